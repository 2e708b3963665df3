import { groupBy } from './group-by.ts';
import { compareLayouts, type LayoutDifference, onlyGained, type SameType } from './layout-difference.ts';
import { identify, type Numbers } from './layout-identity.ts';
import { standIns } from './layout-stand-ins.ts';
import {
  type ComparedStrings,
  type GoverningString,
  groupState,
  stateOf,
  stringsByFamily,
} from './layout-strings.ts';
import { type DifferingLayout, swaps } from './layout-swaps.ts';
import {
  abiText,
  type ImageLayout,
  type Layout,
  type LayoutAbi,
  type LayoutGroup,
  type LayoutsFile,
  layoutKey,
  type RecordedLayout,
  sameAbi,
} from './layouts.ts';

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

/** Recorded layouts beside those of an image, laid out for many questions: both may have tens of thousands. */
export interface LayoutComparison extends ComparedStrings {
  readonly image: LayoutImage;
  /** As recorded; none where there is no file yet. */
  readonly groups: readonly LayoutGroup[];
  /** The layouts of the image by key. */
  readonly now: ReadonlyMap<string, ImageLayout>;
  /** Keys of the image that are recorded, under their own name or under another. */
  readonly known: ReadonlySet<string>;
  /** What got another name, and is the same in all else: recorded key → key in the image. */
  readonly renames: ReadonlyMap<string, string>;
  /** See `LayoutIdentity`. */
  readonly isSameType: SameType;
  /** The families of the groups that new layouts belong to. */
  readonly fresh: ReadonlySet<string>;
  /** The keys of recorded layouts that are others in the image. */
  readonly changed: ReadonlySet<string>;
  /** See `swaps`. */
  readonly swapped: ReadonlyMap<string, string>;
  /** The keys of recorded layouts that live on under another name, in groups with the state `joined`: see `standIns`. */
  readonly standIns: ReadonlySet<string>;
  /** Which groups hold the layouts of a header: see `headerKey`. */
  readonly headers: ReadonlyMap<string, ReadonlySet<string>>;
}

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
 * Sets what is recorded beside what an image shows: renames, what is new, and how the strings of each group stand.
 *
 * @param recorded `null` where there is no file yet
 */
export function compareWithImage(recorded: LayoutsFile | null, image: LayoutImage): LayoutComparison {
  const groups = recorded?.groups ?? [];
  const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
  const layouts = groups.flatMap(group => group.layouts);
  const strings = stringsByFamily(image.strings);
  const headers = groupsByHeader(groups, now);
  const familyOf = (layout: ImageLayout): string => groupFor(layout, { headers, strings });
  const { look, content, isSameType } = identify(layouts, now);
  const renames = newNames(groups, now, look, familyOf);
  const known = new Set([...layouts.map(layoutKey), ...renames.values()]);
  const fresh = image.layouts
    .filter(layout => !known.has(layoutKey(layout)))
    .map(layout => ({ layout, family: familyOf(layout) }));
  const states = new Map(groups.map(group => [group, stateOf(group, { image, strings })]));
  const { changed, swapped } = differences(layouts, now, isSameType);
  const joined = groups.filter(group => states.get(group)?.state === 'joined');
  return {
    image,
    groups,
    now,
    renames,
    isSameType,
    known,
    fresh: new Set(fresh.map(({ family }) => family)),
    standIns: standIns(joined, fresh, content),
    states,
    changed,
    swapped,
    strings,
    headers,
  };
}

/** The layout of an image that a recorded one is: of its name, or of the name that it has now. */
export function foundNow(
  layout: RecordedLayout,
  { now, renames }: Pick<LayoutComparison, 'now' | 'renames'>,
): ImageLayout | undefined {
  const key = layoutKey(layout);
  return now.get(renames.get(key) ?? key);
}

/** How a recorded layout differs from that of the image, as `foundNow` gives it, seen together with all others. */
export function differenceOf(
  layout: Layout,
  found: Layout,
  { isSameType, swapped }: LayoutComparison,
): LayoutDifference {
  const difference = compareLayouts(layout, found, isSameType);
  const other = swapped.get(layoutKey(layout));
  if (other === undefined) return difference;
  const phrase = `it exchanged names with ${other}`;
  return { ...difference, kind: 'changed', phrases: [phrase, ...difference.phrases] };
}

/**
 * Whether what the strings that are left in a group vouch for is in the image, though the layout changed or went: a new
 * one has all of it, or an enumeration has more values, for in C no other one can have the names of its values.
 */
export function livesOn(group: LayoutGroup, layout: RecordedLayout, comparison: LayoutComparison): boolean {
  if (groupState(group, comparison) !== 'joined') return false;
  return comparison.standIns.has(layoutKey(layout)) || gained(layout, comparison);
}

function gained(layout: RecordedLayout, comparison: LayoutComparison): boolean {
  const found = foundNow(layout, comparison);
  return found !== undefined && onlyGained(layout, found);
}

/** Whether the strings of a group changed, so that it is to be recorded anew. */
export function isStale(group: LayoutGroup, comparison: LayoutComparison): boolean {
  const state = groupState(group, comparison);
  if (state !== 'gone') return state === 'differs' || state === 'joined';
  const { fresh } = comparison;
  return fresh.has(group.family) || group.layouts.some(layout => foundNow(layout, comparison) !== undefined);
}

/** The group that a new layout belongs to: that of the others of its header, else what its header proposes. */
export function groupFor(
  layout: ImageLayout,
  { headers, strings }: Pick<LayoutComparison, 'headers' | 'strings'>,
): string {
  const [only, second] = layout.file === null ? [] : (headers.get(headerKey(layout)) ?? []);
  if (only !== undefined && second === undefined) return only;
  // Headers are named with `_` where strings may have `-`: `vfio_pci.h` and `vfio-pci-v1`.
  const dashed = layout.family.replaceAll('_', '-');
  return !strings.has(layout.family) && strings.has(dashed) ? dashed : layout.family;
}

/** A recorded layout that is gone and a new one that look the same, where no other gone or new one does, are one. */
function newNames(
  groups: readonly LayoutGroup[],
  now: ReadonlyMap<string, ImageLayout>,
  look: Numbers,
  familyOf: (layout: ImageLayout) => string,
): ReadonlyMap<string, string> {
  const recorded = groups.flatMap(({ family, layouts }) => layouts.map(layout => ({ family, layout })));
  const known = new Set(recorded.map(({ layout }) => layoutKey(layout)));
  const gone = groupBy(
    recorded.filter(({ layout }) => !now.has(layoutKey(layout))),
    ({ family, layout }) => lookOf(layout, family, look.recorded),
  );
  if (gone.size === 0) return new Map();
  const fresh = groupBy(
    [...now.values()].filter(layout => !known.has(layoutKey(layout))),
    layout => lookOf(layout, familyOf(layout), look.now),
  );
  const renames = new Map<string, string>();
  for (const [look, [old, other]] of gone) {
    const [only, second] = fresh.get(look) ?? [];
    // What is optional may be absent, whatever came in.
    if (old === undefined || other !== undefined || old.layout.isOptional) continue;
    if (only !== undefined && second === undefined) renames.set(layoutKey(old.layout), layoutKey(only));
  }
  return renames;
}

/** What two names of one layout have in common: a tag stays in its group, a typedef may come from another header. */
function lookOf(layout: Layout, family: string, look: ReadonlyMap<string, number>): string {
  const place = layout.name.startsWith('(') ? '' : JSON.stringify(family);
  return `${place} ${look.get(layoutKey(layout))}`;
}

function differences(
  recorded: readonly RecordedLayout[],
  now: ReadonlyMap<string, ImageLayout>,
  isSameType: SameType,
): Pick<LayoutComparison, 'changed' | 'swapped'> {
  const changed = new Set<string>();
  const differing: DifferingLayout[] = [];
  for (const layout of recorded) {
    const found = now.get(layoutKey(layout));
    if (found === undefined) continue;
    const { kind } = compareLayouts(layout, found, isSameType);
    if (kind === 'changed') changed.add(layoutKey(layout));
    if (kind !== 'same') differing.push({ recorded: layout, now: found });
  }
  const swapped = swaps(differing);
  for (const key of swapped.keys()) changed.add(key);
  return { changed, swapped };
}

function groupsByHeader(
  groups: readonly LayoutGroup[],
  now: ReadonlyMap<string, ImageLayout>,
): Map<string, Set<string>> {
  const headers = new Map<string, Set<string>>();
  for (const { family, layouts } of groups) {
    for (const layout of layouts) {
      const found = now.get(layoutKey(layout));
      if (found === undefined) continue;
      const known = headers.get(headerKey(found));
      if (known === undefined) headers.set(headerKey(found), new Set([family]));
      else known.add(family);
    }
  }
  return headers;
}

/** Headers of one path propose one family, but for what stands by value in a structure of another header. */
function headerKey({ file, family }: ImageLayout): string {
  return `${file}\n${family}`;
}
