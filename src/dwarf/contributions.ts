import type { Probe } from './probes.ts';

// The parts of units in `.debug_str_offsets` and `.debug_addr`, in the 32-bit format: DWARF 5, sections 7.26 and 7.27.

/** More finds than a kernel has; with so many the answer is no. */
const MOST_FINDS = 1 << 16;
/** In front of the base of a part: its length, then 4 bytes that the length counts already. */
const HEADER_BYTES = 8;

/**
 * Tells whether the part of a table that starts at a base holds what probes look for.
 *
 * This is a hint: it believes the length in the header of the part, and does not know the 64-bit format.
 */
export function partsHolding(
  table: Uint8Array,
  probes: readonly Probe[],
  littleEndian: boolean,
): (base: number) => boolean {
  const finds = findsIn(table, probes);
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  return base => {
    if (finds.length === 0 || base < HEADER_BYTES || base > table.length) return false;
    const end = base - 4 + view.getUint32(base - HEADER_BYTES, littleEndian);
    const next = firstNotBefore(finds, base);
    return next !== undefined && next < end;
  };
}

/** The offsets of all finds, ascending. */
function findsIn(table: Uint8Array, probes: readonly Probe[]): number[] {
  const bytes = Buffer.from(table.buffer, table.byteOffset, table.length);
  const finds: number[] = [];
  for (const probe of probes) {
    probe.find(bytes, (_key, offset) => {
      if (finds.length > MOST_FINDS) return bytes.length;
      finds.push(offset);
      return offset + 1;
    });
  }
  return finds.length > MOST_FINDS ? [] : finds.sort((a, b) => a - b);
}

function firstNotBefore(ascending: readonly number[], value: number): number | undefined {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low];
}
