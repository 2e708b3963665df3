import { pipeline, type Transform } from 'node:stream';

/** One call of the decoder gives this many bytes; Node's default of 16 KiB costs 5 to 7 times the time. */
const CHUNK_BYTES = 1 << 20;
/** For short streams: of thousands, in one archive, making the buffer would cost the most. */
const SMALL_CHUNK_BYTES = 1 << 17;

/**
 * How many bytes one call of the decoder should give.
 *
 * @param packed length of the compressed stream in bytes; `undefined` where it is not known
 */
export function chunkBytes(packed: number | undefined): number {
  return packed !== undefined && packed < SMALL_CHUNK_BYTES ? SMALL_CHUNK_BYTES : CHUNK_BYTES;
}

/** A decoder of node:zlib: a stream that counts the bytes it took. */
export type Engine = Transform & { readonly bytesWritten: number };

/**
 * Decodes with one of Node's own decoders.
 *
 * It ends where the decoder says that the data ends, which may be before the end of `pieces`.
 */
export async function* decodeWith(
  engine: Engine,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  // An error reaches the loop below: pipeline destroys the engine with it.
  pipeline(pieces, engine, () => {});
  try {
    for await (const piece of engine) yield piece;
  } finally {
    engine.destroy();
  }
}

/** The error of node:zlib behind `error`: its code and message; `undefined` where it is another one. */
export function engineError(error: unknown): { code: string; message: string } | undefined {
  const isObject = typeof error === 'object' && error !== null;
  if (!isObject || !('errno' in error) || !('code' in error) || !('message' in error)) return undefined;
  return { code: String(error.code), message: String(error.message) };
}
