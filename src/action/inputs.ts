import { getInput } from '@actions/core';
import { MODES } from '../gate/report.ts';
import {
  oneOf,
  parseDebugInfo,
  parseExpect,
  parseFailOn,
  parseIfNoSection,
  parseReason,
  usage,
} from '../judge/options.ts';
import type { Request } from '../judge/request.ts';

/** Everything that the step of a workflow can say. */
export interface Inputs {
  readonly request: Request;
  /** Where to write the report as JSON; `null`: nowhere. */
  readonly reportFile: string | null;
  /** For the base of a pull request, where git does not have it; `null`: none. */
  readonly token: string | null;
  /** Whether to write the job summary. */
  readonly summary: boolean;
}

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
] as const;

type Input = (typeof INPUTS)[number];

/**
 * Reads and checks the inputs, all in one place.
 *
 * @throws RequestError `usage`
 */
export function readInputs(environment: NodeJS.ProcessEnv): Inputs {
  refuseUnknown(environment);
  const mode = oneOf('mode', read('mode', 'check'), MODES);
  const layouts = read('layouts', '') || null;
  const request: Request = {
    mode,
    images: lines('vmlinux', 'vmlinux'),
    modules: lines('modules', ''),
    baseline: read('baseline', '.github/liveupdate-versions.txt'),
    baselineModules: baselineModules(),
    baselineBuildId: null,
    both: flag('both', false),
    base: null,
    profiles: words('profile'),
    failOn: parseFailOn(read('fail-on', 'removed,changed')),
    ifNoSection: parseIfNoSection(read('if-no-section', 'error'), mode),
    debugInfo: parseDebugInfo(read('debug-info', 'off'), layouts),
    layouts,
    acceptLayouts: words('accept-layout'),
    name: read('name', '') || null,
    snapshot: flag('snapshot', false),
    reason: parseReason(read('reason', '')),
    acceptScan: flag('accept-scan', false),
    dryRun: false,
    reports: lines('reports', ''),
    expect: parseExpect(read('expect', '')),
    program: 'liveupdate-gate',
  };
  refuseForeign(request);
  return {
    request,
    reportFile: read('report-file', '') || null,
    token: read('github-token', '') || null,
    summary: flag('summary', true),
  };
}

function baselineModules(): Request['baselineModules'] {
  const patterns = lines('baseline-modules', '');
  if (!patterns.includes('none')) return patterns;
  if (patterns.length === 1) return 'none';
  throw usage('baseline-modules', 'none stands beside a pattern', 'Give one or the other.');
}

/** What belongs to one mode is refused in another, not passed over. */
function refuseForeign({
  mode,
  snapshot,
  reason,
  reports,
  expect,
  acceptLayouts,
  acceptScan,
}: Request): void {
  if (mode === 'merge' && (reports.length === 0 || expect.length === 0)) {
    throw usage(
      'mode',
      'mode: merge needs reports and expect',
      'Give both: the files, and the names of all legs.',
    );
  }
  if (mode !== 'merge' && reports.length + expect.length > 0) {
    throw usage(
      'reports',
      `mode: ${mode} does not take reports or expect`,
      'Take them out, or say mode: merge.',
    );
  }
  const foreign = [
    ...(snapshot ? ['snapshot'] : []),
    ...(acceptScan ? ['accept-scan'] : []),
    ...(reason === null ? [] : ['reason']),
    ...(acceptLayouts.length > 0 ? ['accept-layout'] : []),
  ];
  if (mode !== 'update' && foreign.length > 0) {
    throw usage(
      'mode',
      `mode: ${mode} does not take ${foreign.join(', ')}`,
      'Take it out, or say mode: update.',
    );
  }
}

function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  const known = new Set(INPUTS.map(variable));
  const unknown = Object.keys(environment).filter(name => name.startsWith('INPUT_') && !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.map(name => name.slice('INPUT_'.length).toLowerCase());
  throw usage('with', `unknown input ${names.join(', ')}`, `Known are: ${INPUTS.join(', ')}.`);
}

/** The runner hands an input over in this variable. */
function variable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function read(name: Input, fallback: string): string {
  return getInput(name) || fallback;
}

function lines(name: Input, fallback: string): string[] {
  return read(name, fallback)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

function words(name: Input): string[] {
  return read(name, '')
    .split(/[\s,]+/)
    .filter(word => word !== '');
}

function flag(name: Input, fallback: boolean): boolean {
  return oneOf(name, read(name, String(fallback)).toLowerCase(), ['true', 'false']) === 'true';
}
