import { type Fields, fields, safeNumber } from '../bytes/fields.ts';
import type { FileSource } from '../bytes/file.ts';
import { at } from '../bytes/source.ts';
import { IN_ZIP64 } from './zip-fields.ts';
import { bad, unsupported } from './zip-refusal.ts';

/** Where the central directory stands. Offset and size are in bytes. */
export interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

const END_BYTES = 22;
const END_MAGIC = 0x06054b50;
const MOST_COMMENT_BYTES = 0xffff;
const LOCATOR_BYTES = 20;
const LOCATOR_MAGIC = 0x07064b50;
const END64_BYTES = 56;
const END64_MAGIC = 0x06064b50;

/**
 * Finds the central directory by the record at the end of the file (4.3.16).
 *
 * A comment that looks like such a record makes two directories possible: that is refused. So is anything between the
 * directory and its end.
 *
 * @throws ImageError `zip-directory`, `zip-unsupported`
 */
export async function findDirectory(file: FileSource): Promise<Directory> {
  const tailBytes = Math.min(file.size, END_BYTES + MOST_COMMENT_BYTES);
  const tailStart = file.size - tailBytes;
  const tail = fields(await file.read(tailStart, tailBytes), true, at(file, tailStart));
  const position = findEnd(file, tail, tailStart);
  const end = tailStart + position;
  const locator = position >= LOCATOR_BYTES && tail.u32(position - LOCATOR_BYTES) === LOCATOR_MAGIC;
  const { directory, start } = locator
    ? await readEnd64(file, tail, position, end - LOCATOR_BYTES)
    : { directory: readEnd(file, tail, position), start: end };
  if (directory.offset + directory.size !== start)
    throw bad(file, end, 'the directory does not end where its end says');
  return directory;
}

/** Where the record starts in the tail of the file. */
function findEnd(file: FileSource, tail: Fields, tailStart: number): number {
  const marks: number[] = [];
  for (let position = tail.length - END_BYTES; position >= 0; position--)
    if (tail.u32(position) === END_MAGIC) marks.push(position);
  const [found, other] = marks.filter(mark => mark + END_BYTES + tail.u16(mark + 20) === tail.length);
  if (found === undefined) throw bad(file, file.size, 'its end is missing: the file is cut off');
  // Some readers take the last mark, however long it says that its comment is.
  const rival = other ?? marks.find(mark => mark > found);
  if (rival !== undefined) throw bad(file, tailStart + rival, 'it has two ends');
  return found;
}

function readEnd(file: FileSource, tail: Fields, position: number): Directory {
  const [disk, first, here] = [tail.u16(position + 4), tail.u16(position + 6), tail.u16(position + 8)];
  const count = tail.u16(position + 10);
  if (disk !== 0 || first !== 0 || here !== count) throw unsupported(file, 'several disks');
  return { offset: tail.u32(position + 16), size: tail.u32(position + 12), count };
}

/**
 * The Zip64 record (4.3.14), which its locator (4.3.15) points to; it must stand directly before that. The short record
 * at `position` of the tail must agree: some readers turn to the long one only where that says so.
 */
async function readEnd64(
  file: FileSource,
  tail: Fields,
  position: number,
  locatorAt: number,
): Promise<{ directory: Directory; start: number }> {
  const start = safeNumber(
    tail.u64(position - LOCATOR_BYTES + 8),
    'the place of the zip64 end',
    at(file, locatorAt),
  );
  if (start + END64_BYTES !== locatorAt)
    throw bad(file, locatorAt, 'the zip64 end is not where its locator says');
  const where = at(file, start);
  const record = fields(await file.read(start, END64_BYTES), true, where);
  if (record.u32(0) !== END64_MAGIC) throw bad(file, start, 'the zip64 end starts wrong');
  const count = record.u64(32);
  if (record.u32(16) !== 0 || record.u32(20) !== 0 || record.u64(24) !== count)
    throw unsupported(file, 'several disks');
  const directory = {
    offset: safeNumber(record.u64(48), 'the place of the zip directory', where),
    size: safeNumber(record.u64(40), 'the size of the zip directory', where),
    count: safeNumber(count, 'the number of zip entries', where),
  };
  if (!agrees(tail, position, directory))
    throw bad(file, locatorAt + LOCATOR_BYTES, 'its end and its zip64 end differ');
  return { directory, start };
}

/** Each number of the short record is the same, or says with all its bits that it stands in the long one. */
function agrees(tail: Fields, position: number, { offset, size, count }: Directory): boolean {
  const short = (at: number, number: number): boolean => [number, 0xffff].includes(tail.u16(position + at));
  const long = (at: number, number: number): boolean => [number, IN_ZIP64].includes(tail.u32(position + at));
  return (
    short(4, 0) && short(6, 0) && short(8, count) && short(10, count) && long(12, size) && long(16, offset)
  );
}
