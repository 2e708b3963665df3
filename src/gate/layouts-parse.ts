import { CONFLICT, isConflictMarker } from './conflict-marker.ts';
import { isLayoutsLine, LAYOUTS_FORMAT } from './format-names.ts';
import {
  LAYOUT_KINDS,
  type LayoutAbi,
  type LayoutGroup,
  type LayoutRow,
  type LayoutsProblem,
  type LayoutsResult,
  layoutKey,
  type RecordedLayout,
} from './layouts.ts';
import { readGroupLine } from './layouts-group.ts';
import { addProblem, noProblems, type Problems, toldProblems } from './problems.ts';

/** A word of a line and its column, from 1. */
interface Word {
  readonly text: string;
  readonly column: number;
}

interface OpenRow {
  readonly row: LayoutRow & { readonly rows: LayoutRow[] };
  readonly depth: number;
}

interface OpenLayout {
  readonly layout: { -readonly [Key in keyof RecordedLayout]: RecordedLayout[Key] } & { rows: LayoutRow[] };
  /** The rows that the next one may stand under, outermost first. */
  readonly open: OpenRow[];
}

interface OpenGroup {
  readonly group: LayoutGroup & { readonly layouts: RecordedLayout[] };
}

interface State {
  readonly problems: Problems<LayoutsProblem>;
  readonly groups: OpenGroup[];
  /** The lines of what is there already, by the name of a group and by the key of a layout. */
  readonly families: Map<string, number>;
  readonly keys: Map<string, number>;
  /** A layout whose head is wrong: its rows are read, but belong to nothing. */
  layout: OpenLayout | null;
  isLost: boolean;
}

/** What follows the name of the format on the first line. */
const FORMAT = /^([0-9]{1,9})(?: elf(32|64)-(le|be) page-([1-9][0-9]{0,8}|\?))?[ \t]*$/;
const NAME = /^(?:[A-Za-z_$][A-Za-z0-9_$]*|\([A-Za-z_$][A-Za-z0-9_$]*\))$/;
const TYPE =
  /^(?:(?:[usfc](?:8|16|32|64|80|96|128|256)|bool|ptr|void|(?:struct|union|enum)(?:\{\}| \(?[A-Za-z_$][A-Za-z0-9_$]*\)?))(?:\[[0-9]{0,13}\])*)$/;
const INLINE = /^(?:struct|union|enum)\{\}/;

/**
 * Reads a layouts file.
 *
 * @param path names the file in the layouts that come of it
 * @returns the file, or what is wrong with it, by line and column (of very much the first, see {@link toldProblems});
 *   never a file with less than it says
 */
export function parseLayouts(text: string, path: string | null = null): LayoutsResult {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const state: State = {
    problems: noProblems(),
    groups: [],
    families: new Map(),
    keys: new Map(),
    layout: null,
    isLost: false,
  };
  const conflict = lines.findIndex(isConflictMarker);
  // What else is wrong then is only what follows from it.
  if (conflict >= 0) return { ok: false, problems: [{ line: conflict + 1, column: 1, message: CONFLICT }] };
  const abi = parseFirst(lines[0] ?? '', state);
  // What a newer release wrote is not read any further: every line of it might be wrong to this one.
  if (abi === null) return { ok: false, problems: toldProblems(state.problems) };
  for (let line = 2; line <= lines.length; line++) parseLine(lines[line - 1] ?? '', line, path, state);
  const groups = state.groups.map(({ group }) => group);
  if (state.problems.count === 0 && groups.length === 0) {
    problem(state, 1, 1, 'the file records no group: delete it, then write it with update --layouts');
  }
  if (state.problems.count > 0) return { ok: false, problems: toldProblems(state.problems) };
  return { ok: true, file: { abi, groups } };
}

function problem(state: State, line: number, column: number, message: string): void {
  addProblem(state.problems, { line, column, message });
}

function parseFirst(line: string, state: State): LayoutAbi | null {
  const match = isLayoutsLine(line) ? FORMAT.exec(line.slice(LAYOUTS_FORMAT.length)) : null;
  if (match === null) {
    problem(state, 1, 1, `the first line must be: ${LAYOUTS_FORMAT}1 elf64-le page-4096`);
    return null;
  }
  const [, version, bits, order, page] = match;
  if (version !== '1') {
    problem(
      state,
      1,
      LAYOUTS_FORMAT.length + 1,
      `format ${version}: written by a newer release; update the gate`,
    );
    return null;
  }
  if (bits === undefined) {
    problem(state, 1, line.length + 1, 'the ABI is missing: elf64-le page-4096');
    return null;
  }
  return {
    bits: bits === '64' ? 64 : 32,
    littleEndian: order === 'le',
    page: page === undefined || page === '?' ? null : Number(page),
  };
}

function parseLine(line: string, number: number, path: string | null, state: State): void {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const first = line[indent.length];
  if (first === undefined || first === '#') return;
  if (first === '[') {
    parseGroup(line, indent.length, number, state);
    return;
  }
  const words = wordsOf(line);
  if (indent === '') parseHead(words, number, path, state);
  else parseRow(words, indent, number, state);
}

/** The words of a line, without the comment behind white space. */
function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  for (const match of line.matchAll(/\S+/g)) {
    if (match[0].startsWith('#')) break;
    words.push({ text: match[0], column: match.index + 1 });
  }
  return words;
}

function parseGroup(line: string, indent: number, number: number, state: State): void {
  state.layout = null;
  state.isLost = false;
  const group = readGroupLine(line.slice(indent));
  if (indent > 0 || group === null) {
    problem(state, number, indent + 1, 'a group is written [FAMILY: STRING, STRING] or [FAMILY: -]');
    state.isLost = true;
    return;
  }
  const { family, strings } = group;
  const before = state.families.get(family);
  if (before !== undefined) problem(state, number, 2, `group ${family} is there already, in line ${before}`);
  else state.families.set(family, number);
  state.groups.push({ group: { family, strings, line: number, layouts: [] } });
}

function parseHead(words: readonly Word[], number: number, path: string | null, state: State): void {
  state.layout = null;
  state.isLost = true;
  const [kindWord, nameWord, sizeWord, ...attributes] = words;
  const kind = LAYOUT_KINDS.find(known => known === kindWord?.text);
  if (kind === undefined) {
    problem(state, number, 1, `"${clip(kindWord?.text)}" is none of struct, union, enum`);
    return;
  }
  if (nameWord === undefined || !NAME.test(nameWord.text)) {
    problem(state, number, nameWord?.column ?? 1, `${kind} has no name: it is written ${kind} NAME SIZE`);
    return;
  }
  if (sizeWord === undefined || !/^[0-9]{1,13}$/.test(sizeWord.text)) {
    const column = sizeWord?.column ?? nameWord.column;
    problem(state, number, column, `${kind} ${nameWord.text} has no size in bytes`);
    return;
  }
  checkAttributes(attributes, number, state);
  const group = state.groups.at(-1);
  if (group === undefined) {
    problem(state, number, 1, `${kind} ${nameWord.text} stands before the first group: [FAMILY: STRINGS]`);
    return;
  }
  const layout = {
    kind,
    name: nameWord.text,
    size: Number(sizeWord.text),
    rows: [],
    file: path,
    line: number,
    end: number + 1,
    isOptional: attributes.some(({ text }) => text === 'optional'),
  };
  const before = state.keys.get(layoutKey(layout));
  if (before !== undefined) {
    problem(state, number, 1, `${layoutKey(layout)} is there already, in line ${before}`);
  }
  state.keys.set(layoutKey(layout), number);
  group.group.layouts.push(layout);
  state.layout = { layout, open: [] };
  state.isLost = false;
}

function checkAttributes(attributes: readonly Word[], number: number, state: State): void {
  attributes.forEach(({ text, column }, index) => {
    if (text !== 'optional')
      problem(state, number, column, `"${clip(text)}" is no attribute: optional is the only one`);
    else if (index > 0) problem(state, number, column, 'attribute optional is there twice');
  });
}

function parseRow(words: readonly Word[], indent: string, number: number, state: State): void {
  const { layout } = state;
  const row = rowOf(words, number);
  if (row === null) {
    const [first] = words;
    problem(
      state,
      number,
      first?.column ?? 1,
      'a row is written OFFSET SIZE TYPE NAME, or VALUE = NAME in an enum',
    );
    return;
  }
  if (layout === null) {
    if (!state.isLost)
      problem(state, number, indent.length + 1, 'the row belongs to no struct, union or enum');
    return;
  }
  const depth = indent.length / 2;
  const deepest = layout.open.length + 1;
  const parent = depth === 1 ? null : layout.open[depth - 2];
  if (indent.includes('\t') || !Number.isInteger(depth) || depth > deepest || parent === undefined) {
    problem(state, number, 1, `the row is indented by ${indent.length}; two spaces a level are expected`);
    return;
  }
  const isValue = row.size === '=';
  const wantsValue = parent === null ? layout.layout.kind === 'enum' : parent.row.type.startsWith('enum');
  if (isValue !== wantsValue) {
    problem(
      state,
      number,
      indent.length + 1,
      wantsValue ? 'an enum has rows VALUE = NAME' : 'only an enum has values',
    );
    return;
  }
  (parent === null ? layout.layout.rows : parent.row.rows).push(row);
  layout.open.length = depth - 1;
  if (INLINE.test(row.type)) layout.open.push({ row, depth });
  layout.layout.end = number + 1;
}

function rowOf(words: readonly Word[], number: number): OpenRow['row'] | null {
  const texts = words.map(word => word.text);
  const [position, size] = texts;
  const last = texts.at(-1);
  if (position === undefined || size === undefined || last === undefined) return null;
  const name = last === '-' ? '' : last;
  if (name !== '' && !NAME.test(name)) return null;
  if (size === '=') {
    const isValue = texts.length === 3 && /^-?[0-9]{1,20}$/.test(position);
    return isValue ? { position, size, type: '', name, rows: [], line: number } : null;
  }
  const type = texts.slice(2, -1).join(' ');
  const areNumbers = /^[0-9]{1,13}b?$/.test(position) && /^[0-9]{1,13}b?$/.test(size);
  const sameUnit = position.endsWith('b') === size.endsWith('b');
  if (!areNumbers || !sameUnit || !TYPE.test(type)) return null;
  return { position, size, type, name, rows: [], line: number };
}

/** A word of a file that anyone may have written, short and printable. */
function clip(text: string | undefined): string {
  return (text ?? '').replace(/[^ -~]/g, '?').slice(0, 40);
}
