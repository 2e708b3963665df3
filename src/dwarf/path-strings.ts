/** The strings of a table that hold a text, by the offsets that lead to them. */
export interface HoldingStrings {
  readonly isEmpty: boolean;
  /** Whether a string that holds the text starts at an offset, or the tail of one that still holds it. */
  has(offset: number): boolean;
}

const NONE: HoldingStrings = { isEmpty: true, has: () => false };

/**
 * Looks for the strings of a table that hold `part`.
 *
 * It takes one bit for each byte of the table: a linker may let a shorter string share the tail of a longer one, so
 * every byte in front of the text counts, and a damaged table is one string of all its bytes.
 */
export function stringsHolding(table: Uint8Array, part: string): HoldingStrings {
  const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
  const first = buffer.indexOf(part, 0, 'latin1');
  if (first < 0) return NONE;
  const bits = new Uint8Array(Math.ceil(table.length / 8));
  let marked = 0;
  for (let at = first; at >= 0; at = buffer.indexOf(part, at + 1, 'latin1')) {
    for (let tail = at; tail >= marked && table[tail] !== 0; tail--) {
      bits[tail >> 3] = (bits[tail >> 3] ?? 0) | (1 << (tail & 7));
    }
    marked = at + 1;
  }
  return {
    isEmpty: false,
    has: offset => offset < table.length && ((bits[offset >> 3] ?? 0) & (1 << (offset & 7))) !== 0,
  };
}

/** Whether four bytes anywhere in `bytes` are an offset that leads to one of some strings. */
export function holdsOffset(bytes: Uint8Array, littleEndian: boolean, strings: HoldingStrings): boolean {
  if (strings.isEmpty) return false;
  let word = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    word = littleEndian ? (word >>> 8) | (byte << 24) : (word << 8) | byte;
    if (at >= 3 && strings.has(word >>> 0)) return true;
  }
  return false;
}
