import { FAIL_ON_KINDS, type FailOn, type FailOnKind } from '../gate/finding.ts';
import type { ExpectedLeg } from '../gate/merge.ts';
import type { Mode } from '../gate/report.ts';
import { RequestError } from './problem.ts';
import { DEBUG_INFO, type DebugInfoUse, IF_NO_SECTION, type IfNoSection, type Request } from './request.ts';

/** Which kinds fail when nobody says otherwise. */
export const DEFAULT_FAIL_ON = 'removed,changed';

/**
 * Parses `fail-on`: kinds with commas or white space between them, or `none`.
 *
 * @throws RequestError `usage` for an unknown kind, or when `removed` or `changed` is missing
 */
export function parseFailOn(text: string): FailOn {
  const words = text.split(/[\s,]+/).filter(word => word !== '');
  if (words.length === 1 && words[0] === 'none') return 'none';
  const kinds = words.map(word => oneOf('fail-on', word, FAIL_ON_KINDS, ' (or none, alone)'));
  const missing = (['removed', 'changed'] as const).filter(kind => !kinds.includes(kind));
  if (missing.length === 0) return new Set<FailOnKind>(kinds);
  throw usage(
    'fail-on',
    `fail-on must contain removed and changed; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    'Add what is missing, or say none: then nothing fails.',
  );
}

/**
 * What to do with an image without a list. An update must never be made from nothing.
 *
 * @throws RequestError `usage` for an unknown value, and for `warn` and `ignore` in update
 */
export function parseIfNoSection(text: string, mode: Mode): IfNoSection {
  const value = oneOf('if-no-section', text, IF_NO_SECTION);
  if (mode !== 'update' || value === 'error' || value === 'debug-info') return value;
  throw usage(
    'if-no-section',
    `update does not take if-no-section: ${value}`,
    'Take it out, or say debug-info.',
  );
}

/**
 * What the debug info is read for; a layouts file implies `require`.
 *
 * @throws RequestError `usage` for an unknown value
 */
export function parseDebugInfo(text: string, layouts: string | null): DebugInfoUse {
  const asked = oneOf('debug-info', text, DEBUG_INFO);
  return layouts === null ? asked : 'require';
}

/**
 * Patterns for the modules of a kernel given as baseline, or `none`.
 *
 * @throws RequestError `usage` where both are given
 */
export function parseBaselineModules(patterns: readonly string[]): Request['baselineModules'] {
  if (!patterns.includes('none')) return patterns;
  if (patterns.length === 1) return 'none';
  throw usage('baseline-modules', 'baseline-modules: none stands beside a pattern', 'Give one or the other.');
}

/**
 * A reason as one line of text: it becomes a comment of the baseline.
 *
 * @returns `null` for an empty one
 */
export function parseReason(text: string): string | null {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line === '' ? null : line;
}

/**
 * Parses `expect`: names of legs, one a line or with commas between them; `NAME=skipped` may have judged nothing.
 *
 * @throws RequestError `usage` for an unknown word behind the `=`, or a name given twice
 */
export function parseExpect(text: string): ExpectedLeg[] {
  const legs = text
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
    .map(entry => {
      const [name = '', leave] = entry.split(/=(?=[^=]*$)/);
      if (leave !== undefined) oneOf('expect', leave, ['skipped']);
      return { name, maySkip: leave !== undefined };
    });
  const twice = legs.find(({ name }, index) => legs.findIndex(leg => leg.name === name) !== index);
  if (twice !== undefined) throw usage('expect', `expect names ${twice.name} twice`, 'Take one out.');
  return legs;
}

/**
 * The label of a leg.
 *
 * @returns `null` for an empty one
 * @throws RequestError `usage` for one that `expect` could not name
 */
export function parseName(text: string): string | null {
  if (!/[,\n]/.test(text)) return text === '' ? null : text;
  throw usage('name', 'name has a comma or a line end, so expect cannot name it', 'Use blanks: x86_64 gcc.');
}

/**
 * A value out of a list of allowed ones.
 *
 * @param option its name, for the message
 * @throws RequestError `usage` that lists the allowed values
 */
export function oneOf<Value extends string>(
  option: string,
  text: string,
  allowed: readonly Value[],
  also = '',
): Value {
  const found = allowed.find(value => value === text);
  if (found !== undefined) return found;
  throw usage(option, `${option}: "${text}" is not known`, `Allowed: ${allowed.join(', ')}${also}.`);
}

/** What is wrong with an input of the Action or a flag of the command line. */
export function usage(option: string, message: string, remedy: string): RequestError {
  return new RequestError('usage', { message, where: option, remedy });
}
