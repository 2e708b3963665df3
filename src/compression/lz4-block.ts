// LZ4 block format (lz4_Block_format.md of the lz4 project): a token, literals, and a match that may overlap itself.

const LEAST_MATCH = 4;
/** From this length on, a call that copies is faster than a loop. */
const LONG_RUN = 128;
/** Copies go by words, and write up to seven bytes too many: the next sequence puts them right. */
const WORD_BYTES = 8;

/**
 * Decodes one block to `out[start]` and on; matches may reach back to `out[0]`.
 *
 * @returns the end of what was decoded, or -1 where the block is damaged or does not fit
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every byte; calls out of it cost more than they explain
export function decodeBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  const end = block.length;
  const most = out.length;
  const source = new DataView(block.buffer, block.byteOffset, end);
  const target = new DataView(out.buffer, out.byteOffset, most);
  let from = 0;
  let to = start;
  while (from < end) {
    const token = block[from++] ?? 0;
    let count = token >> 4;
    if (count === 15) {
      let more = 255;
      while (more === 255 && from < end) {
        more = block[from++] ?? 0;
        count += more;
      }
    }
    const stop = from + count;
    const literalEnd = to + count;
    if (stop > end || literalEnd > most) return -1;
    if (count > LONG_RUN) {
      out.set(block.subarray(from, stop), to);
    } else if (stop + WORD_BYTES <= end && literalEnd + WORD_BYTES <= most) {
      for (; from < stop; from += WORD_BYTES, to += WORD_BYTES)
        target.setBigInt64(to, source.getBigInt64(from));
    } else {
      while (from < stop) out[to++] = block[from++] ?? 0;
    }
    from = stop;
    to = literalEnd;
    // The last sequence has no match.
    if (from === end) return to;
    if (from + 2 > end) return -1;
    const offset = source.getUint16(from, true);
    from += 2;
    count = (token & 15) + LEAST_MATCH;
    if (count === 15 + LEAST_MATCH) {
      let more = 255;
      while (more === 255 && from < end) {
        more = block[from++] ?? 0;
        count += more;
      }
    }
    const matchEnd = to + count;
    let match = to - offset;
    if (offset === 0 || match < 0 || matchEnd > most) return -1;
    if (count > LONG_RUN && offset >= count) {
      out.copyWithin(to, match, match + count);
    } else if (offset >= WORD_BYTES && matchEnd + WORD_BYTES <= most) {
      for (; to < matchEnd; match += WORD_BYTES, to += WORD_BYTES)
        target.setBigInt64(to, target.getBigInt64(match));
    } else {
      while (to < matchEnd) out[to++] = out[match++] ?? 0;
    }
    to = matchEnd;
  }
  return -1;
}
