import { describe, expect, it } from '@jest/globals';
import { fields, safeNumber } from '../../src/bytes/fields.ts';
import { errorOf } from '../support/image.ts';

describe('fields', () => {
  const bytes = Buffer.from([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0xf8]);

  it('reads in both byte orders', () => {
    const [little, big] = [fields(bytes, true, 'x'), fields(bytes, false, 'x')];
    expect([little.u8(7), little.u16(0), little.u32(0), little.u64(0)]).toEqual([
      0xf8,
      0x0201,
      0x04030201,
      0xf807060504030201n,
    ]);
    expect([big.u8(7), big.u16(0), big.u32(4), big.u64(0)]).toEqual([
      0xf8,
      0x0102,
      0x050607f8,
      0x01020304050607f8n,
    ]);
    expect(little.length).toBe(8);
  });

  it('counts from the start of a part of a larger buffer', () => {
    expect(fields(bytes.subarray(2, 4), true, 'x').u16(0)).toBe(0x0403);
  });

  const cases = [
    { name: 'u8', size: 1, offset: 8 },
    { name: 'u16', size: 2, offset: 7 },
    { name: 'u32', size: 4, offset: 5 },
    { name: 'u64', size: 8, offset: 1 },
    { name: 'u8', size: 1, offset: -1 },
    { name: 'u32', size: 4, offset: 2 ** 53 },
  ] as const;
  it.each(cases)('refuses $name at $offset of 8 bytes', async ({ name, size, offset }) => {
    expect(await errorOf(() => fields(bytes, true, 'vmlinux @0x40')[name](offset))).toMatchObject({
      code: 'read-past-end',
      message: `a field of ${size} bytes at offset ${offset} lies behind the end of 8 bytes`,
      where: 'vmlinux @0x40',
    });
  });
});

describe('safeNumber', () => {
  const most = (2n ** 53n - 1n) / 2n;

  it('gives numbers whose sum is exact', () => {
    expect(safeNumber(0n, 'e_shoff', 'x')).toBe(0);
    expect(safeNumber(most, 'e_shoff', 'x')).toBe(2 ** 52 - 1);
    expect(Number.isSafeInteger(2 * safeNumber(most, 'e_shoff', 'x'))).toBe(true);
  });

  it.each([most + 1n, 2n ** 64n - 1n])('refuses %s', async value => {
    expect(await errorOf(() => safeNumber(value, 'e_shoff', 'vmlinux @0x28'))).toMatchObject({
      code: 'number-too-large',
      message: `e_shoff is 0x${value.toString(16)}, which no file can reach`,
      where: 'vmlinux @0x28',
    });
  });
});
