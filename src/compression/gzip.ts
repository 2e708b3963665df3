import { badChecksum, cut, damaged, trailing } from './damage.ts';
import type { Input } from './input.ts';
import { chunkBytes, decodeWith, engineError } from './zlib.ts';

// gzip: RFC 1952. Node's decoder joins members and checks CRC and length of each, but passes over zeros behind them.

const MAGIC = [0x1f, 0x8b];

/**
 * Decodes gzip members up to the end of the input.
 *
 * @throws ImageError `stream-*`
 */
export async function* decodeGzip(input: Input): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const engine = createGunzip({ chunkSize: chunkBytes(input.left()) });
  const start = input.position();
  const fed = { bytes: 0 };
  // How far behind the last byte taken: `where` counts back from what was read of the input.
  const where = (): string => input.where(input.position() - start - engine.bytesWritten);
  await input.fill(MAGIC.length);
  if (MAGIC.some((byte, index) => input.bytes[input.start + index] !== byte)) {
    throw damaged('gzip', input.where(), 'it does not start like gzip');
  }
  try {
    yield* decodeWith(engine, feed(input, fed));
  } catch (error) {
    throw translated(error, where()) ?? error;
  }
  const left = input.left();
  const unused = fed.bytes - engine.bytesWritten;
  const more = unused > 0 || (await input.fill(1));
  if (more) throw trailing('gzip', where(), left === undefined ? undefined : left + unused);
}

async function* feed(input: Input, fed: { bytes: number }): AsyncGenerator<Uint8Array> {
  while (await input.fill(1)) {
    const piece = input.bytes.subarray(input.start, input.end);
    input.start = input.end;
    fed.bytes += piece.length;
    yield piece;
  }
}

/** The messages are those of zlib's inflate.c. */
function translated(error: unknown, where: string): Error | undefined {
  const found = engineError(error);
  if (found === undefined) return undefined;
  if (found.code === 'Z_BUF_ERROR') return cut('gzip', where, 'its data');
  if (found.message === 'incorrect data check') return badChecksum('gzip', where, 'CRC-32 of the data');
  if (found.message === 'incorrect length check')
    return damaged('gzip', where, 'the length at its end is not that of the data');
  // The first member was looked at before, so this is what follows the last one.
  if (found.message === 'incorrect header check') return trailing('gzip', where, undefined);
  return damaged('gzip', where, found.message);
}
