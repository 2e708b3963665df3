import { ImageError } from '../bytes/error.ts';
import { type Elf, SHF_ALLOC, SHT_RELA } from './elf.ts';
import { openSection, type SectionSource } from './section-source.ts';

// Relative relocations: System V gABI, "Relocation"; the types are in the processor supplements.

/** The relative relocations of a file: each fills a pointer, and the bytes there may be zeros. */
export interface RelativeRelocations {
  /** What fills the pointer at an address; `null` when nothing does. */
  valueAt(address: bigint): bigint | null;
  /** Whether a pointer that is filled starts in `bytes` bytes from an address on. */
  hasIn(address: bigint, bytes: number): boolean;
}

const ET_DYN = 3;
const RELA_BYTES = 24;
const PIECE_BYTES = RELA_BYTES * 4096;
/** Kernels with everything built in have a million; each is kept in 24 bytes. */
const MOST_RELOCATIONS = 1 << 22;
/** `R_*_RELATIVE` by `e_machine`: in arm64 and s390x kernels (linked as ET_DYN) it holds the value of a pointer. */
const RELATIVE: ReadonlyMap<number, bigint> = new Map([
  [21, 22n],
  [22, 12n],
  [62, 8n],
  [183, 1027n],
  [243, 3n],
]);

const NONE: RelativeRelocations = { valueAt: () => null, hasIn: () => false };

/**
 * Reads the relative relocations of a kernel that is linked as ET_DYN; of other files there are none.
 *
 * @throws ImageError those of `openSection`; `claim-too-large`
 */
export async function readRelative(elf: Elf): Promise<RelativeRelocations> {
  const type = RELATIVE.get(elf.machine);
  if (elf.type !== ET_DYN || elf.bits !== 64 || type === undefined) return NONE;
  const tables: SectionSource[] = [];
  let rows = 0;
  for (const section of elf.sections) {
    if (section.type !== SHT_RELA || (section.flags & SHF_ALLOC) === 0n) continue;
    const table = await openSection(elf, section);
    rows += Math.floor(table.size / RELA_BYTES);
    if (rows > MOST_RELOCATIONS) throw tooMany(elf, rows);
    tables.push(table);
  }
  const found: Found = { places: new BigUint64Array(rows), values: new BigUint64Array(rows), count: 0 };
  for (const table of tables) await readTable(elf, table, type, found);
  return inOrder(found);
}

interface Found {
  readonly places: BigUint64Array;
  readonly values: BigUint64Array;
  count: number;
}

async function readTable(elf: Elf, table: SectionSource, type: bigint, found: Found): Promise<void> {
  for (let start = 0; start < table.size; start += PIECE_BYTES) {
    const bytes = await table.read(start, Math.min(PIECE_BYTES, table.size - start));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let row = 0; row + RELA_BYTES <= bytes.length; row += RELA_BYTES) {
      if ((view.getBigUint64(row + 8, elf.littleEndian) & 0xffffffffn) !== type) continue;
      found.places[found.count] = view.getBigUint64(row, elf.littleEndian);
      found.values[found.count] = view.getBigUint64(row + 16, elf.littleEndian);
      found.count++;
    }
  }
}

/** Linkers leave them in the order of their addresses, so that to sort them costs little. Of two at one, the first counts. */
function inOrder({ places, values, count }: Found): RelativeRelocations {
  const order = Array.from({ length: count }, (_, index) => index);
  const placeOf = (index: number): bigint => places[index] ?? 0n;
  order.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0));
  const firstFrom = (address: bigint): number | undefined => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(order[middle] ?? 0) < address) low = middle + 1;
      else high = middle;
    }
    return order[low];
  };
  return {
    valueAt(address) {
      const index = firstFrom(address);
      return index === undefined || placeOf(index) !== address ? null : (values[index] ?? 0n);
    },
    hasIn(address, bytes) {
      const index = firstFrom(address);
      return index !== undefined && placeOf(index) < address + BigInt(bytes);
    },
  };
}

function tooMany(elf: Elf, rows: number): ImageError {
  return new ImageError('claim-too-large', {
    message: `the tables of relocations claim ${rows} rows; the limit is ${MOST_RELOCATIONS}`,
    where: elf.source.label,
    remedy: 'Build or download the image again: its headers are damaged.',
  });
}
