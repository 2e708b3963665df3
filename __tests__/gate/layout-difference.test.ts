import { describe, expect, it } from '@jest/globals';
import { compareLayouts, consequenceOf, heldBy } from '../../src/gate/layout-difference.ts';
import type { Layout, LayoutRow } from '../../src/gate/layouts.ts';

function row(text: string, line: number | null = null, rows: readonly LayoutRow[] = []): LayoutRow {
  const [position = '', size = '', type = '', name = ''] = text.split(/ (?!\()/);
  return { position, size, type: type.replace('_', ' '), name, rows, line };
}

function value(position: string, name: string): LayoutRow {
  return { position, size: '=', type: '', name, rows: [], line: null };
}

function layout(size: number, ...rows: readonly (LayoutRow | string)[]): Layout {
  const all = rows.map(one => (typeof one === 'string' ? row(one) : one));
  return { kind: 'struct', name: 'ser', size, rows: all, file: 'ser.h', line: 5 };
}

const sameName = (recorded: string, now: string): boolean => recorded === now;

const SAME = { kind: 'same', phrases: [], line: null };
const PLAIN = layout(16, '0 8 u64 pos', '8 4 u32 flags', '12 4 u32 -');

const nested = (inner: string, size = '8'): LayoutRow => row(`0 ${size} union{} in`, 6, [row(inner, 7)]);
const unnamed = (inner: string): LayoutRow => ({ ...nested(inner), name: '' });

interface Row {
  readonly name: string;
  readonly before: Layout;
  readonly now: Layout;
  readonly kind: 'same' | 'renamed' | 'changed';
  readonly phrases: readonly string[];
  readonly line?: number | null;
}

const rows: readonly Row[] = [
  {
    name: 'a member got another name',
    before: PLAIN,
    now: layout(16, row('0 8 u64 place', 9), '8 4 u32 flags', '12 4 u32 -'),
    kind: 'renamed',
    phrases: ['pos is now called place'],
    line: 9,
  },
  {
    name: 'two members swapped their names',
    before: layout(16, '0 8 u64 a', '8 8 u64 b'),
    now: layout(16, '0 8 u64 b', '8 8 u64 a'),
    kind: 'changed',
    phrases: ['a is now called b', 'b is now called a'],
  },
  {
    name: 'two members of two types swapped their names',
    before: layout(16, '0 8 u64 a', '8 8 s64 b'),
    now: layout(16, '0 8 u64 b', '8 8 s64 a'),
    kind: 'changed',
    phrases: ['a is now called b', 'b is now called a'],
  },
  {
    name: 'a member got the name that another one had',
    before: layout(16, '0 8 u64 a', '8 8 u64 b'),
    now: layout(16, '0 8 u64 c', '8 8 u64 a'),
    kind: 'changed',
    phrases: ['a is now called c', 'b is now called a'],
  },
  {
    name: 'two members swapped their names, one of them in a type without a name',
    before: layout(16, '8 8 u32 low', nested('0 8 u32 high')),
    now: layout(16, row('8 8 u32 high', 9), nested('0 8 u32 low')),
    kind: 'changed',
    phrases: ['low is now called high', 'in.high is now called in.low'],
    line: 9,
  },
  {
    name: 'a member got a name that another one of another type had in a type without a name',
    before: layout(16, '8 8 s32 low', nested('0 8 u32 high')),
    now: layout(16, row('8 8 s32 high', 9), nested('0 8 u32 high')),
    kind: 'renamed',
    phrases: ['low is now called high'],
    line: 9,
  },
  {
    name: 'a member lost its name where another one has none',
    before: layout(16, '8 8 u64 pos', row('0 8 union{} in', 6, [{ ...row('0 8 u64 -'), name: '' }])),
    now: layout(
      16,
      { ...row('8 8 u64 -', 9), name: '' },
      row('0 8 union{} in', 6, [{ ...row('0 8 u64 -'), name: '' }]),
    ),
    kind: 'renamed',
    phrases: ['pos is now called (u64 1)'],
    line: 9,
  },
  {
    name: 'a value of an enumeration got another name',
    before: layout(4, value('0', 'A')),
    now: layout(4, value('0', 'B')),
    kind: 'renamed',
    phrases: ['A is now called B'],
  },
  {
    name: 'a value of an enumeration got another number',
    before: layout(4, value('0', 'A'), value('1', 'B')),
    now: layout(4, value('0', 'A'), value('2', 'B')),
    kind: 'changed',
    phrases: ['B is 2, was 1'],
    line: 5,
  },
  {
    name: 'an enumeration got a value behind the last one',
    before: layout(4, value('0', 'A')),
    now: layout(4, value('0', 'A'), value('1', 'B')),
    kind: 'changed',
    phrases: ['new: "1 = B"'],
    line: 5,
  },
  {
    name: 'a member without a size came in behind the last one',
    before: layout(8, '0 8 u64 pos'),
    now: layout(8, '0 8 u64 pos', row('8 0 u8[] tail', 8)),
    kind: 'changed',
    phrases: ['new: "8 0 u8[] tail"'],
    line: 8,
  },
  {
    name: 'only the size differs',
    before: PLAIN,
    now: { ...PLAIN, size: 24 },
    kind: 'changed',
    phrases: ['its size is 24, not 16'],
    line: 5,
  },
  {
    name: 'a member came in, and another one moved',
    before: layout(12, '0 8 u64 pos', '8 4 u32 flags'),
    now: layout(16, '0 8 u64 pos', row('8 4 u32 fresh', 8), row('12 4 u32 flags', 9)),
    kind: 'changed',
    phrases: ['new: "8 4 u32 fresh"', 'its size is 16, not 12', 'flags moved from 8 to 12'],
    line: 8,
  },
  {
    name: 'a member is gone, and another one moved',
    before: layout(16, '0 8 u64 pos', '8 8 u64 flags'),
    now: layout(8, row('0 8 u64 flags', 8)),
    kind: 'changed',
    phrases: ['gone: "0 8 u64 pos"', 'its size is 8, not 16', 'flags moved from 8 to 0'],
    line: 8,
  },
  {
    name: 'a member has another size',
    before: layout(8, '0 8 u64 pos'),
    now: layout(8, row('0 4 u64 pos', 7)),
    kind: 'changed',
    phrases: ['pos is "0 4 u64 pos", was "0 8 u64 pos"'],
    line: 7,
  },
  {
    name: 'a member has another type of the same size',
    before: layout(8, '0 8 u64 pos'),
    now: layout(8, row('0 8 s64 pos', 7)),
    kind: 'changed',
    phrases: ['pos is "0 8 s64 pos", was "0 8 u64 pos"'],
    line: 7,
  },
  {
    name: 'a row of a type without a name differs',
    before: layout(8, nested('0 4 u32 low')),
    now: layout(8, nested('4 4 u32 low')),
    kind: 'changed',
    phrases: ['in.low moved from 0 to 4'],
    line: 7,
  },
  {
    name: 'a row of a type without a name got another name',
    before: layout(8, nested('0 4 u32 low')),
    now: layout(8, nested('0 4 u32 high')),
    kind: 'renamed',
    phrases: ['in.low is now called in.high'],
    line: 7,
  },
  {
    name: 'a row of a member without a name is spoken of by its own name',
    before: layout(8, unnamed('0 4 u32 low')),
    now: layout(8, unnamed('0 4 u32 high')),
    kind: 'renamed',
    phrases: ['low is now called high'],
    line: 7,
  },
  {
    name: 'the second member without a name moved',
    before: layout(8, { ...row('0 1 u8 -'), name: '' }, { ...row('1 1 u8 -'), name: '' }),
    now: layout(8, { ...row('0 1 u8 -'), name: '' }, { ...row('2 1 u8 -', 4), name: '' }),
    kind: 'changed',
    phrases: ['(u8 2) moved from 1 to 2'],
    line: 4,
  },
  {
    name: 'the same rows stand in another order',
    before: layout(8, '0 8 u64 a', '0 8 s64 b'),
    now: layout(8, '0 8 s64 b', '0 8 u64 a'),
    kind: 'changed',
    phrases: ['the order of its rows is another'],
    line: 5,
  },
];

describe('two layouts', () => {
  it('are the same where nothing differs, wherever they stand in a source', () => {
    const moved = { ...PLAIN, file: 'other.h', line: 1, rows: PLAIN.rows.map(one => ({ ...one, line: 3 })) };
    expect(compareLayouts(PLAIN, PLAIN, sameName)).toEqual(SAME);
    expect(compareLayouts(PLAIN, moved, sameName)).toEqual(SAME);
    expect(
      compareLayouts(layout(8, nested('0 4 u32 low')), layout(8, nested('0 4 u32 low')), sameName),
    ).toEqual(SAME);
  });

  it.each(rows)('differ: $name', ({ before, now, kind, phrases, line = null }) => {
    expect(compareLayouts(before, now, sameName)).toEqual({ kind, phrases, line });
  });
});

const HOLDS = layout(24, '0 8 u64 pos', '8 8 struct_inner in', '16 8 u64 behind');

describe('a layout that changed since one that stands in it changed', () => {
  const changed = new Set(['struct inner']);

  it.each([
    {
      name: 'it grew, and what is behind it moved',
      before: HOLDS,
      now: layout(32, '0 8 u64 pos', '8 16 struct_inner in', '24 8 u64 behind'),
      causes: ['struct inner'],
    },
    {
      name: 'an array of it grew',
      before: layout(16, '0 16 struct_inner[2] in'),
      now: layout(32, '0 32 struct_inner[2] in'),
      causes: ['struct inner'],
    },
    {
      name: 'a type without a name grew with it',
      before: layout(8, row('0 8 struct{} box', null, [row('0 8 struct_inner in')])),
      now: layout(16, row('0 16 struct{} box', null, [row('0 16 struct_inner in')])),
      causes: ['struct inner'],
    },
    {
      name: 'two members of it grew',
      before: layout(16, '0 8 struct_inner a', '8 8 struct_inner b'),
      now: layout(32, '0 16 struct_inner a', '16 16 struct_inner b'),
      causes: ['struct inner', 'struct inner'],
    },
    { name: 'nothing in it changed', before: HOLDS, now: HOLDS, causes: [] },
    {
      name: 'what stands in front of it moved',
      before: HOLDS,
      now: layout(32, '4 8 u64 pos', '8 16 struct_inner in', '24 8 u64 behind'),
      causes: [],
    },
    {
      name: 'it moved itself',
      before: HOLDS,
      now: layout(32, '0 8 u64 pos', '16 16 struct_inner in', '32 8 u64 behind'),
      causes: [],
    },
    {
      name: 'a member came in as well',
      before: HOLDS,
      now: layout(40, '0 8 u64 pos', '8 16 struct_inner in', '24 8 u64 behind', '32 8 u64 fresh'),
      causes: [],
    },
    {
      name: 'a member went as well',
      before: HOLDS,
      now: layout(24, '0 8 u64 pos', '8 16 struct_inner in'),
      causes: [],
    },
    {
      name: 'a member has another name as well',
      before: HOLDS,
      now: layout(32, '0 8 u64 pos', '8 16 struct_inner in', '24 8 u64 after'),
      causes: [],
    },
    {
      name: 'a member has another type as well',
      before: HOLDS,
      now: layout(32, '0 8 s64 pos', '8 16 struct_inner in', '24 8 u64 behind'),
      causes: [],
    },
    {
      name: 'another member has another size as well',
      before: HOLDS,
      now: layout(32, '0 8 u64 pos', '8 16 struct_inner in', '24 4 u64 behind'),
      causes: [],
    },
    {
      name: 'a type that did not change has another size',
      before: layout(8, '0 8 struct_other in'),
      now: layout(16, '0 16 struct_other in'),
      causes: [],
    },
  ])('$name: $causes', ({ before, now, causes }) => {
    expect(consequenceOf(before, now, { changed, isSameType: sameName })).toEqual(causes);
  });
});

describe('what stands by value in a layout', () => {
  it('are structures, unions and enumerations, in arrays and types without a name, too', () => {
    const all = layout(
      40,
      ...['0 8 u64 pos', '8 4 struct_a one', '12 4 struct_a[1] two', '16 4 enum_e kind'],
      ...['24 8 ptr pointer', nested('32 8 union_u[2][1] in')],
    );
    expect(heldBy(all)).toEqual(new Set(['struct a', 'enum e', 'union u']));
    expect(heldBy(PLAIN)).toEqual(new Set());
  });
});
