import { cursorOf, damaged } from './cursor.ts';
import type { DebugInfo } from './debug-info.ts';
import type { SizedSource } from './sections.ts';
import { type Unit, unitAt } from './units.ts';

// The fast way to an entry: look for the bytes of its name's offset in `.debug_info`, parse only the units that hold
// them. Bytes that are no name by chance cost time, never a wrong answer.

/** Small enough to stay in a processor's cache between reading and searching: larger ones took longer. */
const PIECE_BYTES = 1 << 18;
/** More occurrences of one name in a table of names than this are looked for in one pass of our own. */
const MOST_SINGLE_SEARCHES = 6;

/**
 * The offsets in `.debug_str` (or another table of strings) at which `name` is what stands there.
 *
 * A linker may let a name share the tail of a longer one, so what stands in front does not matter. An empty answer
 * means that the name is not there; it is never offset 0.
 */
export function offsetsOfName(table: Uint8Array, name: string): number[] {
  const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
  const needle = Buffer.from(`${name}\0`, 'latin1');
  const offsets: number[] = [];
  for (let at = buffer.indexOf(needle); at >= 0; at = buffer.indexOf(needle, at + 1)) offsets.push(at);
  return offsets;
}

/** The starts of the strings of a table that hold `part`. */
export function stringsHolding(table: Uint8Array, part: string): number[] {
  const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
  const starts: number[] = [];
  for (let at = buffer.indexOf(part, 0, 'latin1'); at >= 0; ) {
    const start = at === 0 ? 0 : buffer.lastIndexOf(0, at) + 1;
    const end = buffer.indexOf(0, at);
    // Any tail of the string that still holds the part may be referred to as well.
    for (let tail = start; tail <= at; tail++) starts.push(tail);
    at = end < 0 ? -1 : buffer.indexOf(part, end, 'latin1');
  }
  return starts;
}

/** The units in which an entry can have `name`. */
export async function unitsNaming(debug: DebugInfo, name: string): Promise<Set<Unit>> {
  const offsets = offsetsOfName(debug.str, name);
  const units = await unitsHolding(debug, new Set(offsets), [Buffer.from(`${name}\0`, 'latin1')]);
  for (const unit of unitsByIndex(debug, offsets)) units.add(unit);
  return units;
}

/**
 * The units whose bytes hold one of some 32-bit numbers or runs of bytes.
 *
 * In the 64-bit format a number of 64 bits holds the one of 32 bits.
 */
export async function unitsHolding(
  debug: DebugInfo,
  numbers: ReadonlySet<number>,
  runs: readonly Buffer[],
): Promise<Set<Unit>> {
  const units = new Set<Unit>();
  if (numbers.size === 0 && runs.length === 0) return units;
  const single = numbers.size <= MOST_SINGLE_SEARCHES;
  const needles = single ? [...runs, ...[...numbers].map(number => bytesOf(debug, number))] : runs;
  const overlap = Math.max(4, ...needles.map(needle => needle.length)) - 1;
  const hit = (offset: number): number => {
    const unit = unitAt(debug.units, offset);
    if (unit === undefined) return offset + 1;
    units.add(unit);
    return unit.end;
  };
  for await (const piece of pieces(debug.info, overlap)) {
    for (const needle of needles) searchOne(piece, needle, hit);
    if (!single) searchMany(piece, numbers, debug.littleEndian, hit);
  }
  return units;
}

interface Piece {
  readonly bytes: Buffer;
  /** Offset of the first byte in the section. */
  readonly base: number;
}

/**
 * The section in ranges of `PIECE_BYTES`, and around each place where two of them meet a range of its own: a
 * decompressed section gives the long ones without a copy.
 */
async function* pieces(source: SizedSource, overlap: number): AsyncGenerator<Piece> {
  for (let base = 0; base < source.size; base += PIECE_BYTES) {
    const end = Math.min(base + PIECE_BYTES, source.size);
    yield await pieceOf(source, base, end);
    if (end < source.size) {
      yield await pieceOf(source, Math.max(end - overlap, 0), Math.min(end + overlap, source.size));
    }
  }
}

async function pieceOf(source: SizedSource, base: number, end: number): Promise<Piece> {
  const bytes = await source.read(base, end - base);
  return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), base };
}

/** Calls `hit` for what it finds; `hit` gives the offset to go on from. */
function searchOne(piece: Piece, needle: Buffer, hit: (offset: number) => number): void {
  for (let at = piece.bytes.indexOf(needle); at >= 0; ) {
    const next = hit(piece.base + at) - piece.base;
    at = next < piece.bytes.length ? piece.bytes.indexOf(needle, next) : -1;
  }
}

/** One pass for many numbers: a table of bits tells most positions apart before the set is asked. */
function searchMany(
  piece: Piece,
  numbers: ReadonlySet<number>,
  littleEndian: boolean,
  hit: (offset: number) => number,
): void {
  const { bytes } = piece;
  const bits = new Uint8Array(1 << 16);
  for (const number of numbers) bits[hash(number)] = 1;
  let word = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    word = littleEndian ? (word >>> 8) | (byte << 24) : (word << 8) | byte;
    if (at >= 3 && bits[hash(word)] === 1 && numbers.has(word >>> 0)) hit(piece.base + at - 3);
  }
}

function hash(number: number): number {
  return (Math.imul(number, 0x9e37_79b1) >>> 16) & 0xffff;
}

/** A 32-bit number as it stands in the file. */
export function bytesOf(debug: DebugInfo, number: number): Buffer {
  const bytes = Buffer.alloc(4);
  if (debug.littleEndian) bytes.writeUInt32LE(number % 0x1_0000_0000);
  else bytes.writeUInt32BE(number % 0x1_0000_0000);
  return bytes;
}

/**
 * The units whose part of `.debug_str_offsets` holds one of some offsets of `.debug_str` (`DW_FORM_strx*`).
 *
 * A part starts at the base of its unit and ends where the next one starts.
 */
function unitsByIndex(debug: DebugInfo, offsets: readonly number[]): Unit[] {
  const { strOffsets } = debug;
  if (strOffsets.length === 0 || offsets.length === 0) return [];
  const wanted = new Set(offsets);
  const bases = [...new Set(debug.units.map(unit => unit.strOffsetsBase))].sort((a, b) => a - b);
  const held = new Set(bases.filter((base, index) => holds(debug, base, bases[index + 1], wanted)));
  return debug.units.filter(unit => held.has(unit.strOffsetsBase));
}

function holds(
  debug: DebugInfo,
  base: number,
  next: number | undefined,
  wanted: ReadonlySet<number>,
): boolean {
  const { strOffsets, littleEndian } = debug;
  const view = new DataView(strOffsets.buffer, strOffsets.byteOffset, strOffsets.length);
  const end = Math.min(next ?? strOffsets.length, strOffsets.length) - 4;
  // Every number of 64 bits below 2^32 holds one of 32 bits at a multiple of four.
  for (let at = base; at <= end; at += 4) if (wanted.has(view.getUint32(at, littleEndian))) return true;
  return false;
}

/** Whether entries can refer to entries of other units (link-time optimisation, dwz). Never a wrong no. */
export function hasCrossReferences(debug: DebugInfo, attributes: readonly number[]): boolean {
  const abbrev = Buffer.from(debug.abbrev.buffer, debug.abbrev.byteOffset, debug.abbrev.length);
  return attributes.some(attribute => abbrev.includes(Buffer.from([attribute, 0x10])));
}

/** The unit of a reference. @throws ImageError `debug-info-reference` when no unit holds the offset */
export function unitOf(debug: DebugInfo, offset: number): Unit {
  const unit = unitAt(debug.units, offset);
  if (unit !== undefined && offset >= unit.start) return unit;
  const nowhere = cursorOf(new Uint8Array(), debug.littleEndian, debug.info.label, offset);
  throw damaged(
    nowhere,
    'debug-info-reference',
    `a reference leads to 0x${offset.toString(16)}, where no entry is`,
  );
}
