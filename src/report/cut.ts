import { count } from '../gate/describe.ts';
import { code, table } from './escape.ts';

/** What a section of the summary may hold before it is cut, so that the whole stays under the limit. */
export interface Limits {
  /** Rows of one table, entries of one list. */
  readonly rows: number;
  /** Lines of the patch. */
  readonly patchLines: number;
}

/** So many words a sentence or a cell names. */
const MOST_NAMED = 8;

/** Strings, paths or names as code: the first of them, and how many more there are. */
export function some(words: readonly string[]): string {
  return someOf(words.map(code));
}

/** The same of Markdown. */
export function someOf(parts: readonly string[]): string {
  const more = parts.length - MOST_NAMED;
  const shown = parts.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** A table with as many rows as the limits allow. */
export function cutTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  limits: Limits,
): string {
  return withNote(table(head, rows.slice(0, limits.rows)), rows.length - limits.rows, 'row');
}

/** The parts of a list, each on a line of its own, as many as the limits allow. */
export function cutList(items: readonly string[], limits: Limits): string {
  const shown = items.slice(0, limits.rows).map(item => `- ${item}`);
  return withNote(shown.join('\n'), items.length - limits.rows, 'entry');
}

/** A text, and behind it how much of it is left out. */
export function withNote(text: string, left: number, noun: string): string {
  if (left <= 0) return text;
  const what = noun === 'entry' ? `${left} more` : count(left, `more ${noun}`);
  return `${text}\n\n… and ${what}: all of it is in the log, and in the report (input report-file).`;
}

/** Text that is shown when somebody asks for it. */
export function details(summary: string, text: string): string {
  return text === '' ? '' : `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** So many rows or lines stand between a reader and what comes next. */
const MOST_OPEN = 40;

/** The same, folded only where it is long. */
export function foldLong(noun: string, number: number, text: string): string {
  return number > MOST_OPEN ? details(count(number, noun), text) : text;
}

/**
 * The head of a column of short words, as wide as they are: GitHub breaks them at their hyphens where another column
 * has much text.
 */
export function wideHead(head: string, words: readonly string[]): string {
  const widest = words.reduce((most, word) => Math.max(most, word.length), 0);
  // A letter of code is as wide as two blanks of a heading, and so is each side of the box around it.
  return head + '&#160;'.repeat(Math.max(0, Math.min(2 * (widest + 2 - head.length), 36)));
}
