import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { type Elf, openElf } from '../../src/image/elf.ts';
import { addressBytes, addressesOfEntries, MOST_BYTES } from '../../src/liveupdate/entry-addresses.ts';
import { type ElfShape, versionsSection, writeElf } from '../support/elf-writer.ts';

const ADDRESS = 0x8123_4560;

function open(shape: ElfShape = {}, bytes = versionsSection(['a-v1', 'b-v1'])): Promise<Elf> {
  const sections = [{ name: '.liveupdate_versions', bytes, row: { address: ADDRESS } }];
  return openElf(memorySource(writeElf({ ...shape, sections }), 'vmlinux'));
}

describe('the address of an entry of the section', () => {
  it.each([
    { name: 'a kernel, behind the header', shape: {}, offsets: [8, 56] },
    { name: 'a file before the last link, which has no header', shape: { type: 1 }, offsets: [0, 48] },
  ])('in $name', async ({ shape, offsets }) => {
    const elf = await open(shape);
    const starts = elf.sections.map(({ address }) => address);
    const found = addressesOfEntries(elf, starts);
    expect(found.map(({ offset }) => offset)).toEqual(offsets);
    expect(found.map(({ address }) => address)).toEqual(offsets.map(offset => BigInt(ADDRESS + offset)));
  });

  it.each([
    { bits: 32, last: 2n ** 32n },
    { bits: 64, last: 2n ** 64n },
  ] as const)('does not leave the addresses of $bits bits', async ({ bits, last }) => {
    const elf = await open({ bits });
    const starts = elf.sections.map(() => last - 40n);
    expect(addressesOfEntries(elf, starts).map(({ address }) => address)).toEqual([last - 32n, 16n]);
  });

  it('is given for no more entries than a kernel can have', async () => {
    const elf = await open({}, Buffer.alloc(MOST_BYTES * 2));
    const starts = elf.sections.map(({ address }) => address);
    expect(addressesOfEntries(elf, starts)).toHaveLength(Math.floor((MOST_BYTES - 8) / 48));
  });

  it.each([
    { bits: 64, littleEndian: true, bytes: '6045238100000000' },
    { bits: 64, littleEndian: false, bytes: '0000000081234560' },
    { bits: 32, littleEndian: true, bytes: '60452381' },
    { bits: 32, littleEndian: false, bytes: '81234560' },
  ] as const)('stands in a file of $bits bits, little-endian $littleEndian, as $bytes', async form => {
    const elf = await open(form);
    expect(addressBytes(elf, BigInt(ADDRESS)).toString('hex')).toBe(form.bytes);
  });
});
