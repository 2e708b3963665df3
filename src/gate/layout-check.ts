import { compareLayouts, consequenceOf, type LayoutDifference } from './layout-difference.ts';
import {
  abiText,
  type ImageLayout,
  type LayoutAbi,
  type LayoutGroup,
  type LayoutsFile,
  layoutKey,
  type RecordedLayout,
  sameAbi,
} from './layouts.ts';

/** A difference between the recorded layouts and those of an image. */
export interface LayoutFinding {
  readonly kind: 'layout-changed' | 'layout-stale' | 'layout-missing' | 'layout-added' | 'layout-renamed';
  readonly severity: 'error' | 'notice';
  readonly image: string;
  readonly profile: null;
  /** The first string that governs the layout; its family where it has none. */
  readonly compatible: string;
  /** The strings of the family in the image. */
  readonly now: readonly string[];
  /** The header, where the debug info names a line of it; the layouts file otherwise. */
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
  readonly effect: string;
  readonly remedy: string;
}

/** A compatible string of an image and its family, as the rules for compatible strings take it apart. */
export interface GoverningString {
  readonly compatible: string;
  readonly family: string;
}

/** What an image is judged by. */
export interface LayoutImage {
  /** Its path. */
  readonly path: string;
  readonly abi: LayoutAbi;
  readonly layouts: readonly ImageLayout[];
  /** Every string of the image, `luo-…` and, where it was read, `kho-…` included. */
  readonly strings: readonly GoverningString[];
  /** Families whose string could not be read (`kho`): their groups are held to the strings they were recorded under. */
  readonly unread: readonly string[];
}

/** How a group stands to the strings of an image. */
export type GroupState = 'same' | 'differs' | 'gone';

/**
 * Why recorded layouts cannot be compared with an image at all; `null` when they can.
 *
 * This is an error of use (exit status 2), not a finding: one file per ABI.
 */
export function abiProblem(recorded: LayoutsFile, image: Pick<LayoutImage, 'abi'>): string | null {
  if (sameAbi(recorded.abi, image.abi)) return null;
  return `the layouts were recorded for ${abiText(recorded.abi)}, the image is ${abiText(image.abi)}: keep one file per ABI`;
}

/**
 * Compares recorded layouts with those of an image of the same ABI.
 *
 * @param path names the layouts file
 */
export function checkLayouts(recorded: LayoutsFile, image: LayoutImage, path: string): LayoutFinding[] {
  const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
  const known = new Set(recorded.groups.flatMap(group => group.layouts.map(layoutKey)));
  const renames = typedefRenames(recorded, image);
  const context: Context = { image, now, renames, path, changed: changedKeys(recorded, image) };
  const findings = recorded.groups.flatMap(group => checkGroup(group, context));
  const taken = new Set(renames.values());
  for (const layout of image.layouts) {
    if (!known.has(layoutKey(layout)) && !taken.has(layoutKey(layout)))
      findings.push(added(layout, recorded, image));
  }
  return findings;
}

/** The strings that govern a group, as the image has them; those recorded where they could not be read. */
export function stringsNow(group: Pick<LayoutGroup, 'family' | 'strings'>, image: LayoutImage): string[] {
  if (image.unread.includes(group.family)) return [...group.strings];
  const strings = image.strings.filter(({ family }) => family === group.family);
  return [...new Set(strings.map(({ compatible }) => compatible))].sort();
}

/** Whether the strings of a group are those it was recorded under. */
export function groupState(group: LayoutGroup, image: LayoutImage): GroupState {
  const [before, now] = [[...group.strings].sort(), stringsNow(group, image)];
  if (before.length === now.length && before.every((text, index) => text === now[index])) return 'same';
  return now.length === 0 ? 'gone' : 'differs';
}

/** Types without a tag whose typedef got another name: recorded key → key in the image. */
export function typedefRenames(recorded: LayoutsFile, image: LayoutImage): ReadonlyMap<string, string> {
  const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
  const known = new Set(recorded.groups.flatMap(group => group.layouts.map(layoutKey)));
  const fresh = image.layouts.filter(layout => layout.name.startsWith('(') && !known.has(layoutKey(layout)));
  const renames = new Map<string, string>();
  for (const layout of recorded.groups.flatMap(group => group.layouts)) {
    if (!layout.name.startsWith('(') || now.has(layoutKey(layout))) continue;
    const match = fresh.filter(
      other => other.kind === layout.kind && compareLayouts(layout, other).kind === 'same',
    );
    const [only, second] = match;
    if (only !== undefined && second === undefined) renames.set(layoutKey(layout), layoutKey(only));
  }
  return renames;
}

interface Context {
  readonly image: LayoutImage;
  readonly now: ReadonlyMap<string, ImageLayout>;
  readonly renames: ReadonlyMap<string, string>;
  readonly changed: ReadonlySet<string>;
  readonly path: string;
}

/** The keys of all recorded layouts that are others in an image. */
export function changedKeys(recorded: LayoutsFile, image: LayoutImage): ReadonlySet<string> {
  const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
  const layouts = recorded.groups.flatMap(group => group.layouts);
  const changed = layouts.filter(layout => {
    const found = now.get(layoutKey(layout));
    return found !== undefined && compareLayouts(layout, found).kind === 'changed';
  });
  return new Set(changed.map(layoutKey));
}

function checkGroup(group: LayoutGroup, context: Context): LayoutFinding[] {
  const { image, now, renames, path } = context;
  const state = groupState(group, image);
  const present = group.layouts.filter(layout =>
    now.has(renames.get(layoutKey(layout)) ?? layoutKey(layout)),
  );
  if (state === 'differs' || (state === 'gone' && present.length > 0))
    return [stale(group, image, now, path)];
  if (state === 'gone') return [];
  return group.layouts.flatMap(layout => {
    const key = renames.get(layoutKey(layout)) ?? layoutKey(layout);
    const found = now.get(key);
    if (found === undefined) return missing(group, layout, image, path);
    const renamed = key === layoutKey(layout) ? null : `is now called ${found.name}`;
    return compared(group, layout, found, renamed, context);
  });
}

function compared(
  group: LayoutGroup,
  layout: RecordedLayout,
  found: ImageLayout,
  renamed: string | null,
  { image, changed: changedLayouts, path }: Context,
): LayoutFinding[] {
  const difference = compareLayouts(layout, found);
  if (difference.kind === 'changed' && consequenceOf(layout, found, changedLayouts).length > 0) return [];
  if (difference.kind === 'changed') return [changed(group, layout, found, difference, image, path)];
  const phrases = renamed === null ? difference.phrases : [renamed, ...difference.phrases];
  if (phrases.length === 0) return [];
  return [
    {
      ...base(group, image),
      kind: 'layout-renamed',
      severity: 'notice',
      ...placeOf(found, difference.line ?? found.line, path, layout.line),
      message: `${layoutKey(layout)}: ${list(phrases)}`,
      effect: 'What stands in memory is the same.',
      remedy: `Record the names with the next update --layouts (${path}:${layout.line}).`,
    },
  ];
}

function changed(
  group: LayoutGroup,
  layout: RecordedLayout,
  found: ImageLayout,
  difference: LayoutDifference,
  image: LayoutImage,
  path: string,
): LayoutFinding {
  const strings = stringsNow(group, image);
  const still = strings.length === 0 ? `no string governs it` : `${strings.join(', ')} did not`;
  const bump =
    strings.length === 0
      ? `Look whether the next kernel can still read it`
      : `Change the compatible string with it (${strings.map(nextVersion).join(', ')}) and keep the old handler beside the new one`;
  return {
    ...base(group, image),
    kind: 'layout-changed',
    severity: 'error',
    ...placeOf(found, difference.line, path, layout.line),
    message: `${layoutKey(layout)} changed, but ${still}: ${list(difference.phrases)}`,
    effect:
      'A kernel with the other layout takes the string for its own and reads the wrong bytes: nothing stops it.',
    remedy:
      `${bump}; then record it: update IMAGE --layouts ${path}. To accept the layout as it is: ` +
      `update IMAGE --layouts ${path} --accept-layout ${group.family} --reason TEXT (recorded in ${path}:${layout.line}).`,
  };
}

function stale(
  group: LayoutGroup,
  image: LayoutImage,
  now: ReadonlyMap<string, ImageLayout>,
  path: string,
): LayoutFinding {
  const strings = stringsNow(group, image);
  const differing = group.layouts.filter(layout => {
    const found = now.get(layoutKey(layout));
    return found !== undefined && compareLayouts(layout, found).kind === 'changed';
  });
  const what =
    differing.length === 0
      ? 'no layout changed with it'
      : `changed with it: ${list(differing.map(layoutKey))}`;
  return {
    ...base(group, image),
    kind: 'layout-stale',
    severity: 'error',
    file: path,
    line: group.line,
    message:
      `the layouts of ${group.family} were recorded under ${group.strings.join(', ') || 'no string'}, ` +
      `the image has ${strings.join(', ') || 'none of its strings'} (${what})`,
    effect: 'As long as the record is not renewed, a change of layout without a new version cannot be seen.',
    remedy: `Record the layouts with the new version: update IMAGE --layouts ${path}.`,
  };
}

function missing(
  group: LayoutGroup,
  layout: RecordedLayout,
  image: LayoutImage,
  path: string,
): LayoutFinding[] {
  const strings = stringsNow(group, image);
  // Without a string in the image there is nothing that promises the structure.
  if (layout.isOptional || strings.length === 0 || image.unread.includes(group.family)) return [];
  return [
    {
      ...base(group, image),
      kind: 'layout-missing',
      severity: 'error',
      file: path,
      line: layout.line,
      message: `${layoutKey(layout)} is not in the debug info, but ${strings.join(', ')} is in the image`,
      effect: 'Whether its layout changed cannot be seen.',
      remedy:
        `If it is gone from the format, change the string with it. If the compiler drops it (a type that is only used ` +
        `in sizeof), write "optional" behind its line, ${path}:${layout.line}.`,
    },
  ];
}

function added(layout: ImageLayout, recorded: LayoutsFile, image: LayoutImage): LayoutFinding {
  const family = groupFor(layout, recorded, image);
  const group = { family, strings: [] };
  return {
    ...base(group, image),
    kind: 'layout-added',
    severity: 'notice',
    file: layout.file,
    line: layout.line,
    message: `${layoutKey(layout)} (${layout.size} bytes) is not recorded yet`,
    effect: 'A change of its layout cannot be seen before it is recorded.',
    remedy: 'Record it: update IMAGE --layouts FILE.',
  };
}

/** The group that a new layout belongs to: that of the others of its header, else what its header proposes. */
export function groupFor(layout: ImageLayout, recorded: LayoutsFile | null, image: LayoutImage): string {
  const proposed = familyInImage(layout.family, image);
  if (recorded === null || layout.file === null) return proposed;
  const siblings = new Set(
    image.layouts
      .filter(other => other.file === layout.file && other.family === layout.family)
      .map(layoutKey),
  );
  const groups = recorded.groups.filter(group => group.layouts.some(other => siblings.has(layoutKey(other))));
  const [only, second] = groups;
  return only !== undefined && second === undefined ? only.family : proposed;
}

/** Headers are named with `_` where strings may have `-`: `vfio_pci.h` and `vfio-pci-v1`. */
function familyInImage(family: string, image: LayoutImage): string {
  const families = new Set(image.strings.map(string => string.family));
  if (families.has(family)) return family;
  const dashed = family.replaceAll('_', '-');
  return families.has(dashed) ? dashed : family;
}

function base(group: Pick<LayoutGroup, 'family' | 'strings'>, image: LayoutImage) {
  const now = stringsNow(group, image);
  return { image: image.path, profile: null, compatible: group.strings[0] ?? now[0] ?? group.family, now };
}

function placeOf(found: ImageLayout, line: number | null, path: string, recorded: number) {
  return found.file !== null && line !== null ? { file: found.file, line } : { file: path, line: recorded };
}

/** `memfd-v2 → memfd-v3`, where the string ends with its version. */
function nextVersion(compatible: string): string {
  const match = /^([^;]*[-_]v)(0|[1-9][0-9]{0,8})(;.*)?$/.exec(compatible);
  return match === null ? compatible : `${compatible} → ${match[1]}${Number(match[2]) + 1}${match[3] ?? ''}`;
}

const MOST_PHRASES = 8;

function list(phrases: readonly string[]): string {
  const shown = phrases.slice(0, MOST_PHRASES);
  const rest = phrases.length - shown.length;
  return `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
