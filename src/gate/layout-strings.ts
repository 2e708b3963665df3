import { groupBy } from './group-by.ts';
import type { LayoutGroup } from './layouts.ts';

/** A compatible string of an image and its family, as the rules for compatible strings take it apart. */
export interface GoverningString {
  readonly compatible: string;
  readonly family: string;
}

/**
 * How the strings of an image stand to those that a group was recorded under.
 *
 * `differs`: others are there instead, so that layouts may have changed with them. `joined`: one came in beside one that
 * was recorded; what was recorded is still read under the latter. `fewer`: only some are left, and what was recorded is
 * read under these. `gone`: none is left.
 */
export type GroupState = 'same' | 'fewer' | 'joined' | 'differs' | 'gone';

/** The part of a group that its strings are compared by. */
export type GroupStrings = Pick<LayoutGroup, 'family' | 'strings'>;

/** How the strings of a group are now. */
export interface StringsNow {
  readonly state: GroupState;
  /** Those that are in the image and were recorded. */
  readonly kept: readonly string[];
}

/** The strings of an image beside those that groups were recorded under. */
export interface ComparedStrings {
  /** Families whose string could not be read: their groups are held to the strings they were recorded under. */
  readonly image: { readonly unread: readonly string[] };
  /** The strings of the image by family, in order, each once. */
  readonly strings: ReadonlyMap<string, readonly string[]>;
  /** How the strings of each group are now. */
  readonly states: ReadonlyMap<GroupStrings, StringsNow>;
}

/** The strings that govern a group, as the image has them; those recorded where they could not be read. */
export function stringsNow(
  group: GroupStrings,
  { image, strings }: Pick<ComparedStrings, 'image' | 'strings'>,
): readonly string[] {
  return image.unread.includes(group.family) ? group.strings : (strings.get(group.family) ?? []);
}

/** Whether the strings of a group are those it was recorded under. */
export function groupState(group: GroupStrings, comparison: ComparedStrings): GroupState {
  return (comparison.states.get(group) ?? stateOf(group, comparison)).state;
}

/** The strings that a group was recorded under and that are in the image. */
export function keptStrings(group: GroupStrings, comparison: ComparedStrings): readonly string[] {
  return (comparison.states.get(group) ?? stateOf(group, comparison)).kept;
}

/** How the strings of a group are now; `groupState` and `keptStrings` know it of the groups of a comparison. */
export function stateOf(
  group: GroupStrings,
  comparison: Pick<ComparedStrings, 'image' | 'strings'>,
): StringsNow {
  const before = new Set(group.strings);
  const now = stringsNow(group, comparison);
  const kept = now.filter(compatible => before.has(compatible));
  if (kept.length < now.length) return { state: kept.length === 0 ? 'differs' : 'joined', kept };
  if (now.length === before.size) return { state: 'same', kept };
  return { state: now.length === 0 ? 'gone' : 'fewer', kept };
}

/** The strings of an image by family, in order, each once. */
export function stringsByFamily(strings: readonly GoverningString[]): Map<string, string[]> {
  const families = groupBy(strings, ({ family }) => family);
  const inOrder = (known: readonly GoverningString[]): string[] =>
    [...new Set(known.map(({ compatible }) => compatible))].sort();
  return new Map([...families].map(([family, known]) => [family, inOrder(known)]));
}
