import { describe, expect } from '@jest/globals';
import { errorOf } from '../support/image.ts';
import { machineCode, noise, pack, unpack } from '../support/stream.ts';
import { itWith } from '../support/tools.ts';

/** As kernel builds pack: out of a pipe, so that the frame does not say how long its content is. */
const FROM_PIPE = ['zstd', '-qc', '-19', '--no-content-size'];

describe('a short zstd stream, of which the image says how long it is', () => {
  const check = (name: string, test: () => Promise<unknown>): void => itWith(['zstd'], name, test);
  const code = machineCode();

  check('decodes to the same as without that', async () => {
    const packed = pack(FROM_PIPE, code);
    expect(Buffer.compare(await unpack(packed, { decodedLength: code.length }), code)).toBe(0);
    expect(Buffer.compare(await unpack(packed), code)).toBe(0);
  });

  check('keeps to the window of its frame, however small', async () => {
    const packed = pack([...FROM_PIPE, '--zstd=wlog=10'], code);
    expect(Buffer.compare(await unpack(packed, { decodedLength: code.length }), code)).toBe(0);
  });

  check('may be of several frames', async () => {
    const packed = Buffer.concat([pack(FROM_PIPE, code), pack(FROM_PIPE, noise(1000))]);
    const whole = Buffer.concat([code, noise(1000)]);
    expect(Buffer.compare(await unpack(packed, { decodedLength: whole.length }), whole)).toBe(0);
  });

  check('is refused where it is one byte longer or shorter', async () => {
    const packed = pack(FROM_PIPE, code);
    for (const decodedLength of [code.length - 1, code.length + 1]) {
      expect((await errorOf(() => unpack(packed, { decodedLength }))).code).toBe('stream-length');
    }
  });

  check('is refused where its checksum does not hold', async () => {
    const packed = pack(FROM_PIPE, code);
    packed.writeUInt8(packed.readUInt8(packed.length - 1) ^ 1, packed.length - 1);
    const error = await errorOf(() => unpack(packed, { decodedLength: code.length }));
    expect(error.code).toBe('stream-checksum');
  });

  check('is refused where bytes follow it', async () => {
    const packed = Buffer.concat([pack(FROM_PIPE, code), Buffer.from('more')]);
    const error = await errorOf(() => unpack(packed, { decodedLength: code.length }));
    expect(error.code).toBe('stream-trailing');
  });
});
