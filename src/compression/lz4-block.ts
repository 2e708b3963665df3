// LZ4 block format (lz4_Block_format.md of the lz4 project): a token, literals, and a match that may overlap itself.

const LEAST_MATCH = 4;
/** From this length on, a call that copies is faster than a loop. */
const LONG_RUN = 128;
/** Copies go by two words, and write up to seven bytes too many: the next sequence puts them right. */
const STEP_BYTES = 8;
const WORD_BYTES = 4;
/**
 * After so many decoded bytes `decodeSequences` returns and is called again: code that was compiled meanwhile takes over
 * at a call, while a loop that runs on would be entered and left again and again.
 */
const PAUSE_BYTES = 1 << 12;

// Where decoding stands: offsets in the block and in what is decoded, and the result once it is known.
const FROM = 0;
const TO = 1;
const RESULT = 2;
const UNKNOWN = -2;
const DAMAGED = -1;

/** The two sides of a copy, as bytes and as words. */
interface Sides {
  readonly block: Uint8Array;
  readonly out: Uint8Array;
  readonly source: DataView;
  readonly target: DataView;
}

/**
 * Decodes one block to `out[start]` and on; matches may reach back to `out[0]`.
 *
 * @returns the end of what was decoded, or -1 where the block is damaged or does not fit
 */
export function decodeBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  // A Buffer is another kind of array to the compiler, and code for both kinds is slower.
  const sides: Sides = {
    block: new Uint8Array(block.buffer, block.byteOffset, block.length),
    out: new Uint8Array(out.buffer, out.byteOffset, out.length),
    source: new DataView(block.buffer, block.byteOffset, block.length),
    target: new DataView(out.buffer, out.byteOffset, out.length),
  };
  const state = Int32Array.of(0, start, UNKNOWN);
  while (state[RESULT] === UNKNOWN) state[RESULT] = decodeSequences(sides, state);
  return state[RESULT] ?? DAMAGED;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every byte; calls out of it cost more than they explain
function decodeSequences({ block, out, source, target }: Sides, state: Int32Array): number {
  const end = block.length;
  const most = out.length;
  let from = state[FROM] ?? 0;
  let to = state[TO] ?? 0;
  const pause = to + PAUSE_BYTES;
  while (from < end) {
    if (to > pause) {
      state[FROM] = from;
      state[TO] = to;
      return UNKNOWN;
    }
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
    if (stop > end || literalEnd > most) return DAMAGED;
    if (count > LONG_RUN) {
      out.set(block.subarray(from, stop), to);
    } else if (stop + STEP_BYTES <= end && literalEnd + STEP_BYTES <= most) {
      for (; from < stop; from += STEP_BYTES, to += STEP_BYTES) {
        target.setInt32(to, source.getInt32(from, true), true);
        target.setInt32(to + WORD_BYTES, source.getInt32(from + WORD_BYTES, true), true);
      }
    } else {
      while (from < stop) out[to++] = block[from++] ?? 0;
    }
    from = stop;
    to = literalEnd;
    // The last sequence has no match.
    if (from === end) return to;
    if (from + 2 > end) return DAMAGED;
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
    if (offset === 0 || match < 0 || matchEnd > most) return DAMAGED;
    if (count > LONG_RUN && offset >= count) {
      out.copyWithin(to, match, matchEnd - offset);
    } else if (offset >= STEP_BYTES && matchEnd + STEP_BYTES <= most) {
      for (; to < matchEnd; match += STEP_BYTES, to += STEP_BYTES) {
        target.setInt32(to, target.getInt32(match, true), true);
        target.setInt32(to + WORD_BYTES, target.getInt32(match + WORD_BYTES, true), true);
      }
    } else {
      while (to < matchEnd) out[to++] = out[match++] ?? 0;
    }
    to = matchEnd;
  }
  return DAMAGED;
}
