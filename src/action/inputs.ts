import { resolve } from 'node:path';
import { MODES, type Mode } from '../gate/report.ts';
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
  const request: Request = {
    mode,
    images: lines('vmlinux', artifacts.source === null ? 'vmlinux' : ''),
    modules: lines('modules', ''),
    baseline: read('baseline', '.github/liveupdate-versions.txt'),
    baselineReport: null,
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
  const reportFile = read('report-file', '') || null;
  refuseForeign(request, artifacts);
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

function baselineModules(): Request['baselineModules'] {
  const patterns = lines('baseline-modules', '');
  if (!patterns.includes('none')) return patterns;
  if (patterns.length === 1) return 'none';
  throw usage('baseline-modules', 'none stands beside a pattern', 'Give one or the other.');
}

/** What belongs to one mode is refused in another, not passed over. */
function refuseForeign(request: Request, artifacts: ArtifactInputs): void {
  refuseMerge(request, artifacts);
  const { mode, layouts } = request;
  if (layouts !== null && mode !== 'check' && mode !== 'update') {
    throw usage(
      'layouts',
      `mode: ${mode} does not take layouts: it compares nothing with them`,
      mode === 'list' ? 'Say debug-info: require to read them, or mode: check to compare.' : 'Take it out.',
    );
  }
  const takesReason = mode === 'check' && artifacts.baseline !== null;
  refuseIn(mode, 'update', {
    snapshot: request.snapshot,
    'accept-scan': request.acceptScan,
    reason: request.reason !== null && !takesReason,
    'accept-layout': request.acceptLayouts.length > 0,
  });
  refuseIn(mode, 'check', { both: request.both, 'baseline-modules': request.baselineModules.length > 0 });
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

/** @param given inputs that only `own` takes, and whether they are given */
function refuseIn(mode: Mode, own: Mode, given: Partial<Record<Input, boolean>>): void {
  const names = Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
  if (mode === own || names.length === 0) return;
  throw usage('mode', `mode: ${mode} does not take ${names.join(', ')}`, `Take it out, or say mode: ${own}.`);
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
