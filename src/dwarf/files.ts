import { printable } from '../bytes/printable.ts';
import { FORM } from './constants.ts';
import { type Cursor, cString, cursorOf, damaged, need, skip, u8, u16, uleb, unsigned } from './cursor.ts';
import type { DebugInfo } from './debug-info.ts';
import { fixedBytes, readCount, readStringPlace, skipForm, type UnitSizes } from './forms.ts';
import { type HoldingStrings, holdsOffset, stringsHolding } from './path-strings.ts';
import type { Sections } from './sections.ts';
import { textAt } from './strings.ts';
import { readLength, type Unit } from './units.ts';
import { spend } from './work.ts';

// The tables of files at the start of a line program: DWARF 5, section 6.2.4; DWARF 4, section 6.2.4.

/** The files of a unit as `DW_AT_decl_file` counts them; `null` for a number that names none. */
export type FileTable = readonly (string | null)[];

/** Content types of DWARF 5, table 7.27. */
const LNCT = { path: 1, directoryIndex: 2 } as const;
/** Length, version, address size, segment size, header length. */
const PROLOGUE_BYTES = 24;

/**
 * Reads the files of a unit, as whole paths.
 *
 * @throws ImageError `debug-info-*` when the table is damaged
 */
export async function readFiles(debug: DebugInfo, unit: Unit): Promise<FileTable> {
  const header = await readHeader(debug, unit);
  if (header === null) return [];
  const { cursor, version } = header;
  return version < 5 ? readOldTables(cursor, unit, version) : readTables(debug, cursor, unit, header.sizes);
}

/** As `tablesNaming`; what the survey of the units saw is not looked at again. */
export function unitsNamingPath(debug: DebugInfo, text: string): (unit: Unit) => Promise<boolean> {
  const { named } = debug;
  return named?.path === text ? async unit => named.units.has(unit) : tablesNaming(debug, text);
}

/**
 * Tells whether the table of files of a unit can name a path that holds `text`.
 *
 * It looks at the raw bytes, since the tables of a large kernel name two million files; a table that several units share
 * is looked at once. A yes may be wrong, a no never.
 *
 * @returns for a unit; it throws ImageError `debug-info-*` when the table of that unit is damaged
 */
export function tablesNaming(sections: Sections, text: string): (unit: Unit) => Promise<boolean> {
  const strings = stringsHolding(sections.lineStr, text);
  const answers = new Map<number, boolean>();
  return async unit => {
    const { lineOffset } = unit;
    if (lineOffset === null) return false;
    if (unit.compDir.includes(text)) return true;
    const answer = answers.get(lineOffset) ?? (await mayName(sections, unit, text, strings));
    answers.set(lineOffset, answer);
    return answer;
  };
}

async function mayName(
  sections: Sections,
  unit: Unit,
  text: string,
  strings: HoldingStrings,
): Promise<boolean> {
  const header = await readHeader(sections, unit);
  if (header === null) return false;
  const { cursor, version, sizes } = header;
  const bytes = Buffer.from(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.bytes.length);
  if (bytes.includes(text, 0, 'latin1')) return true;
  if (version < 5) return false;
  return hasOtherStrings(cursor, sizes) || holdsOffset(bytes, sections.littleEndian, strings);
}

/** Whether paths stand elsewhere than in `.debug_line_str` or in the table itself. */
function hasOtherStrings(cursor: Cursor, sizes: UnitSizes): boolean {
  skipParameters(cursor, 5);
  for (let table = 0; table < 2; table++) {
    const columns = readColumns(cursor);
    const isOther = columns.some(
      ({ content, form }) => content === LNCT.path && form !== FORM.lineStrp && form !== FORM.string,
    );
    if (isOther) return true;
    skipRows(cursor, columns, sizes);
  }
  return false;
}

function skipRows(cursor: Cursor, columns: readonly Column[], sizes: UnitSizes): void {
  const count = readRowCount(cursor, columns);
  const widths = columns.map(column => fixedBytes(column.form, sizes));
  if (widths.every(width => width >= 0)) {
    skip(cursor, count * widths.reduce((sum, width) => sum + width, 0));
    return;
  }
  for (let left = count; left > 0; left--) {
    need(cursor, 1);
    for (const { form } of columns) skipForm(cursor, form, sizes);
  }
}

interface TableHeader {
  readonly cursor: Cursor;
  readonly version: number;
  readonly sizes: UnitSizes;
}

/** Reads the bytes from the standard opcode lengths to the end of the tables. */
async function readHeader(sections: Sections, unit: Unit): Promise<TableHeader | null> {
  const { line, littleEndian } = sections;
  const offset = unit.lineOffset;
  if (line === null || offset === null) return null;
  const length = Math.min(PROLOGUE_BYTES, Math.max(line.size - offset, 0));
  const start = cursorOf(
    length === 0 ? new Uint8Array() : await line.read(offset, length),
    littleEndian,
    line.label,
    offset,
  );
  const { offsetBytes } = readLength(start);
  const version = u16(start);
  if (version < 2 || version > 5) {
    throw damaged(start, 'debug-info-version', `the line table is in version ${version}; 2 to 5 are known`);
  }
  if (version === 5) skip(start, 2);
  const bytes = unsigned(start, offsetBytes);
  if (offset + start.pos + bytes > line.size) {
    throw damaged(
      start,
      'debug-info-truncated',
      `the header of the line table has ${bytes} bytes, its section fewer`,
    );
  }
  spend(sections.work.files, bytes, start, 'the same tables of files');
  const tables = await line.read(offset + start.pos, bytes);
  const cursor = cursorOf(tables, littleEndian, line.label, offset + start.pos);
  return { cursor, version, sizes: { version: 5, offsetBytes, addressBytes: unit.addressBytes } };
}

/** Moves behind the fields of the header that only the line program needs. */
function skipParameters(cursor: Cursor, version: number): void {
  // minimum_instruction_length, maximum_operations_per_instruction (4 and later), default_is_stmt, line_base, line_range
  skip(cursor, version >= 4 ? 5 : 4);
  skip(cursor, Math.max(u8(cursor) - 1, 0));
}

function readOldTables(cursor: Cursor, unit: Unit, version: number): FileTable {
  skipParameters(cursor, version);
  const folders = [unit.compDir];
  for (let text = cString(cursor); text.length > 0; text = cString(cursor)) folders.push(printable(text));
  const files: (string | null)[] = [null];
  for (let text = cString(cursor); text.length > 0; text = cString(cursor)) {
    const folder = folders[uleb(cursor)];
    uleb(cursor);
    uleb(cursor);
    files.push(joinPath(unit.compDir, folder ?? '', printable(text)));
  }
  return files;
}

interface Row {
  path: string;
  folder: number;
}

function readTables(debug: DebugInfo, cursor: Cursor, unit: Unit, sizes: UnitSizes): FileTable {
  skipParameters(cursor, 5);
  const folders = readRows(debug, cursor, unit, sizes).map(row => row.path);
  const root = folders[0] ?? unit.compDir;
  return readRows(debug, cursor, unit, sizes).map(row => joinPath(root, folders[row.folder] ?? '', row.path));
}

interface Column {
  readonly content: number;
  readonly form: number;
}

function readColumns(cursor: Cursor): Column[] {
  const columns: Column[] = [];
  for (let left = u8(cursor); left > 0; left--) columns.push({ content: uleb(cursor), form: uleb(cursor) });
  return columns;
}

function readRowCount(cursor: Cursor, columns: readonly Column[]): number {
  const count = uleb(cursor);
  if (count === 0 || columns.some(column => column.content === LNCT.path)) return count;
  throw damaged(cursor, 'debug-info-form', `a table of ${count} paths has no column for a path`);
}

function readRows(debug: DebugInfo, cursor: Cursor, unit: Unit, sizes: UnitSizes): Row[] {
  const columns = readColumns(cursor);
  const rows: Row[] = [];
  for (let left = readRowCount(cursor, columns); left > 0; left--) {
    // A path takes at least one byte, so the number of rows is bounded by the bytes that are there.
    need(cursor, 1);
    rows.push(readRow(debug, cursor, unit, sizes, columns));
  }
  return rows;
}

function readRow(
  debug: DebugInfo,
  cursor: Cursor,
  unit: Unit,
  sizes: UnitSizes,
  columns: readonly Column[],
): Row {
  const row = { path: '', folder: 0 };
  for (const { content, form } of columns) {
    if (content === LNCT.path) {
      const base = { ...sizes, strOffsetsBase: unit.strOffsetsBase };
      row.path = textAt(debug, base, readStringPlace(cursor, form, sizes), cursor);
    } else if (content === LNCT.directoryIndex && form !== FORM.string) {
      row.folder = readCount(cursor, form, 0n, sizes) ?? 0;
    } else skipForm(cursor, form, sizes);
  }
  return row;
}

/** Joins a path as a compiler takes it apart: each part may be absolute, and then stands alone. */
function joinPath(...parts: readonly string[]): string {
  let path = '';
  for (const part of parts) {
    if (part === '') continue;
    path = part.startsWith('/') || path === '' ? part : `${path}/${part}`;
  }
  return normalise(path);
}

/** Takes out `.`, `..` and empty steps. */
function normalise(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    const last = steps.at(-1);
    if (step === '..' && last !== undefined && last !== '..') steps.pop();
    else steps.push(step);
  }
  return `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}
