import { ImageError } from './error.ts';

/** Numbers out of a run of bytes, in one byte order. Offsets are in bytes from the start of the run. */
export interface Fields {
  readonly littleEndian: boolean;
  readonly length: number;
  u8(offset: number): number;
  u16(offset: number): number;
  u32(offset: number): number;
  u64(offset: number): bigint;
  /** As `u64`, as a number; `undefined` above `MOST_SAFE`. Tables of sections are full of these: no bigint is made. */
  safe64(offset: number): number | undefined;
}

/** Leaves room for the sum of two such numbers. */
const MOST_SAFE = 2 ** 52 - 1;
const UPPER_HALF = 2 ** 32;

/**
 * Reads fields of `bytes`.
 *
 * @param where names the run in messages, e.g. `vmlinux @0x40`
 * @throws ImageError `read-past-end` from a field that is not wholly inside
 */
export function fields(bytes: Uint8Array, littleEndian: boolean, where: string): Fields {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside = (offset: number, size: number): number => {
    if (offset >= 0 && offset + size <= view.byteLength) return offset;
    throw new ImageError('read-past-end', {
      message: `a field of ${size} bytes at offset ${offset} lies behind the end of ${view.byteLength} bytes`,
      where,
      remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
    });
  };
  return {
    littleEndian,
    length: view.byteLength,
    u8: offset => view.getUint8(inside(offset, 1)),
    u16: offset => view.getUint16(inside(offset, 2), littleEndian),
    u32: offset => view.getUint32(inside(offset, 4), littleEndian),
    u64: offset => view.getBigUint64(inside(offset, 8), littleEndian),
    safe64(offset) {
      const first = view.getUint32(inside(offset, 8), littleEndian);
      const second = view.getUint32(offset + 4, littleEndian);
      const value = littleEndian ? second * UPPER_HALF + first : first * UPPER_HALF + second;
      return value <= MOST_SAFE ? value : undefined;
    },
  };
}

/**
 * A 64-bit offset or size as a number that arithmetic can be done with.
 *
 * @param where the place in messages
 * @throws ImageError `number-too-large` above `MOST_SAFE`
 */
export function safeNumber(value: bigint, what: string, where: string): number {
  if (value <= MOST_SAFE) return Number(value);
  throw new ImageError('number-too-large', {
    message: `${what} is 0x${value.toString(16)}, which no file can reach`,
    where,
    remedy: 'The file is damaged: build it again, or download or copy it again.',
  });
}
