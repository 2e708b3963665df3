import { effectOfLoss } from './compatible.ts';
import { type FailOn, type Finding, severityOf } from './finding.ts';
import { compareLayouts } from './layout-difference.ts';
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
 * Finds what a change of the layouts file gives up: a layout that changed while the strings of its group did not, one
 * that is no longer recorded, one that moved to the group of another family, one that turned `optional`.
 */
export function acceptedLayoutFindings(input: AcceptedLayouts): Finding[] {
  const groups = new Map(input.after.groups.map(group => [group.family, group]));
  const after = new Map(
    input.after.groups.flatMap(group => group.layouts.map(layout => [layoutKey(layout), { group, layout }])),
  );
  return input.before.groups.flatMap(group => {
    const isBumped = hasNewString(group, groups.get(group.family) ?? group);
    return group.layouts.flatMap(layout => {
      const now = after.get(layoutKey(layout));
      const how =
        now === undefined
          ? 'it is no longer recorded'
          : givenUp(group, layout, now.group, now.layout, isBumped);
      return how === null ? [] : [finding(input, group, layout, how, now?.layout.line ?? null)];
    });
  });
}

/** @param isBumped whether a string came in to those that governed it, wherever it stands now */
function givenUp(
  groupBefore: LayoutGroup,
  before: RecordedLayout,
  groupAfter: LayoutGroup,
  after: RecordedLayout,
  isBumped: boolean,
): string | null {
  const difference = compareLayouts(before, after);
  if (difference.kind === 'changed' && !isBumped)
    return `it changed while its strings did not: ${difference.phrases.join(', ')}`;
  if (groupAfter.family !== groupBefore.family && groupBefore.strings.length > 0)
    return `it moved to the group ${groupAfter.family}: ${groupBefore.strings.join(', ')} no longer governs it`;
  return after.isOptional && !before.isOptional
    ? 'it turned optional: its absence is not judged from now on'
    : null;
}

/** A string that went says nothing of what is still read under those that are left. */
function hasNewString(before: LayoutGroup, after: LayoutGroup): boolean {
  const known = new Set(before.strings);
  return after.strings.some(compatible => !known.has(compatible));
}

function finding(
  input: AcceptedLayouts,
  group: LayoutGroup,
  layout: RecordedLayout,
  how: string,
  line: number | null,
): Finding {
  const [compatible = group.family] = group.strings;
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
