import { ImageError } from '../bytes/error.ts';
import { type ByteSource, readClaimed } from '../bytes/source.ts';
import type { Elf, Section } from './elf.ts';
import { type RelativeRelocations, readRelative } from './relative.ts';
import { openRelocated, sectionAddresses } from './relocate.ts';
import { sectionIndex } from './section-index.ts';

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
  /** The relative relocations of the file; they are read once. */
  relative(): Promise<RelativeRelocations>;
}

/** Opens the loaded sections of a file by address; those of a relocatable file with their relocations applied. */
export function openAddresses(elf: Elf): AddressSpace {
  const starts = sectionAddresses(elf);
  let rowAt: ((address: bigint) => number) | undefined;
  const opened = new Map<Section, ByteSource>();
  const open = async (section: Section): Promise<ByteSource> => {
    const before = opened.get(section);
    if (before !== undefined) return before;
    const source = await openRelocated(elf, section, starts);
    opened.set(section, source);
    return source;
  };
  const read = async (address: bigint, most: number): Promise<Uint8Array | null> => {
    rowAt ??= sectionIndex(elf, starts);
    const row = rowAt(address);
    const section = elf.sections[row];
    if (section === undefined) return null;
    const offset = Number(address - (starts[row] ?? 0n));
    const source = await open(section);
    return readClaimed(source, offset, Math.min(most, section.size - offset), section.name, most);
  };
  let relocations: Promise<RelativeRelocations> | undefined;
  const relative = (): Promise<RelativeRelocations> => {
    relocations ??= readRelative(elf);
    return relocations;
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
      return (await relative()).valueAt(address) ?? 0n;
    },
    relative,
  };
}

/** The error of an address that the file has no bytes for. */
export function notInImage(elf: Elf, address: bigint, what: string): ImageError {
  return new ImageError('debug-info-handler', {
    message: `${what} is at address 0x${address.toString(16)}, for which the image has no bytes`,
    where: elf.source.label,
    remedy: 'Give the vmlinux with its data; the compatible string must be initialised where it is defined.',
  });
}
