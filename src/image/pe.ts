import { ImageError } from '../bytes/error.ts';
import { type Fields, fields } from '../bytes/fields.ts';
import { rangeSource } from '../bytes/range.ts';
import { at, type ByteSource, pastEnd } from '../bytes/source.ts';
import type { Inside } from './layer.ts';

// PE: "PE Format" of Microsoft, sections "COFF File Header" and "Section Table"; a unified kernel image (UKI) has the
// kernel in its section .linux, as the UAPI group's "Unified Kernel Image" says.

const LFANEW = 0x3c;
const COFF_BYTES = 24;
const ROW_BYTES = 40;
const MOST_SECTIONS = 96;

/** Whether a file that starts with these bytes is a PE file, or a DOS program. */
export function isPe(head: Uint8Array): boolean {
  return head[0] === 0x4d && head[1] === 0x5a;
}

/** Where the kernel stands in the file, in bytes. */
interface Place {
  readonly offset: number;
  readonly size: number;
}

/**
 * Opens the kernel in a unified kernel image.
 *
 * @throws ImageError `pe-header`, `read-past-end`
 */
export async function openUki(source: ByteSource): Promise<Inside> {
  const [place, second] = await findLinux(source);
  if (place === undefined) throw bad(source, 0, 'it has no section .linux: it is no unified kernel image');
  if (second !== undefined) throw bad(source, second.offset, 'it has two sections .linux');
  if (place.size === 0) throw bad(source, place.offset, 'its section .linux is empty');
  if (source.size !== undefined && place.offset + place.size > source.size) {
    throw pastEnd(source.label, place.offset, place.size, source.size, 'section .linux');
  }
  const name = `.linux @0x${place.offset.toString(16)}`;
  const inside = rangeSource(source, place.offset, place.size, `${source.label} (${name})`);
  return { source: inside, reached: ['UKI', name] };
}

/**
 * Finds the sections named .linux.
 *
 * @throws ImageError `pe-header`, `read-past-end`
 */
export async function findLinux(source: ByteSource): Promise<Place[]> {
  const start = fields(await source.read(LFANEW, 4), true, source.label).u32(0);
  const coff = fields(await source.read(start, COFF_BYTES), true, at(source, start));
  if (coff.u32(0) !== 0x00004550) throw bad(source, start, 'no PE signature stands where its start says');
  const count = coff.u16(6);
  if (count > MOST_SECTIONS)
    throw bad(source, start + 6, `${count} sections claimed; the limit is ${MOST_SECTIONS}`);
  const table = start + COFF_BYTES + coff.u16(20);
  const rows = fields(await source.read(table, count * ROW_BYTES), true, at(source, table));
  const places: Place[] = [];
  for (let row = 0; row < count; row++) {
    const place = readRow(rows, row * ROW_BYTES);
    if (place !== undefined) places.push(place);
  }
  return places;
}

/** The bytes in the file are padded: the virtual size, where there is one, is the true one. */
function readRow(rows: Fields, start: number): Place | undefined {
  const name = [...'.linux\0\0'].every((letter, index) => rows.u8(start + index) === letter.charCodeAt(0));
  if (!name) return undefined;
  const virtual = rows.u32(start + 8);
  const raw = rows.u32(start + 16);
  return { offset: rows.u32(start + 20), size: virtual === 0 ? raw : Math.min(virtual, raw) };
}

function bad(source: ByteSource, offset: number, what: string): ImageError {
  return new ImageError('pe-header', {
    message: `the PE file holds no kernel that can be read: ${what}`,
    where: at(source, offset),
    remedy: 'Give a bzImage, an EFI zboot image, or a unified kernel image whole and undamaged.',
  });
}
