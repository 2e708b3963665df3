import { type Edit, editedText } from './diff.ts';
import { groupBy } from './group-by.ts';
import { checkLayout } from './layout-check.ts';
import {
  compareWithImage,
  differenceOf,
  foundNow,
  groupFor,
  isStale,
  type LayoutComparison,
  type LayoutImage,
  livesOn,
} from './layout-comparison.ts';
import { editLines, type LayoutEdit } from './layout-edits.ts';
import type { About, LayoutFinding, NamedLayouts } from './layout-finding.ts';
import { rootFollowers } from './layout-followers.ts';
import { heldChanges } from './layout-holders.ts';
import { blockStart, reasonLines, rewritten } from './layout-rewrite.ts';
import { groupState, stringsNow } from './layout-strings.ts';
import {
  type ImageLayout,
  type LayoutGroup,
  type LayoutsFile,
  layoutKey,
  type RecordedLayout,
} from './layouts.ts';
import { readGroupLine } from './layouts-group.ts';
import { groupLine, headerLine, layoutLines } from './layouts-text.ts';

/** What an update may write down although no string changed with it. */
export interface LayoutAcceptance {
  /** Families whose layouts are accepted as the image has them. */
  readonly families: readonly string[];
  /** Why; written as a comment above each layout. Required to accept anything. */
  readonly reason: string | null;
}

/** What comes of an update. */
export interface LayoutUpdate {
  /** The file, line by line. */
  readonly edits: readonly Edit[];
  /** The new text of the file; the old one where nothing is to be written. */
  readonly text: string;
  /** One phrase for each thing written: `struct luo_ser: changed`. */
  readonly written: readonly string[];
  /** What was not written, since it changed without a new version and was not accepted. */
  readonly refused: readonly LayoutFinding[];
}

/** The recorded file: what was read, and its text. */
export interface RecordedText {
  readonly file: LayoutsFile;
  readonly text: string;
}

/**
 * Records the layouts of an image.
 *
 * New layouts and those of a group that got a new string are written; one that changed while a string of it stayed, or
 * that no string governs, only when its family is accepted with a reason, or where what it was lives on beside it. So is one that holds by value what changed in
 * another group. Everything else, comments and order included, stays as it is, and a second run changes nothing.
 *
 * @param recorded `null` where there is no file yet: everything is new
 * @param named the file, as what is refused names it
 */
export function updateLayouts(
  recorded: RecordedText | null,
  image: LayoutImage,
  named: NamedLayouts,
  acceptance: LayoutAcceptance = { families: [], reason: null },
): LayoutUpdate {
  const comparison = compareWithImage(recorded?.file ?? null, image);
  if (recorded === null) return writeNew(comparison);
  const { file } = recorded;
  // As if the last line had its line end: an edit gives it one.
  const lines = recorded.text.replace(/(?<!\n)$/, '\n').split(/\r?\n/);
  const held = heldChanges(comparison, group => isAccepted(group, acceptance));
  const plan = planEdits({ ...named, comparison, held, acceptance, lines });
  const header = file.abi.page === null && image.abi.page !== null;
  const own = header ? [...plan.edits, { from: 1, to: 2, lines: [headerLine(image.abi)] }] : plan.edits;
  const edits = editLines(recorded.text, own);
  return {
    edits,
    text: editedText(edits),
    written: plan.written,
    refused: plan.refused,
  };
}

function writeNew(comparison: LayoutComparison): LayoutUpdate {
  const { image } = comparison;
  const parts = byGroup(image.layouts, comparison).map(([family, layouts]) => {
    const strings = stringsNow({ family, strings: [] }, comparison);
    return [groupLine(family, strings), ...layouts.flatMap(layout => layoutLines(layout))].join('\n');
  });
  const text = [headerLine(image.abi), ...parts].join('\n\n').replace('\n\n', '\n').concat('\n');
  return {
    edits: text.split(/(?<=\n)/).map(line => ({ op: '+', text: line })),
    text,
    written: image.layouts.map(layout => `${layoutKey(layout)}: new`),
    refused: [],
  };
}

interface Plan {
  readonly edits: LayoutEdit[];
  readonly written: string[];
  readonly refused: LayoutFinding[];
}

interface Context extends About {
  readonly acceptance: LayoutAcceptance;
  /** Of the recorded file. */
  readonly lines: readonly string[];
}

function planEdits(context: Context): Plan {
  const plan: Plan = { edits: [], written: [], refused: [] };
  const { comparison } = context;
  const followers = rootFollowers(comparison);
  for (const group of comparison.groups) planGroup(plan, group, context, followers);
  const groups = new Map(comparison.groups.map(group => [group.family, group]));
  const fresh = comparison.image.layouts.filter(layout => !comparison.known.has(layoutKey(layout)));
  for (const [family, layouts] of byGroup(fresh, comparison)) {
    for (const layout of layouts) plan.written.push(`${layoutKey(layout)}: new`);
    const group = groups.get(family);
    const edits =
      group === undefined ? newGroup(family, layouts, context) : newLayouts(group, layouts, context);
    for (const edit of edits) plan.edits.push(edit);
  }
  return plan;
}

function isAccepted(group: LayoutGroup, { families, reason }: LayoutAcceptance): boolean {
  return families.includes(group.family) && reason !== null;
}

function planGroup(plan: Plan, group: LayoutGroup, context: Context, followers: ReadonlySet<string>): void {
  const { comparison, acceptance } = context;
  const state = groupState(group, comparison);
  const isRecordedAnew = isStale(group, comparison);
  if (isRecordedAnew || state === 'fewer') planStrings(plan, group, context);
  const accepted = isAccepted(group, acceptance);
  const isBumped = state === 'differs';
  const reason = isBumped || !accepted || acceptance.reason === null ? [] : reasonLines(acceptance.reason);
  const permission = { isFree: isBumped || accepted, followers, reason };
  for (const layout of group.layouts) {
    const found = foundNow(layout, comparison);
    if (found !== undefined) planPresent(plan, group, layout, found, context, permission);
    // What is absent together with all strings and all other layouts may come back with them.
    else if (permission.isFree || isRecordedAnew || state !== 'gone')
      planAbsent(plan, group, layout, context, permission.isFree || livesOn(group, layout, comparison));
  }
}

function planStrings(plan: Plan, group: LayoutGroup, { comparison, lines }: Context): void {
  const strings = stringsNow(group, comparison);
  const line = groupLine(group.family, strings) + (readGroupLine(lines[group.line - 1] ?? '')?.comment ?? '');
  plan.edits.push({ from: group.line, to: group.line + 1, lines: [line] });
  plan.written.push(`[${group.family}]: ${group.strings.join(', ') || '-'} → ${strings.join(', ') || '-'}`);
}

function planAbsent(
  plan: Plan,
  group: LayoutGroup,
  layout: RecordedLayout,
  context: Context,
  mayDrop: boolean,
): void {
  if (layout.isOptional) return;
  if (!mayDrop) {
    plan.refused.push(...checkLayout(context, group, layout));
    return;
  }
  plan.edits.push({ from: blockStart(context.lines, layout.line), to: layout.end, lines: [] });
  plan.written.push(`${layoutKey(layout)}: taken out`);
}

interface Permission {
  /** Whether all layouts of the group may change: it got a new string, or is accepted. */
  readonly isFree: boolean;
  /** Layouts that may change in any group, since they only follow what they hold by value. */
  readonly followers: ReadonlySet<string>;
  /** Comment lines for what is accepted. */
  readonly reason: readonly string[];
}

function planPresent(
  plan: Plan,
  group: LayoutGroup,
  layout: RecordedLayout,
  found: ImageLayout,
  context: Context,
  { isFree, followers, reason }: Permission,
): void {
  const key = layoutKey(layout);
  const { kind } = differenceOf(layout, found, context.comparison);
  const findings = isFree ? [] : checkLayout(context, group, layout).filter(isError);
  plan.refused.push(...findings);
  const isChanged = kind === 'changed';
  const needsNone = livesOn(group, layout, context.comparison);
  if (findings.length > 0 || (isChanged && !isFree && !needsNone && !followers.has(key))) return;
  // Accepted with what it holds: the reason is all there is to write.
  const isHolder = reason.length > 0 && !needsNone && holdsChange(group, found, context);
  if (kind === 'same' && layoutKey(found) === key && !isHolder) return;
  const lines = [
    ...((isChanged && !needsNone) || isHolder ? reason : []),
    ...rewritten(layout, found, context.lines, isChanged),
  ];
  plan.edits.push({ from: layout.line, to: layout.end, lines });
  plan.written.push(`${key}: ${isHolder && kind === 'same' ? 'accepted' : WRITTEN[kind]}`);
}

const WRITTEN = { changed: 'changed', renamed: 'renamed', same: 'renamed' } as const;

function isError({ severity }: LayoutFinding): boolean {
  return severity === 'error';
}

/** Whether something changed that stands by value in a layout, in another group or beside what it was, and is governed here. */
function holdsChange(group: LayoutGroup, found: ImageLayout, { comparison, held }: Context): boolean {
  const cause = held.get(layoutKey(found));
  if (cause === undefined || stringsNow(group, comparison).length === 0) return false;
  return cause.family !== group.family || comparison.standIns.has(cause.key);
}

function newGroup(family: string, layouts: readonly ImageLayout[], context: Context): LayoutEdit[] {
  const strings = stringsNow({ family, strings: [] }, context.comparison);
  const end = context.lines.length;
  const lines = ['', groupLine(family, strings), ...layouts.flatMap(layout => layoutLines(layout))];
  return [{ from: end, to: end, lines }];
}

/** New layouts stand in front of the first of their group that comes behind them, or at the group's end. */
function newLayouts(group: LayoutGroup, layouts: readonly ImageLayout[], { lines }: Context): LayoutEdit[] {
  const end = group.layouts.at(-1)?.end ?? group.line + 1;
  let next = 0;
  let place: { readonly next: number; readonly at: number } | null = null;
  return layouts.map(layout => {
    // New ones ascend: what does not come behind one of them does not come behind the next one.
    while (next < group.layouts.length && !isBehind(group.layouts[next], layout)) next++;
    const other = group.layouts[next];
    // The comments above one may be as long as the file: they are walked through once.
    if (place?.next !== next) place = { next, at: other === undefined ? end : blockStart(lines, other.line) };
    return { from: place.at, to: place.at, lines: layoutLines(layout) };
  });
}

function isBehind(other: RecordedLayout | undefined, layout: ImageLayout): boolean {
  return other !== undefined && layoutKey(other) > layoutKey(layout);
}

/** Layouts by the group that they belong to; groups and the layouts in each are in order. */
function byGroup(
  layouts: readonly ImageLayout[],
  comparison: LayoutComparison,
): (readonly [string, readonly ImageLayout[]])[] {
  return [...groupBy(layouts, layout => groupFor(layout, comparison))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([family, own]) => [family, own.sort(byKey)]);
}

function byKey(one: ImageLayout, other: ImageLayout): number {
  return layoutKey(one) < layoutKey(other) ? -1 : 1;
}
