import { heldBy } from './layout-difference.ts';
import { type Layout, type LayoutRow, layoutKey } from './layouts.ts';

/** A recorded layout, and what it is in the image. */
export interface DifferingLayout {
  readonly recorded: Layout;
  readonly now: Layout;
}

interface Names {
  /** Each with the type of its member. */
  readonly gone: ReadonlySet<string>;
  readonly came: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
}

/**
 * Which layouts exchanged names with one that stands by value in them: two members of one type changed places, though
 * neither layout can show that alone.
 *
 * @param differing layouts of which at least names are others
 * @returns by the key of each of the two, that of the other one
 */
export function swaps(differing: readonly DifferingLayout[]): ReadonlyMap<string, string> {
  const names = new Map(differing.map(one => [layoutKey(one.recorded), namesOf(one)]));
  const found = new Map<string, string>();
  for (const [key, outer] of names) {
    for (const held of outer.held) {
      const inner = names.get(held);
      if (inner === undefined) continue;
      if (!haveOne(outer.gone, inner.came) || !haveOne(inner.gone, outer.came)) continue;
      found.set(key, held);
      found.set(held, key);
    }
  }
  return found;
}

function namesOf({ recorded, now }: DifferingLayout): Names {
  const before = new Set(typedNames(recorded.rows));
  const after = new Set(typedNames(now.rows));
  return {
    gone: new Set([...before].filter(name => !after.has(name))),
    came: new Set([...after].filter(name => !before.has(name))),
    held: heldBy(recorded),
  };
}

function typedNames(rows: readonly LayoutRow[]): string[] {
  return rows.flatMap(({ type, name, rows: inner }) => [
    ...(name === '' ? [] : [`${type} ${name}`]),
    ...typedNames(inner),
  ]);
}

/** Walks through the smaller one: a layout with many names may be held by many. */
function haveOne(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const name of few) if (many.has(name)) return true;
  return false;
}
