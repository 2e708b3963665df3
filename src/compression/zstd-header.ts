import { fields } from '../bytes/fields.ts';
import { cut, damaged, overLimit } from './damage.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';

// The header of a zstd frame: RFC 8878, section 3.1.1.1.

/** The longest frame header: magic, descriptor, window, dictionary id, content size. */
const HEADER_BYTES = 18;

/** What a frame header says; it may be wrong. Sizes are in bytes. */
export interface FrameHeader {
  /** Length of the header. */
  readonly bytes: number;
  /** Length of the checksum behind the last block. */
  readonly checksum: number;
  readonly hasDictionary: boolean;
  /** What the frame decodes to; `undefined` where it does not say. */
  readonly content: number | undefined;
}

/**
 * Looks at the frame header that the input stands at.
 *
 * @throws ImageError `stream-cut`, `stream-damaged`, `limit-window`
 */
export async function readFrameHeader(input: Input, limits: Limits): Promise<FrameHeader> {
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
  return {
    bytes,
    checksum: (descriptor & 0x04) === 0 ? 0 : 4,
    hasDictionary: (descriptor & 0x03) !== 0,
    content: contentSize(head),
  };
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
