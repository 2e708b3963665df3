// LZ4 block format (lz4_Block_format.md of the lz4 project): a token, literals, and a match that may overlap itself.

const LEAST_MATCH = 4;
/** From this length on, a call that copies is faster than a loop. */
const LONG_RUN = 40;

/**
 * Decodes one block to `out[start]` and on; matches may reach back to `out[0]`.
 *
 * @returns the end of what was decoded, or -1 where the block is damaged or does not fit
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every byte; calls out of it cost more than they explain
export function decodeBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  const end = block.length;
  const most = out.length;
  let from = 0;
  let to = start;
  while (from < end) {
    const token = block[from++] ?? 0;
    let literals = token >> 4;
    if (literals === 15) {
      let more = 255;
      while (more === 255 && from < end) {
        more = block[from++] ?? 0;
        literals += more;
      }
    }
    const stop = from + literals;
    if (stop > end || to + literals > most) return -1;
    if (literals > LONG_RUN) {
      out.set(block.subarray(from, stop), to);
      to += literals;
      from = stop;
    } else {
      while (from < stop) out[to++] = block[from++] ?? 0;
    }
    // The last sequence has no match.
    if (from === end) return to;
    if (from + 2 > end) return -1;
    const offset = (block[from] ?? 0) | ((block[from + 1] ?? 0) << 8);
    from += 2;
    let length = (token & 15) + LEAST_MATCH;
    if (length === 15 + LEAST_MATCH) {
      let more = 255;
      while (more === 255 && from < end) {
        more = block[from++] ?? 0;
        length += more;
      }
    }
    let source = to - offset;
    if (offset === 0 || source < 0 || to + length > most) return -1;
    const matchEnd = to + length;
    if (length > LONG_RUN && offset >= length) {
      out.copyWithin(to, source, source + length);
      to = matchEnd;
    } else {
      while (to < matchEnd) out[to++] = out[source++] ?? 0;
    }
  }
  return -1;
}
