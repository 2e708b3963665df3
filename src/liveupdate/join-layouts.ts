import { ImageError } from '../bytes/error.ts';
import { contentOf, type ImageLayout, layoutKey } from '../gate/layouts.ts';

/** What to do about two layouts of one structure. */
export const ONE_DEFINITION =
  'A string stands for one of them only. Let all files of the build see one definition: ' +
  'look for two headers that define it, or for one under different macros.';

/** The layouts of one file: of the image, or of a module. */
export interface LayoutsOfFile {
  /** Its path, or the name of the module. */
  readonly from: string;
  readonly layouts: readonly ImageLayout[];
}

/**
 * The layouts of an image and those that its modules add, as one.
 *
 * @param files the image first: of what two of them have it keeps the family and the place of the first
 * @returns by family, then by kind and name
 * @throws ImageError `debug-info-conflict` when two of them have two layouts of one structure
 */
export function joinLayouts(files: readonly LayoutsOfFile[]): readonly ImageLayout[] {
  const joined = new Map<string, { readonly from: string; readonly layout: ImageLayout }>();
  for (const { from, layouts } of files) {
    for (const layout of layouts) {
      const key = layoutKey(layout);
      const before = joined.get(key);
      if (before === undefined) joined.set(key, { from, layout });
      else if (contentOf(before.layout) !== contentOf(layout)) throw conflictOfFiles(key, from, before.from);
    }
  }
  return Array.from(joined.values(), ({ layout }) => layout).sort(inOrder);
}

function conflictOfFiles(key: string, from: string, before: string): ImageError {
  return new ImageError('debug-info-conflict', {
    message: `${key} has another layout in ${from} than in ${before}`,
    where: from,
    remedy: `Give the modules of the same build as the image. If they are: ${ONE_DEFINITION}`,
  });
}

/** By family, then by kind and name. */
export function inOrder(one: ImageLayout, other: ImageLayout): number {
  const [left, right] = [one, other].map(layout => `${layout.family}\n${layout.kind}\n${layout.name}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
