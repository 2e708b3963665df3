import { type Fields, fields } from '../bytes/fields.ts';
import { adler32 } from './adler32.ts';
import { crc32 } from './crc32.ts';
import { badChecksum, damaged, trailing, unsupported } from './damage.ts';
import type { Input } from './input.ts';
import { decodeLzo1x } from './lzo1x.ts';

// The lzop container has no specification; the kernel's lib/decompress_unlzo.c and lzop's own lzop.c and conf.h say
// what stands where. All numbers are big-endian.

const MAGIC = [0x89, 0x4c, 0x5a, 0x4f, 0x00, 0x0d, 0x0a, 0x1a, 0x0a];
/** The largest block that lzop writes. */
const MOST_BLOCK_BYTES = 64 << 20;
/** Files of an older lzop have a shorter header. */
const VERSION_WITH_LEVEL = 0x0940;

const ADLER32_DECODED = 0x0001;
const ADLER32_PACKED = 0x0002;
const EXTRA_FIELD = 0x0040;
const CRC32_DECODED = 0x0100;
const CRC32_PACKED = 0x0200;
const MULTIPART = 0x0400;
const FILTER = 0x0800;
const CRC32_HEADER = 0x1000;

/**
 * Decodes lzop files up to the end of the input.
 *
 * @throws ImageError `stream-*`
 */
export async function* decodeLzop(input: Input): AsyncGenerator<Uint8Array> {
  for (let isFirst = true; await input.fill(1); isFirst = false) {
    const where = input.where();
    await input.fill(MAGIC.length);
    const isLzop = MAGIC.every((byte, index) => input.bytes[input.start + index] === byte);
    if (!isLzop && !isFirst) throw trailing('lzop', where, input.left());
    const magic = await input.take(MAGIC.length, 'its header');
    if (MAGIC.some((byte, index) => magic[index] !== byte)) {
      throw damaged('lzop', where, 'it does not start like lzop');
    }
    const flags = await readHeader(input, where);
    for (;;) {
      const block = await readBlock(input, flags);
      if (block === undefined) break;
      yield block;
    }
  }
}

/** Gives the flags of the header. */
async function readHeader(input: Input, where: string): Promise<number> {
  const parts: Uint8Array[] = [];
  const next = async (count: number): Promise<Fields> => {
    const bytes = await input.take(count, 'its header');
    parts.push(bytes);
    return fields(bytes, false, where);
  };
  const version = (await next(2)).u16(0);
  const isNew = version >= VERSION_WITH_LEVEL;
  await next(isNew ? 4 : 2);
  const method = (await next(isNew ? 2 : 1)).u8(0);
  if (method < 1 || method > 3) throw unsupported('lzop', where, `method ${method} (1 to 3 expected)`);
  const flags = (await next(4)).u32(0);
  if ((flags & (FILTER | MULTIPART)) !== 0)
    throw unsupported('lzop', where, 'a filter, or more parts than one');
  await next(isNew ? 12 : 8);
  const nameBytes = (await next(1)).u8(0);
  if (nameBytes > 0) await next(nameBytes);
  await checkHeader(input, parts, flags);
  if ((flags & EXTRA_FIELD) !== 0) throw unsupported('lzop', where, 'an extra field');
  return flags;
}

async function checkHeader(input: Input, parts: readonly Uint8Array[], flags: number): Promise<void> {
  const bytes = Buffer.concat(parts);
  const sum = (flags & CRC32_HEADER) !== 0 ? crc32(bytes) : adler32(bytes);
  if ((await readWord(input, 'its header')) !== sum) {
    throw badChecksum('lzop', input.where(4), 'checksum of its header');
  }
}

/** One block, decoded; `undefined` at the end mark. */
async function readBlock(input: Input, flags: number): Promise<Uint8Array | undefined> {
  const where = input.where();
  const decoded = await readWord(input, 'the size of a block');
  if (decoded === 0) return undefined;
  const packed = await readWord(input, 'the size of a block');
  if (decoded > MOST_BLOCK_BYTES || packed === 0 || packed > decoded) {
    throw damaged('lzop', where, `a block claims to be ${decoded} bytes packed to ${packed}`);
  }
  const isStored = packed === decoded;
  const sums = [
    { of: 'decoded', hash: adler32, stored: await readSum(input, flags & ADLER32_DECODED) },
    { of: 'decoded', hash: crc32, stored: await readSum(input, flags & CRC32_DECODED) },
    {
      of: 'packed',
      hash: adler32,
      stored: isStored ? undefined : await readSum(input, flags & ADLER32_PACKED),
    },
    { of: 'packed', hash: crc32, stored: isStored ? undefined : await readSum(input, flags & CRC32_PACKED) },
  ];
  const block = await input.borrow(packed, 'a block');
  const bytes = isStored ? block.slice() : decode(block, decoded, where);
  for (const { of, hash, stored } of sums) {
    if (stored === undefined || hash(of === 'packed' ? block : bytes) === stored) continue;
    throw badChecksum('lzop', where, `checksum of a block (${of})`);
  }
  return bytes;
}

/** The block is at hand and is at most 1 to 255 times as long when decoded: memory does not follow a mere claim. */
function decode(block: Uint8Array, decoded: number, where: string): Uint8Array {
  const isPossible = decoded <= block.length * 256;
  const out = Buffer.allocUnsafeSlow(isPossible ? decoded : 0);
  if (isPossible && decodeLzo1x(block, out)) return out;
  throw damaged('lzop', where, `a block does not decode to its ${decoded} bytes`);
}

function readSum(input: Input, flag: number): Promise<number> | undefined {
  return flag === 0 ? undefined : readWord(input, 'the checksum of a block');
}

async function readWord(input: Input, what: string): Promise<number> {
  const where = input.where();
  return fields(await input.take(4, what), false, where).u32(0);
}
