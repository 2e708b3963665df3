import { effectOfLoss } from './compatible.ts';
import { type FailOn, type Finding, severityOf } from './finding.ts';
import {
  compareWithImage,
  differenceOf,
  foundNow,
  type LayoutComparison,
  type LayoutImage,
  livesOn,
} from './layout-comparison.ts';
import { rootFollowers } from './layout-followers.ts';
import { type HeldChange, heldChanges } from './layout-holders.ts';
import { groupState, keptStrings, stringsNow } from './layout-strings.ts';
import { type LayoutGroup, type LayoutsFile, layoutKey, type RecordedLayout } from './layouts.ts';

/** Two states of a layouts file: at the base of a change, and with the change. */
export interface AcceptedLayouts {
  readonly before: LayoutsFile;
  readonly after: LayoutsFile;
  /** The file as it is called now. */
  readonly file: string;
  readonly failOn: FailOn;
}

/**
 * Finds what a change of the layouts file gives up: a layout that changed while its group got no new string, one that
 * holds by value what changed in another group, one that is no longer recorded, one that moved to the group of another
 * family, one that turned `optional`.
 */
export function acceptedLayoutFindings(input: AcceptedLayouts): Finding[] {
  const comparison = compareWithImage(input.before, asImage(input));
  const change = {
    comparison,
    held: heldChanges(comparison, () => true),
    followers: rootFollowers(comparison),
    after: new Map(
      input.after.groups.flatMap(group =>
        group.layouts.map(layout => [layoutKey(layout), { group, layout }]),
      ),
    ),
  };
  return input.before.groups.flatMap(group =>
    group.layouts.flatMap(layout => {
      const found = foundNow(layout, comparison);
      const now = found === undefined ? undefined : change.after.get(layoutKey(found));
      const how = now === undefined ? 'it is no longer recorded' : givenUp(change, { group, layout }, now);
      const [compatible = group.strings[0] ?? group.family] = keptStrings(group, comparison);
      return how === null ? [] : [finding(input, compatible, layout, how, now?.layout.line ?? null)];
    }),
  );
}

/** The file with the change as if it were of an image: its strings and layouts. */
function asImage({ after, file }: AcceptedLayouts): LayoutImage {
  return {
    path: file,
    abi: after.abi,
    // Without a header: each stays in the group that the file has it in.
    layouts: after.groups.flatMap(({ family, layouts }) =>
      layouts.map(layout => ({ ...layout, family, file: null })),
    ),
    strings: after.groups.flatMap(({ family, strings }) =>
      strings.map(compatible => ({ compatible, family })),
    ),
    unread: [],
  };
}

interface Place {
  readonly group: LayoutGroup;
  readonly layout: RecordedLayout;
}

interface Change {
  readonly comparison: LayoutComparison;
  readonly held: ReadonlyMap<string, HeldChange>;
  /** See `rootFollowers`. */
  readonly followers: ReadonlySet<string>;
  readonly after: ReadonlyMap<string, Place>;
}

function givenUp(change: Change, before: Place, after: Place): string | null {
  const changed = changeWithoutString(change, before, after);
  if (changed !== null) return changed;
  const { strings, family } = before.group;
  if (after.group.family !== family && strings.length > 0)
    return `it moved to the group ${after.group.family}: ${strings.join(', ')} no longer governs it`;
  return after.layout.isOptional && !before.layout.isOptional
    ? 'it turned optional: its absence is not judged from now on'
    : null;
}

/** What changed while a string that governed it is kept, or none came in, wherever it stands now. */
function changeWithoutString(
  { comparison, held, followers }: Change,
  { group, layout }: Place,
  after: Place,
): string | null {
  const state = groupState(group, comparison);
  if (state === 'differs' || livesOn(group, layout, comparison)) return null;
  const still = STILL[state];
  const difference = differenceOf(layout, after.layout, comparison);
  const cause = held.get(layoutKey(after.layout));
  if (difference.kind === 'changed' && (cause !== undefined || !followers.has(layoutKey(layout))))
    return `it changed while ${still}: ${difference.phrases.join(', ')}`;
  if (cause === undefined || stringsNow(group, comparison).length === 0) return null;
  const isHolder = cause.family !== group.family || comparison.standIns.has(cause.key);
  return isHolder ? `${cause.key}, which it holds by value, changed while ${still}` : null;
}

const STILL = {
  same: 'its strings did not',
  fewer: 'no string came in',
  gone: 'no string came in',
  joined: 'a string that it was recorded under is still listed',
} as const;

function finding(
  input: AcceptedLayouts,
  compatible: string,
  layout: RecordedLayout,
  how: string,
  line: number | null,
): Finding {
  return {
    kind: 'accepted',
    severity: severityOf('accepted', input.failOn),
    image: '',
    profile: null,
    compatible,
    now: [],
    file: input.file,
    line,
    message: `This change gives up the recorded layout of ${layoutKey(layout)} (${compatible}): ${how}.`,
    effect: effectOfLoss(compatible),
    remedy: 'Reviewer: approve only if no host can hand over state in the old layout under the same string.',
  };
}
