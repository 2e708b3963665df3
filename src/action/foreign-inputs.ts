import { MODES, type Mode } from '../gate/report.ts';
import { DEFAULT_FAIL_ON, usage } from '../judge/options.ts';
import { DEFAULT_BASELINE, type Request } from '../judge/request.ts';
import type { ArtifactInputs } from './artifact-inputs.ts';
import { INPUTS, type Input, readOptional } from './read-input.ts';

/**
 * The modes that take an input; what is not here belongs to all of them.
 *
 * A workflow may choose its mode by an expression: what only says how a check would go may stand beside update and list.
 */
const MODES_OF: Readonly<Partial<Record<Input, readonly Mode[]>>> = {
  vmlinux: ['check', 'update', 'list'],
  modules: ['check', 'update', 'list'],
  baseline: ['check', 'update', 'list'],
  'baseline-modules': ['check'],
  both: ['check'],
  profile: ['check', 'update', 'list'],
  'fail-on': ['check', 'update', 'list'],
  'if-no-section': ['check', 'update', 'list'],
  'debug-info': ['check', 'update', 'list'],
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

/**
 * Refuses what belongs to another mode than that of the step.
 *
 * @throws RequestError `usage`
 */
export function refuseForeign(request: Request, artifacts: ArtifactInputs): void {
  refuseMerge(request, artifacts);
  const { mode } = request;
  const takesReason = mode === 'check' && artifacts.baseline !== null;
  const names = INPUTS.filter(name => isGiven(name) && !modesOf(name).includes(mode)).filter(
    name => name !== 'reason' || !takesReason,
  );
  if (names.length === 0) return;
  const modes = MODES.filter(other => names.every(name => modesOf(name).includes(other)));
  const say = modes.length === 0 ? '' : `, or say mode: ${modes.join(' or ')}`;
  throw usage(
    'mode',
    `mode: ${mode} does not take ${names.join(', ')}`,
    mode === 'list' && names[0] === 'layouts'
      ? 'Say debug-info: require to read them, or mode: check to compare.'
      : `Take ${names.length === 1 ? 'it' : 'them'} out${say}.`,
  );
}

function modesOf(name: Input): readonly Mode[] {
  return MODES_OF[name] ?? MODES;
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
