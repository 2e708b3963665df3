import { ImageError, type ImageErrorCode } from '../bytes/error.ts';

/** A position in the bytes of a debug section that moves forward as fields are read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly littleEndian: boolean;
  /** What the bytes are, for messages: `vmlinux .debug_info`. */
  readonly label: string;
  /** Offset of the first byte of `bytes` in its section. */
  readonly base: number;
  /** Position in `bytes`. */
  pos: number;
  /** Offset of the entry that is being read, in its section; -1 when it is a header. */
  entry: number;
}

/**
 * A cursor at the start of some bytes of a section.
 *
 * @param base offset of the first of `bytes` in the section that `label` names
 */
export function cursorOf(bytes: Uint8Array, littleEndian: boolean, label: string, base: number): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, view, littleEndian, label, base, pos: 0, entry: -1 };
}

/** What to do about debug info that is damaged, or of a kind that no compiler is known to write. */
export const BUILD_AGAIN =
  'Build the image again; if it is as the build left it, report this with the compiler and its flags.';

/** What to do about types that stand in units of their own. */
export const WITHOUT_TYPE_UNITS = 'Build without -fdebug-types-section.';

/** What to do about entries and strings that stand in a file beside this one. */
export const BEFORE_DWZ = 'Give the vmlinux or the module as it was before dwz -m.';

/** An error of debug info: names the unit (or table) and the entry by their offsets in the section. */
export function damaged(
  cursor: Cursor,
  code: ImageErrorCode,
  message: string,
  remedy = BUILD_AGAIN,
): ImageError {
  const entry = cursor.entry < 0 ? '' : `, entry 0x${cursor.entry.toString(16)}`;
  return new ImageError(code, {
    message,
    where: `${cursor.label} @0x${(cursor.base + cursor.pos).toString(16)} (unit 0x${cursor.base.toString(16)}${entry})`,
    remedy,
  });
}

/**
 * Makes sure that `length` more bytes are there.
 *
 * @throws ImageError `debug-info-truncated`
 */
export function need(cursor: Cursor, length: number): void {
  if (cursor.pos + length <= cursor.bytes.length) return;
  throw damaged(
    cursor,
    'debug-info-truncated',
    `a field of ${length} bytes lies behind the end of its unit or section`,
  );
}

/** Moves on by `length` bytes. @throws ImageError `debug-info-truncated` */
export function skip(cursor: Cursor, length: number): void {
  need(cursor, length);
  cursor.pos += length;
}

/** A number of one byte. @throws ImageError `debug-info-truncated` */
export function u8(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.pos];
  if (byte === undefined) need(cursor, 1);
  cursor.pos++;
  return byte ?? 0;
}

/** A number of two bytes. @throws ImageError `debug-info-truncated` */
export function u16(cursor: Cursor): number {
  need(cursor, 2);
  cursor.pos += 2;
  return cursor.view.getUint16(cursor.pos - 2, cursor.littleEndian);
}

/** A number of four bytes. @throws ImageError `debug-info-truncated` */
export function u32(cursor: Cursor): number {
  need(cursor, 4);
  cursor.pos += 4;
  return cursor.view.getUint32(cursor.pos - 4, cursor.littleEndian);
}

/** A number of eight bytes. @throws ImageError `debug-info-truncated` */
export function u64(cursor: Cursor): bigint {
  need(cursor, 8);
  cursor.pos += 8;
  return cursor.view.getBigUint64(cursor.pos - 8, cursor.littleEndian);
}

/** A number of 1, 2, 3, 4 or 8 bytes. @throws ImageError `debug-info-limit` when it is no offset a file can have */
export function unsigned(cursor: Cursor, width: number): number {
  if (width === 4) return u32(cursor);
  if (width === 1) return u8(cursor);
  if (width === 2) return u16(cursor);
  if (width === 3) return u24(cursor);
  return small(cursor, u64(cursor));
}

function u24(cursor: Cursor): number {
  const [first, second, third] = [u8(cursor), u8(cursor), u8(cursor)];
  return cursor.littleEndian
    ? first + second * 0x100 + third * 0x10000
    : third + second * 0x100 + first * 0x10000;
}

/** A 64-bit value as a number. @throws ImageError `debug-info-limit` */
export function small(cursor: Cursor, value: bigint): number {
  if (value <= 0xffff_ffff_ffffn && value >= -0xffff_ffff_ffffn) return Number(value);
  throw damaged(
    cursor,
    'debug-info-limit',
    `0x${value.toString(16)} is no offset, size or count of a kernel`,
  );
}

/** LEB128 (DWARF 5, section 7.6) has at most ten bytes for 64 bits. */
const MOST_LEB_BYTES = 10;

/** An unsigned LEB128 number. @throws ImageError `debug-info-limit` over 2^48, or when it does not end */
export function uleb(cursor: Cursor): number {
  const first = u8(cursor);
  if (first < 0x80) return first;
  let value = first & 0x7f;
  let scale = 0x80;
  for (let count = 1; count < MOST_LEB_BYTES; count++) {
    const byte = u8(cursor);
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) {
      if (value <= 0xffff_ffff_ffff) return value;
      throw damaged(
        cursor,
        'debug-info-limit',
        `0x${value.toString(16)} is no offset, size or count of a kernel`,
      );
    }
    scale *= 0x80;
  }
  throw endless(cursor);
}

/** An unsigned LEB128 number of any size. */
export function ulebBig(cursor: Cursor): bigint {
  let value = 0n;
  for (let count = 0; count < MOST_LEB_BYTES; count++) {
    const byte = u8(cursor);
    value |= BigInt(byte & 0x7f) << BigInt(7 * count);
    if (byte < 0x80) return value;
  }
  throw endless(cursor);
}

/** A signed LEB128 number. */
export function slebBig(cursor: Cursor): bigint {
  let value = 0n;
  for (let count = 0; count < MOST_LEB_BYTES; count++) {
    const byte = u8(cursor);
    value |= BigInt(byte & 0x7f) << BigInt(7 * count);
    if (byte < 0x80) return BigInt.asIntN(Math.min(64, 7 * (count + 1)), value);
  }
  throw endless(cursor);
}

/** Moves behind a LEB128 number. @throws ImageError `debug-info-limit` when it does not end */
export function skipLeb(cursor: Cursor): void {
  for (let count = 0; count < MOST_LEB_BYTES; count++) if (u8(cursor) < 0x80) return;
  throw endless(cursor);
}

/** Moves behind the NUL byte that ends a string, and gives the bytes in front of it. */
export function cString(cursor: Cursor): Uint8Array {
  const end = cursor.bytes.indexOf(0, cursor.pos);
  if (end < 0) throw damaged(cursor, 'debug-info-truncated', 'a string has no NUL byte at its end');
  const text = cursor.bytes.subarray(cursor.pos, end);
  cursor.pos = end + 1;
  return text;
}

function endless(cursor: Cursor): ImageError {
  return damaged(cursor, 'debug-info-limit', `a LEB128 number has more than ${MOST_LEB_BYTES} bytes`);
}
