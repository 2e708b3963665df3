import { type Baseline, parseBaseline } from '../../src/gate/baseline.ts';
import { FORMAT_LINE } from '../../src/gate/baseline-line.ts';
import { check } from '../../src/gate/check.ts';
import type { Remedies } from '../../src/gate/comparison.ts';
import { editedText } from '../../src/gate/diff.ts';
import type { FailOn, Finding } from '../../src/gate/finding.ts';
import type { NamedLayouts } from '../../src/gate/layout-finding.ts';
import type { UpdateInput } from '../../src/gate/plan.ts';
import { type Update, update } from '../../src/gate/update.ts';
import { type Version, versionOf } from '../../src/gate/version.ts';

/** The kinds that fail when nobody says otherwise. */
export const FAIL_ON: FailOn = new Set(['removed', 'changed']);

/** Strings as an image lists them: `vfio-v1` of the image itself, `vfio:vfio-v1` of the module `vfio`. */
export function versions(...strings: readonly string[]): Version[] {
  return strings.map(text => {
    const [, module, compatible] = /^([a-z-]+):(.*)$/.exec(text) ?? [];
    return module === undefined || compatible === undefined
      ? versionOf(text, 'vmlinux')
      : versionOf(compatible, module);
  });
}

/** The text of a baseline: the format line, then these lines. */
export function baselineText(...lines: readonly string[]): string {
  return [FORMAT_LINE, ...lines].map(line => `${line}\n`).join('');
}

/** Parses a text that must be a baseline. */
export function parsed(text: string): Baseline {
  const result = parseBaseline(text);
  if (result.ok) return result.baseline;
  throw new Error(
    result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'),
  );
}

/** The problems in short: `3:7 baseline-attribute`. */
export function problemsOf(text: string): string[] {
  const result = parseBaseline(text);
  return result.ok ? [] : result.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

export interface CheckCase {
  /** The lines of the baseline behind the format line. */
  readonly baseline: readonly string[];
  readonly image: readonly string[];
  readonly profile?: string;
  readonly failOn?: FailOn;
  readonly modulesRead?: boolean;
  readonly khoRead?: boolean;
  readonly isBaseline?: boolean;
}

/** What `check` finds in an image `vmlinux` against a baseline `b.txt`. */
export function findings(input: CheckCase): Finding[] {
  const { profiles } = parsed(baselineText(...input.baseline));
  return check({
    image: {
      path: 'vmlinux',
      versions: versions(...input.image),
      modulesRead: input.modulesRead ?? false,
      khoRead: input.khoRead ?? false,
    },
    against: 'b.txt',
    isBaseline: input.isBaseline ?? true,
    profiles,
    selected: profiles.filter(({ name }) => input.profile === undefined || name === input.profile),
    failOn: input.failOn ?? FAIL_ON,
    remedies: REMEDIES,
  });
}

/** A finding in short: `error changed luo-v5 → luo-v6 @current:2`. */
export function short({ severity, kind, compatible, now, profile, line }: Finding): string {
  const instead = now.length > 0 ? ` → ${now.join(', ')}` : '';
  return `${severity} ${kind} ${compatible}${instead}${profile === null ? '' : ` @${profile}:${line}`}`;
}

/** Updates a text from an image; gives the update and the text after it. */
export function updated(
  text: string | null,
  image: readonly string[],
  options: Partial<UpdateInput> & { readonly profiles?: readonly string[] } = {},
): Update & { readonly text: string } {
  const { profiles = ['current'], ...input } = options;
  const result = update(text === null ? null : parsed(text), profiles, {
    versions: versions(...image),
    imagePath: 'vmlinux',
    modulesRead: false,
    khoRead: false,
    snapshot: false,
    reason: null,
    ...input,
  });
  return { ...result, text: editedText(result.edits) };
}

/** Numbers from 0 to below `limit`, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** What a finding of a check says there is to do. */
export const REMEDIES: Remedies = {
  lost: (profile, _, isFamilyLeft) => `ways out of ${profile}${isFamilyLeft ? '' : ', nothing left'}`,
  moved: (profile, isInModule) => `${isInModule ? 'mark' : 'unmark'} in ${profile}`,
};

/** A layouts file, and the command that records in it. */
export function recordsIn(path: string): NamedLayouts {
  return { path, command: `update IMAGE --layouts ${path}` };
}
