// CRC-64 of ECMA-182, reflected, as xz uses it: .xz file format, section 6. JavaScript has no 64-bit integers that
// are fast, so a value is two halves of 32 bits; four bytes are taken at a time ("slicing by four").

const POLYNOMIAL_LOW = 0xd7870f42;
const POLYNOMIAL_HIGH = 0xc96c5795;
const SLICES = 4;

let tables: { readonly low: Int32Array; readonly high: Int32Array } | undefined;

/** A CRC-64 that is continued piece by piece. */
export interface Crc64 {
  update(bytes: Uint8Array): void;
  /** The eight bytes as xz stores them. */
  digest(): Uint8Array;
}

/** Starts a CRC-64. */
export function createCrc64(): Crc64 {
  tables ??= makeTables();
  const { low: lows, high: highs } = tables;
  let low = ~0;
  let high = ~0;
  return {
    update(bytes) {
      const end = bytes.length - (bytes.length % SLICES);
      let [l, h, at] = [low, high, 0];
      for (; at < end; at += SLICES) {
        l ^=
          (bytes[at] ?? 0) |
          ((bytes[at + 1] ?? 0) << 8) |
          ((bytes[at + 2] ?? 0) << 16) |
          ((bytes[at + 3] ?? 0) << 24);
        const a = 768 + (l & 0xff);
        const b = 512 + ((l >>> 8) & 0xff);
        const c = 256 + ((l >>> 16) & 0xff);
        const d = l >>> 24;
        l = h ^ (lows[a] ?? 0) ^ (lows[b] ?? 0) ^ (lows[c] ?? 0) ^ (lows[d] ?? 0);
        h = (highs[a] ?? 0) ^ (highs[b] ?? 0) ^ (highs[c] ?? 0) ^ (highs[d] ?? 0);
      }
      for (; at < bytes.length; at++) {
        const index = (l ^ (bytes[at] ?? 0)) & 0xff;
        l = ((l >>> 8) | (h << 24)) ^ (lows[index] ?? 0);
        h = (h >>> 8) ^ (highs[index] ?? 0);
      }
      [low, high] = [l, h];
    },
    digest() {
      const bytes = new Uint8Array(8);
      const view = new DataView(bytes.buffer);
      view.setUint32(0, ~low >>> 0, true);
      view.setUint32(4, ~high >>> 0, true);
      return bytes;
    },
  };
}

/** Table n says what a byte does to the value when n bytes more follow it. */
function makeTables(): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(256 * SLICES);
  const high = new Int32Array(256 * SLICES);
  for (let index = 0; index < 256 * SLICES; index++) {
    let l = index < 256 ? index : (low[index - 256] ?? 0);
    let h = index < 256 ? 0 : (high[index - 256] ?? 0);
    for (let bit = 0; bit < 8; bit++) {
      const mask = -(l & 1);
      l = ((l >>> 1) | (h << 31)) ^ (POLYNOMIAL_LOW & mask);
      h = (h >>> 1) ^ (POLYNOMIAL_HIGH & mask);
    }
    low[index] = l;
    high[index] = h;
  }
  return { low, high };
}
