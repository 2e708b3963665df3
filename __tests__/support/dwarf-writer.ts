// Writes debug info (DWARF 4) that no compiler writes, without a compiler.
import { AT, FORM, TAG } from '../../src/dwarf/constants.ts';
import { type WrittenSection, writeElf } from './elf-writer.ts';

/** An entry, with its attributes by their names. References name the `id` of an entry, of whatever unit. */
export interface WrittenEntry {
  readonly tag: keyof typeof TAG;
  readonly id?: string;
  readonly name?: string;
  /** Offset of the name in `.debug_str`, instead of `name`. */
  readonly nameAt?: number;
  readonly type?: string;
  readonly abstractOrigin?: string;
  readonly byteSize?: number;
  readonly bitSize?: number;
  readonly bitOffset?: number;
  readonly dataBitOffset?: number;
  readonly dataMemberLocation?: number;
  readonly constValue?: number;
  readonly encoding?: number;
  readonly declFile?: number;
  readonly declLine?: number;
  readonly count?: number;
  readonly declaration?: true;
  /** An address. */
  readonly location?: bigint;
  readonly children?: readonly WrittenEntry[];
}

export interface WrittenUnit {
  readonly name?: string;
  readonly compDir?: string;
  /** The first is number 1. No line table at all when there are none. */
  readonly files?: readonly string[];
  /** It has the line table of the unit before it. */
  readonly sharesFiles?: true;
  readonly entries: readonly WrittenEntry[];
}

export interface DwarfShape {
  readonly units: readonly WrittenUnit[];
  /** What a section `.data` holds, and where. */
  readonly data?: { readonly address: bigint; readonly bytes: Uint8Array };
  /** What the section of the strings holds, and where. */
  readonly versions?: { readonly address: bigint; readonly bytes: Uint8Array };
  /** Addresses of pointers that relative relocations fill, each with what it points to: a kernel linked as ET_DYN. */
  readonly relative?: readonly (readonly [place: bigint, value: bigint])[];
  /** What a section `.debug_str` holds, for `nameAt`. */
  readonly str?: Uint8Array;
  /** What a section `.debug_line_str` holds, which nothing refers to. */
  readonly lineStr?: Uint8Array;
  /** References within a unit are counted from its start, as compilers write them. */
  readonly local?: boolean;
  /** Makes the section `.debug_info` of its bytes, where it is not just these. */
  readonly info?: (bytes: Buffer) => Omit<WrittenSection, 'name'>;
}

const NUMBERS = [
  'byteSize',
  'bitSize',
  'bitOffset',
  'dataBitOffset',
  'dataMemberLocation',
  'constValue',
  'encoding',
  'declFile',
  'declLine',
  'count',
] as const;
const REFERENCES = ['type', 'abstractOrigin'] as const;
const HEADER_BYTES = 11;
const ET_DYN = 3;
const R_X86_64_RELATIVE = 8n;

/** The bytes of an ELF file with these units. */
export function writeDwarf(shape: DwarfShape): Buffer {
  const abbrev: number[] = [];
  const places = new Map<string, number>();
  const references: { at: number; to: string; base: number }[] = [];
  const lines: Buffer[] = [];
  const info: number[] = [];
  let [code, lineBytes, lineStart] = [0, 0, 0];

  const declare = (
    tag: number,
    hasChildren: boolean,
    forms: readonly (readonly [number, number])[],
  ): void => {
    abbrev.push(...uleb(++code), ...uleb(tag), hasChildren ? 1 : 0);
    for (const [attribute, form] of forms) abbrev.push(...uleb(attribute), ...uleb(form));
    abbrev.push(0, 0);
    info.push(...uleb(code));
  };

  const write = (entry: WrittenEntry, base: number): void => {
    if (entry.id !== undefined) places.set(entry.id, info.length);
    const names = REFERENCES.filter(name => entry[name] !== undefined);
    const values = valuesOf(entry);
    const form = shape.local === true ? FORM.ref4 : FORM.refAddr;
    declare(TAG[entry.tag], entry.children !== undefined, [
      ...values.map(({ attribute, form }) => [attribute, form] as const),
      ...names.map(name => [AT[name], form] as const),
    ]);
    for (const { bytes } of values) info.push(...bytes);
    for (const name of names) {
      references.push({ at: info.length, to: entry[name] ?? '', base: shape.local === true ? base : 0 });
      info.push(0, 0, 0, 0);
    }
    if (entry.children === undefined) return;
    for (const child of entry.children) write(child, base);
    info.push(0);
  };

  for (const { name = 'a.c', compDir = '', files = [], sharesFiles, entries } of shape.units) {
    const hasLines = sharesFiles === true || files.length > 0;
    if (sharesFiles !== true) lineStart = lineBytes;
    const base = info.length;
    info.push(...new Array<number>(HEADER_BYTES).fill(0));
    const line: [number, number][] = hasLines ? [[AT.stmtList, FORM.secOffset]] : [];
    declare(TAG.compileUnit, true, [[AT.name, FORM.string], [AT.compDir, FORM.string], ...line]);
    info.push(...text(name), ...text(compDir));
    if (hasLines) info.push(...little(lineStart, 4));
    for (const entry of entries) write(entry, base);
    info.push(0);
    const header = [...little(info.length - base - 4, 4), 4, 0, 0, 0, 0, 0, 8];
    info.splice(base, HEADER_BYTES, ...header);
    const table = files.length === 0 ? Buffer.alloc(0) : lineTable(files);
    lines.push(table);
    lineBytes += table.length;
  }
  for (const { at, to, base } of references) info.splice(at, 4, ...little((places.get(to) ?? 0) - base, 4));

  const held = (name: string, content: DwarfShape['data']) =>
    content === undefined
      ? []
      : [{ name, bytes: content.bytes, row: { address: content.address, flags: 3 } }];
  const relative = (shape.relative ?? []).flatMap(([place, value]) =>
    [place, R_X86_64_RELATIVE, value].flatMap(word => little(word, 8)),
  );
  const relocations = { name: '.rela.dyn', bytes: Buffer.from(relative), row: { type: 4, flags: 2 } };
  return writeElf({
    ...(shape.relative === undefined ? {} : { type: ET_DYN }),
    sections: [
      ...held('.data', shape.data),
      ...held('.liveupdate_versions', shape.versions),
      ...(shape.relative === undefined ? [] : [relocations]),
      { name: '.debug_abbrev', bytes: Buffer.from([...abbrev, 0]) },
      { name: '.debug_info', ...(shape.info ?? (bytes => ({ bytes })))(Buffer.from(info)) },
      { name: '.debug_line', bytes: Buffer.concat(lines) },
      ...(shape.str === undefined ? [] : [{ name: '.debug_str', bytes: shape.str }]),
      ...(shape.lineStr === undefined ? [] : [{ name: '.debug_line_str', bytes: shape.lineStr }]),
    ],
  });
}

interface Value {
  readonly attribute: number;
  readonly form: number;
  readonly bytes: readonly number[];
}

/** All attributes but references. */
function valuesOf(entry: WrittenEntry): Value[] {
  const { name, nameAt, location, declaration } = entry;
  const values: Value[] = [];
  if (name !== undefined) values.push({ attribute: AT.name, form: FORM.string, bytes: text(name) });
  if (nameAt !== undefined) values.push({ attribute: AT.name, form: FORM.strp, bytes: little(nameAt, 4) });
  for (const key of NUMBERS) {
    const number = entry[key];
    if (number !== undefined) values.push({ attribute: AT[key], ...constant(number) });
  }
  if (location !== undefined) {
    const bytes = [9, 3, ...little(location, 8)];
    values.push({ attribute: AT.location, form: FORM.exprloc, bytes });
  }
  if (declaration === true) {
    values.push({ attribute: AT.declaration, form: FORM.flagPresent, bytes: [] });
  }
  return values;
}

/** Below zero as clang 14 writes it. */
function constant(value: number): Omit<Value, 'attribute'> {
  return value < 0 ? { form: FORM.data8, bytes: little(value, 8) } : { form: FORM.udata, bytes: uleb(value) };
}

function lineTable(files: readonly string[]): Buffer {
  const rows = files.flatMap(file => [...text(file), 0, 0, 0]);
  const rest = [1, 1, 1, 1, 1, 1, 0, ...rows, 0];
  return Buffer.from([...little(rest.length + 6, 4), 4, 0, ...little(rest.length, 4), ...rest]);
}

function uleb(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...uleb(Math.floor(value / 0x80))];
}

function little(value: number | bigint, size: number): number[] {
  return Array.from({ length: size }, (_, index) => Number((BigInt(value) >> BigInt(8 * index)) & 0xffn));
}

function text(value: string): number[] {
  return [...Buffer.from(`${value}\0`, 'latin1')];
}
