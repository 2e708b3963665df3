import type { Comparison, ListedProfile, ListedString } from './comparison.ts';
import { type Compatible, compareParsed, effectOfLoss, isRoot, parseCompatible } from './compatible.ts';
import { enumeration } from './enumeration.ts';
import { explainChange } from './explain.ts';
import { extraFindings } from './extra.ts';
import { FINDING_KINDS, type Finding, severityOf } from './finding.ts';
import { byFamily, findLosses, type Loss } from './loss.ts';
import { type Providers, providersOf } from './provider.ts';

/**
 * Compares the strings of one image with each selected profile, whole strings, as sets.
 *
 * @returns the findings, worst kind first, then by line
 */
export function check(input: Comparison): Finding[] {
  const providers = providersOf(input.image.versions, input.image.path);
  const families = byFamily(providers.there);
  const judged = input.selected.flatMap(profile => [
    ...lossFindings(input, profile, providers, families),
    ...movedFindings(input, profile, providers),
  ]);
  return [...judged, ...extraFindings(input, providers)]
    .map(ranked)
    .sort(worstFirst)
    .map(({ finding }) => finding);
}

interface Ranked {
  readonly finding: Finding;
  readonly rank: number;
  readonly line: number;
  readonly compatible: Compatible;
}

function ranked(finding: Finding): Ranked {
  const rank = FINDING_KINDS.indexOf(finding.kind);
  return { finding, rank, line: finding.line ?? 0, compatible: parseCompatible(finding.compatible) };
}

function worstFirst(left: Ranked, right: Ranked): number {
  return left.rank - right.rank || left.line - right.line || compareParsed(left.compatible, right.compatible);
}

function lossFindings(
  input: Comparison,
  profile: ListedProfile,
  providers: Providers,
  families: ReadonlyMap<string, readonly string[]>,
): Finding[] {
  return findLosses(profile.strings, providers.there, families).map(loss => {
    if (isRoot(loss.line.compatible) && !input.image.khoRead) return unreadRoot(input, profile, loss.line);
    return loss.kind === 'changed' ? changed(input, profile, loss) : removed(input, profile, loss);
  });
}

function changed(input: Comparison, profile: ListedProfile, loss: Loss<ListedString>): Finding {
  const lost = loss.line.compatible;
  const message = `${lost} → ${enumeration(loss.now)}: ${statement(input, profile, loss.line)}${explainChange(lost, loss.now)}`;
  return {
    ...about(input, profile, loss.line),
    kind: 'changed',
    severity: lossSeverity(input, loss),
    now: loss.now,
    message,
    remedy: input.remedies.lost(profile.name, lost, true),
  };
}

function removed(input: Comparison, profile: ListedProfile, loss: Loss<ListedString>): Finding {
  const message = `${statement(input, profile, loss.line)}${removalCause(loss)}`;
  return {
    ...about(input, profile, loss.line),
    kind: 'removed',
    severity: lossSeverity(input, loss),
    message,
    remedy: input.remedies.lost(profile.name, loss.line.compatible, loss.now.length > 0),
  };
}

function lossSeverity(input: Comparison, loss: Loss<ListedString>): Finding['severity'] {
  return severityOf(loss.kind, input.failOn, loss.line.optional);
}

function removalCause({ line, now, stillListed }: Loss<ListedString>): string {
  const { family, version } = parseCompatible(line.compatible);
  if (stillListed.length > 0) {
    const highest = parseCompatible(stillListed.at(-1) ?? '').version;
    const newest = version !== null && highest !== null && highest < version;
    const was = newest ? ' The lost one was the newest that is listed.' : '';
    return ` Of ${family} it still understands ${enumeration(stillListed)}.${was}`;
  }
  if (now.length > 0) return ` Of ${family} it has ${enumeration(now)} instead.`;
  return (
    ` Nothing of ${family} is left: the handler is gone, its configuration option is off, ` +
    'or it moved to a module that was not read.'
  );
}

/** The root's string is not in the section: what was not read is not judged. */
function unreadRoot(input: Comparison, profile: ListedProfile, line: ListedString): Finding {
  return {
    ...about(input, profile, line),
    kind: 'note',
    severity: 'notice',
    message: `${line.compatible} was not judged: the section does not hold it, and it was not read from debug info.`,
    effect: 'Whether this kernel understands it is not known.',
    remedy: 'Nothing to do: the line stays for the day the list is taken from debug info.',
  };
}

/** Strings that stand on the other side than the baseline says: in the image itself, or in a module. */
function movedFindings(input: Comparison, profile: ListedProfile, providers: Providers): Finding[] {
  if (!input.image.modulesRead || !input.isBaseline) return [];
  return profile.strings.flatMap(line => {
    if (!providers.there.has(line.compatible)) return [];
    const provider = providers.moduleOf(line.compatible);
    if (line.module === (provider !== undefined)) return [];
    return [moved(input, profile, line, provider)];
  });
}

function moved(
  input: Comparison,
  profile: ListedProfile,
  line: ListedString,
  provider: string | undefined,
): Finding {
  const [where, effect] =
    provider === undefined
      ? [`in ${input.image.path} itself`, 'It is there from boot on.']
      : [`only in the module ${provider}`, 'It is understood only once that module is loaded.'];
  const marked = line.module ? 'as provided by a module' : 'without the attribute module';
  return {
    ...about(input, profile, line),
    kind: 'moved',
    severity: severityOf('moved', input.failOn),
    message: `${line.compatible} is now ${where}; ${place(input, profile, line)} lists it ${marked}.`,
    effect,
    remedy: input.remedies.moved(profile.name, provider !== undefined),
  };
}

function about(
  input: Comparison,
  profile: ListedProfile,
  line: ListedString,
): Omit<Finding, 'kind' | 'severity' | 'message' | 'remedy'> {
  return {
    image: input.image.path,
    profile: input.isBaseline ? profile.name : null,
    compatible: line.compatible,
    now: [],
    file: input.isBaseline ? input.against : null,
    line: line.number,
    effect: effectOfLoss(line.compatible),
  };
}

function statement(input: Comparison, profile: ListedProfile, line: ListedString): string {
  const { path } = input.image;
  if (!input.isBaseline)
    return `${path} does not understand ${line.compatible}, which ${input.against} understands.`;
  return `${path} no longer understands ${line.compatible}, which ${place(input, profile, line)} lists.`;
}

function place(input: Comparison, profile: ListedProfile, line: ListedString): string {
  return `${input.against}:${line.number} (profile ${profile.name}${line.optional ? ', optional' : ''})`;
}
