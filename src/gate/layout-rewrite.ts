import type { ImageLayout, RecordedLayout } from './layouts.ts';
import { layoutLines } from './layouts-text.ts';

// How the lines of a recorded layout are written anew, so that what people wrote between them stays.

/** The new lines of a layout; comments within it stay: those behind a row with the row of that name. */
export function rewritten(layout: RecordedLayout, found: ImageLayout, lines: readonly string[]): string[] {
  const old = lines.slice(layout.line - 1, layout.end - 1);
  const comments = new Map<string, string>();
  for (const line of old) {
    const comment = commentOf(line);
    const name = lastWord(line.slice(0, line.length - comment.length));
    if (comment !== '' && name !== '') comments.set(name, comment);
  }
  const alone = old.filter(line => line.trimStart().startsWith('#'));
  const [head = '', ...rows] = layoutLines(found, layout.isOptional);
  const withComments = rows.map(row => row + (comments.get(lastWord(row)) ?? ''));
  return [head + commentOf(old[0]), ...alone, ...withComments];
}

function lastWord(line: string): string {
  return line.trim().split(/\s+/).at(-1) ?? '';
}

/** The comment behind a line's words, with the white space in front of it; a line of its own has none. */
export function commentOf(line: string | undefined): string {
  const match = /\S(\s+#.*)$/.exec(line ?? '');
  return match?.[1] ?? '';
}

/** A reason as comments. */
export function reasonLines(reason: string): string[] {
  const lines = reason.split(/\r?\n/).map(line => line.replace(/[^ -~]/g, '?').trim());
  return lines.filter(line => line !== '').map(line => `# ${line}`);
}

/** The number of the first line of the comments directly above a layout: they belong to it. */
export function blockStart(lines: readonly string[], line: number): number {
  let start = line;
  while (start > 1 && (lines[start - 2] ?? '').trimStart().startsWith('#')) start--;
  return start;
}
