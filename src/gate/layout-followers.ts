import { foundNow, type LayoutComparison } from './layout-comparison.ts';
import { consequenceOf } from './layout-difference.ts';
import { discardsAll } from './layout-holders.ts';
import { layoutKey } from './layouts.ts';

/** The layouts of the handover root where its new string throws everything away, and what changed only with them. */
export function rootFollowers(comparison: LayoutComparison): ReadonlySet<string> {
  const roots = comparison.groups.filter(group => discardsAll(group, comparison));
  if (roots.length === 0) return new Set();
  return followersOf(
    roots.flatMap(group => group.layouts.map(layoutKey)),
    comparison,
  );
}

/**
 * Some layouts, and all that changed only since one of these, or one that follows from them, stands by value in them.
 *
 * @param keys of the layouts to start with
 */
function followersOf(keys: Iterable<string>, comparison: LayoutComparison): ReadonlySet<string> {
  const found = new Set(keys);
  const { holders, left } = consequences(comparison);
  const work = [...found];
  for (let key = work.pop(); key !== undefined; key = work.pop()) {
    for (const holder of holders.get(key) ?? []) {
      const causes = (left.get(holder) ?? 0) - 1;
      left.set(holder, causes);
      if (causes > 0 || found.has(holder)) continue;
      found.add(holder);
      work.push(holder);
    }
  }
  return found;
}

/** Who changed only since a layout stands by value in it, and of how many layouts that must be said. */
function consequences(comparison: LayoutComparison): {
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly left: Map<string, number>;
} {
  const holders = new Map<string, string[]>();
  const left = new Map<string, number>();
  for (const layout of comparison.groups.flatMap(group => group.layouts)) {
    const now = foundNow(layout, comparison);
    const causes = new Set(now === undefined ? [] : consequenceOf(layout, now, comparison));
    left.set(layoutKey(layout), causes.size);
    for (const cause of causes) {
      const known = holders.get(cause);
      if (known === undefined) holders.set(cause, [layoutKey(layout)]);
      else known.push(layoutKey(layout));
    }
  }
  return { holders, left };
}
