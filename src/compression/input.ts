import { at, type ByteSource, readUpTo } from '../bytes/source.ts';
import { cut } from './damage.ts';

/** Compressed bytes are read in pieces of this many. */
const PIECE_BYTES = 1 << 18;

/** The compressed bytes of one stream, taken from front to back. */
export interface Input {
  /** What is at hand: `bytes[start]` up to `bytes[end]`. A decoder may move `start` forward by itself. */
  bytes: Uint8Array;
  start: number;
  end: number;
  /** Name of the format, for messages. */
  readonly format: string;
  /** Makes at least `count` bytes be at hand; false where the stream ends before. */
  fill(count: number): Promise<boolean>;
  /**
   * Takes `count` bytes; the array stays as it is for good.
   *
   * @param what names them in messages
   * @param ahead so many bytes behind them are taken next: they are read along, if they are there
   * @throws ImageError `stream-cut`
   */
  take(count: number, what: string, ahead?: number): Promise<Uint8Array>;
  /**
   * As `take`, for bytes that are done with soon: the next call of `borrow` overwrites all that was taken before.
   *
   * @throws ImageError `stream-cut`
   */
  borrow(count: number, what: string, ahead?: number): Promise<Uint8Array>;
  /** Offset of `bytes[start]` in the source. */
  position(): number;
  /** `PATH @0x1234`, of `bytes[start]`, or of `back` bytes before it. */
  where(back?: number): string;
  /** How many bytes are left; `undefined` where the end is not known. */
  left(): number | undefined;
}

/** Where reading a range of a source stands. Offsets are those of the source, in bytes. */
interface Reading {
  readonly source: ByteSource;
  /** Where the range ends; `undefined` where that is not known. */
  readonly stop: number | undefined;
  /** The first byte that was not read yet. */
  next: number;
  hasEnded: boolean;
  /** Memory for what is borrowed. */
  room: Uint8Array;
}

/**
 * Opens a range of a source for a decoder.
 *
 * @param length in bytes; `undefined` for all there is
 */
export function openInput(
  source: ByteSource,
  offset: number,
  length: number | undefined,
  format: string,
): Input {
  const stop = length === undefined ? source.size : offset + length;
  const reading: Reading = { source, stop, next: offset, hasEnded: false, room: new Uint8Array(0) };
  const input: Input = {
    bytes: new Uint8Array(0),
    start: 0,
    end: 0,
    format,
    async fill(count) {
      return input.end - input.start >= count || refill(reading, input, count);
    },
    async take(count, what, ahead = 0) {
      if (input.end - input.start < count) await refill(reading, input, count + ahead);
      if (input.end - input.start < count) {
        throw cut(format, at(source, reading.next), what);
      }
      const taken = input.bytes.subarray(input.start, input.start + count);
      input.start += count;
      return taken;
    },
    async borrow(count, what, ahead = 0) {
      if (input.end - input.start < count) await refillRoom(reading, input, count + ahead);
      return input.take(count, what, ahead);
    },
    position: () => reading.next - (input.end - input.start),
    where: (back = 0) => at(source, input.position() - back),
    left: () => (stop === undefined ? undefined : stop - input.position()),
  };
  return input;
}

/** One read as long as what is missing: where nothing is left over, what it gives is not copied. */
async function refill(reading: Reading, input: Input, count: number): Promise<boolean> {
  if (reading.hasEnded) return false;
  const { source, stop = Number.MAX_SAFE_INTEGER } = reading;
  const pieces = input.end > input.start ? [input.bytes.subarray(input.start, input.end)] : [];
  let have = input.end - input.start;
  while (have < count) {
    const want = Math.min(Math.max(PIECE_BYTES, count - have), stop - reading.next);
    const piece = want > 0 ? await readUpTo(source, reading.next, want) : new Uint8Array(0);
    reading.hasEnded = piece.length === 0;
    if (reading.hasEnded) break;
    pieces.push(piece);
    reading.next += piece.length;
    have += piece.length;
  }
  const [only] = pieces;
  input.bytes = only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
  input.start = 0;
  input.end = input.bytes.length;
  return have >= count;
}

/** As `refill`, but into memory that is used again. Does nothing where that cannot be. */
async function refillRoom(reading: Reading, input: Input, count: number): Promise<void> {
  const { source, stop } = reading;
  const last = Math.min(stop ?? 0, source.size ?? 0);
  const have = input.end - input.start;
  const want = Math.min(Math.max(PIECE_BYTES, count - have), last - reading.next);
  if (source.readInto === undefined || want <= 0) return;
  const held = input.bytes.subarray(input.start, input.end);
  // Half as much again, so that a block that is a little longer than all before finds room.
  if (reading.room.length < have + want) reading.room = new Uint8Array(Math.ceil((have + want) * 1.5));
  const { room } = reading;
  room.set(held);
  await source.readInto(reading.next, room.subarray(have, have + want));
  reading.next += want;
  input.bytes = room;
  input.start = 0;
  input.end = have + want;
}
