// Start-up and reads of `list` and of the Action, for plain vmlinux files of several sizes.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { figures } from '../scripts/figures.js';
import { writeLargeElf } from './large-elf.js';
import { alternate, mb, ms, peakMemory, table } from './measure.js';

const ROUNDS = 20;
const SECTIONS = 400;
const STRINGS = ['luo-v5', 'memfd-v2', 'vfio-pci-v1'];
const BASELINE = `# liveupdate-gate baseline 1\n${STRINGS.join('\n')}\n`;

/** Both entries against `node -e 0`, for 6, 60 and 600 MB. */
export async function startupTable() {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-bench-'));
  const node = process.execPath;
  const baseline = join(folder, 'baseline.txt');
  writeFileSync(baseline, BASELINE);
  const bare = { name: 'node -e 0', argv: [node, '-e', '0'] };
  const rows = [];
  for (const size of [6, 60, 600]) {
    const path = join(folder, `vmlinux-${size}`);
    writeLargeElf(path, size * 1e6, SECTIONS, STRINGS);
    const list = { name: 'list', argv: [node, 'dist/cli/index.js', 'list', path] };
    const action = {
      name: 'Action',
      argv: [node, 'dist/main/index.js'],
      env: { INPUT_VMLINUX: path, INPUT_BASELINE: baseline, GITHUB_WORKSPACE: process.cwd() },
    };
    const [base, ...timed] = alternate([bare, list, action], ROUNDS);
    const reads = countReads(list.argv, path);
    const peak = peakMemory(list) - peakMemory(bare);
    const [listed, acted] = timed;
    rows.push([
      mb(statSync(path).size),
      ms(base.seconds),
      `${ms(listed.seconds)} (${listed.ratio.toFixed(2)} ×)`,
      `${ms(acted.seconds)} (${acted.ratio.toFixed(2)} ×)`,
      reads === null ? 'strace is not there' : `${reads.count} reads, ${reads.bytes} bytes`,
      mb(peak),
    ]);
  }
  rmSync(folder, { recursive: true });
  return [
    `Start-up: medians of ${ROUNDS} alternating runs; limits: list 1.35 ×, Action 1.6 ×, 12 reads, 128 KiB, 15 MB.`,
    '',
    table(['vmlinux', 'node -e 0', 'list', 'the Action', 'read by list', 'peak above node -e 0'], rows),
    '',
    table(
      ['size and dependencies', 'now', 'ceiling'],
      figures().map(({ name, value, ceiling }) => [name, value, ceiling]),
    ),
  ].join('\n');
}

/** Counts what a process reads of one file, by strace; `null` where strace is not there. */
function countReads(argv, path) {
  const log = join(tmpdir(), `liveupdate-gate-strace-${process.pid}`);
  const run = spawnSync('strace', ['-f', '-o', log, '-e', 'trace=read,pread64', '-P', path, ...argv]);
  if (run.error !== undefined || !existsSync(log)) return null;
  const sizes = [...readFileSync(log, 'utf8').matchAll(/p?read(?:64)?\(.*\) = (\d+)/g)].map(match =>
    Number(match[1]),
  );
  rmSync(log);
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
