import { ATE, TAG } from '../dwarf/constants.ts';
import { damaged } from '../dwarf/cursor.ts';
import { childrenOf, type Entry, entryAt } from '../dwarf/entries.ts';
import type { EntryStore, FoundEntry } from '../dwarf/entry-store.ts';
import { boundsOf, unqualify } from '../dwarf/types.ts';
import type { Layout, LayoutRow } from '../gate/layouts.ts';

/** A named aggregate that stands by value in another. */
export interface Nested {
  /** `struct kho_vmalloc`. */
  readonly key: string;
  readonly name: string;
  /** Of its entry in `.debug_info`. */
  readonly offset: number;
}

type Kind = Layout['kind'];
type Structure = Omit<Layout, 'file' | 'line'>;

const KINDS: ReadonlyMap<number, Kind> = new Map([
  [TAG.structureType, 'struct'],
  [TAG.unionType, 'union'],
  [TAG.enumerationType, 'enum'],
]);

/** Types without a name stand in one another a few levels deep. */
const MOST_LEVELS = 16;
const C_NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Whether a tag is that of a structure, a union or an enumeration. */
export function isAggregate(tag: number): boolean {
  return KINDS.has(tag);
}

/**
 * Describes an aggregate, so that the same source gives the same words whatever compiler and version of DWARF.
 *
 * @param name its tag; `(name)` when only a typedef names it
 * @param budget is spent by what is read
 * @returns the layout, and the named aggregates that stand by value in it
 * @throws ImageError `debug-info-layout` when size, offset or type of a member is missing or cannot be,
 *   `debug-info-cycle`
 */
export async function describeAggregate(
  store: EntryStore,
  aggregate: FoundEntry,
  name: string,
  budget: RowBudget,
): Promise<{ layout: Structure; nested: Nested[] }> {
  const kind = KINDS.get(aggregate.entry.tag) ?? 'struct';
  const size = sizeOf(aggregate);
  const work: Work = { store, nested: [], end: size, budget };
  if (!C_NAME.test(name.replace(/^\((.*)\)$/, '$1'))) throw odd(aggregate, `"${name}" is no name of C`);
  const rows = await rowsOf(work, aggregate, 0, 0);
  return { layout: { kind, name, size, rows }, nested: work.nested };
}

/** How many members of types without a name may still be read, all structures together: they may multiply. */
export interface RowBudget {
  left: number;
}

interface Work {
  readonly store: EntryStore;
  readonly nested: Nested[];
  readonly budget: RowBudget;
  /** Where the aggregate ends whose members are read, in bytes from the start of the outermost one. */
  readonly end: number;
}

function sizeOf(found: FoundEntry): number {
  if (found.entry.byteSize !== null) return found.entry.byteSize;
  throw odd(found, `${found.entry.name ?? 'a type without a name'} has no size`);
}

async function rowsOf(work: Work, aggregate: FoundEntry, start: number, level: number): Promise<LayoutRow[]> {
  const { entries, index } = aggregate;
  const rows: LayoutRow[] = [];
  for (const child of childrenOf(entries, index)) {
    // The members of a structure with a name are read once; those of one without, wherever it stands.
    if (level > 0 && --work.budget.left < 0) {
      throw damaged(entries.cursor, 'debug-info-limit', 'the structures have more members than any kernel');
    }
    const found = { entries, index: child, entry: entryAt(work.store.debug, entries, child) };
    if (found.entry.tag === TAG.enumerator) rows.push(valueRow(found));
    else if (found.entry.tag === TAG.member) rows.push(await memberRow(work, found, start, level));
  }
  return rows;
}

function valueRow(found: FoundEntry): LayoutRow {
  const { entry } = found;
  if (entry.constValue === null) throw odd(found, `value ${entry.name ?? ''} has no number`);
  return {
    position: String(entry.constValue),
    size: '=',
    type: '',
    name: nameOf(found),
    rows: [],
    line: entry.declLine,
  };
}

async function memberRow(work: Work, member: FoundEntry, start: number, level: number): Promise<LayoutRow> {
  const { entry } = member;
  const name = nameOf(member);
  if (entry.type === null) throw odd(member, `member ${name} has no type`);
  const offset = start + (entry.memberOffset ?? 0);
  const type = await typeOf(work, entry.type, offset, level);
  const shared = { type: type.text, name, rows: type.rows, line: entry.declLine };
  if (entry.bitSize !== null) {
    const bit = bitOf(work, member, start, type.size);
    checkEnd(member, bit + entry.bitSize, work.end * 8);
    return { ...shared, position: `${bit}b`, size: `${entry.bitSize}b` };
  }
  checkEnd(member, offset + type.size, work.end);
  const size = type.size === 0 ? type.elementSize : type.size;
  return { ...shared, position: String(offset), size: String(size) };
}

function checkEnd(member: FoundEntry, end: number, size: number): void {
  if (end <= size) return;
  throw odd(member, `member ${member.entry.name ?? ''} ends at ${end}, behind the ${size} of its structure`);
}

/**
 * The first bit of a bit-field, counted from the start of the outermost structure as DWARF 5 does.
 *
 * DWARF 4 counts from the most significant bit of a storage unit: its `DW_AT_byte_size`, or the size of the type. It
 * counts below zero where a packed bit-field goes on behind its unit.
 */
function bitOf(work: Work, member: FoundEntry, start: number, typeBytes: number): number {
  const { entry } = member;
  const bits = entry.bitSize ?? 0;
  if (entry.dataBitOffset !== null) return start * 8 + entry.dataBitOffset;
  const unit = (start + (entry.memberOffset ?? 0)) * 8;
  if (entry.bitOffset === null) return unit;
  const unitBits = (entry.byteSize ?? typeBytes) * 8;
  const inUnit = work.store.debug.littleEndian ? unitBits - entry.bitOffset - bits : entry.bitOffset;
  const bit = unit + inUnit;
  if (bit >= 0) return bit;
  throw odd(member, `bit-field ${entry.name ?? ''} starts at bit ${bit}`);
}

interface TypeText {
  readonly text: string;
  /** Bytes. */
  readonly size: number;
  /**
   * Bytes of an element of an array without a length whose elements have rows; else 0. No other row or layout shows how
   * far apart such elements stand.
   */
  readonly elementSize: number;
  readonly rows: LayoutRow[];
}

async function typeOf(work: Work, type: number, start: number, level: number): Promise<TypeText> {
  const found = await unqualify(work.store, type);
  const { entry, entries } = found;
  if (level > MOST_LEVELS) {
    entries.cursor.entry = entry.offset;
    throw damaged(entries.cursor, 'debug-info-cycle', 'a type contains itself');
  }
  if (entry.tag === TAG.baseType) return plain(baseText(found), sizeOf(found));
  if (entry.tag === TAG.pointerType) {
    return plain('ptr', entry.byteSize ?? found.entries.unit.addressBytes);
  }
  if (entry.tag === TAG.arrayType) return arrayOf(work, found, start, level);
  const kind = KINDS.get(entry.tag);
  if (kind === undefined) throw odd(found, `a member has a type of tag 0x${entry.tag.toString(16)}`);
  return aggregateOf(work, found, kind, start, level);
}

function plain(text: string, size: number): TypeText {
  return { text, size, elementSize: 0, rows: [] };
}

async function aggregateOf(
  work: Work,
  found: FoundEntry & { readonly typedef: string | null },
  kind: Kind,
  start: number,
  level: number,
): Promise<TypeText> {
  const { entry, typedef } = found;
  const name = entry.name ?? (typedef === null ? null : `(${typedef})`);
  if (entry.declaration)
    throw odd(found, `${kind} ${name ?? ''} stands by value, but is only declared in this unit`);
  const size = sizeOf(found);
  if (name === null) {
    // An element of an array without a length stands behind the end of the structure that holds the array.
    const rows = await rowsOf({ ...work, end: start + size }, found, start, level + 1);
    return { ...plain(`${kind}{}`, size), rows };
  }
  work.nested.push({ key: `${kind} ${name}`, name, offset: entry.offset });
  return plain(`${kind} ${name}`, size);
}

async function arrayOf(work: Work, array: FoundEntry, start: number, level: number): Promise<TypeText> {
  const { type } = array.entry;
  if (type === null) throw odd(array, 'an array has no type of elements');
  const element = await typeOf(work, type, start, level + 1);
  const bounds = boundsOf(work.store, array);
  const count = bounds.reduce<number>((product, bound) => product * (bound ?? 0), 1);
  // An array without elements and one of unknown length are the same bytes: none.
  const text = bounds.map(bound => `[${bound === null || bound === 0 ? '' : bound}]`).join('');
  const { rows } = element;
  const size = element.size * count;
  const elementSize = rows.length === 0 || size > 0 ? 0 : element.size || element.elementSize;
  return { text: joinBounds(element.text, text), size, elementSize, rows };
}

/** An array of arrays through a typedef: `u8[4]` twice is `u8[2][4]`, the outer bound first. */
function joinBounds(element: string, bounds: string): string {
  const at = element.indexOf('[');
  return at < 0 ? `${element}${bounds}` : `${element.slice(0, at)}${bounds}${element.slice(at)}`;
}

function baseText(found: FoundEntry): string {
  const { encoding } = found.entry;
  const bits = sizeOf(found) * 8;
  if (encoding === ATE.boolean) return bits === 8 ? 'bool' : `u${bits}`;
  if (encoding === ATE.signed || encoding === ATE.signedChar) return `s${bits}`;
  if (encoding === ATE.unsigned || encoding === ATE.unsignedChar || encoding === ATE.utf) return `u${bits}`;
  if (encoding === ATE.float) return `f${bits}`;
  if (encoding === ATE.complexFloat) return `c${bits}`;
  if (encoding === ATE.address) return `u${bits}`;
  throw odd(found, `base type ${found.entry.name ?? ''} has encoding ${encoding}`);
}

function nameOf(found: FoundEntry): string {
  const name = found.entry.name ?? '';
  if (name === '' || C_NAME.test(name)) return name;
  throw odd(found, `"${name}" is no name of C`);
}

/** The usual cause is a type that is not there; what else it may be is damage. */
const FULL =
  'If CONFIG_DEBUG_INFO_REDUCED is off, report this with the compiler and its flags. Else turn it off: build with full debug info.';

function odd(found: { readonly entries: FoundEntry['entries']; readonly entry: Entry }, what: string) {
  found.entries.cursor.entry = found.entry.offset;
  return damaged(found.entries.cursor, 'debug-info-layout', what, FULL);
}
