import { type Elf, SHF_ALLOC, SHT_NOBITS } from './elf.ts';

/** A run of bytes in memory. */
interface Range {
  readonly start: bigint;
  /** Behind its last byte. */
  readonly end: bigint;
  readonly row: number;
}

/**
 * Tells which section with bytes holds an address, by its row in the section table; -1 for none.
 *
 * Sections may overlap, as the vectors of 32-bit ARM do: the first row counts. A file may have a million rows, so they
 * are not looked through for each address.
 *
 * @param starts the address of each section
 */
export function sectionIndex(elf: Elf, starts: readonly bigint[]): (address: bigint) => number {
  const ranges = loadedRanges(elf, starts);
  const edges = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort(ascending);
  const owners = ownersOf(edges, ranges);
  return address => owners[lastNotAfter(edges, address)] ?? -1;
}

function loadedRanges(elf: Elf, starts: readonly bigint[]): Range[] {
  return elf.sections.flatMap(({ flags, type, size }, row) => {
    if ((flags & SHF_ALLOC) === 0n || type === SHT_NOBITS || size === 0) return [];
    const start = starts[row] ?? 0n;
    return [{ start, end: start + BigInt(size), row }];
  });
}

/** Between two edges that follow each other: the row that is there, or -1. */
function ownersOf(edges: readonly bigint[], ranges: readonly Range[]): Int32Array {
  const owners = new Int32Array(edges.length).fill(-1);
  // From each place, the next one without an owner: what a row took is not walked through again.
  const free = Int32Array.from({ length: edges.length + 1 }, (_, place) => place);
  for (const { start, end, row } of ranges) {
    const last = lastNotAfter(edges, end);
    for (
      let place = nextFree(free, lastNotAfter(edges, start));
      place < last;
      place = nextFree(free, place)
    ) {
      owners[place] = row;
      free[place] = place + 1;
    }
  }
  return owners;
}

function nextFree(free: Int32Array, from: number): number {
  let place = from;
  for (let next = free[place] ?? place; next !== place; next = free[place] ?? place) {
    free[place] = free[next] ?? next;
    place = next;
  }
  return place;
}

/** The index of the last of some ascending values that is not greater; -1 when all are. */
function lastNotAfter(values: readonly bigint[], value: bigint): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0n) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function ascending(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
