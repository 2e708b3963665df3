import { getInput } from '@actions/core';
import { oneOf } from '../judge/options.ts';

/** The inputs that are about artifacts. */
export const ARTIFACT_INPUTS = [
  'artifact-name',
  'run-id',
  'repository',
  'baseline-artifact',
  'baseline-run-id',
  'baseline-workflow',
  'baseline-branch',
  'report-artifact',
  'retention-days',
] as const;

/** The inputs of action.yml. The runner only warns of an unknown one; here it is an error. */
export const INPUTS = [
  'vmlinux',
  'modules',
  'baseline',
  'mode',
  'baseline-modules',
  'both',
  'profile',
  'fail-on',
  'if-no-section',
  'debug-info',
  'layouts',
  'accept-layout',
  'name',
  'reason',
  'accept-scan',
  'snapshot',
  'reports',
  'expect',
  'report-file',
  'github-token',
  'summary',
  ...ARTIFACT_INPUTS,
] as const;

/** The name of one of them. */
export type Input = (typeof INPUTS)[number];

/** The runner hands an input over in this variable. */
export function variable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** An input as text; an empty one is one that is not given. */
export function read(name: Input, fallback: string): string {
  return getInput(name) || fallback;
}

/** An input as text; `null` where it is not given. */
export function readOptional(name: Input): string | null {
  return getInput(name) || null;
}

/** An input as lines that are not empty. */
export function lines(name: Input, fallback: string): string[] {
  return read(name, fallback)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** An input as words with commas or white space between them. */
export function words(name: Input): string[] {
  return read(name, '')
    .split(/[\s,]+/)
    .filter(word => word !== '');
}

/**
 * An input that is switched on or off.
 *
 * @throws RequestError `usage` for anything but true and false
 */
export function flag(name: Input, fallback: boolean): boolean {
  return oneOf(name, read(name, String(fallback)).toLowerCase(), ['true', 'false']) === 'true';
}
