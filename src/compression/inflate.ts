import { rangePieces } from '../bytes/pieces.ts';
import { at, type ByteSource } from '../bytes/source.ts';
import { crc32 } from './crc32.ts';
import { badChecksum, badLength, cut, damaged } from './damage.ts';
import { chunkBytes, decodeWith, engineError } from './zlib.ts';

/** A raw deflate stream (RFC 1951) in a source, and what it must decode to. Lengths and offsets are in bytes. */
export interface Deflated {
  readonly source: ByteSource;
  readonly offset: number;
  readonly length: number;
  readonly decodedLength: number;
  /** CRC-32 of the decoded bytes. */
  readonly crc: number;
}

const FORMAT = 'deflate';

/**
 * Decodes a raw deflate stream that must fill its range, and have the length and the checksum that are stored with it.
 *
 * It stops at the first piece that is too many.
 *
 * @throws ImageError `stream-*`
 */
export async function* inflate({
  source,
  offset,
  length,
  decodedLength,
  crc,
}: Deflated): AsyncGenerator<Uint8Array> {
  const { createInflateRaw } = await import('node:zlib');
  const engine = createInflateRaw({ chunkSize: chunkBytes(length) });
  const where = (): string => at(source, offset + engine.bytesWritten);
  let decoded = 0;
  let sum = 0;
  try {
    for await (const piece of decodeWith(engine, rangePieces(source, offset, length))) {
      decoded += piece.length;
      if (decoded > decodedLength)
        throw badLength(FORMAT, where(), 'what was decoded so far', decoded, decodedLength);
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw translated(error, where()) ?? error;
  }
  if (decoded !== decodedLength)
    throw badLength(FORMAT, where(), 'what it decodes to', decoded, decodedLength);
  if (sum !== crc) throw badChecksum(FORMAT, where(), 'CRC-32 of the data');
  if (engine.bytesWritten !== length)
    throw damaged(FORMAT, where(), `it ends ${length - engine.bytesWritten} bytes before its place does`);
}

function translated(error: unknown, where: string): Error | undefined {
  const found = engineError(error);
  if (found === undefined) return undefined;
  return found.code === 'Z_BUF_ERROR'
    ? cut(FORMAT, where, 'its data')
    : damaged(FORMAT, where, found.message);
}
