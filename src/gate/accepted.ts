import type { Baseline, Profile } from './baseline.ts';
import type { StringLine } from './baseline-line.ts';
import { type Compatible, compareParsed, effectOfLoss, parseCompatible } from './compatible.ts';
import { enumeration } from './enumeration.ts';
import { type FailOn, type Finding, severityOf } from './finding.ts';
import { byFamily } from './loss.ts';

/** Two states of a baseline: at the base of a change, and with the change. */
export interface AcceptedInput {
  readonly before: Pick<Baseline, 'profiles'>;
  /** No profile where the baseline is gone. */
  readonly after: Pick<Baseline, 'profiles'>;
  /** What became of a baseline that is gone. */
  readonly gone: string;
  /** The file as it is called now. */
  readonly file: string;
  /** What the file was called at the base. */
  readonly fileBefore: string;
  readonly failOn: FailOn;
}

/**
 * Finds what a change of the baseline gives up: protection, not text.
 *
 * A string dropped from a profile, a string that turned `optional`, a profile deleted. Comments, order, and strings
 * that came in are nobody's loss.
 */
export function acceptedFindings(input: AcceptedInput): Finding[] {
  return input.before.profiles.flatMap(before => {
    const after = input.after.profiles.find(({ name }) => name === before.name);
    if (after === undefined)
      return before.strings.map(line => accepted(input, before, line, profileGone(input, before), null));
    const state = stateOf(before, after);
    return before.strings.flatMap(line => givenUp(input, before, state, line));
  });
}

/** A profile as it is after the change, made for many questions. */
interface State {
  readonly byText: ReadonlyMap<string, StringLine>;
  readonly byFamily: ReadonlyMap<string, readonly string[]>;
  /** Lines that are greater than all before them, in the order of the file. */
  readonly rising: readonly { readonly compatible: Compatible; readonly number: number }[];
  readonly last: number | null;
  /** By family, the first line whose string was not listed before. */
  readonly came: ReadonlyMap<string, number>;
}

function stateOf(before: Profile, { strings }: Profile): State {
  const known = new Set(before.strings.map(line => line.compatible));
  const came = new Map<string, number>();
  const rising: { compatible: Compatible; number: number }[] = [];
  for (const line of strings) {
    const compatible = parseCompatible(line.compatible);
    const highest = rising.at(-1);
    if (highest === undefined || compareParsed(highest.compatible, compatible) < 0)
      rising.push({ compatible, number: line.number });
    if (!known.has(line.compatible) && !came.has(compatible.family)) came.set(compatible.family, line.number);
  }
  return {
    byText: new Map(strings.map(line => [line.compatible, line])),
    byFamily: byFamily(strings.map(({ compatible }) => compatible)),
    rising,
    last: strings.at(-1)?.number ?? null,
    came,
  };
}

function givenUp(input: AcceptedInput, before: Profile, after: State, line: StringLine): Finding[] {
  const kept = after.byText.get(line.compatible);
  if (kept === undefined) {
    return [accepted(input, before, line, dropped(after, line), placeOfLost(after, line))];
  }
  if (!kept.optional || line.optional) return [];
  return [accepted(input, before, line, 'turned optional: its loss only warns from now on', kept.number)];
}

function profileGone({ after, gone }: AcceptedInput, { name }: Profile): string {
  return after.profiles.length === 0 ? gone : `the whole profile ${name} is deleted`;
}

function dropped(after: State, { compatible }: StringLine): string {
  const { family } = parseCompatible(compatible);
  const left = after.byFamily.get(family) ?? [];
  return left.length === 0
    ? `nothing of ${family} is listed any more`
    : `of ${family} only ${enumeration(left)} is listed now`;
}

/** The line that came in its stead; or where it would stand now: before the first greater one, or the last. */
function placeOfLost({ came, rising, last }: State, line: StringLine): number | null {
  const lost = parseCompatible(line.compatible);
  const instead = came.get(lost.family);
  if (instead !== undefined) return instead;
  let [first, end] = [0, rising.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const other = rising[middle];
    if (other !== undefined && compareParsed(other.compatible, lost) > 0) end = middle;
    else first = middle + 1;
  }
  return rising[first]?.number ?? last;
}

function accepted(
  input: AcceptedInput,
  profile: Profile,
  line: StringLine,
  how: string,
  place: number | null,
): Finding {
  const was = `${input.fileBefore}:${line.number}${line.optional ? ', optional' : ''}`;
  return {
    kind: 'accepted',
    severity: severityOf('accepted', input.failOn),
    image: '',
    profile: profile.name,
    compatible: line.compatible,
    now: [],
    file: input.file,
    line: place,
    message: `This change gives up ${line.compatible} in profile ${profile.name} (it was at ${was}): ${how}.`,
    effect: effectOfLoss(line.compatible),
    remedy: 'Reviewer: approve only if no host writes it any more, or losing what it holds is intended.',
  };
}
