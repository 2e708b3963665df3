import { pairRows } from './layout-row-pairs.ts';
import type { ImageLayout, LayoutRow, RecordedLayout } from './layouts.ts';
import { layoutLines } from './layouts-text.ts';

// How the lines of a recorded layout are written anew, so that what people wrote between them stays.

/**
 * The new lines of a layout. Each comment within it stays with its row, in a line above it or behind it; one above a row
 * that is gone goes below the head, one behind it goes with it.
 *
 * @param isChanged otherwise only names are others, and each row is the one that it was
 */
export function rewritten(
  layout: RecordedLayout,
  found: ImageLayout,
  lines: readonly string[],
  isChanged: boolean,
): string[] {
  const above = linesAbove(layout, lines);
  const [before, after] = [rowsInOrder(layout.rows), rowsInOrder(found.rows)];
  const pairs = isChanged ? pairRows(layout.rows, found.rows) : null;
  const [head = '', ...texts] = layoutLines(found, layout.isOptional);
  const rows = after.flatMap((row, index) => {
    const old = pairs === null ? before[index] : pairs.get(row);
    // There is no line 0.
    const line = old?.line ?? 0;
    const own = above.get(line) ?? [];
    above.delete(line);
    return [...own, `${texts[index]}${commentOf(lines[line - 1] ?? '')}`];
  });
  return [head + commentOf(lines[layout.line - 1] ?? ''), ...[...above.values()].flat(), ...rows];
}

/** The lines between the rows of a layout, by the number of the row's line that stands below them. */
function linesAbove(layout: RecordedLayout, lines: readonly string[]): Map<number, readonly string[]> {
  const above = new Map<number, readonly string[]>();
  let next = layout.line;
  for (const row of rowsInOrder(layout.rows)) {
    const line = row.line ?? next;
    above.set(line, lines.slice(next, line - 1));
    next = line;
  }
  return above;
}

function rowsInOrder(rows: readonly LayoutRow[]): LayoutRow[] {
  return rows.flatMap(row => [row, ...rowsInOrder(row.rows)]);
}

/** The comment behind a head or a row, with the white space in front of it. */
function commentOf(line: string): string {
  let end = 0;
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    if (word.startsWith('#')) return line.slice(end);
    end = index + word.length;
  }
  return '';
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
