import type { Bits } from './bits.ts';

// A block of bzip2, as "BZIP2: Format Specification" (Joe Tsai, 2016, sections 2.2 and 2.3) describes it: Huffman codes,
// move to front, and the reverse Burrows-Wheeler transform. The runs of the first step are undone in bzip2-runs.ts.

const MOST_CODE_BITS = 20;
const GROUP_SYMBOLS = 50;
const MOST_SYMBOLS = 258;

/** A block in the order of the transform: the low byte of a row is a byte, the rest the row of the next one. */
export interface Block {
  readonly rows: Uint32Array;
  readonly count: number;
  /** The row to start with. */
  readonly origin: number;
}

/**
 * Decodes a block behind its magic number and checksum.
 *
 * @param rows as many as the level of the stream allows bytes in a block
 * @returns what is wrong, where the block is damaged
 */
export function decodeBlock(bits: Bits, rows: Uint32Array): Block | string {
  if (bits.take(1) === 1) return 'it is of the randomised kind, which no bzip2 since 0.9.5 writes';
  const origin = bits.take(24);
  const used = readUsedBytes(bits);
  if (used.length === 0) return 'it uses no byte';
  const tables = bits.take(3);
  const selectorCount = bits.take(15);
  if (tables < 2 || tables > 6 || selectorCount === 0) return 'its number of code tables is impossible';
  const selectors = readSelectors(bits, tables, selectorCount);
  if (selectors === undefined) return 'a selector names no code table';
  const codes: Code[] = [];
  for (let table = 0; table < tables; table++) {
    const code = readCode(bits, used.length + 2);
    if (code === undefined) return 'a code has an impossible length';
    codes.push(code);
  }
  const count = readSymbols(bits, codes, selectors, used, rows);
  if (count === undefined) return 'its symbols cannot be decoded, or are more than a block may hold';
  if (origin >= count) return 'its first row is not one of its rows';
  linkRows(rows, count);
  return { rows, count, origin };
}

/** Two levels of bits say which bytes occur. */
function readUsedBytes(bits: Bits): Uint8Array {
  const used: number[] = [];
  const ranges = bits.take(16);
  for (let range = 0; range < 16; range++) {
    if ((ranges & (0x8000 >> range)) === 0) continue;
    const bytes = bits.take(16);
    for (let byte = 0; byte < 16; byte++) if ((bytes & (0x8000 >> byte)) !== 0) used.push(range * 16 + byte);
  }
  return Uint8Array.from(used);
}

function readSelectors(bits: Bits, tables: number, count: number): Uint8Array | undefined {
  const order = [0, 1, 2, 3, 4, 5];
  const selectors = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    let place = 0;
    while (bits.take(1) === 1) if (++place >= tables) return undefined;
    const [table = 0] = order.splice(place, 1);
    order.unshift(table);
    selectors[index] = table;
  }
  return selectors;
}

/** A canonical Huffman code: of each length, the greatest code, and where its symbols start. */
interface Code {
  readonly limits: Int32Array;
  readonly bases: Int32Array;
  readonly symbols: Uint16Array;
  readonly shortest: number;
}

function readCode(bits: Bits, symbolCount: number): Code | undefined {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.take(5);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (;;) {
      if (length < 1 || length > MOST_CODE_BITS) return undefined;
      if (bits.take(1) === 0) break;
      length += bits.take(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  return makeCode(lengths);
}

function makeCode(lengths: Uint8Array): Code {
  const limits = new Int32Array(MOST_CODE_BITS + 2).fill(-1);
  const bases = new Int32Array(MOST_CODE_BITS + 2);
  const symbols = new Uint16Array(MOST_SYMBOLS);
  let shortest = MOST_CODE_BITS;
  let code = 0;
  let filled = 0;
  for (let bits = 1; bits <= MOST_CODE_BITS; bits++) {
    const before = filled;
    bases[bits] = filled - code;
    for (let symbol = 0; symbol < lengths.length; symbol++)
      if (lengths[symbol] === bits) symbols[filled++] = symbol;
    code += filled - before;
    if (filled > before) {
      limits[bits] = code - 1;
      shortest = Math.min(shortest, bits);
    }
    code <<= 1;
  }
  return { limits, bases, symbols, shortest };
}

/** From this many places on, a call that moves them is faster than a loop. */
const LONG_MOVE = 32;

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every symbol; calls out of it cost more than they explain
function readSymbols(
  bits: Bits,
  codes: readonly Code[],
  selectors: Uint8Array,
  used: Uint8Array,
  rows: Uint32Array,
): number | undefined {
  const front = used.slice();
  const most = rows.length;
  const end = used.length + 1;
  let count = 0;
  let run = 0;
  let runBit = 1;
  for (const selector of selectors) {
    const code = codes[selector];
    if (code === undefined || bits.isOver()) return undefined;
    for (let index = 0; index < GROUP_SYMBOLS; index++) {
      const symbol = readSymbol(bits, code);
      if (symbol < 0 || symbol > end) return undefined;
      if (symbol <= 1) {
        // Runs are numbers of the digits 1 and 2, the lowest first.
        run += runBit << symbol;
        runBit <<= 1;
        if (run > most) return undefined;
        continue;
      }
      if (run > 0) {
        if (count + run > most) return undefined;
        rows.fill(front[0] ?? 0, count, count + run);
        count += run;
        run = 0;
        runBit = 1;
      }
      if (symbol === end) return count;
      if (count === most) return undefined;
      const byte = front[symbol - 1] ?? 0;
      if (symbol > LONG_MOVE) front.copyWithin(1, 0, symbol - 1);
      else for (let place = symbol - 1; place > 0; place--) front[place] = front[place - 1] ?? 0;
      front[0] = byte;
      rows[count++] = byte;
    }
  }
  return undefined;
}

function readSymbol(bits: Bits, { limits, bases, symbols, shortest }: Code): number {
  const ahead = bits.peek20();
  for (let length = shortest; length <= MOST_CODE_BITS; length++) {
    const code = ahead >>> (MOST_CODE_BITS - length);
    if (code > (limits[length] ?? -1)) continue;
    bits.drop(length);
    return symbols[(bases[length] ?? 0) + code] ?? -1;
  }
  return -1;
}

/** The reverse transform: sorting the bytes tells which row follows which. */
function linkRows(rows: Uint32Array, count: number): void {
  const starts = new Uint32Array(256);
  for (let row = 0; row < count; row++)
    starts[(rows[row] ?? 0) & 0xff] = (starts[(rows[row] ?? 0) & 0xff] ?? 0) + 1;
  let sum = 0;
  for (let byte = 0; byte < 256; byte++) {
    const size = starts[byte] ?? 0;
    starts[byte] = sum;
    sum += size;
  }
  for (let row = 0; row < count; row++) {
    const byte = (rows[row] ?? 0) & 0xff;
    const place = starts[byte] ?? 0;
    starts[byte] = place + 1;
    rows[place] = ((rows[place] ?? 0) | (row << 8)) >>> 0;
  }
}
