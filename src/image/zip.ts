import { ImageError } from '../bytes/error.ts';
import { type Fields, fields, safeNumber } from '../bytes/fields.ts';
import type { FileSource } from '../bytes/file.ts';
import { printable } from '../bytes/printable.ts';
import { at, readClaimed } from '../bytes/source.ts';
import { findDirectory } from './zip-end.ts';
import { isRenamed, zip64Data } from './zip-extra.ts';
import { ENCRYPTED, IN_ZIP64, methodOf } from './zip-fields.ts';
import { checkLocals } from './zip-local.ts';
import { bad, damagedEntry, nameTwice, overLimit, unsupported } from './zip-refusal.ts';

// zip: PKWARE's APPNOTE.TXT 6.3.10. Its sections are named where they are read.

/** What an entry is; only a file is read. */
export type ZipEntryType = 'file' | 'directory' | 'symbolic link' | 'device' | 'unknown';

/** An entry as the central directory describes it. Offsets and sizes are in bytes. */
export interface ZipEntry {
  /** As it stands there, made printable; parts are separated by `/`. Never a path of this machine. */
  readonly name: string;
  /** Its bytes as Latin-1. */
  readonly rawName: string;
  readonly type: ZipEntryType;
  readonly method: 'stored' | 'deflated' | 'unknown';
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

/** An archive that was looked through. */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** How many entries mean a path, as `pathOf` says it. */
  readonly paths: ReadonlyMap<string, number>;
}

const MOST_ENTRIES = 1 << 18;
const MOST_DIRECTORY_BYTES = 64 << 20;
const HEADER_BYTES = 46;
const HEADER_MAGIC = 0x02014b50;

/** Whether a file that starts with these bytes is a zip archive, perhaps an empty one. */
export function isZip(head: Uint8Array): boolean {
  const [p, k, first, second] = head;
  return p === 0x50 && k === 0x4b && ((first === 3 && second === 4) || (first === 5 && second === 6));
}

/**
 * Reads the central directory (4.3.12), and holds the header of each entry against it. Data is not read.
 *
 * What two readers could read differently is refused: names that stand twice, gaps, several ends.
 *
 * @throws ImageError `zip-*`, `read-past-end`, `number-too-large`
 */
export async function readZip(file: FileSource): Promise<Zip> {
  const { offset, size, count } = await findDirectory(file);
  if (count > MOST_ENTRIES) throw overLimit(file, `it has ${count} entries; the limit is ${MOST_ENTRIES}`);
  const bytes = await readClaimed(file, offset, size, 'the zip directory', MOST_DIRECTORY_BYTES);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let position = 0;
  for (let index = 0; index < count; index++) {
    const { entry, length } = readHeader(file, bytes, position, offset);
    if (names.has(entry.name)) throw nameTwice(file, entry.name);
    names.add(entry.name);
    entries.push(entry);
    position += length;
  }
  if (position !== size) throw bad(file, offset + position, 'the directory is longer than its entries');
  await checkLocals(file, entries, offset);
  const paths = new Map<string, number>();
  for (const entry of entries) paths.set(pathOf(entry), (paths.get(pathOf(entry)) ?? 0) + 1);
  return { entries, paths };
}

/** Where a tool would unpack an entry: on some systems, names that differ in case only mean one file. */
export function pathOf({ name }: ZipEntry): string {
  const parts = name.split('/').filter(part => part !== '' && part !== '.');
  return parts.join('/').toLowerCase();
}

function readHeader(
  file: FileSource,
  bytes: Uint8Array,
  position: number,
  start: number,
): { entry: ZipEntry; length: number } {
  const where = at(file, start + position);
  const header = fields(bytes.subarray(position), true, where);
  if (header.length < HEADER_BYTES || header.u32(0) !== HEADER_MAGIC)
    throw bad(file, start + position, 'an entry of the directory starts wrong');
  const [nameBytes, extraBytes, commentBytes] = [header.u16(28), header.u16(30), header.u16(32)];
  const length = HEADER_BYTES + nameBytes + extraBytes + commentBytes;
  if (length > header.length)
    throw bad(file, start + position, 'an entry of the directory ends behind its end');
  const raw = bytes.subarray(position + HEADER_BYTES, position + HEADER_BYTES + nameBytes);
  const extra = bytes.subarray(
    position + HEADER_BYTES + nameBytes,
    position + HEADER_BYTES + nameBytes + extraBytes,
  );
  if (isRenamed(extra, raw, where)) throw damagedEntry(where, 'the directory has two names for it');
  const sizes = readSizes(file, header, extra, where);
  const entry = {
    name: safeName(file, raw, start + position),
    rawName: Buffer.from(raw).toString('latin1'),
    type: typeOf(header, raw),
    method: methodOf(header.u16(10)),
    encrypted: (header.u16(8) & ENCRYPTED) !== 0,
    crc: header.u32(16),
    ...sizes,
  };
  if (entry.offset + entry.packedSize > start)
    throw bad(file, start + position, 'the data of an entry reaches into the directory');
  return { entry, length };
}

/** Sizes of 4 GiB and more stand in an extra field (4.5.3), in this order, only those that did not fit. */
function readSizes(
  file: FileSource,
  header: Fields,
  extra: Uint8Array,
  where: string,
): Pick<ZipEntry, 'size' | 'packedSize' | 'offset'> {
  const short = [header.u32(24), header.u32(20), header.u32(42)];
  if (header.u16(34) !== 0) throw unsupported(file, 'several disks');
  if (!short.includes(IN_ZIP64)) {
    const [size = 0, packedSize = 0, offset = 0] = short;
    return { size, packedSize, offset };
  }
  const data = zip64Data(extra, where);
  if (data === null) throw damagedEntry(where, 'it has two fields for its sizes');
  const long = fields(data, true, where);
  let next = 0;
  const [size = 0, packedSize = 0, offset = 0] = short.map(value => {
    if (value !== IN_ZIP64) return value;
    next += 8;
    return safeNumber(long.u64(next - 8), 'a size in the zip directory', where);
  });
  return { size, packedSize, offset };
}

/**
 * No name becomes a path here. One that is made to lead a tool elsewhere says that the archive is not what a build
 * left, so it is refused as a whole (4.4.17).
 */
function safeName(file: FileSource, raw: Uint8Array, offset: number): string {
  const name = printable(raw);
  const parts = name.split('/');
  const leadsOut = parts.includes('..') || name.startsWith('/') || /^[A-Za-z]:/.test(name);
  if (name === '' || leadsOut || raw.includes(0x5c) || raw.includes(0)) {
    throw new ImageError('zip-name', {
      message: `an entry is named "${name}", which leads out of the archive`,
      where: at(file, offset),
      remedy: 'Do not trust this archive: find out what made it.',
    });
  }
  return name;
}

/** The upper half of the external attributes is a Unix mode (4.4.15), whatever system is said to have made it. */
function typeOf(header: Fields, raw: Uint8Array): ZipEntryType {
  if (raw.at(-1) === 0x2f) return 'directory';
  switch ((header.u32(38) >>> 16) & 0o170000) {
    case 0:
    case 0o100000:
      return 'file';
    case 0o040000:
      return 'directory';
    case 0o120000:
      return 'symbolic link';
    case 0o020000:
    case 0o060000:
      return 'device';
    default:
      return 'unknown';
  }
}
