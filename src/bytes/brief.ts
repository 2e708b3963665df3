import type { ByteSource } from './source.ts';

/**
 * Reads a range that is looked at once. It may lie in `scratch`, so that it is good until the next such call.
 *
 * @param scratch at least `length` bytes long
 * @throws ImageError `read-past-end`
 */
export async function readBriefly(
  source: ByteSource,
  offset: number,
  length: number,
  scratch: Uint8Array,
): Promise<Uint8Array> {
  if (source.readInto === undefined) return source.read(offset, length);
  const target = scratch.subarray(0, length);
  await source.readInto(offset, target);
  return target;
}
