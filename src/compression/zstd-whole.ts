import type { FrameHeader } from './zstd-header.ts';

// A frame at hand in one call of Node's decoder. Where a frame says how long its content is, and the buffer is long enough,
// libzstd decodes into it directly; otherwise it first allocates the window of the frame, and fills both.

/** The decoder calls once more where a buffer is full; with some room left it sees that the frame is over. */
const ROOM_BYTES = 64;
const DESCRIPTOR = 4;
const HAS_CHECKSUM = 0x04;
/** A header without a window, with a content size of four bytes. */
const SINGLE_SEGMENT = 0x20;
const CONTENT_SIZE_32 = 0x80;
const SINGLE_HEADER_BYTES = 9;

/** Node's decoder, and its parameters. */
export interface Decoder {
  readonly decodeSync: typeof import('node:zlib').zstdDecompressSync;
  readonly params: Record<number, number>;
  /** Frames that decode to more bytes go piece by piece. */
  readonly mostAtOnce: number;
}

/**
 * Decodes one frame that is at hand.
 *
 * Kernel builds pack from a pipe, so that the frame does not say how long its content is, but the image does: then it
 * gets a header that says so. libzstd holds the frame to that length, as it does with one of its own.
 *
 * @param packed the frame from its first byte to its last
 * @param announced what it must decode to, where something else says so
 * @returns `undefined` where it cannot be decoded so, for whatever reason
 */
export function decodeAtOnce(
  packed: Uint8Array,
  header: FrameHeader,
  announced: number | undefined,
  { decodeSync, params, mostAtOnce }: Decoder,
): Uint8Array | undefined {
  const size = header.content ?? announced;
  if (size === undefined || size > mostAtOnce || header.hasDictionary) return undefined;
  const frame = header.content === undefined ? withContentSize(packed, header.bytes, size) : packed;
  try {
    // Pages of the buffer cost memory when they are written to, not before.
    const whole = decodeSync(frame, {
      chunkSize: size + ROOM_BYTES,
      maxOutputLength: size + ROOM_BYTES,
      params,
    });
    return whole.length === size ? whole : undefined;
  } catch {
    return undefined;
  }
}

function withContentSize(frame: Uint8Array, headerBytes: number, size: number): Uint8Array {
  const header = Buffer.alloc(SINGLE_HEADER_BYTES);
  header.set(frame.subarray(0, DESCRIPTOR));
  const checksum = (frame[DESCRIPTOR] ?? 0) & HAS_CHECKSUM;
  header.writeUInt8(SINGLE_SEGMENT | CONTENT_SIZE_32 | checksum, DESCRIPTOR);
  header.writeUInt32LE(size, DESCRIPTOR + 1);
  return Buffer.concat([header, frame.subarray(headerBytes)]);
}
