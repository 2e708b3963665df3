import {
  compareWithImage,
  foundNow,
  groupFor,
  groupState,
  isStale,
  type LayoutImage,
} from './layout-comparison.ts';
import { compareLayouts, consequenceOf } from './layout-difference.ts';
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
import { type LayoutGroup, type LayoutsFile, layoutKey, type RecordedLayout } from './layouts.ts';

/**
 * Compares recorded layouts with those of an image of the same ABI.
 *
 * @param file the layouts file, as findings name it
 */
export function checkLayouts(recorded: LayoutsFile, image: LayoutImage, file: NamedLayouts): LayoutFinding[] {
  const about = { ...file, comparison: compareWithImage(recorded, image) };
  const { comparison } = about;
  const fresh = image.layouts.filter(layout => !comparison.known.has(layoutKey(layout)));
  return [
    ...recorded.groups.flatMap(group => checkGroup(about, group)),
    ...fresh.map(layout => added(about, layout, groupFor(layout, comparison))),
  ];
}

function checkGroup(about: About, group: LayoutGroup): LayoutFinding[] {
  if (isStale(group, about.comparison)) return [stale(about, group)];
  // Absent together with its strings: kept, not judged.
  if (groupState(group, about.comparison) === 'gone') return [];
  return group.layouts.flatMap(layout => checkLayout(about, group, layout));
}

/** Compares one layout of a group that is recorded under the strings of the image. */
export function checkLayout(about: About, group: LayoutGroup, layout: RecordedLayout): LayoutFinding[] {
  const { comparison } = about;
  const found = foundNow(layout, comparison);
  if (found === undefined) return mayBeMissing(about, group, layout) ? [] : [missing(about, group, layout)];
  const difference = compareLayouts(layout, found);
  if (difference.kind === 'changed') {
    const isConsequence = consequenceOf(layout, found, comparison.changed).length > 0;
    return isConsequence ? [] : [changed(about, group, layout, found, difference)];
  }
  const name = layoutKey(found) === layoutKey(layout) ? [] : [`is now called ${found.name}`];
  const phrases = [...name, ...difference.phrases];
  return phrases.length === 0 ? [] : [renamed(about, group, layout, found, { ...difference, phrases })];
}

/** What is absent together with its strings may come back with them. */
function mayBeMissing({ comparison }: About, group: LayoutGroup, layout: RecordedLayout): boolean {
  if (layout.isOptional || comparison.image.unread.includes(group.family)) return true;
  return groupState(group, comparison) === 'gone';
}
