// Adler-32: RFC 1950, section 8.2: `a` is the sum of all bytes, `b` that of all values that `a` had.

const BASE = 65521;
const WORD_BYTES = 4;
/** In so many words no sum of their bytes, nor a sum of these sums, outgrows 15 bits: half of a number with a sign. */
const GROUP_BYTES = 16 * WORD_BYTES;
/** The lower byte of each half of a word. */
const LOWER = 0x00ff00ff;

/** The Adler-32 of `bytes`. */
export function adler32(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sums = Int32Array.of(1, 0);
  let at = 0;
  for (; at + GROUP_BYTES <= bytes.length; at += GROUP_BYTES) addGroup(words, at, sums);
  let [a = 0, b = 0] = sums;
  for (const byte of bytes.subarray(at)) {
    a += byte;
    b += a;
  }
  return (((b % BASE) << 16) | (a % BASE)) >>> 0;
}

/** Adds a group: the bytes of a word two by two, in the halves of a number. */
function addGroup(words: DataView, start: number, sums: Int32Array): void {
  const end = start + GROUP_BYTES;
  let even = 0;
  let odd = 0;
  let earlierEven = 0;
  let earlierOdd = 0;
  for (let at = start; at < end; at += WORD_BYTES) {
    const word = words.getInt32(at, true);
    earlierEven += even;
    earlierOdd += odd;
    even += word & LOWER;
    odd += (word >>> 8) & LOWER;
  }
  const [a = 0, b = 0] = sums;
  const inWords = 4 * low(even) + 3 * low(odd) + 2 * high(even) + high(odd);
  const before = low(earlierEven) + high(earlierEven) + low(earlierOdd) + high(earlierOdd);
  sums[1] = (b + GROUP_BYTES * a + WORD_BYTES * before + inWords) % BASE;
  sums[0] = (a + low(even) + high(even) + low(odd) + high(odd)) % BASE;
}

function low(halves: number): number {
  return halves & 0xffff;
}

function high(halves: number): number {
  return halves >>> 16;
}
