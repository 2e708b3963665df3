import { type ByteSource, pastEnd, type SizedSource } from './source.ts';

/**
 * A part of a source as a source of its own; offsets count from its start. Closing it leaves the source open.
 *
 * @param offset and `length` are in bytes; the caller checked them against the size of the source where it is known
 */
export function rangeSource(source: ByteSource, offset: number, length: number, label: string): SizedSource {
  const { readInto, forwardOnly = false } = source;
  const inside = (from: number, count: number): number => {
    if (from < 0 || count < 0 || from + count > length) throw pastEnd(label, from, count, length);
    return offset + from;
  };
  return {
    label,
    size: length,
    forwardOnly,
    read: async (from, count) => source.read(inside(from, count), count),
    ...(readInto && {
      readInto: async (from: number, target: Uint8Array) => readInto(inside(from, target.length), target),
    }),
    async close() {},
  };
}
