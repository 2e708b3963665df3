// Where the time goes: processor profiles of the packaged command, as node --cpu-prof takes them.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { FOLDER } from './large-files.js';
import { run } from './measure.js';
import { table } from './show.js';
import { CLI, NODE, sparseKernel } from './startup.js';

const PACKINGS = ['zstd', 'xz', 'lzma', 'bzip2', 'lzo', 'lz4'];
const INTERVAL_MICROSECONDS = 200;
const SHOWN = 4;

export const PROFILE_HEAD = [
  'samples',
  'code of ours',
  'Node',
  'native code',
  'garbage',
  'waiting',
  'most of ours',
];

/** One line for each image: shares of the samples, and the functions of ours with the most. */
export function profileTable({ kernels }) {
  const small = PACKINGS.map(name => ({
    name: `${name}, 10.4 MB`,
    image: join(kernels, `x86_64/bzImage.${name}`),
  }));
  const large = PACKINGS.map(name => ({ name: `${name}, 69.9 MB`, image: join(FOLDER, `bzImage.${name}`) }));
  const cases = [{ name: 'plain vmlinux', image: sparseKernel(60) }, ...small, ...large];
  const rows = cases
    .filter(({ image }) => existsSync(image))
    .map(({ name, image }) => [name, ...lineOf(image)]);
  return [
    'One run each of `list` under `--cpu-prof` (a sample every 0.2 ms, which itself costs time). Waiting is for the threads in which Node decodes zstd and gzip.',
    '',
    table(['image', ...PROFILE_HEAD], rows),
  ].join('\n');
}

function lineOf(image) {
  return profileOf([CLI, 'list', image]);
}

/** One run of Node under the profiler, as cells of a table with `PROFILE_HEAD`. */
export function profileOf(words, env) {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-bench-'));
  try {
    const flags = ['--cpu-prof', `--cpu-prof-interval=${INTERVAL_MICROSECONDS}`, `--cpu-prof-dir=${folder}`];
    run([NODE, ...flags, ...words], { env: { PATH: process.env.PATH, ...env } });
    const [name] = readdirSync(folder);
    return summaryOf(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function summaryOf({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const groups = new Map();
  const functions = new Map();
  let total = 0;
  samples.forEach((id, index) => {
    const frame = frames.get(id);
    const spent = timeDeltas[index];
    const group = groupOf(frame);
    total += spent;
    groups.set(group, (groups.get(group) ?? 0) + spent);
    if (group === 'ours') functions.set(frame.functionName, (functions.get(frame.functionName) ?? 0) + spent);
  });
  const share = spent => `${((100 * (spent ?? 0)) / total).toFixed(0)} %`;
  const most = [...functions].toSorted((a, b) => b[1] - a[1]).slice(0, SHOWN);
  return [
    `${(total / 1000).toFixed(0)} ms`,
    ...['ours', 'node', 'native', 'garbage', 'waiting'].map(group => share(groups.get(group))),
    most
      .map(([name, spent]) => `\`${/^[0-9]*$/.test(name) ? 'a module itself' : name}\` ${share(spent)}`)
      .join(', '),
  ];
}

const SPECIAL = { '(program)': 'native', '(idle)': 'waiting', '(garbage collector)': 'garbage' };

function groupOf({ functionName, url }) {
  if (Object.hasOwn(SPECIAL, functionName)) return SPECIAL[functionName];
  if (/\/dist\/(?:cli|main)\//.test(url)) return 'ours';
  // Functions of the engine itself (copying, reading a file, compiling) have no address.
  return url === '' ? 'native' : 'node';
}
