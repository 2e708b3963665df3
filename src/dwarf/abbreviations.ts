import { FORM } from './constants.ts';
import { type Cursor, cursorOf, damaged, need, skipLeb, slebBig, uleb } from './cursor.ts';
import { fixedBytes, type UnitSizes } from './forms.ts';

// Abbreviation tables: DWARF 5, section 7.5.3.

/** One attribute that entries of an abbreviation have. */
export interface AttributeForm {
  readonly attribute: number;
  readonly form: number;
  /** The value itself, for `DW_FORM_implicit_const`. */
  readonly constant: bigint;
}

/** What entries with one code look like. */
export interface Abbreviation {
  readonly code: number;
  readonly tag: number;
  readonly hasChildren: boolean;
  readonly attributes: readonly AttributeForm[];
  /** Bytes of all attributes together; -1 when that depends on the entry. */
  readonly bytes: number;
}

/** The bytes of `.debug_abbrev`, and how many of them may still be read, all tables together. */
export interface AbbreviationSource {
  readonly abbrev: Uint8Array;
  readonly abbrevBudget: { left: number };
}

/** Every table is read about twice; damaged units may all share one that is large. */
export function abbrevBudgetOf(bytes: number): { left: number } {
  return { left: (64 << 20) + 4 * bytes };
}

/** The abbreviations of a unit by code. */
export type AbbreviationTable = ReadonlyMap<number, Abbreviation>;

/**
 * Reads a whole table.
 *
 * @param offset where the table starts
 * @param sizes of the unit that uses it: forms such as addresses have no size of their own
 * @throws ImageError `debug-info-truncated`, `debug-info-abbreviation`, `debug-info-limit`
 */
export function readTable(
  source: AbbreviationSource,
  label: string,
  offset: number,
  sizes: UnitSizes,
): AbbreviationTable {
  const cursor = startOf(source.abbrev, label, offset);
  const table = new Map<number, Abbreviation>();
  for (let code = uleb(cursor); code !== 0; code = uleb(cursor)) {
    const abbreviation = readOne(cursor, code, sizes);
    if (table.has(code))
      throw damaged(cursor, 'debug-info-abbreviation', `abbreviation ${code} is there twice`);
    table.set(code, abbreviation);
  }
  spend(source, cursor, offset);
  return table;
}

/** Reads one abbreviation and skips those in front of it: cheaper than the table for a unit's first entry. */
export function findOne(
  source: AbbreviationSource,
  label: string,
  offset: number,
  wanted: number,
  sizes: UnitSizes,
): Abbreviation {
  const cursor = startOf(source.abbrev, label, offset);
  for (let code = uleb(cursor); code !== 0; code = uleb(cursor)) {
    if (code === wanted) {
      spend(source, cursor, offset);
      return readOne(cursor, code, sizes);
    }
    skipOne(cursor);
  }
  throw damaged(cursor, 'debug-info-abbreviation', `abbreviation ${wanted} is not in the table`);
}

function spend(source: AbbreviationSource, cursor: Cursor, start: number): void {
  source.abbrevBudget.left -= cursor.pos - start;
  if (source.abbrevBudget.left >= 0) return;
  throw damaged(cursor, 'debug-info-limit', 'the units share tables of abbreviations that are too large');
}

function startOf(section: Uint8Array, label: string, offset: number): Cursor {
  const cursor = cursorOf(section, true, label, 0);
  cursor.entry = offset;
  need(cursor, offset + 1);
  cursor.pos = offset;
  return cursor;
}

function readOne(cursor: Cursor, code: number, sizes: UnitSizes): Abbreviation {
  const tag = uleb(cursor);
  const hasChildren = uleb(cursor) !== 0;
  const attributes: AttributeForm[] = [];
  let bytes = 0;
  for (;;) {
    const [attribute, form] = [uleb(cursor), uleb(cursor)];
    if (attribute === 0 && form === 0) break;
    const constant = form === FORM.implicitConst ? slebBig(cursor) : 0n;
    attributes.push({ attribute, form, constant });
    const size = fixedBytes(form, sizes);
    bytes = size < 0 || bytes < 0 ? -1 : bytes + size;
  }
  return { code, tag, hasChildren, attributes, bytes };
}

function skipOne(cursor: Cursor): void {
  skipLeb(cursor);
  skipLeb(cursor);
  for (;;) {
    const [attribute, form] = [uleb(cursor), uleb(cursor)];
    if (attribute === 0 && form === 0) return;
    if (form === FORM.implicitConst) skipLeb(cursor);
  }
}
