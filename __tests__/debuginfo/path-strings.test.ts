import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { openDebugInfo } from '../../src/dwarf/open.ts';
import { holdsOffset, stringsHolding } from '../../src/dwarf/path-strings.ts';
import { openElf } from '../../src/image/elf.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { writeDwarf } from '../support/dwarf-writer.ts';

describe('the strings of a table that hold a text', () => {
  it.each([
    { name: 'a string, and its tails as far as they hold it', table: 'xkhoy\0', offsets: [0, 1] },
    { name: 'the first and the last of several', table: 'kho\0a\0b/kho\0', offsets: [0, 6, 7, 8] },
    {
      name: 'one with the text twice, as far as one of them is left',
      table: 'kho/kho\0',
      offsets: [0, 1, 2, 3, 4],
    },
    { name: 'one without a NUL', table: 'a\0kho', offsets: [2] },
    { name: 'none, where only two make the text', table: 'kh\0o\0', offsets: [] },
    { name: 'none of an empty table', table: '', offsets: [] },
  ])('are $name', ({ table, offsets }) => {
    const strings = stringsHolding(Buffer.from(table, 'latin1'), 'kho');
    const all = Array.from({ length: table.length + 20 }, (_, offset) => offset);
    expect(all.filter(offset => strings.has(offset))).toEqual(offsets);
    expect(strings.isEmpty).toBe(offsets.length === 0);
  });

  it('may be one of more bytes than a set can have numbers', async () => {
    const lineStr = Buffer.alloc(20 << 20, 'a');
    lineStr.write('kho\0', lineStr.length - 4);
    const bytes = writeDwarf({
      units: [{ files: ['/src/include/linux/kho/abi/a.h'], entries: [] }],
      lineStr,
    });
    const debug = await openDebugInfo(await openElf(memorySource(bytes, 'vmlinux')));
    expect((await readLayouts(debug)).layouts).toEqual([]);
  });
});

describe('an offset of such a string', () => {
  const strings = stringsHolding(Buffer.concat([Buffer.alloc(0x10203), Buffer.from('kho\0')]), 'kho');

  it.each([
    { name: 'at the start', bytes: [3, 2, 1, 0], littleEndian: true, found: true },
    { name: 'between other bytes', bytes: [9, 3, 2, 1, 0, 9], littleEndian: true, found: true },
    { name: 'in big-endian order', bytes: [9, 0, 1, 2, 3], littleEndian: false, found: true },
    { name: 'in the other order', bytes: [9, 0, 1, 2, 3], littleEndian: true, found: false },
    { name: 'cut off', bytes: [0, 3, 2, 1], littleEndian: true, found: false },
    { name: 'that is another', bytes: [4, 2, 1, 0], littleEndian: true, found: false },
    { name: 'behind the table', bytes: [3, 2, 1, 0x80], littleEndian: true, found: false },
  ])('is found in bytes: $name, $found', ({ bytes, littleEndian, found }) => {
    expect(holdsOffset(Uint8Array.from(bytes), littleEndian, strings)).toBe(found);
  });
});
