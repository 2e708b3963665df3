import type { Finding, FindingKind } from './finding.ts';
import { bumpRemedy } from './layout-bump.ts';
import type { LayoutComparison } from './layout-comparison.ts';
import type { LayoutDifference } from './layout-difference.ts';
import type { HeldChange } from './layout-holders.ts';
import { groupState, keptStrings, stringsNow } from './layout-strings.ts';
import { type ImageLayout, type LayoutGroup, layoutKey, type RecordedLayout } from './layouts.ts';

/** A difference between the recorded layouts and those of an image. */
export interface LayoutFinding extends Finding {
  readonly kind: Extract<FindingKind, `layout-${string}`>;
  /** As it is unless nothing is to fail. */
  readonly severity: 'error' | 'notice';
  readonly profile: null;
}

/** The layouts file, as findings name it. */
export interface NamedLayouts {
  readonly path: string;
  /** The command that records the layouts of the image in it. */
  readonly command: string;
}

/** What a finding is about. */
export interface About extends NamedLayouts {
  readonly comparison: LayoutComparison;
  /** See `heldChanges`. */
  readonly held: ReadonlyMap<string, HeldChange>;
}

/** @param phrases what is called otherwise now */
export function renamed(
  { comparison, path }: About,
  group: LayoutGroup,
  layout: RecordedLayout,
  found: ImageLayout,
  { phrases, line }: Pick<LayoutDifference, 'phrases' | 'line'>,
): LayoutFinding {
  return {
    ...base(comparison, group),
    kind: 'layout-renamed',
    severity: 'notice',
    ...placeOf(found, line ?? found.line, path, layout.line),
    message: `${layoutKey(layout)}: ${list(phrases)}.`,
    effect: 'What stands in memory is the same.',
    remedy: `Record the names with the next update --layouts (${path}:${layout.line}).`,
  };
}

export function changed(
  { comparison, path, command }: About,
  group: LayoutGroup,
  layout: RecordedLayout,
  found: ImageLayout,
  { phrases, line }: LayoutDifference,
): LayoutFinding {
  const { still, cure } = aboutStrings(comparison, group);
  return {
    ...base(comparison, group),
    kind: 'layout-changed',
    severity: 'error',
    ...placeOf(found, line, path, layout.line),
    message: `${layoutKey(layout)} changed, ${still}: ${list(phrases)}.`,
    effect:
      'A kernel with the other layout takes the string for its own and reads the wrong bytes: nothing stops it.',
    remedy:
      `${cure}; or accept the layout as it is: add --accept-layout ${group.family} --reason TEXT. ` +
      `Record it (${path}:${layout.line}) with: ${command}`,
  };
}

function aboutStrings(comparison: LayoutComparison, group: LayoutGroup): { still: string; cure: string } {
  const strings = stringsNow(group, comparison);
  if (strings.length === 0)
    return { still: 'but no string governs it', cure: 'Look whether the next kernel can still read it' };
  if (groupState(group, comparison) === 'joined') return asJoined(keptStrings(group, comparison));
  return {
    still: `but ${strings.join(', ')} did not`,
    cure: bumpRemedy(group.family, strings, group.strings),
  };
}

function asJoined(kept: readonly string[]): { still: string; cure: string } {
  const [is, it] = kept.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return {
    still: `${kept.join(', ')} ${is} still listed, and no structure has the layout that was recorded for ${it}`,
    cure: `Keep the recorded layout beside the new one, in a structure of another name, for what reads ${kept.join(', ')}`,
  };
}

export function stale({ comparison, path, command }: About, group: LayoutGroup): LayoutFinding {
  const strings = stringsNow(group, comparison);
  const differing = group.layouts.map(layoutKey).filter(key => comparison.changed.has(key));
  const what = differing.length === 0 ? 'no layout changed with it' : `changed with it: ${list(differing)}`;
  return {
    ...base(comparison, group),
    kind: 'layout-stale',
    severity: 'error',
    file: path,
    line: group.line,
    message:
      `the layouts of ${group.family} were recorded under ${group.strings.join(', ') || 'no string'}, ` +
      `the image has ${strings.join(', ') || 'none of its strings'} (${what}).`,
    effect: 'As long as the record is not renewed, a change of layout without a new version cannot be seen.',
    remedy: `Record the layouts with the new version: ${command}`,
  };
}

export function missing(
  { comparison, path, command }: About,
  group: LayoutGroup,
  layout: RecordedLayout,
): LayoutFinding {
  const strings = keptStrings(group, comparison);
  const but = strings.length === 0 ? 'and no string governs it' : `but ${strings.join(', ')} is in the image`;
  const gone =
    strings.length === 0
      ? 'If it is gone for good, take it out'
      : 'If it is gone from the format, change the string with it; or take it out as it is';
  return {
    ...base(comparison, group),
    kind: 'layout-missing',
    severity: 'error',
    file: path,
    line: layout.line,
    message: `${layoutKey(layout)} is not in the debug info, ${but}.`,
    effect: 'Whether its layout changed cannot be seen.',
    remedy:
      `If the compiler drops it (a type that is only used in sizeof), write "optional" behind its line, ` +
      `${path}:${layout.line}. ${gone}: ` +
      `${command} --accept-layout ${group.family} --reason TEXT`,
  };
}

/** @param family of the group that it would be recorded in */
export function added({ comparison, command }: About, layout: ImageLayout, family: string): LayoutFinding {
  return {
    ...base(comparison, { family, strings: [] }),
    kind: 'layout-added',
    severity: 'notice',
    file: layout.file,
    line: layout.line,
    message: `${layoutKey(layout)} (${layout.size} bytes) is not recorded yet.`,
    effect: 'A change of its layout cannot be seen before it is recorded.',
    remedy: `Record it: ${command}`,
  };
}

function base(
  comparison: LayoutComparison,
  group: Pick<LayoutGroup, 'family' | 'strings'>,
): Pick<LayoutFinding, 'image' | 'profile' | 'compatible' | 'now'> {
  const now = stringsNow(group, comparison);
  const state = groupState(group, comparison);
  // Of several that were recorded, one that is still there.
  const known = state === 'fewer' || state === 'joined' ? keptStrings(group, comparison) : group.strings;
  const compatible = known[0] ?? now[0] ?? group.family;
  return { image: comparison.image.path, profile: null, compatible, now };
}

function placeOf(
  found: ImageLayout,
  line: number | null,
  path: string,
  recorded: number,
): Pick<LayoutFinding, 'file' | 'line'> {
  return found.file !== null && line !== null ? { file: found.file, line } : { file: path, line: recorded };
}

const MOST_PHRASES = 8;

function list(phrases: readonly string[]): string {
  const shown = phrases.slice(0, MOST_PHRASES);
  const rest = phrases.length - shown.length;
  return `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
