import type { ByteSource } from './source.ts';

/** Large enough that a call costs nothing against its bytes, small enough to stay in the cache. */
const PIECE_BYTES = 1 << 18;

/** Reads a range from front to end, piece by piece. Offset and length are in bytes; the caller checked them. */
export async function* rangePieces(
  source: ByteSource,
  offset: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; done += PIECE_BYTES) {
    yield await source.read(offset + done, Math.min(PIECE_BYTES, length - done));
  }
}
