import { ImageError } from '../bytes/error.ts';
import { type ByteSource, readClaimed } from '../bytes/source.ts';
import { type Elf, type Section, SHF_ALLOC, SHT_NOBITS, SHT_RELA } from './elf.ts';
import { openRelocated, sectionAddresses } from './relocate.ts';
import { openSection } from './section-source.ts';

/** What a kernel holds at an address, before it runs. */
export interface AddressSpace {
  /** The address of each section, by its row in the section table. */
  readonly starts: readonly bigint[];
  /**
   * Reads up to `most` bytes from an address on, as far as its section goes.
   *
   * @returns `null` when no section with bytes holds the address
   */
  read(address: bigint, most: number): Promise<Uint8Array | null>;
  /** Reads a pointer at an address; `null` when no section with bytes holds it. */
  readPointer(address: bigint): Promise<bigint | null>;
  /** Whether a relative relocation fills a pointer at one of some addresses; the bytes there may be zeros. */
  hasRelative(isWanted: (address: bigint) => boolean): Promise<boolean>;
}

const ET_DYN = 3;
const RELA_BYTES = 24;
const PIECE_BYTES = RELA_BYTES * 4096;
/** `R_*_RELATIVE` by `e_machine`: in arm64 and s390x kernels (linked as ET_DYN) it holds the value of a pointer. */
const RELATIVE: ReadonlyMap<number, bigint> = new Map([
  [21, 22n],
  [22, 12n],
  [62, 8n],
  [183, 1027n],
  [243, 3n],
]);

/** Opens the loaded sections of a file by address; those of a relocatable file with their relocations applied. */
export function openAddresses(elf: Elf): AddressSpace {
  const starts = sectionAddresses(elf);
  const opened = new Map<Section, ByteSource>();
  const open = async (section: Section): Promise<ByteSource> => {
    const before = opened.get(section);
    if (before !== undefined) return before;
    const source = await openRelocated(elf, section, starts);
    opened.set(section, source);
    return source;
  };
  const read = async (address: bigint, most: number): Promise<Uint8Array | null> => {
    const row = rowAt(elf, starts, address);
    const section = row < 0 ? undefined : elf.sections[row];
    if (section === undefined) return null;
    const offset = Number(address - (starts[row] ?? 0n));
    const source = await open(section);
    return readClaimed(source, offset, Math.min(most, section.size - offset), section.name, most);
  };
  return {
    starts,
    read,
    async readPointer(address) {
      const bytes = await read(address, elf.bits / 8);
      if (bytes === null || bytes.length < elf.bits / 8) return null;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const value =
        elf.bits === 64
          ? view.getBigUint64(0, elf.littleEndian)
          : BigInt(view.getUint32(0, elf.littleEndian));
      if (value !== 0n) return value;
      return (await findRelative(elf, place => place === address)) ?? 0n;
    },
    async hasRelative(isWanted) {
      return (await findRelative(elf, isWanted)) !== null;
    },
  };
}

function rowAt(elf: Elf, starts: readonly bigint[], address: bigint): number {
  return elf.sections.findIndex((section, row) => {
    const start = starts[row] ?? 0n;
    const hasBytes = (section.flags & SHF_ALLOC) !== 0n && section.type !== SHT_NOBITS;
    return hasBytes && address >= start && address < start + BigInt(section.size);
  });
}

/** The addend of the first relative relocation at a wanted address; `null` when there is none. */
async function findRelative(elf: Elf, isWanted: (address: bigint) => boolean): Promise<bigint | null> {
  const type = RELATIVE.get(elf.machine);
  if (elf.type !== ET_DYN || elf.bits !== 64 || type === undefined) return null;
  for (const section of elf.sections) {
    if (section.type !== SHT_RELA || (section.flags & SHF_ALLOC) === 0n) continue;
    const source = await openSection(elf, section);
    for (let start = 0; start < section.size; start += PIECE_BYTES) {
      const bytes = await source.read(start, Math.min(PIECE_BYTES, section.size - start));
      const found = relativeIn(bytes, elf.littleEndian, isWanted, type);
      if (found !== null) return found;
    }
  }
  return null;
}

function relativeIn(
  bytes: Uint8Array,
  littleEndian: boolean,
  isWanted: (address: bigint) => boolean,
  type: bigint,
): bigint | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start + RELA_BYTES <= bytes.length; start += RELA_BYTES) {
    if (!isWanted(view.getBigUint64(start, littleEndian))) continue;
    if ((view.getBigUint64(start + 8, littleEndian) & 0xffffffffn) === type) {
      return view.getBigUint64(start + 16, littleEndian);
    }
  }
  return null;
}

/** The error of an address that the file has no bytes for. */
export function notInImage(elf: Elf, address: bigint, what: string): ImageError {
  return new ImageError('debug-info-handler', {
    message: `${what} is at address 0x${address.toString(16)}, for which the image has no bytes`,
    where: elf.source.label,
    remedy: 'Give the vmlinux with its data; the compatible string must be initialised where it is defined.',
  });
}
