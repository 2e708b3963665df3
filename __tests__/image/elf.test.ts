import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import type { ByteSource } from '../../src/bytes/source.ts';
import { describeElf, type Elf, isElf, openElf, readSection } from '../../src/image/elf.ts';
import { type ElfShape, writeElf } from '../support/elf-writer.ts';
import { errorOf } from '../support/image.ts';

const FORMS = [
  { bits: 64, littleEndian: true, machine: 62, name: 'ELF64 LE x86-64' },
  { bits: 64, littleEndian: false, machine: 22, name: 'ELF64 BE s390' },
  { bits: 32, littleEndian: true, machine: 40, name: 'ELF32 LE ARM' },
  { bits: 32, littleEndian: false, machine: 20, name: 'ELF32 BE PowerPC' },
  { bits: 64, littleEndian: true, machine: 4711, name: 'ELF64 LE machine 4711' },
] as const;

function open(bytes: Uint8Array): Promise<Elf> {
  return openElf(memorySource(bytes, 'vmlinux'));
}

/** The same bytes behind an interface that does not know how many there are. */
function unsized(bytes: Uint8Array): ByteSource {
  return { ...memorySource(bytes, 'stream'), size: undefined };
}

describe('openElf', () => {
  const sections = [
    { name: '.text', bytes: Buffer.from('code') },
    {
      name: '.data',
      bytes: Buffer.from('some data'),
      row: { type: 8, flags: 3, address: 0x1000, link: 7, info: 9, entrySize: 24 },
    },
  ];

  it.each(FORMS)('reads header, sections and names of $name', async form => {
    const elf = await open(writeElf({ ...form, sections, type: 3 }));
    expect(describeElf(elf)).toBe(form.name);
    expect(elf).toMatchObject({
      bits: form.bits,
      littleEndian: form.littleEndian,
      type: 3,
      machine: form.machine,
    });
    const start = form.bits === 64 ? 64 : 52;
    expect(elf.sections.map(section => section.name)).toEqual(['', '.text', '.data', '.shstrtab']);
    expect(elf.sections[1]).toMatchObject({ type: 1, offset: start, size: 4, flags: 0n });
    expect(elf.sections[2]).toMatchObject({
      type: 8,
      flags: 3n,
      address: 0x1000n,
      offset: start + 4,
      size: 9,
      link: 7,
      info: 9,
      entrySize: 24,
    });
  });

  it.each(FORMS)('reads numbers that stand in row 0: $name', async form => {
    const plain = await open(writeElf({ ...form, sections }));
    const extended = await open(writeElf({ ...form, sections, extendedNumbers: true }));
    expect(extended.sections.slice(1)).toEqual(plain.sections.slice(1));
    expect(extended.sections[0]).toMatchObject({ size: 4, link: 3 });
  });

  it.each([
    { name: 'only the number of rows', header: { shnum: 0 }, firstRow: { size: 4 } },
    { name: 'only the row of the names', header: { shstrndx: 0xffff }, firstRow: { link: 3 } },
  ])('reads $name from row 0', async ({ header, firstRow }) => {
    const elf = await open(writeElf({ sections, header, firstRow }));
    expect(elf.sections.map(section => section.name)).toEqual(['', '.text', '.data', '.shstrtab']);
  });

  it('has no sections where the table was stripped', async () => {
    const header = { shoff: 0, shnum: 0, shstrndx: 0, shentsize: 0 };
    expect((await open(writeElf({ header }))).sections).toEqual([]);
  });

  it('reads a source whose size is not known', async () => {
    const elf = await openElf(unsized(writeElf({ sections })));
    expect(elf.sections.map(section => section.name)).toEqual(['', '.text', '.data', '.shstrtab']);
  });

  it('lets a section without bytes lie behind the end of the file', async () => {
    const bss = { name: '.bss', row: { type: 8, offset: 2 ** 40, size: 2 ** 40 } };
    expect((await open(writeElf({ sections: [bss] }))).sections[1]).toMatchObject({ size: 2 ** 40 });
  });
});

describe('a damaged ELF file', () => {
  const text = { name: '.text', bytes: Buffer.from('code') };
  const cases: { name: string; shape: ElfShape; code: string; message: string; where?: string }[] = [
    {
      name: 'class 3',
      shape: { header: { class: 3 } },
      code: 'elf-header',
      message: 'the ELF header is not that of a kernel: class 3 (1 or 2 expected)',
      where: 'vmlinux @0x4',
    },
    {
      name: 'byte order 0',
      shape: { header: { order: 0 } },
      code: 'elf-header',
      message: 'the ELF header is not that of a kernel: byte order 0 (1 or 2 expected)',
      where: 'vmlinux @0x5',
    },
    {
      name: 'ELF version 2',
      shape: { header: { version: 2 } },
      code: 'elf-header',
      message: 'the ELF header is not that of a kernel: version 2 (1 expected)',
      where: 'vmlinux @0x6',
    },
    ...[0, 4, 0x8001].map(type => ({
      name: `type ${type}`,
      shape: { type },
      code: 'elf-header',
      message: `the ELF header is not that of a kernel: e_type ${type} (1, 2 or 3 expected)`,
      where: 'vmlinux @0x10',
    })),
    {
      name: 'rows of 40 bytes in a 64-bit file',
      shape: { header: { shentsize: 40 } },
      code: 'elf-header',
      message: 'the ELF header is not that of a kernel: e_shentsize 40 (64 expected)',
      where: 'vmlinux @0x3a',
    },
    {
      name: 'rows of 0 bytes in a 32-bit file',
      shape: { bits: 32, header: { shentsize: 0 } },
      code: 'elf-header',
      message: 'the ELF header is not that of a kernel: e_shentsize 0 (40 expected)',
      where: 'vmlinux @0x2e',
    },
    {
      name: 'a section table behind the end',
      shape: { header: { shoff: 0x1000 } },
      code: 'read-past-end',
      message: 'the section table needs 128 bytes at offset 0x1000, but the file ends at 0xcb',
      where: 'vmlinux @0x1000',
    },
    {
      name: 'a section table at 2^63',
      shape: { header: { shoff: 2n ** 63n } },
      code: 'number-too-large',
      message: 'e_shoff is 0x8000000000000000, which no file can reach',
      where: 'vmlinux @0x28',
    },
    {
      name: 'more rows than the file has',
      shape: { sections: [text], header: { shnum: 1000 } },
      code: 'read-past-end',
      message: 'the section table needs 64000 bytes at offset 0x55, but the file ends at 0x115',
    },
    {
      name: 'row 0 that says 2^21 rows',
      shape: { extendedNumbers: true, firstRow: { size: 2 ** 21 } },
      code: 'elf-section-table',
      message: 'the section table is damaged: 2097152 sections claimed; the limit is 1048576',
    },
    {
      name: 'row 0 that says no rows',
      shape: { header: { shnum: 0 } },
      code: 'elf-section-table',
      message: 'the section table is damaged: e_shstrndx 1 names no row of 0',
    },
    {
      name: 'no table of names',
      shape: { header: { shstrndx: 0 } },
      code: 'elf-section-table',
      message: 'the section table is damaged: e_shstrndx 0 names no row of 2',
    },
    {
      name: 'names in a row that is not there',
      shape: { header: { shstrndx: 7 } },
      code: 'elf-section-table',
      message: 'the section table is damaged: e_shstrndx 7 names no row of 2',
    },
    {
      name: 'names in a row of row 0 that is not there',
      shape: { extendedNumbers: true, firstRow: { link: 0xffffffff } },
      code: 'elf-section-table',
      message: 'the section table is damaged: e_shstrndx 4294967295 names no row of 2',
    },
    {
      name: 'names without bytes',
      shape: { names: { row: { type: 8 } } },
      code: 'elf-section-table',
      message: 'the section table is damaged: the table of section names has no bytes',
    },
    {
      name: 'names behind the end',
      shape: { names: { row: { offset: 0x4000, size: 16 } } },
      code: 'read-past-end',
      message: 'the table of section names needs 16 bytes at offset 0x4000, but the file ends at 0xcb',
    },
    {
      name: 'names of 2^40 bytes',
      shape: { names: { row: { size: 2 ** 40 } } },
      code: 'claim-too-large',
      message: 'the table of section names claims 1099511627776 bytes; the limit is 67108864',
    },
    {
      name: 'a name that starts behind the names',
      shape: { sections: [{ ...text, row: { name: 0xffffffff } }] },
      code: 'elf-section-name',
      message: 'the name of section 1 at offset 4294967295 is not inside the 17 bytes of names',
      where: 'vmlinux',
    },
    {
      name: 'a name that does not end',
      shape: { names: { bytes: Buffer.from('\0.shstrtab') } },
      code: 'elf-section-name',
      message: 'the name of section 1 at offset 1 is not inside the 10 bytes of names',
      where: 'vmlinux',
    },
    {
      name: 'sh_offset 2^64 - 1',
      shape: { sections: [{ ...text, row: { offset: 2n ** 64n - 1n } }] },
      code: 'number-too-large',
      message: 'sh_offset is 0xffffffffffffffff, which no file can reach',
      where: 'vmlinux @0x95',
    },
    {
      name: 'sh_size 2^60',
      shape: { sections: [{ ...text, row: { size: 2n ** 60n } }] },
      code: 'number-too-large',
      message: 'sh_size is 0x1000000000000000, which no file can reach',
      where: 'vmlinux @0x95',
    },
    {
      name: 'sh_entsize 2^60',
      shape: { sections: [{ ...text, row: { entrySize: 2n ** 60n } }] },
      code: 'number-too-large',
      message: 'sh_entsize is 0x1000000000000000, which no file can reach',
      where: 'vmlinux @0x95',
    },
  ];

  it.each(cases)('is refused: $name', async ({ shape, code, message, where }) => {
    const error = await errorOf(() => open(writeElf(shape)));
    expect(error).toMatchObject({ code, message });
    if (where !== undefined) expect(error.where).toBe(where);
    expect(error.remedy).not.toBe('');
  });

  it('is refused: no ELF magic', async () => {
    const bytes = writeElf({});
    bytes[1] = 0x58;
    expect(isElf(bytes)).toBe(false);
    expect(await errorOf(() => open(bytes))).toMatchObject({
      code: 'elf-header',
      message: 'the ELF header is not that of a kernel: no ELF magic',
      where: 'vmlinux @0x0',
    });
  });

  it.each([
    { bits: 64, littleEndian: true },
    { bits: 32, littleEndian: false },
  ] as const)('is refused wherever it is cut off ($bits bit)', async form => {
    const whole = writeElf({ ...form, sections: [text], extendedNumbers: true });
    for (let length = 0; length < whole.length; length++) {
      const error = await errorOf(() => open(whole.subarray(0, length)));
      expect([length, error.code]).toEqual([length, 'read-past-end']);
      expect((await errorOf(() => openElf(unsized(whole.subarray(0, length))))).code).toBe('read-past-end');
    }
  });

  it('is refused when sections share a name so long that all names together fill the memory', async () => {
    const long = Buffer.alloc(1 << 20, 'a');
    long[long.length - 1] = 0;
    const sections = Array.from({ length: 80 }, (_, index) => ({ name: 'x', row: { name: index } }));
    const shape = { sections, names: { bytes: long, row: { name: long.length - 1 } } };
    expect(await errorOf(() => open(writeElf(shape)))).toMatchObject({
      code: 'elf-section-table',
      message: 'the section table is damaged: the names of sections 1 to 65 have over 67108864 bytes',
    });
  });

  it('ends in a typed error or in a result, whatever byte of header and table is another', async () => {
    for (const bits of [64, 32] as const) {
      const whole = writeElf({ bits, sections: [text] });
      for (let place = 0; place < whole.length; place++) {
        for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
          const bytes = Buffer.from(whole);
          bytes[place] = value;
          await tryAll(bytes);
        }
      }
    }
  });
});

/** Opens a file and reads all of its sections; any error but an ImageError fails the test. */
async function tryAll(bytes: Uint8Array): Promise<void> {
  let elf: Elf | undefined;
  try {
    elf = await open(bytes);
  } catch (error) {
    await errorOf(() => {
      throw error;
    });
    return;
  }
  for (const section of elf.sections) {
    try {
      await readSection(elf, section, 1 << 20);
    } catch (error) {
      await errorOf(() => {
        throw error;
      });
    }
  }
}

describe('readSection', () => {
  const openOne = async (row: object): Promise<Elf> =>
    open(writeElf({ sections: [{ name: '.data', bytes: Buffer.from('some data'), row }] }));

  async function read(row: object, limit = 100): Promise<Uint8Array> {
    const elf = await openOne(row);
    const section = elf.sections.find(one => one.name === '.data');
    if (section === undefined) throw new Error('the writer lost .data');
    return readSection(elf, section, limit);
  }

  it('gives the bytes of a section', async () => {
    expect(Buffer.from(await read({})).toString()).toBe('some data');
  });

  it('gives no bytes of an empty section', async () => {
    expect((await read({ size: 0 })).length).toBe(0);
  });

  it.each([
    {
      name: 'a section without bytes',
      row: { type: 8 },
      code: 'section-nobits',
      message: '.data is there as a name without bytes (SHT_NOBITS): this is a debug companion of a kernel',
      where: 'vmlinux @0x40',
    },
    {
      name: 'an allocated compressed section',
      row: { flags: 0x802 },
      code: 'section-compressed',
      message: '.data is marked as compressed (SHF_COMPRESSED), which a kernel cannot read',
      where: 'vmlinux @0x40',
    },
    {
      name: 'a section over the limit',
      row: { size: 101 },
      code: 'claim-too-large',
      message: '.data claims 101 bytes; the limit is 100',
      where: 'vmlinux @0x40',
    },
    {
      name: 'a section over the end of the file',
      row: { offset: 0x110, size: 100 },
      code: 'read-past-end',
      message: '.data needs 100 bytes at offset 0x110, but the file ends at 0x11a',
      where: 'vmlinux @0x110',
    },
  ])('refuses $name', async ({ row, code, message, where }) => {
    expect(await errorOf(() => read(row))).toMatchObject({ code, message, where });
  });
});
