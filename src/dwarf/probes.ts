import { readBriefly } from '../bytes/brief.ts';
import type { ByteSource } from '../bytes/source.ts';

// What is looked for in raw bytes of debug info. A find by chance costs time, never a wrong answer.

/** Takes what was found, and its offset; gives the offset to go on from. */
export type Hit = (key: string, offset: number) => number;

/** Looks for something in bytes. */
export interface Probe {
  /** The longest find, in bytes. */
  readonly longest: number;
  /** Calls `hit` for what the bytes hold; its offsets count in them. */
  find(bytes: Buffer, hit: Hit): void;
}

/** Small enough to stay in a processor's cache between reading and searching: larger ones took longer. */
const PIECE_BYTES = 1 << 18;

/** What a run of bytes is called among the finds. */
export function keyOf(run: Uint8Array): string {
  return Buffer.from(run.buffer, run.byteOffset, run.length).toString('latin1');
}

/** Finds one run of bytes. */
export function probeRun(run: Buffer): Probe {
  const key = keyOf(run);
  const find = (bytes: Buffer, hit: Hit): void => {
    for (let at = bytes.indexOf(run); at >= 0; ) {
      const next = hit(key, at);
      at = next < bytes.length ? bytes.indexOf(run, next) : -1;
    }
  };
  return { longest: run.length, find };
}

/**
 * Finds runs of one length that have their start or their end in common, as the addresses of neighbours do: one search
 * serves them all.
 */
export function probeGroup(runs: readonly Buffer[]): Probe {
  const keys = new Set(runs.map(keyOf));
  const first = runs[0] ?? Buffer.alloc(0);
  const { from, to } = commonPart(first, runs);
  const part = first.subarray(from, to);
  const find = (bytes: Buffer, hit: Hit): void => {
    for (let at = bytes.indexOf(part, from); at >= 0; ) {
      const start = at - from;
      const key = bytes.toString('latin1', start, start + first.length);
      if (keys.has(key)) hit(key, start);
      at = at + 1 < bytes.length ? bytes.indexOf(part, at + 1) : -1;
    }
  };
  return { longest: first.length, find };
}

/** The longer one of the start and the end that all runs share. */
function commonPart(first: Buffer, runs: readonly Buffer[]): { from: number; to: number } {
  const shared = (run: Buffer, at: (length: number) => number): number => {
    let length = 0;
    while (length < first.length && run[at(length)] === first[at(length)]) length++;
    return length;
  };
  const head = Math.min(...runs.map(run => shared(run, length => length)));
  const tail = Math.min(...runs.map(run => shared(run, length => first.length - 1 - length)));
  return tail >= head ? { from: first.length - tail, to: first.length } : { from: 0, to: head };
}

/**
 * Finds one of many 32-bit numbers, in one pass: a table of bits tells most positions apart before the set is asked.
 */
export function probeNumbers(numbers: ReadonlySet<number>, littleEndian: boolean): Probe {
  const bits = new Uint8Array(1 << 16);
  for (const number of numbers) bits[hash(number)] = 1;
  const find = (bytes: Buffer, hit: Hit): void => {
    let word = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      word = littleEndian ? (word >>> 8) | (byte << 24) : (word << 8) | byte;
      if (at >= 3 && bits[hash(word)] === 1 && numbers.has(word >>> 0)) hit('', at - 3);
    }
  };
  return { longest: 4, find };
}

function hash(number: number): number {
  return (Math.imul(number, 0x9e37_79b1) >>> 16) & 0xffff;
}

/**
 * Looks for all probes in a range of a source, from front to end, and reads it piece by piece into the same memory.
 *
 * @param start and `end` are in bytes; the caller checked them
 * @param hit takes offsets in the source; near the end of a piece it may be called twice for one
 */
export async function searchRange(
  source: ByteSource,
  start: number,
  end: number,
  probes: readonly Probe[],
  hit: Hit,
): Promise<void> {
  const overlap = Math.max(1, ...probes.map(probe => probe.longest)) - 1;
  const needed = source.readInto === undefined ? 0 : Math.min(PIECE_BYTES + overlap, end - start);
  const scratch = new Uint8Array(needed);
  for (let base = start; base < end; base += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES + overlap, end - base);
    const bytes = await readBriefly(source, base, length, scratch);
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const inPiece: Hit = (key, offset) => hit(key, base + offset) - base;
    for (const probe of probes) probe.find(piece, inPiece);
  }
}
