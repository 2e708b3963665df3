const LEAST_BYTES = 1 << 18;

/** Joins small pieces: streams may be made of blocks of a few bytes. A large piece is passed on as it is. */
export async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let buffer = new Uint8Array(0);
  let size = 0;
  for await (const piece of pieces) {
    if (size > 0 && size + piece.length > buffer.length) {
      yield buffer.subarray(0, size);
      buffer = new Uint8Array(0);
      size = 0;
    }
    if (piece.length >= LEAST_BYTES) {
      yield piece;
      continue;
    }
    if (buffer.length === 0) buffer = new Uint8Array(LEAST_BYTES);
    buffer.set(piece, size);
    size += piece.length;
  }
  if (size > 0) yield buffer.subarray(0, size);
}
