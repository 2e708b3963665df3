// LZO1X as Documentation/staging/lzo.rst of the kernel describes it: instructions that copy from what was decoded, and
// runs of literals in between. `state` is the number of literals that the last instruction brought along, 4 for a run.

const END_DISTANCE = 16384;
/** From this length on, a call that copies is faster than a loop. */
const LONG_RUN = 40;

/**
 * Decodes one block to `decoded`.
 *
 * @returns whether it decoded to the whole of `decoded`
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every byte; calls out of it cost more than they explain
export function decodeLzo1x(packed: Uint8Array, decoded: Uint8Array): boolean {
  // A Buffer is another kind of array to the compiler, and code for both kinds is slower.
  const block = new Uint8Array(packed.buffer, packed.byteOffset, packed.length);
  const out = new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.length);
  const size = block.length;
  const most = out.length;
  const first = block[0] ?? 0;
  let from = first > 17 ? 1 : 0;
  let to = 0;
  let state = 0;
  let literals = first > 17 ? first - 17 : 0;
  for (;;) {
    const stop = from + literals;
    if (stop > size || to + literals > most) return false;
    if (literals > LONG_RUN) {
      out.set(block.subarray(from, stop), to);
      to += literals;
      from = stop;
    } else {
      while (from < stop) out[to++] = block[from++] ?? 0;
    }
    state = Math.min(literals, 4);

    const instruction = block[from++] ?? 0;
    let length = 0;
    let distance = 0;
    literals = instruction & 3;
    if (instruction >= 64) {
      length = instruction >= 128 ? 5 + ((instruction >> 5) & 3) : 3 + ((instruction >> 5) & 1);
      distance = ((block[from++] ?? 0) << 3) + ((instruction >> 2) & 7) + 1;
    } else if (instruction >= 16) {
      const mask = instruction >= 32 ? 31 : 7;
      length = (instruction & mask) + 2;
      if (length === 2) {
        const zeros = countZeros(block, from);
        length = mask + 255 * zeros + (block[from + zeros] ?? 0) + 2;
        from += zeros + 1;
      }
      const word = (block[from] ?? 0) | ((block[from + 1] ?? 0) << 8);
      from += 2;
      literals = word & 3;
      distance = instruction >= 32 ? (word >> 2) + 1 : END_DISTANCE + ((instruction & 8) << 11) + (word >> 2);
      if (instruction < 32 && distance === END_DISTANCE) return from === size && to === most && length === 3;
    } else if (state === 0) {
      literals = instruction + 3;
      if (instruction === 0) {
        const zeros = countZeros(block, from);
        literals = 15 + 255 * zeros + (block[from + zeros] ?? 0) + 3;
        from += zeros + 1;
      }
      continue;
    } else {
      length = state === 4 ? 3 : 2;
      distance = ((block[from++] ?? 0) << 2) + (instruction >> 2) + (state === 4 ? 2049 : 1);
    }
    if (from > size || distance > to || to + length > most) return false;

    let source = to - distance;
    const end = to + length;
    if (length > LONG_RUN && distance >= length) {
      out.copyWithin(to, source, source + length);
      to = end;
    } else {
      while (to < end) out[to++] = out[source++] ?? 0;
    }
  }
}

/** A length field of zero goes on: 255 for each zero byte, then a byte that is not zero. */
function countZeros(block: Uint8Array, from: number): number {
  let at = from;
  while (at < block.length && block[at] === 0) at++;
  return at - from;
}
