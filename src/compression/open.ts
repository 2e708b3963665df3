import type { ByteSource } from '../bytes/source.ts';
import { badLength } from './damage.ts';
import type { Decode, Format } from './formats.ts';
import { gathered } from './gathered.ts';
import { openInput } from './input.ts';
import type { Limits } from './limits.ts';
import { openStream, type StreamSource } from './stream.ts';

/** Where a compressed stream stands, and what is said of it. Offsets and lengths are in bytes. */
export interface Compressed {
  readonly format: Format;
  readonly source: ByteSource;
  readonly offset: number;
  /** Length of the compressed stream; `undefined` for all up to the end of the source. */
  readonly length: number | undefined;
  /** What it must decode to, where something says so. */
  readonly decodedLength: number | undefined;
  /** What it may decode to: a hint on how much to keep in memory. */
  readonly expectedLength?: number | undefined;
  /** Names the decoded bytes in messages. */
  readonly label: string;
}

/**
 * Opens a compressed stream for random access.
 *
 * Nothing of it is verified before `finish` was called.
 */
export async function openCompressed(compressed: Compressed, limits: Limits): Promise<StreamSource> {
  const { label, decodedLength, expectedLength } = compressed;
  const decode = await compressed.format.load();
  return openStream({
    label,
    decode: () => gathered(run(compressed, decode, limits)),
    announced: decodedLength ?? expectedLength,
    limits,
  });
}

async function* run(compressed: Compressed, decode: Decode, limits: Limits): AsyncGenerator<Uint8Array> {
  const { format, source, offset, length, decodedLength } = compressed;
  const input = openInput(source, offset, length, format.name);
  let decoded = 0;
  for await (const piece of decode(input, limits, decodedLength)) {
    decoded += piece.length;
    if (decodedLength !== undefined && decoded > decodedLength) break;
    if (piece.length > 0) yield piece;
  }
  if (decodedLength === undefined || decoded === decodedLength) return;
  const what = decoded > decodedLength ? 'what was decoded so far' : 'the decoded payload';
  throw badLength(format.name, input.where(), what, decoded, decodedLength);
}
