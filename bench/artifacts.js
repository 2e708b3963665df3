// A kernel of 600 MB out of an artifact, against curl and unzip on the same server: Azurite on loopback.
import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { writeLargeElf } from './large-elf.js';
import { made } from './large-files.js';
import { alternate, peakMemory, run, shell } from './measure.js';
import { PROFILE_HEAD, profileOf } from './profile.js';
import { mb, spread, table, time, times, verdict } from './show.js';

/** Ours may take so much of what curl and unzip take. */
const LIMIT = 1.3;
const BYTES = 600e6;
const STRINGS = ['luo-v5', 'memfd-v2', 'vfio-pci-v1'];

/** The Action with artifact-name against curl, unzip and the Action on the file. Needs `npm run test:artifacts` once. */
export async function artifactsTable({ isQuick }) {
  const rounds = isQuick ? 1 : 3;
  if (!existsSync('__tests__/artifacts/node_modules'))
    return 'Not measured: `npm run test:artifacts` once makes the server.';
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-bench-'));
  const files = writeArtifacts(folder);
  const server = spawn(
    process.execPath,
    ['__tests__/artifacts/serve.ts', ...Object.entries(files).map(([name, path]) => `${name}=${path}`)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const { environment, urls } = await firstLine(server.stdout);
    const rows = Object.entries(files).map(([name, path]) =>
      measure(folder, name, path, urls[name], environment, rounds),
    );
    const head = [
      'artifact',
      'size',
      'curl + unzip',
      'with sha256sum',
      'then the gate too',
      'the Action',
      'processor time',
      'ratio',
      'ratio to sha256sum (processor time)',
      'peak of the Action',
    ];
    return [
      `A kernel of ${mb(BYTES)} out of an artifact: medians of ${rounds} alternating runs, quartiles in brackets; limit ${times(LIMIT)} of curl + unzip.`,
      'Then the same with the digest, as the Action checks it, and with the gate behind that. Processor time is that of the four in turn.',
      '',
      table(head, rows),
      '',
      'The Action on the unzipped one, under `--cpu-prof`; code of ours is with the artifact client.',
      '',
      table(PROFILE_HEAD, [
        profileOf(['dist/main/index.js'], actionEnvironment(folder, environment, 'unzipped')),
      ]),
    ].join('\n');
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

function measure(folder, name, path, url, environment, rounds) {
  const out = join(folder, `out-${name}`);
  const unpack =
    name === 'unzipped' ? `mv ${out} ${out}.vmlinux` : `unzip -p ${out} vmlinux > ${out}.vmlinux`;
  const curl = `curl -sf -o ${out} '${url}'`;
  const digest = `echo '${digestOf(path)}  ${out}' | sha256sum --check --quiet`;
  const common = stepEnvironment(folder);
  const node = process.execPath;
  const byHand = { name: 'by hand', argv: shell(`${curl} && ${unpack}`) };
  const checked = { name: 'with sha256sum', argv: shell(`${curl} && ${digest} && ${unpack}`) };
  const gated = {
    name: 'gated',
    argv: shell(`${curl} && ${digest} && ${unpack} && ${node} dist/main/index.js`),
    env: { ...common, INPUT_VMLINUX: `${out}.vmlinux` },
  };
  const action = {
    name: 'Action',
    argv: [node, 'dist/main/index.js'],
    env: actionEnvironment(folder, environment, name),
  };
  const runs = alternate([byHand, checked, gated, action], rounds);
  const [base, careful, then, own] = runs;
  return [
    name,
    mb(statSync(path).size),
    spread(base),
    spread(careful),
    spread(then),
    spread(own),
    runs.map(({ cpu }) => time(cpu)).join(' / '),
    `${times(own.ratio)}${verdict(own.ratio, LIMIT)}`,
    `${times(own.ratio / careful.ratio)} (${times(own.cpu / careful.cpu)})`,
    mb(peakMemory(action, 1)),
  ];
}

function digestOf(path) {
  return run(['sha256sum', path]).slice(0, 64);
}

function stepEnvironment(folder) {
  return { INPUT_BASELINE: join(folder, 'baseline.txt'), GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder };
}

function actionEnvironment(folder, environment, name) {
  return { ...stepEnvironment(folder), ...environment, 'INPUT_ARTIFACT-NAME': name };
}

/** Machine code does not compress like zeros: the bytes between the headers are those of Node itself. */
function writeArtifacts(folder) {
  const vmlinux = made('artifact-vmlinux', writeKernel);
  writeFileSync(join(folder, 'baseline.txt'), `# liveupdate-gate baseline 1\n${STRINGS.join('\n')}\n`);
  symlinkSync(vmlinux, join(folder, 'vmlinux'));
  const zipped = level => path => {
    execFileSync('zip', ['-q', level, `${path}.zip`, 'vmlinux'], { cwd: folder });
    renameSync(`${path}.zip`, path);
  };
  return {
    deflated: made('artifact-deflated.zip', zipped('-6')),
    stored: made('artifact-stored.zip', zipped('-0')),
    unzipped: vmlinux,
  };
}

function writeKernel(path) {
  writeLargeElf(path, BYTES, 400, STRINGS);
  const code = readFileSync(process.execPath);
  const file = openSync(path, 'r+');
  const middle = Math.floor(BYTES / 2 / 4096) * 4096;
  const ranges = [
    [1 << 16, middle],
    [middle + 4096, BYTES - (1 << 20)],
  ];
  for (const [start, end] of ranges) {
    for (let at = start; at < end; at += code.length)
      writeSync(file, code, 0, Math.min(code.length, end - at), at);
  }
  closeSync(file);
}

async function firstLine(stream) {
  let text = '';
  for await (const piece of stream) {
    text += piece;
    if (text.includes('\n')) return JSON.parse(text);
  }
  throw new Error('the server did not start: run npm run test:artifacts once');
}
