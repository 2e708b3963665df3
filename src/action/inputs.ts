import { resolve } from 'node:path';
import { MODES, type Mode } from '../gate/report.ts';
import {
  DEFAULT_FAIL_ON,
  oneOf,
  parseBaselineModules,
  parseDebugInfo,
  parseExpect,
  parseFailOn,
  parseIfNoSection,
  parseReason,
  refuseUnreachable,
  usage,
} from '../judge/options.ts';
import { DEFAULT_BASELINE, type Request } from '../judge/request.ts';
import type { ArtifactInputs } from './artifact-inputs.ts';
import {
  ARTIFACT_INPUTS,
  flag,
  INPUTS,
  type Input,
  lines,
  read,
  readOptional,
  variable,
  words,
} from './read-input.ts';

/** Everything that the step of a workflow can say. */
export interface Inputs {
  readonly request: Request;
  /** Where to write the report as JSON; `null`: nowhere. */
  readonly reportFile: string | null;
  readonly artifacts: ArtifactInputs;
  /** For the base of a pull request, where git does not have it; `null`: none. */
  readonly token: string | null;
  /** Whether to write the job summary. */
  readonly summary: boolean;
}

/**
 * Reads and checks the inputs, all in one place.
 *
 * @throws RequestError `usage`
 */
export async function readInputs(environment: NodeJS.ProcessEnv): Promise<Inputs> {
  refuseUnknown(environment);
  const mode = oneOf('mode', read('mode', 'check'), MODES);
  const artifacts = await artifactInputs(mode);
  const layouts = read('layouts', '') || null;
  const failOn = parseFailOn(read('fail-on', DEFAULT_FAIL_ON));
  const debugInfo = parseDebugInfo(read('debug-info', 'off'), layouts);
  const request: Request = {
    mode,
    images: lines('vmlinux', artifacts.source === null ? 'vmlinux' : ''),
    modules: lines('modules', ''),
    baseline: read('baseline', DEFAULT_BASELINE),
    baselineReport: null,
    baselineModules: parseBaselineModules(lines('baseline-modules', '')),
    baselineBuildId: null,
    both: flag('both', false),
    base: null,
    profiles: words('profile'),
    failOn,
    ifNoSection: parseIfNoSection(read('if-no-section', 'error'), mode),
    debugInfo,
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
  const reportFile = read('report-file', '') || null;
  refuseForeign(request, artifacts);
  refuseUnreachable(failOn, debugInfo, true);
  refuseOverwriting(reportFile, request);
  return {
    request,
    artifacts,
    reportFile,
    token: read('github-token', '') || null,
    summary: flag('summary', true),
  };
}

/** Nearly no step has them. */
async function artifactInputs(mode: Mode): Promise<ArtifactInputs> {
  if (ARTIFACT_INPUTS.every(name => readOptional(name) === null))
    return { source: null, baseline: null, upload: null };
  const { readArtifactInputs } = await import('./artifact-inputs.ts');
  return readArtifactInputs(mode);
}

/** The modes that take an input; what is not here belongs to all of them. */
const MODES_OF: Readonly<Partial<Record<Input, readonly Mode[]>>> = {
  vmlinux: ['check', 'update', 'list'],
  modules: ['check', 'update', 'list'],
  baseline: ['check', 'update'],
  'baseline-modules': ['check'],
  both: ['check'],
  profile: ['check', 'update'],
  'fail-on': ['check'],
  'if-no-section': ['check', 'update', 'list'],
  'debug-info': ['check', 'list'],
  layouts: ['check', 'update'],
  'accept-layout': ['update'],
  'accept-scan': ['update'],
  snapshot: ['update'],
  reason: ['update'],
};

/** The runner hands a default over like a value that is given. */
const DEFAULTS: Readonly<Partial<Record<Input, string>>> = {
  vmlinux: 'vmlinux',
  baseline: DEFAULT_BASELINE,
  both: 'false',
  'fail-on': DEFAULT_FAIL_ON,
  'if-no-section': 'error',
  'debug-info': 'off',
  'accept-scan': 'false',
  snapshot: 'false',
};

/** What belongs to one mode is refused in another, not passed over. */
function refuseForeign(request: Request, artifacts: ArtifactInputs): void {
  refuseMerge(request, artifacts);
  const { mode } = request;
  const takesReason = mode === 'check' && artifacts.baseline !== null;
  const names = INPUTS.filter(name => isGiven(name) && !(MODES_OF[name]?.includes(mode) ?? true)).filter(
    name => name !== 'reason' || !takesReason,
  );
  const [first] = names;
  if (first === undefined) return;
  throw usage(
    'mode',
    `mode: ${mode} does not take ${names.join(', ')}`,
    mode === 'list' && first === 'layouts'
      ? 'Say debug-info: require to read them, or mode: check to compare.'
      : `Take it out, or say mode: ${MODES_OF[first]?.join(' or ')}.`,
  );
}

function isGiven(name: Input): boolean {
  const value = readOptional(name);
  return value !== null && value.toLowerCase() !== DEFAULTS[name];
}

function refuseMerge({ mode, reports, expect }: Request, { source }: ArtifactInputs): void {
  if (mode === 'merge' && ((reports.length === 0 && source === null) || expect.length === 0)) {
    throw usage(
      'mode',
      'mode: merge needs reports and expect',
      'Give both: the files (or artifact-name), and the names of all legs.',
    );
  }
  if (mode !== 'merge' && reports.length + expect.length > 0) {
    throw usage(
      'reports',
      `mode: ${mode} does not take reports or expect`,
      'Take them out, or say mode: merge.',
    );
  }
}

/** The next step would compare with the report of this one, and pass. */
function refuseOverwriting(reportFile: string | null, { baseline, layouts, images }: Request): void {
  if (reportFile === null) return;
  const read = [baseline, layouts, ...images].filter(path => typeof path === 'string');
  const path = read.find(one => resolve(one) === resolve(reportFile));
  if (path === undefined) return;
  throw usage(
    'report-file',
    `report-file is ${path}, which is read: the report would take its place`,
    'Write the report elsewhere.',
  );
}

function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  const known = new Set(INPUTS.map(variable));
  const unknown = Object.keys(environment).filter(name => name.startsWith('INPUT_') && !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.map(name => name.slice('INPUT_'.length).toLowerCase());
  throw usage('with', `unknown input ${names.join(', ')}`, `Known are: ${INPUTS.join(', ')}.`);
}
