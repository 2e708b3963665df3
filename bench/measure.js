// Times whole processes: alternating runs, medians and ratios, so that a noisy machine hits all alike.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Runs commands in turn, A B C A B C …, after one warm-up of each.
 *
 * A command is { name, argv, env, status }. Gives, for each, the median wall time in seconds, and the median of its
 * ratio to the first command in the same round.
 */
export function alternate(commands, rounds) {
  for (const command of commands) once(command);
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => {
      times[index].push(once(command));
    });
  }
  return commands.map(({ name }, index) => ({
    name,
    seconds: median(times[index]),
    ratio: median(times[index].map((time, round) => time / times[0][round])),
  }));
}

/** One run of a command; a status it is not expected to end with is an error, not a figure. */
function once({ name, argv, env = {}, status = 0 }) {
  const start = process.hrtime.bigint();
  const run = spawnSync(argv[0], argv.slice(1), {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (run.status !== status) throw new Error(`${name}: exit ${run.status}\n${run.stderr}`);
  return seconds;
}

/** Peak memory of a command in bytes, as GNU time says; 0 where GNU time is not there. */
export function peakMemory({ argv, env = {} }) {
  const run = spawnSync('/usr/bin/time', ['-f', '%M', ...argv], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (run.error !== undefined) return 0;
  return Number(run.stderr.trim().split('\n').at(-1)) * 1024;
}

/** Middle of a list of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A Markdown table. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What this was measured on. */
export function machine() {
  const model = /model name\s*: (.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown processor';
  return `${model}, ${process.arch}, Node ${process.version}`;
}

export const ms = seconds => `${(seconds * 1000).toFixed(1)} ms`;
export const mb = bytes => `${(bytes / 1e6).toFixed(1)} MB`;
