/** What the line of a group says. */
export interface GroupLine {
  readonly family: string;
  /** Empty for `-`. */
  readonly strings: readonly string[];
  /** All that stands behind the bracket. */
  readonly comment: string;
}

interface Cursor {
  readonly line: string;
  at: number;
}

/**
 * Reads `[FAMILY: STRING, STRING]` or `[FAMILY: -]`, with a comment behind it, from left to right in one pass: the line may be
 * as long as the file, and anyone may have written it.
 *
 * @returns `null` where it is no such line
 */
export function readGroupLine(line: string): GroupLine | null {
  const cursor = { line, at: 0 };
  if (!take(cursor, '[')) return null;
  const family = readWord(cursor);
  if (family === null || !take(cursor, ':')) return null;
  const strings = readStrings(cursor);
  if (strings === null || !take(cursor, ']')) return null;
  const comment = line.slice(cursor.at);
  return /^\s*(?:#|$)/.test(comment) ? { family: family.value, strings, comment } : null;
}

function readStrings(cursor: Cursor): string[] | null {
  const words: Word[] = [];
  do {
    const word = readWord(cursor);
    if (word === null) return null;
    words.push(word);
  } while (take(cursor, ','));
  const [first, second] = words;
  if (second === undefined && first?.value === '-' && !first.isQuoted) return [];
  const strings = new Set(words.map(({ value }) => value));
  return strings.size === words.length ? [...strings] : null;
}

/** Passes a sign and the white space in front of it, if that comes next. */
function take(cursor: Cursor, sign: string): boolean {
  skipBlanks(cursor);
  if (cursor.line[cursor.at] !== sign) return false;
  cursor.at++;
  return true;
}

function skipBlanks(cursor: Cursor): void {
  cursor.at += matchAt(/\s*/y, cursor).length;
}

interface Word {
  readonly value: string;
  readonly isQuoted: boolean;
}

/** A word, or a JSON string that is not empty. */
function readWord(cursor: Cursor): Word | null {
  skipBlanks(cursor);
  const isQuoted = cursor.line[cursor.at] === '"';
  const text = isQuoted ? quotedAt(cursor) : matchAt(/[^\s#[\]",:]+/y, cursor);
  cursor.at += text.length;
  const value = isQuoted ? unquote(text) : text;
  return value === '' ? null : { value, isQuoted };
}

function matchAt(pattern: RegExp, { line, at }: Cursor): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

/** A string in quotes, up to its end or to that of the line. */
function quotedAt({ line, at }: Cursor): string {
  let end = at + 1;
  while (end < line.length && line[end] !== '"') end += line[end] === '\\' ? 2 : 1;
  return line.slice(at, end + 1);
}

/** @returns the empty string where it is no JSON string */
function unquote(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}
