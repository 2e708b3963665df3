import { type AnnotationProperties, error, notice, warning } from '@actions/core';
import type { Severity } from '../gate/finding.ts';
import { STDOUT, writeAll } from '../report/print.ts';
import { visible, visibleLines } from '../report/visible.ts';

// The one module that writes to the log of the job. Whatever comes in may hold workflow commands: it is made
// visible here, as late as can be, so that no caller can forget it.

/** Where an annotation is shown; a line number only counts with a file. */
export interface Place {
  readonly file: string | null;
  readonly line: number | null;
}

/** Prints text as plain lines. */
export function print(text: string): void {
  writeAll(
    STDOUT,
    visibleLines(text)
      .map(line => `${line}\n`)
      .join(''),
  );
}

/** The runner cuts a message here. */
const MOST_CHARACTERS = 4096;

/** Writes an annotation: a title, and the lines of its message. */
export function annotate(severity: Severity, title: string, lines: readonly string[], place: Place): void {
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
