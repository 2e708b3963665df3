import type { Transform } from 'node:stream';
import { ImageError } from '../bytes/error.ts';
import { at, type ByteSource, type SizedSource } from '../bytes/source.ts';

/** How a section can be compressed. */
export type SectionCompression = 'zlib' | 'zstd';

/** A compressed section. Sizes and offsets are in bytes. */
export interface PackedSection {
  /** Its bytes in the file, header included. */
  readonly packed: SizedSource;
  /** Offset of the stream in `packed`, behind the header. */
  readonly start: number;
  /** The decompressed size that the header announces. */
  readonly size: number;
  readonly compression: SectionCompression;
}

/** Compressed bytes are read in pieces of this many. */
const PIECE_BYTES = 1 << 20;
/** One buffer of the decoder. Those who read ranges that divide it, one after the other, need no copies. */
const BLOCK_BYTES = 4 << 20;

/**
 * Decompresses a section into pieces of 4 MiB; the last one is shorter.
 *
 * Memory grows as bytes arrive, never by the size that the section announces, and never beyond it.
 *
 * @throws ImageError as `inflatePieces`
 */
export async function inflateSection(packed: PackedSection): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflatePieces(packed)) append(pieces, piece);
  return pieces;
}

/**
 * Decompresses a section from front to end; a piece has at most 4 MiB.
 *
 * What was given holds only when the end was reached: checksum and size come last.
 *
 * @throws ImageError `debug-info-compression` for a damaged stream, another size, or zstd on a Node without it
 */
export async function* inflatePieces(section: PackedSection): AsyncGenerator<Uint8Array> {
  const { packed, start, size, compression } = section;
  const stream = await openDecoder(packed, compression);
  let total = 0;
  const feeding = feed(stream, packed, start);
  // A read that fails must end the loop below: nothing else would.
  feeding.catch((error: Error) => stream.destroy(error));
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      total += piece.length;
      if (total > size) throw failed(packed, `it decompresses to more than the ${size} bytes it announces`);
      yield piece;
    }
    await feeding;
  } catch (error) {
    if (error instanceof ImageError) throw error;
    throw failed(packed, `the ${compression} stream is damaged`);
  } finally {
    stream.destroy();
  }
  if (total !== size)
    throw failed(packed, `it decompresses to ${total} bytes, not to the ${size} it announces`);
}

/** The decoder gives a buffer of its own in parts: they are put together where they lie, without a copy. */
function append(pieces: Uint8Array[], piece: Uint8Array): void {
  const last = pieces.at(-1);
  if (
    last === undefined ||
    last.buffer !== piece.buffer ||
    last.byteOffset + last.length !== piece.byteOffset
  ) {
    pieces.push(piece);
  } else {
    pieces[pieces.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
  }
}

async function openDecoder(packed: ByteSource, compression: SectionCompression): Promise<Transform> {
  const zlib = await import('node:zlib');
  if (compression === 'zlib') return zlib.createInflate({ chunkSize: BLOCK_BYTES });
  if (typeof zlib.createZstdDecompress === 'function') {
    return zlib.createZstdDecompress({ chunkSize: BLOCK_BYTES });
  }
  throw new ImageError('debug-info-compression', {
    message: `the section is compressed with zstd, which Node ${process.versions.node} cannot read`,
    where: at(packed, 0),
    remedy: 'Use Node 22.15 or newer, or decompress it first: objcopy --decompress-debug-sections.',
  });
}

async function feed(stream: Transform, packed: SizedSource, start: number): Promise<void> {
  for (let offset = start; offset < packed.size && !stream.destroyed; offset += PIECE_BYTES) {
    const piece = await packed.read(offset, Math.min(PIECE_BYTES, packed.size - offset));
    if (!stream.write(piece)) await drained(stream);
  }
  stream.end();
}

function drained(stream: Transform): Promise<void> {
  return new Promise(resolve => {
    const go = (): void => {
      stream.off('drain', go);
      stream.off('close', go);
      resolve();
    };
    stream.on('drain', go);
    stream.on('close', go);
  });
}

function failed(packed: ByteSource, what: string): ImageError {
  return new ImageError('debug-info-compression', {
    message: what,
    where: at(packed, 0),
    remedy: 'The file is damaged: build it again, or download or copy it again.',
  });
}
