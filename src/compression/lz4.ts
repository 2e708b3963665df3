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
/** A byte of a block says at most that 255 more are copied: no block decodes to more than so many times its size. */
const MOST_RATIO = 256;
/** Blocks that are linked are written one behind the other into a room of this many bytes, or of one block. */
const ROOM_BYTES = 1 << 20;

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
    const out = Buffer.allocUnsafeSlow(Math.min(LEGACY_BYTES, size * MOST_RATIO));
    const end = decodeBlock(await input.borrow(size, 'a block', WORD_BYTES), out, 0);
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
  const room: Room = { bytes: Buffer.alloc(0), first: 0, end: 0 };
  for (let isFirst = true; await input.fill(1); isFirst = false) {
    const where = input.where();
    if (!isFirst && !(await input.fill(4))) throw trailing('lz4', where, input.left());
    const magic = await readWord(input, 'the magic number of a frame');
    if ((magic & SKIPPABLE_MASK) >>> 0 === SKIPPABLE) {
      await skip(input, await readWord(input, 'the size of a frame to skip'));
    } else if (magic === FRAME) {
      room.first = room.end;
      yield* decodeFrame(input, where, room);
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

/** Where blocks are written to, so that the next one finds what it refers to in front of it. */
interface Room {
  bytes: Buffer;
  /** The first byte of the frame that is still there. */
  first: number;
  /** The end of what was decoded: nothing before it is written to again. */
  end: number;
}

async function* decodeFrame(input: Input, where: string, room: Room): AsyncGenerator<Uint8Array> {
  const header = await readHeader(input, where);
  const hash = createXxh32();
  let decoded = 0;
  for (;;) {
    const piece = await readBlock(input, header, room);
    if (piece === undefined) break;
    if (header.hasChecksum) hash.update(piece);
    decoded += piece.length;
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
async function readBlock(input: Input, header: Header, room: Room): Promise<Uint8Array | undefined> {
  const word = await readWord(input, 'the size of a block');
  if (word === 0) return undefined;
  const where = input.where(4);
  const size = word & 0x7fffffff;
  if (size > header.blockBytes)
    throw damaged('lz4', where, `a block claims ${size} bytes of ${header.blockBytes}`);
  const block = await input.borrow(size, 'a block', header.hasBlockChecksum ? 2 * WORD_BYTES : WORD_BYTES);
  if (header.hasBlockChecksum && (await readWord(input, 'the checksum of a block')) !== xxh32(block)) {
    throw badChecksum('lz4', where, 'XXH32 of a block');
  }
  const isStored = word >>> 31 === 1;
  makeRoom(room, isStored ? size : Math.min(header.blockBytes, size * MOST_RATIO));
  if (!header.isLinked) room.first = room.end;
  const piece = isStored ? append(room, block) : decode(room, block, header.blockBytes);
  if (piece === undefined) throw damaged('lz4', where, 'a block cannot be decoded');
  return piece;
}

/** Makes room for so many bytes more; where there is too little, in another buffer, with what may be referred to. */
function makeRoom(room: Room, count: number): void {
  if (room.end + count <= room.bytes.length) return;
  const kept = room.bytes.subarray(Math.max(room.first, room.end - HISTORY_BYTES), room.end);
  const bytes = Buffer.allocUnsafeSlow(Math.max(ROOM_BYTES, kept.length + count));
  bytes.set(kept);
  Object.assign(room, { bytes, first: 0, end: kept.length });
}

function append(room: Room, block: Uint8Array): Uint8Array {
  room.bytes.set(block, room.end);
  room.end += block.length;
  return room.bytes.subarray(room.end - block.length, room.end);
}

function decode(room: Room, block: Uint8Array, blockBytes: number): Uint8Array | undefined {
  const { bytes, first, end: start } = room;
  const end = decodeBlock(block, bytes.subarray(first, start + blockBytes), start - first);
  if (end < 0) return undefined;
  room.end = first + end;
  return bytes.subarray(start, room.end);
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
