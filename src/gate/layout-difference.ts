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

/** Whether the type of a recorded row is that of a row of the image. */
export type SameType = (recorded: string, now: string) => boolean;

/**
 * Compares what was recorded with what an image has.
 *
 * @param isSameType knows types that got another name
 */
export function compareLayouts(recorded: Layout, now: Layout, isSameType: SameType): LayoutDifference {
  const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
  if (recorded.size === now.size && sameShape(recorded.rows, now.rows, isSameType))
    return renamed(before, after);
  const size = recorded.size === now.size ? [] : [`its size is ${now.size}, not ${recorded.size}`];
  const { causes, moved, line } = describeRows(before, after, isSameType);
  const phrases = [...causes, ...size, ...moved];
  const order = phrases.length === 0 ? ['the order of its rows is another'] : [];
  return { kind: 'changed', phrases: [...phrases, ...order], line: line ?? now.line };
}

/**
 * Values of an enumeration mean what their names say: a name that gets another number is a change. So is a name that
 * stood elsewhere before, also in another type without a name: there it does not have the same path.
 */
function renamed(before: readonly FlatRow[], after: readonly FlatRow[]): LayoutDifference {
  const pairs = before.flatMap((old, index) => {
    const now = after[index];
    return now === undefined || hasSameNames(old.row, now.row) ? [] : [{ old, now }];
  });
  if (pairs.length === 0) return { kind: 'same', phrases: [], line: null };
  const paths = new Set(before.map(({ path }) => path));
  const names = new Set(before.map(({ row }) => typedName(row)));
  const isKnown = ({ type }: LayoutRow, { path, row }: FlatRow): boolean =>
    paths.has(path) || (row.name !== '' && names.has(typedName({ ...row, type })));
  const isSwap = pairs.some(({ old, now }) => now.row.name !== old.row.name && isKnown(old.row, now));
  const line = pairs[0]?.now.row.line ?? null;
  return { kind: isSwap ? 'changed' : 'renamed', phrases: pairs.map(renamePhrase), line };
}

function hasSameNames(old: LayoutRow, now: LayoutRow): boolean {
  return old.name === now.name && old.type === now.type;
}

function renamePhrase({ old, now }: { old: FlatRow; now: FlatRow }): string {
  const name = old.row.name === now.row.name ? [] : [`${old.path} is now called ${now.path}`];
  const type =
    old.row.type === now.row.type
      ? []
      : [`the type of ${now.path} is now ${now.row.type}, was ${old.row.type}`];
  return [...name, ...type].join(', ');
}

function typedName({ type, name }: Pick<LayoutRow, 'type' | 'name'>): string {
  return `${type} ${name}`;
}

function sameShape(before: readonly LayoutRow[], after: readonly LayoutRow[], isSameType: SameType): boolean {
  if (before.length !== after.length) return false;
  return before.every((old, index) => {
    const now = after[index];
    return (
      now !== undefined &&
      old.position === now.position &&
      old.size === now.size &&
      isSameType(old.type, now.type) &&
      sameShape(old.rows, now.rows, isSameType)
    );
  });
}

function flat(rows: readonly LayoutRow[], prefix: string): FlatRow[] {
  let unnamed = 0;
  return rows.flatMap(row => {
    const name = row.name === '' ? `(${row.type} ${++unnamed})` : row.name;
    const path = `${prefix}${name}`;
    // A member of a type without a name is spoken of as C does; one without a name of its own is not spoken of at all.
    return [{ path, row }, ...flat(row.rows, row.name === '' ? prefix : `${path}.`)];
  });
}

/**
 * Whether a layout changed only since what stands by value in it changed: that is reported there, once.
 *
 * Its rows have the names and types that they had, and nothing in front of the first such row moved.
 *
 * @param comparison the keys (`struct kho_vmalloc`) of layouts that changed, and what knows types of another name
 * @returns the keys it follows from; empty when it changed by itself
 */
export function consequenceOf(
  recorded: Layout,
  now: Layout,
  { changed, isSameType }: { readonly changed: ReadonlySet<string>; readonly isSameType: SameType },
): string[] {
  const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
  const causes: string[] = [];
  if (before.length !== after.length) return [];
  for (const [index, { path, row }] of after.entries()) {
    const old = before[index];
    if (old === undefined || old.path !== path || !isSameType(old.row.type, row.type)) return [];
    const held = heldType(row.type) ?? '';
    const mayMove = causes.length > 0;
    if (old.row.position !== row.position && !mayMove) return [];
    if (old.row.size === row.size) continue;
    // A type without a name grows with what it holds; its rows are looked at next.
    if (row.rows.length > 0) continue;
    if (!changed.has(held)) return [];
    causes.push(held);
  }
  return causes;
}

/** The keys (`struct kho_vmalloc`) of what stands by value in a layout. */
export function heldBy({ rows }: Pick<Layout, 'rows'>): ReadonlySet<string> {
  const held = new Set<string>();
  const collect = ({ type, rows: inner }: LayoutRow): void => {
    const key = heldType(type);
    if (key !== null) held.add(key);
    inner.forEach(collect);
  };
  rows.forEach(collect);
  return held;
}

/** The key in the type of a row: `struct kho_vmalloc` in `struct kho_vmalloc[2]`; `null` where the type has no name. */
export function heldType(type: string): string | null {
  return /^(?:struct|union|enum) [^[{]+/.exec(type)?.[0] ?? null;
}

/** Whether an enumeration has all values that it had, each with its name: if it changed, it got more. */
export function onlyGained(recorded: Layout, now: Layout): boolean {
  if (recorded.kind !== 'enum' || recorded.size !== now.size) return false;
  const values = new Map(now.rows.map(({ name, position }) => [name, position]));
  return recorded.rows.every(({ name, position }) => values.get(name) === position);
}

function describeRows(
  before: readonly FlatRow[],
  after: readonly FlatRow[],
  isSameType: SameType,
): { causes: string[]; moved: string[]; line: number | null } {
  const old = new Map(before.map(({ path, row }) => [path, row]));
  const kept = new Set(after.map(({ path }) => path));
  const causes: { phrase: string; line: number | null }[] = [];
  const moved: { phrase: string; line: number | null }[] = [];
  for (const { path, row } of after) {
    const was = old.get(path);
    const { line } = row;
    if (was === undefined) causes.push({ phrase: `new: "${compact(row)}"`, line });
    else if (was.size !== row.size || !isSameType(was.type, row.type)) {
      causes.push({ phrase: changedPhrase(path, was, row), line });
    } else if (was.position !== row.position) moved.push({ phrase: movedPhrase(path, was, row), line });
  }
  const gone = before.filter(({ path }) => !kept.has(path)).map(({ row }) => `gone: "${compact(row)}"`);
  // What only moved is a consequence where something else changed: the annotation belongs to the cause.
  const line = [...causes, ...moved].find(difference => difference.line !== null)?.line ?? null;
  const phrasesOf = (found: typeof causes): string[] => found.map(({ phrase }) => phrase);
  return { causes: [...phrasesOf(causes), ...gone], moved: phrasesOf(moved), line };
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
