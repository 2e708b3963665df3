// LZMA as the "LZMA specification" of the LZMA SDK describes it (lzma-specification.txt): range coder, probability
// models, and the twelve states. Written for speed: it runs once for each bit of a kernel.

/** The longest symbol takes no more input than this, in bytes. */
export const MOST_SYMBOL_BYTES = 24;
/** Compressed bytes that the decoder holds at once: the longest LZMA2 chunk. */
export const INPUT_BYTES = 1 << 16;

/** Decoded bytes of one short run. */
const RUN_BYTES = 1 << 12;

const { imul } = Math;
const INIT = 1024;
const STATES = 12;

// Where each model starts in the array of probabilities.
const IS_MATCH = 0;
const IS_REP = IS_MATCH + (STATES << 4);
const IS_REP_G0 = IS_REP + STATES;
const IS_REP_G1 = IS_REP_G0 + STATES;
const IS_REP_G2 = IS_REP_G1 + STATES;
const IS_REP0_LONG = IS_REP_G2 + STATES;
const SLOT = IS_REP0_LONG + (STATES << 4);
const SPECIAL = SLOT + 4 * 64;
const ALIGN = SPECIAL + 128;
const MATCH_LENGTH = ALIGN + 16;
const LOW = 2;
const MIDDLE = LOW + 16 * 8;
const HIGH = MIDDLE + 16 * 8;
const REP_LENGTH = MATCH_LENGTH + HIGH + 256;
const LITERAL = REP_LENGTH + HIGH + 256;

// Fields of the range coder.
const RANGE = 0;
const CODE = 1;
const NEXT = 2;

/** The properties of a stream: bits of the literal context, of the literal position, of the position. */
export interface Properties {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

/** What is decoded, as a ring: `bytes` up to `position`, and, once it went round, what stands behind. */
export interface Window {
  bytes: Uint8Array;
  position: number;
  /** How far back a match may reach. */
  full: number;
}

/** Why `run` returned. */
export type Stop = 'limit' | 'input' | 'end' | 'distance';

/** An LZMA decoder. */
export interface Decoder {
  /** The compressed bytes, and zeros behind them: `load` fills it. */
  load(bytes: Uint8Array): void;
  /** Compressed bytes taken of what was loaded. */
  taken(): number;
  /** Forgets what was learned, and takes new properties. */
  reset(properties: Properties): void;
  /** Starts the range coder at the 5 bytes loaded; false where they are not those of a start. */
  start(): boolean;
  /** Whether the range coder stands as it must at an end. */
  isFinished(): boolean;
  /**
   * Decodes until the window stands at `limit`, or `mostInput` bytes of the input are taken.
   *
   * Stops at an end mark (`end`), and at a match that reaches back too far (`distance`).
   */
  run(window: Window, limit: number, mostInput: number): Stop;
}

/**
 * Makes a decoder for streams with `lc + lp` up to `mostLiteralBits`.
 *
 * One function: every bit reads and writes what its parts share, and variables cost less than fields of an object.
 */
export function createDecoder(mostLiteralBits: number): Decoder {
  const coder = new Uint32Array(3);
  const input = new Uint8Array(INPUT_BYTES + MOST_SYMBOL_BYTES * 2);
  const probs = new Uint16Array(LITERAL + (0x300 << mostLiteralBits));
  const reps = new Uint32Array(4);
  let state = 0;
  let pending = 0;
  let literalShift = 0;
  let literalMask = 0;
  let positionMask = 0;

  /** One bit by the model at `index`. */
  const bit = (index: number): number => {
    let range = coder[RANGE] ?? 0;
    let code = coder[CODE] ?? 0;
    const prob = probs[index] ?? 0;
    const bound = imul(range >>> 11, prob) >>> 0;
    let value = 0;
    if (code < bound) {
      range = bound;
      probs[index] = prob + ((2048 - prob) >> 5);
    } else {
      range = (range - bound) >>> 0;
      code = (code - bound) >>> 0;
      probs[index] = prob - (prob >> 5);
      value = 1;
    }
    if (range < 0x1000000) {
      const next = coder[NEXT] ?? 0;
      range = (range << 8) >>> 0;
      code = ((code << 8) | (input[next] ?? 0)) >>> 0;
      coder[NEXT] = next + 1;
    }
    coder[RANGE] = range;
    coder[CODE] = code;
    return value;
  };

  /** `count` bits, each by the model that the bits before it lead to: the tree that starts at `base`. */
  const tree = (base: number, count: number): number => {
    let range = coder[RANGE] ?? 0;
    let code = coder[CODE] ?? 0;
    let next = coder[NEXT] ?? 0;
    const top = 1 << count;
    let node = 1;
    while (node < top) {
      const prob = probs[base + node] ?? 0;
      const bound = imul(range >>> 11, prob) >>> 0;
      if (code < bound) {
        range = bound;
        probs[base + node] = prob + ((2048 - prob) >> 5);
        node <<= 1;
      } else {
        range = (range - bound) >>> 0;
        code = (code - bound) >>> 0;
        probs[base + node] = prob - (prob >> 5);
        node = (node << 1) | 1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | (input[next++] ?? 0)) >>> 0;
      }
    }
    coder[RANGE] = range;
    coder[CODE] = code;
    coder[NEXT] = next;
    return node - top;
  };

  /** As `tree`, the lowest bit first. */
  const reverseTree = (base: number, count: number): number => {
    let node = 1;
    let value = 0;
    for (let index = 0; index < count; index++) {
      const one = bit(base + node);
      node = (node << 1) | one;
      value |= one << index;
    }
    return value;
  };

  /** `count` bits that no model says anything of. */
  const direct = (count: number): number => {
    let range = coder[RANGE] ?? 0;
    let code = coder[CODE] ?? 0;
    let next = coder[NEXT] ?? 0;
    let value = 0;
    for (let left = count; left > 0; left--) {
      range >>>= 1;
      value <<= 1;
      if (code >= range) {
        code = (code - range) >>> 0;
        value |= 1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | (input[next++] ?? 0)) >>> 0;
      }
    }
    coder[RANGE] = range;
    coder[CODE] = code;
    coder[NEXT] = next;
    return value;
  };

  /** A literal behind a match: the byte that the last match would have copied chooses the models. */
  const matchedLiteral = (base: number, matched: number): number => {
    let range = coder[RANGE] ?? 0;
    let code = coder[CODE] ?? 0;
    let next = coder[NEXT] ?? 0;
    let match = matched;
    let offset = 0x100;
    let node = 1;
    while (node < 0x100) {
      match <<= 1;
      const matchBit = match & offset;
      const index = base + offset + matchBit + node;
      const prob = probs[index] ?? 0;
      const bound = imul(range >>> 11, prob) >>> 0;
      if (code < bound) {
        range = bound;
        probs[index] = prob + ((2048 - prob) >> 5);
        node <<= 1;
        offset ^= matchBit;
      } else {
        range = (range - bound) >>> 0;
        code = (code - bound) >>> 0;
        probs[index] = prob - (prob >> 5);
        node = (node << 1) | 1;
        offset = matchBit;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | (input[next++] ?? 0)) >>> 0;
      }
    }
    coder[RANGE] = range;
    coder[CODE] = code;
    coder[NEXT] = next;
    return node & 0xff;
  };

  const length = (base: number, positionState: number): number => {
    if (bit(base) === 0) return 2 + tree(base + LOW + (positionState << 3), 3);
    if (bit(base + 1) === 0) return 10 + tree(base + MIDDLE + (positionState << 3), 3);
    return 18 + tree(base + HIGH, 8);
  };

  /** How far back a match of this length starts, less one; 0xffffffff is the end mark. */
  const distance = (matchLength: number): number => {
    const slot = tree(SLOT + (Math.min(matchLength - 2, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + reverseTree(SPECIAL + base - slot, bits);
    return (base + (direct(bits - 4) << 4) + reverseTree(ALIGN, 4)) >>> 0;
  };

  /** Decodes what stands in front of a repeated match's length; true where it is one byte without a length. */
  const repeat = (positionState: number): boolean => {
    const [rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0] = reps;
    if (bit(IS_REP_G0 + state) === 0) {
      if (bit(IS_REP0_LONG + (state << 4) + positionState) === 0) return true;
      return false;
    }
    if (bit(IS_REP_G1 + state) === 0) {
      reps[0] = rep1;
    } else if (bit(IS_REP_G2 + state) === 0) {
      reps[0] = rep2;
      reps[2] = rep1;
    } else {
      reps[0] = rep3;
      reps[3] = rep2;
      reps[2] = rep1;
    }
    reps[1] = rep0;
    return false;
  };

  /** Takes the lengths and distances of a match; gives its length. */
  const match = (positionState: number): number => {
    if (bit(IS_REP + state) !== 0) {
      if (repeat(positionState)) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
      const repLength = length(REP_LENGTH, positionState);
      state = state < 7 ? 8 : 11;
      return repLength;
    }
    reps[3] = reps[2] ?? 0;
    reps[2] = reps[1] ?? 0;
    reps[1] = reps[0] ?? 0;
    const matchLength = length(MATCH_LENGTH, positionState);
    reps[0] = distance(matchLength);
    state = state < 7 ? 7 : 10;
    return matchLength;
  };

  /** In short runs: code that was compiled meanwhile takes over at a call, not inside of a loop. */
  const run = (window: Window, limit: number, mostInput: number): Stop => {
    for (;;) {
      const stop = shortRun(window, Math.min(limit, window.position + RUN_BYTES), mostInput);
      if (stop !== 'limit' || window.position >= limit) return stop;
    }
  };

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every byte; calls out of it cost more than they explain
  const shortRun = (window: Window, limit: number, mostInput: number): Stop => {
    const out = window.bytes;
    const ring = out.length;
    const before = window.position;
    let at = before;
    let stop: Stop = 'limit';
    if (pending > 0) {
      const count = Math.min(pending, limit - at);
      copy(out, at, (reps[0] ?? 0) + 1, count);
      pending -= count;
      at += count;
    }
    while (at < limit) {
      if ((coder[NEXT] ?? 0) >= mostInput) {
        stop = 'input';
        break;
      }
      const positionState = at & positionMask;
      if (bit(IS_MATCH + (state << 4) + positionState) === 0) {
        const previous = out[at > 0 ? at - 1 : ring - 1] ?? 0;
        const context = ((at & literalMask) << (8 - literalShift)) + (previous >> literalShift);
        const base = LITERAL + 0x300 * context;
        if (state < 7) {
          out[at] = tree(base, 8);
          state = state < 4 ? 0 : state - 3;
        } else {
          const back = at - (reps[0] ?? 0) - 1;
          out[at] = matchedLiteral(base, out[back >= 0 ? back : back + ring] ?? 0);
          state = state < 10 ? state - 3 : state - 6;
        }
        at++;
        continue;
      }
      const count = match(positionState);
      const back = reps[0] ?? 0;
      if (back >= window.full + (at - before)) {
        stop = back === 0xffffffff ? 'end' : 'distance';
        break;
      }
      if (back >= ring) {
        stop = 'distance';
        break;
      }
      const now = Math.min(count, limit - at);
      copy(out, at, back + 1, now);
      pending = count - now;
      at += now;
    }
    window.position = at;
    window.full = Math.min(window.full + at - before, ring);
    return stop;
  };

  return {
    load(bytes) {
      input.set(bytes);
      input.fill(0, bytes.length, Math.min(bytes.length + MOST_SYMBOL_BYTES * 2, input.length));
      coder[NEXT] = 0;
    },
    taken: () => coder[NEXT] ?? 0,
    reset({ lc, lp, pb }) {
      literalShift = 8 - lc;
      literalMask = (1 << lp) - 1;
      positionMask = (1 << pb) - 1;
      probs.fill(INIT);
      reps.fill(0);
      state = 0;
      pending = 0;
    },
    start() {
      coder[RANGE] = 0xffffffff;
      coder[CODE] = new DataView(input.buffer).getUint32(1);
      coder[NEXT] = 5;
      return input[0] === 0 && coder[CODE] !== 0xffffffff;
    },
    isFinished: () => coder[CODE] === 0 && pending === 0,
    run,
  };
}

/** Copies `count` bytes from `distance` before `at`; the two ranges may overlap, and the first may go round the ring. */
function copy(ring: Uint8Array, at: number, distance: number, count: number): void {
  let from = at - distance;
  if (from >= 0 && distance >= count && count >= 24) {
    ring.copyWithin(at, from, from + count);
    return;
  }
  if (from < 0) from += ring.length;
  const end = at + count;
  const size = ring.length;
  for (let to = at; to < end; to++) {
    ring[to] = ring[from] ?? 0;
    if (++from === size) from = 0;
  }
}
