import { describe, expect, it } from '@jest/globals';
import { checkLayouts } from '../../src/gate/layout-check.ts';
import type { LayoutImage } from '../../src/gate/layout-comparison.ts';
import { type LayoutAcceptance, updateLayouts } from '../../src/gate/layout-update.ts';
import type { ImageLayout, LayoutsFile } from '../../src/gate/layouts.ts';
import { parseLayouts } from '../../src/gate/layouts-parse.ts';
import { recordsIn } from '../support/gate.ts';

const FIRST = '# liveupdate-gate layouts 1 elf64-le page-4096';

function textOf(lines: readonly string[], first = FIRST): string {
  return [first, ...lines, ''].join('\n');
}

function parsed(text: string): LayoutsFile {
  const result = parseLayouts(text, 'l.txt');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

/** An image with these strings, and with layouts as a file has them, each group in a header of its own. */
function image(strings: readonly string[], lines: readonly string[]): LayoutImage {
  const { abi, groups } = parsed(textOf(lines));
  const layouts = groups.flatMap(({ family, layouts: own }) =>
    own.map(({ kind, name, size, rows }): ImageLayout => {
      return { kind, name, size, rows, family, file: `include/linux/kho/abi/${family}.h`, line: 5 };
    }),
  );
  const governing = strings.map(compatible => ({ compatible, family: compatible.split('-')[0] ?? '' }));
  return { path: 'vmlinux', abi, layouts, strings: governing, unread: [] };
}

const U = (name: string) => [`struct ${name} 8`, '  0     8     u64 pos'];
const S = (name: string) => [`struct ${name} 8`, '  0     8     s64 pos'];
const HOLD = (name: string, inner: string, size = 8) => [
  `struct ${name} ${size}`,
  `  0     ${String(size).padEnd(5)} struct ${inner} in`,
];
const E = ['enum e 4', '  0 = A'];
const held = (name: string, inner: string, attribute: string) => [
  `struct ${name} 8${attribute}`,
  `  0     8     struct ${inner} in`,
];
const PLACE = ['struct a 8', '  0     8     u64 place'];
const WIDE = (name: string) => [`struct ${name} 16`, '  0     16    u128 pos'];

interface Row {
  readonly name: string;
  readonly before: readonly string[];
  readonly strings: readonly string[];
  readonly now: readonly string[];
  readonly accept?: LayoutAcceptance;
  /** Without it: the file stays as it is. */
  readonly after?: readonly string[];
  readonly written?: readonly string[];
  readonly refused?: readonly string[];
}

const ACCEPT_A = { families: ['a'], reason: 'tested' };

const rows: readonly Row[] = [
  {
    name: 'a layout that changed while its string did not is refused',
    before: ['[a: a-v1]', ...U('a')],
    strings: ['a-v1'],
    now: ['[a: -]', ...S('a')],
    refused: ['layout-changed struct a'],
  },
  {
    name: 'it is refused too where a family is accepted without a reason, or another one is',
    before: ['[a: a-v1]', ...U('a')],
    strings: ['a-v1'],
    now: ['[a: -]', ...S('a')],
    accept: { families: ['a'], reason: null },
    refused: ['layout-changed struct a'],
  },
  {
    name: 'one that is accepted is written, with the reason',
    before: ['[a: a-v1]', ...U('a'), '[b: b-v1]', ...U('b')],
    strings: ['a-v1', 'b-v1'],
    now: ['[a: -]', ...S('a'), '[b: -]', ...S('b')],
    accept: ACCEPT_A,
    after: ['[a: a-v1]', '# tested', ...S('a'), '[b: b-v1]', ...U('b')],
    written: ['struct a: changed'],
    refused: ['layout-changed struct b'],
  },
  {
    name: 'one whose string changed needs no reason, and takes none',
    before: ['[a: a-v1]', ...U('a')],
    strings: ['a-v2', 'a-v3'],
    now: ['[a: -]', ...S('a')],
    accept: ACCEPT_A,
    after: ['[a: a-v2, a-v3]', ...S('a')],
    written: ['[a]: a-v1 → a-v2, a-v3', 'struct a: changed'],
  },
  {
    name: 'what changed, or went, while a string came in beside its own is refused',
    before: ['[a: a-v1]', ...U('a'), ...U('c')],
    strings: ['a-v1', 'a-v2'],
    now: ['[a: -]', ...S('a')],
    after: ['[a: a-v1, a-v2]', ...U('a'), ...U('c')],
    written: ['[a]: a-v1 → a-v1, a-v2'],
    refused: ['layout-changed struct a', 'layout-missing struct c'],
  },
  {
    name: 'it is written where it is accepted, with the reason, but not what lives on beside it',
    before: ['[a: a-v1]', ...U('a'), ...U('b'), ...S('c'), ...HOLD('d', 'a')],
    strings: ['a-v1', 'a-v2'],
    now: ['[a: -]', ...S('a'), ...WIDE('b'), ...HOLD('d', 'a'), ...U('a1')],
    accept: ACCEPT_A,
    after: [
      ...['[a: a-v1, a-v2]', ...S('a'), ...U('a1'), '# tested', ...WIDE('b')],
      ...['# tested', ...HOLD('d', 'a')],
    ],
    written: [
      ...['[a]: a-v1 → a-v1, a-v2', 'struct a: changed', 'struct b: changed', 'struct c: taken out'],
      ...['struct d: accepted', 'struct a1: new'],
    ],
  },
  {
    name: 'what holds it in another group is refused',
    before: ['[b: b-v1]', ...HOLD('b', 'a'), '[a: a-v1]', ...U('a')],
    strings: ['a-v1', 'a-v2', 'b-v1'],
    now: ['[b: -]', ...HOLD('b', 'a'), '[a: -]', ...S('a')],
    accept: ACCEPT_A,
    after: ['[b: b-v1]', ...HOLD('b', 'a'), '[a: a-v1, a-v2]', '# tested', ...S('a')],
    written: ['[a]: a-v1 → a-v1, a-v2', 'struct a: changed'],
    refused: ['layout-changed struct b'],
  },
  {
    name: 'a reason stands above what changed, not above what holds that, also where a new one looks as it did',
    before: ['[a: a-v1]', ...U('a'), ...HOLD('b', 'a')],
    strings: ['a-v1'],
    now: ['[a: -]', ...S('a'), ...HOLD('b', 'a'), ...U('c')],
    accept: ACCEPT_A,
    after: ['[a: a-v1]', '# tested', ...S('a'), ...HOLD('b', 'a'), ...U('c')],
    written: ['struct a: changed', 'struct c: new'],
  },
  {
    name: 'what lives on under another name is written with it',
    before: ['[a: a-v1]', '# of a', ...U('a'), ...HOLD('b', 'a'), ...E],
    strings: ['a-v1', 'a-v2'],
    now: ['[a: -]', ...WIDE('a'), ...HOLD('b', 'a', 16), ...U('a1'), ...HOLD('b1', 'a1'), ...E, '  1 = B'],
    after: [
      ...['[a: a-v1, a-v2]', '# of a', ...WIDE('a'), ...U('a1'), ...HOLD('b', 'a', 16)],
      ...[...E, '  1 = B', ...HOLD('b1', 'a1')],
    ],
    written: [
      ...['[a]: a-v1 → a-v1, a-v2', 'struct a: changed', 'struct b: changed', 'enum e: changed'],
      ...['struct a1: new', 'struct b1: new'],
    ],
  },
  {
    name: 'what lives on under two other names goes',
    before: ['[a: a-v1]', ...U('a')],
    strings: ['a-v1', 'a-v2'],
    now: ['[a: -]', ...U('b'), ...U('c')],
    after: ['[a: a-v1, a-v2]', ...U('b'), ...U('c')],
    written: ['[a]: a-v1 → a-v1, a-v2', 'struct a: taken out', 'struct b: new', 'struct c: new'],
  },
  {
    name: 'a group whose strings are gone is written where its layouts are there',
    before: ['[a: a-v1, a-v2] # why', ...U('a'), 'struct c 8 optional', '  0     8     u64 pos'],
    strings: [],
    now: ['[a: -]', ...U('a')],
    after: ['[a: -] # why', ...U('a'), 'struct c 8 optional', '  0     8     u64 pos'],
    written: ['[a]: a-v1, a-v2 → -'],
  },
  {
    name: 'what changed while all strings went, or is gone while others stayed, is refused',
    before: ['[a: a-v1]', ...U('a'), ...U('c')],
    strings: [],
    now: ['[a: -]', ...S('a')],
    after: ['[a: -]', ...U('a'), ...U('c')],
    written: ['[a]: a-v1 → -'],
    refused: ['layout-changed struct a', 'layout-missing struct c'],
  },
  {
    name: 'it is written where it is accepted, with the reason',
    before: ['[a: a-v1]', ...U('a'), ...U('c')],
    strings: [],
    now: ['[a: -]', ...S('a')],
    accept: ACCEPT_A,
    after: ['[a: -]', '# tested', ...S('a')],
    written: ['[a]: a-v1 → -', 'struct a: changed', 'struct c: taken out'],
  },
  {
    name: 'a string that went goes from the record, and frees nothing',
    before: ['[a: a-v1, a-v2] # why', ...U('a'), ...U('c')],
    strings: ['a-v2'],
    now: ['[a: -]', ...U('a'), ...U('c')],
    after: ['[a: a-v2] # why', ...U('a'), ...U('c')],
    written: ['[a]: a-v1, a-v2 → a-v2'],
  },
  {
    name: 'what changed, or went, while one of two strings went is refused',
    before: ['[a: a-v1, a-v2]', ...U('a'), ...U('c')],
    strings: ['a-v2'],
    now: ['[a: -]', ...S('a')],
    after: ['[a: a-v2]', ...U('a'), ...U('c')],
    written: ['[a]: a-v1, a-v2 → a-v2'],
    refused: ['layout-changed struct a', 'layout-missing struct c'],
  },
  {
    name: 'it is written where it is accepted, too',
    before: ['[a: a-v1, a-v2]', ...U('a'), ...U('c')],
    strings: ['a-v2'],
    now: ['[a: -]', ...S('a')],
    accept: ACCEPT_A,
    after: ['[a: a-v2]', '# tested', ...S('a')],
    written: ['[a]: a-v1, a-v2 → a-v2', 'struct a: changed', 'struct c: taken out'],
  },
  {
    name: 'a group whose strings and layouts are gone stays',
    before: ['[a: a-v1]', ...U('a'), '[b: b-v1]', ...U('b')],
    strings: ['b-v1'],
    now: ['[b: -]', ...U('b')],
  },
  {
    name: 'its layouts are taken out where it is accepted',
    before: ['[a: a-v1]', ...U('a'), '[b: b-v1]', ...U('b')],
    strings: ['b-v1'],
    now: ['[b: -]', ...U('b')],
    accept: ACCEPT_A,
    after: ['[a: a-v1]', '[b: b-v1]', ...U('b')],
    written: ['struct a: taken out'],
  },
  {
    name: 'a group without a string that got one is written',
    before: ['[a: -]', ...U('a')],
    strings: ['a-v1'],
    now: ['[a: -]', ...U('a')],
    after: ['[a: a-v1]', ...U('a')],
    written: ['[a]: - → a-v1'],
  },
  {
    name: 'what is not in the debug info is refused to be taken out',
    before: ['[a: a-v1]', ...U('a'), ...U('c')],
    strings: ['a-v1'],
    now: ['[a: -]', ...U('a')],
    refused: ['layout-missing struct c'],
  },
  {
    name: 'what is gone goes with a new string, and its comment with it; what is optional stays',
    before: [
      '[a: a-v1]',
      '# of a',
      ...U('a'),
      '# of c',
      '# more of c',
      ...U('c'),
      'struct d 8 optional',
      '  0     8     u64 pos',
    ],
    strings: ['a-v2'],
    now: ['[a: -]', ...U('a')],
    after: ['[a: a-v2]', '# of a', ...U('a'), 'struct d 8 optional', '  0     8     u64 pos'],
    written: ['[a]: a-v1 → a-v2', 'struct c: taken out'],
  },
  {
    name: 'what is gone goes where it is accepted; what changed elsewhere does not',
    before: ['[a: a-v1]', ...U('a'), ...U('c')],
    strings: ['a-v1'],
    now: ['[a: -]', ...U('a')],
    accept: ACCEPT_A,
    after: ['[a: a-v1]', ...U('a')],
    written: ['struct c: taken out'],
  },
  {
    name: 'new names are written without leave',
    before: ['[a: a-v1]', ...U('a'), 'struct (b) 8', '  0     8     u64 pos', ...U('d')],
    strings: ['a-v1'],
    now: ['[a: -]', ...PLACE, 'struct (c) 8', '  0     8     u64 pos', ...U('e')],
    after: ['[a: a-v1]', ...PLACE, 'struct (c) 8', '  0     8     u64 pos', ...U('e')],
    written: ['struct a: renamed', 'struct (b): renamed', 'struct d: renamed'],
  },
  {
    name: 'so are those in what holds them, through several',
    before: ['[b: b-v1]', '# of b', ...HOLD('b', 'a'), ...HOLD('c', 'b'), '[a: a-v1]', ...U('a')],
    strings: ['a-v1', 'b-v1'],
    now: ['[b: -]', ...HOLD('b', 'd'), ...HOLD('e', 'b'), '[a: -]', ...U('d')],
    after: ['[b: b-v1]', '# of b', ...HOLD('b', 'd'), ...HOLD('e', 'b'), '[a: a-v1]', ...U('d')],
    written: ['struct b: renamed', 'struct c: renamed', 'struct a: renamed'],
  },
  {
    name: 'names that two members exchanged, one of them in what the other one stands beside, are refused',
    before: ['[a: a-v1]', ...U('a'), 'struct b 16', '  0     8     struct a in', '  8     8     u64 end'],
    strings: ['a-v1'],
    now: [
      ...['[a: -]', 'struct a 8', '  0     8     u64 end'],
      ...['struct b 16', '  0     8     struct a in', '  8     8     u64 pos'],
    ],
    refused: ['layout-changed struct a', 'layout-changed struct b'],
  },
  {
    name: 'new names take no reason where their family is accepted',
    before: ['[a: a-v1]', ...U('a')],
    strings: ['a-v1'],
    now: ['[a: -]', ...PLACE],
    accept: ACCEPT_A,
    after: ['[a: a-v1]', ...PLACE],
    written: ['struct a: renamed'],
  },
  {
    name: 'what holds one whose string changed is as it was where it got a new string, too',
    before: ['[b: b-v1]', ...HOLD('b', 'a'), '[a: a-v1]', ...U('a')],
    strings: ['a-v2', 'b-v2'],
    now: ['[b: -]', ...HOLD('b', 'a'), '[a: -]', ...S('a')],
    after: ['[b: b-v2]', ...HOLD('b', 'a'), '[a: a-v2]', ...S('a')],
    written: ['[b]: b-v1 → b-v2', '[a]: a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'what holds an accepted one by value in another group is refused, through several',
    before: ['[c: c-v1]', ...HOLD('c', 'b'), '[b: b-v1]', ...HOLD('b', 'a'), '[a: a-v1]', ...U('a')],
    strings: ['a-v1', 'b-v1', 'c-v1'],
    now: ['[c: -]', ...HOLD('c', 'b', 16), '[b: -]', ...HOLD('b', 'a', 16), '[a: -]', ...WIDE('a')],
    accept: ACCEPT_A,
    after: [
      ...['[c: c-v1]', ...HOLD('c', 'b'), '[b: b-v1]', ...HOLD('b', 'a')],
      ...['[a: a-v1]', '# tested', ...WIDE('a')],
    ],
    written: ['struct a: changed'],
    refused: ['layout-changed struct c', 'layout-changed struct b'],
  },
  {
    name: 'it is written where all of them are accepted, with the reason, and in one group without more leave',
    before: ['[c: c-v1]', ...HOLD('c', 'b'), '[a: a-v1]', ...U('a'), ...HOLD('b', 'a')],
    strings: ['a-v1', 'c-v1'],
    now: ['[c: -]', ...HOLD('c', 'b', 16), '[a: -]', ...WIDE('a'), ...HOLD('b', 'a', 16)],
    accept: { families: ['c', 'a'], reason: 'tested' },
    after: [
      ...['[c: c-v1]', '# tested', ...HOLD('c', 'b', 16)],
      ...['[a: a-v1]', '# tested', ...WIDE('a'), '# tested', ...HOLD('b', 'a', 16)],
    ],
    written: ['struct c: changed', 'struct a: changed', 'struct b: changed'],
  },
  {
    name: 'what holds one whose string changed is refused, whether its own rows changed or not',
    before: ['[b: b-v1]', ...HOLD('b', 'a'), ...HOLD('d', 'c'), '[a: a-v1]', ...U('a'), ...U('c')],
    strings: ['a-v2', 'b-v1'],
    now: ['[b: -]', ...HOLD('b', 'a', 16), ...HOLD('d', 'c'), '[a: -]', ...WIDE('a'), ...S('c')],
    after: [
      ...['[b: b-v1]', ...HOLD('b', 'a'), ...HOLD('d', 'c')],
      ...['[a: a-v2]', ...WIDE('a'), ...S('c')],
    ],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed', 'struct c: changed'],
    refused: ['layout-changed struct b', 'layout-changed struct d'],
  },
  {
    name: 'it is accepted with a reason above it, whether its own rows changed or not',
    before: [
      ...['[b: b-v1]', ...HOLD('b', 'a'), ...HOLD('d', 'c'), ...U('e')],
      ...['[a: a-v1]', ...U('a'), ...U('c'), ...HOLD('f', 'c')],
    ],
    strings: ['a-v2', 'b-v1'],
    now: [
      ...['[b: -]', ...HOLD('b', 'a', 16), ...HOLD('d', 'c'), ...U('e')],
      ...['[a: -]', ...WIDE('a'), ...S('c'), ...HOLD('f', 'c')],
    ],
    accept: { families: ['a', 'b'], reason: 'tested' },
    after: [
      ...['[b: b-v1]', '# tested', ...HOLD('b', 'a', 16), '# tested', ...HOLD('d', 'c'), ...U('e')],
      ...['[a: a-v2]', ...WIDE('a'), ...S('c'), ...HOLD('f', 'c')],
    ],
    written: [
      ...['struct b: changed', 'struct d: accepted'],
      ...['[a]: a-v1 → a-v2', 'struct a: changed', 'struct c: changed'],
    ],
  },
  {
    name: 'a reason stands above what changed in another group, not above what holds that in its own, or without a string',
    before: [
      ...['[a: a-v1]', ...U('a'), ...HOLD('b', 'a'), '[c: c-v1]', ...HOLD('c', 'a'), '[d: -]'],
      ...HOLD('d', 'a'),
    ],
    strings: ['a-v1', 'c-v1'],
    now: [
      ...['[a: -]', ...S('a'), ...HOLD('b', 'a'), '[c: -]', 'struct c 8', '  0     8     struct a on'],
      ...['[d: -]', ...HOLD('d', 'a')],
    ],
    accept: { families: ['a', 'c', 'd'], reason: 'tested' },
    after: [
      ...['[a: a-v1]', '# tested', ...S('a'), ...HOLD('b', 'a')],
      ...['[c: c-v1]', '# tested', 'struct c 8', '  0     8     struct a on', '[d: -]', ...HOLD('d', 'a')],
    ],
    written: ['struct a: changed', 'struct c: renamed'],
  },
  {
    name: 'what holds a layout of the handover root that got a new string follows it, through several',
    before: ['[c: c-v1]', ...HOLD('c', 'b'), '[b: b-v1]', ...HOLD('b', 'a'), '[kho: kho-v1]', ...U('a')],
    strings: ['kho-v2', 'b-v2', 'c-v1'],
    now: ['[c: -]', ...HOLD('c', 'b', 16), '[b: -]', ...HOLD('b', 'a', 16), '[kho: -]', ...WIDE('a')],
    after: [
      '[c: c-v1]',
      ...HOLD('c', 'b', 16),
      '[b: b-v2]',
      ...HOLD('b', 'a', 16),
      '[kho: kho-v2]',
      ...WIDE('a'),
    ],
    written: [
      ...['struct c: changed', '[b]: b-v1 → b-v2', 'struct b: changed'],
      ...['[kho]: kho-v1 → kho-v2', 'struct a: changed'],
    ],
  },
  {
    name: 'all that hold one or two of its layouts follow it',
    before: [
      ...['[kho: kho-v1]', ...U('a'), ...U('b'), '[c: c-v1]', ...HOLD('c', 'a'), ...HOLD('d', 'a')],
      ...['[e: e-v1]', 'struct e 16', '  0     8     struct a one', '  8     8     struct b two'],
    ],
    strings: ['kho-v2', 'c-v1', 'e-v1'],
    now: [
      ...['[kho: -]', ...WIDE('a'), ...WIDE('b'), '[c: -]', ...HOLD('c', 'a', 16), ...HOLD('d', 'a', 16)],
      ...['[e: -]', 'struct e 32', '  0     16    struct a one', '  16    16    struct b two'],
    ],
    after: [
      ...['[kho: kho-v2]', ...WIDE('a'), ...WIDE('b')],
      ...['[c: c-v1]', ...HOLD('c', 'a', 16), ...HOLD('d', 'a', 16)],
      ...['[e: e-v1]', 'struct e 32', '  0     16    struct a one', '  16    16    struct b two'],
    ],
    written: [
      ...['[kho]: kho-v1 → kho-v2', 'struct a: changed', 'struct b: changed'],
      ...['struct c: changed', 'struct d: changed', 'struct e: changed'],
    ],
  },
  {
    name: 'what holds a refused one beside one of its layouts does not',
    before: [
      ...['[kho: kho-v1]', ...U('a'), '[b: b-v1]', ...U('b')],
      ...['[c: c-v1]', 'struct c 16', '  0     8     struct a one', '  8     8     struct b two'],
    ],
    strings: ['kho-v2', 'b-v1', 'c-v1'],
    now: [
      ...['[kho: -]', ...WIDE('a'), '[b: -]', ...WIDE('b')],
      ...['[c: -]', 'struct c 32', '  0     16    struct a one', '  16    16    struct b two'],
    ],
    after: [
      ...['[kho: kho-v2]', ...WIDE('a'), '[b: b-v1]', ...U('b')],
      ...['[c: c-v1]', 'struct c 16', '  0     8     struct a one', '  8     8     struct b two'],
    ],
    written: ['[kho]: kho-v1 → kho-v2', 'struct a: changed'],
    refused: ['layout-changed struct b'],
  },
  {
    name: 'what holds an accepted layout of the handover root is refused',
    before: ['[b: b-v1]', ...HOLD('b', 'a'), '[kho: kho-v1]', ...U('a')],
    strings: ['kho-v1', 'b-v1'],
    now: ['[b: -]', ...HOLD('b', 'a', 16), '[kho: -]', ...WIDE('a')],
    accept: { families: ['kho'], reason: 'tested' },
    after: ['[b: b-v1]', ...HOLD('b', 'a'), '[kho: kho-v1]', '# tested', ...WIDE('a')],
    written: ['struct a: changed'],
    refused: ['layout-changed struct b'],
  },
  {
    name: 'what holds a refused one is not written either',
    before: ['[b: b-v1]', ...HOLD('b', 'a'), '[a: a-v1]', ...U('a')],
    strings: ['a-v1', 'b-v1'],
    now: ['[b: -]', ...HOLD('b', 'a', 16), '[a: -]', ...WIDE('a')],
    refused: ['layout-changed struct a'],
  },
  {
    name: 'what holds an accepted and a refused one is not written',
    before: [
      ...['[a: a-v1]', ...U('a'), '[b: b-v1]', ...U('b')],
      ...['[c: c-v1]', 'struct c 16', '  0     8     struct a one', '  8     8     struct b two'],
    ],
    strings: ['a-v1', 'b-v1', 'c-v1'],
    now: [
      ...['[a: -]', ...WIDE('a'), '[b: -]', ...WIDE('b')],
      ...['[c: -]', 'struct c 32', '  0     16    struct a one', '  16    16    struct b two'],
    ],
    accept: ACCEPT_A,
    after: [
      ...['[a: a-v1]', '# tested', ...WIDE('a'), '[b: b-v1]', ...U('b')],
      ...['[c: c-v1]', 'struct c 16', '  0     8     struct a one', '  8     8     struct b two'],
    ],
    written: ['struct a: changed'],
    refused: ['layout-changed struct b', 'layout-changed struct c'],
  },
  {
    name: 'what holds two accepted ones by value is written where it is accepted, too',
    before: [
      ...['[a: a-v1]', ...U('a'), '[b: b-v1]', ...U('b'), '[d: d-v1]', ...HOLD('d', 'a')],
      ...['[c: c-v1]', 'struct c 16', '  0     8     struct a one', '  8     8     struct b two'],
    ],
    strings: ['a-v1', 'b-v1', 'c-v1', 'd-v1'],
    now: [
      ...['[a: -]', ...WIDE('a'), '[b: -]', ...WIDE('b'), '[d: -]', ...HOLD('d', 'a', 16)],
      ...['[c: -]', 'struct c 32', '  0     16    struct a one', '  16    16    struct b two'],
    ],
    accept: { families: ['a', 'b', 'c', 'd'], reason: 'tested\n\nby näme ' },
    after: [
      ...[
        '[a: a-v1]',
        '# tested',
        '# by n?me',
        ...WIDE('a'),
        '[b: b-v1]',
        '# tested',
        '# by n?me',
        ...WIDE('b'),
      ],
      ...['[d: d-v1]', '# tested', '# by n?me', ...HOLD('d', 'a', 16)],
      ...[
        '[c: c-v1]',
        '# tested',
        '# by n?me',
        'struct c 32',
        '  0     16    struct a one',
        '  16    16    struct b two',
      ],
    ],
    written: ['struct a: changed', 'struct b: changed', 'struct d: changed', 'struct c: changed'],
  },
  {
    name: 'one that changed by itself does not follow another one',
    before: ['[a: a-v1]', ...U('a'), '[b: b-v1]', ...U('b')],
    strings: ['a-v2', 'b-v1'],
    now: ['[a: -]', ...S('a'), '[b: -]', ...S('b')],
    after: ['[a: a-v2]', ...S('a'), '[b: b-v1]', ...U('b')],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed'],
    refused: ['layout-changed struct b'],
  },
  {
    name: 'comments stay: that of the head, those between rows, and those of rows whose name stays',
    before: [
      ...['[a: a-v1]', 'struct a 16 # head', '# alone', '  0     8     u64 pos # of pos'],
      ...['  # alone too', '  8     8     u64 gone # of gone'],
    ],
    strings: ['a-v2'],
    now: ['[a: -]', 'struct a 16', '  0     8     u64 fresh', '  8     8     s64 pos'],
    after: [
      ...['[a: a-v2]', 'struct a 16 # head', '  # alone too'],
      ...['  0     8     u64 fresh', '# alone', '  8     8     s64 pos # of pos'],
    ],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'comments stay above and behind their own row, and blank lines with them',
    before: [
      ...['[a: a-v1]', 'struct a 16', '  0     8     u64 x', '', '  # of y: never reorder', '  # more of y'],
      ...['  8     4     u32 y', '  12    4     u32 z #z'],
    ],
    strings: ['a-v2'],
    now: ['[a: -]', 'struct a 16', '  0     8     s64 x', '  8     4     u32 y', '  12    4     s32 z'],
    after: [
      ...['[a: a-v2]', 'struct a 16', '  0     8     s64 x', '', '  # of y: never reorder', '  # more of y'],
      ...['  8     4     u32 y', '  12    4     s32 z #z'],
    ],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'a comment behind a row without a name stays with the one in its place, or is one of as many',
    before: [
      ...['[a: a-v1]', 'struct a 8', '  0     1     u8 -', '  1     1     u8 - # one', '  2     1     u8 -'],
      ...[
        'struct b 8',
        '  0     1     u8 - # b',
        '  1     1     u8 -',
        'struct c 8',
        '  0     1     u8 - # c',
      ],
    ],
    strings: ['a-v2'],
    now: [
      ...['[a: -]', 'struct a 8', '  1     1     u8 -', '  2     1     u8 -'],
      ...['struct b 8', '  4     1     u8 -', '  5     1     u8 -', 'struct c 8', '  1     1     u8 -'],
      '  2     1     u8 -',
    ],
    after: [
      ...['[a: a-v2]', 'struct a 8', '  1     1     u8 - # one', '  2     1     u8 -'],
      ...['struct b 8', '  4     1     u8 - # b', '  5     1     u8 -', 'struct c 8', '  1     1     u8 -'],
      '  2     1     u8 -',
    ],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed', 'struct b: changed', 'struct c: changed'],
  },
  {
    name: 'of two rows without a name, one stays in its place, and the other one is the one that is left',
    before: [
      ...['[a: a-v1]', 'struct a 8', '  0     1     u8 - # zero', '  1     1     u8 - # one'],
      ...['struct b 8', '  0     8     union{} -', '    0     8     u64 x # x'],
    ],
    strings: ['a-v2'],
    now: [
      ...['[a: -]', 'struct a 8', '  1     1     u8 -', '  4     1     u8 -'],
      ...['struct b 8', '  0     8     s64 x'],
    ],
    after: [
      ...['[a: a-v2]', 'struct a 8', '  1     1     u8 - # one', '  4     1     u8 - # zero'],
      ...['struct b 8', '  0     8     s64 x # x'],
    ],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed', 'struct b: changed'],
  },
  {
    name: 'a comment behind a member stays with the one in the same type without a name',
    before: [
      ...['[a: a-v1]', 'struct a 24', '  0     8     struct{} p', '    0     8     u64 x'],
      ...['  8     8     struct{} q', '    8     8     u64 x # of q', '  16    8     u64 x'],
    ],
    strings: ['a-v2'],
    now: [
      ...['[a: -]', 'struct a 24', '  0     8     struct{} q', '    0     8     u64 x'],
      ...['  8     8     struct{} p', '    8     8     u64 x', '  16    8     u64 x'],
    ],
    after: [
      ...['[a: a-v2]', 'struct a 24', '  0     8     struct{} q', '    0     8     u64 x # of q'],
      ...['  8     8     struct{} p', '    8     8     u64 x', '  16    8     u64 x'],
    ],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'comments of a member stay where it got another name, but not where another one came into its place',
    before: [
      ...['[a: a-v1]', 'struct a 8', '  # why', '  0     8     u64 pos # of pos'],
      ...['struct b 16', '  0     8     u64 pos # of pos', '  8     8     u64 end'],
      ...['struct c 8', '  0     8     u64 pos # of pos'],
    ],
    strings: ['a-v2'],
    now: [
      ...[
        '[a: -]',
        ...PLACE,
        'struct b 24',
        '  0     8     u64 place',
        '  8     8     u64 end',
        '  16    8     u64 x',
      ],
      ...['struct c 8', '  0     8     s64 place'],
    ],
    after: [
      ...['[a: a-v2]', 'struct a 8', '  # why', '  0     8     u64 place # of pos'],
      ...['struct b 24', '  0     8     u64 place', '  8     8     u64 end', '  16    8     u64 x'],
      ...['struct c 8', '  0     8     s64 place'],
    ],
    written: ['[a]: a-v1 → a-v2', 'struct a: renamed', 'struct b: changed', 'struct c: changed'],
  },
  {
    name: 'a comment stays whole, whatever stands in it, and nothing else is one',
    before: ['["a": "a #1" , "a-v1"]# why #not', 'struct a 8 # \u2028#', '  0     8     u64 pos #a\u2028 b'],
    strings: ['a-v2'],
    now: ['[a: -]', ...S('a')],
    after: ['[a: a-v2]# why #not', 'struct a 8 # \u2028#', '  0     8     s64 pos #a\u2028 b'],
    written: ['[a]: a #1, a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'the comment of a last row stays with it',
    before: ['[a: a-v1]', 'struct a 8', '  0     8     u64 pos # why'],
    strings: ['a-v2'],
    now: ['[a: -]', ...S('a')],
    after: ['[a: a-v2]', 'struct a 8', '  0     8     s64 pos # why'],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'a new layout stands in front of one that is written',
    before: ['[a: a-v1]', ...U('a2')],
    strings: ['a-v2'],
    now: ['[a: -]', ...S('a2'), ...U('a1')],
    after: ['[a: a-v2]', ...U('a1'), ...S('a2')],
    written: ['[a]: a-v1 → a-v2', 'struct a2: changed', 'struct a1: new'],
  },
  {
    name: 'a comment behind a layout that is written stays where it is, once',
    before: ['[a: a-v1]', ...U('a'), '# of b', ...U('b')],
    strings: ['a-v2'],
    now: ['[a: -]', ...S('a'), ...U('b')],
    after: ['[a: a-v2]', ...S('a'), '# of b', ...U('b')],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'a structure that had no rows gets them',
    before: ['[a: a-v1]', 'struct a 8', ...U('b')],
    strings: ['a-v2'],
    now: ['[a: -]', ...U('a'), ...U('b')],
    after: ['[a: a-v2]', ...U('a'), ...U('b')],
    written: ['[a]: a-v1 → a-v2', 'struct a: changed'],
  },
  {
    name: 'a new layout of a group that has none stands below its header',
    before: ['[a: a-v1]', '', '[b: b-v1]', ...U('b')],
    strings: ['a-v1', 'b-v1'],
    now: ['[a: -]', ...U('a'), '[b: -]', ...U('b')],
    after: ['[a: a-v1]', ...U('a'), '', '[b: b-v1]', ...U('b')],
    written: ['struct a: new'],
  },
  {
    name: 'new layouts stand in order in their group, in front of the comment of the next one, or at its end',
    before: ['[a: a-v1]', '# of a2', ...U('a2'), ...U('a4'), '', '[b: -]', ...U('b')],
    strings: ['a-v1'],
    now: ['[a: -]', ...U('a5'), ...U('a3'), ...U('a1'), ...U('a2'), ...U('a4'), '[b: -]', ...U('b')],
    after: [
      '[a: a-v1]',
      ...U('a1'),
      '# of a2',
      ...U('a2'),
      ...U('a3'),
      ...U('a4'),
      ...U('a5'),
      '',
      '[b: -]',
      ...U('b'),
    ],
    written: ['struct a1: new', 'struct a3: new', 'struct a5: new'],
  },
  {
    name: 'what holds a changed layout by way of a new structure is refused: it stands for one that may be absent',
    before: ['[foo: foo-v1]', ...U('x'), '[bar: bar-v1]', ...HOLD('a', 't'), ...held('t', 'x', ' optional')],
    strings: ['foo-v2', 'bar-v1'],
    now: ['[foo: -]', ...S('x'), '[bar: -]', ...HOLD('a', 'u'), ...HOLD('u', 'x')],
    after: [
      ...['[foo: foo-v2]', ...S('x')],
      ...['[bar: bar-v1]', ...HOLD('a', 't'), ...held('t', 'x', ' optional'), ...HOLD('u', 'x')],
    ],
    written: ['[foo]: foo-v1 → foo-v2', 'struct x: changed', 'struct u: new'],
    refused: ['layout-changed struct a'],
  },
  {
    name: 'what holds a changed layout by way of a new structure is refused: it came into another header',
    before: ['[foo: foo-v1]', ...U('x'), ...HOLD('t', 'x'), '[bar: bar-v1]', ...HOLD('a', 't')],
    strings: ['foo-v2', 'bar-v1'],
    now: ['[foo: -]', ...S('x'), '[bar: -]', ...HOLD('a', 'u'), '[qux: -]', ...HOLD('u', 'x')],
    after: [
      ...['[foo: foo-v2]', ...S('x'), '[bar: bar-v1]', ...HOLD('a', 't')],
      ...['', '[qux: -]', ...HOLD('u', 'x')],
    ],
    written: ['[foo]: foo-v1 → foo-v2', 'struct x: changed', 'struct t: taken out', 'struct u: new'],
    refused: ['layout-changed struct a'],
  },
  {
    name: 'a new group stands at the end, its layouts in order',
    before: ['[b: b-v1]', ...U('b')],
    strings: ['b-v1', 'a-v2', 'a-v1'],
    now: ['[b: -]', ...U('b'), '[a: -]', ...U('a2'), ...U('a1'), ...U('a3')],
    after: ['[b: b-v1]', ...U('b'), '', '[a: a-v1, a-v2]', ...U('a1'), ...U('a2'), ...U('a3')],
    written: ['struct a1: new', 'struct a2: new', 'struct a3: new'],
  },
];

describe('an update of recorded layouts', () => {
  it.each(rows)('$name', ({ before, strings, now, accept, after = before, written = [], refused = [] }) => {
    const text = textOf(before);
    const seen = image(strings, now);
    const update = updateLayouts({ file: parsed(text), text }, seen, recordsIn('l.txt'), accept);
    expect(update.text).toBe(textOf(after));
    expect(update.written).toEqual(written);
    const kinds = update.refused.map(
      ({ kind, message }) => `${kind} ${message.split(' ').slice(0, 2).join(' ')}`,
    );
    expect(kinds).toEqual(refused);
    for (const { kind, remedy } of update.refused)
      if (kind === 'layout-changed')
        expect(remedy).toMatch(/ \(l\.txt:\d+\) with: update IMAGE --layouts l\.txt$/);
    const left = checkLayouts(parsed(update.text), seen, recordsIn('l.txt'));
    if (refused.length === 0) expect(left).toEqual([]);
    const again = updateLayouts(
      { file: parsed(update.text), text: update.text },
      seen,
      recordsIn('l.txt'),
      accept,
    );
    expect(again).toMatchObject({ text: update.text, written: [] });
  });

  it('may have comments as long as the file behind a row, and above one in front of which many new ones stand', () => {
    const long = `# ${' # x'.repeat(250_000)} \u2028`;
    const above = Array.from({ length: 100_000 }, () => '# of z');
    const fresh = Array.from({ length: 10_000 }, (_, index) => U(`b${index}`)).flat();
    const text = textOf(['[a: a-v1]', 'struct a 8', `  0     8     u64 pos ${long}`, ...above, ...U('z')]);
    const now = image(['a-v2'], ['[a: -]', ...S('a'), ...fresh, ...U('z')]);
    const update = updateLayouts({ file: parsed(text), text }, now, recordsIn('l.txt'));
    expect(update.written).toHaveLength(10_002);
    expect(update.text).toContain(`  0     8     s64 pos ${long}\n`);
  });

  it('does not write a new name where the layout is refused', () => {
    const text = textOf(['[b: b-v1]', ...HOLD('b', 'a'), '[a: a-v1]', ...U('a')]);
    const now = ['[b: -]', 'struct b 8', '  0     8     struct a on', '[a: -]', ...S('a')];
    const update = updateLayouts(
      { file: parsed(text), text },
      image(['a-v2', 'b-v1'], now),
      recordsIn('l.txt'),
    );
    expect(update.written).toEqual(['[a]: a-v1 → a-v2', 'struct a: changed']);
    expect(update.text).toBe(textOf(['[b: b-v1]', ...HOLD('b', 'a'), '[a: a-v2]', ...S('a')]));
    expect(update.refused).toMatchObject([{ kind: 'layout-changed', compatible: 'b-v1' }]);
  });

  it('keeps a missing line end where nothing is written, and makes one where something is', () => {
    const text = textOf(['[a: a-v1]', ...U('a')]).trimEnd();
    const same = image(['a-v1'], ['[a: -]', ...U('a')]);
    expect(updateLayouts({ file: parsed(text), text }, same, recordsIn('l.txt')).text).toBe(text);
    const more = image(['a-v1'], ['[a: -]', ...U('a'), ...U('b')]);
    expect(updateLayouts({ file: parsed(text), text }, more, recordsIn('l.txt')).text).toBe(
      `${text}\n${U('b').join('\n')}\n`,
    );
  });

  it('puts a new group behind a last line without its end', () => {
    const text = textOf(['[a: a-v1]', ...U('a')]).trimEnd();
    const more = image(['a-v1'], ['[a: -]', ...U('a'), '[z: -]', ...U('z')]);
    expect(updateLayouts({ file: parsed(text), text }, more, recordsIn('l.txt')).text).toBe(
      `${text}\n\n[z: -]\n${U('z').join('\n')}\n`,
    );
  });

  it('is all new lines where there is no file', () => {
    const update = updateLayouts(null, image(['a-v1'], ['[a: -]', ...U('a')]), recordsIn('l.txt'));
    expect(update.edits.map(({ op, text }) => `${op}${text}`).join('')).toBe(
      textOf(['', '[a: a-v1]', ...U('a')])
        .replace('\n\n', '\n')
        .replaceAll(/^(?=.)/gm, '+'),
    );
    expect(update.text).toBe(update.edits.map(({ text }) => text).join(''));
  });

  it('writes more new structures than a call can have arguments', () => {
    const text = textOf(['[a: a-v1]', ...U('a')]);
    const now = image(['a-v1'], ['[a: -]', ...U('a')]);
    const layouts = now.layouts.flatMap(one =>
      Array.from({ length: 150_000 }, (_, index) => ({ ...one, name: `a${index}` })),
    );
    const update = updateLayouts({ file: parsed(text), text }, { ...now, layouts }, recordsIn('l.txt'));
    expect(update.written).toContain('struct a149999: new');
  });

  it('learns the page size beside everything else, and forgets none', () => {
    const unknown = FIRST.replace('4096', '?');
    const text = textOf(['[a: a-v1]', ...U('a')], unknown);
    const now = image(['a-v2'], ['[a: -]', ...U('a')]);
    const recorded = { file: parsed(text), text };
    expect(updateLayouts(recorded, now, recordsIn('l.txt')).text).toBe(textOf(['[a: a-v2]', ...U('a')]));
    const pageless = { ...now, abi: { ...now.abi, page: null } };
    expect(updateLayouts(recorded, pageless, recordsIn('l.txt')).text).toBe(
      textOf(['[a: a-v2]', ...U('a')], unknown),
    );
    const known = textOf(['[a: a-v1]', ...U('a')]);
    const kept = updateLayouts({ file: parsed(known), text: known }, pageless, recordsIn('l.txt')).text;
    expect(kept).toBe(textOf(['[a: a-v2]', ...U('a')]));
  });
});

describe('a new file of layouts', () => {
  it('has all groups in order, a blank line between them', () => {
    const now = image(['b-v1'], ['[b: -]', ...U('b2'), ...U('b1'), '[a: -]', ...U('a'), '[c: -]', ...U('c')]);
    const { text, written, refused } = updateLayouts(null, now, recordsIn('l.txt'));
    const groups = ['[a: -]', ...U('a'), '', '[b: b-v1]', ...U('b1'), ...U('b2'), '', '[c: -]', ...U('c')];
    expect(text).toBe(textOf(groups));
    expect(written).toEqual(['struct b2: new', 'struct b1: new', 'struct a: new', 'struct c: new']);
    expect(refused).toEqual([]);
  });

  it('writes strings that the grammar would take apart as JSON', () => {
    const seen = image([], ['["a:b": -]', ...U('a')]);
    const strings = ['a:b', '-', 'c d', '#e', 'f,g', '"h'].map(compatible => ({ compatible, family: 'a:b' }));
    const { text } = updateLayouts(null, { ...seen, strings }, recordsIn('l.txt'));
    expect(text.split('\n')[1]).toBe('["a:b": "\\"h", "#e", "-", "a:b", "c d", "f,g"]');
    expect(parsed(text).groups[0]?.strings).toEqual(['"h', '#e', '-', 'a:b', 'c d', 'f,g']);
  });

  it('names another ABI', () => {
    const seen = image([], ['[a: -]', ...U('a')]);
    const abi = { bits: 32, littleEndian: false, page: null } as const;
    const { text } = updateLayouts(null, { ...seen, abi }, recordsIn('l.txt'));
    expect(text.split('\n')[0]).toBe('# liveupdate-gate layouts 1 elf32-be page-?');
    expect(parsed(text).abi).toEqual(abi);
  });
});
