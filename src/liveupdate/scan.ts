import { ImageError } from '../bytes/error.ts';
import { isPrintable } from '../bytes/printable.ts';
import { at, type ByteSource, readUpTo } from '../bytes/source.ts';
import { ENTRY_BYTES, encodeHeader, HEADER_BYTES } from './versions.ts';

/** The list as the linker script of the RFC places it: `ALIGN(8)`. */
const ALIGNMENT = 8;
const PIECE_BYTES = 1 << 20;
/** A kernel has tens of strings. */
const MOST_STRINGS = 1 << 16;
/** Places that start like a list; a kernel has one, and perhaps a few that look like it. */
const MOST_PLACES = 1 << 12;

/** A list that was found without a section table; offset is in bytes. */
export interface Found {
  readonly offset: number;
  readonly strings: readonly string[];
}

/**
 * Looks for the list in bytes without a section table, in one forward pass.
 *
 * A place counts where the eight bytes of the header are followed by a string as the format wants it. Where the list
 * ends is a guess: at the first 48 bytes that are not such a string.
 *
 * @returns `undefined` where there is none
 * @throws ImageError `scan-twice`, `scan-cut`
 */
export async function scanForVersions(source: ByteSource, littleEndian: boolean): Promise<Found | undefined> {
  const header = encodeHeader(littleEndian);
  let found: Found | undefined;
  let places = 0;
  for (let start = 0; ; start += PIECE_BYTES) {
    // A header is aligned and as long as its alignment: it never reaches into the next piece.
    const piece = await readUpTo(source, start, PIECE_BYTES);
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    for (let place = bytes.indexOf(header); place >= 0; place = bytes.indexOf(header, place + 1)) {
      if (++places > MOST_PLACES) throw tooMany(source, start + place);
      if (place % ALIGNMENT !== 0 || !mayStartEntry(bytes, place + HEADER_BYTES)) continue;
      const strings = await readStrings(source, start + place + HEADER_BYTES);
      if (strings.length === 0) continue;
      if (found !== undefined) throw twice(source, found.offset, start + place);
      found = { offset: start + place, strings };
    }
    if (bytes.length < PIECE_BYTES) return found;
  }
}

async function readStrings(source: ByteSource, start: number): Promise<string[]> {
  const strings: string[] = [];
  while (strings.length < MOST_STRINGS) {
    const entry = await readUpTo(source, start + strings.length * ENTRY_BYTES, ENTRY_BYTES);
    const end = textEnd(entry, 0);
    // Other data of a kernel follows its list: a shorter list than the kernel has would pass for one.
    if (entry.length < ENTRY_BYTES && strings.length > 0) throw cut(source, start);
    if (entry.length < ENTRY_BYTES || end === 0 || entry.subarray(end).some(byte => byte !== 0)) break;
    if (end === ENTRY_BYTES) break;
    strings.push(Buffer.from(entry.subarray(0, end)).toString('latin1'));
  }
  return strings;
}

/** Looks at what is at hand only; an image full of headers must not cost a read for each. */
function mayStartEntry(bytes: Uint8Array, start: number): boolean {
  const end = textEnd(bytes, start);
  return start >= bytes.length || end === bytes.length || (end > start && bytes[end] === 0);
}

function textEnd(bytes: Uint8Array, start: number): number {
  const most = Math.min(start + ENTRY_BYTES, bytes.length);
  let end = start;
  while (end < most && isPrintable(bytes[end] ?? 0)) end++;
  return end;
}

function tooMany(source: ByteSource, place: number): ImageError {
  return new ImageError('scan-twice', {
    message: `the bytes that a list starts with stand at more than ${MOST_PLACES} places`,
    where: at(source, place),
    remedy: 'Give the vmlinux of the same build: its section table tells which is the list.',
  });
}

function cut(source: ByteSource, start: number): ImageError {
  return new ImageError('scan-cut', {
    message: 'the image ends in its list, or directly behind it: the end of the file is missing',
    where: at(source, start),
    remedy: 'Copy it again, and compare its length; or give the vmlinux of the same build.',
  });
}

function twice(source: ByteSource, first: number, second: number): ImageError {
  return new ImageError('scan-twice', {
    message: `a list was found at 0x${first.toString(16)} and at 0x${second.toString(16)}: one of them is not the list`,
    where: at(source, second),
    remedy: 'Give the vmlinux of the same build: its section table tells which.',
  });
}
