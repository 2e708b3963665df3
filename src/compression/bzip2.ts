import { type Bits, createBits } from './bits.ts';
import { decodeBlock } from './bzip2-block.ts';
import { createRuns } from './bzip2-runs.ts';
import { badChecksum, cut, damaged, trailing } from './damage.ts';
import type { Input } from './input.ts';

// bzip2, as "BZIP2: Format Specification" (Joe Tsai, 2016) describes it. Of the packages that decode it, the best kept
// one (seek-bzip 2.0.0) does not end on a damaged block whose run length overflows, and warns on stderr when bundled.

const BLOCK_MAGIC = [0x314159, 0x265359] as const;
const END_MAGIC = [0x177245, 0x385090] as const;
/** The longest block: 900,000 symbols of 20 bits, and its tables. */
const MOST_BLOCK_BYTES = 2_400_000;
const PIECE_BYTES = 1 << 20;
const LEAST_PIECE_BYTES = 1 << 10;

/**
 * Decodes bzip2 streams up to the end of the input.
 *
 * @throws ImageError `stream-*`
 */
export async function* decodeBzip2(input: Input): AsyncGenerator<Uint8Array> {
  const start = input.position();
  let rows = new Uint32Array(0);
  while (await input.fill(1)) {
    await input.fill(4);
    const [b, z, h, level = 0] = input.bytes.subarray(input.start, Math.min(input.start + 4, input.end));
    const isStart = b === 0x42 && z === 0x5a && h === 0x68 && level >= 0x31 && level <= 0x39;
    if (!isStart && input.position() > start) throw trailing('bzip2', input.where(), input.left());
    if (!isStart) throw damaged('bzip2', input.where(), 'it does not start like bzip2');
    input.start += 4;
    const most = (level - 0x30) * 100_000;
    if (rows.length < most) rows = new Uint32Array(most);
    yield* decodeStream(input, rows.subarray(0, most));
  }
}

async function* decodeStream(input: Input, rows: Uint32Array): AsyncGenerator<Uint8Array> {
  let offset = 0;
  let streamCrc = 0;
  for (;;) {
    await input.fill(MOST_BLOCK_BYTES);
    const bits = createBits(input.bytes, input.start, input.end, offset);
    const [high, low] = [bits.take(24), bits.take(24)];
    const crc = ((bits.take(16) << 16) | bits.take(16)) >>> 0;
    if (bits.isOver()) throw cut('bzip2', input.where(), 'a block header');
    if (high === END_MAGIC[0] && low === END_MAGIC[1]) {
      if (crc !== streamCrc) throw badChecksum('bzip2', input.where(), 'CRC-32 of the stream');
      if (advance(input, bits, offset) > 0) input.start++;
      return;
    }
    if (high !== BLOCK_MAGIC[0] || low !== BLOCK_MAGIC[1]) {
      throw damaged('bzip2', input.where(), 'no block starts here');
    }
    yield* writeBlock(input, bits, rows, crc);
    streamCrc = (((streamCrc << 1) | (streamCrc >>> 31)) ^ crc) >>> 0;
    offset = advance(input, bits, offset);
  }
}

async function* writeBlock(
  input: Input,
  bits: Bits,
  rows: Uint32Array,
  crc: number,
): AsyncGenerator<Uint8Array> {
  const block = decodeBlock(bits, rows);
  if (bits.isOver()) throw cut('bzip2', input.where(), 'a block');
  if (typeof block === 'string') {
    throw damaged('bzip2', input.where(), `a block cannot be decoded: ${block}`);
  }
  const runs = createRuns(block);
  for (;;) {
    const out = Buffer.allocUnsafeSlow(Math.min(block.count + LEAST_PIECE_BYTES, PIECE_BYTES));
    const count = runs.write(out);
    if (count === 0) break;
    yield out.subarray(0, count);
  }
  if (runs.crc() !== crc) throw badChecksum('bzip2', input.where(), 'CRC-32 of a block');
}

/** Moves the input over the whole bytes that were taken; gives the bits taken of the next one. */
function advance(input: Input, bits: Bits, offset: number): number {
  const total = offset + bits.taken();
  input.start += Math.floor(total / 8);
  return total % 8;
}
