import type { ByteSource } from './source.ts';

/** Bytes that were read before, by their offset in the source. */
export interface KeptRange {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** A source that gives some ranges from memory: reading them again from a stream would decode it again. */
export function keptSource(source: ByteSource, ranges: readonly KeptRange[]): ByteSource {
  const find = (offset: number, end: number): Uint8Array | undefined => {
    const range = ranges.find(kept => kept.offset <= offset && end <= kept.offset + kept.bytes.length);
    return range?.bytes.subarray(offset - range.offset, end - range.offset);
  };
  const { readUpTo, forwardOnly = false } = source;
  return {
    label: source.label,
    forwardOnly,
    get size() {
      return source.size;
    },
    read: async (offset, length) => find(offset, offset + length) ?? source.read(offset, length),
    ...(readUpTo && { readUpTo: (offset: number, most: number) => readUpTo(offset, most) }),
    close: () => source.close(),
  };
}
