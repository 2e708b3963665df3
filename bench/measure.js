// Times whole processes: alternating runs, medians and ratios, so that a noisy machine hits all alike.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** bash times a command to the microsecond, and knows its processor time and that of its children. */
const TIMED = [
  "TIMEFORMAT='@%3U %3S'; start=$EPOCHREALTIME",
  'time "$@"',
  'status=$?; printf "@%s %s\\n" "$start" "$EPOCHREALTIME" >&2; exit "$status"',
].join('\n');
const TIMES = /@([0-9.]+) ([0-9.]+)\n@([0-9.]+) ([0-9.]+)\n$/;

/** A command that runs in a shell. */
export const shell = script => ['sh', '-c', script];

/**
 * Runs commands in turn, A B C A B C …, after one warm-up of each.
 *
 * A command is { name, argv, env, cwd, statuses }. Gives, for each, medians in seconds: `seconds` of wall time, `cpu` of
 * processor time (user and system, children too); `low` and `high`, the quartiles of the wall time; and the median
 * `ratio` to the first command of the same round.
 */
export function alternate(commands, rounds) {
  for (const command of commands) once(command);
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => {
      runs[index].push(once(command));
    });
  }
  return commands.map(({ name }, index) => {
    const walls = runs[index].map(run => run.wall);
    return {
      name,
      seconds: median(walls),
      cpu: median(runs[index].map(run => run.cpu)),
      low: quantile(walls, 0.25),
      high: quantile(walls, 0.75),
      ratio: median(walls.map((wall, round) => wall / runs[0][round].wall)),
    };
  });
}

/** One run of a command, in seconds; a status it is not expected to end with is an error, not a figure. */
export function once({ name, argv, env = {}, cwd = process.cwd(), statuses = [0] }) {
  const run = spawnSync('bash', ['-c', TIMED, 'bash', ...argv], {
    env: { PATH: process.env.PATH, LC_ALL: 'C', ...env },
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const times = TIMES.exec(run.stderr ?? '');
  if (times === null || !statuses.includes(run.status))
    throw new Error(`${name}: exit ${run.status}\n${run.stderr}`);
  const [user = 0, system = 0, start = 0, end = 0] = times.slice(1).map(Number);
  return { wall: end - start, cpu: user + system };
}

/** Peak memory of a command in bytes, the highest of some runs, as GNU time says; `null` where it is not there. */
export function peakMemory(command, runs = 3) {
  const peaks = Array.from({ length: runs }, () => peakOnce(command));
  return peaks.includes(null) ? null : Math.max(...peaks);
}

function peakOnce({ name, argv, env = {}, cwd = process.cwd(), statuses = [0] }) {
  const run = spawnSync('/usr/bin/time', ['-f', '%M', ...argv], {
    env: { PATH: process.env.PATH, ...env },
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (run.error !== undefined) return null;
  if (!statuses.includes(run.status)) throw new Error(`${name}: exit ${run.status}\n${run.stderr}`);
  return Number(run.stderr.trim().split('\n').at(-1)) * 1024;
}

/** Middle of a list of numbers. */
export function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place));
}

/** Whether a program can be started. */
export function hasTool(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** Runs a command to its end, outside of any measurement; gives what it wrote to stdout. */
export function run([command, ...args], options = {}) {
  const result = spawnSync(command, args, { maxBuffer: 1 << 28, encoding: 'utf8', ...options });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')}: exit ${result.status}\n${result.stderr}`);
  return result.stdout;
}
