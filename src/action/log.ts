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

/** Writes an annotation: a title, and a message that may have several lines. */
export function annotate(severity: Severity, title: string, message: string, place: Place): void {
  const properties = { title: visible(title), ...placeProperties(place) };
  const text = visibleLines(message).join('\n');
  if (severity === 'error') error(text, properties);
  else if (severity === 'warning') warning(text, properties);
  else notice(text, properties);
}

function placeProperties({ file, line }: Place): AnnotationProperties {
  if (file === null) return {};
  return line === null ? { file: visible(file) } : { file: visible(file), startLine: line };
}
