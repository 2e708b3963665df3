import { FORM } from './constants.ts';
import { cursorOf, damaged } from './cursor.ts';
import type { DebugInfo } from './debug-info.ts';
import { keyOf, probeNumbers, probeRun, searchRange } from './probes.ts';
import { type Unit, unitAt } from './units.ts';

// The fast way to an entry: look for the bytes of its name's offset in `.debug_info`, parse only the units that hold
// them. Bytes that are no name by chance cost time, never a wrong answer.

/** More occurrences of one name in a table of names than this are looked for in one pass of our own. */
export const MOST_SINGLE_SEARCHES = 6;

/**
 * The offsets in `.debug_str` (or another table of strings) at which `name` is what stands there.
 *
 * A linker may let a name share the tail of a longer one, so what stands in front does not matter. An empty answer
 * means that the name is not there; it is never offset 0.
 */
export function offsetsOfName(table: Uint8Array, name: string): number[] {
  const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
  const needle = inPlace(name);
  const offsets: number[] = [];
  for (let at = buffer.indexOf(needle); at >= 0; at = buffer.indexOf(needle, at + 1)) offsets.push(at);
  return offsets;
}

/** The units in which an entry can have `name`. */
export async function unitsNaming(debug: DebugInfo, name: string): Promise<Set<Unit>> {
  const offsets = offsetsOfName(debug.str, name);
  const units = await unitsHolding(debug, new Set(offsets), [inPlace(name)]);
  for (const unit of unitsByIndex(debug, offsets)) units.add(unit);
  return units;
}

/** A name as it stands in the entry itself (`DW_FORM_string`). */
export function inPlace(name: string): Buffer {
  return Buffer.from(`${name}\0`, 'latin1');
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
  const isMany = numbers.size > MOST_SINGLE_SEARCHES;
  const single = isMany ? runs : [...runs, ...[...numbers].map(number => bytesOf(debug, number))];
  const probes = isMany ? [probeNumbers(numbers, debug.littleEndian)] : [];
  for (const run of single) {
    const before = debug.finds.get(keyOf(run));
    if (before === undefined) probes.push(probeRun(run));
    else for (const unit of before) units.add(unit);
  }
  if (probes.length === 0) return units;
  await searchRange(debug.info, 0, debug.info.size, probes, (_key, offset) => {
    const unit = unitAt(debug.units, offset);
    if (unit === undefined) return offset + 1;
    units.add(unit);
    return unit.end;
  });
  return units;
}

/** A 32-bit number as it stands in the file. */
export function bytesOf(file: { readonly littleEndian: boolean }, number: number): Buffer {
  const bytes = Buffer.alloc(4);
  if (file.littleEndian) bytes.writeUInt32LE(number % 0x1_0000_0000);
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
  return attributes.some(attribute => abbrev.includes(Buffer.from([attribute, FORM.refAddr])));
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
