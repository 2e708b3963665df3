import { describe, expect, it } from '@jest/globals';
import { checkLayouts } from '../../src/gate/layout-check.ts';
import { compareWithImage, groupFor, type LayoutImage } from '../../src/gate/layout-comparison.ts';
import { groupState } from '../../src/gate/layout-strings.ts';
import type { ImageLayout, LayoutsFile } from '../../src/gate/layouts.ts';
import { parseLayouts } from '../../src/gate/layouts-parse.ts';
import { recordsIn } from '../support/gate.ts';

const PATH = 'l.txt';
const HEADER = 'include/linux/kho/abi/a.h';

function file(...lines: readonly string[]): LayoutsFile {
  const text = ['# liveupdate-gate layouts 1 elf64-le page-4096', ...lines, ''].join('\n');
  const parsed = parseLayouts(text, PATH);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file;
}

/** An image that has these strings, and the layouts of a file. */
function image(
  strings: readonly string[],
  from: LayoutsFile,
  change: Partial<LayoutImage> = {},
): LayoutImage {
  const layouts = from.groups.flatMap(({ family, layouts: own }) =>
    own.map(({ kind, name, size, rows }): ImageLayout => {
      const known = rows.map((row, index) => ({ ...row, line: index + 6 }));
      return { kind, name, size, rows: known, family, file: HEADER, line: 5 };
    }),
  );
  const governing = strings.map(compatible => ({ compatible, family: compatible.split(/[-_]v/)[0] ?? '' }));
  return { path: 'vmlinux', abi: from.abi, layouts, strings: governing, unread: [], ...change };
}

const A = ['struct a 8', '  0 8 u64 pos'];
const B = ['struct b 8', '  0 8 u64 pos'];
const C = ['struct c 8', '  0 8 u64 pos'];
const WIDE_B = ['struct b 16', '  0 16 u128 pos'];
const WIDE_A = ['struct a 16', '  0 16 u128 pos'];
const E = ['enum e 4', '  0 = A', '  1 = B'];
const T = ['struct (t) 8', '  0 8 u64 pos'];
const HOLD = (name: string, inner: string) => [`struct ${name} 8`, `  0 8 struct ${inner} in`];
const IN_A = '  0 8 struct a in';
const IN_B = '  0 16 struct b in';
const IN_WIDE_A = '  0 16 struct a in';
const HOLD_A = ['struct b 8', IN_A];
const HOLD_WIDE_A = ['struct b 16', IN_WIDE_A];
const NONE_LEFT = 'and no structure has the layout that was recorded for it: ';
const A_GREW = 'pos is "0 16 u128 pos", was "0 8 u64 pos"; its size is 16, not 8';
const GREW = 'in is "0 16 struct a in", was "0 8 struct a in"; its size is 16, not 8';

const STALE = (family: string, now: string, what: string) =>
  `error layout-stale ${family}-v1 l.txt:LINE: the layouts of ${family} were recorded under ${family}-v1, the image has ${now} (${what}).`;
const FOLIO = (first: string, second: string) => [
  'struct folio 16',
  `  0 8 u64 ${first}`,
  `  8 8 s64 ${second}`,
];
const SER = (name: string, more = 's64 more') => [
  ...['struct ser 32', '  0 16 struct folio first', '  16 8 union{} box', `    16 8 u64 ${name}`],
  `  24 8 ${more}`,
];

interface Row {
  readonly name: string;
  readonly recorded: readonly string[];
  readonly now: readonly string[];
  readonly strings: readonly string[];
  readonly found: readonly unknown[];
  readonly change?: Partial<LayoutImage>;
}

const rows: readonly Row[] = [
  {
    name: 'nothing differs',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', ...A],
    strings: ['a-v1'],
    found: [],
  },
  {
    name: 'the strings stand in another order',
    recorded: ['[a: a-v2, a-v10]', ...A],
    now: ['[a: -]', ...A],
    strings: ['a-v10', 'a-v2', 'a-v10'],
    found: [],
  },
  {
    name: 'a version came in beside the recorded one',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', ...A],
    strings: ['a-v1', 'a-v2'],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has a-v1, a-v2 (no layout changed with it).',
    ],
  },
  {
    name: 'one of two versions went, and nothing else',
    recorded: ['[a: a-v1, a-v2]', ...A],
    now: ['[a: -]', ...A],
    strings: ['a-v2'],
    found: [],
  },
  {
    name: 'one of two versions went: what is left is held to its layouts',
    recorded: ['[a: a-v1, a-v2]', ...A, ...B, 'struct c 1', '  0 1 u8 x'],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos', ...B],
    strings: ['a-v2'],
    found: [
      `error layout-changed a-v2 ${HEADER}:6: struct a changed, but a-v2 did not: pos is "0 8 s64 pos", was "0 8 u64 pos".`,
      'error layout-missing a-v2 l.txt:7: struct c is not in the debug info, but a-v2 is in the image.',
    ],
  },
  {
    name: 'one of two versions went, and another one came in',
    recorded: ['[a: a-v1, a-v2]', ...A],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos'],
    strings: ['a-v2', 'a-v3'],
    found: [
      `error layout-changed a-v2 ${HEADER}:6: struct a changed, a-v2 is still listed, ${NONE_LEFT}pos is "0 8 s64 pos", was "0 8 u64 pos".`,
    ],
  },
  {
    name: 'a group without a string got one',
    recorded: ['[a: -]', ...A],
    now: ['[a: -]', ...A],
    strings: ['a-v1'],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under no string, the image has a-v1 (no layout changed with it).',
    ],
  },
  {
    name: 'all strings went, and one layout stayed',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', ...A],
    strings: [],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has none of its strings (no layout changed with it).',
    ],
  },
  {
    name: 'all strings and all layouts went, and a new layout came in',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', 'struct b 8', '  0 8 s64 pos'],
    strings: [],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has none of its strings (no layout changed with it).',
      `notice layout-added a ${HEADER}:5: struct b (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'all strings and all layouts went, and its header has only what is recorded in two other groups',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', ...B, '[c: c-v1]', 'struct c 8', '  0 8 u64 pos'],
    now: ['[a: -]', ...B, 'struct c 8', '  0 8 u64 pos'],
    strings: ['b-v1', 'c-v1'],
    found: [],
  },
  {
    name: 'all strings and all layouts went',
    recorded: ['[a: a-v1]', ...A],
    now: ['[b: -]'],
    strings: [],
    found: [],
  },
  {
    name: 'a layout is not in the debug info',
    recorded: ['[a: a-v1]', ...A, ...B],
    now: ['[a: -]', ...A],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:5: struct b is not in the debug info, but a-v1 is in the image.',
    ],
  },
  {
    name: 'a layout of a group without a string is not',
    recorded: ['[a: -]', ...A, ...B],
    now: ['[a: -]', ...A],
    strings: [],
    found: ['error layout-missing a l.txt:5: struct b is not in the debug info, and no string governs it.'],
  },
  {
    name: 'an optional one is not',
    recorded: ['[a: a-v1]', ...A, 'struct b 8 optional', '  0 8 u64 pos'],
    now: ['[a: -]', ...A],
    strings: ['a-v1'],
    found: [],
  },
  {
    name: 'one is not whose string could not be read',
    recorded: ['[a: a-v1]', ...A, ...B],
    now: ['[a: -]', ...A],
    strings: [],
    change: { unread: ['a'] },
    found: [],
  },
  {
    name: 'a layout changed, and its string did not',
    recorded: ['[a: a-v1, a-v9;x]', ...A],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos'],
    strings: ['a-v1', 'a-v9;x'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct a changed, but a-v1, a-v9;x did not: pos is "0 8 s64 pos", was "0 8 u64 pos".`,
    ],
  },
  {
    name: 'a layout changed, and stands by value in another one: it is told once',
    recorded: ['[a: a-v1]', ...A, 'struct b 8', '  0 8 struct a in'],
    now: ['[a: -]', 'struct a 16', '  0 16 u128 pos', 'struct b 16', '  0 16 struct a in'],
    strings: ['a-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct a changed, but a-v1 did not: pos is "0 16 u128 pos", was "0 8 u64 pos"; its size is 16, not 8.`,
    ],
  },
  {
    name: 'a layout got a new string, and stands by value in one of another family that got none',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', 'struct b 8', '  0 8 struct a[1] in'],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos', '[b: -]', 'struct b 8', '  0 8 struct a[1] in'],
    strings: ['a-v2', 'b-v1'],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has a-v2 (changed with it: struct a).',
      `error layout-changed b-v1 ${HEADER}:5: struct b changed, but b-v1 did not: struct a, which it holds by value, changed.`,
    ],
  },
  {
    name: 'it grew, and what holds it grew with it',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[a: -]', ...WIDE_A, '[b: -]', ...HOLD_WIDE_A],
    strings: ['a-v2', 'b-v1'],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has a-v2 (changed with it: struct a).',
      `error layout-changed b-v1 ${HEADER}:6: struct b changed, but b-v1 did not: struct a, which it holds by value, changed; ${GREW}.`,
    ],
  },
  {
    name: 'all that hold it are told, but not those that got a new string, too',
    recorded: [
      ...['[d: d-v1]', 'struct d 8', '  0 8 struct{} in', '    0 8 struct c in'],
      ...['[c: c-v1]', 'struct c 8', '  0 8 struct b in'],
      ...['[b: b-v1]', 'struct b 8', '  0 8 struct a in', '[a: a-v1]', ...A],
    ],
    now: [
      ...['[d: -]', 'struct d 8', '  0 8 struct{} in', '    0 8 struct c in'],
      ...['[c: -]', 'struct c 8', '  0 8 struct b in'],
      ...['[b: -]', 'struct b 8', '  0 8 struct a in', '[a: -]', 'struct a 8', '  0 8 s64 pos'],
    ],
    strings: ['a-v2', 'b-v1', 'c-v2', 'd-v1'],
    found: [
      `error layout-changed d-v1 ${HEADER}:5: struct d changed, but d-v1 did not: struct a, which it holds by value, changed.`,
      'error layout-stale c-v1 l.txt:6: the layouts of c were recorded under c-v1, the image has c-v2 (no layout changed with it).',
      `error layout-changed b-v1 ${HEADER}:5: struct b changed, but b-v1 did not: struct a, which it holds by value, changed.`,
      'error layout-stale a-v1 l.txt:12: the layouts of a were recorded under a-v1, the image has a-v2 (changed with it: struct a).',
    ],
  },
  {
    name: 'of several changes in it the nearest is told',
    recorded: ['[a: a-v1]', ...A, 'struct b 16', IN_A, '  8 8 u64 pos', '[c: c-v1]', 'struct c 16', IN_B],
    now: [
      ...['[a: -]', 'struct a 8', '  0 8 s64 pos', 'struct b 16', IN_A, '  8 8 s64 pos'],
      ...['[c: -]', 'struct c 16', IN_B],
    ],
    strings: ['a-v2', 'c-v1'],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has a-v2 (changed with it: struct a; struct b).',
      `error layout-changed c-v1 ${HEADER}:5: struct c changed, but c-v1 did not: struct b, which it holds by value, changed.`,
    ],
  },
  {
    name: 'what no string governs is judged by its own rows where it holds a layout that got a new string',
    recorded: ['[a: a-v1]', ...A, ...B, '[c: -]', 'struct c 8', '  0 8 struct b in', 'struct d 8', IN_A],
    now: [
      ...['[a: -]', ...WIDE_A, 'struct b 8', '  0 8 s64 pos'],
      ...['[c: -]', 'struct c 8', '  0 8 struct b in', 'struct d 16', IN_WIDE_A],
    ],
    strings: ['a-v2'],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has a-v2 (changed with it: struct a; struct b).',
      `error layout-changed c ${HEADER}:6: struct d changed, but no string governs it: struct a, which it holds by value, changed; ${GREW}.`,
    ],
  },
  {
    name: 'the handover root got a new string: what holds its layouts is lost anyway',
    recorded: ['[kho: kho-v1]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[kho: -]', ...WIDE_A, '[b: -]', ...HOLD_WIDE_A],
    strings: ['kho-v2', 'b-v1'],
    found: [
      'error layout-stale kho-v1 l.txt:2: the layouts of kho were recorded under kho-v1, the image has kho-v2 (changed with it: struct a).',
    ],
  },
  {
    name: 'it got one beside the old one: its layouts are still read',
    recorded: ['[kho: kho-v1]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[kho: -]', ...WIDE_A, '[b: -]', ...HOLD_WIDE_A],
    strings: ['kho-v1', 'kho-v2', 'b-v1'],
    found: [
      `error layout-changed kho-v1 ${HEADER}:6: struct a changed, kho-v1 is still listed, ${NONE_LEFT}${A_GREW}.`,
    ],
  },
  {
    name: 'it had two, and got one beside one of these: its layouts are still read',
    recorded: ['[kho: kho-v1, kho-v2]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[kho: -]', ...WIDE_A, '[b: -]', ...HOLD_WIDE_A],
    strings: ['kho-v2', 'kho-v3', 'b-v1'],
    found: [
      `error layout-changed kho-v2 ${HEADER}:6: struct a changed, kho-v2 is still listed, ${NONE_LEFT}${A_GREW}.`,
    ],
  },
  {
    name: 'it lost its string: what holds its layouts is told',
    recorded: ['[kho: kho-v1]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[kho: -]', ...WIDE_A, '[b: -]', ...HOLD_WIDE_A],
    strings: ['b-v1'],
    found: [
      'error layout-stale kho-v1 l.txt:2: the layouts of kho were recorded under kho-v1, the image has none of its strings (changed with it: struct a).',
      `error layout-changed b-v1 ${HEADER}:6: struct b changed, but b-v1 did not: struct a, which it holds by value, changed; ${GREW}.`,
    ],
  },
  {
    name: 'it had none before: what holds its layouts is told',
    recorded: ['[kho: -]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[kho: -]', ...WIDE_A, '[b: -]', ...HOLD_WIDE_A],
    strings: ['kho-v1', 'b-v1'],
    found: [
      'error layout-stale kho-v1 l.txt:2: the layouts of kho were recorded under no string, the image has kho-v1 (changed with it: struct a).',
      `error layout-changed b-v1 ${HEADER}:6: struct b changed, but b-v1 did not: struct a, which it holds by value, changed; ${GREW}.`,
    ],
  },
  {
    name: 'what changed since the handover root did is no change of the group that got a new string with it',
    recorded: ['[kho: kho-v1]', ...A, '[b: b-v1]', ...HOLD_A, '[c: c-v1]', 'struct c 8', '  0 8 struct b in'],
    now: ['[kho: -]', ...WIDE_A, '[b: -]', ...HOLD_WIDE_A, '[c: -]', 'struct c 16', '  0 16 struct b in'],
    strings: ['kho-v2', 'b-v2', 'c-v1'],
    found: [
      'error layout-stale kho-v1 l.txt:2: the layouts of kho were recorded under kho-v1, the image has kho-v2 (changed with it: struct a).',
      'error layout-stale b-v1 l.txt:5: the layouts of b were recorded under b-v1, the image has b-v2 (changed with it: struct b).',
    ],
  },
  {
    name: 'a layout of another family changed without a new string: what holds it is told with it',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', 'struct b 8', IN_A],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos', '[b: -]', 'struct b 8', IN_A],
    strings: ['a-v1', 'b-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct a changed, but a-v1 did not: pos is "0 8 s64 pos", was "0 8 u64 pos".`,
    ],
  },
  {
    name: 'what holds a layout by its pointer, or one that is gone, is as it was',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', ...B, 'struct c 8 optional', IN_A],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos', '[b: -]', ...B],
    strings: ['a-v2', 'b-v1'],
    found: [
      'error layout-stale a-v1 l.txt:2: the layouts of a were recorded under a-v1, the image has a-v2 (changed with it: struct a).',
    ],
  },
  {
    name: 'one changed that looks like a consequence of one that did not change',
    recorded: ['[a: a-v1]', ...A, 'struct b 8', '  0 8 struct a in'],
    now: ['[a: -]', ...A, 'struct b 16', '  0 16 struct a in'],
    strings: ['a-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct b changed, but a-v1 did not: in is "0 16 struct a in", was "0 8 struct a in"; its size is 16, not 8.`,
    ],
  },
  {
    name: 'a member got another name',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', 'struct a 8', '  0 8 u64 place'],
    strings: ['a-v1'],
    found: [`notice layout-renamed a-v1 ${HEADER}:6: struct a: pos is now called place.`],
  },
  {
    name: 'a typedef and a member got other names',
    recorded: ['[a: a-v1]', 'struct (a) 8', '  0 8 u64 pos'],
    now: ['[a: -]', 'struct (b) 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [`notice layout-renamed a-v1 ${HEADER}:5: struct (a): is now called (b).`],
  },
  {
    name: 'two typedefs could be the one that got another name',
    recorded: ['[a: a-v1]', 'struct (a) 8', '  0 8 u64 pos'],
    now: ['[a: -]', 'struct (b) 8', '  0 8 u64 pos', 'struct (c) 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct (a) is not in the debug info, but a-v1 is in the image.',
      `notice layout-added a-v1 ${HEADER}:5: struct (b) (8 bytes) is not recorded yet.`,
      `notice layout-added a-v1 ${HEADER}:5: struct (c) (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a typedef of another kind is no new name',
    recorded: ['[a: a-v1]', 'struct (a) 8', '  0 8 u64 pos'],
    now: ['[a: -]', 'union (b) 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct (a) is not in the debug info, but a-v1 is in the image.',
      `notice layout-added a-v1 ${HEADER}:5: union (b) (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a typedef of another layout is no new name',
    recorded: ['[a: a-v1]', 'struct (a) 8', '  0 8 u64 pos'],
    now: ['[a: -]', 'struct (b) 8', '  0 8 s64 pos'],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct (a) is not in the debug info, but a-v1 is in the image.',
      `notice layout-added a-v1 ${HEADER}:5: struct (b) (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a typedef that is still there has no new name, though another one looks as it did',
    recorded: ['[a: a-v1]', 'struct (a) 8', '  0 8 u64 pos'],
    now: ['[a: -]', 'struct (a) 8', '  0 8 s64 pos', 'struct (b) 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct (a) changed, but a-v1 did not: pos is "0 8 s64 pos", was "0 8 u64 pos".`,
      `notice layout-added a-v1 ${HEADER}:5: struct (b) (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a typedef is no new name of a tag',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', 'struct (b) 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct a is not in the debug info, but a-v1 is in the image.',
      `notice layout-added a-v1 ${HEADER}:5: struct (b) (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a typedef that is recorded, and a tag, are no new names of another typedef',
    recorded: ['[a: a-v1]', 'struct (c) 8', '  0 8 u64 pos', 'struct (d) 8', '  0 8 u64 pos'],
    now: ['[a: -]', 'struct (d) 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct (c) is not in the debug info, but a-v1 is in the image.',
    ],
  },
  {
    name: 'a tag is no new name of a typedef',
    recorded: ['[a: a-v1]', 'struct (c) 8', '  0 8 u64 pos'],
    now: ['[a: -]', ...B],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct (c) is not in the debug info, but a-v1 is in the image.',
      `notice layout-added a-v1 ${HEADER}:5: struct b (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a tag got another name, one that is no new name of a typedef beside it',
    recorded: ['[a: a-v1]', ...A, 'struct (c) 8', '  0 8 u64 pos', 'struct (d) 8', '  0 8 u64 pos'],
    now: ['[a: -]', ...B, 'struct (d) 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [
      `notice layout-renamed a-v1 ${HEADER}:5: struct a: is now called b.`,
      'error layout-missing a-v1 l.txt:5: struct (c) is not in the debug info, but a-v1 is in the image.',
    ],
  },
  {
    name: 'a tag in another group is no new name of one that is gone',
    recorded: ['[a: a-v1]', ...A],
    now: ['[b: -]', ...B],
    strings: ['a-v1', 'b-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct a is not in the debug info, but a-v1 is in the image.',
      `notice layout-added b-v1 ${HEADER}:5: struct b (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'two tags are gone that could be the one with another name',
    recorded: ['[a: a-v1]', ...A, ...B],
    now: ['[a: -]', 'struct c 8', '  0 8 u64 pos'],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct a is not in the debug info, but a-v1 is in the image.',
      'error layout-missing a-v1 l.txt:5: struct b is not in the debug info, but a-v1 is in the image.',
      `notice layout-added a-v1 ${HEADER}:5: struct c (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'one that is optional has no new name',
    recorded: ['[a: a-v1]', 'struct a 8 optional', '  0 8 u64 pos'],
    now: ['[a: -]', ...B],
    strings: ['a-v1'],
    found: [`notice layout-added a-v1 ${HEADER}:5: struct b (8 bytes) is not recorded yet.`],
  },
  {
    name: 'a structure got another name, and stands by value in others: no byte is another',
    recorded: [
      ...['[a: a-v1]', ...A, '[b: b-v1]', ...HOLD_A],
      ...['struct c 16', '  0 16 struct{} box', '    0 16 struct a[2] in'],
    ],
    now: [
      ...['[a: -]', 'struct z 8', '  0 8 u64 pos', '[b: -]', 'struct b 8', '  0 8 struct z in'],
      ...['struct c 16', '  0 16 struct{} box', '    0 16 struct z[2] in'],
    ],
    strings: ['a-v1', 'b-v1'],
    found: [
      `notice layout-renamed a-v1 ${HEADER}:5: struct a: is now called z.`,
      `notice layout-renamed b-v1 ${HEADER}:6: struct b: the type of in is now struct z, was struct a.`,
      `notice layout-renamed b-v1 ${HEADER}:10: struct c: the type of box.in is now struct z[2], was struct a[2].`,
    ],
  },
  {
    name: 'a typedef and an enumeration that stand by value got other names, and so did the member',
    recorded: ['[a: a-v1]', ...E, ...T, 'struct b 12', '  0 8 struct (t) in', '  8 4 enum e kind'],
    now: [
      ...['[a: -]', 'enum e2 4', '  0 = A', '  1 = B', 'struct (t2) 8', '  0 8 u64 pos'],
      ...['struct b 12', '  0 8 struct (t2) in', '  8 4 enum e2 sort'],
    ],
    strings: ['a-v1'],
    found: [
      `notice layout-renamed a-v1 ${HEADER}:5: enum e: is now called e2.`,
      `notice layout-renamed a-v1 ${HEADER}:5: struct (t): is now called (t2).`,
      `notice layout-renamed a-v1 ${HEADER}:6: struct b: the type of in is now struct (t2), was struct (t); ` +
        'kind is now called sort, the type of sort is now enum e2, was enum e.',
    ],
  },
  {
    name: 'a structure and what holds it got other names',
    recorded: ['[a: a-v1]', ...A, ...HOLD_A, 'struct c 8', '  0 8 struct b in'],
    now: ['[a: -]', 'struct y 8', '  0 8 struct x in', 'struct x 8', '  0 8 u64 pos', ...HOLD('c', 'y')],
    strings: ['a-v1'],
    found: [
      `notice layout-renamed a-v1 ${HEADER}:5: struct a: is now called x.`,
      `notice layout-renamed a-v1 ${HEADER}:6: struct b: is now called y; the type of in is now struct x, was struct a.`,
      `notice layout-renamed a-v1 ${HEADER}:6: struct c: the type of in is now struct y, was struct b.`,
    ],
  },
  {
    name: 'a structure got another name and another layout: what holds it is another',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[a: -]', 'struct z 8', '  0 8 s64 pos', '[b: -]', ...HOLD('b', 'z')],
    strings: ['a-v1', 'b-v1'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct a is not in the debug info, but a-v1 is in the image.',
      `error layout-changed b-v1 ${HEADER}:6: struct b changed, but b-v1 did not: in is "0 8 struct z in", was "0 8 struct a in".`,
      `notice layout-added a-v1 ${HEADER}:5: struct z (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a member got another type that looks the same, and the old one is still there',
    recorded: ['[a: a-v1]', ...A, 'struct c 8', IN_A],
    now: ['[a: -]', ...A, ...B, ...HOLD('c', 'b')],
    strings: ['a-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct c changed, but a-v1 did not: in is "0 8 struct b in", was "0 8 struct a in".`,
      `notice layout-added a-v1 ${HEADER}:5: struct b (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'two members changed places whose types look the same, beside a new structure',
    recorded: ['[a: a-v1]', ...A, ...B, 'struct c 16', IN_A, '  8 8 struct b on'],
    now: [
      '[a: -]',
      ...A,
      ...B,
      'struct c 16',
      '  0 8 struct b in',
      '  8 8 struct a on',
      'struct d 1',
      '  0 1 u8 x',
    ],
    strings: ['a-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct c changed, but a-v1 did not: in is "0 8 struct b in", was "0 8 struct a in"; on is "8 8 struct a on", was "8 8 struct b on".`,
      `notice layout-added a-v1 ${HEADER}:5: struct d (1 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a member got the name of another one of a type that got another name',
    recorded: [
      ...['[a: a-v1]', ...A, 'struct b 16', '  0 8 struct a one'],
      ...['  8 8 struct{} box', '    8 8 struct a two'],
    ],
    now: [
      ...['[a: -]', 'struct z 8', '  0 8 u64 pos', 'struct b 16', '  0 8 struct z two'],
      ...['  8 8 struct{} box', '    8 8 struct z one'],
    ],
    strings: ['a-v1'],
    found: [
      `notice layout-renamed a-v1 ${HEADER}:5: struct a: is now called z.`,
      `error layout-changed a-v1 ${HEADER}:6: struct b changed, but a-v1 did not: one is now called two, ` +
        'the type of two is now struct z, was struct a; ' +
        'box.two is now called box.one, the type of box.one is now struct z, was struct a.',
    ],
  },
  {
    name: 'a structure got another name, and stands in an array of another form',
    recorded: ['[a: a-v1]', ...A, 'struct b 16', '  0 16 struct a[2] in'],
    now: ['[a: -]', 'struct z 8', '  0 8 u64 pos', 'struct b 16', '  0 16 struct z[1][2] in'],
    strings: ['a-v1'],
    found: [
      `notice layout-renamed a-v1 ${HEADER}:5: struct a: is now called z.`,
      `error layout-changed a-v1 ${HEADER}:6: struct b changed, but a-v1 did not: in is "0 16 struct z[1][2] in", was "0 16 struct a[2] in".`,
    ],
  },
  {
    name: 'a structure is gone, and a new one has a member of another type that is still there',
    recorded: ['[a: a-v1]', ...A, 'struct b 8', '  0 8 s64 other', ...HOLD('c', 'a')],
    now: ['[a: -]', ...A, 'struct b 8', '  0 8 s64 other', ...HOLD('d', 'b')],
    strings: ['a-v1'],
    found: [
      'error layout-missing a-v1 l.txt:7: struct c is not in the debug info, but a-v1 is in the image.',
      `notice layout-added a-v1 ${HEADER}:5: struct d (8 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a member got the type of another structure that is recorded and looks as its own did',
    recorded: ['[a: a-v1]', ...A, ...B, ...HOLD('c', 'a')],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos', ...B, ...HOLD('c', 'b'), 'struct d 1', '  0 1 u8 x'],
    strings: ['a-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct a changed, but a-v1 did not: pos is "0 8 s64 pos", was "0 8 u64 pos".`,
      `error layout-changed a-v1 ${HEADER}:6: struct c changed, but a-v1 did not: in is "0 8 struct b in", was "0 8 struct a in".`,
      `notice layout-added a-v1 ${HEADER}:5: struct d (1 bytes) is not recorded yet.`,
    ],
  },
  {
    name: 'a structure got another name while what it holds got a new string',
    recorded: ['[a: a-v1]', ...A, '[b: -]', ...HOLD_A, ...HOLD('c', 'b')],
    now: ['[a: -]', 'struct a 8', '  0 8 s64 pos', '[b: -]', ...HOLD('z', 'a'), ...HOLD('c', 'z')],
    strings: ['a-v2'],
    found: [
      STALE('a', 'a-v2', 'changed with it: struct a').replace('LINE', '2'),
      `notice layout-renamed b ${HEADER}:5: struct b: is now called z.`,
      `notice layout-renamed b ${HEADER}:6: struct c: the type of in is now struct z, was struct b.`,
    ],
  },
  {
    name: 'an enumeration got a value more under the same string',
    recorded: ['[a: a-v1]', ...E],
    now: ['[a: -]', ...E, '  2 = C'],
    strings: ['a-v1'],
    found: [`error layout-changed a-v1 ${HEADER}:8: enum e changed, but a-v1 did not: new: "2 = C".`],
  },
  {
    name: 'a name was lost where another one came in',
    recorded: ['[a: a-v1]', 'struct a 8', '  0 8 u64 -', 'struct b 16', IN_A, '  8 8 u64 x'],
    now: ['[a: -]', 'struct a 8', '  0 8 u64 x', 'struct b 16', IN_A, '  8 8 u64 -'],
    strings: ['a-v1'],
    found: [
      `notice layout-renamed a-v1 ${HEADER}:6: struct a: (u64 1) is now called x.`,
      `notice layout-renamed a-v1 ${HEADER}:7: struct b: x is now called (u64 1).`,
    ],
  },
  ...[
    { name: 'the outer one', inner: ['y', 'k'], outer: ['p', 'y'] },
    { name: 'the inner one', inner: ['z', 'x'], outer: ['p', 'q'] },
  ].map(({ name, inner, outer }): Row => {
    const both = (one: readonly string[], other: readonly string[]) => [
      ...['[a: a-v1]', 'struct a 16', `  0 8 u64 ${one[0]}`, `  8 8 u64 ${one[1]}`],
      ...['struct b 32', '  0 16 struct a in', `  16 8 u64 ${other[0]}`, `  24 8 u64 ${other[1]}`],
    ];
    return {
      name: `a name went from a structure to what holds it, and ${name} has that which would have come back`,
      recorded: both(['p', inner[1] ?? ''], ['x', outer[1] ?? '']),
      now: both(inner, outer),
      strings: ['a-v1'],
      found: [
        expect.stringMatching(/^notice layout-renamed .*: struct a: [^;]*\.$/),
        expect.stringMatching(/^notice layout-renamed .*: struct b: [^;]*\.$/),
      ],
    };
  }),
  {
    name: 'two members changed places, and one of the two structures grew under a new string',
    recorded: ['[a: a-v1]', ...FOLIO('pfn', 'flags'), '[b: b-v1]', ...SER('index')],
    now: [
      ...['[a: -]', ...FOLIO('index', 'flags')],
      ...['[b: -]', 'struct ser 40', '  0 16 struct folio first', '  16 8 u64 fresh', '  24 8 u64 pfn'],
    ],
    strings: ['a-v1', 'b-v2'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct folio changed, but a-v1 did not: it exchanged names with struct ser; pfn is now called index.`,
      STALE('b', 'b-v2', 'changed with it: struct ser').replace('LINE', '6'),
    ],
  },
  {
    name: 'two members changed places, one of them in a structure that stands beside the other one',
    recorded: ['[a: a-v1]', ...FOLIO('pfn', 'flags'), ...SER('index')],
    now: ['[a: -]', ...FOLIO('index', 'flags'), ...SER('pfn')],
    strings: ['a-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct folio changed, but a-v1 did not: it exchanged names with struct ser; pfn is now called index.`,
      `error layout-changed a-v1 ${HEADER}:9: struct ser changed, but a-v1 did not: it exchanged names with struct folio; box.index is now called box.pfn.`,
    ],
  },
  {
    name: 'so did they where the structure got a new string, but what holds it did not',
    recorded: ['[a: a-v1]', ...FOLIO('pfn', 'flags'), '[b: b-v1]', ...SER('index')],
    now: ['[a: -]', ...FOLIO('index', 'flags'), '[b: -]', ...SER('pfn')],
    strings: ['a-v2', 'b-v1'],
    found: [
      STALE('a', 'a-v2', 'changed with it: struct folio').replace('LINE', '2'),
      `error layout-changed b-v1 ${HEADER}:10: struct ser changed, but b-v1 did not: it exchanged names with struct folio; box.index is now called box.pfn.`,
    ],
  },
  ...[
    {
      name: 'a name went from one to the other',
      inner: FOLIO('index', 'flags'),
      outer: SER('place', 's64 flags'),
    },
    { name: 'a name came back from it', inner: FOLIO('frame', 'flags'), outer: SER('pfn', 's64 flags') },
    { name: 'what both have is as it was', inner: FOLIO('frame', 'flags'), outer: SER('place', 's64 flags') },
    {
      name: 'both names are those of another type',
      inner: FOLIO('pfn', 'index'),
      outer: SER('flags', 's64 flags'),
    },
  ].map(
    ({ name, inner, outer }): Row => ({
      name: `names in two structures are others: ${name}`,
      recorded: ['[a: a-v1]', ...FOLIO('pfn', 'flags'), ...SER('index', 's64 flags')],
      now: ['[a: -]', ...inner, ...outer],
      strings: ['a-v1'],
      found: [
        expect.stringMatching(/^notice layout-renamed .*: struct folio: [^;]*\.$/),
        expect.stringMatching(/^notice layout-renamed .*: struct ser: [^;]*\.$/),
      ],
    }),
  ),
];

const BESIDE = (line: number, what = 'no layout changed with it') =>
  STALE('a', 'a-v1, a-v2', what).replace('LINE', String(line));
const KEPT_A = `struct a changed, a-v1 is still listed, ${NONE_LEFT}`;
const S_A = ['struct a 8', '  0 8 s64 pos'];
const S_FOUND = 'pos is "0 8 s64 pos", was "0 8 u64 pos".';
const ADDED = (key: string, bytes = 8, string = 'a-v1') =>
  `notice layout-added ${string} ${HEADER}:5: ${key} (${bytes} bytes) is not recorded yet.`;

/** A string came in beside `a-v1`, which is read as it was. */
const JOINED: readonly Row[] = [
  {
    name: 'a structure changed in place',
    recorded: ['[a: a-v1]', ...A, ...B],
    now: ['[a: -]', ...S_A, ...B],
    strings: ['a-v1', 'a-v2'],
    found: [`error layout-changed a-v1 ${HEADER}:6: ${KEPT_A}${S_FOUND}`],
  },
  {
    name: 'it changed in place under two strings that are still listed',
    recorded: ['[a: a-v1, a-v0]', ...A],
    now: ['[a: -]', ...S_A],
    strings: ['a-v0', 'a-v1', 'a-v2'],
    found: [
      `error layout-changed a-v0 ${HEADER}:6: struct a changed, a-v0, a-v1 are still listed, and no structure has the layout that was recorded for them: ${S_FOUND}`,
    ],
  },
  {
    name: 'what it was lives on under another name',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', ...S_A, 'struct a_v1 8', '  0 8 u64 pos'],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2, 'changed with it: struct a'), ADDED('struct a_v1')],
  },
  {
    name: 'the new layout has a name of its own',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', ...A, 'struct a_v2 8', '  0 8 s64 pos'],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2), ADDED('struct a_v2')],
  },
  {
    name: 'both have names of their own',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', 'struct a_v1 8', '  0 8 u64 pos', 'struct a_v2 8', '  0 8 s64 pos'],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2), ADDED('struct a_v2')],
  },
  {
    name: 'what it was lives on under two other names',
    recorded: ['[a: a-v1]', ...A],
    now: ['[a: -]', 'struct a_v1 8', '  0 8 u64 pos', 'struct a_v2 8', '  0 8 u64 pos'],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2), ADDED('struct a_v1'), ADDED('struct a_v2')],
  },
  {
    name: 'it is gone',
    recorded: ['[a: a-v1]', ...A, ...B],
    now: ['[a: -]', ...B],
    strings: ['a-v1', 'a-v2'],
    found: [
      'error layout-missing a-v1 l.txt:3: struct a is not in the debug info, but a-v1 is in the image.',
    ],
  },
  {
    name: 'one that is optional is gone, another one changed',
    recorded: ['[a: a-v1]', 'struct a 8 optional', '  0 8 u64 pos', 'struct b 8 optional', '  0 8 u64 pos'],
    now: ['[a: -]', ...S_A],
    strings: ['a-v1', 'a-v2'],
    found: [`error layout-changed a-v1 ${HEADER}:6: ${KEPT_A}${S_FOUND}`],
  },
  {
    name: 'another structure that is recorded looks as it did',
    recorded: ['[a: a-v1]', ...A, ...B],
    now: ['[a: -]', ...S_A, ...B, 'struct c 1', '  0 1 u8 x'],
    strings: ['a-v1', 'a-v2'],
    found: [`error layout-changed a-v1 ${HEADER}:6: ${KEPT_A}${S_FOUND}`, ADDED('struct c', 1)],
  },
  {
    name: 'a new one of another group looks as it did, and one with other names in its own',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', ...B],
    now: ['[a: -]', ...S_A, 'struct c 8', '  0 8 u64 place', '[b: -]', ...B, 'struct d 8', '  0 8 u64 pos'],
    strings: ['a-v1', 'a-v2', 'b-v1'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: ${KEPT_A}${S_FOUND}`,
      ADDED('struct c'),
      ADDED('struct d', 8, 'b-v1'),
    ],
  },
  {
    name: 'two new structures stand in for two that changed, none for one that looks as they did',
    recorded: ['[a: a-v1]', ...A, ...B, ...C],
    now: [
      ...['[a: -]', ...A, 'struct b 8', '  0 8 s64 pos', 'struct c 8', '  0 8 s64 pos'],
      ...['struct d 8', '  0 8 u64 pos', 'struct e 8', '  0 8 u64 pos'],
    ],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2, 'changed with it: struct b; struct c'), ADDED('struct d'), ADDED('struct e')],
  },
  {
    name: 'a structure got a member in its padding',
    recorded: ['[a: a-v1]', 'struct a 16', '  0 8 u64 pos'],
    now: ['[a: -]', 'struct a 16', '  0 8 u64 pos', '  8 4 u32 more'],
    strings: ['a-v1', 'a-v2'],
    found: [`error layout-changed a-v1 ${HEADER}:7: ${KEPT_A}new: "8 4 u32 more".`],
  },
  {
    name: 'an enumeration is gone',
    recorded: ['[a: a-v1]', ...A, ...E],
    now: ['[a: -]', ...A],
    strings: ['a-v1', 'a-v2'],
    found: ['error layout-missing a-v1 l.txt:5: enum e is not in the debug info, but a-v1 is in the image.'],
  },
  {
    name: 'what holds it, through another one, holds what both were',
    recorded: ['[a: a-v1]', ...A, ...HOLD_A, ...HOLD('c', 'b')],
    now: [
      ...['[a: -]', ...S_A, ...HOLD_A, ...HOLD('c', 'b1')],
      ...['struct a1 8', '  0 8 u64 pos', ...HOLD('b1', 'a1')],
    ],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2, 'changed with it: struct a'), ADDED('struct a1'), ADDED('struct b1')],
  },
  {
    name: 'one new structure stands in for one of two that changed',
    recorded: ['[a: a-v1]', ...A, ...B],
    now: ['[a: -]', ...S_A, 'struct b 8', '  0 8 s64 pos', 'struct c 8', '  0 8 u64 pos'],
    strings: ['a-v1', 'a-v2'],
    found: [
      `error layout-changed a-v1 ${HEADER}:6: struct b changed, a-v1 is still listed, ${NONE_LEFT}${S_FOUND}`,
      ADDED('struct c'),
    ],
  },
  {
    name: 'what holds it lives on with it',
    recorded: ['[a: a-v1]', ...A, ...HOLD_A],
    now: ['[a: -]', ...S_A, ...HOLD_A, 'struct a1 8', '  0 8 u64 pos', ...HOLD('b1', 'a1')],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2, 'changed with it: struct a'), ADDED('struct a1'), ADDED('struct b1')],
  },
  {
    name: 'what holds it holds what it was',
    recorded: ['[a: a-v1]', ...A, ...HOLD_A],
    now: ['[a: -]', ...S_A, ...HOLD('b', 'a1'), 'struct a1 8', '  0 8 u64 pos'],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2, 'changed with it: struct a'), ADDED('struct a1')],
  },
  {
    name: 'what holds it does not live on, though its own rows are as they were',
    recorded: ['[a: a-v1]', ...A, ...HOLD_A],
    now: ['[a: -]', ...S_A, ...HOLD_A, 'struct a1 8', '  0 8 u64 pos', ...HOLD('b1', 'a')],
    strings: ['a-v1', 'a-v2'],
    found: [
      `error layout-changed a-v1 ${HEADER}:5: struct b changed, a-v1 is still listed, ${NONE_LEFT}struct a, which it holds by value, changed.`,
      ADDED('struct a1'),
      ADDED('struct b1'),
    ],
  },
  {
    name: 'what it holds got a new string in another group, and lives on there',
    recorded: ['[a: a-v1]', ...HOLD('a', 'c'), ...HOLD('b', 'c'), '[c: c-v1]', 'struct c 8', '  0 8 u64 pos'],
    now: [
      ...['[a: -]', ...HOLD('a', 'c'), ...HOLD('b', 'c'), ...HOLD('a1', 'c1')],
      ...['[c: -]', 'struct c 8', '  0 8 s64 pos', 'struct c1 8', '  0 8 u64 pos'],
    ],
    strings: ['a-v1', 'a-v2', 'c-v2'],
    found: [
      `error layout-changed a-v1 ${HEADER}:5: struct b changed, a-v1 is still listed, ${NONE_LEFT}struct c, which it holds by value, changed.`,
      STALE('c', 'c-v2', 'changed with it: struct c').replace('LINE', '7'),
      ADDED('struct a1'),
      ADDED('struct c1', 8, 'c-v2'),
    ],
  },
  {
    name: 'what it holds follows a new string of the handover root',
    recorded: ['[kho: kho-v1]', ...B, '[a: a-v1]', ...HOLD('a', 'b')],
    now: ['[kho: -]', ...WIDE_B, '[a: -]', 'struct a 16', '  0 16 struct b in'],
    strings: ['kho-v2', 'a-v1', 'a-v2'],
    found: [
      STALE('kho', 'kho-v2', 'changed with it: struct b').replace('LINE', '2'),
      BESIDE(5, 'changed with it: struct a'),
    ],
  },
  {
    name: 'what it was lives on, and another group holds what it is now',
    recorded: ['[a: a-v1]', ...A, '[b: b-v1]', ...HOLD_A],
    now: ['[a: -]', ...S_A, 'struct a1 8', '  0 8 u64 pos', '[b: -]', ...HOLD_A],
    strings: ['a-v1', 'a-v2', 'b-v1'],
    found: [
      BESIDE(2, 'changed with it: struct a'),
      `error layout-changed b-v1 ${HEADER}:5: struct b changed, but b-v1 did not: struct a, which it holds by value, changed.`,
      ADDED('struct a1'),
    ],
  },
  {
    name: 'an enumeration got a value more: no other one could have the names of its values',
    recorded: ['[a: a-v1]', ...E, 'struct b 4', '  0 4 enum e kind'],
    now: ['[a: -]', ...E, '  2 = C', 'struct b 4', '  0 4 enum e kind'],
    strings: ['a-v1', 'a-v2'],
    found: [BESIDE(2, 'changed with it: enum e')],
  },
  {
    name: 'another group holds an enumeration that got a value more',
    recorded: ['[a: a-v1]', ...E, '[b: b-v1]', 'struct b 4', '  0 4 enum e kind'],
    now: ['[a: -]', ...E, '  2 = C', '[b: -]', 'struct b 4', '  0 4 enum e kind'],
    strings: ['a-v1', 'a-v2', 'b-v1'],
    found: [
      BESIDE(2, 'changed with it: enum e'),
      `error layout-changed b-v1 ${HEADER}:5: struct b changed, but b-v1 did not: enum e, which it holds by value, changed.`,
    ],
  },
  {
    name: 'it holds an enumeration that got a value more, and what changed in another group',
    recorded: ['[a: a-v1]', ...E, 'struct b 12', '  0 4 enum e kind', '  4 8 struct c in', '[c: c-v1]', ...C],
    now: [
      ...['[a: -]', ...E, '  2 = C', 'struct b 12', '  0 4 enum e kind', '  4 8 struct c in'],
      ...['[c: -]', 'struct c 8', '  0 8 s64 pos'],
    ],
    strings: ['a-v1', 'a-v2', 'c-v2'],
    found: [
      `error layout-changed a-v1 ${HEADER}:5: struct b changed, a-v1 is still listed, ${NONE_LEFT}struct c, which it holds by value, changed.`,
      STALE('c', 'c-v2', 'changed with it: struct c').replace('LINE', '9'),
    ],
  },
  {
    name: 'an enumeration got a value more, and another one has another number, or is gone, or has another size',
    recorded: ['[a: a-v1]', ...E, 'enum f 4', '  0 = D', '  1 = F', 'enum g 4', '  0 = G'],
    now: [
      '[a: -]',
      'enum e 4',
      '  0 = A',
      '  2 = B',
      '  3 = C',
      'enum f 4',
      '  0 = D',
      '  2 = H',
      '  3 = I',
      'enum g 8',
      '  0 = G',
      '  1 = J',
    ],
    strings: ['a-v1', 'a-v2'],
    found: [
      `error layout-changed a-v1 ${HEADER}:8: enum e changed, a-v1 is still listed, ${NONE_LEFT}new: "3 = C"; B is 2, was 1.`,
      `error layout-changed a-v1 ${HEADER}:7: enum f changed, a-v1 is still listed, ${NONE_LEFT}new: "2 = H"; new: "3 = I"; gone: "1 = F".`,
      `error layout-changed a-v1 ${HEADER}:7: enum g changed, a-v1 is still listed, ${NONE_LEFT}new: "1 = J"; its size is 8, not 4.`,
    ],
  },
];

describe('recorded layouts and an image', () => {
  it.each([...rows, ...JOINED])('$name', ({ recorded, now, strings, found, change }) => {
    const before = file(...recorded);
    const after = now.length === 1 ? { ...before, groups: [] } : file(...now);
    const findings = checkLayouts(before, image(strings, after, change), recordsIn(PATH));
    const said = findings.map(
      ({ severity, kind, compatible, file: at, line, message }) =>
        `${severity} ${kind} ${compatible} ${at}:${line}: ${message}`,
    );
    expect(said).toEqual(found);
    for (const finding of findings) expect(finding).toMatchObject({ image: 'vmlinux', profile: null });
  });

  it('may hold each other in a chain as long as the file, all of them with new names', () => {
    const chain = (name: string) =>
      Array.from({ length: 30_000 }, (_, index) => [
        `struct ${name}${index} 8`,
        index === 0 ? '  0 8 u64 pos' : `  0 8 struct ${name}${index - 1} in`,
      ]);
    // The longest holders come first: those that they hold are not known yet.
    const [before, after] = [
      file('[a: a-v1]', ...chain('a').reverse().flat()),
      file('[a: -]', ...chain('b').flat()),
    ];
    const findings = checkLayouts(before, image(['a-v1'], after), recordsIn(PATH));
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['layout-renamed']));
    expect(findings).toHaveLength(30_000);
  });

  it('differ at the line of the file where the header is not known', () => {
    const now = image(['a-v1'], file('[a: -]', 'struct a 8', '  0 8 s64 pos'));
    const [layout] = now.layouts;
    if (layout === undefined) throw new Error('no layout');
    const unknown: readonly Partial<ImageLayout>[] = [
      { file: null },
      { line: null, rows: layout.rows.map(row => ({ ...row, line: null })) },
    ];
    for (const change of unknown) {
      const layouts = [{ ...layout, ...change }];
      const [finding] = checkLayouts(file('[a: a-v1]', ...A), { ...now, layouts }, recordsIn(PATH));
      expect(finding).toMatchObject({ kind: 'layout-changed', file: PATH, line: 3 });
    }
  });

  it.each([
    { string: 'a-v1', next: 'a-v1 → a-v2' },
    { string: 'a_v9', next: 'a_v9 → a_v10' },
    { string: 'a-v0;b-v1', next: 'a-v0;b-v1 → a-v1;b-v1' },
    { string: 'a-v123', next: 'a-v123 → a-v124' },
    { string: 'a', next: 'a' },
    { string: 'a;b-v1', next: 'a;b-v1' },
  ])('that changed ask for $next', ({ string, next }) => {
    const change = { strings: [{ compatible: string, family: 'a' }] };
    const now = image([], file('[a: -]', 'struct a 8', '  0 8 s64 pos'), change);
    const [finding] = checkLayouts(file(`[a: ${string}]`, ...A), now, recordsIn(PATH));
    expect(finding?.remedy).toContain(`Change the compatible string with it (${next}) and keep`);
  });

  it.each([
    { strings: ['a-v2', 'a-v3'], recorded: 'a-v2, a-v3', next: 'the next free one is a-v4' },
    {
      strings: ['a-v10;b-v1', 'a-v9'],
      recorded: 'a-v9, a-v10;b-v1',
      next: 'the next free one is a-v11;b-v1',
    },
    { strings: ['a', 'a-v0'], recorded: 'a, a-v0', next: 'the next free one is a-v1' },
    { strings: ['a-v1;x', 'a-v2;y'], recorded: 'a-v1;x, a-v2;y', next: 'the next free one is a-v3;y' },
    { strings: ['a-v0', 'a;x'], recorded: 'a-v0, a;x', next: 'the next free one is a-v1' },
    { strings: ['a-v2', 'a-v2;y'], recorded: 'a-v2, a-v2;y', next: 'the next free one is a-v3' },
    { strings: ['a-v2'], recorded: 'a-v2, a-v3', next: 'a-v2 → a-v4' },
    { strings: ['a', 'a;x'], recorded: 'a, a;x', next: 'a, a;x' },
  ])('that changed under $strings ask for $next', ({ strings, recorded, next }) => {
    const governing = strings.map(compatible => ({ compatible, family: 'a' }));
    const now = image([], file('[a: -]', 'struct a 8', '  0 8 s64 pos'), { strings: governing });
    const [finding] = checkLayouts(file(`[a: ${recorded}]`, ...A), now, recordsIn(PATH));
    expect(finding?.remedy).toContain(
      `Change the compatible string with it (${next}) and keep the old handler`,
    );
  });

  it.each(['luo', 'kho'])(
    'that changed under a string of %s ask for no handler beside the old one',
    family => {
      const now = image([`${family}-v1`], file(`[${family}: -]`, 'struct a 8', '  0 8 s64 pos'));
      const [finding] = checkLayouts(file(`[${family}: ${family}-v1]`, ...A), now, recordsIn(PATH));
      const bump = `Change the compatible string with it (${family}-v1 → ${family}-v2)`;
      expect(finding?.remedy).toContain(`${bump}; or accept the layout as it is: `);
    },
  );

  it('that changed under a string that is still listed ask for the recorded layout beside the new one', () => {
    const now = image(['a-v1', 'a-v3'], file('[a: -]', 'struct a 8', '  0 8 s64 pos'));
    const [finding] = checkLayouts(file('[a: a-v1, a-v2]', ...A), now, recordsIn(PATH));
    expect(finding?.remedy).toBe(
      'Keep the recorded layout beside the new one, in a structure of another name, for what reads a-v1; ' +
        'or accept the layout as it is: add --accept-layout a --reason TEXT. ' +
        'Record it (l.txt:3) with: update IMAGE --layouts l.txt',
    );
  });

  it('that changed without a string ask to look', () => {
    const [finding] = checkLayouts(
      file('[a: -]', ...A),
      image([], file('[a: -]', 'struct a 8', '  0 8 s64 pos')),
      recordsIn(PATH),
    );
    expect(finding?.message).toContain('but no string governs it');
    expect(finding?.remedy).toContain(
      'Look whether the next kernel can still read it; or accept the layout as it is: add --accept-layout a --',
    );
  });

  it('that are missing say how to keep or to drop the structure', () => {
    const of = (group: string, strings: readonly string[]): string => {
      const [finding] = checkLayouts(
        file(group, ...A, ...B),
        image(strings, file('[a: -]', ...A)),
        recordsIn(PATH),
      );
      return finding?.remedy ?? '';
    };
    const optional =
      'If the compiler drops it (a type that is only used in sizeof), write "optional" behind its line, l.txt:5. ';
    expect(of('[a: a-v1]', ['a-v1'])).toBe(
      `${optional}If it is gone from the format, change the string with it; or take it out as it is: ` +
        'update IMAGE --layouts l.txt --accept-layout a --reason TEXT',
    );
    expect(of('[a: -]', [])).toBe(
      `${optional}If it is gone for good, take it out: update IMAGE --layouts l.txt --accept-layout a --reason TEXT`,
    );
  });

  it('name the first eight differences', () => {
    const members = (count: number, type: string) =>
      Array.from({ length: count }, (_, index) => `  ${index} 1 ${type} m${index}`);
    const messageOf = (count: number) => {
      const before = file('[a: a-v1]', `struct a ${count}`, ...members(count, 'u8'));
      const now = image(['a-v1'], file('[a: -]', `struct a ${count}`, ...members(count, 's8')));
      return checkLayouts(before, now, recordsIn(PATH))[0]?.message;
    };
    expect(messageOf(8)).toMatch(/: m0 is [^;]*(; m\d is [^;]*){7}$/);
    expect(messageOf(9)).toMatch(/; m7 is [^;]*; and 1 more\.$/);
  });
});

describe('the state of a group', () => {
  it.each([
    { strings: ['a-v1', 'a-v2'], now: ['a-v2', 'a-v1'], state: 'same' },
    { strings: ['a-v1'], now: ['a-v1', 'a-v2'], state: 'joined' },
    { strings: ['a-v1', 'a-v2'], now: ['a-v1'], state: 'fewer' },
    { strings: ['a-v1', 'a-v2'], now: ['a-v1', 'a-v3'], state: 'joined' },
    { strings: ['a-v1'], now: ['a-v2'], state: 'differs' },
    { strings: ['a-v1'], now: ['b-v1'], state: 'gone' },
    { strings: [], now: ['b-v1'], state: 'same' },
    { strings: [], now: ['a-v1'], state: 'differs' },
  ])('recorded under $strings, with $now: $state', ({ strings, now, state }) => {
    const group = { family: 'a', strings, line: 2, layouts: [] };
    expect(groupState(group, compareWithImage(null, image(now, file('[a: -]', ...A))))).toBe(state);
  });

  it('is that it was recorded in, in any order, where its strings could not be read', () => {
    const group = { family: 'a', strings: ['a-v2', 'a-v1'], line: 2, layouts: [] };
    const unread = { ...image([], file('[a: -]', ...A)), unread: ['a'] };
    expect(groupState(group, compareWithImage(null, unread))).toBe('same');
  });
});

describe('the layouts that changed', () => {
  it('are those that are there, and others', () => {
    const recorded = file('[a: -]', ...A, ...B, 'struct c 8', '  0 8 u64 x', 'struct d 8', '  0 8 u64 x');
    const now = file('[a: -]', ...A, 'struct b 8', '  0 8 s64 pos', 'struct c 8', '  0 8 u64 y');
    expect([...compareWithImage(recorded, image([], now)).changed]).toEqual(['struct b']);
  });
});

describe('the group of a new layout', () => {
  const fresh: ImageLayout = {
    kind: 'struct',
    name: 'f',
    size: 1,
    rows: [],
    family: 'a_b',
    file: HEADER,
    line: 1,
  };
  const known = file('[x: -]', ...A, '[y: -]', ...B);

  it.each([
    { name: 'what its header is called', strings: [], family: 'a_b' },
    { name: 'a string with the name of the header', strings: ['a_b-v1', 'a-b-v1'], family: 'a_b' },
    { name: 'a string with hyphens', strings: ['a-b-v1'], family: 'a-b' },
  ])('is $name', ({ strings, family }) => {
    const now = image(strings, known, { layouts: [fresh] });
    expect(groupFor(fresh, compareWithImage(known, now))).toBe(family);
    expect(groupFor(fresh, compareWithImage(null, now))).toBe(family);
  });

  it.each([
    { name: 'the others of its header are in one group', siblings: ['a'], change: {}, family: 'x' },
    { name: 'they are in two', siblings: ['a', 'b'], change: {}, family: 'a_b' },
    { name: 'they are of another header', siblings: ['a'], change: { file: 'b.h' }, family: 'a_b' },
    { name: 'they are of another family', siblings: ['a'], change: { family: 'b' }, family: 'a_b' },
  ])('where $name: $family', ({ siblings, change, family }) => {
    const others = siblings.map((name): ImageLayout => ({ ...fresh, name, ...change }));
    const now = image([], known, { layouts: [fresh, ...others] });
    expect(groupFor(fresh, compareWithImage(known, now))).toBe(family);
  });

  it('is that of a sibling that stands beside others in its group', () => {
    const mixed = file('[x: -]', ...A, ...B, '[y: -]', 'struct c 8', '  0 8 u64 pos');
    for (const name of ['a', 'b']) {
      const now = image([], mixed, { layouts: [fresh, { ...fresh, name }] });
      expect(groupFor(fresh, compareWithImage(mixed, now))).toBe('x');
    }
  });

  it('is what it says where its header is not known', () => {
    const lost = { ...fresh, file: null };
    const now = image([], known, { layouts: [lost, { ...lost, name: 'a' }] });
    expect(groupFor(lost, compareWithImage(known, now))).toBe('a_b');
  });
});
