import { type Bytes, bytesOf, copyRun, STEP_BYTES } from './copy.ts';

// LZ4 block format (lz4_Block_format.md of the lz4 project): a token, literals, and a match that may overlap itself.

const LEAST_MATCH = 4;
/** A length field of this many goes on in bytes behind it. */
const LONG = 15;
/**
 * After so many decoded bytes `decodeSequences` returns and is called again: code that was compiled meanwhile takes over
 * at a call, while a loop that runs on would be entered and left again and again.
 */
const PAUSE_BYTES = 1 << 12;

// Where decoding stands: offsets in the block and in what is decoded.
const FROM = 0;
const TO = 1;
// What `decodeSequences` gives in place of the end.
const UNKNOWN = -2;
const DAMAGED = -1;

/**
 * Decodes one block to `out[start]` and on; matches may reach back to `out[0]`.
 *
 * @returns the end of what was decoded, or -1 where the block is damaged or does not fit
 */
export function decodeBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  const source = bytesOf(block);
  const target = bytesOf(out);
  const place = Int32Array.of(0, start);
  let end = UNKNOWN;
  while (end === UNKNOWN) end = decodeSequences(source, target, place);
  return end;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every sequence; calls out of it cost more than they explain
function decodeSequences(source: Bytes, target: Bytes, place: Int32Array): number {
  const block = source.bytes;
  const end = block.length;
  const most = target.bytes.length;
  let from = place[FROM] ?? 0;
  let to = place[TO] ?? 0;
  const pause = to + PAUSE_BYTES;
  while (to <= pause) {
    const token = block[from++] ?? 0;
    let literals = token >> 4;
    if (literals === LONG) {
      const last = skipFull(block, from);
      literals += 255 * (last - from) + (block[last] ?? 0);
      from = last + 1;
    }
    const stop = from + literals;
    const literalEnd = to + literals;
    if (stop > end || literalEnd > most) return DAMAGED;
    // Words go past the end: what follows puts it right.
    copyRun(
      source,
      from,
      target,
      to,
      literalEnd,
      stop + STEP_BYTES <= end && literalEnd + STEP_BYTES <= most,
    );
    to = literalEnd;
    // The last sequence has no match.
    if (stop === end) return to;
    const offset = (block[stop] ?? 0) | ((block[stop + 1] ?? 0) << 8);
    from = stop + 2;
    let count = (token & LONG) + LEAST_MATCH;
    if (count === LONG + LEAST_MATCH) {
      const last = skipFull(block, from);
      count += 255 * (last - from) + (block[last] ?? 0);
      from = last + 1;
    }
    const matchEnd = to + count;
    if (from > end || offset === 0 || offset > to || matchEnd > most) return DAMAGED;
    copyRun(target, to - offset, target, to, matchEnd, offset >= STEP_BYTES && matchEnd + STEP_BYTES <= most);
    to = matchEnd;
  }
  place[FROM] = from;
  place[TO] = to;
  return UNKNOWN;
}

/** The first byte from `from` on that is not 255: such a byte says that its number goes on. */
function skipFull(block: Uint8Array, from: number): number {
  let at = from;
  while (block[at] === 255) at++;
  return at;
}
