import { describe, expect, it } from '@jest/globals';
import { ImageError } from '../../src/bytes/error.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import { openDebugInfo } from '../../src/dwarf/open.ts';
import { openElf } from '../../src/image/elf.ts';
import { assertHandlerType, assertTypes, type Handler, readHandlers } from '../../src/liveupdate/handlers.ts';
import { readStringPlaces } from '../../src/liveupdate/string-places.ts';
import { type DwarfShape, type WrittenEntry, type WrittenUnit, writeDwarf } from '../support/dwarf-writer.ts';
import { versionsSection } from '../support/elf-writer.ts';

const BASE = 0x10000n;

async function open(shape: DwarfShape) {
  return openDebugInfo(await openElf(memorySource(writeDwarf(shape), 'vmlinux')));
}

/** Debug info with data of which each string stands in 48 bytes of its own. */
async function handlersOf(
  units: readonly WrittenUnit[],
  strings: readonly string[] = ['a-v1', 'b-v1', 'c-v1', 'd-v1'],
  options: { readonly local?: boolean } = {},
): Promise<Handler[]> {
  const bytes = Buffer.concat(strings.map(text => Buffer.from(text.padEnd(48, '\0'), 'latin1')));
  const shape = { units, data: { address: BASE, bytes }, ...(options.local ? { local: true } : {}) };
  return readHandlers(await open(shape));
}

async function errorOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ImageError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no error';
}

const CHAR: WrittenEntry = { tag: 'baseType', id: 'char', name: 'char', byteSize: 1, encoding: 8 };
const LONG: WrittenEntry = { tag: 'baseType', id: 'long', name: 'long', byteSize: 8, encoding: 7 };
const TEXT: WrittenEntry = {
  tag: 'arrayType',
  id: 'text',
  type: 'char',
  children: [{ tag: 'subrangeType', count: 48 }],
};
const LONGS: WrittenEntry = { ...TEXT, id: 'longs', type: 'long' };
const POINTER: WrittenEntry = { tag: 'pointerType', id: 'pointer', byteSize: 8, type: 'char' };
const POINTERS: WrittenEntry = {
  tag: 'arrayType',
  id: 'pointers',
  type: 'pointer',
  children: [{ tag: 'subrangeType', count: 6 }],
};
const COMPATIBLE: WrittenEntry = {
  tag: 'member',
  name: 'compatible',
  type: 'text',
  dataMemberLocation: 0,
};

function structure(id: string, more: Partial<WrittenEntry> = {}): WrittenEntry {
  return {
    tag: 'structureType',
    id,
    name: 'liveupdate_file_handler',
    byteSize: 48,
    declFile: 1,
    children: [COMPATIBLE],
    ...more,
  };
}

function variable(name: string, type: string, slot: number, more: Partial<WrittenEntry> = {}): WrittenEntry {
  return {
    tag: 'variable',
    name,
    type,
    location: BASE + BigInt(slot * 48),
    declFile: 1,
    declLine: 7,
    ...more,
  };
}

const ENUM: WrittenEntry = { tag: 'enumerationType', id: 'enum', name: 'e', byteSize: 1 };
const ENUMS: WrittenEntry = { ...TEXT, id: 'enums', type: 'enum' };
const TYPES = [CHAR, LONG, TEXT, LONGS, POINTER, POINTERS, ENUM, ENUMS];
const files = ['/src/include/linux/liveupdate.h', '/src/mm/a.c'];
const unit = (...entries: WrittenEntry[]): WrittenUnit => ({ entries, files });
const names = (handlers: readonly Handler[]) =>
  handlers.map(({ name, compatible }) => `${name} ${compatible}`);

describe('readHandlers, of debug info written for it', () => {
  it('gives handlers by address', async () => {
    const found = await handlersOf([
      unit(...TYPES, structure('s'), variable('b', 's', 1), variable('a', 's', 0), variable('c', 's', 2)),
    ]);
    expect(names(found)).toEqual(['a a-v1', 'b b-v1', 'c c-v1']);
  });

  it('gives none when no object is of the type', async () => {
    expect(await handlersOf([unit(...TYPES, structure('s'))])).toEqual([]);
  });

  const declared = (id: string): WrittenEntry => ({
    tag: 'structureType',
    id,
    name: 'liveupdate_file_handler',
    declaration: true,
  });
  const typedef: WrittenEntry = { tag: 'typedef', id: 'handler_t', name: 'handler_t', type: 's' };

  it.each([
    ['which no unit defines', [unit(...TYPES, declared('s'), variable('a', 's', 0))]],
    ['through a typedef', [unit(...TYPES, declared('s'), typedef, variable('a', 'handler_t', 0))]],
    [
      'which another unit defines',
      [unit(...TYPES, structure('t'), variable('b', 't', 1)), unit(declared('s'), variable('a', 's', 0))],
    ],
  ])('refuses an object whose type is only declared, %s', async (_name, units) => {
    expect(await errorOf(handlersOf(units))).toBe(
      'debug-info-handler: handler a: its type is only declared in a.c: built with reduced debug info',
    );
  });

  it('takes a declaration without an object for no handler', async () => {
    const { location: _location, ...external } = variable('a', 's', 0);
    const pointer: WrittenEntry = { tag: 'pointerType', id: 'p', byteSize: 8, type: 's' };
    const only = unit(declared('s'), pointer, external, variable('p', 'p', 2));
    const thrown = unit(declared('u'), variable('gone', 'u', 0, { location: 0n }));
    const units = [unit(...TYPES, structure('t'), variable('b', 't', 1)), only, thrown];
    expect(names(await handlersOf(units))).toEqual(['b b-v1']);
  });

  it.each([
    ['no unit names it', [unit(...TYPES)], true],
    ['a unit declares it', [unit(...TYPES, declared('s'))], true],
    ['a unit defines it', [unit(declared('t')), unit(...TYPES, structure('s'))], false],
  ])('wants the type of a kernel: %s', async (_name, units, isRefused) => {
    const error = await errorOf(assertHandlerType(await open({ units })));
    expect(error).toBe(
      isRefused
        ? 'debug-info-handler: no unit defines struct liveupdate_file_handler: ' +
            'debug info of some units only, reduced, or of line numbers only'
        : 'no error',
    );
  });

  it.each<[name: string, units: readonly WrittenUnit[], isRefused: boolean]>([
    ['no unit has one', [unit(), unit({ tag: 'variable', name: 'a' })], true],
    ['one unit has a number', [unit(), unit({ tag: 'baseType', name: 'int', byteSize: 4 })], false],
    ['one unit has a structure', [unit(), unit({ tag: 'structureType', name: 's' })], false],
  ])('wants some type of a module: %s', async (_name, units, isRefused) => {
    const debug = await open({ units });
    const error = await errorOf((async () => assertTypes(debug))());
    expect(error).toBe(
      isRefused ? 'debug-info-handler: no unit has a type: debug info of line numbers only' : 'no error',
    );
  });

  const chain = (length: number): WrittenUnit[] => [
    unit(...TYPES, structure('t0')),
    ...Array.from({ length }, (_, index) =>
      unit({ tag: 'typedef', id: `t${index + 1}`, name: `t${index + 1}`, type: `t${index}` }),
    ),
    unit(variable('far', `t${length}`, 1)),
  ];

  it.each([0, 1, 2, 5, 15])('follows a type through %i more units', async length => {
    expect(names(await handlersOf(chain(length)))).toEqual(['far b-v1']);
  });

  it.each([16, 17])('refuses a type that leads through %i more units', async length => {
    expect(await errorOf(handlersOf(chain(length)))).toBe(
      'debug-info-limit: references lead through more than 16 units',
    );
  });

  const completions = (length: number): WrittenUnit[] => [
    unit(...TYPES, structure('s'), {
      tag: 'variable',
      id: 'v0',
      name: 'far',
      type: 's',
      declFile: 2,
      declLine: 9,
    }),
    ...Array.from({ length }, (_, index) =>
      unit({
        tag: 'variable',
        id: `v${index + 1}`,
        abstractOrigin: `v${index}`,
        ...(index + 1 === length ? { location: BASE } : {}),
      }),
    ),
  ];

  it.each([1, 2, 8, 15])('follows a variable through %i units that complete it', async length => {
    const handlers = await handlersOf(completions(length));
    expect(handlers).toMatchObject([{ name: 'far', compatible: 'a-v1', file: 'mm/a.c', line: 9 }]);
  });

  it('refuses a variable that leads through more than 16 units', async () => {
    expect(await errorOf(handlersOf(completions(17)))).toMatch(/^debug-info-limit: references lead/);
  });

  const inOneUnit = (length: number): WrittenUnit[] => [
    unit(...completions(length).flatMap(({ entries }) => entries)),
  ];

  it('follows a variable through 31 others of one unit, and refuses more', async () => {
    expect(names(await handlersOf(inOneUnit(31)))).toEqual(['far a-v1']);
    expect(await errorOf(handlersOf(inOneUnit(32)))).toBe(
      'debug-info-limit: more than 32 variables complete one another',
    );
  });

  it('refuses variables that complete one another in a circle', async () => {
    const one = variable('one', 's', 0, { id: 'one', abstractOrigin: 'two' });
    const two = variable('two', 's', 0, { id: 'two', abstractOrigin: 'one' });
    expect(await errorOf(handlersOf([unit(...TYPES, structure('s'), one, two)]))).toMatch(
      /^debug-info-limit/,
    );
  });

  it('reads references that are counted from the start of the unit', async () => {
    const units = [unit(...TYPES, structure('s'), variable('a', 's', 0))];
    expect(names(await handlersOf(units, ['a-v1'], { local: true }))).toEqual(['a a-v1']);
  });

  it('follows a type that has more names than a call can have arguments', async () => {
    const aliases = new Array<WrittenEntry>(200_000).fill({ tag: 'constType', type: 's' });
    const entries = [...TYPES, structure('s'), ...aliases, variable('a', 's', 0)];
    expect(names(await handlersOf([{ entries, files }]))).toEqual(['a a-v1']);
  });

  it('ends with typedefs in a circle', async () => {
    const circle: WrittenEntry[] = [
      { tag: 'typedef', id: 'one', name: 'one', type: 'two' },
      { tag: 'typedef', id: 'two', name: 'two', type: 'one' },
      { tag: 'constType' },
    ];
    expect(
      names(await handlersOf([unit(...TYPES, ...circle, structure('s'), variable('a', 's', 0))])),
    ).toEqual(['a a-v1']);
  });

  it.each([
    ['address 0xfff', 0xfffn],
    ['the last addresses', 0xffff_ffff_ffff_fff0n],
    ['address 0', 0n],
  ])('leaves out a variable that the linker threw away: %s', async (_name, location) => {
    const thrown = variable('gone', 's', 0, { location });
    expect(names(await handlersOf([unit(...TYPES, structure('s'), thrown, variable('a', 's', 0))]))).toEqual([
      'a a-v1',
    ]);
  });

  it.each([
    ['0x1000', 0x1000n],
    ['just below the last', 0xffff_ffff_ffff_ffefn],
  ])('does not take address %s for a variable that was thrown away', async (_name, location) => {
    expect(
      await errorOf(handlersOf([unit(...TYPES, structure('s'), variable('a', 's', 0, { location }))])),
    ).toBe(
      `debug-info-handler: the compatible string of a is at address 0x${location.toString(16)}, ` +
        'for which the image has no bytes',
    );
  });

  it('names a variable without a name so', async () => {
    const nameless: WrittenEntry = { tag: 'variable', type: 's', location: BASE, declFile: 2, declLine: 3 };
    expect(names(await handlersOf([unit(...TYPES, structure('s'), nameless)]))).toEqual(['(no name) a-v1']);
  });

  it('takes name, type and place from the entry that says them last', async () => {
    const first: WrittenEntry = { ...variable('old', 's', 0), id: 'v' };
    const { location: _location, ...declared } = first;
    const second: WrittenEntry = {
      tag: 'variable',
      name: 'new',
      abstractOrigin: 'v',
      location: BASE,
      declLine: 99,
    };
    const handlers = await handlersOf([unit(...TYPES, structure('s'), declared, second)]);
    expect(handlers).toMatchObject([{ name: 'new', file: 'include/linux/liveupdate.h', line: 99 }]);
  });

  it('takes no file of another unit for a line of this one', async () => {
    const declared: WrittenEntry = {
      tag: 'variable',
      id: 'v',
      name: 'a',
      type: 's',
      declFile: 2,
      declLine: 3,
    };
    const second: WrittenEntry = { tag: 'variable', abstractOrigin: 'v', location: BASE, declLine: 99 };
    const handlers = await handlersOf([unit(...TYPES, structure('s'), declared), unit(second)]);
    expect(handlers).toMatchObject([{ file: null, line: 99 }]);
  });

  const array = (count: number): WrittenEntry => ({
    tag: 'arrayType',
    id: 'array',
    type: 's',
    children: [{ tag: 'subrangeType', count }],
  });

  it('reads every element of an array, and leaves gaps out', async () => {
    const units = [unit(...TYPES, structure('s'), array(4), variable('all', 'array', 0))];
    const handlers = await handlersOf(units, ['a-v1', '', 'c-v1', '']);
    expect(handlers.map(({ name, address }) => [name, address])).toEqual([
      ['all[0]', BASE],
      ['all[2]', BASE + 96n],
    ]);
  });

  it.each([
    [4, 'all[0] a-v1'],
    [5, 'debug-info-limit: the debug info shows more than 16384 handlers and gaps in arrays'],
  ])('reads no more than 16384 elements in all: %i arrays of 4096', async (count, answer) => {
    const zeros = ['a-v1', ...new Array<string>(4095).fill('')];
    const arrays = Array.from({ length: count }, () => variable('all', 'array', 0));
    const reading = handlersOf([unit(...TYPES, structure('s'), array(4096), ...arrays)], zeros);
    expect(
      await reading.then(
        found => names(found).join(),
        error => errorOf(Promise.reject(error)),
      ),
    ).toBe(answer);
  });

  /** Elements of 96 bytes: a string, and what else a handler has. */
  const filled = (...contents: readonly (readonly [text: string, rest: string])[]) => {
    const wide = structure('s', { byteSize: 96 });
    const units = [unit(...TYPES, wide, array(contents.length), variable('all', 'array', 0))];
    return handlersOf(units, contents.flat());
  };

  it('refuses an element of an array that has content but no string', async () => {
    expect(names(await filled(['a-v1', 'ops'], ['', '']))).toEqual(['all[0] a-v1']);
    const error = 'debug-info-handler: handler all[1]: its compatible string is empty';
    expect(await errorOf(filled(['a-v1', 'ops'], ['', 'ops'], ['', '']))).toBe(error);
    expect(await errorOf(filled(['a-v1', 'ops'], ['', `${'\0'.repeat(47)}x`]))).toBe(error);
  });

  /** Elements of 96 bytes, of which relative relocations fill a pointer: the bytes are zeros. */
  const relocated = async (strings: readonly string[], ...places: readonly number[]) => {
    const wide = structure('s', { byteSize: 96, children: [{ ...COMPATIBLE, dataMemberLocation: 48 }] });
    const units = [unit(...TYPES, wide, array(strings.length), variable('all', 'array', 2))];
    const bytes = Buffer.alloc(96 * (strings.length + 1));
    for (const [index, text] of strings.entries()) bytes.write(text, 96 * (index + 1) + 48);
    const relative = places.map(place => [BASE + BigInt(place), 0x5000n] as const);
    return readHandlers(await open({ units, data: { address: BASE, bytes }, relative }));
  };

  it.each([
    ['the start of the first', ['', 'b-v1'], [96]],
    ['the end of the first', ['', 'b-v1'], [184]],
    ['the start of the last', ['a-v1', ''], [192]],
    ['the middle', ['a-v1', '', 'c-v1'], [96, 232]],
    ['the second of two', ['', 'b-v1', ''], [296]],
  ])('refuses an element whose only content is a relative relocation: %s', async (_name, strings, places) => {
    expect(await errorOf(relocated(strings, ...places))).toBe(
      'debug-info-handler: handler all: an element with content has no compatible string',
    );
  });

  it.each([
    ['in front of the array', ['', 'b-v1'], [0, 88, 95], ['all[1] b-v1']],
    ['behind it', ['a-v1', ''], [288, 296], ['all[0] a-v1']],
    ['in an element with a string', ['', 'b-v1', ''], [192, 280], ['all[1] b-v1']],
    ['nowhere', ['a-v1', ''], [], ['all[0] a-v1']],
  ])('leaves a gap out when relative relocations stand %s', async (_name, strings, places, found) => {
    expect(names(await relocated(strings, ...places))).toEqual(found);
  });

  it('refuses a gap that starts where the image has no bytes', async () => {
    const wide = structure('s', { byteSize: 96, children: [{ ...COMPATIBLE, dataMemberLocation: 48 }] });
    const units = [unit(...TYPES, wide, array(2), variable('all', 'array', -1))];
    expect(await errorOf(handlersOf(units, ['', '', 'b-v1']))).toBe(
      'debug-info-handler: handler all[0]: its compatible string is empty',
    );
  });

  it('refuses an array without any string', async () => {
    const error = 'debug-info-handler: handler all: no element has a compatible string';
    expect(await errorOf(filled(['', '']))).toBe(error);
    expect(await errorOf(filled(['', ''], ['', '']))).toBe(error);
    expect(await errorOf(filled(['', 'ops'], ['', 'ops']))).toBe(error);
    expect(await filled()).toEqual([]);
  });

  it('does not read elements whole that are larger than any handler', async () => {
    const zeros = ['a-v1', ...new Array<string>(3000).fill('')];
    const large = (byteSize: number) =>
      handlersOf(
        [unit(...TYPES, structure('s', { byteSize }), array(2), variable('all', 'array', 0))],
        zeros,
      );
    expect(names(await large(1 << 16))).toEqual(['all[0] a-v1']);
    expect(await errorOf(large((1 << 16) + 1))).toBe(
      'debug-info-handler: handler all: its type has 65537 bytes',
    );
    const full = structure('s', { byteSize: (1 << 16) + 1 });
    expect(names(await handlersOf([unit(...TYPES, full, variable('a', 's', 0))], zeros))).toEqual(['a a-v1']);
  });

  it('refuses elements of no size', async () => {
    const units = [unit(...TYPES, structure('s', { byteSize: 0 }), array(2), variable('all', 'array', 0))];
    expect(await errorOf(handlersOf(units))).toBe('debug-info-handler: handler all: its type has no size');
  });

  it('reads an array that was declared without its length', async () => {
    const open: WrittenEntry = {
      tag: 'arrayType',
      id: 'open',
      type: 's',
      children: [{ tag: 'subrangeType' }],
    };
    const declared: WrittenEntry = { tag: 'variable', id: 'v', name: 'all', type: 'open' };
    const { name: _name, ...defined } = variable('', 'array', 0, { abstractOrigin: 'v' });
    const units = [unit(...TYPES, structure('s'), open, array(2), declared, defined)];
    expect(names(await handlersOf(units))).toEqual(['all[0] a-v1', 'all[1] b-v1']);
  });

  it('refuses elements without a size, which would all be the first', async () => {
    const { byteSize: _size, ...unsized } = structure('s');
    const units = [unit(...TYPES, unsized, array(2), variable('all', 'array', 0))];
    expect(await errorOf(handlersOf(units))).toBe('debug-info-handler: handler all: its type has no size');
  });

  it('shows a handler whose declaration stands in a unit that was not read', async () => {
    const units = [
      unit(...TYPES, structure('s')),
      unit({ tag: 'variable', id: 'v', name: 'declared' }),
      unit({ tag: 'variable', type: 's', abstractOrigin: 'v', location: BASE }),
    ];
    expect(names(await handlersOf(units))).toEqual(['(no name) a-v1']);
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('finds the root by whatever unit shows it', async (...order) => {
    const both: WrittenUnit[] = [
      unit(...TYPES, structure('s'), variable('a', 's', 0)),
      { entries: [structure('t')], files: ['/elsewhere/x.h'] },
    ];
    const units = order.flatMap(index => both[index] ?? []);
    expect(await handlersOf(units)).toMatchObject([{ file: 'include/linux/liveupdate.h' }]);
  });

  it('refuses an array of more than 4096', async () => {
    const units = [unit(...TYPES, structure('s'), array(4097), variable('all', 'array', 0))];
    expect(await errorOf(handlersOf(units))).toMatch(/^debug-info-limit: an array has 4097 elements/);
  });

  it('refuses an empty string where there is no array', async () => {
    expect(await errorOf(handlersOf([unit(...TYPES, structure('s'), variable('a', 's', 0))], ['']))).toBe(
      'debug-info-handler: handler a: its compatible string is empty',
    );
  });

  const with1 = (member: Partial<WrittenEntry>, others: readonly WrittenEntry[] = []): WrittenUnit =>
    unit(
      ...TYPES,
      structure('s', { children: [...others, { ...COMPATIBLE, ...member }] }),
      variable('a', 's', 0),
    );

  it.each([
    ['longs', with1({ type: 'longs' })],
    ['one char', with1({ type: 'char' })],
    ['an array of pointers', with1({ type: 'pointers' })],
    ['another name', with1({ name: 'compat' })],
    ['no member', with1({ tag: 'variable' })],
    ['an array of enumerations', with1({ type: 'enums' })],
    [
      'without a type',
      unit(
        ...TYPES,
        structure('s', { children: [{ tag: 'member', name: 'compatible' }] }),
        variable('a', 's', 0),
      ),
    ],
  ])('refuses a type whose member is %s', async (_name, written) => {
    expect(await errorOf(handlersOf([written]))).toBe(
      'debug-info-handler: handler a: its type has no member "compatible" that is an array of char or a pointer',
    );
  });

  it.each([
    ['stands', 0x7000n, 0x7000n],
    ['leads', BASE, 0x9000n],
  ])('refuses a pointer that %s where the image has no bytes', async (_name, location, said) => {
    const bytes = Buffer.alloc(48);
    bytes.writeBigUInt64LE(0x9000n);
    const pointing = structure('s', { children: [{ ...COMPATIBLE, type: 'pointer' }] });
    const units = [unit(...TYPES, pointing, variable('a', 's', 0, { location }))];
    const debug = await open({ units, data: { address: BASE, bytes } });
    expect(await errorOf(readHandlers(debug))).toContain(
      `of a is at address 0x${said.toString(16)}, for which`,
    );
  });

  it('reads a member behind others, and one that says no offset', async () => {
    const other: WrittenEntry = { tag: 'member', name: 'list', type: 'text', dataMemberLocation: 0 };
    expect(names(await handlersOf([with1({ dataMemberLocation: 48 }, [other])]))).toEqual(['a b-v1']);
    const { dataMemberLocation: _offset, ...without } = COMPATIBLE;
    const written = unit(...TYPES, structure('s', { children: [without] }), variable('a', 's', 0));
    expect(names(await handlersOf([written]))).toEqual(['a a-v1']);
  });

  it.each([
    ['no NUL', 'x'.repeat(48), /^debug-info-handler: handler a: "x+" has no NUL byte within 48 bytes$/],
    ['a line break', 'a\nb', /is no compatible string \(47 printable characters\)$/],
  ])('refuses a string with %s', async (_name, text, error) => {
    expect(await errorOf(handlersOf([with1({})], [text]))).toMatch(error);
  });

  it('reads 47 characters, and no more than the array has', async () => {
    const text = 'y'.repeat(47);
    expect(names(await handlersOf([with1({})], [text]))).toEqual([`a ${text}`]);
    const four: WrittenEntry = { ...TEXT, id: 'four', children: [{ tag: 'subrangeType', count: 4 }] };
    const written = unit(
      ...TYPES,
      four,
      structure('s', { children: [{ ...COMPATIBLE, type: 'four' }] }),
      variable('a', 's', 0),
    );
    expect(await errorOf(handlersOf([written], ['abcd']))).toMatch(/"abcd" has no NUL byte within 4 bytes$/);
  });

  it('refuses 48 characters in a longer array', async () => {
    const wide: WrittenEntry = { ...TEXT, id: 'wide', children: [{ tag: 'subrangeType', count: 96 }] };
    const written = unit(
      ...TYPES,
      wide,
      structure('s', { children: [{ ...COMPATIBLE, type: 'wide' }] }),
      variable('a', 's', 0),
    );
    expect(await errorOf(handlersOf([written], ['z'.repeat(48), '']))).toMatch(/is no compatible string/);
  });

  it('names files from the root of the sources', async () => {
    const units = [{ ...unit(...TYPES, structure('s'), variable('a', 's', 0)), name: '/src/mm/a.c' }];
    expect(await handlersOf(units)).toMatchObject([{ file: 'include/linux/liveupdate.h', unit: 'mm/a.c' }]);
  });

  it.each(['/src/mm', '/src/mm/'])('names files from the folder of the compiler, %s', async compDir => {
    const entries = [...TYPES, structure('s'), variable('a', 's', 0)];
    const units = [{ entries, files: ['/src/mm/a.c'], name: '/src/mm/a.c', compDir }];
    expect(await handlersOf(units)).toMatchObject([{ file: 'a.c', unit: 'a.c' }]);
  });

  it('finds no root where the header stands at the root of the file system', async () => {
    const units = [
      {
        entries: [...TYPES, structure('s'), variable('a', 's', 0)],
        files: ['/include/linux/liveupdate.h'],
        name: '/mm/a.c',
      },
    ];
    expect(await handlersOf(units)).toMatchObject([{ file: '/include/linux/liveupdate.h', unit: '/mm/a.c' }]);
  });
});

describe('readStringPlaces, of debug info written for it', () => {
  const versions = { address: 0x20000n, bytes: versionsSection(['luo-v5', 'memfd-v2']) };

  it('names variables by what they complete', async () => {
    const units = [
      unit(
        { tag: 'variable', id: 'v', name: '__luo_ver_vers', type: 'char', declFile: 2, declLine: 5 },
        CHAR,
      ),
      unit(
        { tag: 'variable', abstractOrigin: 'v', location: 0x20008n },
        { tag: 'variable', location: 0x20038n, declFile: 2, declLine: 8 },
        { tag: 'variable', name: 'other', location: 0x20009n },
      ),
    ];
    const debug = await open({ units, versions });
    expect(await readStringPlaces(debug, new Set(['luo-v5', 'memfd-v2']))).toEqual([
      { compatible: 'luo-v5', name: '__luo_ver_vers', file: 'mm/a.c', line: 5, unit: 'a.c' },
      { compatible: 'memfd-v2', name: '(no name)', file: 'mm/a.c', line: 8, unit: 'a.c' },
    ]);
    expect(await readStringPlaces(debug, new Set(['luo-v4']))).toEqual([]);
  });

  it('takes the name of the entry itself before that of another', async () => {
    const units = [
      {
        ...unit(
          { tag: 'variable', id: 'v', name: 'old', declFile: 1, declLine: 5 },
          { tag: 'variable', name: 'own', abstractOrigin: 'v', location: 0x20008n, declFile: 2, declLine: 6 },
        ),
        name: '/src/mm/a.c',
      },
    ];
    expect(await readStringPlaces(await open({ units, versions }), new Set(['luo-v5']))).toMatchObject([
      { name: 'own', file: 'mm/a.c', line: 6, unit: 'mm/a.c' },
    ]);
  });

  it('finds nothing for strings that a section claims behind the last address', async () => {
    const units = [unit({ tag: 'variable', name: 'v', location: 0x20008n })];
    const last = { ...versions, address: 0xffff_ffff_ffff_fff0n };
    const wanted = new Set(['luo-v5', 'memfd-v2']);
    expect(await readStringPlaces(await open({ units, versions: last }), wanted)).toEqual([]);
  });
});

describe('names in .debug_str, of debug info written for it', () => {
  const debugOf = (str: Uint8Array, nameAt: number) => {
    const { name: _name, ...nameless } = variable('', 's', 0);
    const units = [unit(...TYPES, structure('s'), { ...nameless, nameAt })];
    return open({ units, data: { address: BASE, bytes: Buffer.from('a-v1'.padEnd(48, '\0')) }, str });
  };
  const read = async (str: Uint8Array, nameAt: number) => {
    const [handler] = await readHandlers(await debugOf(str, nameAt));
    return handler?.name;
  };
  const letters = (length: number): Buffer => Buffer.alloc(length, 'a');

  it.each([
    ['whole', 4096, 4096],
    ['cut off where it is longer than any path', 4097, 4096],
    ['cut off where it is longer by far', 9000, 4096],
  ])('give a name %s', async (_name, length, shown) => {
    const str = Buffer.concat([Buffer.from('b\0'), letters(length), Buffer.from('\0b')]);
    expect(await read(str, 2)).toBe('a'.repeat(shown));
  });

  it.each([1, 4095, 4096, 4097, 9000])('have no name of %i bytes without a NUL', async length => {
    const str = Buffer.concat([Buffer.from('b\0'), letters(length)]);
    const error = await errorOf(read(str, 2));
    expect(error).toMatch(
      /^debug-info-reference: the string at 0x2 is not inside the [0-9]+ bytes of .debug_str$/,
    );
  });

  it('are searched for their end as far as they are shown', async () => {
    let searched = 0;
    class Counted extends Uint8Array {
      override indexOf(value: number, from = 0): number {
        const found = super.indexOf(value, from);
        searched += (found < 0 ? this.length : found) - from;
        return found;
      }
    }
    const str = Buffer.concat([letters(1 << 20), Buffer.from('\0')]);
    const debug = await debugOf(str, 0);
    const [handler] = await readHandlers({ ...debug, str: new Counted(str) });
    expect(handler?.name).toBe('a'.repeat(4096));
    expect(searched).toBeGreaterThan(0);
    expect(searched).toBeLessThan(1 << 16);
  });
});
