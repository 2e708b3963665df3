import { foundNow, groupState, isStale, type LayoutComparison, stringsNow } from './layout-comparison.ts';
import { compareLayouts, consequenceOf, heldBy } from './layout-difference.ts';
import { type LayoutGroup, layoutKey } from './layouts.ts';

/** A layout that changed by itself, and of which its own group says no more than that it is to be recorded. */
export interface HeldChange {
  /** `struct foo_ser`. */
  readonly key: string;
  /** Of the group that it stands in. */
  readonly family: string;
}

/** The family of the handover root's string: without a string of it that a kernel knows, nothing is handed over. */
const ROOT = 'kho';

/** Whether the handover root has new versions only: they throw away what was handed over, whatever stands in it. */
export function discardsAll(group: LayoutGroup, comparison: LayoutComparison): boolean {
  if (group.family !== ROOT || groupState(group, comparison) !== 'differs') return false;
  const now = new Set(stringsNow(group, comparison));
  return group.strings.length > 0 && !group.strings.some(compatible => now.has(compatible));
}

/**
 * What holds a changed layout by value, through any number of others: its bytes changed, whatever its own rows say.
 *
 * Only changes of a group whose strings changed count, or of one that is accepted: those of any other group are
 * findings themselves. A new string of one family says nothing to who reads the bytes under a string of another one.
 *
 * @param isAccepted whether the layouts of a group may change without a new string
 * @returns by the key that a layout has in the image, the nearest change; what changed by itself is in it, too
 */
export function heldChanges(
  comparison: LayoutComparison,
  isAccepted: (group: LayoutGroup) => boolean = () => false,
): ReadonlyMap<string, HeldChange> {
  const causes = comparison.groups
    .filter(group => isStale(group, comparison) || isAccepted(group))
    .filter(group => !discardsAll(group, comparison))
    .flatMap(group => ownChanges(group, comparison));
  const found = new Map(causes.map(cause => [cause.key, cause]));
  if (found.size === 0) return found;
  const holders = holdersByKey(comparison);
  // Entries that are set on the way are visited as well: nearest ones come first.
  for (const [key, cause] of found) {
    for (const holder of holders.get(key) ?? []) if (!found.has(holder)) found.set(holder, cause);
  }
  return found;
}

/** The layouts of a group that changed, and not only since something that stands in them did. */
function ownChanges(group: LayoutGroup, comparison: LayoutComparison): HeldChange[] {
  return group.layouts.flatMap(layout => {
    const key = layoutKey(layout);
    const found = foundNow(layout, comparison);
    if (found === undefined || compareLayouts(layout, found, comparison.isSameType).kind !== 'changed')
      return [];
    return consequenceOf(layout, found, comparison).length > 0 ? [] : [{ key, family: group.family }];
  });
}

function holdersByKey(comparison: LayoutComparison): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const layout of comparison.groups.flatMap(group => group.layouts)) {
    const found = foundNow(layout, comparison);
    if (found === undefined) continue;
    for (const held of heldBy(found)) {
      const known = holders.get(held);
      if (known === undefined) holders.set(held, [layoutKey(found)]);
      else known.push(layoutKey(found));
    }
  }
  return holders;
}
