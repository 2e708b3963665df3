import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { ImageErrorCode } from '../../src/bytes/error.ts';
import { bzImage, flatImage, listBytes, withSize } from '../support/boot.ts';
import { vmlinux } from '../support/workspace.ts';
import type { ErrorCase } from './image-cases.ts';

const KERNEL = vmlinux(['luo-v5']);
const GZIP = gzipSync(KERNEL);

function image(
  content: Uint8Array,
  message: string,
  inputs: Readonly<Record<string, string>> = {},
): ErrorCase {
  return {
    message,
    arrange: folder => {
      writeFileSync(join(folder, 'vmlinux'), content);
      return inputs;
    },
  };
}

/** A copy with one byte turned over. */
function turned(bytes: Uint8Array, offset: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[offset] = (copy[offset] ?? 0) ^ 0xff;
  return copy;
}

interface Member {
  readonly name: string;
  readonly content: Uint8Array;
  /** `0` a file, `5` a directory. */
  readonly type?: string;
}

/** A tar archive (POSIX.1-2024, pax, "ustar Interchange Format"). */
function tar(...members: readonly Member[]): Buffer {
  return Buffer.concat([...members.flatMap(tarMember), Buffer.alloc(1024)]);
}

function tarMember({ name, content, type = '0' }: Member): Buffer[] {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = (512 - (content.length % 512)) % 512;
  return [header, Buffer.from(content), Buffer.alloc(padding)];
}

const TAR = tar({ name: 'a', content: Buffer.from('a') }, { name: 'vmlinux', content: KERNEL });

/** A PE file without sections: `MZ`, and the header that it points to. */
function peFile(): Buffer {
  const bytes = Buffer.alloc(0x400);
  bytes.write('MZ');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80);
  return bytes;
}

function packedTimes(count: number): Buffer {
  return Array.from({ length: count }).reduce<Buffer>(bytes => gzipSync(bytes), Buffer.from(KERNEL));
}

const TWO_LISTS = flatImage('arm64', { 32768: listBytes(['luo-v5']), 36864: listBytes(['luo-v4']) });
/** A zstd frame of one raw block that asks for a window of 256 MiB (RFC 8878, section 3.1.1.1.2). */
const WIDE = Buffer.from('28b52ffd00900900000061', 'hex');

/** Cases of images that are packed; made without any tool but Node. */
export const PACKED_CASES: Readonly<Partial<Record<ImageErrorCode, ErrorCase>>> = {
  'stream-cut': image(GZIP.subarray(0, GZIP.length - 20), 'gzip'),
  'stream-damaged': image(turned(GZIP, 2), 'unknown compression method'),
  'stream-checksum': image(turned(GZIP, GZIP.length - 6), 'gzip'),
  'stream-length': image(bzImage(withSize(zstdCompressSync(KERNEL), KERNEL.length + 1)), 'zstd'),
  'stream-trailing': image(Buffer.concat([GZIP, Buffer.alloc(20, 'x')]), 'gzip'),
  'stream-empty': image(gzipSync(Buffer.alloc(0)), 'the stream decodes to nothing'),
  'stream-unsupported': image(Buffer.from('04224d18804000', 'hex'), 'version 2 of the frame format'),
  'limit-window': image(WIDE, 'windowBytes is 134217728'),
  'limit-layers': image(packedTimes(9), 'layers is 8'),
  'payload-range': image(bzImage(GZIP, { payloadOffset: 0x7fffffff }), 'payload'),
  'payload-unknown': image(bzImage(Buffer.from('not compressed at all')), 'payload'),
  'bzimage-header': image(bzImage(GZIP, { version: 0x0100 }), '0x'),
  'pe-header': image(peFile(), '.linux'),
  'tar-header': image(turned(TAR, 1024), 'tar'),
  'tar-name': image(tar({ name: '../vmlinux', content: KERNEL }), '..'),
  'tar-member-type': image(tar({ name: 'vmlinux', content: new Uint8Array(), type: '5' }), 'a directory'),
  'tar-no-kernel': image(tar({ name: 'readme', content: Buffer.from('x') }), 'kernel'),
  'tar-several-kernels': image(
    tar({ name: 'boot/one', content: KERNEL }, { name: 'boot/two', content: KERNEL }),
    'boot/one',
  ),
  'tar-member-missing': image(TAR, 'no member named nope', { vmlinux: 'vmlinux//nope' }),
  'not-an-archive': image(KERNEL, '//', { vmlinux: 'vmlinux//nope' }),
  'scan-twice': image(TWO_LISTS, '0x8000 and at 0x9000'),
  'scan-cut': image(flatImage('arm64', { 32768: listBytes(['luo-v5']) }, 32768 + 56), 'the end of the file'),
  'zstd-missing': {
    ...image(zstdCompressSync(KERNEL), 'has no zstd decoder; it came with Node 22.15'),
    // As an older Node is: without the decoder.
    before: `
      import zlib from 'node:zlib';
      import { syncBuiltinESMExports } from 'node:module';
      Object.defineProperty(zlib, 'createZstdDecompress', { value: undefined });
      syncBuiltinESMExports();`,
  },
  'debug-info-packed': image(GZIP, 'debug info is not read in a packed image', { 'debug-info': 'require' }),
};
