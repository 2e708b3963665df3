import { describe, expect, it } from '@jest/globals';
import { openFile } from '../../src/bytes/file.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import type { ByteSource } from '../../src/bytes/source.ts';
import { detectFormat } from '../../src/compression/formats.ts';
import { openInput } from '../../src/compression/input.ts';
import { DEFAULT_LIMITS } from '../../src/compression/limits.ts';
import { openCompressed } from '../../src/compression/open.ts';
import { newFile } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';
import { machineCode, noise, pack } from '../support/stream.ts';
import { itWith } from '../support/tools.ts';

const BYTES = noise(1_500_000);
const SOURCES: readonly { name: string; open: () => ByteSource }[] = [
  { name: 'a file', open: () => openFile(newFile('input', BYTES)) },
  { name: 'memory', open: () => memorySource(BYTES, 'input') },
];

describe.each(SOURCES)('the input of a decoder, out of $name', ({ open }) => {
  it('gives borrowed and taken bytes in their order, whatever their lengths', async () => {
    const input = openInput(open(), 100, 1_300_000, 'test');
    let at = 100;
    for (const length of [4, 70_000, 4, 600_000, 1, 300_000, 8, 262_144]) {
      const bytes = await input.borrow(length, 'a block', 4);
      expect(Buffer.compare(bytes, BYTES.subarray(at, at + length))).toBe(0);
      at += length;
      expect(await input.take(4, 'a word')).toEqual(BYTES.subarray(at, at + 4));
      at += 4;
      expect(input.position()).toBe(at);
    }
  });

  it('keeps what was taken when more is taken', async () => {
    const input = openInput(open(), 0, BYTES.length, 'test');
    const first = await input.take(1000, 'a block');
    await input.take(1_000_000, 'a block');
    expect(Buffer.compare(first, BYTES.subarray(0, 1000))).toBe(0);
  });

  it('is cut where it ends, and never reads on behind its range', async () => {
    const input = openInput(open(), 0, 500_000, 'test');
    await input.borrow(499_990, 'a block', 4);
    expect((await errorOf(() => input.borrow(11, 'a block'))).code).toBe('stream-cut');
    expect(await input.borrow(10, 'a block')).toEqual(BYTES.subarray(499_990, 500_000));
  });
});

describe('a stream of many blocks in a file', () => {
  // Some blocks of each can be packed, some cannot and are stored.
  const mixed = Buffer.concat([machineCode(), noise(1_000_000), machineCode(), noise(1_000_000, 2)]);
  const COMMANDS = [
    ['lz4', '-c', '-B4'],
    ['lz4', '-c', '-B4', '-BX', '-BD'],
    ['lz4', '-lc'],
    ['lzop', '-c'],
  ];

  for (const command of COMMANDS) {
    itWith(command.slice(0, 1), `${command.join(' ')}: every block is what was packed`, async () => {
      const packed = pack(command, mixed);
      const format = detectFormat(packed);
      if (format === undefined) throw new Error('no format has this magic number');
      const stream = await openCompressed(
        {
          format,
          source: openFile(newFile('packed', packed)),
          offset: 0,
          length: packed.length,
          decodedLength: mixed.length,
          label: 'unpacked',
        },
        DEFAULT_LIMITS,
      );
      expect(Buffer.compare(await stream.read(0, mixed.length), mixed)).toBe(0);
      expect(await stream.finish()).toBe(mixed.length);
    });
  }
});
