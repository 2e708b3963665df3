import * as zlib from 'node:zlib';

// CRC-32 with the polynomial 0xedb88320, as in gzip, xz and lzop (ISO 3309).

let table: Uint32Array | undefined;

/** Continues a CRC-32 over `bytes`; starts at 0. Node has it since 20.15 and 22.2. */
export const crc32: (bytes: Uint8Array, before?: number) => number = zlib.crc32 ?? ownCrc32;

/** CRC-32 without Node's help. */
export function ownCrc32(bytes: Uint8Array, before = 0): number {
  table ??= makeTable();
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
    return value;
  });
}
