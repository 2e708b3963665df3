import { type Elf, ET_REL, type Section } from '../image/elf.ts';
import { VERSIONS_SECTION } from '../image/list-sections.ts';
import { ENTRY_BYTES, HEADER_BYTES } from './versions.ts';

/** A kernel has tens of strings. */
export const MOST_BYTES = 48 << 10;

/** The place of an entry of `.liveupdate_versions`. */
export interface EntryAddress {
  readonly section: Section;
  /** Offset in the section, in bytes. */
  readonly offset: number;
  readonly address: bigint;
}

/** Where the entries of the section are when the kernel runs, without reading it; not more than a kernel can have. */
export function addressesOfEntries(elf: Elf, starts: readonly bigint[]): EntryAddress[] {
  const found: EntryAddress[] = [];
  for (const [row, section] of elf.sections.entries()) {
    if (section.name !== VERSIONS_SECTION) continue;
    const end = Math.min(section.size, MOST_BYTES);
    const first = elf.type === ET_REL ? 0 : HEADER_BYTES;
    for (let offset = first; offset + ENTRY_BYTES <= end; offset += ENTRY_BYTES) {
      // A section may claim an address that ends behind the last one.
      const address = BigInt.asUintN(elf.bits, (starts[row] ?? 0n) + BigInt(offset));
      found.push({ section, offset, address });
    }
  }
  return found;
}

/** An address as it stands in the file. */
export function addressBytes(elf: Elf, address: bigint): Buffer {
  const bytes = Buffer.alloc(elf.bits / 8);
  if (elf.bits === 64) {
    if (elf.littleEndian) bytes.writeBigUInt64LE(address);
    else bytes.writeBigUInt64BE(address);
  } else if (elf.littleEndian) bytes.writeUInt32LE(Number(address));
  else bytes.writeUInt32BE(Number(address));
  return bytes;
}
