import { heldBy } from './layout-difference.ts';
import { type Layout, type LayoutRow, layoutKey } from './layouts.ts';

/** A layout in which nothing but names of members changed. */
export interface RenamedLayout {
  readonly recorded: Layout;
  readonly now: Layout;
}

interface Names {
  readonly gone: Set<string>;
  readonly came: Set<string>;
}

/**
 * Which layouts exchanged names with one that stands by value in them: two members of one type changed places, though
 * neither layout can show that alone.
 *
 * @returns by the key of each of the two, that of the other one
 */
export function swaps(renamed: readonly RenamedLayout[]): ReadonlyMap<string, string> {
  const names = new Map(renamed.map(one => [layoutKey(one.recorded), namesOf(one)]));
  const found = new Map<string, string>();
  for (const { recorded } of renamed) {
    const key = layoutKey(recorded);
    for (const held of heldBy(recorded)) {
      const [outer, inner] = [names.get(key), names.get(held)];
      if (held === key || outer === undefined || inner === undefined) continue;
      if (!haveOne(outer.gone, inner.came) || !haveOne(inner.gone, outer.came)) continue;
      if (!found.has(key)) found.set(key, held);
      if (!found.has(held)) found.set(held, key);
    }
  }
  return found;
}

/** The names that went and came, each with the type of its member. */
function namesOf({ recorded, now }: RenamedLayout): Names {
  const names: Names = { gone: new Set(), came: new Set() };
  const collect = (before: readonly LayoutRow[], after: readonly LayoutRow[]): void => {
    for (const [index, { name, type, rows }] of before.entries()) {
      const other = after[index];
      if (other === undefined) continue;
      if (name !== other.name) {
        if (name !== '') names.gone.add(`${type} ${name}`);
        if (other.name !== '') names.came.add(`${type} ${other.name}`);
      }
      collect(rows, other.rows);
    }
  };
  collect(recorded.rows, now.rows);
  return names;
}

/** Walks through the smaller one: a layout with many names may be held by many. */
function haveOne(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const name of few) if (many.has(name)) return true;
  return false;
}
