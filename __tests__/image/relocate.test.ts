import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { openElf } from '../../src/image/elf.ts';
import { openRelocated, sectionAddresses } from '../../src/image/relocate.ts';
import type { SectionSource } from '../../src/image/section-source.ts';
import { type WrittenSection, writeElf } from '../support/elf-writer.ts';
import { errorOf } from '../support/image.ts';

const ET_REL = 1;
const [SHT_RELA, SHT_REL] = [4, 9];
const R_X86_64_64 = 1n;
const SYMBOLS = 1;
const DATA = 2;

function words(...values: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(value, index * 8);
  return bytes;
}

/** The first symbol, and one of the absolute address 0x1000. */
const symbols: WrittenSection = {
  name: '.symtab',
  bytes: words(0n, 0n, 0n, 0xfff1n << 48n, 0x1000n, 0n),
  row: { type: 2 },
};
const data = (length: number): WrittenSection => ({
  name: '.data',
  bytes: Buffer.alloc(length),
  row: { flags: 3 },
});
/** Of symbol 1. */
const INFO = (1n << 32n) | R_X86_64_64;
const row = { link: SYMBOLS, info: DATA };
const rela = (place: bigint, addend: bigint): WrittenSection => ({
  name: '.rela.data',
  bytes: words(place, INFO, addend),
  row: { ...row, type: SHT_RELA },
});
const rel = (place: bigint): WrittenSection => ({
  name: '.rel.data',
  bytes: words(place, INFO),
  row: { ...row, type: SHT_REL },
});

/** Opens every section `.data` of a module, and gives the first. */
async function openData(sections: readonly WrittenSection[]): Promise<SectionSource | null> {
  const elf = await openElf(memorySource(writeElf({ type: ET_REL, sections }), 'a.ko'));
  const addresses = sectionAddresses(elf);
  let first: SectionSource | null = null;
  for (const section of elf.sections) {
    if (section.name !== '.data') continue;
    const source = await openRelocated(elf, section, addresses);
    first ??= source;
  }
  return first;
}

describe('the relocations of a module', () => {
  it('may stand in tables of both kinds', async () => {
    const source = await openData([symbols, data(16), rela(0n, 2n), rel(8n)]);
    expect(await source?.read(0, 16)).toEqual(new Uint8Array(words(0x1002n, 0x1000n)));
  });

  it('may not be read from shared bytes without an end', async () => {
    const table: WrittenSection = {
      name: '.rela.data',
      bytes: Buffer.alloc(24 << 18),
      row: { ...row, type: SHT_RELA },
    };
    const place = 64 + 48 + 16;
    const shared = Array.from({ length: 200 }, () => ({
      name: '.rela.data',
      row: { ...row, type: SHT_RELA, offset: place, size: 24 << 18 },
    }));
    expect(await errorOf(() => openData([symbols, data(16), table, ...shared]))).toMatchObject({
      code: 'debug-info-limit',
      message: 'the relocations of the file and what they need have over 1073741824 bytes',
    });
  });

  it('may not be those of sections that share their bytes without an end', async () => {
    const size = 8 << 20;
    const first = 4;
    const shared = Array.from({ length: 150 }, () => ({
      name: '.data',
      row: { flags: 3, offset: 64 + 48, size },
    }));
    const tables = shared.map((_, index) => {
      const one = rela(0n, 2n);
      return { ...one, row: { ...one.row, info: first + index } };
    });
    const sections = [symbols, data(size), rela(0n, 2n), ...shared, ...tables];
    expect((await errorOf(() => openData(sections))).code).toBe('debug-info-limit');
  });
});
