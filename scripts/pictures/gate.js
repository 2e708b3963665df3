// The packaged Action, started as the runner starts it, in a workspace of files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ACTION = join(ROOT, 'dist/main/index.js');
const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const DEFAULTS = Object.fromEntries(
  Object.entries(inputs).map(([name, input]) => [name, name === 'github-token' ? '' : (input.default ?? '')]),
);

/** Where the Action looks for the baseline if nobody says otherwise. */
export const BASELINE = '.github/liveupdate-versions.txt';

/** A baseline of these lines. */
export function baseline(...lines) {
  return ['# liveupdate-gate baseline 1', ...lines, ''].join('\n');
}

/** Runs `act` with a new folder that has these files, and takes it away. */
export function inWorkspace(files, act) {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-pictures-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * One step of a job.
 *
 * @returns the summary that it wrote
 */
export function summaryOf(workspace, withInputs = {}, environment = {}) {
  const summary = join(workspace, 'summary.md');
  writeFileSync(summary, '');
  const asked = Object.entries({ ...DEFAULTS, ...withInputs });
  const { status, stderr } = spawnSync(process.execPath, [ACTION], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: workspace,
      ...Object.fromEntries(asked.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...environment,
    },
    maxBuffer: 1 << 28,
  });
  if (status === null || status === 4) throw new Error(`the gate ended with ${status}: ${stderr}`);
  return readFileSync(summary, 'utf8');
}
