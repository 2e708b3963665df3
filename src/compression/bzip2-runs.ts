import type { Block } from './bzip2-block.ts';

/** A block that is written out piece by piece. */
export interface Runs {
  /** Fills `out` as far as the block reaches; 0 at its end. */
  write(out: Uint8Array): number;
  /** The checksum of what was written. */
  crc(): number;
}

/** CRC-32 with the polynomial 0x04c11db7, the highest bit first. */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (0x04c11db7 & (value >> 31));
  return value >>> 0;
});

/** Undoes the first step of bzip2: behind four equal bytes stands how many more of them there were. */
export function createRuns({ rows, count, origin }: Block): Runs {
  let row = (rows[origin] ?? 0) >>> 8;
  let left = count;
  let equal = 0;
  let previous = -1;
  let repeats = 0;
  let crc = ~0;
  return {
    write(out) {
      const most = out.length;
      let to = 0;
      while (to < most && (repeats > 0 || left > 0)) {
        if (repeats > 0) {
          const end = Math.min(to + repeats, most);
          out.fill(previous, to, end);
          repeats -= end - to;
          to = end;
          continue;
        }
        const entry = rows[row] ?? 0;
        row = entry >>> 8;
        left--;
        const byte = entry & 0xff;
        if (equal === 4) {
          repeats = byte;
          equal = 0;
          continue;
        }
        equal = byte === previous ? equal + 1 : 1;
        previous = byte;
        out[to++] = byte;
      }
      crc = update(crc, out, to);
      return to;
    },
    crc: () => ~crc >>> 0,
  };
}

function update(before: number, bytes: Uint8Array, end: number): number {
  let crc = before;
  for (let at = 0; at < end; at++) crc = (crc << 8) ^ (TABLE[(crc >>> 24) ^ (bytes[at] ?? 0)] ?? 0);
  return crc;
}
