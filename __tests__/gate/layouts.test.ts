import { describe, expect, it } from '@jest/globals';
import { changesText } from '../../src/gate/diff.ts';
import { checkLayouts } from '../../src/gate/layout-check.ts';
import {
  abiProblem,
  compareWithImage,
  groupFor,
  type LayoutImage,
} from '../../src/gate/layout-comparison.ts';
import { updateLayouts } from '../../src/gate/layout-update.ts';
import { contentOf, type ImageLayout, type LayoutRow, type LayoutsFile } from '../../src/gate/layouts.ts';
import { parseLayouts } from '../../src/gate/layouts-parse.ts';
import { recordsIn } from '../support/gate.ts';

const PATH = '.github/liveupdate-layouts.txt';

const FILE = `# liveupdate-gate layouts 1 elf64-le page-4096
# held by the live update people

[kho: kho-v4]
struct kho_vmalloc 16
  0     8     union{} first
    0     8     u64 phys
    0     8     ptr ptr
  8     4     u32 total_pages   # in pages
  12b   3b    u8 bits
  12    0     u8[] -

[memfd: memfd-v1, memfd-v2]
# what one memfd is
struct memfd_luo_ser 24 optional
  0     16    struct kho_vmalloc folios
  16    8     u8[2][4] name
enum memfd_mode 4
  0 = MEMFD_A
  -1 = MEMFD_B

[kexec_metadata: -]
struct (pair) 2
  0     2     u16 left
`;

function parsed(text: string): LayoutsFile {
  const result = parseLayouts(text, PATH);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

function problemsOf(text: string): string[] {
  const result = parseLayouts(text);
  return result.ok ? [] : result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function row(position: string, size: string, type: string, name: string, rows: LayoutRow[] = []): LayoutRow {
  return { position, size, type, name, rows, line: 7 };
}

/** What an image would have to be the same as FILE. */
function layoutsOf(file: LayoutsFile): ImageLayout[] {
  return file.groups.flatMap(group =>
    group.layouts.map(({ kind, name, size, rows }) => {
      const header = `include/linux/kho/abi/${group.family}.h`;
      return { kind, name, size, rows, family: group.family, file: header, line: 5 };
    }),
  );
}

function imageOf(change: Partial<LayoutImage> = {}): LayoutImage {
  const file = parsed(FILE);
  const strings = ['kho-v4', 'memfd-v1', 'memfd-v2'].map(compatible => ({
    compatible,
    family: compatible.replace(/-v.$/, ''),
  }));
  return { path: 'vmlinux', abi: file.abi, layouts: layoutsOf(file), strings, unread: [], ...change };
}

function stringsOf(...strings: string[]) {
  return strings.map(compatible => ({ compatible, family: compatible.replace(/-v.$/, '') }));
}

function without(name: string): ImageLayout[] {
  return imageOf().layouts.filter(layout => layout.name !== name);
}

function kindsOf(image: LayoutImage, file = parsed(FILE)): string[] {
  return checkLayouts(file, image, recordsIn(PATH)).map(({ kind, compatible }) => `${kind} ${compatible}`);
}

/** What is said besides where the only group of a file is wrong. */
const NO_GROUP = ['3:1 struct lost stands before the first group: [FAMILY: STRINGS]'];

describe('a layouts file', () => {
  it('is read with groups, strings, attributes, nested rows and comments', () => {
    const file = parsed(FILE);
    expect(file.abi).toEqual({ bits: 64, littleEndian: true, page: 4096 });
    expect(file.groups.map(({ family, strings }) => `${family} ${strings.join(' ')}`)).toEqual([
      'kho kho-v4',
      'memfd memfd-v1 memfd-v2',
      'kexec_metadata ',
    ]);
    const [kho, memfd] = file.groups;
    expect(kho?.layouts[0]?.rows[0]?.rows.map(({ name }) => name)).toEqual(['phys', 'ptr']);
    expect(kho?.layouts[0]?.rows.at(-1)).toMatchObject({ type: 'u8[]', name: '' });
    expect(memfd?.layouts.map(({ name, isOptional, line, end }) => [name, isOptional, line, end])).toEqual([
      ['memfd_luo_ser', true, 15, 18],
      ['memfd_mode', false, 18, 21],
    ]);
  });

  const errors: readonly (readonly [string, string, string])[] = [
    ['is empty', '', '1:1 the first line must be: # liveupdate-gate layouts 1 elf64-le page-4096'],
    [
      'is of a newer format',
      '# liveupdate-gate layouts 2\nwhatever',
      '1:27 format 2: written by a newer release; update the gate',
    ],
    ['does not name its ABI', '# liveupdate-gate layouts 1\n', '1:28 the ABI is missing: elf64-le page-4096'],
    [
      'records nothing',
      '# liveupdate-gate layouts 1 elf64-le page-?\n',
      '1:1 the file records no group: delete it, then write it with update --layouts',
    ],
  ];
  for (const [name, text, problem] of errors) {
    it(`is refused when it ${name}`, () => expect(problemsOf(text)).toEqual([problem]));
  }

  it.each([
    'x# liveupdate-gate layouts 1 elf64-le page-4096',
    '! liveupdate-gate layouts 1 elf64-le page-4096',
    '# liveupdate-gate layouts 1 elf64-le page-0',
    '# liveupdate-gate layouts 1 elf64-le page-1234567890',
    '# liveupdate-gate layouts 1 elf64-le page-4096 x',
    '# liveupdate-gate layouts 1 elf64-le',
    '# liveupdate-gate layouts 1234567890 elf64-le page-4096',
  ])('is refused with the first line %j', line => {
    const first = '1:1 the first line must be: # liveupdate-gate layouts 1 elf64-le page-4096';
    expect(problemsOf([line, '[b: -]', 'struct b 8', '  0 8 u64 a'].join('\n'))).toEqual([first]);
  });

  it.each([
    ['at its first line', `<<<<<<< HEAD\n${FILE}=======\n${FILE}>>>>>>> other\n`, 1],
    ['further down', `${FILE}||||||| base\nstruct\n=======\n`, FILE.split('\n').length],
    ['in a file of CRLF', `${FILE}=======\n`.replaceAll('\n', '\r\n'), FILE.split('\n').length],
  ])('is refused with a merge that is not finished, %s, and that is its only error', (_, text, line) => {
    expect(problemsOf(text)).toEqual([`${line}:1 a conflict marker: the merge is not finished`]);
  });

  it('has 201 errors told, and the last says how many more there are', () => {
    const problems = problemsOf(`${FILE}struct s 8${' x'.repeat(100_000)}\n`);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatch(
      /"x" is no attribute: optional is the only one; 99799 more after this one$/,
    );
  });

  it('is refused with rows that stand in front of all groups, or behind a new one', () => {
    const [first, row] = ['# liveupdate-gate layouts 1 elf64-le page-4096', '  0 8 u64 a'];
    const text = [first, row, '[b: -]', 'struct b 8', row, '[c: -]', row, '[d]', row, '[e: -]', row];
    const homeless = [2, 7, 11].map(line => `${line}:3 the row belongs to no struct, union or enum`);
    const group = '8:1 a group is written [FAMILY: STRING, STRING] or [FAMILY: -]';
    expect(problemsOf(text.join('\n'))).toEqual([...homeless.slice(0, 2), group, ...homeless.slice(2)]);
  });

  it('is refused with everything that is wrong in it, by line and column', () => {
    const text = [
      '# liveupdate-gate layouts 1 elf64-le page-4096',
      'struct early 8',
      '[memfd memfd-v2]',
      '[memfd: memfd-v2]',
      '  0 8 u64 homeless',
      'class other 8',
      'struct 8',
      'struct sized x',
      'struct twice 8 optional optional soft',
      '  0 8 u65 odd',
      '  0 8b u64 mixed',
      '   0 8 u64 three',
      '    0 8 u64 deep',
      '  0 = VALUE',
      'struct twice 8',
      'enum mode 4',
      '  0 4 u32 member',
      '  0 = ok',
      '[memfd: -]',
    ].join('\n');
    expect(problemsOf(text)).toEqual([
      '2:1 struct early stands before the first group: [FAMILY: STRINGS]',
      '3:1 a group is written [FAMILY: STRING, STRING] or [FAMILY: -]',
      '5:3 the row belongs to no struct, union or enum',
      '6:1 "class" is none of struct, union, enum',
      '7:8 struct has no name: it is written struct NAME SIZE',
      '8:14 struct sized has no size in bytes',
      '9:25 attribute optional is there twice',
      '9:34 "soft" is no attribute: optional is the only one',
      '10:3 a row is written OFFSET SIZE TYPE NAME, or VALUE = NAME in an enum',
      '11:3 a row is written OFFSET SIZE TYPE NAME, or VALUE = NAME in an enum',
      '12:1 the row is indented by 3; two spaces a level are expected',
      '13:1 the row is indented by 4; two spaces a level are expected',
      '14:3 only an enum has values',
      '15:1 struct twice is there already, in line 9',
      '17:3 an enum has rows VALUE = NAME',
      '19:2 group memfd is there already, in line 4',
    ]);
  });

  it.each([
    { name: 'a group that is indented', line: ' [b: -]', at: '2:2' },
    { name: 'a group without strings', line: '[b:]', at: '2:1' },
    { name: 'a group without a family', line: '[: b-v1]', at: '2:1' },
    { name: 'a group that lists a string twice', line: '[b: b-v1, b-v1]', at: '2:1' },
    { name: 'a group whose list ends with a comma', line: '[b: b-v1,]', at: '2:1' },
    { name: 'a group with two strings and no comma', line: '[b: b-v1 b-v2]', at: '2:1' },
    { name: 'a group with something behind it', line: '[b: -] x', at: '2:1' },
    { name: 'a group with an escape that JSON does not have', line: '[b: "\\q"]', at: '2:1' },
    { name: 'a group with an empty string', line: '[b: ""]', at: '2:1' },
    { name: 'a group with an empty family', line: '["": -]', at: '2:1' },
    { name: 'a group behind another bracket', line: '[a [b: -]', at: '2:1' },
    { name: 'a group with a string twice', line: '[b: b-v1, "b-v1"]', at: '2:1' },
    { name: 'a group with a string that does not end', line: '[b: "b-v1]', at: '2:1' },
    { name: 'a group with a quote at its end', line: '[b: "b-v1\\', at: '2:1' },
    { name: 'a group with two families', line: '[b c: -]', at: '2:1' },
    { name: 'a group with something behind its string', line: '[b: "b-v1"x]', at: '2:1' },
    {
      name: 'a group that has more white space than it could have',
      line: `[b:${' '.repeat(200_000)}x`,
      at: '2:1',
    },
    { name: 'a group that has as much in other places', line: `[b:${' x'.repeat(200_000)}`, at: '2:1' },
    { name: 'a group of as many brackets', line: `[b: b-v1${'] '.repeat(200_000)}x`, at: '2:1' },
    { name: 'a group with a string longer than a stack', line: `[b: "${'x'.repeat(16_000_000)}`, at: '2:1' },
  ])('is refused with $name', ({ line, at }) => {
    const group = 'a group is written [FAMILY: STRING, STRING] or [FAMILY: -]';
    const text = ['# liveupdate-gate layouts 1 elf64-le page-4096', line, 'struct lost 8', '  0 8 u64 a'];
    expect(problemsOf(text.join('\n'))).toEqual([`${at} ${group}`, ...NO_GROUP]);
  });

  it.each([
    '  0 8',
    '  0 8 u64',
    '  0x 8 u64 a',
    '  x0 8 u64 a',
    '  0 8x u64 a',
    '  0 x8 u64 a',
    '  0b 8 u64 a',
    '  0 8b u64 a',
    '  -1 8 u64 a',
    '  0 8 u64 1a',
    '  0 8 u64 a-b',
    '  0 8 xu64 a',
    '  0 8 u64x a',
    '  0 8 struct a',
    '  0 8 struct b[x] a',
    '  12345678901234 8 u64 a',
    '  0 12345678901234 u64 a',
    '  0 8 u64[12345678901234] a',
    '  1 = A B',
    '  1x = A',
    '  x1 = A',
  ])('is refused with the row %j', row => {
    const text = [
      '# liveupdate-gate layouts 1 elf64-le page-4096',
      '[b: -]',
      'struct b 8',
      row,
      '  0 8 u64 good',
    ];
    expect(problemsOf(text.join('\n'))).toEqual([
      '4:3 a row is written OFFSET SIZE TYPE NAME, or VALUE = NAME in an enum',
    ]);
  });

  it.each([
    { row: '\t\t0 8 u64 a', problem: '4:1 the row is indented by 2; two spaces a level are expected' },
    { row: '      0 8 u64 a', problem: '4:1 the row is indented by 6; two spaces a level are expected' },
    { row: ' 0 8 u64 a', problem: '4:1 the row is indented by 1; two spaces a level are expected' },
    { row: 'struct c 12345678901234', problem: '4:10 struct c has no size in bytes' },
    { row: 'struct c 8x', problem: '4:10 struct c has no size in bytes' },
    { row: 'struct c -8', problem: '4:10 struct c has no size in bytes' },
    { row: 'struct c', problem: '4:8 struct c has no size in bytes' },
    { row: 'struct (c 8', problem: '4:8 struct has no name: it is written struct NAME SIZE' },
    { row: 'struct 1c 8', problem: '4:8 struct has no name: it is written struct NAME SIZE' },
    { row: 'struct', problem: '4:1 struct has no name: it is written struct NAME SIZE' },
    {
      row: `class${'\u00e4'.repeat(50)} c 8`,
      problem: `4:1 "class${'?'.repeat(35)}" is none of struct, union, enum`,
    },
  ])('is refused with the line $row', ({ row, problem }) => {
    const text = ['# liveupdate-gate layouts 1 elf64-le page-4096', '[b: -]', 'struct b 8', row];
    expect(problemsOf(text.join('\n'))).toEqual([problem]);
  });

  it('is read with as little white space as there can be, and with comments of one word or none', () => {
    const text = [
      '# liveupdate-gate layouts 1 elf64-le page-?',
      '[b:b-v1,b-v2]#',
      'struct b 8 #why',
      '  0 8 u64 a #x',
    ];
    const { groups } = parsed(text.join('\n'));
    expect(groups[0]).toMatchObject({ family: 'b', strings: ['b-v1', 'b-v2'] });
    expect(groups[0]?.layouts[0]).toMatchObject({ name: 'b', isOptional: false, rows: [{ name: 'a' }] });
  });

  it.each([
    { line: '["b#c": "b] # c", "-"] # why', family: 'b#c', strings: ['b] # c', '-'] },
    { line: '[b: -, c-v1]# why', family: 'b', strings: ['-', 'c-v1'] },
    { line: '[b: "-"]', family: 'b', strings: ['-'] },
    { line: '[b: c-v1, -]', family: 'b', strings: ['c-v1', '-'] },
    { line: `[b: -]${' '.repeat(200_000)}# why`, family: 'b', strings: [] },
  ])('is read with the group $family of $strings', ({ line, family, strings }) => {
    const { groups } = parsed(['# liveupdate-gate layouts 1 elf64-le page-?', line].join('\n'));
    expect(groups).toMatchObject([{ family, strings }]);
  });

  it('has layouts with one content where size and rows are the same, wherever they stand', () => {
    const [kho, memfd] = parsed(FILE).groups;
    const [first, second] = [kho?.layouts[0], memfd?.layouts[0]];
    if (first === undefined || second === undefined) throw new Error('no layout');
    const moved = { ...first, name: 'other', rows: first.rows.map(one => ({ ...one, line: 1 })) };
    expect(contentOf(moved)).toBe(contentOf(first));
    const others = [{ ...first, size: 1 }, { ...first, rows: first.rows.slice(1) }, second];
    for (const other of others) expect(contentOf(other)).not.toBe(contentOf(first));
    const [union] = first.rows;
    if (union === undefined) throw new Error('no row');
    const inner = { ...first, rows: [{ ...union, rows: [] }, ...first.rows.slice(1)] };
    expect(contentOf(inner)).not.toBe(contentOf(first));
  });

  it('is read with JSON strings, comments, a mark in front, and values in a type without a name', () => {
    const text = [
      '\ufeff# liveupdate-gate layouts 1 elf32-be page-65536 ',
      '[ "a:b" : "a \\"b\\"" , c-v1 ] # why',
      'union u 9999999999999 # head',
      '  0 4 enum{} mode # rows follow',
      '    -1 = A',
      '  0b 12b s32 bits',
      '  4 8 struct (t)[2][] list',
      '  # nothing',
      '\t',
      '  4 8 bool -',
    ];
    const { abi, groups } = parsed(text.join('\r\n'));
    expect(abi).toEqual({ bits: 32, littleEndian: false, page: 65536 });
    expect(groups.map(({ family, strings }) => [family, strings])).toEqual([['a:b', ['a "b"', 'c-v1']]]);
    expect(groups[0]?.layouts[0]).toMatchObject({
      kind: 'union',
      name: 'u',
      size: 9_999_999_999_999,
      end: 11,
    });
    const names = groups[0]?.layouts[0]?.rows.map(({ type, name, rows }) => [type, name, rows.length]);
    expect(names).toEqual([
      ['enum{}', 'mode', 1],
      ['s32', 'bits', 0],
      ['struct (t)[2][]', 'list', 0],
      ['bool', '', 0],
    ]);
  });

  it('is refused with a row directly under a group', () => {
    const text = [
      '# liveupdate-gate layouts 1 elf64-le page-4096',
      '[b: -]',
      'struct b 8',
      '  0 8 u64 a',
      '[c: -]',
    ];
    expect(problemsOf([...text, '  8 8 u64 b'].join('\n'))).toEqual([
      '6:3 the row belongs to no struct, union or enum',
    ]);
  });

  it('is refused where a value and a member change places', () => {
    const text = ['# liveupdate-gate layouts 1 elf64-le page-4096', '[b: -]', 'struct b 8'];
    const inner = [
      '  0 4 enum{} e',
      '    0 4 u32 a',
      '  0 4 struct{} s',
      '    0 = A',
      '    0 4 u32 b',
      '      0 4 u32 c',
    ];
    expect(problemsOf([...text, ...inner].join('\n'))).toEqual([
      '5:5 an enum has rows VALUE = NAME',
      '7:5 only an enum has values',
      '9:1 the row is indented by 6; two spaces a level are expected',
    ]);
  });

  it('is written so that it reads back as it was', () => {
    const { text } = updateLayouts(null, imageOf(), recordsIn(PATH));
    expect(kindsOf(imageOf(), parsed(text))).toEqual([]);
    expect(text.startsWith('# liveupdate-gate layouts 1 elf64-le page-4096\n[kexec_metadata: -]\n')).toBe(
      true,
    );
    expect(updateLayouts({ file: parsed(text), text }, imageOf(), recordsIn(PATH)).text).toBe(text);
  });
});

describe('layouts against an image', () => {
  it('pass when nothing differs', () => expect(kindsOf(imageOf())).toEqual([]));

  it('are those of one ABI', () => {
    const problem = (change: Partial<LayoutsFile['abi']>) =>
      abiProblem(parsed(FILE), { abi: { bits: 64, littleEndian: true, page: 4096, ...change } });
    expect(problem({})).toBeNull();
    expect(problem({ page: null })).toBeNull();
    expect(problem({ page: 65536 })).toContain('elf64-le page-65536');
    expect(problem({ littleEndian: false })).toContain('keep one file per ABI');
    expect(problem({ bits: 32 })).toContain('elf32-le');
  });

  it('are missing when a string of the group is in the image, unless they are optional', () => {
    expect(kindsOf(imageOf({ layouts: without('kho_vmalloc') }))).toEqual(['layout-missing kho-v4']);
    expect(kindsOf(imageOf({ layouts: without('memfd_luo_ser') }))).toEqual([]);
  });

  it('are not judged when they are absent together with their strings', () => {
    const layouts = without('kho_vmalloc');
    expect(kindsOf(imageOf({ layouts, strings: stringsOf('memfd-v1', 'memfd-v2') }))).toEqual([]);
  });

  it('are missing without a string, too: nothing says that they may go', () => {
    expect(kindsOf(imageOf({ layouts: without('(pair)') }))).toEqual(['layout-missing kexec_metadata']);
  });

  it('are stale when a string came in, or none is left, but not when one of several went', () => {
    expect(kindsOf(imageOf({ strings: stringsOf('kho-v5', 'memfd-v1', 'memfd-v2') }))).toEqual([
      'layout-stale kho-v4',
    ]);
    expect(kindsOf(imageOf({ strings: stringsOf('kho-v4', 'memfd-v2') }))).toEqual([]);
    expect(kindsOf(imageOf({ strings: stringsOf('kho-v4') }))).toEqual(['layout-stale memfd-v1']);
  });

  it('are held to the recorded strings where the string could not be read', () => {
    const strings = stringsOf('memfd-v1', 'memfd-v2');
    expect(kindsOf(imageOf({ strings, unread: ['kho'] }))).toEqual([]);
    const layouts = imageOf().layouts.map(layout =>
      layout.name === 'kho_vmalloc' ? { ...layout, size: 24 } : layout,
    );
    expect(kindsOf(imageOf({ strings, unread: ['kho'], layouts }))).toEqual(['layout-changed kho-v4']);
  });

  it('are changed in a group without a string too', () => {
    const layouts = imageOf().layouts.map(layout =>
      layout.name === '(pair)' ? { ...layout, rows: [row('0', '2', 's16', 'left')] } : layout,
    );
    const findings = checkLayouts(parsed(FILE), imageOf({ layouts }), recordsIn(PATH));
    expect(findings).toMatchObject([{ kind: 'layout-changed', compatible: 'kexec_metadata', now: [] }]);
    expect(findings[0]?.message).toContain('no string governs it');
    expect(findings[0]).toMatchObject({ file: 'include/linux/kho/abi/kexec_metadata.h', line: 7 });
  });

  it('are added as a notice, under the family of their header or of its other structures', () => {
    const fresh = {
      kind: 'struct',
      name: 'fresh',
      size: 1,
      rows: [row('0', '1', 'u8', 'a')],
      line: 3,
    } as const;
    const layout: ImageLayout = { ...fresh, family: 'vfio_pci', file: 'include/linux/kho/abi/vfio_pci.h' };
    const image = imageOf({
      layouts: [...imageOf().layouts, layout],
      strings: [...imageOf().strings, ...stringsOf('vfio-pci-v1')],
    });
    expect(checkLayouts(parsed(FILE), image, recordsIn(PATH))).toMatchObject([
      { kind: 'layout-added', severity: 'notice', compatible: 'vfio-pci-v1', file: layout.file, line: 3 },
    ]);
    const moved = parsed(FILE.replace('[memfd:', '[shmem:').replace('memfd-v1, memfd-v2', 'shmem-v1'));
    const sibling: ImageLayout = { ...fresh, family: 'memfd', file: 'include/linux/kho/abi/memfd.h' };
    expect(groupFor(sibling, compareWithImage(moved, imageOf()))).toBe('shmem');
  });

  it('show a type without a tag under its new typedef as renamed', () => {
    const layouts = imageOf().layouts.map(layout =>
      layout.name === '(pair)' ? { ...layout, name: '(couple)' } : layout,
    );
    const findings = checkLayouts(parsed(FILE), imageOf({ layouts }), recordsIn(PATH));
    expect(findings.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'layout-renamed: struct (pair): is now called (couple).',
    ]);
  });
});

describe('an update of the layouts', () => {
  const recorded = { file: parsed(FILE), text: FILE };

  it('changes nothing when nothing differs', () => {
    const result = updateLayouts(recorded, imageOf(), recordsIn(PATH));
    expect(changesText(result.edits)).toBe(false);
    expect(result).toMatchObject({
      text: FILE,
      written: [],
      refused: [],
    });
  });

  it('keeps comments, attributes and line ends', () => {
    const layouts = imageOf().layouts.map(layout =>
      layout.name === 'kho_vmalloc' ? { ...layout, rows: [row('8', '8', 'u64', 'total_pages')] } : layout,
    );
    const image = imageOf({ layouts, strings: stringsOf('kho-v5', 'memfd-v1', 'memfd-v2') });
    const text = FILE.replaceAll('\n', '\r\n');
    const update = updateLayouts({ file: parsed(text), text }, image, recordsIn(PATH));
    expect(update.text).toBe(
      text
        .replace('[kho: kho-v4]', '[kho: kho-v5]')
        .replace(
          /struct kho_vmalloc 16[\s\S]*?\r\n\r\n/,
          'struct kho_vmalloc 16\r\n  8     8     u64 total_pages   # in pages\r\n\r\n',
        ),
    );
    expect(update.written).toEqual(['[kho]: kho-v4 → kho-v5', 'struct kho_vmalloc: changed']);
  });

  it('takes out what is gone only with a new string or with acceptance', () => {
    const layouts = without('kho_vmalloc');
    expect(updateLayouts(recorded, imageOf({ layouts }), recordsIn(PATH))).toMatchObject({
      text: FILE,
      refused: [{ kind: 'layout-missing' }],
    });
    const accepted = updateLayouts(recorded, imageOf({ layouts }), recordsIn(PATH), {
      families: ['kho'],
      reason: 'unused',
    });
    expect(accepted.text).not.toContain('kho_vmalloc 16\n');
    const bumped = updateLayouts(
      recorded,
      imageOf({ layouts, strings: stringsOf('kho-v5', 'memfd-v1', 'memfd-v2') }),
      recordsIn(PATH),
    );
    expect(bumped.written).toContain('struct kho_vmalloc: taken out');
  });

  it('puts new layouts in their places, with comments left with what they belong to', () => {
    const fresh = { kind: 'struct', size: 1, rows: [row('0', '1', 'u8', 'a')], line: 3 } as const;
    const added: ImageLayout[] = [
      { ...fresh, name: 'memfd_a', family: 'memfd', file: 'include/linux/kho/abi/memfd.h' },
      { ...fresh, name: 'solo', family: 'solo', file: 'include/linux/kho/abi/solo.h' },
    ];
    const update = updateLayouts(
      recorded,
      imageOf({ layouts: [...imageOf().layouts, ...added] }),
      recordsIn(PATH),
    );
    expect(update.text).toBe(
      FILE.replace('# what one memfd is', 'struct memfd_a 1\n  0     1     u8 a\n# what one memfd is').concat(
        '\n[solo: -]\nstruct solo 1\n  0     1     u8 a\n',
      ),
    );
    const image = imageOf({ layouts: [...imageOf().layouts, ...added] });
    expect(updateLayouts({ file: parsed(update.text), text: update.text }, image, recordsIn(PATH)).text).toBe(
      update.text,
    );
  });

  it('learns the page size', () => {
    const text = FILE.replace('page-4096', 'page-?');
    expect(updateLayouts({ file: parsed(text), text }, imageOf(), recordsIn(PATH)).text).toBe(FILE);
  });

  it('writes a reason of several lines as comments, and nothing else of it', () => {
    const layouts = imageOf().layouts.map(layout =>
      layout.name === '(pair)' ? { ...layout, size: 4 } : layout,
    );
    const acceptance = { families: ['kexec_metadata'], reason: 'one\r\n[two: x]\u001b[31m' };
    const { text } = updateLayouts(recorded, imageOf({ layouts }), recordsIn(PATH), acceptance);
    expect(text).toContain('[kexec_metadata: -]\n# one\n# [two: x]?[31m\nstruct (pair) 4\n');
  });
});
