import { describe, expect, it } from '@jest/globals';
import { ImageError } from '../../src/bytes/error.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import { entryAt } from '../../src/dwarf/entries.ts';
import { openEntries } from '../../src/dwarf/entry-store.ts';
import { openDebugInfo } from '../../src/dwarf/open.ts';
import { openElf } from '../../src/image/elf.ts';
import { joinLayouts } from '../../src/liveupdate/join-layouts.ts';
import { describeAggregate } from '../../src/liveupdate/layout-rows.ts';
import { type ImageLayouts, readLayouts } from '../../src/liveupdate/layouts.ts';
import { type WrittenEntry, type WrittenUnit, writeDwarf } from '../support/dwarf-writer.ts';
import { kernelWithStructures } from '../support/many-structures.ts';

async function layoutsOf(
  units: readonly WrittenUnit[],
  options: { readonly local?: boolean } = {},
): Promise<ImageLayouts> {
  const bytes = writeDwarf({ units, local: options.local === true });
  return readLayouts(await openDebugInfo(await openElf(memorySource(bytes, 'vmlinux'))));
}

async function errorOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ImageError) return `${error.code}: ${error.message} ${error.where}`;
    throw error;
  }
  return 'no error';
}

const files = ['/src/include/linux/kho/abi/luo.h', '/src/mm/a.h', '/src/include/linux/kho/abi/block.h'];
const unit = (...entries: WrittenEntry[]): WrittenUnit => ({ entries, files });
/** Keys, in order. */
const keys = ({ layouts }: ImageLayouts) => layouts.map(({ kind, name }) => `${kind} ${name}`);
/** `position size type name` of each row; those within in brackets. */
function rowsOf({ layouts }: ImageLayouts, name = 'wire'): string[] {
  const row = (one: ImageLayouts['layouts'][number]['rows'][number]): string =>
    [one.position, one.size, one.type, one.name, ...(one.rows.length > 0 ? [`[${one.rows.map(row)}]`] : [])]
      .join(' ')
      .trim();
  return (layouts.find(layout => layout.name === name)?.rows ?? []).map(row);
}

const base = (id: string, byteSize: number, encoding: number): WrittenEntry => ({
  tag: 'baseType',
  id,
  name: id,
  byteSize,
  encoding,
});
const BASES = [base('u8', 1, 8), base('u32', 4, 7), base('u64', 8, 7)];
const member = (
  name: string | undefined,
  type: string,
  dataMemberLocation?: number,
  more: Partial<WrittenEntry> = {},
): WrittenEntry => ({
  tag: 'member',
  type,
  ...(name === undefined ? {} : { name }),
  ...(dataMemberLocation === undefined ? {} : { dataMemberLocation }),
  ...more,
});
const struct = (
  name: string | undefined,
  byteSize: number,
  children: readonly WrittenEntry[],
  more: Partial<WrittenEntry> = {},
): WrittenEntry => ({
  tag: 'structureType',
  byteSize,
  declFile: 1,
  declLine: 4,
  children,
  ...(name === undefined ? {} : { name }),
  ...more,
});
const enumeration = (name: string | undefined, first: string | undefined, more: Partial<WrittenEntry> = {}) =>
  struct(name, 4, first === undefined ? [] : [{ tag: 'enumerator', name: first, constValue: 3 }], {
    tag: 'enumerationType',
    ...more,
  });
const typedef = (name: string | undefined, type: string | undefined, declFile?: number): WrittenEntry => ({
  tag: 'typedef',
  ...(name === undefined ? {} : { name }),
  ...(type === undefined ? {} : { type }),
  ...(declFile === undefined ? {} : { declFile }),
});
const array = (id: string, type: string, ...counts: (number | undefined)[]): WrittenEntry => ({
  tag: 'arrayType',
  id,
  type,
  children: counts.map(count => ({ tag: 'subrangeType', ...(count === undefined ? {} : { count }) })),
});

describe('readLayouts, of debug info written for it: which aggregates are read', () => {
  it('leaves out the header of the section, unless it stands in what is handed over', async () => {
    const header = struct('liveupdate_ver_hdr', 8, [member('magic', 'u32', 0), member('version', 'u32', 4)], {
      id: 'header',
    });
    const other = struct('luo_ser', 4, [member('x', 'u32', 0)]);
    expect(keys(await layoutsOf([unit(...BASES, header, other)]))).toEqual(['struct luo_ser']);
    const holder = struct('luo_ser', 8, [member('x', 'header', 0)]);
    expect(keys(await layoutsOf([unit(...BASES, header, holder)]))).toEqual([
      'struct liveupdate_ver_hdr',
      'struct luo_ser',
    ]);
  });

  it('reads those of the headers by family, kind and name, and no others', async () => {
    const found = await layoutsOf([
      unit(
        ...BASES,
        struct('b', 4, [member('x', 'u32', 0)], { declLine: 11 }),
        struct('a', 4, [member('x', 'u32', 0)]),
        struct('other', 4, [], { declFile: 2 }),
        { tag: 'structureType', name: 'nofile', byteSize: 4, children: [] },
        { tag: 'structureType', name: 'declared', declaration: true, declFile: 1 },
        struct('u', 4, [member('x', 'u32', 0)], { tag: 'unionType' }),
        struct('k', 4, [], { declFile: 3 }),
      ),
    ]);
    expect(
      found.layouts.map(({ family, kind, name, file, line }) => [family, kind, name, file, line]),
    ).toEqual([
      ['kho', 'struct', 'k', 'include/linux/kho/abi/block.h', 4],
      ['luo', 'struct', 'a', 'include/linux/kho/abi/luo.h', 4],
      ['luo', 'struct', 'b', 'include/linux/kho/abi/luo.h', 11],
      ['luo', 'union', 'u', 'include/linux/kho/abi/luo.h', 4],
    ]);
  });

  it.each([
    ['include/linux/kho/abi/kexec_handover.h', 'kho'],
    ['include/linux/kho/abi/x.hx.h', 'x.hx'],
    ['include/linux/kho/abi/x.hpp', 'x.hpp'],
    ['include/linux/kho/abi/.h', 'unknown'],
  ])('gives a structure of %s to the family %s', async (file, family) => {
    const found = await layoutsOf([{ entries: [struct('a', 4, [])], files: [file] }]);
    expect(found.layouts).toMatchObject([{ family }]);
  });

  it('goes on behind units without a line table or without such a header', async () => {
    const found = await layoutsOf([
      { entries: [struct('none', 4, [])] },
      { entries: [struct('other', 4, [])], files: ['mm/a.h'] },
      { entries: [struct('hinted', 4, [])], files: ['kho/other.h'] },
      { entries: [struct('a', 4, [])], files: ['linux/kho/abi/a.h'] },
    ]);
    expect(keys(found)).toEqual(['struct a']);
  });

  it('finds the folder in the one that the compiler was started in', async () => {
    const found = await layoutsOf([
      { entries: [struct('other', 4, [])], files: ['a.h'], compDir: '/src/mm' },
      { entries: [struct('a', 4, [])], files: ['a.h'], compDir: '/src/include/linux/kho/abi' },
    ]);
    expect(keys(found)).toEqual(['struct a']);
  });

  it('finds the folder of one of two units that share a table', async () => {
    const found = await layoutsOf([
      { entries: [struct('other', 4, [])], files: ['a.h'], compDir: '/src/mm' },
      { entries: [struct('again', 4, [])], sharesFiles: true, compDir: '/src/mm' },
      { entries: [struct('a', 4, [])], sharesFiles: true, compDir: '/src/include/linux/kho/abi' },
    ]);
    expect(keys(found)).toEqual(['struct a']);
  });

  it('gives what stands in another to the family of its own header, else to that of the first', async () => {
    const found = await layoutsOf([
      unit(
        struct(undefined, 4, [], { id: 's', declFile: 3 }),
        { ...typedef('s_t', 's', 2), id: 's_t' },
        struct('outside', 4, [], { id: 'outside', declFile: 2 }),
        struct('wire', 8, [member('a', 's_t', 0), member('b', 'outside', 4)]),
        struct('block', 4, [member('c', 'outside', 0)], { declFile: 3 }),
      ),
    ]);
    expect(found.layouts.map(({ family, name }) => [family, name])).toEqual([
      ['kho', '(s_t)'],
      ['kho', 'block'],
      ['luo', 'outside'],
      ['luo', 'wire'],
    ]);
  });

  it('reads a structure without a tag by the first typedef of a header', async () => {
    const found = await layoutsOf([
      unit(
        ...BASES,
        struct(undefined, 4, [member('x', 'u32', 0)], { id: 's' }),
        struct('tagged', 4, [], { id: 't' }),
        struct(undefined, 8, [], { id: 'elsewhere' }),
        struct(undefined, 8, []),
        typedef(undefined, 's', 1),
        typedef('outside', 's', 2),
        typedef('nowhere', 's'),
        typedef('empty', undefined, 1),
        typedef('first_t', 's', 1),
        typedef('second_t', 's', 1),
        typedef('tagged_t', 't', 1),
        typedef('outside_t', 'elsewhere', 2),
      ),
    ]);
    expect(keys(found)).toEqual(['struct (first_t)', 'struct tagged']);
    expect(rowsOf(found, '(first_t)')).toEqual(['0 4 u32 x']);
  });

  const qualified = (tag: 'constType' | 'volatileType' | 'pointerType', id: string, type?: string) => ({
    tag,
    id,
    ...(type === undefined ? {} : { type }),
  });

  it('reads a structure without a tag by a typedef of it as const, as an array, behind a pointer', async () => {
    const bare = (id: string) => struct(undefined, 4, [member('x', 'u32', 0)], { id });
    const found = await layoutsOf([
      unit(
        ...BASES,
        ...['s', 't', 'u', 'v', 'w'].map(bare),
        qualified('constType', 'const', 's'),
        typedef('s_const', 'const', 1),
        array('array', 't', 4),
        typedef('t_array', 'array', 1),
        qualified('volatileType', 'volatile', 'u'),
        array('volatiles', 'volatile', 4),
        qualified('pointerType', 'pointer', 'volatiles'),
        typedef('u_pointer', 'pointer', 1),
        // Of several, the name of the type itself, wherever it stands.
        qualified('pointerType', 'v_p', 'v'),
        typedef('v_pointer', 'v_p', 1),
        typedef('v_t', 'v', 1),
        // Elsewhere, and a pointer to nothing.
        qualified('pointerType', 'w_p', 'w'),
        typedef('w_pointer', 'w_p', 2),
        qualified('pointerType', 'void'),
        typedef('void_pointer', 'void', 1),
      ),
    ]);
    expect(keys(found)).toEqual([
      'struct (s_const)',
      'struct (t_array)',
      'struct (u_pointer)',
      'struct (v_t)',
    ]);
  });

  it('names a structure by a typedef behind 64 pointers, and none behind more', async () => {
    const pointers = (length: number) => [
      struct(undefined, 4, [], { id: 'p0' }),
      ...Array.from({ length }, (_, index) => qualified('pointerType', `p${index + 1}`, `p${index}`)),
      typedef('far', `p${length}`, 1),
    ];
    expect(keys(await layoutsOf([unit(...pointers(64))]))).toEqual(['struct (far)']);
    expect(keys(await layoutsOf([unit(...pointers(65))]))).toEqual([]);
  });

  it('names an enumeration by a typedef of it, not the type that its values have', async () => {
    const found = await layoutsOf([
      unit(
        ...BASES,
        enumeration(undefined, 'LUO_A', { id: 'e', type: 'u32' }),
        qualified('constType', 'const', 'e'),
        typedef('e_const', 'const', 1),
      ),
    ]);
    expect(keys(found)).toEqual(['enum (e_const)']);
  });

  it('names nothing by a typedef of a typedef from elsewhere, or of a type of another unit', async () => {
    const found = await layoutsOf([
      unit(
        struct(undefined, 4, [], { id: 's' }),
        { ...typedef('s_t', 's', 2), id: 's_t' },
        qualified('constType', 'const', 's_t'),
        typedef('again', 'const', 1),
        struct(undefined, 4, [], { id: 'far' }),
      ),
      unit(
        qualified('constType', 'far_const', 'far'),
        typedef('far_t', 'far_const', 1),
        qualified('constType', 'nothing'),
        typedef('nothing_t', 'nothing', 1),
      ),
    ]);
    expect(keys(found)).toEqual([]);
  });

  it('ends with qualifiers in a circle', async () => {
    const circle = [qualified('constType', 'one', 'two'), qualified('volatileType', 'two', 'one')];
    const found = await layoutsOf([unit(...circle, typedef('t', 'one', 1), struct('wire', 4, []))]);
    expect(keys(found)).toEqual(['struct wire']);
  });

  it('shows an enumeration of a qualified member once, and one of a qualified variable by its value', async () => {
    const found = await layoutsOf([
      unit(
        enumeration(undefined, 'LUO_CONST', { id: 'inner' }),
        enumeration(undefined, 'LUO_VARIABLE', { id: 'outer' }),
        qualified('volatileType', 'volatile', 'inner'),
        qualified('constType', 'const', 'volatile'),
        qualified('constType', 'const_outer', 'outer'),
        { tag: 'variable', name: 'v', type: 'const_outer' },
        struct('wire', 4, [member('kind', 'const', 0)]),
      ),
    ]);
    expect(keys(found)).toEqual(['enum (LUO_VARIABLE)', 'struct wire']);
    expect(rowsOf(found)).toEqual(['0 4 enum{} kind [3 =  LUO_CONST]']);
  });

  it('knows an enumeration that nothing names by its first value, unless a member has it', async () => {
    const found = await layoutsOf([
      unit(
        enumeration(undefined, 'LUO_A'),
        enumeration(undefined, 'LUO_MEMBER', { id: 'inner' }),
        enumeration(undefined, 'LUO_ARRAY', { id: 'element' }),
        enumeration(undefined, 'LUO_TYPEDEF', { id: 'outer' }),
        enumeration(undefined, 'LUO_VARIABLE', { id: 'variable' }),
        enumeration('named', 'LUO_N'),
        array('elements', 'element', 2),
        typedef('outer_t', 'outer', 2),
        { tag: 'variable', name: 'v', type: 'variable' },
        struct('wire', 12, [member('kind', 'inner', 0), member('kinds', 'elements', 4)]),
      ),
    ]);
    expect(keys(found)).toEqual(['enum (LUO_A)', 'enum (LUO_VARIABLE)', 'enum named', 'struct wire']);
    expect(rowsOf(found)).toEqual([
      '0 4 enum{} kind [3 =  LUO_MEMBER]',
      '4 8 enum{}[2] kinds [3 =  LUO_ARRAY]',
    ]);
  });

  it.each([
    ['no value', undefined],
    ['a value that is no name', 'LUO A'],
  ])('refuses an enumeration that nothing names with %s', async (_name, first) => {
    expect(await errorOf(layoutsOf([unit(enumeration(undefined, first))]))).toMatch(
      new RegExp(`^debug-info-layout: "\\(${first ?? ''}\\)" is no name of C`),
    );
  });

  it.each(['9a', 'a b', 'a-', '(a'])('refuses a structure with the name "%s"', async name => {
    expect(await errorOf(layoutsOf([unit(struct(name, 4, []))]))).toContain(
      `debug-info-layout: "${name}" is no name of C`,
    );
  });

  it('reads what stands by value in a structure of the wire, wherever it is declared', async () => {
    const found = await layoutsOf([
      unit(
        ...BASES,
        struct('deep', 4, [member('z', 'u32', 0)], { id: 'deep', declFile: 2 }),
        struct('inner', 4, [member('y', 'deep', 0)], { id: 'inner', declFile: 2 }),
        struct('block', 4, [member('y', 'u32', 0)], { id: 'block', declFile: 3 }),
        struct('wire', 12, [member('x', 'inner', 0), member('w', 'inner', 4), member('b', 'block', 8)]),
      ),
    ]);
    expect(found.layouts.map(({ family, name, file }) => [family, name, file])).toEqual([
      ['kho', 'block', 'include/linux/kho/abi/block.h'],
      ['luo', 'deep', 'mm/a.h'],
      ['luo', 'inner', 'mm/a.h'],
      ['luo', 'wire', 'include/linux/kho/abi/luo.h'],
    ]);
    expect(rowsOf(found)).toEqual(['0 4 struct inner x', '4 4 struct inner w', '8 4 struct block b']);
    expect(rowsOf(found, 'deep')).toEqual(['0 4 u32 z']);
  });

  it.each([
    ['size', struct('wire', 8, [member('x', 'u32', 0)])],
    ['member', struct('wire', 4, [member('y', 'u32', 0)])],
  ])('refuses two units that show another %s of one structure', async (_name, second) => {
    const first = unit(...BASES, struct('wire', 4, [member('x', 'u32', 0)]));
    const units = [first, { ...unit(second), name: 'b.c' }];
    expect(await errorOf(layoutsOf(units))).toMatch(
      /^debug-info-conflict: struct wire has another layout in b\.c than in a\.c .*entry 0x/,
    );
  });

  it('keeps the first of two units that show one layout on other lines', async () => {
    const units = [
      unit(...BASES, struct('wire', 4, [member('x', 'u32', 0, { declLine: 5 })])),
      unit(struct('wire', 4, [member('x', 'u32', 0, { declLine: 6 })], { declLine: 9 })),
    ];
    expect((await layoutsOf(units)).layouts).toMatchObject([{ line: 4, rows: [{ line: 5 }] }]);
  });

  const holding = (name: string, type: string): WrittenEntry => struct(name, 8, [member('r', type, 0)]);
  const range = (id: string, first: string): WrittenEntry =>
    struct('range', 8, [member(first, 'u32', 0), member('len', 'u32', 4)], { id, declFile: 2 });

  it('refuses two layouts of a structure that others hold, in whatever order they are linked', async () => {
    const units = [
      { ...unit(...BASES, range('one', 'start'), holding('a', 'one')), name: 'a.c' },
      { ...unit(range('two', 'end'), holding('b', 'two')), name: 'b.c' },
    ];
    const error = /^debug-info-conflict: struct range has another layout in /;
    expect(await errorOf(layoutsOf(units))).toMatch(new RegExp(`${error.source}b\\.c than in a\\.c `));
    expect(await errorOf(layoutsOf(units.toReversed()))).toMatch(
      new RegExp(`${error.source}a\\.c than in b\\.c `),
    );
  });

  it('refuses two layouts of what stands in such a structure', async () => {
    const outer = (id: string, type: string) =>
      struct('outer', 8, [member('r', type, 0)], { id, declFile: 2 });
    const units = [
      unit(...BASES, range('one', 'start'), outer('first', 'one'), holding('a', 'first')),
      unit(range('two', 'end'), outer('second', 'two'), holding('b', 'second')),
    ];
    expect(await errorOf(layoutsOf(units))).toMatch(/^debug-info-conflict: struct range/);
  });

  it('records a structure once that every unit shows the same way', async () => {
    const units = [
      unit(...BASES, range('one', 'start'), holding('a', 'one')),
      unit(range('two', 'start'), holding('a', 'two'), holding('b', 'two')),
    ];
    expect(keys(await layoutsOf(units))).toEqual(['struct a', 'struct b', 'struct range']);
  });

  it('says what to do about two layouts of one structure', async () => {
    const units = [unit(struct('wire', 4, [])), unit(struct('wire', 8, []))];
    await expect(layoutsOf(units)).rejects.toMatchObject({
      remedy: expect.stringMatching(
        /Let all files of the build see one definition: .* under different macros\.$/,
      ),
    });
  });

  it('refuses structures that hold each other, and not one that two others hold', async () => {
    const one = struct('one', 4, [member('x', 'two', 0)], { id: 'one' });
    const two = struct('two', 4, [member('x', 'one', 0)], { id: 'two' });
    expect(await errorOf(layoutsOf([unit(one, two)]))).toMatch(
      /^debug-info-cycle: struct (one|two) contains itself/,
    );
    const circle = ['one', 'two', 'three'].map((name, index, all) =>
      struct(name, 4, [member('x', all[(index + 1) % 3] ?? '', 0)], { id: name }),
    );
    expect(await errorOf(layoutsOf([unit(...circle)]))).toMatch(/^debug-info-cycle: struct/);
    const leaf = struct('leaf', 4, [], { id: 'leaf' });
    const left = struct('left', 4, [member('x', 'leaf', 0)], { id: 'left' });
    const right = struct('right', 8, [member('x', 'leaf', 0), member('y', 'left', 4)]);
    expect(keys(await layoutsOf([unit(right, leaf, left)]))).toEqual([
      'struct leaf',
      'struct left',
      'struct right',
    ]);
  });

  it('takes the size of a page from the structure that fills one', async () => {
    const union = struct('kho_vmalloc_chunk', 8, [], { tag: 'unionType' });
    expect((await layoutsOf([unit(union)])).abi).toEqual({ bits: 64, littleEndian: true, page: null });
    const chunk = struct('kho_vmalloc_chunk', 4096, []);
    expect((await layoutsOf([unit(struct('a', 1, []), union, chunk)])).abi.page).toBe(4096);
  });
});

describe('joinLayouts', () => {
  const wire = struct('wire', 4, [member('x', 'u32', 0)]);
  const file = async (from: string, ...entries: WrittenEntry[]) => {
    const { layouts } = await layoutsOf([unit(...BASES, ...entries)]);
    return { from, layouts };
  };

  it('adds what a module has, in order, and keeps the first of what both have', async () => {
    const image = await file('vmlinux', wire, struct('z', 4, []));
    const module = await file('vfio', struct('m', 4, [], { declFile: 3 }), { ...wire, declLine: 99 });
    const joined = joinLayouts([image, module, await file('none')]);
    expect(joined.map(({ family, name, line }) => [family, name, line])).toEqual([
      ['kho', 'm', 4],
      ['luo', 'wire', 4],
      ['luo', 'z', 4],
    ]);
  });

  it('refuses two layouts of one structure, and names both files', async () => {
    const other = struct('wire', 4, [member('y', 'u32', 0)]);
    const files = [await file('vmlinux'), await file('one', wire), await file('two', other)];
    expect(() => joinLayouts(files)).toThrow('struct wire has another layout in two than in one');
    expect(() => joinLayouts(files)).toThrow(
      expect.objectContaining({
        code: 'debug-info-conflict',
        where: 'two',
        remedy: expect.stringContaining('see one definition'),
      }),
    );
  });
});

describe('readLayouts, of debug info written for it: rows', () => {
  const rows = async (size: number, members: readonly WrittenEntry[], ...types: readonly WrittenEntry[]) =>
    rowsOf(await layoutsOf([unit(...BASES, ...types, struct('wire', size, members))]));

  it.each([
    ['bool', 1, 2],
    ['u16', 2, 2],
    ['s8', 1, 6],
    ['s32', 4, 5],
    ['u8', 1, 8],
    ['u64', 8, 7],
    ['u16', 2, 16],
    ['f64', 8, 4],
    ['c128', 16, 3],
    ['u64', 8, 1],
  ])('writes %s for %i bytes of encoding %i', async (text, bytes, encoding) => {
    expect(await rows(32, [member('x', 't', 8)], base('t', bytes, encoding))).toEqual([
      `8 ${bytes} ${text} x`,
    ]);
  });

  it('refuses a base type of an unknown encoding', async () => {
    expect(await errorOf(rows(8, [member('x', 'odd', 0)], base('odd', 4, 99)))).toMatch(
      /^debug-info-layout: base type odd has encoding 99 .*entry 0x/,
    );
  });

  it('says of a type that is only declared which option leaves types out', async () => {
    const declared: WrittenEntry = { tag: 'structureType', id: 'far', name: 'far', declaration: true };
    await expect(rows(8, [member('x', 'far', 0)], declared)).rejects.toMatchObject({
      code: 'debug-info-layout',
      remedy: expect.stringMatching(/^If CONFIG_DEBUG_INFO_REDUCED is off, .* build with full debug info\.$/),
    });
  });

  it('takes a member without an offset for one at the start', async () => {
    expect(await rows(8, [member('a', 'u32'), member('b', 'u32', 4)])).toEqual(['0 4 u32 a', '4 4 u32 b']);
  });

  it('writes the size of what has none as zero', async () => {
    const types = [
      struct('empty', 0, [], { id: 'empty', declFile: 2 }),
      struct(undefined, 0, [], { id: 'nameless' }),
      array('of_empty', 'empty', 2),
      array('of_nameless', 'nameless', undefined),
    ];
    const members = [
      member('a', 'empty', 4),
      member('b', 'nameless', 4),
      member('c', 'of_empty', 4),
      member('d', 'of_nameless', 4),
    ];
    expect(await rows(4, members, ...types)).toEqual([
      '4 0 struct empty a',
      '4 0 struct{} b',
      '4 0 struct empty[2] c',
      '4 0 struct{}[] d',
    ]);
  });

  it('reads a pointer with and without a size', async () => {
    const pointers: WrittenEntry[] = [
      { tag: 'pointerType', id: 'p' },
      { tag: 'pointerType', id: 'p4', byteSize: 4 },
    ];
    expect(await rows(12, [member('a', 'p', 0), member('b', 'p4', 8)], ...pointers)).toEqual([
      '0 8 ptr a',
      '8 4 ptr b',
    ]);
  });

  it('writes arrays with the outer bound first', async () => {
    const types = [
      array('four', 'u8', 4),
      typedef('four_t', 'four'),
      array('two', 'four', 2),
      array('grid', 'u8', 3, 5),
      array('grids', 'grid', 2),
      array('zero', 'u32', 0),
      array('open', 'u32', undefined),
      array('bare', 'u32'),
    ];
    const members = [
      member('a', 'two', 0),
      member('b', 'grid', 8),
      member('f', 'grids', 23),
      member('c', 'zero', 53),
      member('d', 'open', 53),
      member('e', 'bare', 53),
    ];
    expect(await rows(53, members, ...types)).toEqual([
      '0 8 u8[2][4] a',
      '8 15 u8[3][5] b',
      '23 30 u8[2][3][5] f',
      '53 0 u32[] c',
      '53 0 u32[] d',
      '53 0 u32[] e',
    ]);
  });

  it('counts the members of types without a name from the outermost structure', async () => {
    const types = [
      struct(undefined, 8, [member('x', 'u32', 0), member('y', 'u32', 4)], { id: 'low' }),
      struct(undefined, 12, [member('z', 'u32', 0), member(undefined, 'low', 4)], { id: 'mid' }),
    ];
    expect(await rows(20, [member('a', 'u64', 0), member('m', 'mid', 8)], ...types)).toEqual([
      '0 8 u64 a',
      '8 12 struct{} m [8 4 u32 z,12 8 struct{}  [12 4 u32 x,16 4 u32 y]]',
    ]);
  });

  it.each([
    { name: 'of unknown length', counts: [undefined], row: '8 16 struct{}[] slots' },
    { name: 'of no element', counts: [0], row: '8 16 struct{}[] slots' },
    { name: 'of pairs', counts: [undefined, 2], row: '8 16 struct{}[][2] slots' },
  ])(
    'writes the size of one element of an array $name, where no name leads to it',
    async ({ counts, row }) => {
      const types = [
        struct(undefined, 16, [member('a', 'u64', 0), member('b', 'u32', 8)], { id: 'slot' }),
        array('slots', 'slot', ...counts),
      ];
      const found = await rows(8, [member('n', 'u64', 0), member('slots', 'slots', 8)], ...types);
      expect(found).toEqual(['0 8 u64 n', `${row} [8 8 u64 a,16 4 u32 b]`]);
    },
  );

  it.each([
    { name: 'an element that is an array', type: 'pairs', row: '8 24 struct{}[][2] slots' },
    { name: 'elements without a length of their own', type: 'nothings', row: '8 12 struct{}[3][] slots' },
  ])('writes how far apart elements stand: $name', async ({ type, row }) => {
    const types = [
      struct(undefined, 12, [member('a', 'u64', 0), member('b', 'u32', 8)], { id: 'slot' }),
      array('pair', 'slot', 2),
      array('pairs', 'pair', undefined),
      array('nothing', 'slot', 0),
      array('nothings', 'nothing', 3),
    ];
    const found = await rows(8, [member('slots', type, 8)], ...types);
    expect(found).toEqual([`${row} [8 8 u64 a,16 4 u32 b]`]);
  });

  it('refuses a member behind the end of an element', async () => {
    const slot = struct(undefined, 8, [member('a', 'u64', 0), member('b', 'u32', 8)], { id: 'slot' });
    const found = rows(8, [member('slots', 'slots', 8)], slot, array('slots', 'slot', undefined));
    expect(await errorOf(found)).toMatch(/member b ends at 20, behind the 16 of its structure/);
  });

  it('names a type without a tag by the typedef that a member has', async () => {
    const types = [
      struct(undefined, 4, [member('x', 'u32', 0)], { id: 's', declFile: 2 }),
      { ...typedef('s_t', 's', 2), id: 's_t' },
    ];
    const found = await layoutsOf([unit(...BASES, ...types, struct('wire', 4, [member('m', 's_t', 0)]))]);
    expect(keys(found)).toEqual(['struct (s_t)', 'struct wire']);
    expect(rowsOf(found)).toEqual(['0 4 struct (s_t) m']);
  });

  it.each([
    ['DWARF 5', { dataBitOffset: 35, bitSize: 5 }, '35b 5b u32 f'],
    [
      'DWARF 4, by the size of the type',
      { dataMemberLocation: 4, bitOffset: 24, bitSize: 5 },
      '35b 5b u32 f',
    ],
    [
      'DWARF 4, with its size',
      { dataMemberLocation: 4, byteSize: 2, bitOffset: 8, bitSize: 5 },
      '35b 5b u32 f',
    ],
    [
      'DWARF 4, behind the end of its unit',
      { dataMemberLocation: 0, byteSize: 4, bitOffset: -13, bitSize: 5 },
      '40b 5b u32 f',
    ],
    ['DWARF 4, without an offset', { bitOffset: 24, bitSize: 5 }, '3b 5b u32 f'],
    ['neither', { dataMemberLocation: 4, bitSize: 5 }, '32b 5b u32 f'],
    ['the last bits', { dataBitOffset: 59, bitSize: 5 }, '59b 5b u32 f'],
  ])('reads a bit-field as %s has it', async (_name, bits, row) => {
    expect(await rows(8, [member('f', 'u32', undefined, bits)])).toEqual([row]);
  });

  it('counts a bit-field of a type without a name from the outermost structure', async () => {
    const inner = struct(undefined, 4, [member('f', 'u32', undefined, { dataBitOffset: 2, bitSize: 3 })], {
      id: 'i',
    });
    expect(await rows(12, [member('m', 'i', 8)], inner)).toEqual(['8 4 struct{} m [66b 3b u32 f]']);
  });

  it.each([
    ['has no type', { tag: 'member', name: 'x' }, 'member x has no type'],
    ['ends behind its structure', member('x', 'u64', 1), 'member x ends at 9, behind the 8 of its structure'],
    [
      'is a bit-field that ends behind its structure',
      member('x', 'u32', undefined, { dataBitOffset: 60, bitSize: 5 }),
      'member x ends at 65, behind the 64 of its structure',
    ],
    [
      'is a bit-field that starts in front of its structure',
      member('x', 'u32', undefined, { bitOffset: 30, bitSize: 5 }),
      'bit-field x starts at bit -3',
    ],
    ['has no name of C', member('x y', 'u32', 0), '"x y" is no name of C'],
    ['is a function', member('x', 'function', 0), 'a member has a type of tag 0x15'],
    [
      'is only declared',
      member('x', 'declared', 0),
      'struct gone stands by value, but is only declared in this unit',
    ],
    ['is an array of nothing', member('x', 'nothing', 0), 'an array has no type of elements'],
    ['has a type without a size', member('x', 'unsized', 0), 'unsized has no size'],
    ['has a nameless type without a size', member('x', 'bare', 0), 'a type without a name has no size'],
  ] satisfies [string, WrittenEntry, string][])('refuses a member that %s', async (_name, written, what) => {
    const types: WrittenEntry[] = [
      { tag: 'subroutineType', id: 'function' },
      { tag: 'structureType', id: 'declared', name: 'gone', declaration: true, byteSize: 4 },
      { tag: 'arrayType', id: 'nothing', children: [{ tag: 'subrangeType', count: 1 }] },
      { tag: 'structureType', id: 'unsized', name: 'unsized', children: [] },
      { tag: 'structureType', id: 'bare', children: [] },
    ];
    expect(await errorOf(rows(8, [written], ...types))).toMatch(
      new RegExp(`^debug-info-layout: ${what} vmlinux .*entry 0x`),
    );
  });

  it('refuses a value without a number', async () => {
    const written = struct('e', 4, [{ tag: 'enumerator', name: 'A' }], { tag: 'enumerationType' });
    expect(await errorOf(layoutsOf([unit(written)]))).toContain('debug-info-layout: value A has no number');
  });

  const nested = (levels: number): WrittenEntry[] =>
    Array.from({ length: levels }, (_, level) =>
      struct(undefined, 4, [member(undefined, level === 0 ? 'u32' : `n${level - 1}`, 0)], {
        id: `n${level}`,
      }),
    );

  it('follows types without a name sixteen levels deep, and refuses more', async () => {
    const [row] = await rows(4, [member('m', 'n15', 0)], ...nested(16));
    expect(row?.match(/struct\{\}/g)).toHaveLength(16);
    expect(await errorOf(rows(4, [member('m', 'n16', 0)], ...nested(17)))).toMatch(
      /^debug-info-cycle: a type contains itself .*entry 0x/,
    );
  });
});

describe('the number of structures', () => {
  async function read(most: number): Promise<ImageLayouts> {
    const source = memorySource(kernelWithStructures({ most }), 'vmlinux');
    return readLayouts(await openDebugInfo(await openElf(source)));
  }

  it('may be 32768, and no more', async () => {
    expect((await read(32_768)).layouts).toHaveLength(32_768);
    expect(await errorOf(read(32_769))).toMatch(
      /^debug-info-limit: more than 32768 structures are handed over .*entry 0x/,
    );
  });
});

describe('describeAggregate', () => {
  /** Reads a structure whose types without a name have three members, when so many may be read. */
  async function read(left: number): Promise<number> {
    const inner = struct(undefined, 8, [member('x', 'u32', 0), member('y', 'u32', 4)], { id: 'i' });
    const outer = struct(undefined, 8, [member('m', 'i', 0)], { id: 'o' });
    const wire = struct('wire', 12, [member('a', 'u32', 0), member('o', 'o', 4)]);
    const bytes = writeDwarf({ units: [unit(...BASES, inner, outer, wire)] });
    const debug = await openDebugInfo(await openElf(memorySource(bytes, 'vmlinux')));
    const store = openEntries(debug);
    for (const one of debug.units) {
      const entries = await store.unit(one);
      for (const index of entries.tags.keys()) {
        const entry = entryAt(debug, entries, index);
        const budget = { left };
        if (entry.name !== 'wire') continue;
        await describeAggregate(store, { entries, index, entry }, 'wire', budget);
        return budget.left;
      }
    }
    throw new Error('no structure');
  }

  it('takes members of types without a name from what may be read, and no more', async () => {
    expect(await read(5)).toBe(2);
    expect(await read(3)).toBe(0);
    expect(await errorOf(read(2))).toMatch(
      /^debug-info-limit: the structures have more members than any kernel/,
    );
  });
});
