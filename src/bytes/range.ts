import { type ByteSource, pastEnd } from './source.ts';

/**
 * A part of a source as a source of its own; offsets count from its start. Closing it leaves the source open.
 *
 * @param offset and `length` are in bytes; the caller checked them against the size of the source where it is known
 */
export function rangeSource(source: ByteSource, offset: number, length: number, label: string): ByteSource {
  return {
    label,
    size: length,
    forwardOnly: source.forwardOnly ?? false,
    async read(from, count) {
      if (from < 0 || count < 0 || from + count > length) throw pastEnd(label, from, count, length);
      return source.read(offset + from, count);
    },
    async close() {},
  };
}
