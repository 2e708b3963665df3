import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import { badChecksum, cut, damaged, trailing } from './damage.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';
import { chunkBytes, decodeWith, type Engine, engineError } from './zlib.ts';
import { type FrameHeader, readFrameHeader } from './zstd-header.ts';
import { type Decoder, decodeAtOnce } from './zstd-whole.ts';

// zstd: RFC 8878, section 3.1. Node's decoder stops at the end of the first frame, even of one that is skipped,
// so the frames are cut apart here: header and block headers say where each ends.

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const SKIPPABLE_MASK = 0xfffffff0;
/** Frames of one stream: each costs a new decoder, 0.1 ms. pzstd writes one for 8 MiB. */
const MOST_FRAMES = 1 << 12;
/** So many frames get a large buffer; where there are more, making it costs more than it saves. */
const LARGE_FRAMES = 64;
/** Frames of a stream that is no longer than this are taken into memory, each decoded in one call. */
const SHORT_BYTES = 32 << 20;
const BLOCK_RLE = 1;
const BLOCK_RESERVED = 3;

/**
 * Decodes zstd frames up to the end of the input; frames to skip are skipped.
 *
 * @param announced what all must decode to, where something says so; not checked here
 * @throws ImageError `stream-*`, `limit-window`, `zstd-missing`
 */
export async function* decodeZstd(
  input: Input,
  limits: Limits,
  announced?: number,
): AsyncGenerator<Uint8Array> {
  const zstd = await loadZstd(limits, input.where());
  const length = input.left();
  const isShort = length !== undefined && length <= SHORT_BYTES;
  if (isShort) await input.fill(length);
  for (let frames = 0; await input.fill(1); frames++) {
    if (frames > MOST_FRAMES) throw damaged('zstd', input.where(), `it has more than ${MOST_FRAMES} frames`);
    const isFirst = frames === 0;
    const isEarly = frames < LARGE_FRAMES;
    if (await isToSkip(input, isFirst)) await skip(input);
    else if (isShort && isEarly) yield* decodeShort(input, limits, zstd, isFirst ? announced : undefined);
    else yield* decodeLong(input, limits, zstd, chunkBytes(isEarly ? input.left() : 0));
  }
}

/** Whether the frame that starts here is to be skipped; nothing else may start here. */
async function isToSkip(input: Input, isFirst: boolean): Promise<boolean> {
  if (!isFirst && !(await input.fill(4))) throw trailing('zstd', input.where(), input.left());
  const magic = fields(await peek(input, 4, 'the magic number of a frame'), true, input.where()).u32(0);
  if ((magic & SKIPPABLE_MASK) >>> 0 === SKIPPABLE) return true;
  if (magic === MAGIC) return false;
  if (!isFirst) throw trailing('zstd', input.where(), input.left());
  throw damaged('zstd', input.where(), `no frame starts with 0x${magic.toString(16)}`);
}

/** What Node has for zstd, and how it is called. */
interface Zstd extends Decoder {
  readonly create: (options: { readonly chunkSize: number; readonly params: Decoder['params'] }) => Engine;
}

async function loadZstd(limits: Limits, where: string): Promise<Zstd> {
  const zlib: Partial<typeof import('node:zlib')> & Pick<typeof import('node:zlib'), 'constants'> =
    await import('node:zlib');
  const { createZstdDecompress, zstdDecompressSync, constants } = zlib;
  if (createZstdDecompress === undefined || zstdDecompressSync === undefined) throw missing(where);
  const params = { [constants.ZSTD_d_windowLogMax]: Math.ceil(Math.log2(limits.windowBytes)) };
  // What announces no more than `keptBytes` is kept whole anyway.
  const mostAtOnce = Math.min(limits.keptBytes, limits.decodedBytes);
  return { create: createZstdDecompress, decodeSync: zstdDecompressSync, params, mostAtOnce };
}

function missing(where: string): ImageError {
  return new ImageError('zstd-missing', {
    message: `Node ${process.version} has no zstd decoder; it came with Node 22.15`,
    where,
    remedy: 'Use Node 22.15 or later, or unpack the image with zstd -d.',
  });
}

/** A frame that comes piece by piece. */
async function* decodeLong(
  input: Input,
  limits: Limits,
  zstd: Zstd,
  chunkSize: number,
): AsyncGenerator<Uint8Array> {
  const where = input.where();
  const header = await readFrameHeader(input, limits);
  yield* decodePieces(joined(cutFrame(input, header)), zstd, chunkSize, where);
}

/** A frame that is at hand. Where one call does not decode it, the way by pieces says why not. */
async function* decodeShort(
  input: Input,
  limits: Limits,
  zstd: Zstd,
  announced: number | undefined,
): AsyncGenerator<Uint8Array> {
  const where = input.where();
  const header = await readFrameHeader(input, limits);
  const frame = await gather(joined(cutFrame(input, header)));
  const whole = decodeAtOnce(frame, header, input.left() === 0 ? announced : undefined, zstd);
  if (whole === undefined) yield* decodePieces([frame], zstd, chunkBytes(frame.length), where);
  else yield whole;
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const [only] = all;
  return only !== undefined && all.length === 1 ? only : Buffer.concat(all);
}

async function* decodePieces(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { create, params }: Zstd,
  chunkSize: number,
  where: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* decodeWith(create({ chunkSize, params }), pieces);
  } catch (error) {
    const found = engineError(error);
    if (found === undefined) throw error;
    if (found.code === 'ZSTD_error_checksum_wrong') throw badChecksum('zstd', where, 'XXH64 of the frame');
    throw damaged('zstd', where, `the frame cannot be decoded (${found.message})`);
  }
}

/** Gives the bytes of one frame, and leaves the input behind it. */
async function* cutFrame(input: Input, header: FrameHeader): AsyncGenerator<Uint8Array> {
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
