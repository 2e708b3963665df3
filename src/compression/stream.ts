import { ImageError } from '../bytes/error.ts';
import { type ByteSource, pastEnd } from '../bytes/source.ts';
import { overLimit } from './damage.ts';
import type { Limits } from './limits.ts';

/** What stays at hand of a stream that is too long to be kept: its start, where headers are … */
const HEAD_BYTES = 64 << 10;
/** … and what was decoded last: at the end of an ELF file are section table and names. */
const TAIL_BYTES = 4 << 20;

/** A compressed stream behind the interface of a file. */
export interface StreamSource extends ByteSource {
  readUpTo(offset: number, most: number): Promise<Uint8Array>;
  /**
   * Decodes what is left, so that checksums, announced lengths and the end are known to hold.
   *
   * @returns the decoded length in bytes
   * @throws ImageError `stream-*`, `limit-decoded`
   */
  finish(): Promise<number>;
}

/** How a stream is decoded, and what is said of it before. */
export interface StreamOptions {
  /** Names the decoded bytes in messages. */
  readonly label: string;
  /** Decodes from the start; called again for bytes that are no longer at hand. A piece given is not written to again. */
  readonly decode: () => AsyncIterable<Uint8Array>;
  /** The decoded length where something announces it; a hint, not checked here. */
  readonly announced: number | undefined;
  readonly limits: Limits;
}

interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

interface Pass {
  readonly pieces: AsyncIterator<Uint8Array>;
  /** Decoded bytes so far. */
  position: number;
}

/** Where the decoding of a stream stands. */
interface Decoding {
  readonly options: StreamOptions;
  readonly kept: Kept;
  /** The decoded length in bytes, once a pass came to the end. */
  size: number | undefined;
  pass: Pass | undefined;
  starts: number;
}

/**
 * Stands a stream that can only be decoded forward behind `read(offset, length)`.
 *
 * A short one stays in memory. Of a long one the first 64 KiB and the last 4 MiB decoded stay; for what lies before,
 * the stream is decoded again from its start.
 */
export function openStream(options: StreamOptions): StreamSource {
  const { label, announced, limits } = options;
  const keep =
    announced !== undefined && announced <= limits.keptBytes ? limits.keptBytes : limits.keptUnannouncedBytes;
  const decoding: Decoding = {
    options,
    kept: createKept(keep),
    size: undefined,
    pass: undefined,
    starts: 0,
  };
  const { inTurn, afterAll } = createTurns();
  return {
    label,
    forwardOnly: true,
    get size() {
      return decoding.size;
    },
    async read(offset, length) {
      if (offset < 0 || length < 0) throw pastEnd(label, offset, length, decoding.size ?? 0);
      const bytes = await inTurn(() => gather(decoding, offset, length));
      if (bytes.length === length) return bytes;
      throw pastEnd(label, offset, length, decoding.size ?? offset + bytes.length);
    },
    readUpTo: (offset, most) => inTurn(() => gather(decoding, offset, most)),
    finish: () => inTurn(() => decodeRest(decoding)),
    close: () => afterAll(() => stop(decoding)),
  };
}

/**
 * One task after the other: two reads at once would take pieces from each other. What failed once stays failed: a pass
 * that was broken off looks like one that came to its end.
 */
interface Turns {
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** For what must be done whether or not a task failed. */
  afterAll(task: () => Promise<void>): Promise<void>;
}

function createTurns(): Turns {
  let failure: unknown;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    inTurn(task) {
      const result = turn.then(() => {
        if (failure !== undefined) throw failure;
        return task();
      });
      turn = result.catch(error => {
        failure = error;
      });
      return result;
    },
    afterAll: task => turn.then(task),
  };
}

async function start(decoding: Decoding): Promise<Pass> {
  const { options, kept } = decoding;
  const { label, limits } = options;
  decoding.starts++;
  if (decoding.starts > limits.starts) {
    throw overLimit('limit-starts', label, 'the stream would be decoded once more', 'starts', limits.starts);
  }
  await stop(decoding);
  if (decoding.starts > 1) kept.restart();
  const pass = { pieces: options.decode()[Symbol.asyncIterator](), position: 0 };
  decoding.pass = pass;
  return pass;
}

async function stop(decoding: Decoding): Promise<void> {
  await decoding.pass?.pieces.return?.();
  decoding.pass = undefined;
}

/** Decodes one piece more; false at the end. Bytes from `from` on stay at hand. */
async function advance(decoding: Decoding, pass: Pass, from: number): Promise<boolean> {
  const { label, limits } = decoding.options;
  const next = await pass.pieces.next();
  if (next.done === true) {
    if (pass.position === 0) throw empty(label);
    decoding.size = pass.position;
    return false;
  }
  decoding.kept.add({ offset: pass.position, bytes: next.value }, from);
  pass.position += next.value.length;
  if (pass.position > limits.decodedBytes) {
    const what = `the stream decodes to more than ${limits.decodedBytes} bytes`;
    throw overLimit('limit-decoded', label, what, 'decodedBytes', limits.decodedBytes);
  }
  return true;
}

async function gather(decoding: Decoding, offset: number, most: number): Promise<Uint8Array> {
  const { kept } = decoding;
  const end = Math.min(offset + most, decoding.size ?? Number.MAX_SAFE_INTEGER);
  if (end <= offset) return new Uint8Array(0);
  const before = kept.copy(offset, end);
  if (before !== undefined) return before;
  let pass = decoding.pass ?? (await start(decoding));
  if (!kept.reaches(offset, pass.position)) pass = await start(decoding);
  while (pass.position < end && (await advance(decoding, pass, offset)));
  return kept.copy(offset, Math.min(end, pass.position)) ?? new Uint8Array(0);
}

/** Decodes up to the end; gives the decoded length in bytes. */
async function decodeRest(decoding: Decoding): Promise<number> {
  if (decoding.size !== undefined) return decoding.size;
  const pass = decoding.pass ?? (await start(decoding));
  while (await advance(decoding, pass, pass.position));
  return pass.position;
}

/** The decoded bytes that are at hand. */
interface Kept {
  /** Drops what only a pass that starts over would find again. */
  restart(): void;
  /** Adds what was decoded; bytes from `from` on must stay. */
  add(piece: Piece, from: number): void;
  /** The bytes from `offset` to `end`; `undefined` where they are not all at hand. */
  copy(offset: number, end: number): Uint8Array | undefined;
  /** Whether a pass that stands at `position` will still come by `offset`, or it is at hand. */
  reaches(offset: number, position: number): boolean;
}

function createKept(keep: number): Kept {
  let head = new Uint8Array(0);
  let pieces: Piece[] = [];
  let whole = true;

  const trim = (end: number, from: number): void => {
    if (whole && end <= keep) return;
    whole = false;
    const first = Math.min(from, end - TAIL_BYTES);
    const drop = pieces.findIndex(piece => piece.offset + piece.bytes.length > first);
    if (drop > 0) pieces = pieces.slice(drop);
  };

  return {
    restart() {
      pieces = [];
      // A second pass means that the first one went past the bytes: keeping all again would not help.
      whole = false;
    },
    add(piece, from) {
      if (piece.bytes.length === 0) return;
      pieces.push(piece);
      if (piece.offset === head.length && head.length < HEAD_BYTES) {
        head = Buffer.concat([head, piece.bytes.subarray(0, HEAD_BYTES - head.length)]);
      }
      trim(piece.offset + piece.bytes.length, from);
    },
    copy(offset, end) {
      if (end <= head.length) return head.subarray(offset, end);
      return copyOf(pieces, offset, end);
    },
    reaches: (offset, position) => offset >= (pieces[0]?.offset ?? position),
  };
}

function copyOf(pieces: readonly Piece[], offset: number, end: number): Uint8Array | undefined {
  const first = pieces.findLastIndex(piece => piece.offset <= offset);
  const last = pieces.at(-1);
  const start = pieces[first];
  if (start === undefined || last === undefined || last.offset + last.bytes.length < end) return undefined;
  if (end <= start.offset + start.bytes.length)
    return start.bytes.subarray(offset - start.offset, end - start.offset);
  const copy = new Uint8Array(end - offset);
  for (const piece of pieces.slice(first)) {
    if (piece.offset >= end) break;
    const from = Math.max(offset - piece.offset, 0);
    copy.set(piece.bytes.subarray(from, end - piece.offset), Math.max(piece.offset - offset, 0));
  }
  return copy;
}

function empty(label: string): ImageError {
  return new ImageError('stream-empty', {
    message: 'the stream decodes to nothing',
    where: label,
    remedy: 'Pack the image again, and check that the step which packs it does not fail.',
  });
}
