import { damaged, overLimit, unsupported } from './damage.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';
import { readProperties } from './lzma.ts';
import { createDecoder, type Decoder } from './lzma-decoder.ts';
import { createRing, type Ring } from './window.ts';

// LZMA2: chunks of LZMA or of plain bytes, each with a control byte. The .xz file format (section 5.3.1) gives the
// size of the window; the chunks are described in the comments of liblzma's lzma2_decoder.c.

const CONTROL_END = 0x00;
const CONTROL_PLAIN_RESET = 0x01;
const CONTROL_PLAIN = 0x02;
const CONTROL_LZMA = 0x80;
/** lc + lp is at most 4 in LZMA2. */
const MOST_LITERAL_BITS = 4;
const MOST_DICTIONARY = 40;

/** A decoder of LZMA2 that serves one block after the other. */
export interface Lzma2 {
  /**
   * Starts a block.
   *
   * @throws ImageError `limit-window`, `stream-unsupported`
   */
  reset(dictionary: number, where: string): void;
  /** Decodes up to the end mark of a block. */
  decode(input: Input): AsyncGenerator<Uint8Array>;
}

/** What a control byte may leave out that came before: nothing of it at the start of a block. */
interface Need {
  dictionary: boolean;
  properties: boolean;
  state: boolean;
}

/** Makes a decoder of LZMA2. One function: its parts share a decoder and a window that outlast a block. */
export function createLzma2(limits: Limits): Lzma2 {
  // Made when a chunk is there: of an archive with thousands of streams most are cut off or only looked at.
  let decoder: Decoder | undefined;
  let ring: Ring = createRing(0);
  let properties = { lc: 0, lp: 0, pb: 0 };
  let window = 0;

  async function* plain(input: Input, control: number, need: Need): AsyncGenerator<Uint8Array> {
    if (control === CONTROL_PLAIN_RESET) ring.reset();
    else if (need.dictionary)
      throw damaged('xz', input.where(1), 'the first chunk does not reset the window');
    need.dictionary = false;
    const header = await input.take(2, 'a chunk header');
    let left = (((header[0] ?? 0) << 8) | (header[1] ?? 0)) + 1;
    while (left > 0) {
      ring.makeRoom();
      const count = Math.min(left, ring.bytes.length - ring.position);
      const bytes = await input.take(count, 'a chunk');
      ring.bytes.set(bytes, ring.position);
      ring.position += count;
      ring.full = Math.min(ring.full + count, ring.bytes.length);
      left -= count;
      yield bytes.slice();
    }
  }

  /** Takes what the control byte says before the data; gives decoded and compressed length. */
  async function prepare(
    input: Input,
    control: number,
    need: Need,
  ): Promise<{ decoded: number; packed: number; forgets: boolean }> {
    const where = input.where(1);
    const header = await input.take(4, 'a chunk header');
    const [high = 0, low = 0, packedHigh = 0, packedLow = 0] = header;
    const reset = (control >> 5) & 3;
    if (reset === 3) {
      ring.reset();
      need.dictionary = false;
    } else if (need.dictionary) {
      throw damaged('xz', where, 'the first chunk does not reset the window');
    }
    if (reset >= 2) {
      const byte = (await input.take(1, 'a chunk header'))[0] ?? 0xff;
      properties = readProperties(byte, where);
      if (properties.lc + properties.lp > MOST_LITERAL_BITS)
        throw unsupported('xz', where, `properties 0x${byte.toString(16)}`);
    } else if (need.properties || (reset === 0 && need.state)) {
      throw damaged('xz', where, 'the first chunk of LZMA does not set its properties');
    }
    need.properties = false;
    need.state = false;
    return {
      decoded: (((control & 0x1f) << 16) | (high << 8) | low) + 1,
      packed: ((packedHigh << 8) | packedLow) + 1,
      forgets: reset >= 1,
    };
  }

  async function* packed(input: Input, control: number, need: Need): AsyncGenerator<Uint8Array> {
    const sizes = await prepare(input, control, need);
    const bytes = await input.take(sizes.packed, 'a chunk');
    const where = input.where(sizes.packed);
    decoder ??= createDecoder(MOST_LITERAL_BITS);
    if (sizes.forgets) decoder.reset(properties);
    decoder.load(bytes);
    if (sizes.packed < 5 || !decoder.start()) throw damaged('xz', where, 'a chunk does not start like LZMA');
    for (let left = sizes.decoded; left > 0; ) {
      ring.makeRoom();
      const from = ring.position;
      const stop = decoder.run(ring, Math.min(ring.bytes.length, from + left), sizes.packed + 1);
      if (stop === 'distance')
        throw damaged('xz', where, 'a match reaches back behind the start of the window');
      if (stop !== 'limit' || decoder.taken() > sizes.packed) {
        throw damaged('xz', where, 'a chunk does not decode to its length');
      }
      left -= ring.position - from;
      yield ring.bytes.slice(from, ring.position);
    }
    if (decoder.taken() !== sizes.packed || !decoder.isFinished()) {
      throw damaged('xz', where, 'a chunk goes on behind its decoded length');
    }
  }

  return {
    reset(dictionary, where) {
      if (dictionary > MOST_DICTIONARY)
        throw unsupported('xz', where, `window size 0x${dictionary.toString(16)}`);
      const bytes =
        dictionary === MOST_DICTIONARY ? 2 ** 32 : (2 | (dictionary & 1)) * 2 ** (11 + (dictionary >> 1));
      if (bytes > limits.windowBytes) {
        const what = `the xz stream needs a window of ${bytes} bytes`;
        throw overLimit('limit-window', where, what, 'windowBytes', limits.windowBytes);
      }
      if (bytes !== window) ring = createRing(bytes);
      window = bytes;
    },
    async *decode(input) {
      const need: Need = { dictionary: true, properties: true, state: true };
      for (;;) {
        const control = (await input.take(1, 'a chunk header'))[0] ?? 0;
        if (control === CONTROL_END) return;
        if (control >= CONTROL_LZMA) {
          yield* packed(input, control, need);
        } else if (control === CONTROL_PLAIN || control === CONTROL_PLAIN_RESET) {
          yield* plain(input, control, need);
        } else {
          throw damaged('xz', input.where(1), `no chunk starts with 0x${control.toString(16)}`);
        }
      }
    },
  };
}
