import type { Mode } from '../gate/report.ts';
import { usage } from '../judge/options.ts';
import { DEFAULT_BASELINE } from '../judge/request.ts';
import { type Input, read, readOptional } from './read-input.ts';

/** A run of a workflow. */
export interface RunAddress {
  /** `owner/name`. */
  readonly repository: string;
  readonly id: number;
}

/** Which run an artifact with a baseline belongs to. */
export type BaselineRun =
  | { readonly kind: 'id'; readonly id: number }
  /** The latest run of this workflow on this branch that succeeded. */
  | { readonly kind: 'latest'; readonly workflow: string; readonly branch: string };

/** What the step of a workflow says of artifacts. */
export interface ArtifactInputs {
  /** Where the images, or the reports to merge, are; `null`: in files. */
  readonly source: {
    /** A name, or a glob. */
    readonly name: string;
    /** `null`: the run that this step belongs to. */
    readonly run: RunAddress | null;
  } | null;
  /** The report to compare with; `null`: `baseline` is what to compare with. */
  readonly baseline: { readonly name: string; readonly run: BaselineRun } | null;
  /** Where the report goes; `null`: nowhere. */
  readonly upload: { readonly name: string; readonly retentionDays: number | null } | null;
}

/** GitHub keeps an artifact at most so long, in a private repository of an enterprise. */
const MOST_DAYS = 400;
/** The service refuses these in names. */
const NOT_IN_NAMES = /["<>:|*?\\/\r\n]/;
const REPOSITORY = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]+$/;

/**
 * Reads and checks the inputs that are about artifacts.
 *
 * @throws RequestError `usage`
 */
export function readArtifactInputs(mode: Mode): ArtifactInputs {
  return { source: readSource(), baseline: readBaseline(mode), upload: readUpload() };
}

function readSource(): ArtifactInputs['source'] {
  const name = readOptional('artifact-name');
  if (name === null) {
    refuseWithout('artifact-name', ['run-id', 'repository']);
    return null;
  }
  const id = readOptional('run-id');
  if (id === null) {
    refuseWithout('run-id', ['repository']);
    return { name, run: null };
  }
  requireToken('run-id');
  const repository = read('repository', process.env['GITHUB_REPOSITORY'] ?? '');
  if (!REPOSITORY.test(repository) || repository.endsWith('/..') || repository.endsWith('/.'))
    throw usage('repository', `repository: "${repository}" is not OWNER/NAME`, 'Correct the input.');
  return { name, run: { repository, id: number('run-id', id, Number.MAX_SAFE_INTEGER) } };
}

function readBaseline(mode: Mode): ArtifactInputs['baseline'] {
  const name = readOptional('baseline-artifact');
  const others = ['baseline-run-id', 'baseline-workflow', 'baseline-branch'] as const;
  if (name === null) {
    refuseWithout('baseline-artifact', others);
    return null;
  }
  if (mode !== 'check' && mode !== 'list')
    throw usage('mode', `mode: ${mode} does not take baseline-artifact`, 'Take it out, or say mode: check.');
  if (read('baseline', DEFAULT_BASELINE) !== DEFAULT_BASELINE || readOptional('baseline-modules') !== null) {
    const message = 'baseline-artifact stands beside baseline or baseline-modules';
    throw usage('baseline-artifact', message, 'Give one or the other: the report has its modules in it.');
  }
  requireToken('baseline-artifact');
  const [id, workflow, branch] = others.map(readOptional);
  if (id && !workflow && !branch)
    return { name, run: { kind: 'id', id: number('baseline-run-id', id, Number.MAX_SAFE_INTEGER) } };
  if (!id && workflow && branch) return { name, run: { kind: 'latest', workflow, branch } };
  throw usage(
    'baseline-artifact',
    'it is not clear which run baseline-artifact is of',
    'Give baseline-run-id alone, or baseline-workflow and baseline-branch.',
  );
}

function readUpload(): ArtifactInputs['upload'] {
  const name = readOptional('report-artifact');
  if (name === null) {
    refuseWithout('report-artifact', ['retention-days']);
    return null;
  }
  if (NOT_IN_NAMES.test(name))
    throw usage('report-artifact', `an artifact cannot be named "${name}"`, 'Take out \\ / " : < > | * ?');
  const days = readOptional('retention-days');
  return { name, retentionDays: days === null ? null : number('retention-days', days, MOST_DAYS) };
}

function refuseWithout(needed: Input, inputs: readonly Input[]): void {
  const given = inputs.filter(name => readOptional(name) !== null);
  if (given.length > 0)
    throw usage(needed, `${given.join(', ')} stands without ${needed}`, `Give ${needed}, or take it out.`);
}

function requireToken(input: Input): void {
  if (readOptional('github-token') !== null) return;
  throw usage(
    'github-token',
    `${input} needs github-token`,
    'Leave github-token at its default, and give the job permissions: actions: read.',
  );
}

function number(input: Input, text: string, most: number): number {
  const value = /^[1-9][0-9]{0,15}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  throw usage(input, `${input}: "${text}" is not a whole number from 1 to ${most}`, 'Correct the input.');
}
