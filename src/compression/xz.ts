import { BRANCH_FILTERS, type Convert } from './branch.ts';
import { crc32 } from './crc32.ts';
import { badChecksum, badLength, damaged, trailing, unsupported } from './damage.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';
import { createLzma2, type Lzma2 } from './lzma2.ts';
import { createCheck } from './xz-check.ts';

// The .xz File Format, version 1.1.0 (tukaani.org/xz/xz-file-format.txt); section numbers below are of it.

const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const FOOTER_MAGIC = 0x5a59;
const HEADER_BYTES = 12;
const LZMA2 = 0x21;
/** Blocks of one stream, which the index is compared with. */
const MOST_BLOCKS = 1 << 20;

/** What the index must say of a block (section 4.3). */
interface BlockRecord {
  readonly unpadded: number;
  readonly decoded: number;
}

/**
 * Decodes xz streams up to the end of the input, with the padding between and behind them.
 *
 * @throws ImageError `stream-*`, `limit-window`
 */
export async function* decodeXz(input: Input, limits: Limits): AsyncGenerator<Uint8Array> {
  const lzma2 = createLzma2(limits);
  for (let isFirst = true; ; isFirst = false) {
    const padding = isFirst ? 0 : await skipZeros(input);
    if (!isFirst && !(await input.fill(1))) {
      if (padding % 4 !== 0) throw trailing('xz', input.where(padding), padding);
      return;
    }
    if (padding % 4 !== 0)
      throw damaged('xz', input.where(), `${padding} bytes of padding, not a multiple of 4`);
    await input.fill(MAGIC.length);
    const magic = input.bytes.subarray(input.start, Math.min(input.start + MAGIC.length, input.end));
    if (!isFirst && magic.some((byte, index) => byte !== MAGIC[index])) {
      throw trailing('xz', input.where(padding), plus(input.left(), padding));
    }
    yield* decodeStream(input, lzma2);
  }
}

function plus(count: number | undefined, more: number): number | undefined {
  return count === undefined ? undefined : count + more;
}

async function* decodeStream(input: Input, lzma2: Lzma2): AsyncGenerator<Uint8Array> {
  const flags = await readHeader(input);
  const records: BlockRecord[] = [];
  for (;;) {
    const size = (await input.take(1, 'a block header'))[0] ?? 0;
    if (size === 0) break;
    if (records.length === MOST_BLOCKS)
      throw damaged('xz', input.where(1), `it has more than ${MOST_BLOCKS} blocks`);
    records.push(yield* decodeBlock(input, size, flags & 0x0f, lzma2));
  }
  const start = input.position() - 1;
  await readIndex(input, records, start);
  await readFooter(input, flags, input.position() - start);
}

/** Section 2.1.1. */
async function readHeader(input: Input): Promise<number> {
  const where = input.where();
  const header = await input.take(HEADER_BYTES, 'its header');
  if (MAGIC.some((byte, index) => header[index] !== byte))
    throw damaged('xz', where, 'it does not start like xz');
  if (crc32(header.subarray(6, 8)) !== word(header, 8))
    throw badChecksum('xz', where, 'CRC-32 of its header');
  const [reserved = 0, check = 0] = header.subarray(6, 8);
  if (reserved !== 0 || check > 0x0f) throw unsupported('xz', where, 'stream flags that are reserved');
  return check;
}

/** Section 3. */
async function* decodeBlock(
  input: Input,
  sizeByte: number,
  checkId: number,
  lzma2: Lzma2,
): AsyncGenerator<Uint8Array, BlockRecord> {
  const start = input.position() - 1;
  const where = input.where(1);
  const header = await readBlockHeader(input, sizeByte, where);
  const check = createCheck(checkId, where);
  lzma2.reset(header.dictionary, where);
  const dataStart = input.position();
  let decoded = 0;
  const filtered = undoFilters(lzma2.decode(input), header.filters);
  for await (const piece of filtered) {
    check.update(piece);
    decoded += piece.length;
    yield piece;
  }
  const packed = input.position() - dataStart;
  if (header.packed !== undefined && packed !== header.packed) {
    throw badLength('xz', input.where(), 'the compressed data of a block', packed, header.packed);
  }
  if (header.decoded !== undefined && decoded !== header.decoded) {
    throw badLength('xz', input.where(), 'what a block decodes to', decoded, header.decoded);
  }
  const padding = await input.take((4 - (packed % 4)) % 4, 'the padding of a block');
  if (padding.some(byte => byte !== 0))
    throw damaged('xz', input.where(padding.length), 'the padding of a block is not zero');
  const stored = await input.take(check.size, 'the check of a block');
  const digest = check.digest();
  if (stored.some((byte, index) => byte !== digest[index])) {
    throw badChecksum('xz', input.where(check.size), `${check.name} of a block`);
  }
  return { unpadded: input.position() - start - padding.length, decoded };
}

interface BlockHeader {
  readonly packed: number | undefined;
  readonly decoded: number | undefined;
  /** The property byte of LZMA2. */
  readonly dictionary: number;
  /** In the order in which they are undone. */
  readonly filters: readonly Filter[];
}

interface Filter {
  readonly convert: Convert;
  readonly start: number;
}

/** Section 3.1. */
async function readBlockHeader(input: Input, sizeByte: number, where: string): Promise<BlockHeader> {
  const rest = await input.take(sizeByte * 4 + 3, 'a block header');
  const bytes = new Uint8Array(rest.length + 1);
  bytes[0] = sizeByte;
  bytes.set(rest, 1);
  const end = bytes.length - 4;
  if (crc32(bytes.subarray(0, end)) !== word(bytes, end))
    throw badChecksum('xz', where, 'CRC-32 of a block header');
  const cursor = { bytes: bytes.subarray(0, end), at: 2, where };
  const flags = bytes[1] ?? 0;
  if ((flags & 0x3c) !== 0) throw unsupported('xz', where, 'block flags that are reserved');
  const packed = (flags & 0x40) === 0 ? undefined : readVarint(cursor);
  const decoded = (flags & 0x80) === 0 ? undefined : readVarint(cursor);
  const filters: Filter[] = [];
  for (let left = flags & 3; left > 0; left--) filters.unshift(readBranchFilter(cursor));
  const dictionary = readLzma2(cursor);
  if (cursor.bytes.subarray(cursor.at).some(byte => byte !== 0)) {
    throw unsupported('xz', where, 'a field of the block header that is reserved');
  }
  return { packed, decoded, dictionary, filters };
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly where: string;
}

/** Section 1.2: seven bits a byte, the lowest first; at most nine bytes. */
function readVarint(cursor: Cursor): number {
  let value = 0n;
  for (let index = 0; index < 9; index++) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined || (byte === 0 && index > 0)) break;
    value |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) {
      if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
      break;
    }
  }
  throw damaged('xz', cursor.where, 'a number of the block header is cut off or too large');
}

function readBranchFilter(cursor: Cursor): Filter {
  const id = readVarint(cursor);
  const size = readVarint(cursor);
  const filter = BRANCH_FILTERS.get(id);
  if (filter === undefined) throw unsupported('xz', cursor.where, `filter 0x${id.toString(16)}`);
  if (size !== 0 && size !== 4)
    throw damaged('xz', cursor.where, `filter 0x${id.toString(16)} has ${size} bytes of properties`);
  const start = size === 0 ? 0 : word(cursor.bytes, cursor.at);
  cursor.at += size;
  if (start % filter.alignment !== 0) {
    throw damaged('xz', cursor.where, `the start ${start} of filter 0x${id.toString(16)} is not aligned`);
  }
  return { convert: filter.create(), start };
}

/** Section 5.3.1; it must be the last filter. */
function readLzma2(cursor: Cursor): number {
  const id = readVarint(cursor);
  if (id !== LZMA2)
    throw unsupported('xz', cursor.where, `filter 0x${id.toString(16)} where LZMA2 is expected`);
  if (readVarint(cursor) !== 1) throw damaged('xz', cursor.where, 'LZMA2 has not one byte of properties');
  return cursor.bytes[cursor.at++] ?? 0xff;
}

async function* undoFilters(
  pieces: AsyncGenerator<Uint8Array>,
  filters: readonly Filter[],
): AsyncGenerator<Uint8Array> {
  const [filter, ...more] = filters;
  if (filter === undefined) yield* pieces;
  else yield* undoFilters(undoFilter(pieces, filter), more);
}

/** A filter may need bytes that come with the next piece: those wait. The last ones stay as they are. */
async function* undoFilter(
  pieces: AsyncGenerator<Uint8Array>,
  { convert, start }: Filter,
): AsyncGenerator<Uint8Array> {
  let waiting = new Uint8Array(0);
  let position = start;
  for await (const piece of pieces) {
    const bytes = waiting.length === 0 ? piece : new Uint8Array(waiting.length + piece.length);
    if (bytes !== piece) {
      bytes.set(waiting);
      bytes.set(piece, waiting.length);
    }
    const done = convert(bytes, position);
    position += done;
    waiting = bytes.slice(done);
    if (done > 0) yield bytes.subarray(0, done);
  }
  if (waiting.length > 0) yield waiting;
}

/** Section 4. */
async function readIndex(input: Input, records: readonly BlockRecord[], start: number): Promise<void> {
  let crc = crc32(new Uint8Array(1));
  const where = input.where(1);
  const readNumber = async (): Promise<number> => {
    let value = 0n;
    for (let index = 0; index < 9; index++) {
      const bytes = await input.take(1, 'the index');
      crc = crc32(bytes, crc);
      const byte = bytes[0] ?? 0;
      value |= BigInt(byte & 0x7f) << BigInt(7 * index);
      if (byte < 0x80) return Number(value);
    }
    throw damaged('xz', where, 'a number of the index is too large');
  };
  const count = await readNumber();
  if (count !== records.length) throw badLength('xz', where, 'the list of blocks', records.length, count);
  for (const { unpadded, decoded } of records) {
    if ((await readNumber()) !== unpadded || (await readNumber()) !== decoded) {
      throw damaged('xz', where, 'the index does not fit the blocks');
    }
  }
  const padding = await input.take((4 - ((input.position() - start) % 4)) % 4, 'the index');
  if (padding.some(byte => byte !== 0)) throw damaged('xz', where, 'the padding of the index is not zero');
  crc = crc32(padding, crc);
  if (crc !== word(await input.take(4, 'the index'), 0))
    throw badChecksum('xz', where, 'CRC-32 of the index');
}

/** Section 2.1.2. */
async function readFooter(input: Input, flags: number, indexBytes: number): Promise<void> {
  const where = input.where();
  const footer = await input.take(HEADER_BYTES, 'its footer');
  const magic = (footer[10] ?? 0) | ((footer[11] ?? 0) << 8);
  if (magic !== FOOTER_MAGIC) throw damaged('xz', where, 'it does not end like xz');
  if (crc32(footer.subarray(4, 10)) !== word(footer, 0))
    throw badChecksum('xz', where, 'CRC-32 of its footer');
  if ((word(footer, 4) + 1) * 4 !== indexBytes)
    throw damaged('xz', where, 'its footer does not fit the index');
  if (footer[8] !== 0 || footer[9] !== flags)
    throw damaged('xz', where, 'its footer does not fit its header');
}

async function skipZeros(input: Input): Promise<number> {
  let count = 0;
  while (await input.fill(1)) {
    while (input.start < input.end && input.bytes[input.start] === 0) {
      input.start++;
      count++;
    }
    if (input.start < input.end) break;
  }
  return count;
}

function word(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}
