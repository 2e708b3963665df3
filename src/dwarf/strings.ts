import { printable } from '../bytes/printable.ts';
import { type Cursor, damaged } from './cursor.ts';
import type { StringPlace, UnitSizes } from './forms.ts';
import type { Sections } from './sections.ts';

// Strings: DWARF 5, sections 7.5.5 (class string) and 7.26 (.debug_str_offsets).

/** What an index into `.debug_str_offsets` depends on. */
export interface StringBase extends UnitSizes {
  readonly strOffsetsBase: number;
}

/** No name or path of a kernel is longer; a longer one is cut off here. */
const MOST_TEXT_BYTES = 4096;

/** Names made only of these bytes are printable as they are. */
const PLAIN = /^[ -[\]-~]*$/;

/**
 * The text of a string, printable.
 *
 * @throws ImageError `debug-info-reference` when it is not inside its section
 */
export function textAt(sections: Sections, unit: StringBase, place: StringPlace, cursor: Cursor): string {
  if (place.kind === 'here') return printableText(place.bytes);
  if (place.kind === 'line') return textIn(sections.lineStr, '.debug_line_str', place.value, cursor);
  const offset = place.kind === 'str' ? place.value : offsetOf(sections, unit, place.value, cursor);
  return textIn(sections.str, '.debug_str', offset, cursor);
}

function offsetOf(sections: Sections, unit: StringBase, index: number, cursor: Cursor): number {
  const { strOffsets, littleEndian } = sections;
  const at = unit.strOffsetsBase + index * unit.offsetBytes;
  if (at + unit.offsetBytes > strOffsets.length) {
    throw damaged(
      cursor,
      'debug-info-reference',
      `string ${index} is behind the ${strOffsets.length} bytes of .debug_str_offsets`,
    );
  }
  const view = new DataView(strOffsets.buffer, strOffsets.byteOffset, strOffsets.byteLength);
  return unit.offsetBytes === 4
    ? view.getUint32(at, littleEndian)
    : Number(view.getBigUint64(at, littleEndian));
}

function textIn(section: Uint8Array, name: string, offset: number, cursor: Cursor): string {
  const start = section.subarray(offset, offset + MOST_TEXT_BYTES);
  const end = start.indexOf(0);
  if (end >= 0) return printableText(start.subarray(0, end));
  if (start.length === MOST_TEXT_BYTES && offset < lastNul(section)) return printableText(start);
  throw damaged(
    cursor,
    'debug-info-reference',
    `the string at 0x${offset.toString(16)} is not inside the ${section.length} bytes of ${name}`,
  );
}

/** Where the last string of a section ends: entries by the thousand may name one that is longer than any text. */
function lastNul(section: Uint8Array): number {
  const before = lastNuls.get(section);
  if (before !== undefined) return before;
  const last = section.lastIndexOf(0);
  lastNuls.set(section, last);
  return last;
}

const lastNuls = new WeakMap<Uint8Array, number>();

function printableText(bytes: Uint8Array): string {
  const cut = bytes.length > MOST_TEXT_BYTES ? bytes.subarray(0, MOST_TEXT_BYTES) : bytes;
  const text = Buffer.from(cut.buffer, cut.byteOffset, cut.length).toString('latin1');
  return PLAIN.test(text) ? text : printable(cut);
}
