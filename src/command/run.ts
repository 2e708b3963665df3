import { fstatSync, writeSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { exitStatus } from '../gate/report.ts';
import { judge } from '../judge/judge.ts';
import { problemOf } from '../judge/problem.ts';
import { VERSION } from '../release.ts';
import { renderJson } from '../report/json.ts';
import { painter, renderError, renderText } from '../report/text.ts';
import { parseArguments } from './arguments.ts';
import { USAGE } from './usage.ts';

const STDOUT = 1;
const STDERR = 2;

/**
 * Runs the command line.
 *
 * @param words the arguments behind the name of the script
 * @param script the path of the script
 * @returns the exit status
 */
export async function run(words: readonly string[], script: string): Promise<number> {
  try {
    const asked = parseArguments(words, programName(script));
    if (asked.kind === 'help') return say(USAGE);
    if (asked.kind === 'version') return say(`liveupdate-gate ${VERSION}\n`);
    const report = await judge(asked.request);
    write(STDOUT, asked.json ? renderJson(report) : renderText(report, painter(isColoured(STDOUT))));
    for (const problem of report.errors) write(STDERR, renderError(problem, painter(isColoured(STDERR))));
    return exitStatus(report, asked.strict);
  } catch (error) {
    const problem = problemOf(error);
    write(STDERR, renderError(problem, painter(isColoured(STDERR))));
    return problem.exit;
  }
}

function say(text: string): number {
  write(STDOUT, text);
  return 0;
}

/** How to call this again: by its name where it is installed, else by node and the path of the script. */
function programName(script: string): string {
  return basename(script) === 'liveupdate-gate'
    ? 'liveupdate-gate'
    : `node ${relative(process.cwd(), script)}`;
}

/** Making Node's stream costs 3 ms, so it is only asked where the descriptor may be a terminal at all. */
function isColoured(descriptor: typeof STDOUT | typeof STDERR): boolean {
  if ((process.env['NO_COLOR'] ?? '') !== '' || !isCharacterDevice(descriptor)) return false;
  return (descriptor === STDOUT ? process.stdout : process.stderr).isTTY === true;
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes all of it; a reader that went away (`| head`) is no fault. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
