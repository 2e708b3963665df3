import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { newPath } from './folder.ts';
import type { Step } from './workflow.ts';

/** One call of `gh`, with the text of the file that it was given. */
export interface GhCall {
  readonly args: readonly string[];
  readonly body: string | null;
}

/** A folder in which the script of a step can run as the runner would run it. */
export interface Desk {
  /** The checkout. */
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  readonly bin: string;
}

/** What a step did. */
export interface StepResult {
  readonly status: number | null;
  readonly log: string;
  /** What it wrote to GITHUB_OUTPUT. */
  readonly outputs: string;
  readonly gh: readonly GhCall[];
  /** The calls of the other stubs, one line each. */
  readonly calls: readonly string[];
}

/** Writes its arguments down, and answers with the JSON that GH_ANSWERS has for its first two words, through jq. */
const GH = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const args = process.argv.slice(2);
const after = name => (args.includes(name) ? args[args.indexOf(name) + 1] : null);
const file = after('--body-file');
const body = file === null ? null : readFileSync(file, 'utf8');
appendFileSync(process.env.GH_LOG, JSON.stringify({ args, body }) + '\\n');
const answer = JSON.parse(process.env.GH_ANSWERS)[args.slice(0, 2).join(' ')];
if (answer === 'failure') process.exit(1);
if (answer === undefined) process.exit(0);
const jq = after('--jq');
const text = JSON.stringify(answer);
process.stdout.write(jq === null ? text : spawnSync('jq', ['-r', jq], { input: text }).stdout);
`;

/** Writes its name and arguments down; \`make … vmlinux\` leaves a file behind. */
const LOGGING = `#!/usr/bin/env bash
echo "\${0##*/} $*" >> "$CALLS_LOG"
if [ "\${0##*/}" = make ] && [ "\${!#}" = vmlinux ]; then echo kernel > vmlinux; fi
`;

/** A new desk with stubs of gh, sudo, make and the kernel's scripts/config. */
export function newDesk(): Desk {
  const root = newPath('desk');
  const desk = { workspace: join(root, 'workspace'), temp: join(root, 'temp'), bin: join(root, 'bin') };
  for (const folder of [desk.temp, desk.bin, join(desk.workspace, 'scripts')])
    mkdirSync(folder, { recursive: true });
  program(join(desk.bin, 'gh'), GH);
  // Without it the stub is taken for what a package.json further up says.
  writeFileSync(join(desk.bin, 'package.json'), '{ "type": "commonjs" }');
  for (const name of ['sudo', 'make']) program(join(desk.bin, name), LOGGING);
  program(join(desk.workspace, 'scripts', 'config'), LOGGING);
  return desk;
}

/**
 * Runs the script of a step as the runner does for `shell: bash`.
 *
 * @param answers what the stub of gh prints: for `issue list` and the like, a value, or `failure`
 */
export function runStep(
  step: Step,
  desk: Desk,
  environment: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, unknown>> = {},
): StepResult {
  const logs = {
    outputs: join(desk.temp, 'outputs'),
    gh: join(desk.temp, 'gh.log'),
    calls: join(desk.temp, 'calls'),
  };
  const script = join(desk.temp, 'step.sh');
  writeFileSync(script, step.script ?? 'echo "this step has no script"; exit 1');
  const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: desk.workspace,
    encoding: 'utf8',
    env: {
      PATH: `${desk.bin}:${process.env['PATH'] ?? ''}`,
      HOME: desk.temp,
      GIT_CONFIG_NOSYSTEM: '1',
      RUNNER_TEMP: desk.temp,
      GITHUB_OUTPUT: logs.outputs,
      GITHUB_REF_NAME: 'main',
      GITHUB_RUN_ID: '77',
      GITHUB_RUN_ATTEMPT: '2',
      GH_LOG: logs.gh,
      GH_ANSWERS: JSON.stringify(answers),
      CALLS_LOG: logs.calls,
      ...environment,
    },
  });
  return {
    status: result.status,
    log: `${result.stdout}${result.stderr}`,
    outputs: lines(logs.outputs).join('\n'),
    gh: lines(logs.gh).map(ghCall),
    calls: lines(logs.calls),
  };
}

function program(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

function lines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
}

function ghCall(line: string): GhCall {
  const { args, body }: { args: string[]; body: string | null } = JSON.parse(line);
  return { args, body };
}
