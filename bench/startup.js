// Start-up and reads of `list` and of the Action, for plain vmlinux files of several sizes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { writeLargeElf } from './large-elf.js';
import { FOLDER, made } from './large-files.js';
import { alternate, peakMemory } from './measure.js';
import { count, mb, spread, table, time, times, verdict } from './show.js';

const SECTIONS = 400;
const STRINGS = ['luo-v5', 'memfd-v2', 'vfio-pci-v1'];
const LIMITS = { list: 1.35, action: 1.6, reads: 12, bytes: 128 << 10, peak: 15e6 };

export const NODE = process.execPath;
export const CLI = 'dist/cli/index.js';
export const BARE = { name: 'node -e 0', argv: [NODE, '-e', '0'] };

/** A sparse vmlinux of so many megabytes, and the baseline that it matches. */
export function sparseKernel(megabytes) {
  return made(`sparse-${megabytes}`, path => writeLargeElf(path, megabytes * 1e6, SECTIONS, STRINGS));
}

export function matchingBaseline() {
  return made('baseline.txt', path =>
    writeFileSync(path, `# liveupdate-gate baseline 1\n${STRINGS.join('\n')}\n`),
  );
}

/** The Action with the inputs `vmlinux` and `baseline`, and nothing to write to. */
export function actionOn(image) {
  return {
    name: 'Action',
    argv: [NODE, 'dist/main/index.js'],
    env: { INPUT_VMLINUX: image, INPUT_BASELINE: matchingBaseline(), GITHUB_WORKSPACE: process.cwd() },
  };
}

/** The same as in a step: it writes a summary and outputs too. */
function stepOn(image) {
  const { env, ...action } = actionOn(image);
  const files = { GITHUB_STEP_SUMMARY: emptied('summary'), GITHUB_OUTPUT: emptied('output') };
  return { ...action, env: { ...env, ...files } };
}

function emptied(name) {
  const path = join(FOLDER, name);
  writeFileSync(path, '');
  return path;
}

/** Both entries against `node -e 0`. */
export function startupTable({ isQuick }) {
  const rounds = isQuick ? 7 : 21;
  const rows = [];
  for (const size of [6, 60, 600]) {
    const path = sparseKernel(size);
    const list = { name: 'list', argv: [NODE, CLI, 'list', path] };
    const commands = [BARE, list, actionOn(path), stepOn(path)];
    const [base, listed, acted, stepped] = alternate(commands, rounds);
    const reads = countReads(list.argv, path);
    const peak = peakMemory(list) - peakMemory(BARE);
    rows.push([
      mb(statSync(path).size),
      `${spread(base)}`,
      `${spread(listed)}, ${times(listed.ratio)}${verdict(listed.ratio, LIMITS.list)}`,
      `${spread(acted)}, ${times(acted.ratio)}${verdict(acted.ratio, LIMITS.action)}`,
      `${spread(stepped)}, ${times(stepped.ratio)}`,
      [base, listed, acted, stepped].map(({ cpu }) => time(cpu)).join(' / '),
      reads === null ? 'strace is not there' : `${reads.count} reads, ${count(reads.bytes)} bytes`,
      mb(peak),
    ]);
  }
  return [
    `Medians of ${rounds} alternating runs, quartiles in brackets. Limits: list ${LIMITS.list} ×, the Action ${LIMITS.action} × of \`node -e 0\`; ${LIMITS.reads} reads, ${count(LIMITS.bytes)} bytes, ${mb(LIMITS.peak)}.`,
    '',
    table(
      [
        'vmlinux',
        '`node -e 0`',
        '`list`',
        'the Action',
        'with summary and outputs',
        'processor time',
        'read by `list`',
        'peak above Node',
      ],
      rows,
    ),
  ].join('\n');
}

/** Counts what a process reads of one file, by strace; `null` where strace is not there. */
export function countReads(argv, path) {
  const log = join(tmpdir(), `liveupdate-gate-strace-${process.pid}`);
  const run = spawnSync('strace', ['-f', '-o', log, '-e', 'trace=read,pread64', '-P', path, ...argv]);
  if (run.error !== undefined || !existsSync(log)) return null;
  const sizes = [...readFileSync(log, 'utf8').matchAll(/p?read(?:64)?\(.*\) = (\d+)/g)].map(match =>
    Number(match[1]),
  );
  rmSync(log);
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
