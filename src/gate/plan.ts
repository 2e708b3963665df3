import { type Baseline, CURRENT, type Profile } from './baseline.ts';
import type { Line, StringLine } from './baseline-line.ts';
import { inOrder, isRoot, isTestOnly } from './compatible.ts';
import { findLosses, type Loss } from './loss.ts';
import type { Providers } from './provider.ts';
import type { Version } from './version.ts';

/** What an update makes of a baseline. */
export interface UpdateInput {
  /** The strings of the image and its modules. */
  readonly versions: readonly Version[];
  readonly imagePath: string;
  /** Whether modules were read; without, lines that a module provides are kept. */
  readonly modulesRead: boolean;
  /** Whether `kho-vN` was looked for; otherwise a line with it is kept. */
  readonly khoRead: boolean;
  /** Make a profile the image's whole list, also one that is there and has a name. */
  readonly snapshot: boolean;
  /** Why; written as a comment where a line changed or went. */
  readonly reason: string | null;
}

/**
 * Decides what happens to each line of a profile, and which strings come to it.
 *
 * `current`, and with `snapshot` every profile, follows the image; another only loses what the image lost.
 */
export function planProfile(
  baseline: Baseline,
  profile: Profile,
  input: UpdateInput,
  providers: Providers,
): Plan {
  const { name, strings } = profile;
  const follows = name === CURRENT || input.snapshot;
  const assumed = strings.filter(line => isAssumed(line, input)).map(({ compatible }) => compatible);
  const losses = new Map(
    findLosses(strings, new Set([...providers.there, ...assumed])).map(loss => [loss.line.number, loss]),
  );
  const replaced = replacements(losses, follows);
  const survivors = strings.filter(line => !losses.has(line.number) || replaced.has(line.number));
  const after = new Map(survivors.map(line => [line.number, replaced.get(line.number) ?? line.compatible]));
  const added = follows ? additions(baseline, input, providers, losses, new Set(after.values())) : [];
  return {
    name,
    lines: baseline.lines,
    strings,
    after,
    replaced,
    added,
    losses,
    input,
    providers,
    eol: baseline.eol,
  };
}

/** Lines that cannot be judged because their provider was not read. */
function isAssumed(line: StringLine, input: UpdateInput): boolean {
  return (line.module && !input.modulesRead) || (isRoot(line.compatible) && !input.khoRead);
}

/** The line of a changed string takes the lowest of the strings that are there instead. */
function replacements(losses: ReadonlyMap<number, Loss<StringLine>>, follows: boolean): Map<number, string> {
  const replaced = new Map<number, string>();
  if (!follows) return replaced;
  for (const [number, { kind, now }] of losses) {
    const first = now.find(text => !isTestOnly(text));
    if (kind === 'changed' && first !== undefined) replaced.set(number, first);
  }
  return replaced;
}

/** Strings that no profile lists, and all that stand for a changed one; with `snapshot`, all that are missing. */
function additions(
  baseline: Baseline,
  input: UpdateInput,
  providers: Providers,
  losses: ReadonlyMap<number, Loss<StringLine>>,
  listed: ReadonlySet<string>,
): string[] {
  const anywhere = new Set(
    baseline.profiles.flatMap(({ strings }) => strings.map(({ compatible }) => compatible)),
  );
  const instead = new Set([...losses.values()].flatMap(({ kind, now }) => (kind === 'changed' ? now : [])));
  const wanted = [...providers.there].filter(
    text => input.snapshot || instead.has(text) || !anywhere.has(text),
  );
  return inOrder(wanted.filter(text => !listed.has(text) && !isTestOnly(text)));
}

/** What happens to the lines of one profile. */
export interface Plan {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly strings: readonly StringLine[];
  /** The string of each line of the profile that survives. */
  readonly after: ReadonlyMap<number, string>;
  /** The new string of each line that is changed. */
  readonly replaced: ReadonlyMap<number, string>;
  readonly added: readonly string[];
  readonly losses: ReadonlyMap<number, Loss<StringLine>>;
  readonly input: UpdateInput;
  readonly providers: Providers;
  readonly eol: string;
}

/** Whether the attribute `module` must be set or cleared: known only where modules were read. */
export function moduleChange(line: StringLine, compatible: string, plan: Plan): 'set' | 'clear' | null {
  if (!plan.input.modulesRead || !plan.providers.there.has(compatible)) return null;
  const byModule = plan.providers.moduleOf(compatible) !== undefined;
  if (byModule === line.module) return null;
  return byModule ? 'set' : 'clear';
}
