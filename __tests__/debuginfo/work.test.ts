import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import type { DebugInfo } from '../../src/dwarf/debug-info.ts';
import { unitsNamingPath } from '../../src/dwarf/files.ts';
import { openDebugInfo } from '../../src/dwarf/open.ts';
import { openElf } from '../../src/image/elf.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { type WrittenEntry, type WrittenUnit, writeDwarf } from '../support/dwarf-writer.ts';
import { errorOf } from '../support/image.ts';

const elfOf = (units: readonly WrittenUnit[]) =>
  openElf(memorySource(writeDwarf({ units, local: true }), 'vmlinux'));
const open = async (units: readonly WrittenUnit[]) => openDebugInfo(await elfOf(units));

const files = ['/src/include/linux/kho/abi/a.h'];
const many = <Item>(count: number, item: Item): Item[] => new Array<Item>(count).fill(item);

/** A structure of 100 members, all of one type: an array of so many dimensions. */
const wide = (dimensions: number): WrittenUnit => {
  const bounds = many<WrittenEntry>(dimensions, { tag: 'subrangeType', count: 1 });
  const member: WrittenEntry = { tag: 'member', name: 'm', type: 'array', dataMemberLocation: 0 };
  const entries: WrittenEntry[] = [
    { tag: 'baseType', id: 'byte', name: 'byte', byteSize: 1, encoding: 8 },
    { tag: 'arrayType', id: 'array', type: 'byte', children: bounds },
    { tag: 'structureType', name: 's', byteSize: 1, declFile: 1, children: many(100, member) },
  ];
  return { files, entries };
};

async function spentOn(debug: DebugInfo, act: () => unknown) {
  const before = { entries: debug.work.entries.left, files: debug.work.files.left };
  await act();
  return { entries: before.entries - debug.work.entries.left, files: before.files - debug.work.files.left };
}

describe('the work on debug info', () => {
  it('is spent on every attribute that is read, as often as it is', async () => {
    const [few, more] = [await open([wide(10)]), await open([wide(110)])];
    const spent = await spentOn(few, () => readLayouts(few));
    const spentMore = await spentOn(more, () => readLayouts(more));
    // Each of 100 dimensions more is an entry with one attribute: found once, and read for each of 100 members.
    expect(spentMore.entries - spent.entries).toBe(100 * 2 * 101);
  });

  it.each([
    ['entries', 'the same entries are read over and over'],
    ['files', 'the same tables of files are read over and over'],
  ] as const)('is an error when nothing is left of it: %s', async (kind, message) => {
    const debug = await open([wide(10)]);
    const work = { ...debug.work, [kind]: { left: 20 } };
    expect(await errorOf(() => readLayouts({ ...debug, work }))).toMatchObject({
      code: 'debug-info-limit',
      message,
    });
  });

  it('may be far more for each reader than debug info that is sound takes', async () => {
    const elf = await elfOf([wide(10)]);
    const debug = await openDebugInfo(elf);
    const size = debug.info.size;
    const spent = await spentOn(debug, () => readLayouts(debug));
    expect(spent.entries).toBeGreaterThan(0);
    const fresh = await openDebugInfo(elf);
    expect(fresh.work.entries.left).toBe((64 << 20) + 4 * size);
    expect(fresh.work.files.left).toBe((64 << 20) + 4 * (debug.line?.size ?? 0));
  });

  it('looks once for a path in a table that several units share', async () => {
    const units = many<WrittenUnit>(20, { files, sharesFiles: true, entries: [] });
    const debug = await open([{ files, entries: [] }, ...units]);
    const names = unitsNamingPath(debug, 'kho');
    const answers = async (count: number) => {
      for (const unit of debug.units.slice(0, count)) expect(await names(unit)).toBe(true);
    };
    const once = await spentOn(debug, () => answers(1));
    expect(once.files).toBeGreaterThan(0);
    expect(await spentOn(debug, () => answers(20))).toMatchObject({ files: 0 });
  });
});
