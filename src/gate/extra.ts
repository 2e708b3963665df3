import type { Comparison } from './comparison.ts';
import { isTestOnly, parseCompatible, partsAscend } from './compatible.ts';
import { named } from './enumeration.ts';
import { type Finding, severityOf } from './finding.ts';
import { byFamily } from './loss.ts';
import type { Providers } from './provider.ts';

/** What is to be said of strings that the image has: new ones, and strange ones. */
export function extraFindings(input: Comparison, providers: Providers): Finding[] {
  return [...added(input, providers), ...notes(input)];
}

function added(input: Comparison, providers: Providers): Finding[] {
  const listed = new Set(
    input.profiles.flatMap(({ strings }) => strings.map(({ compatible }) => compatible)),
  );
  const keptOf = byFamily([...listed].filter(text => providers.there.has(text)));
  const unlisted = [...providers.there].filter(text => !listed.has(text) && !isTestOnly(text));
  const list = input.isBaseline ? `no profile of ${input.against} lists` : `${input.against} does not have`;
  return unlisted.map(compatible => {
    const older = olderThan(compatible, keptOf.get(parseCompatible(compatible).family) ?? []);
    const good =
      older.length > 0
        ? ` ${older.join(', ')} ${older.length > 1 ? 'are' : 'is'} kept beside it: the good way.`
        : '';
    return {
      ...about(input, compatible),
      kind: 'added',
      severity: severityOf('added', input.failOn),
      message: `${input.image.path} understands ${compatible}, which ${list}.${good}`,
      effect: 'Nothing breaks. As long as it is not listed, its loss is not noticed.',
      remedy: input.isBaseline ? 'List it: apply the patch, or run update.' : 'Nothing to do.',
    };
  });
}

/** The lowest of these that have a lower version: a missing version is neither up nor down. */
function olderThan(compatible: string, family: readonly string[]): readonly string[] {
  const { version } = parseCompatible(compatible);
  return named(family).filter(text => {
    const other = parseCompatible(text).version;
    return version !== null && other !== null && other < version;
  });
}

function notes(input: Comparison): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { compatible, from } of input.image.versions) {
    const key = `${from}\0${compatible}`;
    if (seen.has(key)) findings.push(repeated(input, compatible, from));
    else findings.push(...strange(input, compatible));
    seen.add(key);
  }
  return findings;
}

function repeated(input: Comparison, compatible: string, from: string): Finding {
  return note(input, compatible, {
    message: `${from} lists ${compatible} more than once.`,
    effect: 'Of two handlers with one string the second cannot be registered.',
    remedy: 'Give one of the handlers its own string, or take it out.',
  });
}

function strange(input: Comparison, compatible: string): Finding[] {
  const { version, parts } = parseCompatible(compatible);
  const findings: Finding[] = [];
  if (version === null) {
    findings.push(
      note(input, compatible, {
        message: `${compatible} names no version.`,
        effect: 'When its format changes, the string does not show it.',
        remedy: 'Let the handler name a version: NAME-v1.',
      }),
    );
  }
  if (!partsAscend(parts)) {
    findings.push(
      note(input, compatible, {
        message: `The parts of ${compatible} are not in strictly ascending order.`,
        effect: 'The kernel compares whole strings: the same parts in another order do not match.',
        remedy: 'Sort the parts behind the first semicolon, and list each once.',
      }),
    );
  }
  return findings;
}

function note(
  input: Comparison,
  compatible: string,
  text: Pick<Finding, 'message' | 'effect' | 'remedy'>,
): Finding {
  return { ...about(input, compatible), kind: 'note', severity: 'notice', ...text };
}

function about(
  input: Comparison,
  compatible: string,
): Omit<Finding, 'kind' | 'severity' | 'message' | 'effect' | 'remedy'> {
  return { image: input.image.path, profile: null, compatible, now: [], file: null, line: null };
}
