import { describe, expect, it } from '@jest/globals';
import { acceptedLayoutFindings } from '../../src/gate/layout-accepted.ts';
import type { LayoutsFile } from '../../src/gate/layouts.ts';
import { parseLayouts } from '../../src/gate/layouts-parse.ts';

function file(...lines: string[]): LayoutsFile {
  const parsed = parseLayouts(
    ['# liveupdate-gate layouts 1 elf64-le page-4096', ...lines, ''].join('\n'),
    'l.txt',
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file;
}

const BEFORE = file(
  '[memfd: memfd-v2]',
  'struct memfd_luo_ser 16',
  '  0     8     u64 pos',
  '  8     8     u64 size',
);

const SAME_STRING = [
  '[memfd: memfd-v2]',
  'struct memfd_luo_ser 16',
  '  0     8     u64 size',
  '  8     8     u64 pos',
];

function givenUp(...lines: string[]): string[] {
  const change = { before: BEFORE, after: file(...lines), file: 'l.txt', failOn: 'none' as const };
  return acceptedLayoutFindings(change).map(
    ({ severity, line, message }) => `${severity} ${line} ${message}`,
  );
}

describe('what a change of the layouts file gives up', () => {
  it('is nothing where the file stays as it is, or a structure comes in', () => {
    const [, ...same] = [
      '',
      '[memfd: memfd-v2]',
      'struct memfd_luo_ser 16',
      '  0     8     u64 pos',
      '  8     8     u64 size',
    ];
    expect(givenUp(...same, 'struct memfd_luo_new 8', '  0     8     u64 a')).toEqual([]);
  });

  it('is a layout that changed while its string did not, at its line', () => {
    expect(givenUp(...SAME_STRING)).toEqual([
      expect.stringMatching(
        /^warning 3 This change gives up the recorded layout of struct memfd_luo_ser \(memfd-v2\): it changed/,
      ),
    ]);
  });

  it('is nothing where the layout changed together with its string', () => {
    expect(givenUp('[memfd: memfd-v3]', ...SAME_STRING.slice(1))).toEqual([]);
  });

  it('is a layout whose place was taken by one in a group without a string, also where another one moved there', () => {
    const before = file('[foo: foo-v1]', 'struct m 8', '  0 8 u64 a', 'struct s 8', '  0 8 u64 b');
    const after = file(
      '[foo: foo-v1, foo-v2]',
      'struct s 8',
      '  0 8 s64 b',
      '[bar: -]',
      'struct m 8',
      '  0 8 u64 a',
      'struct s_old 8',
      '  0 8 u64 b',
    );
    const found = acceptedLayoutFindings({ before, after, file: 'l.txt', failOn: 'none' });
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('struct m (foo-v1): it moved to the group bar'),
      expect.stringContaining('struct s (foo-v1): it changed while'),
    ]);
  });

  it('is a layout that changed while its strings were only put in another order', () => {
    const two = (strings: string, type: string) =>
      file(`[memfd: ${strings}]`, 'struct memfd_luo_ser 8', `  0     8     ${type} pos`);
    const change = { file: 'l.txt', failOn: new Set(['removed', 'changed', 'accepted'] as const) };
    const [before, after] = [two('memfd-v1, memfd-v2', 'u64'), two('memfd-v2, memfd-v1', 's64')];
    expect(acceptedLayoutFindings({ before, after, ...change })).toMatchObject([
      {
        kind: 'accepted',
        severity: 'error',
        compatible: 'memfd-v1',
        image: '',
        profile: null,
        file: 'l.txt',
      },
    ]);
    expect(acceptedLayoutFindings({ before: after, after: before, ...change })).toHaveLength(1);
  });

  it.each([
    { after: 'memfd-v1', count: 1 },
    { after: '-', count: 1 },
    { after: 'memfd-v2, memfd-v3', count: 1 },
    { after: 'memfd-v3', count: 0 },
  ])(
    'is a layout that changed while no string came in, or one is kept: recorded under $after, $count',
    ({ after, count }) => {
      const two = (strings: string, type: string) =>
        file(`[memfd: ${strings}]`, 'struct memfd_luo_ser 8', `  0     8     ${type} pos`);
      const change = { before: two('memfd-v1, memfd-v2', 'u64'), after: two(after, 's64') };
      expect(acceptedLayoutFindings({ ...change, file: 'l.txt', failOn: 'none' })).toHaveLength(count);
    },
  );

  it.each([
    {
      name: 'is one that changed while a string is kept',
      now: ['a'],
      says: ['struct a_ser (a-v2): it changed'],
    },
    { name: 'is nothing where it lives on under another name', now: ['a', 'a1', 'b', 'b1'], says: [] },
    {
      name: 'is what holds it, where that does not live on with it',
      now: ['a', 'a1', 'b'],
      says: [
        'struct b_ser (a-v2): struct a_ser, which it holds by value, changed while a string that it was',
      ],
    },
  ])('$name', ({ now, says }) => {
    const lines = new Map([
      ['a', ['struct a_ser 8', '  0     8     s64 a']],
      ['a1', ['struct a1_ser 8', '  0     8     u64 a']],
      ['b', ['struct b_ser 8', '  0     8     struct a_ser in']],
      ['b1', ['struct b1_ser 8', '  0     8     struct a1_ser in']],
    ]);
    const held = ['struct b_ser 8', '  0     8     struct a_ser in'].slice(now.includes('b') ? 0 : 2);
    const before = file('[a: a-v1, a-v2]', 'struct a_ser 8', '  0     8     u64 a', ...held);
    const after = file('[a: a-v2, a-v3]', ...now.flatMap(name => lines.get(name) ?? []));
    const found = acceptedLayoutFindings({ before, after, file: 'l.txt', failOn: 'none' });
    expect(found.map(({ message }) => message)).toEqual(says.map(text => expect.stringContaining(text)));
  });

  it.each([
    { before: '[a: a-v1, a-v2]', after: '[a: a-v2]', compatible: 'a-v2' },
    { before: '[a: a-v1, a-v2]', after: '[a: a-v3]', compatible: 'a-v1' },
    { before: '[a: -]', after: '[a: -]', compatible: 'a' },
  ])('names $compatible where $before became $after', ({ before, after, compatible }) => {
    const change = { before: file(before, 'struct b 8', '  0     8     u64 a'), after: file(after) };
    expect(acceptedLayoutFindings({ ...change, file: 'l.txt', failOn: 'none' })).toMatchObject([
      { compatible },
    ]);
  });

  it('is nothing where a structure was optional before', () => {
    const optional = file('[memfd: memfd-v2]', 'struct memfd_luo_ser 8 optional', '  0     8     u64 pos');
    const change = { before: optional, after: optional, file: 'l.txt', failOn: 'none' as const };
    expect(acceptedLayoutFindings(change)).toEqual([]);
  });

  it('is a structure that is no longer recorded', () => {
    expect(givenUp('[luo: luo-v5]', 'struct luo_ser 8', '  0     8     u64 a')).toEqual([
      expect.stringContaining('it is no longer recorded'),
    ]);
  });

  it.each([
    { name: 'another family', group: '[luo: luo-v5]' },
    { name: 'a group without a string', group: '[memfd_x: -]' },
  ])('is a structure that moved to $name, also where its layout is as it was', ({ group }) => {
    const kept = ['struct memfd_luo_ser 16', '  0     8     u64 pos', '  8     8     u64 size'];
    const moved = `it moved to the group ${/\w+/.exec(group)?.[0]}: memfd-v2 no longer governs it`;
    expect(givenUp(group, ...kept)).toEqual([expect.stringContaining(moved)]);
  });

  it.each(['[luo: luo-v5]', '[memfd_x: -]'])('is a layout that changed while it moved to %s', group => {
    expect(givenUp(group, ...SAME_STRING.slice(1))).toEqual([
      expect.stringContaining('it changed while no string came in'),
    ]);
    expect(givenUp('[memfd: memfd-v2]', group, ...SAME_STRING.slice(1))).toEqual([
      expect.stringContaining('it changed while its strings did not'),
    ]);
  });

  it('is nothing where a structure that no string governed moved to one that does', () => {
    const [before, after] = [file('[x: -]', ...SAME_STRING.slice(1)), file(...SAME_STRING)];
    expect(acceptedLayoutFindings({ before, after, file: 'l.txt', failOn: 'none' })).toEqual([]);
  });

  describe('where a structure holds another one by value', () => {
    const held = (strings: { in: string; out: string }, type: string, size = 8) =>
      file(
        `[in: ${strings.in}]`,
        `struct in_ser ${size}`,
        `  0     ${size}     ${type} a`,
        `[out: ${strings.out}]`,
        `struct out_ser ${size}`,
        `  0     ${size}     struct in_ser in`,
      );
    const BY_VALUE = '(out-v1): struct in_ser, which it holds by value, changed while';

    it.each([
      { now: { in: 'in-v2', out: 'out-v1' }, says: [`${BY_VALUE} its strings did not`] },
      { now: { in: 'in-v2', out: 'out-v2' }, says: [] },
      { now: { in: 'in-v2', out: '-' }, says: [] },
      {
        now: { in: 'in-v1', out: 'out-v1' },
        says: ['(in-v1): it changed', `${BY_VALUE} its strings did not`],
      },
      {
        now: { in: '-', out: 'out-v1' },
        says: ['no string came in: a is', `${BY_VALUE} its strings did not`],
      },
    ])('is what the string of the other one says nothing of: $now', ({ now, says }) => {
      const before = held({ in: 'in-v1', out: 'out-v1' }, 'u64');
      const found = acceptedLayoutFindings({
        before,
        after: held(now, 's64'),
        file: 'l.txt',
        failOn: 'none',
      });
      expect(found.map(({ message }) => message)).toEqual(says.map(text => expect.stringContaining(text)));
    });

    it('is that, too, where only one of several strings is left', () => {
      const before = held({ in: 'in-v1', out: 'out-v0, out-v1' }, 'u64');
      const after = held({ in: 'in-v2', out: 'out-v1' }, 's64');
      const [finding] = acceptedLayoutFindings({ before, after, file: 'l.txt', failOn: 'none' });
      expect(finding?.message).toContain('which it holds by value, changed while no string came in');
    });

    it.each([
      { string: 'kho-v2', count: 0 },
      { string: 'kho-v1, kho-v2', count: 2 },
    ])('is $count where the handover root changed to $string', ({ string, count }) => {
      const root = (strings: string, type: string, size: number) =>
        file(
          ...[`[kho: ${strings}]`, `struct in_ser ${size}`, `  0     ${size}     ${type} a`],
          ...['[out: out-v1]', `struct out_ser ${size}`, `  0     ${size}     struct in_ser in`],
        );
      const change = { before: root('kho-v1', 'u64', 8), after: root(string, 'u128', 16) };
      expect(acceptedLayoutFindings({ ...change, file: 'l.txt', failOn: 'none' })).toHaveLength(count);
    });

    it('is the other one alone where both stand in one group', () => {
      const one = (type: string) =>
        file(
          ...['[in: in-v1]', 'struct in_ser 8', `  0     8     ${type} a`],
          ...['struct out_ser 8', '  0     8     struct in_ser in'],
        );
      const change = { before: one('u64'), after: one('s64'), file: 'l.txt', failOn: 'none' as const };
      expect(acceptedLayoutFindings(change).map(({ message }) => message)).toEqual([
        expect.stringContaining('struct in_ser (in-v1): it changed while its strings did not'),
      ]);
    });

    it('is what follows the handover root, and holds another one that changed, too', () => {
      const both = (root: string, size: number, type: string) =>
        file(
          ...[`[kho: ${root}]`, `struct root_ser ${size}`, `  0     ${size}     u${size * 8} a`],
          ...['[out: out-v1]', 'struct in_ser 8', `  0     8     ${type} a`],
          ...[`struct out_ser ${size + 8}`, '  0     8     struct in_ser in'],
          `  8     ${size}     struct root_ser root`,
        );
      const change = { before: both('kho-v1', 8, 'u64'), after: both('kho-v2', 16, 's64') };
      const found = acceptedLayoutFindings({ ...change, file: 'l.txt', failOn: 'none' });
      expect(found.map(({ message }) => message)).toEqual([
        expect.stringContaining('struct in_ser (out-v1): it changed while its strings did not'),
        expect.stringContaining('struct out_ser (out-v1): it changed while its strings did not'),
      ]);
    });

    it('is itself where it says that it holds itself, which no compiler does', () => {
      const own = (size: number) =>
        file('[out: out-v1]', `struct out_ser ${size}`, `  0     ${size}     struct out_ser out`);
      const change = { before: own(8), after: own(16), file: 'l.txt', failOn: 'none' as const };
      expect(acceptedLayoutFindings(change).map(({ message }) => message)).toEqual([
        expect.stringContaining('struct out_ser (out-v1): it changed while its strings did not'),
      ]);
    });
  });

  it('is nothing where a structure only got another name', () => {
    const kept = ['  0     8     u64 pos', '  8     8     u64 size'];
    expect(givenUp('[memfd: memfd-v2]', 'struct memfd_ser 16', ...kept)).toEqual([]);
  });

  it('is nothing where it is held by value, either', () => {
    const held = (name: string) =>
      file(
        ...['[a: a-v1]', `struct ${name} 8`, '  0     8     u64 a'],
        ...['[b: b-v1]', 'struct b 8', `  0     8     struct ${name} in`],
      );
    const change = { before: held('a'), after: held('z'), file: 'l.txt', failOn: 'none' as const };
    expect(acceptedLayoutFindings(change)).toEqual([]);
  });

  it('is what exchanged names with one that it holds', () => {
    const named = (inner: string, outer: string) =>
      file(
        ...['[a: a-v1]', 'struct a 8', `  0     8     u64 ${inner}`],
        ...['struct b 16', '  0     8     struct a in', `  8     8     u64 ${outer}`],
      );
    const change = {
      before: named('x', 'y'),
      after: named('y', 'x'),
      file: 'l.txt',
      failOn: 'none' as const,
    };
    expect(acceptedLayoutFindings(change).map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'struct a (a-v1): it changed while its strings did not: it exchanged names with struct b',
      ),
      expect.stringContaining(
        'struct b (a-v1): it changed while its strings did not: it exchanged names with struct a',
      ),
    ]);
  });

  it('is a structure that turned optional', () => {
    expect(
      givenUp(
        '[memfd: memfd-v2]',
        'struct memfd_luo_ser 16 optional',
        '  0     8     u64 pos',
        '  8     8     u64 size',
      ),
    ).toEqual([expect.stringContaining('it turned optional')]);
  });
});
