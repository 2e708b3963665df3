import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import { printable } from '../bytes/printable.ts';
import { at, type ByteSource } from '../bytes/source.ts';
import { detectFormat, MAGIC_BYTES } from '../compression/formats.ts';
import type { Limits } from '../compression/limits.ts';
import { openCompressed } from '../compression/open.ts';
import type { Inside } from './layer.ts';

/** Where a boot image says that its payload stands, in bytes. */
export interface Payload {
  readonly offset: number;
  readonly length: number;
  /** Whether `length` counts the four bytes of the decoded size behind the stream; gzip has them as its own. */
  readonly countsSize: boolean;
}

const SIZE_BYTES = 4;

/**
 * Opens the compressed kernel in a boot image. The decoded length that the build stored with it must hold.
 *
 * @param container names the boot image in messages
 * @throws ImageError `payload-range`, `payload-unknown`, `read-past-end`
 */
export async function openPayload(
  source: ByteSource,
  { offset, length, countsSize }: Payload,
  container: string,
  limits: Limits,
): Promise<Inside> {
  const where = at(source, offset);
  if (length < MAGIC_BYTES + SIZE_BYTES) throw badRange(container, where, offset, length, source.size);
  if (source.size !== undefined && offset + length > source.size) {
    throw badRange(container, where, offset, length, source.size);
  }
  const head = await source.read(offset, MAGIC_BYTES);
  const format = detectFormat(head);
  if (format === undefined) throw unknown(container, head, where);
  // gzip ends with the size; for the others, the build appends it.
  const isOwn = format.name === 'gzip';
  const packed = isOwn || !countsSize ? length : length - SIZE_BYTES;
  const sizeAt = offset + (isOwn ? length - SIZE_BYTES : packed);
  const size = fields(await source.read(sizeAt, SIZE_BYTES), true, at(source, sizeAt)).u32(0);
  const name = `${format.name} payload @0x${offset.toString(16)}`;
  const label = `${source.label} (${name})`;
  const stream = await openCompressed(
    { format, source, offset, length: packed, decodedLength: size, label },
    limits,
  );
  return { source: stream, stream, reached: [container, name] };
}

function badRange(
  container: string,
  where: string,
  offset: number,
  length: number,
  size: number | undefined,
): ImageError {
  const end = size === undefined ? '' : `; the file ends at 0x${size.toString(16)}`;
  return new ImageError('payload-range', {
    message: `the ${container} places its payload at 0x${offset.toString(16)}, ${length} bytes${end}`,
    where,
    remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
  });
}

function unknown(container: string, head: Uint8Array, where: string): ImageError {
  return new ImageError('payload-unknown', {
    message: `the payload of the ${container} starts with "${printable(head)}", which is no known compression`,
    where,
    remedy: 'Give the vmlinux of the build.',
  });
}
