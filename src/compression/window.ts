import type { Window } from './lzma-decoder.ts';

/** A window starts with this many bytes, and grows as bytes arrive: the size in a header is only a claim. */
const FIRST_BYTES = 1 << 16;
/** So many times as long as before: each time all of it is copied, while what is not filled yet takes no memory. */
const GROWTH = 4;

/** The ring that a decoder of LZMA writes to. */
export interface Ring extends Window {
  /** Makes room behind the last byte: the window grows up to `most` bytes, then it goes round. */
  makeRoom(): void;
  /** Forgets all. */
  reset(): void;
}

/**
 * Makes a window of at most `most` bytes.
 *
 * Its sizes are multiples of 16, so that a position in the window has the low bits of the position in the stream.
 */
export function createRing(claimed: number): Ring {
  const most = Math.max(Math.ceil(claimed / 16) * 16, 4096);
  const ring: Ring = {
    bytes: new Uint8Array(Math.min(most, FIRST_BYTES)),
    position: 0,
    full: 0,
    makeRoom() {
      if (ring.position < ring.bytes.length) return;
      if (ring.bytes.length === most) {
        ring.position = 0;
        return;
      }
      const grown = new Uint8Array(Math.min(most, ring.bytes.length * GROWTH));
      grown.set(ring.bytes);
      ring.bytes = grown;
    },
    reset() {
      ring.position = 0;
      ring.full = 0;
      ring.bytes[ring.bytes.length - 1] = 0;
    },
  };
  return ring;
}
