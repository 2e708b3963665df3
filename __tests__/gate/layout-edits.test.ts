import { describe, expect, it } from '@jest/globals';
import { editedText } from '../../src/gate/diff.ts';
import { editLines, type LayoutEdit } from '../../src/gate/layout-edits.ts';

const TEXT = 'a\nb\nc\nd\n';

interface Row {
  readonly name: string;
  readonly text?: string;
  readonly edits: readonly LayoutEdit[];
  /** Each line with its sign in front, as in a diff. */
  readonly lines: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'nothing', edits: [], lines: [' a\n', ' b\n', ' c\n', ' d\n'] },
  {
    name: 'one line for another',
    edits: [{ from: 2, to: 3, lines: ['x'] }],
    lines: [' a\n', '-b\n', '+x\n', ' c\n', ' d\n'],
  },
  {
    name: 'two lines taken out',
    edits: [{ from: 2, to: 4, lines: [] }],
    lines: [' a\n', '-b\n', '-c\n', ' d\n'],
  },
  {
    name: 'a line put in front of the first one',
    edits: [{ from: 1, to: 1, lines: ['x'] }],
    lines: ['+x\n', ' a\n', ' b\n', ' c\n', ' d\n'],
  },
  {
    name: 'a line put behind the last one',
    edits: [{ from: 5, to: 5, lines: ['x'] }],
    lines: [' a\n', ' b\n', ' c\n', ' d\n', '+x\n'],
  },
  {
    name: 'lines of which the first and the last stay',
    edits: [{ from: 1, to: 5, lines: ['a', 'x', 'c', 'd'] }],
    lines: [' a\n', '-b\n', '+x\n', ' c\n', ' d\n'],
  },
  {
    name: 'more lines, of which the first two and the last stay',
    edits: [{ from: 1, to: 4, lines: ['a', 'b', 'x', 'y', 'c'] }],
    lines: [' a\n', ' b\n', '+x\n', '+y\n', ' c\n', ' d\n'],
  },
  {
    name: 'fewer lines, of which the first and the last two stay',
    edits: [{ from: 1, to: 5, lines: ['a', 'c', 'd'] }],
    lines: [' a\n', '-b\n', ' c\n', ' d\n'],
  },
  {
    name: 'a line that is there twice now',
    edits: [{ from: 2, to: 3, lines: ['b', 'b'] }],
    lines: [' a\n', ' b\n', '+b\n', ' c\n', ' d\n'],
  },
  {
    name: 'one of two equal lines taken out',
    text: 'a\nb\nb\n',
    edits: [{ from: 2, to: 4, lines: ['b'] }],
    lines: [' a\n', ' b\n', '-b\n'],
  },
  {
    name: 'lines that stay as they are',
    edits: [{ from: 2, to: 4, lines: ['b', 'c'] }],
    lines: [' a\n', ' b\n', ' c\n', ' d\n'],
  },
  {
    name: 'two places, the later one given first',
    edits: [
      { from: 4, to: 5, lines: ['y'] },
      { from: 1, to: 2, lines: ['x'] },
    ],
    lines: ['-a\n', '+x\n', ' b\n', ' c\n', '-d\n', '+y\n'],
  },
  {
    name: 'what is put in front of a line that changes as well',
    edits: [
      { from: 2, to: 3, lines: ['y'] },
      { from: 2, to: 2, lines: ['x'] },
    ],
    lines: [' a\n', '+x\n', '-b\n', '+y\n', ' c\n', ' d\n'],
  },
  {
    name: 'the line ends that most have, the others as they are',
    text: 'a\r\nb\nc\r\n',
    edits: [{ from: 3, to: 4, lines: ['x'] }],
    lines: [' a\r\n', ' b\n', '-c\r\n', '+x\r\n'],
  },
  {
    name: 'a last line without its end, which it gets',
    text: 'a\nb',
    edits: [{ from: 1, to: 2, lines: ['x'] }],
    lines: ['-a\n', '+x\n', '-b', '+b\n'],
  },
  { name: 'nothing, and no end of the last line', text: 'a\nb', edits: [], lines: [' a\n', ' b'] },
];

describe('the lines of an edited layouts file', () => {
  it.each(rows)('are $name', ({ text = TEXT, edits, lines }) => {
    const edited = editLines(text, edits);
    expect(edited.map(edit => `${edit.op}${edit.text}`)).toEqual(lines);
    const before = edited.flatMap(edit => (edit.op === '+' ? [] : [edit.text])).join('');
    expect(before).toBe(text);
    expect(editedText(edited)).toBe(
      lines.flatMap(line => (line.startsWith('-') ? [] : [line.slice(1)])).join(''),
    );
  });
});
