import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import type { FileSource } from '../bytes/file.ts';
import { rangePieces } from '../bytes/pieces.ts';
import { at, pastEnd } from '../bytes/source.ts';
import { crc32 } from '../compression/crc32.ts';
import { badChecksum } from '../compression/damage.ts';
import { inflate } from '../compression/inflate.ts';
import type { Limits } from '../compression/limits.ts';
import { openStream } from '../compression/stream.ts';
import type { Zip, ZipEntry } from './zip.ts';
import { nameTwice, unsupported } from './zip-refusal.ts';

const HEADER_BYTES = 30;
const HEADER_MAGIC = 0x04034b50;
/** The sizes stand behind the data (4.4.4); the directory has them too, and those are held to. */
const SIZES_BEHIND = 1 << 3;
const IN_ZIP64 = 0xffffffff;

/**
 * Opens an entry for random access, without unpacking it: a stored one is a part of the file, a deflated one is a
 * stream. Nothing is known to hold before `finish` was called. Closing it leaves the file open.
 *
 * @param label names the entry in messages
 * @throws ImageError `zip-*`, `read-past-end`
 */
export async function openEntry(
  file: FileSource,
  zip: Zip,
  entry: ZipEntry,
  label: string,
  limits: Limits,
): Promise<FileSource> {
  if (entry.type !== 'file') throw notFile(label, entry);
  if ((zip.folded.get(entry.name.toLowerCase()) ?? 0) > 1) throw nameTwice(file, entry.name);
  if (entry.encrypted) throw unsupported(file, 'encryption');
  if (entry.method === 'unknown') throw unsupported(file, 'a compression other than deflate');
  if (entry.size > limits.decodedBytes) throw tooLong(label, entry.size, limits.decodedBytes);
  const offset = await dataOffset(file, zip, entry);
  return entry.method === 'stored'
    ? openStored(file, entry, offset, label)
    : openDeflated(file, entry, offset, label, limits);
}

function openStored(
  file: FileSource,
  { size, packedSize, crc }: ZipEntry,
  offset: number,
  label: string,
): FileSource {
  if (size !== packedSize)
    throw damagedEntry(label, `it is stored, but has two sizes: ${packedSize} and ${size}`);
  return {
    label,
    size,
    async read(from, length) {
      if (from < 0 || length < 0 || from + length > size) throw pastEnd(label, from, length, size);
      return file.read(offset + from, length);
    },
    assertUnchanged: () => file.assertUnchanged(),
    async finish() {
      let sum = 0;
      for await (const piece of rangePieces(file, offset, size)) sum = crc32(piece, sum);
      if (sum !== crc) throw badChecksum('zip', label, 'CRC-32 of the entry');
    },
    async close() {},
  };
}

function openDeflated(
  file: FileSource,
  entry: ZipEntry,
  offset: number,
  label: string,
  limits: Limits,
): FileSource {
  const { packedSize, size, crc } = entry;
  const stream = openStream({
    label,
    decode: () => inflate({ source: file, offset, length: packedSize, decodedLength: size, crc }),
    announced: size,
    limits,
  });
  const { read, readUpTo, finish, close } = stream;
  return {
    label,
    size,
    async read(from, length) {
      if (from + length > size) throw pastEnd(label, from, length, size);
      return read(from, length);
    },
    readUpTo,
    finish,
    close,
    assertUnchanged: () => file.assertUnchanged(),
  };
}

/**
 * Where the data starts: behind the local header (4.3.7), which must say the same as the directory. The data must end
 * before the next entry starts: entries that share bytes are how small archives become huge.
 */
async function dataOffset(file: FileSource, zip: Zip, entry: ZipEntry): Promise<number> {
  const header = fields(await file.read(entry.offset, HEADER_BYTES), true, at(file, entry.offset));
  if (header.u32(0) !== HEADER_MAGIC) throw damagedEntry(at(file, entry.offset), 'its header starts wrong');
  const nameBytes = header.u16(26);
  const offset = entry.offset + HEADER_BYTES + nameBytes + header.u16(28);
  const name = await file.read(entry.offset + HEADER_BYTES, nameBytes);
  const method = header.u16(8) === 0 ? 'stored' : 'deflated';
  const sizesBehind = (header.u16(6) & SIZES_BEHIND) !== 0;
  const differs = (value: number, listed: number): boolean => value !== listed && value !== IN_ZIP64;
  if (Buffer.from(name).toString('latin1') !== entry.rawName || method !== entry.method)
    throw damagedEntry(at(file, entry.offset), 'its header names it otherwise than the directory');
  if (!sizesBehind && (differs(header.u32(18), entry.packedSize) || differs(header.u32(22), entry.size)))
    throw damagedEntry(at(file, entry.offset), 'its header has other sizes than the directory');
  if (offset + entry.packedSize > nextStart(zip.starts, entry.offset))
    throw damagedEntry(at(file, entry.offset), 'its data reaches into another entry');
  return offset;
}

/** Where the data of an entry must end: where the next one starts, which may be at the same place. */
function nextStart(starts: readonly number[], start: number): number {
  let [first, end] = [0, starts.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((starts[middle] ?? 0) < start) first = middle + 1;
    else end = middle;
  }
  return starts[first + 1] ?? start;
}

function notFile(label: string, { type }: ZipEntry): ImageError {
  return new ImageError('zip-entry-type', {
    message: `the entry is ${type === 'unknown' ? 'of an unknown type' : `a ${type}`}, not a regular file`,
    where: label,
    remedy: 'Upload the file itself.',
  });
}

function tooLong(label: string, size: number, limit: number): ImageError {
  return new ImageError('zip-limit', {
    message: `the entry claims ${size} bytes; the limit is ${limit}`,
    where: label,
    remedy: 'Upload the kernel itself.',
  });
}

function damagedEntry(where: string, what: string): ImageError {
  return new ImageError('zip-entry', {
    message: `the zip entry is damaged: ${what}`,
    where,
    remedy: 'Make the archive again, or download it again.',
  });
}
