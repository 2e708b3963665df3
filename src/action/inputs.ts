import { MODES, type Mode } from '../gate/report.ts';
import {
  DEFAULT_FAIL_ON,
  oneOf,
  parseBaselineModules,
  parseDebugInfo,
  parseExpect,
  parseFailOn,
  parseIfNoSection,
  parseName,
  parseReason,
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
    name: parseName(read('name', '')),
    snapshot: flag('snapshot', false),
    reason: parseReason(read('reason', '')),
    acceptScan: flag('accept-scan', false),
    dryRun: false,
    reports: lines('reports', ''),
    expect: parseExpect(read('expect', '')),
    program: 'liveupdate-gate',
  };
  const reportFile = read('report-file', '') || null;
  await refuseForeign(request, artifacts);
  if (failOn !== 'none' && failOn.size > 2) {
    const { refuseUnreachable } = await import('../judge/unreachable.ts');
    refuseUnreachable(failOn, debugInfo, true);
  }
  if (reportFile !== null)
    await (await import('./overwriting.ts')).refuseOverwriting(reportFile, { request, artifacts });
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

/** In mode check only these can be out of place. */
const OF_OTHER_MODES: readonly Input[] = ['accept-layout', 'reason', 'reports', 'expect'];

/** What belongs to one mode is refused in another, not passed over. */
async function refuseForeign(request: Request, artifacts: ArtifactInputs): Promise<void> {
  const { mode, snapshot, acceptScan } = request;
  const isPlain = !snapshot && !acceptScan && OF_OTHER_MODES.every(name => readOptional(name) === null);
  if (mode === 'check' && isPlain) return;
  const foreign = await import('./foreign-inputs.ts');
  foreign.refuseForeign(request, artifacts);
}

function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  const known = new Set(INPUTS.map(variable));
  const unknown = Object.keys(environment).filter(name => name.startsWith('INPUT_') && !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.map(name => name.slice('INPUT_'.length).toLowerCase());
  throw usage('with', `unknown input ${names.join(', ')}`, `Known are: ${INPUTS.join(', ')}.`);
}
