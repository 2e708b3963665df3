import type { Layout, LayoutRow } from './layouts.ts';
import { rowText } from './layouts-text.ts';

/** What differs between two layouts of one structure. */
export interface LayoutDifference {
  /** `same`: nothing. `renamed`: only names of members or values. `changed`: what stands in memory. */
  readonly kind: 'same' | 'renamed' | 'changed';
  /** One phrase a difference: `u32 extra inserted at 20`, `flags moved from 20 to 24`. */
  readonly phrases: readonly string[];
  /** The line in the source of the first row that differs; `null` when it is gone or not known. */
  readonly line: number | null;
}

/** A row without its children, with the names of the members it stands in. */
interface FlatRow {
  readonly path: string;
  readonly row: LayoutRow;
}

/** Compares what was recorded with what an image has. */
export function compareLayouts(recorded: Layout, now: Layout): LayoutDifference {
  const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
  if (recorded.size === now.size && sameShape(recorded.rows, now.rows)) return renamed(before, after);
  const phrases = recorded.size === now.size ? [] : [`its size is ${now.size}, not ${recorded.size}`];
  const { all, line } = describeRows(before, after);
  return { kind: 'changed', phrases: [...all, ...phrases], line: line ?? now.line };
}

/** Values of an enumeration mean what their names say: a name that gets another number is a change. */
function renamed(before: readonly FlatRow[], after: readonly FlatRow[]): LayoutDifference {
  const pairs = before.flatMap((old, index) => {
    const now = after[index];
    return now === undefined || now.row.name === old.row.name ? [] : [{ old, now }];
  });
  const names = new Set(before.map(({ path }) => path));
  const isSwap = pairs.some(({ now }) => names.has(now.path));
  const phrases = pairs.map(({ old, now }) => `${old.path} is now called ${now.path}`);
  const line = pairs[0]?.now.row.line ?? null;
  if (pairs.length === 0) return { kind: 'same', phrases: [], line: null };
  return { kind: isSwap ? 'changed' : 'renamed', phrases, line };
}

function sameShape(before: readonly LayoutRow[], after: readonly LayoutRow[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((old, index) => {
    const now = after[index];
    return (
      now !== undefined &&
      old.position === now.position &&
      old.size === now.size &&
      old.type === now.type &&
      sameShape(old.rows, now.rows)
    );
  });
}

function flat(rows: readonly LayoutRow[], prefix: string): FlatRow[] {
  return rows.flatMap(row => {
    const name = row.name === '' ? `(${row.type} at ${row.position})` : row.name;
    const path = `${prefix}${name}`;
    // A member of a type without a name is spoken of as C does; one without a name of its own is not spoken of at all.
    return [{ path, row }, ...flat(row.rows, row.name === '' ? prefix : `${path}.`)];
  });
}

function describeRows(
  before: readonly FlatRow[],
  after: readonly FlatRow[],
): { all: string[]; line: number | null } {
  const old = new Map(before.map(({ path, row }) => [path, row]));
  const kept = new Set(after.map(({ path }) => path));
  const causes: { phrase: string; line: number | null }[] = [];
  const moved: { phrase: string; line: number | null }[] = [];
  for (const { path, row } of after) {
    const was = old.get(path);
    const { line } = row;
    if (was === undefined) causes.push({ phrase: `new: "${compact(row)}"`, line });
    else if (was.size !== row.size || was.type !== row.type) {
      causes.push({ phrase: changedPhrase(path, was, row), line });
    } else if (was.position !== row.position) moved.push({ phrase: movedPhrase(path, was, row), line });
  }
  const gone = before.filter(({ path }) => !kept.has(path)).map(({ row }) => `gone: "${compact(row)}"`);
  const all = [...causes.map(({ phrase }) => phrase), ...gone, ...moved.map(({ phrase }) => phrase)];
  // What only moved is a consequence where something else changed: the annotation belongs to the cause.
  const line = [...causes, ...moved].find(difference => difference.line !== null)?.line ?? null;
  return { all: all.length === 0 ? ['the order of its rows is another'] : all, line };
}

function changedPhrase(path: string, was: LayoutRow, row: LayoutRow): string {
  return `${path} is "${compact(row)}", was "${compact(was)}"`;
}

function movedPhrase(path: string, was: LayoutRow, row: LayoutRow): string {
  if (row.size === '=') return `${path} is ${row.position}, was ${was.position}`;
  return `${path} moved from ${was.position} to ${row.position}`;
}

function compact(row: LayoutRow): string {
  return rowText(row).replace(/ +/g, ' ');
}
