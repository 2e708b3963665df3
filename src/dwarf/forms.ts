import { FORM } from './constants.ts';
import {
  BEFORE_DWZ,
  type Cursor,
  cString,
  damaged,
  skip,
  skipLeb,
  slebBig,
  small,
  u8,
  u16,
  u32,
  u64,
  uleb,
  ulebBig,
  unsigned,
  WITHOUT_TYPE_UNITS,
} from './cursor.ts';

// Forms: DWARF 5, sections 7.5.5 and 7.5.6.

/** What the sizes of some forms depend on. */
export interface UnitSizes {
  readonly version: number;
  /** Bytes of an offset: 4 in the 32-bit format of DWARF, 8 in the 64-bit one. */
  readonly offsetBytes: 4 | 8;
  readonly addressBytes: number;
}

const FIXED: ReadonlyMap<number, number> = new Map([
  [FORM.data1, 1],
  [FORM.data2, 2],
  [FORM.data4, 4],
  [FORM.data8, 8],
  [FORM.data16, 16],
  [FORM.flag, 1],
  [FORM.flagPresent, 0],
  [FORM.implicitConst, 0],
  [FORM.ref1, 1],
  [FORM.ref2, 2],
  [FORM.ref4, 4],
  [FORM.ref8, 8],
  [FORM.refSig8, 8],
  [FORM.refSup4, 4],
  [FORM.refSup8, 8],
  [FORM.strx1, 1],
  [FORM.strx2, 2],
  [FORM.strx3, 3],
  [FORM.strx4, 4],
  [FORM.addrx1, 1],
  [FORM.addrx2, 2],
  [FORM.addrx3, 3],
  [FORM.addrx4, 4],
]);

const OFFSETS: ReadonlySet<number> = new Set([
  FORM.strp,
  FORM.secOffset,
  FORM.lineStrp,
  FORM.strpSup,
  FORM.gnuRefAlt,
  FORM.gnuStrpAlt,
]);

const LEBS: ReadonlySet<number> = new Set([
  FORM.sdata,
  FORM.udata,
  FORM.refUdata,
  FORM.strx,
  FORM.addrx,
  FORM.loclistx,
  FORM.rnglistx,
  FORM.gnuAddrIndex,
  FORM.gnuStrIndex,
]);

/** Bytes of a form in a unit; -1 when they depend on the value. */
export function fixedBytes(form: number, sizes: UnitSizes): number {
  const fixed = FIXED.get(form);
  if (fixed !== undefined) return fixed;
  if (OFFSETS.has(form)) return sizes.offsetBytes;
  if (form === FORM.addr) return sizes.addressBytes;
  // In DWARF 2 a reference to another unit had the size of an address.
  if (form === FORM.refAddr) return sizes.version < 3 ? sizes.addressBytes : sizes.offsetBytes;
  return -1;
}

/** Moves behind a value. @throws ImageError `debug-info-truncated`, `debug-info-form` */
export function skipForm(cursor: Cursor, form: number, sizes: UnitSizes): void {
  const bytes = fixedBytes(form, sizes);
  if (bytes >= 0) skip(cursor, bytes);
  else if (LEBS.has(form)) skipLeb(cursor);
  else if (form === FORM.string) cString(cursor);
  else if (isBlock(form)) skip(cursor, blockBytes(cursor, form));
  else if (form === FORM.indirect) skipForm(cursor, directForm(cursor), sizes);
  else throw badForm(cursor, form, 'unknown');
}

/** The form that `DW_FORM_indirect` stands for; it cannot be indirect again, nor a constant of the table. */
export function directForm(cursor: Cursor): number {
  const form = uleb(cursor);
  if (form !== FORM.indirect && form !== FORM.implicitConst) return form;
  throw badForm(cursor, form, 'not possible behind DW_FORM_indirect');
}

function isBlock(form: number): boolean {
  return (
    form === FORM.exprloc ||
    form === FORM.block1 ||
    form === FORM.block2 ||
    form === FORM.block4 ||
    form === FORM.block
  );
}

function blockBytes(cursor: Cursor, form: number): number {
  if (form === FORM.block1) return u8(cursor);
  if (form === FORM.block2) return u16(cursor);
  if (form === FORM.block4) return u32(cursor);
  return uleb(cursor);
}

/** The bytes of a block or of a location expression; `null` for another form, which is skipped. */
export function readBlock(cursor: Cursor, form: number, sizes: UnitSizes): Uint8Array | null {
  if (form === FORM.data16) return take(cursor, 16);
  if (isBlock(form)) return take(cursor, blockBytes(cursor, form));
  skipForm(cursor, form, sizes);
  return null;
}

function take(cursor: Cursor, length: number): Uint8Array {
  skip(cursor, length);
  return cursor.bytes.subarray(cursor.pos - length, cursor.pos);
}

/**
 * A constant; `null` for a form that is none (a block, a reference), which is skipped.
 *
 * `DW_FORM_data*` has no sign: it is taken as unsigned, as gcc and clang write it.
 */
export function readConstant(
  cursor: Cursor,
  form: number,
  constant: bigint,
  sizes: UnitSizes,
): bigint | null {
  if (form === FORM.implicitConst) return constant;
  if (form === FORM.sdata) return slebBig(cursor);
  if (form === FORM.udata) return ulebBig(cursor);
  if (form === FORM.data1) return BigInt(u8(cursor));
  if (form === FORM.data2) return BigInt(u16(cursor));
  if (form === FORM.data4) return BigInt(u32(cursor));
  if (form === FORM.data8) return u64(cursor);
  skipForm(cursor, form, sizes);
  return null;
}

/** A constant that is a size, an offset or a count. @throws ImageError `debug-info-limit` */
export function readCount(cursor: Cursor, form: number, constant: bigint, sizes: UnitSizes): number | null {
  if (form === FORM.data1) return u8(cursor);
  if (form === FORM.secOffset) return unsigned(cursor, sizes.offsetBytes);
  const value = readConstant(cursor, form, constant, sizes);
  return value === null ? null : small(cursor, value);
}

/** As `readCount`, but below zero too: compilers write such a number with a sign, or as 64 bits without one. */
export function readSigned(cursor: Cursor, form: number, constant: bigint, sizes: UnitSizes): number | null {
  const value = readConstant(cursor, form, constant, sizes);
  return value === null ? null : small(cursor, BigInt.asIntN(64, value));
}

/** A flag. */
export function readFlag(cursor: Cursor, form: number, sizes: UnitSizes): boolean {
  if (form === FORM.flag) return u8(cursor) !== 0;
  skipForm(cursor, form, sizes);
  return true;
}

const LOCAL_REFERENCES: ReadonlyMap<number, number> = new Map([
  [FORM.ref1, 1],
  [FORM.ref2, 2],
  [FORM.ref4, 4],
  [FORM.ref8, 8],
]);

/**
 * A reference to an entry, as its offset in `.debug_info`.
 *
 * @param unit offset of the unit the reference stands in
 * @throws ImageError `debug-info-elsewhere` for a reference to another file or to a type unit
 */
export function readReference(cursor: Cursor, form: number, unit: number, sizes: UnitSizes): number {
  const width = LOCAL_REFERENCES.get(form);
  if (width !== undefined) return unit + unsigned(cursor, width);
  if (form === FORM.refUdata) return unit + uleb(cursor);
  if (form === FORM.refAddr) return unsigned(cursor, fixedBytes(form, sizes));
  if (form === FORM.refSig8 || form === FORM.gnuRefAlt || form === FORM.refSup4 || form === FORM.refSup8) {
    throw damaged(
      cursor,
      'debug-info-elsewhere',
      `a reference of form 0x${form.toString(16)} leads out of .debug_info`,
      form === FORM.refSig8 ? WITHOUT_TYPE_UNITS : BEFORE_DWZ,
    );
  }
  throw badForm(cursor, form, 'no reference');
}

/** Where a string stands: in the entry itself, in a section, or at an index of `.debug_str_offsets`. */
export type StringPlace =
  | { readonly kind: 'here'; readonly bytes: Uint8Array }
  | { readonly kind: 'str' | 'line' | 'index'; readonly value: number };

const INDEXES: ReadonlyMap<number, number> = new Map([
  [FORM.strx1, 1],
  [FORM.strx2, 2],
  [FORM.strx3, 3],
  [FORM.strx4, 4],
]);

/** @throws ImageError `debug-info-form`, `debug-info-elsewhere` for a string of another file */
export function readStringPlace(cursor: Cursor, form: number, sizes: UnitSizes): StringPlace {
  if (form === FORM.strp) return { kind: 'str', value: unsigned(cursor, sizes.offsetBytes) };
  if (form === FORM.lineStrp) return { kind: 'line', value: unsigned(cursor, sizes.offsetBytes) };
  if (form === FORM.string) return { kind: 'here', bytes: cString(cursor) };
  if (form === FORM.strx || form === FORM.gnuStrIndex) return { kind: 'index', value: uleb(cursor) };
  const width = INDEXES.get(form);
  if (width !== undefined) return { kind: 'index', value: unsigned(cursor, width) };
  if (form === FORM.strpSup || form === FORM.gnuStrpAlt) {
    throw damaged(cursor, 'debug-info-elsewhere', 'a string stands in another file (dwz -m)', BEFORE_DWZ);
  }
  throw badForm(cursor, form, 'no string');
}

function badForm(cursor: Cursor, form: number, what: string) {
  return damaged(cursor, 'debug-info-form', `form 0x${form.toString(16)} is ${what}`);
}
