// Start-up next to the packaged bundles of other gate actions. They are not in this repository: a folder is given, with
// one folder in it for each action, that holds its action.yml and what `runs.main` names:
//
//     git clone --depth 1 https://github.com/actions/labeler /tmp/actions/labeler
//     npm run bench -- against --against /tmp/actions
//
// Each is run as the runner runs it, in an empty workspace, without any of its inputs: what is measured is the way from
// the start of Node to its own message that something is missing. Ours is run the same way, and on a kernel.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { alternate, peakMemory } from './measure.js';
import { mb, spread, table, time, times } from './show.js';
import { actionOn, BARE, NODE, sparseKernel } from './startup.js';

/** How an action may end that misses its inputs; 3 is how ours says that there is no image. */
const STATUSES = [0, 1, 2, 3];

/** Every action of the folder against ours and `node -e 0`. */
export function againstTable({ isQuick, against }) {
  if (against === undefined)
    return 'Not measured: `--against DIR` names a folder with other actions, see `bench/against.js`.';
  const rounds = isQuick ? 5 : 15;
  const workspace = mkdtempSync(join(tmpdir(), 'liveupdate-gate-bench-'));
  const ours = join(process.cwd(), 'dist/main/index.js');
  const start = (name, main) => ({
    name,
    argv: [NODE, main],
    cwd: workspace,
    statuses: STATUSES,
    env: { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace, GITHUB_REPOSITORY: 'owner/name' },
  });
  const others = bundlesIn(against).map(({ name, main }) => ({ main, command: start(name, main) }));
  const empty = start('liveupdate-gate, inputs missing', ours);
  const commands = [
    BARE,
    { ...actionOn(sparseKernel(60)), name: 'liveupdate-gate, a kernel judged' },
    empty,
    ...others.map(({ command }) => command),
  ];
  try {
    const mains = [undefined, ours, ours, ...others.map(({ main }) => main)];
    const rows = alternate(commands, rounds).map((result, index) => [
      result.name,
      mains[index] === undefined ? '' : mb(statSync(mains[index]).size),
      spread(result),
      time(result.cpu),
      times(result.ratio),
      mb(peakMemory(commands[index])),
    ]);
    const head = ['', 'entry file', 'wall', 'processor time', 'of `node -e 0`', 'peak memory'];
    return [
      `Medians of ${rounds} alternating runs, quartiles in brackets. The others end where they miss their inputs.`,
      '',
      table(head, rows),
    ].join('\n');
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** The JavaScript actions in a folder, by the `runs.main` of their action.yml. */
function bundlesIn(folder) {
  const found = [];
  for (const name of readdirSync(folder).toSorted()) {
    const manifest = ['action.yml', 'action.yaml'].map(file => join(folder, name, file)).find(existsSync);
    if (manifest === undefined) continue;
    const main = parse(readFileSync(manifest, 'utf8'))?.runs?.main;
    if (typeof main !== 'string') continue;
    const path = join(folder, name, main);
    if (existsSync(path)) found.push({ name: `${name}${versionIn(join(folder, name))}`, main: path });
  }
  return found;
}

function versionIn(folder) {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return '';
  const { version } = JSON.parse(readFileSync(path, 'utf8'));
  return typeof version === 'string' ? ` ${version}` : '';
}
