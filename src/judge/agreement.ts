import type { ImageReport } from '../gate/report.ts';
import type { Version } from '../gate/version.ts';

/** The strings that every image has, as the first one lists them. */
export function commonVersions(images: readonly ImageReport[]): readonly Version[] {
  const [first, ...others] = images;
  const lists = others.map(({ versions }) => new Set(versions.map(({ compatible }) => compatible)));
  return (first?.versions ?? []).filter(({ compatible }) => lists.every(list => list.has(compatible)));
}

/** Whether all images understand the same strings. */
export function agree(images: readonly ImageReport[]): boolean {
  const common = new Set(commonVersions(images).map(({ compatible }) => compatible));
  return images.every(({ versions }) => versions.every(({ compatible }) => common.has(compatible)));
}
