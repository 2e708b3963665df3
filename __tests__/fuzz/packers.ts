import { constants, crc32, gzipSync, inflateRawSync, zstdCompressSync } from 'node:zlib';
import { adler32 } from '../../src/compression/adler32.ts';
import { xxh32 } from '../../src/compression/xxh32.ts';

// Writers of compressed files that no tool has to be started for: most store their bytes as they are, which every
// one of these formats allows. The ones that tools write are in samples.ts.

/** A compressed format that can be written here. */
export type Packer = (bytes: Uint8Array) => Buffer;

export const PACKERS: Readonly<Record<string, Packer>> = {
  gzip: bytes => gzipSync(bytes, { level: 1 }),
  zstd: bytes => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  xz: storedXz,
  'lz4 legacy': storedLz4Legacy,
  lz4: storedLz4,
  lzop: storedLzop,
};

function u32le(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function u32be(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function piecesOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

function variable(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
  return Buffer.from([...bytes, left]);
}

/** One block of stored LZMA2 chunks, with CRC-32 as its check. */
function storedXz(bytes: Uint8Array): Buffer {
  const chunks = piecesOf(bytes, 1 << 16).map((piece, index) =>
    Buffer.concat([
      Buffer.from([index === 0 ? 1 : 2, (piece.length - 1) >> 8, (piece.length - 1) & 0xff]),
      piece,
    ]),
  );
  const packed = Buffer.concat([...chunks, Buffer.alloc(1)]);
  const header = Buffer.from([2, 0, 0x21, 1, 18, 0, 0, 0]);
  const unpadded = 12 + packed.length + 4;
  const index = padded(Buffer.concat([Buffer.from([0, 1]), variable(unpadded), variable(bytes.length)]));
  const flags = Buffer.from([0, 1]);
  const footer = Buffer.concat([u32le((index.length + 4) / 4 - 1), flags]);
  return Buffer.concat([
    Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, ...flags]),
    u32le(crc32(flags)),
    header,
    u32le(crc32(header)),
    padded(packed),
    u32le(crc32(bytes)),
    index,
    u32le(crc32(index)),
    u32le(crc32(footer)),
    footer,
    Buffer.from('YZ'),
  ]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function storedLz4Legacy(bytes: Uint8Array): Buffer {
  const blocks = piecesOf(bytes, 8 << 20).map(piece => {
    const rest = piece.length - 15;
    const more = rest < 0 ? [] : [...new Array<number>(Math.floor(rest / 255)).fill(255), rest % 255];
    const block = Buffer.concat([Buffer.from([Math.min(piece.length, 15) << 4, ...more]), piece]);
    return Buffer.concat([u32le(block.length), block]);
  });
  return Buffer.concat([Buffer.from([0x02, 0x21, 0x4c, 0x18]), ...blocks]);
}

function storedLz4(bytes: Uint8Array): Buffer {
  const descriptor = Buffer.from([0x64, 0x40]);
  const blocks = piecesOf(bytes, 1 << 16).map(piece =>
    Buffer.concat([u32le(piece.length | 0x80000000), piece]),
  );
  const sum = (xxh32(descriptor) >>> 8) & 0xff;
  const end = [u32le(0), u32le(xxh32(bytes))];
  return Buffer.concat([
    Buffer.from([4, 0x22, 0x4d, 0x18]),
    descriptor,
    Buffer.from([sum]),
    ...blocks,
    ...end,
  ]);
}

function storedLzop(bytes: Uint8Array): Buffer {
  const fields = Buffer.from([0x10, 0x40, 0x20, 0xa0, 0x09, 0x40, 1, 5, 3, 0, 0, 1, 0, 0, 0x81, 0xa4]);
  const header = Buffer.concat([fields, Buffer.alloc(8), Buffer.alloc(1)]);
  const blocks = piecesOf(bytes, 256 << 10).map(piece =>
    Buffer.concat([u32be(piece.length), u32be(piece.length), u32be(adler32(piece)), piece]),
  );
  const magic = Buffer.from([0x89, 0x4c, 0x5a, 0x4f, 0, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, header, u32be(adler32(header)), ...blocks, u32be(0)]);
}

/** Checksums of the headers of a format made right again, so that an edit gets past them. */
export const REPAIRS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: repairGzip,
  xz: repairXz,
  lz4: repairLz4,
  lzop: repairLzop,
  tar: repairTar,
};

/** CRC-32 and length of a member of gzip whose header has no optional field. */
function repairGzip(bytes: Buffer): Buffer {
  try {
    const plain = inflateRawSync(bytes.subarray(10, -8), { maxOutputLength: 16 << 20 });
    return Buffer.concat([bytes.subarray(0, -8), u32le(crc32(plain)), u32le(plain.length)]);
  } catch {
    return bytes;
  }
}

function repairXz(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length < 48) return copy;
  copy.writeUInt32LE(crc32(copy.subarray(6, 8)), 8);
  const header = ((copy[12] ?? 0) + 1) * 4;
  if (12 + header <= copy.length) copy.writeUInt32LE(crc32(copy.subarray(12, 8 + header)), 8 + header);
  const footer = copy.length - 12;
  copy.writeUInt32LE(crc32(copy.subarray(footer + 4, footer + 10)), footer);
  const start = footer - (copy.readUInt32LE(footer + 4) + 1) * 4;
  if (start >= 0 && start < footer - 4)
    copy.writeUInt32LE(crc32(copy.subarray(start, footer - 4)), footer - 4);
  return copy;
}

function repairLz4(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const flags = copy[4] ?? 0;
  const end = 6 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0);
  if (end < copy.length) copy[end] = (xxh32(copy.subarray(4, end)) >>> 8) & 0xff;
  return copy;
}

function repairLzop(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const end = 34 + (copy[33] ?? 0);
  if (end + 4 <= copy.length) copy.writeUInt32BE(adler32(copy.subarray(9, end)) >>> 0, end);
  return copy;
}

/** The checksum of every block that looks like a header. */
function repairTar(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 0; at + 512 <= copy.length; at += 512) {
    const block = copy.subarray(at, at + 512);
    if (block[0] === 0 || !/^[0-7 \0]{8}$/.test(block.toString('latin1', 148, 156))) continue;
    block.fill(0x20, 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  }
  return copy;
}
