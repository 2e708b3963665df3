import type { Baseline, Profile } from './baseline.ts';
import type { StringLine } from './baseline-line.ts';
import { compareCompatible, effectOfLoss, parseCompatible } from './compatible.ts';
import { type FailOn, type Finding, severityOf } from './finding.ts';

/** Two states of a baseline: at the base of a change, and with the change. */
export interface AcceptedInput {
  readonly before: Pick<Baseline, 'profiles'>;
  /** No profile where the baseline is deleted. */
  readonly after: Pick<Baseline, 'profiles'>;
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
    return before.strings.flatMap(line => givenUp(input, before, after, line));
  });
}

function givenUp(input: AcceptedInput, before: Profile, after: Profile, line: StringLine): Finding[] {
  const kept = after.strings.find(({ compatible }) => compatible === line.compatible);
  if (kept === undefined) {
    return [accepted(input, before, line, dropped(after, line), placeOfLost(before, after, line))];
  }
  if (!kept.optional || line.optional) return [];
  return [accepted(input, before, line, 'turned optional: its loss only warns from now on', kept.number)];
}

function profileGone({ after }: AcceptedInput, { name }: Profile): string {
  return after.profiles.length === 0 ? 'the baseline is deleted' : `the whole profile ${name} is deleted`;
}

function dropped(after: Profile, { compatible }: StringLine): string {
  const { family } = parseCompatible(compatible);
  const left = after.strings
    .map(line => line.compatible)
    .filter(text => parseCompatible(text).family === family);
  return left.length === 0
    ? `nothing of ${family} is listed any more`
    : `of ${family} only ${left.join(', ')} is listed now`;
}

/** The line that came in its stead; or where it would stand now: before the first greater one, or the last. */
function placeOfLost(before: Profile, after: Profile, { compatible }: StringLine): number | null {
  const { family } = parseCompatible(compatible);
  const known = new Set(before.strings.map(line => line.compatible));
  const instead = after.strings.find(
    line => !known.has(line.compatible) && parseCompatible(line.compatible).family === family,
  );
  const next = after.strings.find(line => compareCompatible(line.compatible, compatible) > 0);
  return (instead ?? next ?? after.strings.at(-1))?.number ?? null;
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
