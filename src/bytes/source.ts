import { ImageError } from './error.ts';

/**
 * Random access to bytes: of a file, of memory, of a compressed stream.
 *
 * A parser that is written against it reads only what it asks for, however large the file is.
 */
export interface ByteSource {
  /** What these bytes are, for messages: a path, or `gzip payload of PATH`. */
  readonly label: string;
  /** Length in bytes; `undefined` as long as it is not known (a compressed stream). */
  readonly size: number | undefined;
  /**
   * Gives exactly `length` bytes from `offset` on.
   *
   * @throws ImageError `read-past-end` when the source ends before `offset + length`.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /**
   * As `read`, but fills `target`. Only where that is less work than new memory: of a file.
   *
   * @throws ImageError as `read`
   */
  readInto?(offset: number, target: Uint8Array): Promise<void>;
  /** Whether going back costs: the bytes come out of a compressed stream. */
  readonly forwardOnly?: boolean;
  /** As `read`, but gives what is there, down to nothing, where the source ends earlier. Only where `size` can be unknown. */
  readUpTo?(offset: number, most: number): Promise<Uint8Array>;
  /** Gives back what the source holds open. */
  close(): Promise<void>;
}

/** A source whose length is known. */
export interface SizedSource extends ByteSource {
  readonly size: number;
}

/** One read of a size that a file merely claims is split into pieces of this many bytes. */
const PIECE_BYTES = 1 << 20;

/**
 * Reads a range whose length comes out of the file itself, without trusting that length.
 *
 * Where the size of the source is known, the range is checked before anything is allocated; where it is not,
 * memory grows only as bytes arrive.
 *
 * @param what names the range in messages, e.g. `section table`
 * @param limit the most bytes that such a range may have in a kernel
 * @throws ImageError `claim-too-large`, `read-past-end`
 */
export async function readClaimed(
  source: ByteSource,
  offset: number,
  length: number,
  what: string,
  limit: number,
): Promise<Uint8Array> {
  if (length > limit) {
    throw new ImageError('claim-too-large', {
      message: `${what} claims ${length} bytes; the limit is ${limit}`,
      where: at(source, offset),
      remedy: 'Build or download the image again: its headers are damaged.',
    });
  }
  if (source.size !== undefined) {
    if (offset + length > source.size) throw pastEnd(source.label, offset, length, source.size, what);
    return source.read(offset, length);
  }
  return readInPieces(source, offset, length);
}

/**
 * Reads `most` bytes, or fewer where the source ends before; nothing at its end and behind it.
 */
export async function readUpTo(source: ByteSource, offset: number, most: number): Promise<Uint8Array> {
  if (source.size !== undefined) {
    return source.read(Math.min(offset, source.size), Math.min(most, Math.max(source.size - offset, 0)));
  }
  if (source.readUpTo === undefined) return source.read(offset, most);
  return source.readUpTo(offset, most);
}

async function readInPieces(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  if (length <= PIECE_BYTES) return source.read(offset, length);
  const pieces: Uint8Array[] = [];
  for (let done = 0; done < length; done += PIECE_BYTES) {
    pieces.push(await source.read(offset + done, Math.min(PIECE_BYTES, length - done)));
  }
  return Buffer.concat(pieces, length);
}

/** `PATH @0x1234`: a place in a source as messages name it. */
export function at(source: ByteSource, offset: number | bigint): string {
  return `${source.label} @0x${offset.toString(16)}`;
}

/** The error of a read that goes past the end of `label`, `size` bytes long. */
export function pastEnd(
  label: string,
  offset: number,
  length: number,
  size: number,
  what = 'a read',
): ImageError {
  return new ImageError('read-past-end', {
    message: `${what} needs ${length} bytes at offset 0x${offset.toString(16)}, but the file ends at 0x${size.toString(16)}`,
    where: `${label} @0x${offset.toString(16)}`,
    remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
  });
}
