import type { ZlibOptions, ZstdOptions } from 'node:zlib';
import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import { badChecksum, cut, damaged, overLimit, trailing } from './damage.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';
import { chunkBytes, decodeWith, type Engine, engineError } from './zlib.ts';

// zstd: RFC 8878, section 3.1. Node's decoder stops at the end of the first frame, even of one that is skipped,
// so the frames are cut apart here: header and block headers say where each ends.

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const SKIPPABLE_MASK = 0xfffffff0;
/** Frames of one stream: each costs a new decoder, 0.1 ms. pzstd writes one for 8 MiB. */
const MOST_FRAMES = 1 << 12;
/** So many frames get a large buffer; where there are more, making it costs more than it saves. */
const LARGE_FRAMES = 64;
/** The longest frame header: magic, descriptor, window, dictionary id, content size. */
const HEADER_BYTES = 18;
const BLOCK_RLE = 1;
const BLOCK_RESERVED = 3;

/**
 * Decodes zstd frames up to the end of the input; frames to skip are skipped.
 *
 * @throws ImageError `stream-*`, `limit-window`, `zstd-missing`
 */
export async function* decodeZstd(input: Input, limits: Limits): AsyncGenerator<Uint8Array> {
  const create = await decoder(limits, input.where());
  for (let frames = 0; await input.fill(1); frames++) {
    if (frames > MOST_FRAMES) throw damaged('zstd', input.where(), `it has more than ${MOST_FRAMES} frames`);
    if (frames > 0 && !(await input.fill(4))) throw trailing('zstd', input.where(), input.left());
    const magic = fields(await peek(input, 4, 'the magic number of a frame'), true, input.where()).u32(0);
    if ((magic & SKIPPABLE_MASK) >>> 0 === SKIPPABLE) {
      await skip(input);
    } else if (magic === MAGIC) {
      yield* decodeFrame(input, limits, create(chunkBytes(frames < LARGE_FRAMES ? input.left() : 0)));
    } else if (frames > 0) {
      throw trailing('zstd', input.where(), input.left());
    } else {
      throw damaged('zstd', input.where(), `no frame starts with 0x${magic.toString(16)}`);
    }
  }
}

/** Makes decoders whose calls give this many bytes. */
async function decoder(limits: Limits, where: string): Promise<(chunkSize: number) => Engine> {
  const zlib: Partial<typeof import('node:zlib')> & Pick<typeof import('node:zlib'), 'constants'> =
    await import('node:zlib');
  const { createZstdDecompress, constants } = zlib;
  if (createZstdDecompress === undefined) throw missing(where);
  const params = { [constants.ZSTD_d_windowLogMax]: Math.ceil(Math.log2(limits.windowBytes)) };
  return chunkSize => {
    const options: ZstdOptions & ZlibOptions = { chunkSize, params };
    return createZstdDecompress(options);
  };
}

function missing(where: string): ImageError {
  return new ImageError('zstd-missing', {
    message: `Node ${process.version} has no zstd decoder; it came with Node 22.15`,
    where,
    remedy: 'Use Node 22.15 or later, or unpack the image with zstd -d.',
  });
}

async function* decodeFrame(input: Input, limits: Limits, engine: Engine): AsyncGenerator<Uint8Array> {
  const where = input.where();
  try {
    yield* decodeWith(engine, joined(cutFrame(input, limits)));
  } catch (error) {
    const found = engineError(error);
    if (found === undefined) throw error;
    if (found.code === 'ZSTD_error_checksum_wrong') throw badChecksum('zstd', where, 'XXH64 of the frame');
    throw damaged('zstd', where, `the frame cannot be decoded (${found.message})`);
  }
}

/** Gives the bytes of one frame, and leaves the input behind it. */
async function* cutFrame(input: Input, limits: Limits): AsyncGenerator<Uint8Array> {
  const header = await readHeader(input, limits);
  yield* runOf(input, header.bytes, 'a frame header');
  for (let last = false; !last; ) {
    const block = fields(await peek(input, 3, 'a block header'), true, input.where());
    const type = (block.u8(0) >> 1) & 3;
    if (type === BLOCK_RESERVED) throw damaged('zstd', input.where(), 'a block has the reserved type 3');
    const size = (block.u8(0) >> 3) | (block.u16(1) << 5);
    last = (block.u8(0) & 1) === 1;
    yield* runOf(input, 3 + (type === BLOCK_RLE ? 1 : size), 'a block');
  }
  yield* runOf(input, header.checksum, 'the checksum of a frame');
}

async function* runOf(input: Input, count: number, what: string): AsyncGenerator<Uint8Array> {
  for (let rest = count; rest > 0; ) {
    if (!(await input.fill(1))) throw cut('zstd', input.where(), what);
    const step = Math.min(rest, input.end - input.start);
    yield input.bytes.subarray(input.start, input.start + step);
    input.start += step;
    rest -= step;
  }
}

/** Joins neighbours in memory: each piece costs a turn of the decoder's thread. */
async function* joined(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined;
  for await (const piece of pieces) {
    if (held === undefined) {
      held = piece;
    } else if (piece.buffer === held.buffer && piece.byteOffset === held.byteOffset + held.length) {
      held = new Uint8Array(held.buffer, held.byteOffset, held.length + piece.length);
    } else {
      yield held;
      held = piece;
    }
  }
  if (held !== undefined) yield held;
}

async function readHeader(input: Input, limits: Limits): Promise<{ bytes: number; checksum: number }> {
  await input.fill(HEADER_BYTES);
  const head = input.bytes.subarray(input.start, Math.min(input.start + HEADER_BYTES, input.end));
  const descriptor = head[4];
  const bytes = descriptor === undefined ? HEADER_BYTES : headerBytes(descriptor);
  if (descriptor === undefined || head.length < bytes) throw cut('zstd', input.where(), 'a frame header');
  if ((descriptor & 0x08) !== 0)
    throw damaged('zstd', input.where(), 'a reserved bit of a frame header is set');
  const window = windowOf(head, descriptor);
  if (window > limits.windowBytes) {
    const what = `the zstd stream needs a window of ${window} bytes`;
    throw overLimit('limit-window', input.where(), what, 'windowBytes', limits.windowBytes);
  }
  return { bytes, checksum: (descriptor & 0x04) === 0 ? 0 : 4 };
}

/** RFC 8878, section 3.1.1.1.1. */
function headerBytes(descriptor: number): number {
  const single = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const size = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  return 5 + (single ? 0 : 1) + dictionary + size;
}

/** RFC 8878, sections 3.1.1.1.2 and 3.1.1.1.4: a frame of a single segment has no window but its content. */
function windowOf(head: Uint8Array, descriptor: number): number {
  if ((descriptor & 0x20) !== 0) return contentSize(head) ?? 0;
  const byte = head[5] ?? 0;
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

/** The content size that a frame header announces. */
function contentSize(head: Uint8Array): number | undefined {
  const descriptor = head[4] ?? 0;
  const end = headerBytes(descriptor);
  if (end > head.length) return undefined;
  const header = fields(head, true, 'a frame header');
  const flag = descriptor >> 6;
  if (flag === 3) return Number(header.u64(end - 8));
  if (flag === 2) return header.u32(end - 4);
  if (flag === 1) return header.u16(end - 2) + 256;
  return (descriptor & 0x20) === 0 ? undefined : header.u8(end - 1);
}

async function skip(input: Input): Promise<void> {
  const header = await peek(input, 8, 'the header of a frame to skip');
  let rest = 8 + fields(header, true, input.where()).u32(4);
  while (rest > 0) {
    if (!(await input.fill(1))) throw cut('zstd', input.where(), 'a frame to skip');
    const step = Math.min(rest, input.end - input.start);
    input.start += step;
    rest -= step;
  }
}

async function peek(input: Input, count: number, what: string): Promise<Uint8Array> {
  if (!(await input.fill(count))) throw cut('zstd', input.where(), what);
  return input.bytes.subarray(input.start, input.start + count);
}
