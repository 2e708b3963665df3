import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { at, type ByteSource, pastEnd, readClaimed } from '../../src/bytes/source.ts';
import { errorOf } from '../support/image.ts';

/** A source whose size nobody knows, as that of a compressed stream; it remembers what was read. */
function streamOf(size: number): ByteSource & { readonly reads: number[] } {
  const reads: number[] = [];
  return {
    label: 'stream',
    size: undefined,
    reads,
    async read(offset, length) {
      reads.push(length);
      if (offset + length > size) throw pastEnd('stream', offset, length, size);
      return new Uint8Array(length).fill(offset >> 20);
    },
    async close() {},
  };
}

describe('memorySource', () => {
  const source = memorySource(Buffer.from([1, 2, 3]), 'memory');

  it('gives the bytes that are asked for', async () => {
    expect(source.size).toBe(3);
    expect([...(await source.read(1, 2))]).toEqual([2, 3]);
    await source.close();
  });

  it.each([
    { offset: 2, length: 2 },
    { offset: 4, length: 0 },
    { offset: -1, length: 1 },
    { offset: 0, length: -1 },
  ])('refuses $length bytes at $offset', async ({ offset, length }) => {
    expect(await errorOf(() => source.read(offset, length))).toMatchObject({
      code: 'read-past-end',
      message: expect.stringContaining('but the file ends at 0x3'),
    });
  });
});

describe('readClaimed', () => {
  it('refuses more than the limit before it reads', async () => {
    const stream = streamOf(1 << 24);
    expect(await errorOf(() => readClaimed(stream, 16, 101, 'the table', 100))).toMatchObject({
      code: 'claim-too-large',
      message: 'the table claims 101 bytes; the limit is 100',
      where: 'stream @0x10',
      remedy: 'Build or download the image again: its headers are damaged.',
    });
    expect(stream.reads).toEqual([]);
  });

  it('checks a known size before anything is allocated', async () => {
    const source = memorySource(Buffer.alloc(8), 'memory');
    expect(await errorOf(() => readClaimed(source, 4, 2 ** 40, 'the table', 2 ** 41))).toMatchObject({
      code: 'read-past-end',
      message: 'the table needs 1099511627776 bytes at offset 0x4, but the file ends at 0x8',
      where: 'memory @0x4',
    });
  });

  it('takes a long range out of a stream in pieces', async () => {
    const stream = streamOf(1 << 24);
    const bytes = await readClaimed(stream, 0, (3 << 20) + 5, 'the table', 1 << 24);
    expect(bytes.length).toBe((3 << 20) + 5);
    expect([bytes[0], bytes[1 << 20], bytes[2 << 20], bytes[3 << 20]]).toEqual([0, 1, 2, 3]);
    expect(stream.reads).toEqual([1 << 20, 1 << 20, 1 << 20, 5]);
  });

  it('stops at the first piece that a stream does not have', async () => {
    const stream = streamOf(1 << 20);
    const error = await errorOf(() => readClaimed(stream, 0, 1 << 30, 'the table', 1 << 30));
    expect(error.code).toBe('read-past-end');
    expect(stream.reads).toEqual([1 << 20, 1 << 20]);
  });
});

describe('at', () => {
  it('names a place in hex', () => {
    const source = memorySource(Buffer.alloc(0), 'vmlinux');
    expect(at(source, 0x792610)).toBe('vmlinux @0x792610');
    expect(at(source, 2n ** 63n)).toBe('vmlinux @0x8000000000000000');
  });
});
