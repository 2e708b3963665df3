import { fstatSync, statSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { systemErrorCode } from '../bytes/system-error.ts';
import { exitStatus, MODES } from '../gate/report.ts';
import { failedReport, judge } from '../judge/judge.ts';
import { problemOf, RequestError } from '../judge/problem.ts';
import { quote } from '../judge/quote.ts';
import type { Request } from '../judge/request.ts';
import { VERSION } from '../release.ts';
import { renderJson } from '../report/json.ts';
import { STDERR, STDOUT, writeAll } from '../report/print.ts';
import { painter, renderError, renderText } from '../report/text.ts';
import { parseArguments } from './arguments.ts';
import { problemInFlags, reportInFlags } from './reworded.ts';
import { USAGE } from './usage.ts';

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
    const report = await judge(asked.running ? await withRunning(asked.request) : asked.request);
    const shown = reportInFlags(report);
    const unwritten = tryWrite(
      asked.json ? renderJson(report) : renderText(shown, painter(isColoured(STDOUT))),
    );
    for (const problem of shown.errors) writeAll(STDERR, renderError(problem, painter(isColoured(STDERR))));
    return unwritten === null ? exitStatus(report, asked.strict) : refuse(unwritten, exitStatus(report));
  } catch (error) {
    return refuse(error, words.includes('--json') ? sayFailed(words, error) : 0);
  }
}

/** Who reads JSON reads of an error there too, also where the words said nothing that could be carried out. */
function sayFailed(words: readonly string[], error: unknown): number {
  const mode = MODES.find(name => words.includes(name)) ?? 'check';
  return say(renderJson(failedReport(error, { mode, name: null })));
}

/** For what nothing caught: a fault of our own, whatever was found before. */
export function crash(error: unknown): never {
  process.exit(refuse(error));
}

function refuse(error: unknown, least = 0): number {
  const problem = problemInFlags(problemOf(error));
  writeAll(STDERR, renderError(problem, painter(isColoured(STDERR))));
  return Math.max(problem.exit, least);
}

/** What kept the text from stdout: a full disk behind `> FILE`; `null`: nothing did. */
function tryWrite(text: string): RequestError | null {
  try {
    writeAll(STDOUT, text);
    return null;
  } catch (error) {
    return new RequestError('report-unwritable', {
      message: `the output cannot be written (${systemErrorCode(error) ?? error})`,
      where: 'stdout',
      remedy: 'Check the disk, and run it again.',
    });
  }
}

/** Modules that were named win over those of the kernel that runs. */
async function withRunning(request: Request): Promise<Request> {
  const { runningKernel } = await import('./running.ts');
  const running = runningKernel();
  const isNamed = request.baselineModules === 'none' || request.baselineModules.length > 0;
  return {
    ...request,
    ...running,
    baselineModules: isNamed ? request.baselineModules : running.baselineModules,
  };
}

function say(text: string): number {
  const unwritten = tryWrite(text);
  return unwritten === null ? 0 : refuse(unwritten);
}

/** How to call this again: by its name where it is installed, else by node and the path of the script. */
function programName(script: string): string {
  return basename(script) === 'liveupdate-gate'
    ? 'liveupdate-gate'
    : `node ${quote(relative(process.cwd(), script))}`;
}

/** Making Node's stream costs 3 ms, so it is only asked where the descriptor may be a terminal at all. */
function isColoured(descriptor: typeof STDOUT | typeof STDERR): boolean {
  if ((process.env['NO_COLOR'] ?? '') !== '' || !mayBeTerminal(descriptor)) return false;
  return (descriptor === STDOUT ? process.stdout : process.stderr).isTTY === true;
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}
