import { groupBy } from './group-by.ts';
import type { LayoutRow } from './layouts.ts';

/** A row with the names of the members it stands in; those without a name, and their types, have one in common. */
interface PlacedRow {
  readonly path: string;
  readonly row: LayoutRow;
}

/**
 * Which recorded row each row of a layout that changed was: the one with its name; of several without a name the one
 * that stands where it does, or the next one of as many.
 */
export function pairRows(
  recorded: readonly LayoutRow[],
  now: readonly LayoutRow[],
): ReadonlyMap<LayoutRow, LayoutRow> {
  const [before, after] = [placed(recorded, ''), placed(now, '')];
  const pairs = new Map<LayoutRow, LayoutRow>();
  const taken = new Set<LayoutRow>();
  for (const keyOf of [placeOf, ({ path }: PlacedRow) => path]) {
    const left = before.filter(({ row }) => !taken.has(row));
    const open = after.filter(({ row }) => !pairs.has(row));
    for (const [old, row] of pairsBy(keyOf, left, open)) {
      taken.add(old);
      pairs.set(row, old);
    }
  }
  return pairs;
}

/** Rows with one key in the order in which they stand; of more or fewer than there were, which is which is not known. */
function pairsBy(
  keyOf: (row: PlacedRow) => string,
  before: readonly PlacedRow[],
  after: readonly PlacedRow[],
): (readonly [LayoutRow, LayoutRow])[] {
  const recorded = groupBy(before, keyOf);
  return [...groupBy(after, keyOf)].flatMap(([key, rows]) => {
    const old = recorded.get(key) ?? [];
    if (old.length !== rows.length) return [];
    return rows.flatMap(({ row }, index) => old.slice(index, index + 1).map(one => [one.row, row] as const));
  });
}

function placed(rows: readonly LayoutRow[], prefix: string): PlacedRow[] {
  return rows.flatMap(row => {
    const path = `${prefix}${row.name}`;
    return [{ path, row }, ...placed(row.rows, row.name === '' ? prefix : `${path}.`)];
  });
}

function placeOf({ path, row }: PlacedRow): string {
  return `${row.position} ${row.size} ${row.type} ${path}`;
}
