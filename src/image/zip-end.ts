import { type Fields, fields, safeNumber } from '../bytes/fields.ts';
import type { FileSource } from '../bytes/file.ts';
import { at } from '../bytes/source.ts';
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
  const found: number[] = [];
  for (let position = tailBytes - END_BYTES; position >= 0; position--) {
    const isEnd = tail.u32(position) === END_MAGIC;
    if (isEnd && position + END_BYTES + tail.u16(position + 20) === tailBytes) found.push(position);
  }
  const [position, other] = found;
  if (position === undefined) throw bad(file, file.size, 'its end is missing: the file is cut off');
  if (other !== undefined) throw bad(file, tailStart + other, 'it has two ends');
  const end = tailStart + position;
  const locator = position >= LOCATOR_BYTES && tail.u32(position - LOCATOR_BYTES) === LOCATOR_MAGIC;
  const { directory, start } = locator
    ? await readEnd64(file, tail, position - LOCATOR_BYTES, end - LOCATOR_BYTES)
    : { directory: readEnd(file, tail, position), start: end };
  if (directory.offset + directory.size !== start)
    throw bad(file, end, 'the directory does not end where its end says');
  return directory;
}

function readEnd(file: FileSource, tail: Fields, position: number): Directory {
  const [disk, first, here] = [tail.u16(position + 4), tail.u16(position + 6), tail.u16(position + 8)];
  const count = tail.u16(position + 10);
  if (disk !== 0 || first !== 0 || here !== count) throw unsupported(file, 'several disks');
  return { offset: tail.u32(position + 16), size: tail.u32(position + 12), count };
}

/** The Zip64 record (4.3.14), which its locator (4.3.15) points to; it must stand directly before that. */
async function readEnd64(
  file: FileSource,
  tail: Fields,
  position: number,
  locatorAt: number,
): Promise<{ directory: Directory; start: number }> {
  const start = safeNumber(tail.u64(position + 8), 'the place of the zip64 end', at(file, locatorAt));
  if (start + END64_BYTES !== locatorAt)
    throw bad(file, locatorAt, 'the zip64 end is not where its locator says');
  const where = at(file, start);
  const record = fields(await file.read(start, END64_BYTES), true, where);
  if (record.u32(0) !== END64_MAGIC) throw bad(file, start, 'the zip64 end starts wrong');
  const count = record.u64(32);
  if (record.u32(16) !== 0 || record.u32(20) !== 0 || record.u64(24) !== count)
    throw unsupported(file, 'several disks');
  return {
    directory: {
      offset: safeNumber(record.u64(48), 'the place of the zip directory', where),
      size: safeNumber(record.u64(40), 'the size of the zip directory', where),
      count: safeNumber(count, 'the number of zip entries', where),
    },
    start,
  };
}
