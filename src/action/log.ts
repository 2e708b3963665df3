import { type AnnotationProperties, error, notice, warning } from '@actions/core';
import { systemErrorCode } from '../bytes/system-error.ts';
import type { Severity } from '../gate/finding.ts';
import { STDERR, STDOUT, writeAll } from '../report/print.ts';
import { visible, visibleLines } from '../report/visible.ts';

// The one module that writes to the log of the job. Whatever comes in may hold workflow commands: it is made
// visible here, as late as can be, so that no caller can forget it.

/** Where an annotation is shown; a line number only counts with a file. */
export interface Place {
  readonly file: string | null;
  readonly line: number | null;
}

let lost: unknown = null;

/** What kept the log from being written; `null`: nothing did. */
export function lostLog(): unknown {
  return lost;
}

function lose(error: unknown): void {
  // A reader that went away is no fault.
  if (lost !== null || systemErrorCode(error) === 'EPIPE') return;
  lost = error;
  writeAll(
    STDERR,
    `error: the log cannot be written (${systemErrorCode(error) ?? error}). Check the disk.\n`,
  );
}

/** Prints text as plain lines; where that fails the summary, the outputs and the exit status still come. */
export function print(text: string): void {
  const lines = visibleLines(text).map(line => `${line}\n`);
  try {
    writeAll(STDOUT, lines.join(''));
  } catch (error) {
    lose(error);
  }
}

/** The runner cuts a message here. */
const MOST_CHARACTERS = 4096;

/** Writes an annotation: a title, and the lines of its message. */
export function annotate(severity: Severity, title: string, lines: readonly string[], place: Place): void {
  // The toolkit writes to the stream, which throws what nobody listens to.
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', lose);
  const properties = { title: visible(title), ...placeProperties(place) };
  const text = cut(lines.map(visible).join('\n'));
  if (severity === 'error') error(text, properties);
  else if (severity === 'warning') warning(text, properties);
  else notice(text, properties);
}

function cut(message: string): string {
  return message.length <= MOST_CHARACTERS ? message : `${message.slice(0, MOST_CHARACTERS - 1)}…`;
}

function placeProperties({ file, line }: Place): AnnotationProperties {
  if (file === null) return {};
  return line === null ? { file: visible(file) } : { file: visible(file), startLine: line };
}

let restore: (() => void) | null = null;

/**
 * Runs `work` with everything it writes to stdout and stderr thrown away.
 *
 * For the artifact client, which writes what the service and artifacts say to the log as it is: names with commands,
 * addresses with signatures.
 */
export async function muted<Value>(work: () => Promise<Value>): Promise<Value> {
  const streams = [process.stdout, process.stderr] as const;
  const [out, err] = streams.map(stream => stream.write);
  for (const stream of streams) stream.write = drop;
  restore = () => {
    if (out !== undefined) process.stdout.write = out;
    if (err !== undefined) process.stderr.write = err;
  };
  try {
    return await work();
  } finally {
    unmute();
  }
}

/** Ends `muted` before its work does: for the last words of a process. Says whether that ran. */
export function unmute(): boolean {
  const wasMuted = restore !== null;
  restore?.();
  restore = null;
  return wasMuted;
}

function drop(_chunk: unknown, encodingOrDone?: unknown, done?: unknown): boolean {
  for (const callback of [encodingOrDone, done]) if (typeof callback === 'function') callback();
  return true;
}
