import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import type { ByteSource } from '../../src/bytes/source.ts';
import { openAddresses } from '../../src/image/addresses.ts';
import { openElf } from '../../src/image/elf.ts';
import { readRelative } from '../../src/image/relative.ts';
import { writeElf } from '../support/elf-writer.ts';
import { errorOf } from '../support/image.ts';

const ET_DYN = 3;
const TABLE = { type: 4, flags: 2 };
/** R_AARCH64_RELATIVE, and R_AARCH64_ABS64 against a symbol. */
const [RELATIVE, ABS64] = [1027n, 257n];

type Relocation = readonly [place: bigint, type: bigint, addend: bigint];

function tableOf(rows: readonly Relocation[], littleEndian = true): Buffer {
  const bytes = Buffer.alloc(rows.length * 24);
  for (const [index, row] of rows.entries()) {
    for (const [word, value] of row.entries()) {
      if (littleEndian) bytes.writeBigUInt64LE(value, index * 24 + word * 8);
      else bytes.writeBigUInt64BE(value, index * 24 + word * 8);
    }
  }
  return bytes;
}

interface Kernel {
  readonly type?: number;
  readonly machine?: number;
  readonly bits?: 32 | 64;
  readonly littleEndian?: boolean;
}

function kernel(tables: readonly Buffer[], shape: Kernel = {}): Buffer {
  const sections = tables.map(bytes => ({ name: '.rela.dyn', bytes, row: TABLE }));
  return writeElf({ type: ET_DYN, machine: 183, ...shape, sections });
}

const relativeOf = async (bytes: Buffer) => readRelative(await openElf(memorySource(bytes, 'vmlinux')));

describe('relative relocations', () => {
  const rows: readonly Relocation[] = [
    [0x3000n, RELATIVE, 3n],
    [0x1000n, RELATIVE, 1n],
    [0x2000n, ABS64, 9n],
    [0x2000n, RELATIVE, 2n],
    [0x2000n, RELATIVE, 8n],
    [0xffff_8000_8000_0000n, RELATIVE, 0xffff_8000_8001_0000n],
  ];

  it.each([
    { name: 'the first of a table', address: 0x3000n, value: 3n },
    { name: 'in whatever order', address: 0x1000n, value: 1n },
    { name: 'the first of two at one address, which is relative', address: 0x2000n, value: 2n },
    { name: 'an address of a kernel', address: 0xffff_8000_8000_0000n, value: 0xffff_8000_8001_0000n },
    { name: 'nothing in between', address: 0x2001n, value: null },
    { name: 'nothing in front', address: 0n, value: null },
    { name: 'nothing behind', address: 0xffff_8000_8000_0008n, value: null },
  ])('fill a pointer: $name', async ({ address, value }) => {
    expect((await relativeOf(kernel([tableOf(rows)]))).valueAt(address)).toBe(value);
    expect((await relativeOf(kernel([tableOf(rows.slice(0, 1)), tableOf(rows)]))).valueAt(address)).toBe(
      value,
    );
  });

  it.each([
    { name: 'at its start', address: 0x1000n, bytes: 8, has: true },
    { name: 'at its last byte', address: 0xff9n, bytes: 8, has: true },
    { name: 'behind it', address: 0xff8n, bytes: 8, has: false },
    { name: 'in front of it', address: 0x1001n, bytes: 8, has: false },
    { name: 'behind all', address: 0xffff_8000_8000_0001n, bytes: 8, has: false },
  ])('stand in a range: $name, $has', async ({ address, bytes, has }) => {
    expect((await relativeOf(kernel([tableOf(rows)]))).hasIn(address, bytes)).toBe(has);
  });

  it.each([
    {
      name: 'a kernel of big-endian s390',
      shape: { machine: 22, littleEndian: false },
      type: 12n,
      value: 1n,
    },
    { name: 'no machine whose types are not known', shape: { machine: 2 }, type: 22n, value: null },
    { name: 'no kernel that is linked to its addresses', shape: { type: 2 }, type: RELATIVE, value: null },
    { name: 'no kernel of 32 bits', shape: { bits: 32 }, type: RELATIVE, value: null },
  ] as const)('are those of $name', async ({ shape, type, value }) => {
    const table = tableOf([[0x1000n, type, 1n]], !('littleEndian' in shape));
    expect((await relativeOf(kernel([table], shape))).valueAt(0x1000n)).toBe(value);
  });

  it('are read once, however many pointers are null', async () => {
    const table = tableOf(rows);
    const bytes = writeElf({
      type: ET_DYN,
      machine: 183,
      sections: [
        { name: '.rela.dyn', bytes: table, row: TABLE },
        { name: '.data', bytes: Buffer.alloc(0x2000), row: { flags: 3, address: 0x1000 } },
      ],
    });
    const source = memorySource(bytes, 'vmlinux');
    let reads = 0;
    const counting: ByteSource = {
      ...source,
      read(offset, length) {
        if (offset === 64) reads++;
        return source.read(offset, length);
      },
    };
    const addresses = openAddresses(await openElf(counting));
    reads = 0;
    for (let place = 0; place < 100; place++) await addresses.readPointer(0x1008n + BigInt(place * 8));
    expect(await addresses.readPointer(0x1000n)).toBe(1n);
    expect(reads).toBe(1);
  });

  it('may not be more than a kernel has, in tables that share their bytes', async () => {
    const shared = Array.from({ length: 97 }, () => ({
      name: '.rela.dyn',
      row: { ...TABLE, offset: 64, size: 24 * 43_691 },
    }));
    const first = { name: '.rela.dyn', bytes: Buffer.alloc(24 * 43_691), row: TABLE };
    const bytes = writeElf({ type: ET_DYN, machine: 183, sections: [first, ...shared] });
    expect(await errorOf(() => relativeOf(bytes))).toMatchObject({
      code: 'claim-too-large',
      message: 'the tables of relocations claim 4194336 rows; the limit is 4194304',
    });
  });
});
