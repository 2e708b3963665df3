import type { BASELINE_ERRORS } from './baseline-errors.ts';
import { isCompatible, MOST_BYTES, parseCompatible } from './compatible.ts';
import { CONFLICT, isConflictMarker } from './conflict-marker.ts';
import { BASELINE_FORMAT } from './format-names.ts';
import { addProblem, type Problems } from './problems.ts';

/** The first line of every baseline: the name of the format and its number. */
export const FORMAT_LINE = `${BASELINE_FORMAT}1`;

/** Whether a file that starts with this line is a baseline. */
export function isBaselineLine(line: string): boolean {
  return line === FORMAT_LINE;
}

/** What can be wrong with a baseline. */
export type BaselineErrorCode = keyof typeof BASELINE_ERRORS;

/** One thing wrong with a baseline; lines and columns start at 1. */
export interface BaselineProblem {
  readonly code: BaselineErrorCode;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** A line that lists a string. */
export interface StringLine {
  readonly kind: 'string';
  /** The line as it stands in the file, its end included. */
  readonly text: string;
  readonly number: number;
  readonly compatible: string;
  /** Where the spelling of the string ends in `text`, and where its attributes end. */
  readonly tokenEnd: number;
  readonly attributesEnd: number;
  readonly optional: boolean;
  readonly module: boolean;
}

/** A header, a comment, or a line of white space. */
export interface OtherLine {
  readonly kind: 'format' | 'header' | 'comment' | 'blank';
  readonly text: string;
  readonly number: number;
}

/** A line of a baseline. */
export type Line = StringLine | OtherLine;

/** How a string is spelled in a baseline: as JSON where a bare word would be read otherwise. */
export function spell(compatible: string): string {
  return /[\s#["]/.test(compatible) || isConflictMarker(compatible) ? JSON.stringify(compatible) : compatible;
}

/**
 * Parses one line of a baseline.
 *
 * @param text the line, its end included
 * @param number its number, from 1 on
 * @param problems what is wrong with it is added here
 */
export function parseLine(text: string, number: number, problems: Problems<BaselineProblem>): Line {
  const content = text.replace(/\r?\n$/, '');
  const report: Report = (code, column, message, remedy) =>
    addProblem(problems, { code, line: number, column, message, remedy });
  if (isConflictMarker(content)) {
    report('baseline-conflict', 1, CONFLICT, 'Say which lines stay, and take the markers out.');
    return { kind: 'comment', text, number };
  }
  if (number === 1) {
    const named = withoutMark(content, report);
    checkFormat(named, report);
    if (named !== content || named.startsWith('#')) return { kind: 'format', text, number };
  }
  const control = /[\0-\x08\x0a-\x1f\x7f]/.exec(content);
  if (control !== null) {
    report('baseline-syntax', control.index + 1, `a control character (${hex(control[0])})`, 'Take it out.');
    return { kind: 'comment', text, number };
  }
  const body = content.replace(/^[ \t]+/, '');
  if (body === '') return { kind: 'blank', text, number };
  if (body.startsWith('#')) return { kind: 'comment', text, number };
  if (body.startsWith('[')) return { kind: 'header', text, number };
  return parseStringLine(text, content, number, report);
}

type Report = (code: BaselineErrorCode, column: number, message: string, remedy: string) => void;

function withoutMark(content: string, report: Report): string {
  if (!content.startsWith('\uFEFF')) return content;
  report('baseline-format', 1, 'the file starts with a byte order mark', 'Save it as UTF-8 without one.');
  return content.slice(1);
}

function checkFormat(content: string, report: Report): void {
  if (content === FORMAT_LINE) return;
  const other = /^# liveupdate-gate baseline ([0-9]+)$/.exec(content);
  if (other !== null) {
    const message = `baseline format ${other[1]} is not known: written by a newer release`;
    report('baseline-newer', 1, message, 'Update the gate.');
    return;
  }
  report(
    'baseline-format',
    1,
    'the first line does not name the format',
    `The first line of a baseline is "${FORMAT_LINE}".`,
  );
}

function parseStringLine(text: string, content: string, number: number, report: Report): Line {
  const start = content.search(/[^ \t]/);
  const token = readToken(content, start);
  if (typeof token === 'string') {
    report(
      'baseline-syntax',
      start + 1,
      token,
      'Write one string a line, then its attributes; see the format in README.md.',
    );
    return { kind: 'comment', text, number };
  }
  const attributes = readAttributes(content, token.end, report);
  checkString(token.compatible, attributes.names.has('optional'), start + 1, report);
  return {
    kind: 'string',
    text,
    number,
    compatible: token.compatible,
    tokenEnd: token.end,
    attributesEnd: attributes.end,
    optional: attributes.names.has('optional'),
    module: attributes.names.has('module'),
  };
}

/** Gives the string and where its spelling ends, or what is wrong with the spelling. */
function readToken(content: string, start: number): { compatible: string; end: number } | string {
  if (content[start] === '"') return readQuoted(content, start);
  const word = /^[^ \t]+/.exec(content.slice(start))?.[0] ?? '';
  const forbidden = /[#["]/.exec(word);
  if (forbidden !== null) return `a string with ${forbidden[0]} must be written as a JSON string`;
  return { compatible: word, end: start + word.length };
}

function readQuoted(content: string, start: number): { compatible: string; end: number } | string {
  let end = start + 1;
  while (end < content.length && content[end] !== '"') end += content[end] === '\\' ? 2 : 1;
  end++;
  if (end > content.length || !/^[ \t]?$/.test(content.charAt(end)))
    return 'a JSON string that does not end, or with something stuck to its end';
  const quoted = content.slice(start, end);
  try {
    return { compatible: String(JSON.parse(quoted)), end };
  } catch {
    return `${quoted} is not a JSON string`;
  }
}

function readAttributes(content: string, from: number, report: Report): { names: Set<string>; end: number } {
  const names = new Set<string>();
  let end = from;
  for (const match of content.slice(from).matchAll(/[^ \t]+/g)) {
    const [word] = match;
    if (word.startsWith('#')) break;
    const column = from + match.index + 1;
    if (word !== 'optional' && word !== 'module') {
      report('baseline-attribute', column, `unknown attribute "${word}"`, 'Known are: optional, module.');
    } else if (names.has(word)) {
      report('baseline-attribute', column, `attribute "${word}" stands twice`, 'Take one out.');
    }
    names.add(word);
    end = from + match.index + word.length;
  }
  return { names, end };
}

function checkString(compatible: string, optional: boolean, column: number, report: Report): void {
  if (!isCompatible(compatible)) {
    const message = `no image can hold this string: it must be 1 to ${MOST_BYTES} bytes of printable ASCII`;
    report('baseline-impossible', column, message, 'Correct the string.');
  }
  if (optional && (compatible.startsWith('luo-') || parseCompatible(compatible).family === 'luo')) {
    const message = `${compatible} cannot be optional: its loss is a panic`;
    report('baseline-optional-luo', column, message, 'Take the attribute out.');
  }
}

function hex(character: string): string {
  return `0x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
