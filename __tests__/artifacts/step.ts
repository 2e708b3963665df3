import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Annotation, commandsOf, isSeverity, parseOutputs } from '../support/runner-commands.ts';
import type { Service } from './service.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const ACTION = join(ROOT, 'dist/main/index.js');

/** Neither may ever be seen anywhere. */
export const JOB_TOKEN = 'ghs_tokenOfTheJobThatNobodyMaySee';
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const RUNTIME_TOKEN = `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run:job' })}.`;

/** What GitHub sees of a step that ended. */
export interface StepRun {
  readonly exit: number | null;
  readonly annotations: readonly Annotation[];
  readonly commands: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  /** All files of the workspace, by path. */
  readonly files: readonly string[];
  readonly workspace: string;
}

export interface Step {
  readonly service: Service;
  readonly inputs: Readonly<Record<string, string>>;
  /** Files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** The packaged Action if not given. */
  readonly action?: string;
  /** Gets a function that sends the step a signal. */
  readonly onStart?: (send: (signal: NodeJS.Signals) => void) => void;
}

/**
 * Starts the packaged Action as the runner does.
 *
 * After each step, whatever it did: no secret was shown, RUNNER_TEMP is empty, and nothing lies beside the workspace.
 */
export async function runStep({
  service,
  inputs,
  files = {},
  environment = {},
  action = ACTION,
  onStart,
}: Step): Promise<StepRun> {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-artifacts-'));
  const [workspace, temporary] = [join(folder, 'workspace'), join(folder, 'temp')];
  for (const made of [workspace, temporary]) mkdirSync(made);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary.md')];
  for (const path of [output, summary]) writeFileSync(path, '');
  const variables = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'owner/kernel',
    GITHUB_RUN_ID: '1000',
    GITHUB_SERVER_URL: `http://github.localhost:${service.port}`,
    GITHUB_API_URL: `${service.origin}/api`,
    RUNNER_TEMP: temporary,
    RUNNER_DEBUG: '1',
    ACTIONS_RESULTS_URL: `${service.origin}/`,
    ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
    'INPUT_GITHUB-TOKEN': JOB_TOKEN,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...environment,
  };
  try {
    const { exit, log } = await start(action, workspace, variables, onStart);
    const commands = commandsOf(log);
    const seen = `${log}${readFileSync(output, 'utf8')}${readFileSync(summary, 'utf8')}`;
    for (const secret of [JOB_TOKEN, RUNTIME_TOKEN, 'sig='])
      assert.ok(!seen.includes(secret), `${secret} was shown:\n${seen}`);
    assert.deepEqual(readdirSync(temporary), [], 'RUNNER_TEMP is not empty at the end');
    assert.deepEqual(readdirSync(folder).toSorted(), ['output', 'summary.md', 'temp', 'workspace']);
    return {
      exit,
      annotations: commands.flatMap(({ name, properties, data }) =>
        isSeverity(name)
          ? [{ severity: name, file: null, line: null, title: properties.get('title') ?? '', message: data }]
          : [],
      ),
      commands: commands.map(({ name }) => name).filter(name => !isSeverity(name)),
      outputs: parseOutputs(readFileSync(output, 'utf8')),
      summary: readFileSync(summary, 'utf8'),
      log,
      files: readdirSync(workspace, { recursive: true }).map(String),
      workspace,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(
  action: string,
  cwd: string,
  env: Record<string, string>,
  onStart: Step['onStart'],
): Promise<{ exit: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [action], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    onStart?.(signal => child.kill(signal));
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => {
        log += text;
      });
    child.on('error', reject);
    child.on('close', exit => resolve({ exit, log }));
  });
}
