/** Bits of a run of bytes, the highest of each byte first. Behind its end there are zeros; `over` tells. */
export interface Bits {
  /** Takes up to 24 bits. */
  take(count: number): number;
  /** Gives the next 20 bits without taking them. */
  peek20(): number;
  /** Takes up to 20 bits that were looked at. */
  drop(count: number): void;
  /** Bits taken since the start. */
  taken(): number;
  /** Whether more was taken than there is. */
  isOver(): boolean;
}

/** Starts at bit `offset` of `bytes[start]`. */
export function createBits(bytes: Uint8Array, start: number, end: number, offset: number): Bits {
  let next = start;
  let hold = 0;
  let have = 0;
  const need = (count: number): void => {
    while (have < count) {
      hold = (hold << 8) | (next < end ? (bytes[next] ?? 0) : 0);
      next++;
      have += 8;
    }
  };
  const bits: Bits = {
    take(count) {
      if (count === 0) return 0;
      need(count);
      have -= count;
      return (hold >>> have) & ((1 << count) - 1);
    },
    peek20() {
      need(20);
      return (hold >>> (have - 20)) & 0xfffff;
    },
    drop(count) {
      have -= count;
    },
    taken: () => (next - start) * 8 - have - offset,
    isOver: () => next * 8 - have > end * 8,
  };
  bits.take(offset);
  return bits;
}
