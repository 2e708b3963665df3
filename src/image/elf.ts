import { ImageError } from '../bytes/error.ts';
import { type Fields, fields, safeNumber } from '../bytes/fields.ts';
import { at, type ByteSource, readClaimed } from '../bytes/source.ts';

// ELF: System V gABI, chapters "ELF Header" and "Sections"; names as in include/uapi/linux/elf.h.

/** One row of the section table. Offsets and sizes are in bytes; nothing of the content is read yet. */
export interface Section {
  readonly name: string;
  readonly type: number;
  readonly flags: bigint;
  readonly address: bigint;
  readonly offset: number;
  readonly size: number;
  /** Meaning depends on the type: for a relocation section, the row of its symbol table. */
  readonly link: number;
  /** Meaning depends on the type: for a relocation section, the row of the section it patches. */
  readonly info: number;
  readonly entrySize: number;
}

/** An ELF file whose header and section table were read and checked. */
export interface Elf {
  readonly source: ByteSource;
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;
  /** `e_type`: 1 relocatable (a module), 2 executable, 3 shared object. */
  readonly type: number;
  /** `e_machine`. */
  readonly machine: number;
  /** Empty where the table was stripped (`e_shoff` is 0). */
  readonly sections: readonly Section[];
}

/** `e_type` of a file that is not linked: a module, or vmlinux.o. */
export const ET_REL = 1;
/** The last one that a kernel can have; a core dump of one is 4. */
const ET_DYN = 3;

/** `sh_type`: what a section holds. */
export const SHT_PROGBITS = 1;
export const SHT_RELA = 4;
export const SHT_NOTE = 7;
export const SHT_NOBITS = 8;

/** `sh_flags`: in memory when the kernel runs; compressed in the file. */
export const SHF_ALLOC = 0x2n;
export const SHF_COMPRESSED = 0x800n;

const SHN_XINDEX = 0xffff;
const HEADER_BYTES = { 32: 52, 64: 64 } as const;
const ROW_BYTES = { 32: 40, 64: 64 } as const;
/** vmlinux.o of an LTO build with -ffunction-sections has some 200,000 sections. */
const MOST_SECTIONS = 1 << 20;
const MOST_NAME_BYTES = 1 << 26;
/** All names together; rows may share the bytes of a name, so the table's size does not bound their sum. */
const MOST_NAME_TEXT = 1 << 26;

const MACHINES: Readonly<Record<number, string>> = {
  2: 'SPARC',
  3: 'i386',
  8: 'MIPS',
  15: 'PA-RISC',
  20: 'PowerPC',
  21: 'PowerPC64',
  22: 's390',
  40: 'ARM',
  43: 'SPARC64',
  62: 'x86-64',
  183: 'AArch64',
  243: 'RISC-V',
  258: 'LoongArch',
};

/** Whether a file that starts with these bytes is an ELF file. */
export function isElf(head: Uint8Array): boolean {
  return head[0] === 0x7f && head[1] === 0x45 && head[2] === 0x4c && head[3] === 0x46;
}

/** `ELF64 LE x86-64`: how listings and reports name an ELF file. */
export function describeElf(elf: Elf): string {
  const machine = MACHINES[elf.machine] ?? `machine ${elf.machine}`;
  return `ELF${elf.bits} ${elf.littleEndian ? 'LE' : 'BE'} ${machine}`;
}

/**
 * Reads header, section table and section names: three reads, whatever the size of the file.
 *
 * @throws ImageError `elf-*`, `read-past-end`, `claim-too-large`, `number-too-large`
 */
export async function openElf(source: ByteSource): Promise<Elf> {
  const { bits, littleEndian } = await readIdentity(source);
  const header = fields(await source.read(0, HEADER_BYTES[bits]), littleEndian, source.label);
  const table = readHeader(source, header, bits);
  const type = header.u16(16);
  if (type < ET_REL || type > ET_DYN) throw badHeader(source, 16, `e_type ${type} (1, 2 or 3 expected)`);
  const elf = { source, bits, littleEndian, type, machine: header.u16(18) };
  if (table.offset === 0) return { ...elf, sections: [] };
  const { count, nameRow } = await readCounts(source, table, bits, littleEndian);
  const rows = await readTable(source, table.offset, count, bits, littleEndian);
  return { ...elf, sections: await readSections(rows, count, nameRow) };
}

/**
 * Reads the bytes of one section.
 *
 * @param limit the most bytes that this section may have in a kernel
 * @throws ImageError `section-nobits`, `section-compressed`, `claim-too-large`, `read-past-end`
 */
export async function readSection(elf: Elf, section: Section, limit: number): Promise<Uint8Array> {
  const where = at(elf.source, section.offset);
  if (section.type === SHT_NOBITS) {
    throw new ImageError('section-nobits', {
      message: `${section.name} is there as a name without bytes (SHT_NOBITS): this is a debug companion of a kernel`,
      where,
      remedy: 'Give the vmlinux itself, not its .debug file.',
    });
  }
  if ((section.flags & SHF_COMPRESSED) !== 0n) {
    throw new ImageError('section-compressed', {
      message: `${section.name} is marked as compressed (SHF_COMPRESSED), which a kernel cannot read`,
      where,
      remedy: 'Take the vmlinux as the kernel build leaves it.',
    });
  }
  return readClaimed(elf.source, section.offset, section.size, section.name, limit);
}

async function readIdentity(source: ByteSource): Promise<{ bits: 32 | 64; littleEndian: boolean }> {
  const ident = await source.read(0, 16);
  const [width, order, version] = [ident[4], ident[5], ident[6]];
  if (!isElf(ident)) throw badHeader(source, 0, 'no ELF magic');
  if (width !== 1 && width !== 2) throw badHeader(source, 4, `class ${width} (1 or 2 expected)`);
  if (order !== 1 && order !== 2) throw badHeader(source, 5, `byte order ${order} (1 or 2 expected)`);
  if (version !== 1) throw badHeader(source, 6, `version ${version} (1 expected)`);
  return { bits: width === 1 ? 32 : 64, littleEndian: order === 1 };
}

interface TableHeader {
  readonly offset: number;
  readonly count: number;
  readonly nameRow: number;
}

function readHeader(source: ByteSource, header: Fields, bits: 32 | 64): TableHeader {
  const at64 = bits === 64;
  const offset = at64 ? safeNumber(header.u64(40), 'e_shoff', at(source, 40)) : header.u32(32);
  const rowBytes = header.u16(at64 ? 58 : 46);
  if (offset !== 0 && rowBytes !== ROW_BYTES[bits]) {
    throw badHeader(source, at64 ? 58 : 46, `e_shentsize ${rowBytes} (${ROW_BYTES[bits]} expected)`);
  }
  return { offset, count: header.u16(at64 ? 60 : 48), nameRow: header.u16(at64 ? 62 : 50) };
}

/** `e_shnum` 0 and `e_shstrndx` 0xffff say that row 0 of the table holds the number (gABI, "ELF Header"). */
async function readCounts(
  source: ByteSource,
  table: TableHeader,
  bits: 32 | 64,
  littleEndian: boolean,
): Promise<{ count: number; nameRow: number }> {
  if (table.count !== 0 && table.nameRow !== SHN_XINDEX) return table;
  const first = rowAt(await readTable(source, table.offset, 1, bits, littleEndian), 0, '');
  const count = table.count === 0 ? first.size : table.count;
  const nameRow = table.nameRow === SHN_XINDEX ? first.link : table.nameRow;
  return { count, nameRow };
}

/** The section table, as bytes. */
interface Table {
  readonly source: ByteSource;
  readonly fields: Fields;
  readonly bits: 32 | 64;
  /** Where it starts in the file. */
  readonly offset: number;
}

async function readTable(
  source: ByteSource,
  offset: number,
  count: number,
  bits: 32 | 64,
  littleEndian: boolean,
): Promise<Table> {
  if (count > MOST_SECTIONS) {
    throw badTable(source, offset, `${count} sections claimed; the limit is ${MOST_SECTIONS}`);
  }
  const rowBytes = ROW_BYTES[bits];
  const limit = MOST_SECTIONS * rowBytes;
  const bytes = await readClaimed(source, offset, count * rowBytes, 'the section table', limit);
  return { source, fields: fields(bytes, littleEndian, at(source, offset)), bits, offset };
}

function rowAt(table: Table, row: number, name: string): Section {
  const start = row * ROW_BYTES[table.bits];
  const { u32, u64 } = table.fields;
  if (table.bits === 32) {
    return {
      name,
      type: u32(start + 4),
      flags: BigInt(u32(start + 8)),
      address: BigInt(u32(start + 12)),
      offset: u32(start + 16),
      size: u32(start + 20),
      link: u32(start + 24),
      info: u32(start + 28),
      entrySize: u32(start + 36),
    };
  }
  return {
    name,
    type: u32(start + 4),
    flags: u64(start + 8),
    address: u64(start + 16),
    offset: safeField(table, start, 24, 'sh_offset'),
    size: safeField(table, start, 32, 'sh_size'),
    link: u32(start + 40),
    info: u32(start + 44),
    entrySize: safeField(table, start, 56, 'sh_entsize'),
  };
}

function safeField(
  { source, fields: table, offset }: Table,
  start: number,
  field: number,
  what: string,
): number {
  return (
    table.safe64(start + field) ?? safeNumber(table.u64(start + field), what, at(source, offset + start))
  );
}

/** Every row with its name: most of what a kernel with hundreds of sections costs, so each becomes one object, once. */
async function readSections(table: Table, count: number, nameRow: number): Promise<Section[]> {
  const { source } = table;
  if (nameRow === 0 || nameRow >= count) {
    throw badTable(source, 0, `e_shstrndx ${nameRow} names no row of ${count}`);
  }
  const { type, offset, size } = rowAt(table, nameRow, '');
  if (type === SHT_NOBITS) throw badTable(source, offset, 'the table of section names has no bytes');
  const bytes = await readClaimed(source, offset, size, 'the table of section names', MOST_NAME_BYTES);
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = [rowAt(table, 0, '')];
  let left = MOST_NAME_TEXT;
  for (let row = 1; row < count; row++) {
    const name = nameAt(source, names, table.fields.u32(row * ROW_BYTES[table.bits]), row, left);
    left -= name.length;
    sections.push(rowAt(table, row, name));
  }
  return sections;
}

/** The name of one row, of no more than `left` bytes: all searches together look at no more than all rows may have. */
function nameAt(source: ByteSource, names: Buffer, start: number, row: number, left: number): string {
  const end = names.indexOf(0, start);
  if (end >= 0 && end - start <= left) return names.toString('latin1', start, end);
  if (start + left < names.length) {
    throw badTable(source, 0, `the names of sections 1 to ${row} have over ${MOST_NAME_TEXT} bytes`);
  }
  throw new ImageError('elf-section-name', {
    message: `the name of section ${row} at offset ${start} is not inside the ${names.length} bytes of names`,
    where: source.label,
    remedy: 'The file is damaged: build it again, or download or copy it again.',
  });
}

function badHeader(source: ByteSource, offset: number, what: string): ImageError {
  return new ImageError('elf-header', {
    message: `the ELF header is not that of a kernel: ${what}`,
    where: at(source, offset),
    remedy: 'The file is damaged or not a kernel: build it again, or download or copy it again.',
  });
}

function badTable(source: ByteSource, offset: number, what: string): ImageError {
  return new ImageError('elf-section-table', {
    message: `the section table is damaged: ${what}`,
    where: at(source, offset),
    remedy: 'The file is damaged: build it again, or download or copy it again.',
  });
}
