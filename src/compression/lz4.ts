import { fields } from '../bytes/fields.ts';
import { badChecksum, badLength, cut, damaged, trailing, unsupported } from './damage.ts';
import type { Input } from './input.ts';
import { decodeBlock } from './lz4-block.ts';
import { createXxh32, xxh32 } from './xxh32.ts';

// LZ4 frame format (lz4_Frame_format.md of the lz4 project, version 1.6.2), with its section "Legacy frame", which is
// what `lz4 -l` writes and lib/decompress_unlz4.c of the kernel reads.

const FRAME = 0x184d2204;
const LEGACY = 0x184c2102;
const SKIPPABLE = 0x184d2a50;
const SKIPPABLE_MASK = 0xfffffff0;
const LEGACY_BYTES = 8 << 20;
const MOST_LEGACY_BYTES = LEGACY_BYTES + LEGACY_BYTES / 255 + 16;
/** Behind a block stands the size of the next one. */
const WORD_BYTES = 4;
/** How far back a block may refer into the blocks before it. */
const HISTORY_BYTES = 64 << 10;

/**
 * Decodes a legacy frame. It has neither end mark nor checksum: only a length that is known from elsewhere tells that
 * it is whole.
 *
 * @throws ImageError `stream-*`
 */
export async function* decodeLegacy(input: Input): AsyncGenerator<Uint8Array> {
  let wasFull = true;
  while (await input.fill(1)) {
    const size = await readWord(input, 'the size of a block');
    if (size === LEGACY) {
      wasFull = true;
      continue;
    }
    const where = input.where(4);
    if (size === 0 || size > MOST_LEGACY_BYTES) {
      throw damaged('lz4 legacy', where, `a block claims ${size} bytes, or bytes follow the last one`);
    }
    if (!wasFull)
      throw damaged('lz4 legacy', where, 'a block follows one of less than 8 MiB, which is the last');
    const out = Buffer.allocUnsafeSlow(LEGACY_BYTES);
    const end = decodeBlock(await input.take(size, 'a block', WORD_BYTES), out, 0);
    if (end < 0) throw damaged('lz4 legacy', where, 'a block cannot be decoded');
    wasFull = end === LEGACY_BYTES;
    yield out.subarray(0, end);
  }
}

/**
 * Decodes frames up to the end of the input.
 *
 * @throws ImageError `stream-*`
 */
export async function* decodeFrames(input: Input): AsyncGenerator<Uint8Array> {
  for (let isFirst = true; await input.fill(1); isFirst = false) {
    const where = input.where();
    if (!isFirst && !(await input.fill(4))) throw trailing('lz4', where, input.left());
    const magic = await readWord(input, 'the magic number of a frame');
    if ((magic & SKIPPABLE_MASK) >>> 0 === SKIPPABLE) {
      await skip(input, await readWord(input, 'the size of a frame to skip'));
    } else if (magic === FRAME) {
      yield* decodeFrame(input, where);
    } else if (isFirst) {
      throw damaged('lz4', where, `no frame starts with 0x${magic.toString(16)}`);
    } else {
      throw trailing('lz4', where, behind(input, 4));
    }
  }
}

/** How many bytes are left, with the `taken` ones before. */
function behind(input: Input, taken: number): number | undefined {
  const left = input.left();
  return left === undefined ? undefined : left + taken;
}

interface Header {
  readonly isLinked: boolean;
  readonly hasBlockChecksum: boolean;
  readonly hasChecksum: boolean;
  readonly blockBytes: number;
  readonly contentBytes: bigint | undefined;
}

async function* decodeFrame(input: Input, where: string): AsyncGenerator<Uint8Array> {
  const header = await readHeader(input, where);
  const hash = createXxh32();
  let decoded = 0;
  let history = new Uint8Array(0);
  for (;;) {
    const piece = await readBlock(input, header, history);
    if (piece === undefined) break;
    if (header.hasChecksum) hash.update(piece);
    decoded += piece.length;
    if (header.isLinked) history = tail(history, piece);
    if (piece.length > 0) yield piece;
  }
  if (header.contentBytes !== undefined && header.contentBytes !== BigInt(decoded)) {
    throw badLength('lz4', input.where(), 'what a frame decodes to', decoded, header.contentBytes);
  }
  if (header.hasChecksum && (await readWord(input, 'the checksum of a frame')) !== hash.digest()) {
    throw badChecksum('lz4', input.where(4), 'XXH32 of a frame');
  }
}

async function readHeader(input: Input, where: string): Promise<Header> {
  const start = await input.take(2, 'a frame header');
  const [flags = 0, sizes = 0] = start;
  if (flags >> 6 !== 1) throw unsupported('lz4', where, `version ${flags >> 6} of the frame format`);
  if ((flags & 0x02) !== 0 || (sizes & 0x8f) !== 0) throw unsupported('lz4', where, 'bits that are reserved');
  if ((flags & 0x01) !== 0) throw unsupported('lz4', where, 'a dictionary');
  const block = (sizes >> 4) & 7;
  if (block < 4) throw damaged('lz4', where, `block size ${block} (4 to 7 expected)`);
  const size = (flags & 0x08) === 0 ? new Uint8Array(0) : await input.take(8, 'a frame header');
  const [stored] = await input.take(1, 'a frame header');
  if (((xxh32(Buffer.concat([start, size])) >>> 8) & 0xff) !== stored) {
    throw badChecksum('lz4', where, 'XXH32 of a frame header');
  }
  return {
    isLinked: (flags & 0x20) === 0,
    hasBlockChecksum: (flags & 0x10) !== 0,
    hasChecksum: (flags & 0x04) !== 0,
    blockBytes: 1 << (8 + 2 * block),
    contentBytes: size.length === 0 ? undefined : fields(size, true, where).u64(0),
  };
}

/** One block, decoded; `undefined` at the end mark. */
async function readBlock(input: Input, header: Header, history: Uint8Array): Promise<Uint8Array | undefined> {
  const word = await readWord(input, 'the size of a block');
  if (word === 0) return undefined;
  const where = input.where(4);
  const size = word & 0x7fffffff;
  if (size > header.blockBytes)
    throw damaged('lz4', where, `a block claims ${size} bytes of ${header.blockBytes}`);
  const block = await input.take(size, 'a block', header.hasBlockChecksum ? 2 * WORD_BYTES : WORD_BYTES);
  if (header.hasBlockChecksum && (await readWord(input, 'the checksum of a block')) !== xxh32(block)) {
    throw badChecksum('lz4', where, 'XXH32 of a block');
  }
  if (word >>> 31 === 1) return block;
  const out = Buffer.allocUnsafeSlow(history.length + header.blockBytes);
  out.set(history);
  const end = decodeBlock(block, out, history.length);
  if (end < 0) throw damaged('lz4', where, 'a block cannot be decoded');
  return out.subarray(history.length, end);
}

function tail(history: Uint8Array, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  if (piece.length >= HISTORY_BYTES) return piece.slice(piece.length - HISTORY_BYTES);
  const both = new Uint8Array(history.length + piece.length);
  both.set(history);
  both.set(piece, history.length);
  return both.slice(-HISTORY_BYTES);
}

async function skip(input: Input, count: number): Promise<void> {
  for (let rest = count; rest > 0; ) {
    if (!(await input.fill(1))) throw cut('lz4', input.where(), 'a frame to skip');
    const step = Math.min(rest, input.end - input.start);
    input.start += step;
    rest -= step;
  }
}

async function readWord(input: Input, what: string): Promise<number> {
  const where = input.where();
  return fields(await input.take(WORD_BYTES, what), true, where).u32(0);
}
