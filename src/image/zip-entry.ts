import { ImageError } from '../bytes/error.ts';
import type { FileSource } from '../bytes/file.ts';
import { rangePieces } from '../bytes/pieces.ts';
import { pastEnd } from '../bytes/source.ts';
import { crc32 } from '../compression/crc32.ts';
import { badChecksum } from '../compression/damage.ts';
import { inflate } from '../compression/inflate.ts';
import type { Limits } from '../compression/limits.ts';
import { openStream } from '../compression/stream.ts';
import { pathOf, type Zip, type ZipEntry } from './zip.ts';
import { dataOffset } from './zip-local.ts';
import { damagedEntry, nameTwice, unsupported } from './zip-refusal.ts';

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
  if ((zip.paths.get(pathOf(entry)) ?? 0) > 1) throw nameTwice(file, entry.name);
  if (entry.encrypted) throw unsupported(file, 'encryption');
  if (entry.method === 'unknown') throw unsupported(file, 'a compression other than deflate');
  if (entry.size > limits.decodedBytes) throw tooLong(label, entry.size, limits.decodedBytes);
  const offset = await dataOffset(file, entry);
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
