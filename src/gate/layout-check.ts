import {
  compareWithImage,
  differenceOf,
  foundNow,
  groupFor,
  isStale,
  type LayoutImage,
  livesOn,
} from './layout-comparison.ts';
import { consequenceOf, type LayoutDifference } from './layout-difference.ts';
import {
  type About,
  added,
  changed,
  type LayoutFinding,
  missing,
  type NamedLayouts,
  renamed,
  stale,
} from './layout-finding.ts';
import { heldChanges } from './layout-holders.ts';
import { groupState, stringsNow } from './layout-strings.ts';
import {
  type ImageLayout,
  type LayoutGroup,
  type LayoutsFile,
  layoutKey,
  type RecordedLayout,
} from './layouts.ts';

/**
 * Compares recorded layouts with those of an image of the same ABI.
 *
 * @param file the layouts file, as findings name it
 */
export function checkLayouts(recorded: LayoutsFile, image: LayoutImage, file: NamedLayouts): LayoutFinding[] {
  const comparison = compareWithImage(recorded, image);
  const about = { ...file, comparison, held: heldChanges(comparison) };
  const fresh = image.layouts.filter(layout => !comparison.known.has(layoutKey(layout)));
  return [
    ...recorded.groups.flatMap(group => checkGroup(about, group)),
    ...fresh.map(layout => added(about, layout, groupFor(layout, comparison))),
  ];
}

function checkGroup(about: About, group: LayoutGroup): LayoutFinding[] {
  const state = groupState(group, about.comparison);
  const check = (): LayoutFinding[] => group.layouts.flatMap(layout => checkLayout(about, group, layout));
  const lost = state === 'joined' ? check().filter(({ severity }) => severity === 'error') : [];
  if (lost.length > 0) return lost;
  if (isStale(group, about.comparison)) return [stale(about, group)];
  // Absent together with its strings: kept, not judged.
  return state === 'gone' ? [] : check();
}

/** Compares one layout of a group with what is read under the strings that it was recorded under. */
export function checkLayout(about: About, group: LayoutGroup, layout: RecordedLayout): LayoutFinding[] {
  const { comparison } = about;
  if (livesOn(group, layout, comparison)) return [];
  const found = foundNow(layout, comparison);
  if (found === undefined) return mayBeMissing(about, group, layout) ? [] : [missing(about, group, layout)];
  const difference = differenceOf(layout, found, comparison);
  const change = changeOf(about, group, layout, found, difference);
  if (change !== null) return [changed(about, group, layout, found, change)];
  // It follows from what is told elsewhere.
  if (difference.kind === 'changed') return [];
  const name = layoutKey(found) === layoutKey(layout) ? [] : [`is now called ${found.name}`];
  const phrases = [...name, ...difference.phrases];
  return phrases.length === 0 ? [] : [renamed(about, group, layout, found, { ...difference, phrases })];
}

/** What a finding says of a layout whose bytes changed; `null` where they did not, or where that is told elsewhere. */
function changeOf(
  { comparison, held }: About,
  group: LayoutGroup,
  layout: RecordedLayout,
  found: ImageLayout,
  difference: LayoutDifference,
): LayoutDifference | null {
  const isChanged = difference.kind === 'changed';
  if (isChanged && consequenceOf(layout, found, comparison).length === 0) return difference;
  const cause = held.get(layoutKey(found));
  // Without a string that governs it, a layout is judged by its own rows.
  if (cause === undefined || !(isChanged || stringsNow(group, comparison).length > 0)) return null;
  if (cause.isGain && cause.family === group.family) return null;
  const phrase = `${cause.key}, which it holds by value, changed`;
  return {
    kind: 'changed',
    phrases: [phrase, ...(isChanged ? difference.phrases : [])],
    line: difference.line ?? found.line,
  };
}

function mayBeMissing({ comparison }: About, group: LayoutGroup, layout: RecordedLayout): boolean {
  return layout.isOptional || comparison.image.unread.includes(group.family);
}
