import { type Abbreviation, type AbbreviationTable, type AttributeForm, readTable } from './abbreviations.ts';
import { AT, FORM, OP, TAG } from './constants.ts';
import { type Cursor, cursorOf, damaged, need, skip, uleb } from './cursor.ts';
import type { DebugInfo } from './debug-info.ts';
import {
  directForm,
  readBlock,
  readConstant,
  readCount,
  readFlag,
  readReference,
  readSigned,
  readStringPlace,
  skipForm,
} from './forms.ts';
import { textAt } from './strings.ts';
import { abbrevLabel, type Unit } from './units.ts';
import { spend } from './work.ts';

// Entries: DWARF 5, section 2.2 and 7.5.2.

/** A unit whose entries were found; what they say is read when asked for. */
export interface UnitEntries {
  readonly unit: Unit;
  readonly cursor: Cursor;
  readonly table: AbbreviationTable;
  /** The offsets of the entries of a wanted tag in `.debug_info`, ascending. */
  readonly offsets: readonly number[];
  /** Per entry: its tag. */
  readonly tags: readonly number[];
  /** Per entry: how deep it stands; 0 is the unit itself. */
  readonly depths: readonly number[];
  /** Per entry: the index of the first one behind it that does not stand in it. */
  readonly ends: readonly number[];
}

/** What an entry says; `null` where it does not. */
export interface Entry {
  /** In `.debug_info`. */
  readonly offset: number;
  readonly tag: number;
  /** Printable. */
  name: string | null;
  /** Offset of the entry of its type. */
  type: number | null;
  byteSize: number | null;
  bitSize: number | null;
  /** DWARF 4: bits from the most significant bit of the storage unit; may be below zero. */
  bitOffset: number | null;
  /** DWARF 5: bits from the start of the structure. */
  dataBitOffset: number | null;
  memberOffset: number | null;
  encoding: number | null;
  declFile: number | null;
  declLine: number | null;
  declaration: boolean;
  count: number | null;
  upperBound: bigint | null;
  constValue: bigint | null;
  /** A location expression. */
  location: Uint8Array | null;
  /** Offset of the entry that this one completes (`DW_AT_abstract_origin`, `DW_AT_specification`). */
  origin: number | null;
}

const WANTED: ReadonlySet<number> = new Set([
  TAG.arrayType,
  TAG.enumerationType,
  TAG.member,
  TAG.pointerType,
  TAG.structureType,
  TAG.subroutineType,
  TAG.typedef,
  TAG.unionType,
  TAG.subrangeType,
  TAG.baseType,
  TAG.constType,
  TAG.enumerator,
  TAG.variable,
  TAG.volatileType,
  TAG.restrictType,
  TAG.unspecifiedType,
  TAG.atomicType,
]);

/**
 * Finds the entries of a unit: each offset is visited once, in the order of the file.
 *
 * @throws ImageError `debug-info-truncated`, `debug-info-abbreviation`, `debug-info-form`
 */
export async function readEntries(debug: DebugInfo, unit: Unit): Promise<UnitEntries> {
  const bytes = await debug.info.read(unit.offset, unit.end - unit.offset);
  const cursor = cursorOf(bytes, debug.littleEndian, debug.info.label, unit.offset);
  const table = readTable(debug, abbrevLabel(debug), unit.abbrevOffset, unit);
  const found = { offsets: [] as number[], tags: [] as number[], depths: [] as number[] };
  cursor.pos = unit.start - unit.offset;
  let depth = 0;
  while (cursor.pos < bytes.length) {
    const offset = unit.offset + cursor.pos;
    cursor.entry = offset;
    const code = uleb(cursor);
    if (code === 0) {
      depth = Math.max(depth - 1, 0);
      continue;
    }
    const abbreviation = abbreviationOf(cursor, table, code);
    if (WANTED.has(abbreviation.tag)) {
      found.offsets.push(offset);
      found.tags.push(abbreviation.tag);
      found.depths.push(depth);
    }
    spendEntry(debug, cursor, abbreviation);
    skipEntry(cursor, abbreviation, unit);
    if (abbreviation.hasChildren) depth++;
  }
  return { unit, cursor, table, ...found, ends: endsOf(found.depths) };
}

function endsOf(depths: readonly number[]): number[] {
  const ends = new Array<number>(depths.length).fill(depths.length);
  const open: number[] = [];
  for (const [index, depth] of depths.entries()) {
    for (let top = open.at(-1); top !== undefined && (depths[top] ?? 0) >= depth; top = open.at(-1)) {
      ends[top] = index;
      open.pop();
    }
    open.push(index);
  }
  return ends;
}

function abbreviationOf(cursor: Cursor, table: AbbreviationTable, code: number): Abbreviation {
  const abbreviation = table.get(code);
  if (abbreviation !== undefined) return abbreviation;
  throw damaged(cursor, 'debug-info-abbreviation', `abbreviation ${code} is not in the table of the unit`);
}

function spendEntry({ work }: DebugInfo, cursor: Cursor, { attributes }: Abbreviation): void {
  spend(work.entries, 1 + attributes.length, cursor, 'the same entries');
}

function skipEntry(cursor: Cursor, abbreviation: Abbreviation, unit: Unit): void {
  if (abbreviation.bytes >= 0) {
    skip(cursor, abbreviation.bytes);
    return;
  }
  for (const { form } of abbreviation.attributes) skipForm(cursor, form, unit);
}

/** The index of the entry at an offset; -1 when no wanted entry starts there. */
export function indexAt(entries: UnitEntries, offset: number): number {
  let [low, high] = [0, entries.offsets.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = entries.offsets[middle] ?? 0;
    if (here === offset) return middle;
    if (here < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The indexes of the children of an entry, in the order of the file. */
export function childrenOf(entries: UnitEntries, index: number): number[] {
  const depth = entries.depths[index] ?? 0;
  const children: number[] = [];
  const end = entries.ends[index] ?? 0;
  for (let next = index + 1; next < end; next = entries.ends[next] ?? end) {
    if (entries.depths[next] === depth + 1) children.push(next);
  }
  return children;
}

/**
 * Reads what an entry says.
 *
 * @throws ImageError those of damaged debug info, with the offsets of the unit and of the entry
 */
export function entryAt(debug: DebugInfo, entries: UnitEntries, index: number): Entry {
  const { unit, cursor, table } = entries;
  const offset = entries.offsets[index] ?? unit.start;
  cursor.entry = offset;
  cursor.pos = offset - unit.offset;
  const abbreviation = abbreviationOf(cursor, table, uleb(cursor));
  spendEntry(debug, cursor, abbreviation);
  const entry = blank(offset, abbreviation.tag);
  for (const attribute of abbreviation.attributes) readAttribute(debug, entries, entry, attribute);
  need(cursor, 0);
  return entry;
}

function blank(offset: number, tag: number): Entry {
  return {
    offset,
    tag,
    name: null,
    type: null,
    byteSize: null,
    bitSize: null,
    bitOffset: null,
    dataBitOffset: null,
    memberOffset: null,
    encoding: null,
    declFile: null,
    declLine: null,
    declaration: false,
    count: null,
    upperBound: null,
    constValue: null,
    location: null,
    origin: null,
  };
}

type CountField = 'byteSize' | 'bitSize' | 'dataBitOffset' | 'encoding' | 'declFile' | 'declLine' | 'count';

const COUNTS: ReadonlyMap<number, CountField> = new Map([
  [AT.byteSize, 'byteSize'],
  [AT.bitSize, 'bitSize'],
  [AT.dataBitOffset, 'dataBitOffset'],
  [AT.encoding, 'encoding'],
  [AT.declFile, 'declFile'],
  [AT.declLine, 'declLine'],
  [AT.count, 'count'],
]);

function readAttribute(
  debug: DebugInfo,
  { cursor, unit }: UnitEntries,
  entry: Entry,
  { attribute, form: declared, constant }: AttributeForm,
): void {
  const form = declared === FORM.indirect ? directForm(cursor) : declared;
  const count = COUNTS.get(attribute);
  if (count !== undefined) {
    entry[count] = readCount(cursor, form, constant, unit);
    return;
  }
  switch (attribute) {
    case AT.name:
      entry.name = textAt(debug, unit, readStringPlace(cursor, form, unit), cursor) || null;
      return;
    case AT.type:
      entry.type = readReference(cursor, form, unit.offset, unit);
      return;
    case AT.abstractOrigin:
    case AT.specification:
      entry.origin = readReference(cursor, form, unit.offset, unit);
      return;
    case AT.declaration:
      entry.declaration = readFlag(cursor, form, unit);
      return;
    case AT.bitOffset:
      entry.bitOffset = readSigned(cursor, form, constant, unit);
      return;
    case AT.dataMemberLocation:
      entry.memberOffset = readMemberOffset(cursor, form, constant, unit);
      return;
    case AT.upperBound:
      entry.upperBound = readConstant(cursor, form, constant, unit);
      return;
    case AT.constValue:
      entry.constValue = readConstant(cursor, form, constant, unit);
      return;
    case AT.location:
      entry.location = readBlock(cursor, form, unit);
      return;
    default:
      skipForm(cursor, form, unit);
  }
}

/** A constant, or the expression `DW_OP_plus_uconst N` that old compilers write. */
function readMemberOffset(cursor: Cursor, form: number, constant: bigint, unit: Unit): number | null {
  const isBlock = form === FORM.exprloc || form === FORM.block1 || form === FORM.block;
  if (!isBlock) return readCount(cursor, form, constant, unit);
  const block = readBlock(cursor, form, unit);
  if (block === null || block[0] !== OP.plusUconst) return null;
  const operand = cursorOf(block, cursor.littleEndian, cursor.label, cursor.base);
  operand.entry = cursor.entry;
  operand.pos = 1;
  return uleb(operand);
}
