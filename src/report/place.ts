import type { Finding } from '../gate/finding.ts';

/** `FILE:LINE`, `FILE`, or `null` where a finding points to no file. */
export function placeOf({ file, line }: Finding): string | null {
  if (file === null) return null;
  return line === null ? file : `${file}:${line}`;
}
