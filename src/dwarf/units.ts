import { ImageError } from '../bytes/error.ts';
import { type Abbreviation, findOne } from './abbreviations.ts';
import { AT, FORM, UT } from './constants.ts';
import {
  type Cursor,
  cursorOf,
  damaged,
  need,
  small,
  u8,
  u16,
  u32,
  u64,
  uleb,
  unsigned,
  WITHOUT_TYPE_UNITS,
} from './cursor.ts';
import {
  directForm,
  readCount,
  readStringPlace,
  type StringPlace,
  skipForm,
  type UnitSizes,
} from './forms.ts';
import type { Sections } from './sections.ts';
import { textAt } from './strings.ts';

// Unit headers: DWARF 5, section 7.5.1; DWARF 4, section 7.5.1.

/** What the header of a unit and its first entry say. Offsets are in bytes from the start of their section. */
export interface Unit extends UnitSizes {
  readonly offset: number;
  /** Where the next unit starts. */
  readonly end: number;
  /** Where the first entry starts. */
  readonly start: number;
  readonly abbrevOffset: number;
  /** Printable, as the compiler was given it. */
  readonly name: string;
  readonly compDir: string;
  /** Where its line program starts; `null` without one. */
  readonly lineOffset: number | null;
  readonly strOffsetsBase: number;
  readonly addrBase: number;
}

/** Enough for a header and a first entry, unless that has long strings in itself. */
const WINDOW_BYTES = 256;

/**
 * Reads the header and the first entry of the unit at an offset.
 *
 * @throws ImageError `debug-info-version`, `debug-info-truncated`, `debug-info-limit`, `debug-info-split`,
 *   `debug-info-elsewhere`
 */
export async function readUnit(sections: Sections, offset: number): Promise<Unit> {
  const { info } = sections;
  const rest = info.size - offset;
  for (let length = WINDOW_BYTES; ; length *= 16) {
    const bytes = await info.read(offset, Math.min(length, rest));
    const cursor = cursorOf(bytes, sections.littleEndian, info.label, offset);
    try {
      return parseUnit(sections, cursor, rest);
    } catch (error) {
      const cut = error instanceof ImageError && error.code === 'debug-info-truncated' && length < rest;
      if (!cut) throw error;
    }
  }
}

function parseUnit(sections: Sections, cursor: Cursor, rest: number): Unit {
  const header = readHeader(cursor, rest);
  const offset = cursor.base;
  const start = offset + cursor.pos;
  const unit = { ...header, offset, start };
  if (start >= unit.end) throw damaged(cursor, 'debug-info-truncated', 'the unit has no entry');
  cursor.entry = start;
  const code = uleb(cursor);
  if (code === 0) return { ...unit, ...describe(sections, cursor, unit, NOTHING) };
  const abbreviation = findOne(sections, abbrevLabel(sections), header.abbrevOffset, code, unit);
  return { ...unit, ...describe(sections, cursor, unit, readRoot(cursor, abbreviation, unit)) };
}

/** `vmlinux .debug_abbrev`, for messages. */
export function abbrevLabel(sections: Sections): string {
  return `${sections.elf.source.label} .debug_abbrev`;
}

interface Header extends UnitSizes {
  readonly end: number;
  readonly abbrevOffset: number;
}

function readHeader(cursor: Cursor, rest: number): Header {
  const { length, offsetBytes } = readLength(cursor);
  const end = cursor.base + cursor.pos + length;
  if (cursor.pos + length > rest) {
    throw new ImageError('debug-info-truncated', {
      message: `the unit has ${length} bytes by its header, but its section ends after ${rest - cursor.pos}`,
      where: damaged(cursor, 'debug-info-truncated', '').where,
      remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
    });
  }
  const version = u16(cursor);
  if (version < 2 || version > 5) {
    throw damaged(cursor, 'debug-info-version', `the unit is in DWARF version ${version}; 2 to 5 are known`);
  }
  if (version < 5) {
    const abbrevOffset = unsigned(cursor, offsetBytes);
    return { version, offsetBytes, addressBytes: readAddressBytes(cursor), abbrevOffset, end };
  }
  const type = u8(cursor);
  const addressBytes = readAddressBytes(cursor);
  const abbrevOffset = unsigned(cursor, offsetBytes);
  refuseType(cursor, type);
  return { version, offsetBytes, addressBytes, abbrevOffset, end };
}

/** The length of a unit or table, and the format it announces (DWARF 5, section 7.4). */
export function readLength(cursor: Cursor): { length: number; offsetBytes: 4 | 8 } {
  const length = u32(cursor);
  if (length < 0xffff_fff0) return { length, offsetBytes: 4 };
  if (length === 0xffff_ffff) return { length: small(cursor, u64(cursor)), offsetBytes: 8 };
  throw damaged(cursor, 'debug-info-version', `0x${length.toString(16)} is a reserved length`);
}

function readAddressBytes(cursor: Cursor): number {
  const bytes = u8(cursor);
  if (bytes === 4 || bytes === 8) return bytes;
  throw damaged(cursor, 'debug-info-version', `addresses of ${bytes} bytes are not known`);
}

function refuseType(cursor: Cursor, type: number): void {
  if (type === UT.compile || type === UT.partial) return;
  if (type === UT.type || type === UT.splitType) {
    const message = 'the debug info has type units (-fdebug-types-section)';
    throw damaged(cursor, 'debug-info-elsewhere', message, WITHOUT_TYPE_UNITS);
  }
  if (type === UT.skeleton || type === UT.splitCompile) throw split(cursor);
  throw damaged(cursor, 'debug-info-version', `unit type ${type} is not known`);
}

function split(cursor: Cursor): ImageError {
  return new ImageError('debug-info-split', {
    message: 'the unit is a skeleton: its debug info stands in a .dwo file',
    where: damaged(cursor, 'debug-info-split', '').where,
    remedy: 'Build the kernel with CONFIG_DEBUG_INFO_SPLIT off.',
  });
}

/** What is read of a unit's first entry, before strings can be looked up. */
interface Root {
  name: StringPlace | null;
  compDir: StringPlace | null;
  lineOffset: number | null;
  strOffsetsBase: number | null;
  addrBase: number | null;
}

const NOTHING: Root = { name: null, compDir: null, lineOffset: null, strOffsetsBase: null, addrBase: null };

function readRoot(cursor: Cursor, abbreviation: Abbreviation, sizes: UnitSizes): Root {
  const root = { ...NOTHING };
  for (const { attribute, form: written, constant } of abbreviation.attributes) {
    const form = written === FORM.indirect ? directForm(cursor) : written;
    if (attribute === AT.name) root.name = readStringPlace(cursor, form, sizes);
    else if (attribute === AT.compDir) root.compDir = readStringPlace(cursor, form, sizes);
    else if (attribute === AT.stmtList) root.lineOffset = readCount(cursor, form, constant, sizes);
    else if (attribute === AT.strOffsetsBase) root.strOffsetsBase = readCount(cursor, form, constant, sizes);
    else if (attribute === AT.addrBase || attribute === AT.gnuAddrBase) {
      root.addrBase = readCount(cursor, form, constant, sizes);
    } else if (attribute === AT.dwoName || attribute === AT.gnuDwoName) throw split(cursor);
    else skipForm(cursor, form, sizes);
  }
  need(cursor, 0);
  return root;
}

function describe(sections: Sections, cursor: Cursor, sizes: UnitSizes, root: Root) {
  const bases = {
    strOffsetsBase: root.strOffsetsBase ?? (sizes.offsetBytes === 8 ? 16 : 8),
    addrBase: root.addrBase ?? (sizes.version < 5 ? 0 : sizes.offsetBytes === 8 ? 16 : 8),
  };
  const text = (place: StringPlace | null): string =>
    place === null ? '' : textAt(sections, { ...sizes, ...bases }, place, cursor);
  return { ...bases, name: text(root.name), compDir: text(root.compDir), lineOffset: root.lineOffset };
}

/** The unit that holds an offset of `.debug_info`; `undefined` when none does. */
export function unitAt(units: readonly Unit[], offset: number): Unit | undefined {
  let [low, high] = [0, units.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = units[middle];
    if (unit === undefined) return undefined;
    if (offset < unit.offset) high = middle - 1;
    else if (offset >= unit.end) low = middle + 1;
    else return unit;
  }
  return undefined;
}
