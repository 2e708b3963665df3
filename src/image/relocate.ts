import { ImageError } from '../bytes/error.ts';
import { memorySource } from '../bytes/memory.ts';
import { at, readClaimed } from '../bytes/source.ts';
import { type Elf, ET_REL, type Section, SHF_ALLOC, SHT_RELA } from './elf.ts';
import { openSection, type SectionSource } from './section-source.ts';

// Relocations: System V gABI, "Relocation" and "Symbol Table"; the types are in the processor supplements.
// Only those that a compiler writes into debug info and initialised data: absolute addresses.

const SHT_REL = 9;
const SHN_LORESERVE = 0xff00;
const SHN_ABS = 0xfff1;
const SHN_XINDEX = 0xffff;
/** A module has a few megabytes; vmlinux.o of a large kernel is beyond it. */
const MOST_BYTES = 256 << 20;
/** All that is read to relocate a file: sections, tables, and for each the symbols. Rows of sections may share bytes. */
const MOST_BYTES_IN_ALL = 1 << 30;

type Action =
  | 'set4'
  | 'set8'
  | 'add1'
  | 'add2'
  | 'add4'
  | 'add8'
  | 'sub1'
  | 'sub2'
  | 'sub4'
  | 'sub8'
  | 'skip';

/** `e_machine` → relocation type → what it does. `skip` for those that no field read here depends on. */
const ACTIONS: ReadonlyMap<number, ReadonlyMap<number, Action>> = new Map([
  // R_386_NONE, R_386_32, R_386_PC32
  [3, actions([0, 'skip'], [1, 'set4'], [2, 'skip'])],
  // R_PPC64_NONE, _ADDR32, _REL32, _ADDR64, _REL64
  [21, actions([0, 'skip'], [1, 'set4'], [26, 'skip'], [38, 'set8'], [44, 'skip'])],
  // R_390_NONE, _32, _PC32, _64, _PC64
  [22, actions([0, 'skip'], [4, 'set4'], [5, 'skip'], [22, 'set8'], [23, 'skip'])],
  // R_ARM_NONE, _ABS32, _REL32, _PREL31
  [40, actions([0, 'skip'], [2, 'set4'], [3, 'skip'], [42, 'skip'])],
  // R_X86_64_NONE, _64, _PC32, _PLT32, _32, _32S, _PC64
  [62, actions([0, 'skip'], [1, 'set8'], [2, 'skip'], [4, 'skip'], [10, 'set4'], [11, 'set4'], [24, 'skip'])],
  // R_AARCH64_NONE (both numbers), _ABS64, _ABS32, _PREL64, _PREL32
  [183, actions([0, 'skip'], [256, 'skip'], [257, 'set8'], [258, 'set4'], [260, 'skip'], [261, 'skip'])],
  // R_RISCV_NONE, _32, _64, _ADD8…64, _SUB8…64, _RELAX, _SUB6, _SET6…32, _32_PCREL, _SET_ULEB128, _SUB_ULEB128
  [
    243,
    actions(
      [0, 'skip'],
      [1, 'set4'],
      [2, 'set8'],
      [33, 'add1'],
      [34, 'add2'],
      [35, 'add4'],
      [36, 'add8'],
      [37, 'sub1'],
      [38, 'sub2'],
      [39, 'sub4'],
      [40, 'sub8'],
      [51, 'skip'],
      [52, 'skip'],
      [53, 'skip'],
      [54, 'skip'],
      [55, 'skip'],
      [56, 'set4'],
      [57, 'skip'],
      [60, 'skip'],
      [61, 'skip'],
    ),
  ],
]);

function actions(...rows: readonly (readonly [number, Action])[]): ReadonlyMap<number, Action> {
  return new Map(rows);
}

/**
 * The address of each section, by its row in the section table.
 *
 * In a linked file they stand in the table. In a relocatable one (a module) every section is at 0; there the ones
 * that are loaded get addresses of their own, so that an address names one place, as it does in a kernel.
 */
export function sectionAddresses(elf: Elf): readonly bigint[] {
  if (elf.type !== ET_REL) return elf.sections.map(section => section.address);
  const page = 0x1000n;
  let next = page;
  return elf.sections.map(section => {
    if ((section.flags & SHF_ALLOC) === 0n) return 0n;
    const address = next;
    next += (BigInt(section.size) / page + 2n) * page;
    return address;
  });
}

/**
 * The bytes of a section, with its relocations applied when the file is relocatable.
 *
 * @throws ImageError those of `openSection`; `debug-info-relocation`, `debug-info-limit`
 */
export async function openRelocated(
  elf: Elf,
  section: Section,
  addresses: readonly bigint[],
): Promise<SectionSource> {
  const source = await openSection(elf, section);
  if (elf.type !== ET_REL) return source;
  const work = workOf(elf);
  const tables = work.tables.get(section) ?? [];
  if (tables.length === 0) return source;
  await spend(elf, work, [section, ...tables, ...tables.flatMap(({ link }) => elf.sections[link] ?? [])]);
  const bytes = new Uint8Array(await readClaimed(source, 0, source.size, section.name, MOST_BYTES));
  for (const table of tables) await applyTable(elf, table, bytes, source.label, addresses);
  return memorySource(bytes, source.label);
}

/** What relocating a file takes, as long as it is used. */
interface Work {
  /** Section → the tables that relocate it. */
  readonly tables: ReadonlyMap<Section, readonly Section[]>;
  /** Bytes that may still be read. */
  left: number;
}

const works = new WeakMap<Elf, Work>();

function workOf(elf: Elf): Work {
  const before = works.get(elf);
  if (before !== undefined) return before;
  const tables = new Map<Section, Section[]>();
  for (const table of elf.sections) {
    const section = elf.sections[table.info];
    if (section === undefined || (table.type !== SHT_RELA && table.type !== SHT_REL)) continue;
    const before = tables.get(section);
    if (before === undefined) tables.set(section, [table]);
    else before.push(table);
  }
  const work = { tables, left: MOST_BYTES_IN_ALL };
  works.set(elf, work);
  return work;
}

async function spend(elf: Elf, work: Work, sections: readonly Section[]): Promise<void> {
  for (const section of sections) {
    const { size, label } = await openSection(elf, section);
    work.left -= size;
    if (work.left >= 0) continue;
    throw new ImageError('debug-info-limit', {
      message: `the relocations of the file and what they need have over ${MOST_BYTES_IN_ALL} bytes`,
      where: label,
      remedy: 'Give the module as the kernel build leaves it; if it is, report this.',
    });
  }
}

async function applyTable(
  elf: Elf,
  table: Section,
  bytes: Uint8Array,
  label: string,
  addresses: readonly bigint[],
): Promise<void> {
  const known = ACTIONS.get(elf.machine);
  if (known === undefined) throw unknown(label, 0, `relocations of machine ${elf.machine} are not known`);
  const symbols = await readSymbols(elf, table, addresses);
  const target = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const row of await readTable(elf, table)) {
    const action = known.get(row.type);
    if (action === undefined) {
      throw unknown(label, row.offset, `relocation type ${row.type} of machine ${elf.machine} is not known`);
    }
    if (action === 'skip') continue;
    const symbol = symbols[row.symbol];
    if (symbol === undefined) {
      throw unknown(label, row.offset, `relocation against symbol ${row.symbol} of ${symbols.length}`);
    }
    patch(target, row, action, symbol, elf.littleEndian, label);
  }
}

interface Relocation {
  readonly offset: number;
  readonly type: number;
  readonly symbol: number;
  /** `null`: the bytes in place are the addend (SHT_REL). */
  readonly addend: bigint | null;
}

function patch(
  target: DataView,
  row: Relocation,
  action: Action,
  symbol: bigint,
  littleEndian: boolean,
  label: string,
): void {
  const width = Number(action.slice(3));
  if (row.offset + width > target.byteLength) {
    throw unknown(label, row.offset, `a relocation lies behind the end of ${target.byteLength} bytes`);
  }
  const before = readNumber(target, row.offset, width, littleEndian);
  const value = symbol + (row.addend ?? before);
  const kind = action.slice(0, 3);
  const after = kind === 'set' ? value : kind === 'add' ? before + value : before - value;
  writeNumber(target, row.offset, width, littleEndian, after);
}

function readNumber(target: DataView, offset: number, width: number, littleEndian: boolean): bigint {
  if (width === 8) return target.getBigUint64(offset, littleEndian);
  if (width === 4) return BigInt(target.getUint32(offset, littleEndian));
  if (width === 2) return BigInt(target.getUint16(offset, littleEndian));
  return BigInt(target.getUint8(offset));
}

function writeNumber(
  target: DataView,
  offset: number,
  width: number,
  littleEndian: boolean,
  value: bigint,
): void {
  if (width === 8) target.setBigUint64(offset, BigInt.asUintN(64, value), littleEndian);
  else if (width === 4) target.setUint32(offset, Number(BigInt.asUintN(32, value)), littleEndian);
  else if (width === 2) target.setUint16(offset, Number(BigInt.asUintN(16, value)), littleEndian);
  else target.setUint8(offset, Number(BigInt.asUintN(8, value)));
}

async function readTable(elf: Elf, table: Section): Promise<Iterable<Relocation>> {
  const source = await openSection(elf, table);
  return rowsOf(elf, table, await readClaimed(source, 0, table.size, table.name, MOST_BYTES));
}

function* rowsOf(elf: Elf, table: Section, bytes: Uint8Array): Generator<Relocation> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasAddend = table.type === SHT_RELA;
  const rowBytes = (elf.bits / 8) * (hasAddend ? 3 : 2);
  for (let start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
    yield readRelocation(view, start, elf, hasAddend);
  }
}

function readRelocation(view: DataView, start: number, elf: Elf, hasAddend: boolean): Relocation {
  const little = elf.littleEndian;
  if (elf.bits === 64) {
    const info = view.getBigUint64(start + 8, little);
    return {
      offset: Number(view.getBigUint64(start, little)),
      type: Number(info & 0xffffffffn),
      symbol: Number(info >> 32n),
      addend: hasAddend ? view.getBigInt64(start + 16, little) : null,
    };
  }
  const info = view.getUint32(start + 4, little);
  return {
    offset: view.getUint32(start, little),
    type: info & 0xff,
    symbol: info >>> 8,
    addend: hasAddend ? BigInt(view.getInt32(start + 8, little)) : null,
  };
}

/** The addresses of the symbols of a relocation table; 0 for a symbol of another module. */
async function readSymbols(elf: Elf, table: Section, addresses: readonly bigint[]): Promise<bigint[]> {
  const section = elf.sections[table.link];
  if (section === undefined || table.link === 0) {
    throw unknown(table.name, 0, `its symbol table is row ${table.link}, which the file does not have`);
  }
  const source = await openSection(elf, section);
  const bytes = await readClaimed(source, 0, section.size, section.name, MOST_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rowBytes = elf.bits === 64 ? 24 : 16;
  const symbols: bigint[] = [];
  for (let start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
    symbols.push(readSymbol(view, start, elf, addresses, source.label));
  }
  return symbols;
}

function readSymbol(
  view: DataView,
  start: number,
  elf: Elf,
  addresses: readonly bigint[],
  label: string,
): bigint {
  const little = elf.littleEndian;
  const row = view.getUint16(start + (elf.bits === 64 ? 6 : 14), little);
  const value =
    elf.bits === 64 ? view.getBigUint64(start + 8, little) : BigInt(view.getUint32(start + 4, little));
  if (row === 0) return 0n;
  if (row === SHN_ABS) return value;
  if (row === SHN_XINDEX) throw unknown(label, start, 'a symbol stands in a section beyond row 65280');
  if (row >= SHN_LORESERVE) return 0n;
  const address = addresses[row];
  if (address === undefined)
    throw unknown(label, start, `a symbol stands in section ${row}, which is not there`);
  return address + value;
}

function unknown(label: string, offset: number, what: string): ImageError {
  return new ImageError('debug-info-relocation', {
    message: what,
    where: at(memorySource(new Uint8Array(), label), offset),
    remedy: 'Give the module as the kernel build leaves it; if it is, report this.',
  });
}
