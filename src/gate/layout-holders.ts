import { differenceOf, foundNow, isStale, type LayoutComparison, livesOn } from './layout-comparison.ts';
import { consequenceOf, heldBy, onlyGained } from './layout-difference.ts';
import { groupState } from './layout-strings.ts';
import { type LayoutGroup, layoutKey } from './layouts.ts';

/** A layout that changed by itself, and of which its own group says no more than that it is to be recorded. */
export interface HeldChange {
  /** `struct foo_ser`. */
  readonly key: string;
  /** Of the group that it stands in. */
  readonly family: string;
  /** Whether it is an enumeration that only got more values: of strings that are left, it has all that was recorded. */
  readonly isGain: boolean;
}

/** The family of the handover root's string: without a string of it that a kernel knows, nothing is handed over. */
const ROOT = 'kho';

/** Whether the handover root has new versions only: they throw away what was handed over, whatever stands in it. */
export function discardsAll(group: LayoutGroup, comparison: LayoutComparison): boolean {
  return group.family === ROOT && groupState(group, comparison) === 'differs' && group.strings.length > 0;
}

/**
 * What holds a changed layout by value, through any number of others: its bytes changed, whatever its own rows say.
 *
 * Only changes of a group whose strings changed count, or of one that is accepted: those of any other group are
 * findings themselves, and so are those that leave a string without what it was recorded for. A new string of one family
 * says nothing to who reads the bytes under a string of another one.
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
    .flatMap(group => ownChanges(group, comparison, isAccepted(group)));
  const found = new Map<string, HeldChange>();
  if (causes.length === 0) return found;
  const holders = holdersByKey(comparison);
  // What only gained values comes last, so that it hides nothing else.
  for (const isGain of [false, true]) {
    for (const cause of causes) if (cause.isGain === isGain) found.set(cause.key, cause);
    spread(found, holders);
  }
  return found;
}

/** Entries that are set on the way are visited as well: nearest ones come first. */
function spread(found: Map<string, HeldChange>, holders: ReadonlyMap<string, readonly string[]>): void {
  for (const [key, cause] of found) {
    for (const holder of holders.get(key) ?? []) if (!found.has(holder)) found.set(holder, cause);
  }
}

/** The layouts of a group that changed, and not only since something that stands in them did. */
function ownChanges(group: LayoutGroup, comparison: LayoutComparison, isAccepted: boolean): HeldChange[] {
  const isJoined = groupState(group, comparison) === 'joined';
  return group.layouts.flatMap(layout => {
    const key = layoutKey(layout);
    const found = foundNow(layout, comparison);
    if (found === undefined || differenceOf(layout, found, comparison).kind !== 'changed') return [];
    if (consequenceOf(layout, found, comparison).length > 0) return [];
    if (isJoined && !isAccepted && !livesOn(group, layout, comparison)) return [];
    return [{ key, family: group.family, isGain: onlyGained(layout, found) }];
  });
}

/** Also of layouts that nothing recorded became: what is recorded may hold what changed by way of those. */
function holdersByKey({ now }: LayoutComparison): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const found of now.values()) {
    for (const held of heldBy(found)) {
      const known = holders.get(held);
      if (known === undefined) holders.set(held, [layoutKey(found)]);
      else known.push(layoutKey(found));
    }
  }
  return holders;
}
