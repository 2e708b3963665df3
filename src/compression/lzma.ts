import { fields } from '../bytes/fields.ts';
import { badLength, cut, damaged, overLimit, trailing, unsupported } from './damage.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';
import {
  createDecoder,
  type Decoder,
  INPUT_BYTES,
  MOST_SYMBOL_BYTES,
  type Properties,
} from './lzma-decoder.ts';
import { createRing, type Ring } from './window.ts';

// The .lzma file format ("LZMA alone"), section "LZMA file format" of lzma-specification.txt: properties, window,
// decoded length or -1, then one LZMA stream.

const HEADER_BYTES = 13;
const UNKNOWN = 0xffffffffffffffffn;
/** What is decoded before it is given on. */
const PIECE_BYTES = 1 << 20;

/**
 * Decodes one .lzma stream that fills the input.
 *
 * @throws ImageError `stream-*`, `limit-window`
 */
export async function* decodeLzma(input: Input, limits: Limits): AsyncGenerator<Uint8Array> {
  const where = input.where();
  const header = fields(await input.take(HEADER_BYTES, 'its header'), true, where);
  const properties = readProperties(header.u8(0), where);
  const window = header.u32(1);
  if (window > limits.windowBytes && window !== 0xffffffff) {
    const what = `the lzma stream needs a window of ${window} bytes`;
    throw overLimit('limit-window', where, what, 'windowBytes', limits.windowBytes);
  }
  const size = header.u64(5);
  if (size !== UNKNOWN && size > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw damaged('lzma', where, `it announces ${size} decoded bytes`);
  }
  const decoder = createDecoder(properties.lc + properties.lp);
  decoder.reset(properties);
  const ring = createRing(Math.min(window, limits.windowBytes));
  yield* decodeStream(input, decoder, ring, size === UNKNOWN ? undefined : Number(size));
  if (await input.fill(1)) throw trailing('lzma', input.where(), input.left());
}

/** One byte: (pb × 5 + lp) × 9 + lc. */
export function readProperties(byte: number, where: string): Properties {
  if (byte >= 9 * 5 * 5) throw unsupported('lzma', where, `properties 0x${byte.toString(16)}`);
  const rest = Math.floor(byte / 9);
  return { lc: byte % 9, lp: rest % 5, pb: Math.floor(rest / 5) };
}

async function* decodeStream(
  input: Input,
  decoder: Decoder,
  ring: Ring,
  size: number | undefined,
): AsyncGenerator<Uint8Array> {
  let loaded = await load(input, decoder);
  if (loaded < 5) throw cut('lzma', input.where(), 'the start of its data');
  if (!decoder.start()) throw damaged('lzma', input.where(), 'its data does not start like LZMA');
  let left = size ?? Number.POSITIVE_INFINITY;
  for (;;) {
    ring.makeRoom();
    const from = ring.position;
    const limit = Math.min(ring.bytes.length, from + Math.min(PIECE_BYTES, left));
    // Symbols are decoded as long as a whole one is loaded for certain; at the end of the input, up to its last byte.
    const isLast = !(await input.fill(loaded + 1));
    const stop = decoder.run(ring, limit, isLast ? loaded + MOST_SYMBOL_BYTES : loaded - MOST_SYMBOL_BYTES);
    const taken = decoder.taken();
    if (taken > loaded) throw cut('lzma', input.where(-loaded), 'its data');
    if (stop === 'distance')
      throw damaged('lzma', input.where(-taken), 'a match reaches back behind the start');
    if (ring.position > from) yield ring.bytes.slice(from, ring.position);
    left -= ring.position - from;
    if (stop === 'end' || left === 0) break;
    if (stop === 'input') loaded = await reload(input, decoder);
  }
  await finish(input, decoder, ring, left, size);
}

/** Loads from where the input stands, and leaves it there: the bytes are taken when the decoder took them. */
async function load(input: Input, decoder: Decoder): Promise<number> {
  await input.fill(INPUT_BYTES);
  const bytes = input.bytes.subarray(input.start, Math.min(input.end, input.start + INPUT_BYTES));
  decoder.load(bytes);
  return bytes.length;
}

async function reload(input: Input, decoder: Decoder): Promise<number> {
  input.start += decoder.taken();
  return load(input, decoder);
}

/** Where the length is announced, an end mark may follow or not. */
async function finish(
  input: Input,
  decoder: Decoder,
  ring: Ring,
  left: number,
  size: number | undefined,
): Promise<void> {
  if (size !== undefined && left === 0 && !decoder.isFinished()) {
    const loaded = await reload(input, decoder);
    ring.makeRoom();
    const stop = decoder.run(ring, ring.position + 1, loaded + MOST_SYMBOL_BYTES);
    if (stop !== 'end') throw damaged('lzma', input.where(), 'its data goes on behind the announced length');
    if (decoder.taken() > loaded) throw cut('lzma', input.where(), 'its end mark');
  }
  input.start += decoder.taken();
  if (size !== undefined && left > 0) {
    throw badLength('lzma', input.where(), 'what it decodes to', size - left, size);
  }
  if (!decoder.isFinished()) throw damaged('lzma', input.where(), 'its range coder does not end at zero');
}
