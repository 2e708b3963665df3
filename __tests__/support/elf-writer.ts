// Writes ELF files that no tool chain writes. Sound ones are built with the real tools: see kernel.ts.

type Num = number | bigint;

/** A row of the section table, as written: whatever is given here replaces the truth. */
export interface Row {
  readonly name: number;
  readonly type: number;
  readonly flags: Num;
  readonly address: Num;
  readonly offset: Num;
  readonly size: Num;
  readonly link: number;
  readonly info: number;
  readonly align: Num;
  readonly entrySize: Num;
}

/** A section: its bytes, and what its row says instead of the truth. */
export interface WrittenSection {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly row?: Partial<Row>;
}

export interface ElfShape {
  readonly bits?: 32 | 64;
  readonly littleEndian?: boolean;
  readonly type?: number;
  readonly machine?: number;
  /** Without row 0 and the table of names, which are added. */
  readonly sections?: readonly WrittenSection[];
  /** The table of names, when it is to be another. */
  readonly names?: Omit<WrittenSection, 'name'>;
  /** What row 0 says. */
  readonly firstRow?: Partial<Row>;
  /** What the header says instead of the truth. */
  readonly header?: {
    readonly class?: number;
    readonly order?: number;
    readonly version?: number;
    readonly shoff?: Num;
    readonly shentsize?: number;
    readonly shnum?: number;
    readonly shstrndx?: number;
  };
  /** Number of rows and row of the names in row 0 (`e_shnum` 0, `e_shstrndx` SHN_XINDEX). */
  readonly extendedNumbers?: boolean;
}

const NULL_ROW: Row = {
  name: 0,
  type: 0,
  flags: 0,
  address: 0,
  offset: 0,
  size: 0,
  link: 0,
  info: 0,
  align: 0,
  entrySize: 0,
};
const SHN_XINDEX = 0xffff;

/** The bytes of an ELF file of this shape: header, contents, section table. */
export function writeElf(shape: ElfShape): Buffer {
  const bits = shape.bits ?? 64;
  const put = writer(shape.littleEndian ?? true);
  const { contents, rows } = layOut(shape, bits === 64 ? 64 : 52);
  const tableOffset = (bits === 64 ? 64 : 52) + contents.length;
  const [first, ...rest] = rows;
  const nullRow = shape.extendedNumbers ? { ...first, size: rows.length, link: rows.length - 1 } : first;
  const all = [{ ...NULL_ROW, ...nullRow, ...shape.firstRow }, ...rest];
  const table = all.map(row => writeRow(put, row, bits));
  return Buffer.concat([writeHeader(put, shape, bits, tableOffset, rows.length), contents, ...table]);
}

function layOut(shape: ElfShape, start: number): { contents: Buffer; rows: Row[] } {
  const sections = [...(shape.sections ?? [])];
  const nameOffsets = new Map<string, number>();
  let names = '\0';
  for (const { name } of [...sections, { name: '.shstrtab' }]) {
    nameOffsets.set(name, names.length);
    names += `${name}\0`;
  }
  sections.push({ name: '.shstrtab', bytes: Buffer.from(names), ...shape.names });
  const rows: Row[] = [NULL_ROW];
  const contents: Uint8Array[] = [];
  let offset = start;
  for (const { name, bytes = new Uint8Array(), row } of sections) {
    const truth = { name: nameOffsets.get(name) ?? 0, type: name === '.shstrtab' ? 3 : 1, offset };
    rows.push({ ...NULL_ROW, ...truth, size: bytes.length, align: 1, ...row });
    contents.push(bytes);
    offset += bytes.length;
  }
  return { contents: Buffer.concat(contents), rows };
}

type Put = ReturnType<typeof writer>;

function writer(littleEndian: boolean) {
  return {
    littleEndian,
    /** `value` in `size` bytes. */
    number(value: Num, size: number): Buffer {
      const bytes = Buffer.alloc(size);
      for (let index = 0; index < size; index++) {
        const shift = BigInt(8 * (littleEndian ? index : size - 1 - index));
        bytes[index] = Number((BigInt(value) >> shift) & 0xffn);
      }
      return bytes;
    },
  };
}

function writeHeader(put: Put, shape: ElfShape, bits: 32 | 64, shoff: number, count: number): Buffer {
  const { header = {}, extendedNumbers } = shape;
  const word = bits / 8;
  const ident = Buffer.alloc(16);
  ident.set([0x7f, 0x45, 0x4c, 0x46, header.class ?? (bits === 64 ? 2 : 1)]);
  ident.set([header.order ?? (put.littleEndian ? 1 : 2), header.version ?? 1], 5);
  return Buffer.concat([
    ident,
    put.number(shape.type ?? 2, 2),
    put.number(shape.machine ?? 62, 2),
    put.number(1, 4),
    put.number(0, word),
    put.number(0, word),
    put.number(header.shoff ?? shoff, word),
    put.number(0, 4),
    put.number(bits === 64 ? 64 : 52, 2),
    put.number(0, 2),
    put.number(0, 2),
    put.number(header.shentsize ?? (bits === 64 ? 64 : 40), 2),
    put.number(header.shnum ?? (extendedNumbers ? 0 : count), 2),
    put.number(header.shstrndx ?? (extendedNumbers ? SHN_XINDEX : count - 1), 2),
  ]);
}

function writeRow(put: Put, row: Row, bits: 32 | 64): Buffer {
  const word = bits / 8;
  return Buffer.concat([
    put.number(row.name, 4),
    put.number(row.type, 4),
    put.number(row.flags, word),
    put.number(row.address, word),
    put.number(row.offset, word),
    put.number(row.size, word),
    put.number(row.link, 4),
    put.number(row.info, 4),
    put.number(row.align, word),
    put.number(row.entrySize, word),
  ]);
}

/** The bytes of a sound section `.liveupdate_versions`. */
export function versionsSection(strings: readonly string[], littleEndian = true): Buffer {
  const put = writer(littleEndian);
  const entries = strings.map(text => Buffer.from(text.padEnd(48, '\0'), 'latin1'));
  return Buffer.concat([put.number(0x4c565550, 4), put.number(1, 4), ...entries]);
}
