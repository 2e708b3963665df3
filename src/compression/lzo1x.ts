import { type Bytes, bytesOf, copyRun, STEP_BYTES } from './copy.ts';

// LZO1X as Documentation/staging/lzo.rst of the kernel describes it: instructions that copy from what was decoded, and
// runs of literals in between.

const END_DISTANCE = 16384;
/**
 * After so many decoded bytes `decodeInstructions` returns and is called again: code that was compiled meanwhile takes
 * over at a call, while a loop that runs on would be entered and left again and again.
 */
const PAUSE_BYTES = 1 << 12;

// Where decoding stands: offsets in the block and in what is decoded, and literals that come next.
const FROM = 0;
const TO = 1;
const LITERALS = 2;

/** What `decodeInstructions` ends with. */
type Stop = 'pause' | 'end' | 'damaged';

/**
 * Decodes one block to `decoded`.
 *
 * @returns whether it decoded to the whole of `decoded`
 */
export function decodeLzo1x(packed: Uint8Array, decoded: Uint8Array): boolean {
  const source = bytesOf(packed);
  const target = bytesOf(decoded);
  const first = packed[0] ?? 0;
  const place = first > 17 ? Int32Array.of(1, 0, first - 17) : Int32Array.of(0, 0, 0);
  let stop: Stop = 'pause';
  while (stop === 'pause') stop = decodeInstructions(source, target, place);
  return stop === 'end';
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every byte; calls out of it cost more than they explain
function decodeInstructions(source: Bytes, target: Bytes, place: Int32Array): Stop {
  const block = source.bytes;
  const size = block.length;
  const most = target.bytes.length;
  let from = place[FROM] ?? 0;
  let to = place[TO] ?? 0;
  let literals = place[LITERALS] ?? 0;
  const pause = to + PAUSE_BYTES;
  while (to <= pause) {
    const stop = from + literals;
    const literalEnd = to + literals;
    if (stop > size || literalEnd > most) return 'damaged';
    // Words go past the end: what follows puts it right.
    copyRun(
      source,
      from,
      target,
      to,
      literalEnd,
      stop + STEP_BYTES <= size && literalEnd + STEP_BYTES <= most,
    );
    from = stop;
    to = literalEnd;
    /** Literals that the last instruction brought along, 4 for a run: it tells what small instructions mean. */
    const state = literals < 4 ? literals : 4;

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
        const last = skipZeros(block, from);
        length = mask + 255 * (last - from) + (block[last] ?? 0) + 2;
        from = last + 1;
      }
      const word = (block[from] ?? 0) | ((block[from + 1] ?? 0) << 8);
      from += 2;
      literals = word & 3;
      distance = instruction >= 32 ? (word >> 2) + 1 : END_DISTANCE + ((instruction & 8) << 11) + (word >> 2);
      if (instruction < 32 && distance === END_DISTANCE)
        return from === size && to === most && length === 3 ? 'end' : 'damaged';
    } else if (state === 0) {
      literals = instruction + 3;
      if (instruction === 0) {
        const last = skipZeros(block, from);
        literals = 15 + 255 * (last - from) + (block[last] ?? 0) + 3;
        from = last + 1;
      }
      continue;
    } else {
      length = state === 4 ? 3 : 2;
      distance = ((block[from++] ?? 0) << 2) + (instruction >> 2) + (state === 4 ? 2049 : 1);
    }
    const end = to + length;
    if (from > size || distance > to || end > most) return 'damaged';
    copyRun(target, to - distance, target, to, end, distance >= STEP_BYTES && end + STEP_BYTES <= most);
    to = end;
  }
  place[FROM] = from;
  place[TO] = to;
  place[LITERALS] = literals;
  return 'pause';
}

/** The first byte from `from` on that is not zero: a length field of zero goes on, 255 for each zero byte. */
function skipZeros(block: Uint8Array, from: number): number {
  let at = from;
  while (block[at] === 0) at++;
  return at;
}
