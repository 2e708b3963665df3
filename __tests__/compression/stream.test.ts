import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LIMITS, type Limits } from '../../src/compression/limits.ts';
import { openStream, type StreamSource } from '../../src/compression/stream.ts';
import { errorOf } from '../support/image.ts';
import { noise } from '../support/stream.ts';

const MIB = 1 << 20;
const BYTES = noise(12 * MIB);

/** A stream of `BYTES` in pieces, and how often it was started. */
function streamOf(
  pieceBytes: number,
  limits: Partial<Limits> = {},
  bytes = BYTES,
): { stream: StreamSource; starts: () => number } {
  let starts = 0;
  async function* decode(): AsyncGenerator<Uint8Array> {
    starts++;
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const merged = { ...DEFAULT_LIMITS, ...limits };
  const stream = openStream({ label: 'stream', decode, announced: undefined, limits: merged });
  return { stream, starts: () => starts };
}

describe('a stream behind the interface of a file', () => {
  const ranges: readonly (readonly [number, number])[] = [
    [0, 16],
    [60_000, 10_000],
    [12 * MIB - 64, 64],
    [9 * MIB, 2 * MIB],
    [MIB - 1, 2],
    [5 * MIB, 3 * MIB],
    [0, 12 * MIB],
    [12 * MIB, 0],
  ];

  it.each([1 << 16, 100_003, 3 * MIB])('gives any range, in pieces of %i bytes', async pieceBytes => {
    for (const kept of [0, 16 * MIB]) {
      const { stream } = streamOf(pieceBytes, { keptUnannouncedBytes: kept });
      for (const [offset, length] of ranges) {
        const bytes = Buffer.from(await stream.read(offset, length));
        expect(bytes.equals(BYTES.subarray(offset, offset + length))).toBe(true);
      }
      expect(await stream.finish()).toBe(BYTES.length);
      expect(stream.size).toBe(BYTES.length);
      await stream.close();
    }
  });

  it('is decoded once where it is kept, or where what is asked for is in its head or its tail', async () => {
    const kept = streamOf(MIB);
    for (const [offset, length] of ranges) await kept.stream.read(offset, length);
    expect(kept.starts()).toBe(1);
    const long = streamOf(MIB, { keptUnannouncedBytes: 0 });
    await long.stream.read(0, 64);
    await long.stream.read(12 * MIB - 64, 64);
    await long.stream.read(9 * MIB, MIB);
    await long.stream.read(65_000, 400);
    expect(long.starts()).toBe(1);
    await long.stream.read(2 * MIB, 100);
    await long.stream.read(3 * MIB, 100);
    expect(long.starts()).toBe(2);
  });

  it('takes reads at once one after the other', async () => {
    const { stream } = streamOf(100_003, { keptUnannouncedBytes: 0 });
    const reads = await Promise.all(ranges.map(([offset, length]) => stream.read(offset, length)));
    for (const [index, [offset, length]] of ranges.entries()) {
      expect(Buffer.from(reads[index] ?? []).equals(BYTES.subarray(offset, offset + length))).toBe(true);
    }
  });

  it('knows its end only when it came by', async () => {
    const { stream } = streamOf(MIB);
    expect(stream.size).toBeUndefined();
    expect((await stream.readUpTo(11 * MIB, 2 * MIB)).length).toBe(MIB);
    expect((await stream.readUpTo(13 * MIB, 2)).length).toBe(0);
    expect(stream.size).toBe(12 * MIB);
    expect((await errorOf(() => streamOf(MIB).stream.read(12 * MIB - 1, 2))).code).toBe('read-past-end');
    expect((await errorOf(() => streamOf(MIB).stream.read(-1, 2))).code).toBe('read-past-end');
  });

  it('is decoded again only as often as the limit allows', async () => {
    const { stream } = streamOf(MIB, { keptUnannouncedBytes: 0, starts: 3 });
    for (let read = 0; read < 3; read++) {
      await stream.read(MIB, 10);
      if (read < 2) await stream.finish();
      await stream.read(11 * MIB, 10);
    }
    const error = await errorOf(() => stream.read(MIB, 10));
    expect(error.code).toBe('limit-starts');
    expect(error.message).toContain('starts is 3');
  });

  it('that failed stays failed', async () => {
    async function* decode(): AsyncGenerator<Uint8Array> {
      yield BYTES.subarray(0, 100);
      throw new Error('damaged');
    }
    const stream = openStream({ label: 'stream', decode, announced: undefined, limits: DEFAULT_LIMITS });
    expect((await stream.read(0, 50)).length).toBe(50);
    for (let read = 0; read < 2; read++) await expect(stream.finish()).rejects.toThrow('damaged');
    await expect(stream.readUpTo(0, 200)).rejects.toThrow('damaged');
    await stream.close();
  });

  it('of nothing is an error', async () => {
    const { stream } = streamOf(MIB, {}, new Uint8Array(0));
    expect((await errorOf(() => stream.readUpTo(0, 10))).code).toBe('stream-empty');
  });
});
