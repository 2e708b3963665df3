import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { newFile } from './folder.ts';
import { type Annotation, commandsOf, isSeverity, parseOutputs } from './runner-commands.ts';
import { ROOT } from './tools.ts';

/** The packaged Action. */
export const ACTION = join(ROOT, 'dist/main/index.js');

/** The packaged command line. */
export const COMMAND = join(ROOT, 'dist/cli/index.js');

/** What a workflow says in one step. */
export interface Step {
  /** `with:`, known inputs and unknown ones; the rest has the defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The workspace of the job: GITHUB_WORKSPACE and the working directory. */
  readonly workspace: string;
  /** Variables that are other than the runner's; `null`: unset. */
  readonly environment?: Readonly<Record<string, string | null>>;
}

/** What GitHub sees of a step that ended. */
export interface StepRun {
  readonly exit: number | null;
  readonly annotations: readonly Annotation[];
  /** Names of all other workflow commands that arrived. */
  readonly commands: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** stdout and stderr, as the job's log has them before commands are taken out. */
  readonly log: string;
}

/** Starts the packaged Action as the runner does, and reads what it wrote as the runner does. */
export function runAction(step: Step): StepRun {
  const [outputFile, summaryFile] = [newFile('output', ''), newFile('summary.md', '')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [ACTION], {
    cwd: step.workspace,
    env: environmentOf(step, outputFile, summaryFile),
    maxBuffer: 1 << 28,
  });
  const commands = [...commandsOf(stdout.toString()), ...commandsOf(stderr.toString())];
  return {
    exit: status,
    annotations: commands.flatMap(({ name, properties, data }) =>
      isSeverity(name) ? [annotationOf(name, properties, data)] : [],
    ),
    commands: commands.map(({ name }) => name).filter(name => !isSeverity(name)),
    outputs: parseOutputs(readFileSync(outputFile, 'utf8')),
    summary: readFileSync(summaryFile, 'utf8'),
    log: `${stdout}${stderr}`,
  };
}

function environmentOf(step: Step, outputFile: string, summaryFile: string): Record<string, string> {
  const variables: Record<string, string | null> = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_WORKSPACE: step.workspace,
    RUNNER_TEMP: step.workspace,
    ...step.environment,
  };
  for (const [name, value] of Object.entries({ ...defaultInputs(), ...step.inputs })) {
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/** What the manifest says of an Action, as far as tests need it. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

/** action.yml. */
export function manifest(): Manifest {
  return parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
}

function defaultInputs(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(manifest().inputs).map(([name, input]) => [name, input.default ?? '']),
  );
}

function annotationOf(
  severity: Annotation['severity'],
  properties: ReadonlyMap<string, string>,
  message: string,
): Annotation {
  const line = properties.get('line');
  return {
    severity,
    file: properties.get('file') ?? null,
    line: line === undefined ? null : Number(line),
    title: properties.get('title') ?? '',
    message,
  };
}

/** What a shell sees of the command line. */
export interface CommandRun {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the packaged command line. */
export function runCommand(
  words: readonly string[],
  options: {
    readonly cwd: string;
    /** The Node to run on, instead of the one that runs the tests. */
    readonly node?: string;
    /** Words in front of Node: a program that starts it. */
    readonly through?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
  },
): CommandRun {
  const [program = '', ...rest] = [
    ...(options.through ?? []),
    options.node ?? process.execPath,
    COMMAND,
    ...words,
  ];
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'] ?? '', ...options.environment },
    maxBuffer: 1 << 28,
  });
  return { exit: status, stdout: stdout.toString(), stderr: stderr.toString() };
}
