const LEAST_BYTES = 1 << 18;

/** Joins small pieces: streams may be made of blocks of a few bytes. */
export async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let small: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    if (size === 0 && piece.length >= LEAST_BYTES) {
      yield piece;
      continue;
    }
    small.push(piece);
    size += piece.length;
    if (size < LEAST_BYTES) continue;
    yield Buffer.concat(small, size);
    small = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(small, size);
}
