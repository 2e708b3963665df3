import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { adler32 } from '../../src/compression/adler32.ts';
import { BRANCH_FILTERS } from '../../src/compression/branch.ts';
import { crc32, ownCrc32 } from '../../src/compression/crc32.ts';
import { createCrc64 } from '../../src/compression/crc64.ts';
import { createXxh32, xxh32 } from '../../src/compression/xxh32.ts';
import { noise } from '../support/stream.ts';

const CHECK = Buffer.from('123456789');

describe('checksums have the values of their specifications', () => {
  it('CRC-32', () => {
    expect(crc32(CHECK)).toBe(0xcbf43926);
    expect(ownCrc32(CHECK)).toBe(0xcbf43926);
    expect(ownCrc32(CHECK.subarray(4), ownCrc32(CHECK.subarray(0, 4)))).toBe(0xcbf43926);
    expect(ownCrc32(noise(5000))).toBe(crc32(noise(5000)));
  });

  it('CRC-64 of xz', () => {
    const whole = createCrc64();
    whole.update(CHECK);
    expect(Buffer.from(whole.digest()).readBigUInt64LE()).toBe(0x995dc9bbdf1939fan);
    const pieces = createCrc64();
    for (const byte of CHECK) pieces.update(Uint8Array.of(byte));
    expect(pieces.digest()).toEqual(whole.digest());
  });

  it('Adler-32', () => {
    expect(adler32(Buffer.from('Wikipedia'))).toBe(0x11e60398);
    expect(adler32(new Uint8Array(0))).toBe(1);
  });

  it.each([63, 64, 65, 128, 4096, 300_001])('Adler-32 of %d bytes is the one that zlib appends', length => {
    for (const bytes of [new Uint8Array(length).fill(0xff), noise(length + 1).subarray(1)]) {
      expect(adler32(bytes)).toBe(deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4));
    }
  });

  it('XXH32', () => {
    expect(xxh32(new Uint8Array(0))).toBe(0x02cc5d05);
    expect(xxh32(Buffer.from('abc'))).toBe(0x32d153ff);
    const pieces = createXxh32();
    for (let at = 0; at < 1000; at += 7) pieces.update(noise(1000).subarray(at, at + 7));
    expect(pieces.digest()).toBe(xxh32(noise(1000)));
  });
});

describe('the branch filter of RISC-V', () => {
  // xz writes it since 5.6; the filtered forms are worked out by hand from the instruction formats.
  const convert = (words: readonly number[], position: number): number[] => {
    const bytes = Buffer.alloc(words.length * 4 + 8);
    for (const [index, word] of words.entries()) bytes.writeUInt32LE(word >>> 0, index * 4);
    BRANCH_FILTERS.get(0x0b)?.create()(bytes, position);
    return words.map((_, index) => bytes.readUInt32LE(index * 4));
  };

  it('makes the target of a call relative: jal ra, 0x2000 at 0x1000', () => {
    // Filtered: ef, then the target with its high bits first: bits 17 to 20, 9 to 16, 1 to 8.
    expect(convert([0x001000ef], 0x1000)).toEqual([0x000010ef]);
  });

  it('makes the target of a pair relative: auipc a0, addi a0 for 0x3004 at 0x1000', () => {
    // Filtered: auipc sp with the low 20 bits of the addi, then the target, big-endian.
    expect(convert([0x50513117, 0x04300000], 0x1000)).toEqual([0x00002517, 0x00450513]);
  });

  it('turns a pair that is not filtered into what the filter makes no pair of', () => {
    expect(convert([0x00002517, 0x00450513], 0x1000)).toEqual([0x50513117, 0x00002004]);
  });

  it('leaves everything else', () => {
    const others = [0x0000006f, 0x00002017, 0x00002517, 0x00458593, 0x00000013];
    expect(convert(others, 0x1000)).toEqual(others);
  });
});
