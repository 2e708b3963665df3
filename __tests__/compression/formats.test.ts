import { describe, expect, it } from '@jest/globals';
import { ImageError } from '../../src/bytes/error.ts';
import { detectFormat } from '../../src/compression/formats.ts';
import { xxh32 } from '../../src/compression/xxh32.ts';
import { errorOf } from '../support/image.ts';
import { machineCode, noise, pack, unpack } from '../support/stream.ts';
import { itWith } from '../support/tools.ts';

interface Case {
  readonly format: string;
  readonly command: readonly string[];
  /** Without one, a changed byte may go unnoticed: the announced length and the ELF reader are what is left. */
  readonly hasChecksum?: boolean;
  readonly trailing?: string;
}

const CASES: readonly Case[] = [
  { format: 'gzip', command: ['gzip', '-c9'] },
  { format: 'xz', command: ['xz', '-c6'] },
  { format: 'xz', command: ['xz', '-c', '--check=none', '-0'], hasChecksum: false },
  { format: 'xz', command: ['xz', '-c', '--check=sha256', '-1'] },
  { format: 'xz', command: ['xz', '-c', '--check=crc32', '--x86', '--lzma2=,dict=32MiB'] },
  { format: 'xz', command: ['xz', '-c', '--check=crc32', '--arm', '--lzma2=dict=1MiB'] },
  { format: 'xz', command: ['xz', '-c', '--check=crc32', '--armthumb', '--lzma2=dict=4KiB'] },
  { format: 'xz', command: ['xz', '-c', '--check=crc32', '--arm64', '--lzma2=dict=1MiB'] },
  { format: 'xz', command: ['xz', '-c', '--check=crc32', '--powerpc', '--lzma2=dict=1MiB'] },
  { format: 'xz', command: ['xz', '-c', '--x86', '--arm64', '--lzma2=lc=1,lp=3,pb=0'] },
  { format: 'xz', command: ['xz', '-c', '--x86=start=4096', '--lzma2'] },
  { format: 'xz', command: ['xz', '-c', '-0', '-T2', '--block-size=262144'] },
  { format: 'zstd', command: ['zstd', '-qc'] },
  { format: 'zstd', command: ['zstd', '-qc', '--ultra', '-22', '--long=27', '--no-content-size'] },
  { format: 'zstd', command: ['zstd', '-qc', '--no-check', '-1', '{}'], hasChecksum: false },
  { format: 'bzip2', command: ['bzip2', '-c9'] },
  { format: 'bzip2', command: ['bzip2', '-c1'] },
  { format: 'lz4 legacy', command: ['lz4', '-lc'], hasChecksum: false, trailing: 'stream-damaged' },
  { format: 'lz4 legacy', command: ['lz4', '-l9c'], hasChecksum: false, trailing: 'stream-damaged' },
  { format: 'lz4', command: ['lz4', '-c'] },
  { format: 'lz4', command: ['lz4', '-c', '-9', '-B4', '-BD', '-BX'] },
  { format: 'lz4', command: ['lz4', '-c', '--content-size', '--no-frame-crc', '{}'], hasChecksum: false },
  { format: 'lzop', command: ['lzop', '-c'] },
  { format: 'lzop', command: ['lzop', '-c9', '--crc32'] },
  { format: 'lzma', command: ['lzma', '-c9'], hasChecksum: false },
  { format: 'lzma', command: ['xz', '-c', '--format=lzma', '--lzma1=dict=64KiB'], hasChecksum: false },
];

describe.each(CASES)('$command', ({ format, command, hasChecksum = true, trailing = 'stream-trailing' }) => {
  const [tool = ''] = command;
  // A few kilobytes of code, of noise, and of the same byte: literals, matches, long runs.
  const small = Buffer.concat([machineCode().subarray(0, 3000), noise(500), new Uint8Array(2000)]);

  itWith([tool], 'is detected by its magic number', () => {
    expect(detectFormat(pack(command, small))?.name).toBe(format);
  });

  itWith([tool], 'decodes to what was packed', async () => {
    // One block of lz4 legacy, and a bit of the next.
    const zeros = new Uint8Array((8 << 20) + 1000);
    for (const bytes of [Uint8Array.of(7), small, noise(300_000), machineCode(), zeros]) {
      expect((await unpack(pack(command, bytes))).equals(bytes)).toBe(true);
    }
  });

  itWith([tool], 'is refused when cut at any byte', async () => {
    const packed = pack(command, small);
    for (let size = 8; size < packed.length; size += size < 200 || size > packed.length - 100 ? 1 : 41) {
      const error = await errorOf(() => unpack(packed.subarray(0, size)));
      expect([size, error.code]).toEqual([size, expect.stringMatching(/^stream-(cut|damaged|empty)$/)]);
    }
  });

  itWith([tool], 'is refused with bytes behind its end', async () => {
    const packed = pack(command, small);
    for (const more of [Uint8Array.of(0), new Uint8Array(5), Buffer.from('garbage behind the end')]) {
      const error = await errorOf(() => unpack(Buffer.concat([packed, more])));
      const isCut = more.length < 4 && format === 'lz4 legacy';
      expect(error.code).toBe(isCut ? 'stream-cut' : trailing);
      expect(error.where).toMatch(/^packed @0x[0-9a-f]+$/);
    }
  });

  itWith([tool], 'never decodes to other bytes when one is changed', async () => {
    const packed = pack(command, small);
    for (let at = 0; at < packed.length; at += at < 100 ? 1 : 37) {
      const changed = Buffer.from(packed);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      if (detectFormat(changed)?.name !== format) continue;
      const decoded = await unpack(changed).catch(error => error);
      if (decoded instanceof ImageError) continue;
      expect(decoded).toBeInstanceOf(Buffer);
      if (hasChecksum) expect([at, decoded.equals(small)]).toEqual([at, true]);
    }
  });

  itWith([tool], 'is refused when it decodes to nothing', async () => {
    const error = await errorOf(() => unpack(pack(command, new Uint8Array(0))));
    expect(error.code).toBe('stream-empty');
  });

  itWith([tool], 'is refused when it does not decode to the announced length', async () => {
    const packed = pack(command, small);
    for (const decodedLength of [small.length - 1, small.length + 1]) {
      expect((await errorOf(() => unpack(packed, { decodedLength }))).code).toBe('stream-length');
    }
    expect((await unpack(packed, { decodedLength: small.length })).length).toBe(small.length);
  });

  itWith([tool], 'is refused when it decodes to more than the limit', async () => {
    const packed = pack(command, new Uint8Array(3 << 20));
    const error = await errorOf(() => unpack(packed, { limits: { decodedBytes: 2 << 20 } }));
    expect(error.code).toBe('limit-decoded');
    expect(error.message).toContain('decodedBytes is 2097152');
  });
});

describe('streams one behind the other', () => {
  const commands: readonly (readonly string[])[] = [
    ['gzip', '-c'],
    ['xz', '-c'],
    ['zstd', '-qc'],
    ['bzip2', '-c'],
    ['lz4', '-c'],
    ['lzop', '-c'],
    ['lz4', '-lc'],
  ];
  for (const command of commands) {
    itWith([command[0] ?? ''], `${command.join(' ')}: are joined`, async () => {
      const [first, second] = [machineCode().subarray(0, 400_000), noise(70_000)];
      const packed = Buffer.concat([pack(command, first), pack(command, second)]);
      expect((await unpack(packed)).equals(Buffer.concat([first, second]))).toBe(true);
    });
  }

  for (const command of commands) {
    itWith([command[0] ?? ''], `${command.join(' ')}: thousands of one byte each are joined`, async () => {
      const one = pack(command, Uint8Array.of(0x78));
      const packed = Buffer.alloc(one.length * 3000);
      for (let at = 0; at < packed.length; at += one.length) packed.set(one, at);
      expect((await unpack(packed)).equals(Buffer.alloc(3000, 0x78))).toBe(true);
    });
  }

  itWith(['zstd'], 'zstd: more frames than any tool writes are an error', async () => {
    const one = pack(['zstd', '-qc'], Uint8Array.of(0x78));
    const packed = Buffer.concat(Array.from({ length: (1 << 12) + 2 }, () => one));
    expect(await unpack(packed.subarray(0, one.length << 12))).toHaveLength(1 << 12);
    expect((await errorOf(() => unpack(packed))).code).toBe('stream-damaged');
  });

  it('lz4 legacy: a block costs what it holds, not what it could hold', async () => {
    const frame = Buffer.from('02214c1803000000207878', 'hex');
    const packed = Buffer.concat(Array.from({ length: 50_000 }, () => frame));
    expect(await unpack(packed)).toEqual(Buffer.alloc(100_000, 0x78));
  });

  it('lz4: thousands of small blocks that refer to those before them', async () => {
    const descriptor = Buffer.from([0x40, 0x40]);
    const header = [
      Buffer.from('04224d18', 'hex'),
      descriptor,
      Buffer.from([(xxh32(descriptor) >>> 8) & 0xff]),
    ];
    const first = Buffer.from('03000000206162', 'hex');
    // A match of four bytes, two back, and a literal that ends the block.
    const linked = Array.from({ length: 300_000 }, () => Buffer.from('0500000000020010' + '61', 'hex'));
    const packed = Buffer.concat([...header, first, ...linked, Buffer.alloc(4)]);
    const expected = Buffer.alloc(2 + 5 * linked.length, 'a');
    expected.write('ababab');
    for (let at = 2; at < expected.length; at++)
      expected[at] = (at - 2) % 5 === 4 ? 0x61 : (expected[at - 2] ?? 0);
    expect((await unpack(packed)).equals(expected)).toBe(true);
  });

  itWith(['xz'], 'xz: padding in multiples of four bytes belongs to the file', async () => {
    const packed = pack(['xz', '-c'], noise(100));
    const padded = Buffer.concat([packed, new Uint8Array(8), packed, new Uint8Array(4)]);
    expect((await unpack(padded)).length).toBe(200);
    const odd = Buffer.concat([packed, new Uint8Array(3), packed]);
    expect((await errorOf(() => unpack(odd))).code).toBe('stream-damaged');
  });

  itWith(['zstd', 'lz4'], 'frames to skip are skipped, in front as well', async () => {
    const skipped = Buffer.from('522a4d1805000000aabbccddee', 'hex');
    for (const command of [
      ['zstd', '-qc'],
      ['lz4', '-c'],
    ]) {
      const packed = pack(command, noise(1000));
      const behind = Buffer.concat([packed, skipped, packed]);
      expect((await unpack(behind)).length).toBe(2000);
      expect((await errorOf(() => unpack(Buffer.concat([packed, skipped.subarray(0, 11)])))).code).toBe(
        'stream-cut',
      );
    }
    const packed = pack(['zstd', '-qc'], noise(1000));
    expect((await unpack(Buffer.concat([skipped, packed]))).length).toBe(1000);
    expect((await errorOf(() => unpack(skipped))).code).toBe('stream-empty');
  });
});

describe('windows', () => {
  itWith(['xz'], 'xz: a window over the limit is an error that names it', async () => {
    const packed = pack(['xz', '-c', '--lzma2=dict=256MiB'], noise(10));
    const error = await errorOf(() => unpack(packed));
    expect(error.code).toBe('limit-window');
    expect(error.message).toContain('windowBytes is 134217728');
  });

  itWith(['zstd'], 'zstd: a window over the limit is an error that names it', async () => {
    const packed = pack(['zstd', '-qc', '--ultra', '--long=28', '--zstd=wlog=28'], noise(1000));
    const error = await errorOf(() => unpack(packed));
    expect(error.code).toBe('limit-window');
    expect(error.message).toContain('windowBytes is 134217728');
  });

  itWith(['lzma'], 'lzma: a window over the limit is an error that names it', async () => {
    const packed = pack(['xz', '-c', '--format=lzma', '--lzma1=dict=256MiB'], noise(10));
    expect((await errorOf(() => unpack(packed))).code).toBe('limit-window');
  });

  itWith(['xz'], 'a window of 128 MiB that is claimed and not used costs no such memory', async () => {
    const packed = pack(['xz', '-c', '--lzma2=dict=128MiB'], noise(1000));
    const before = process.memoryUsage().arrayBuffers;
    await unpack(packed);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 << 20);
  });

  itWith(['xz'], 'a window that goes round many times gives the same bytes', async () => {
    const bytes = Buffer.concat(Array.from({ length: 10 }, (_, index) => noise(30_000, index % 7)));
    const packed = pack(['xz', '-c', '--lzma2=dict=4KiB,mode=fast,mf=hc3,nice=273'], bytes);
    expect((await unpack(packed)).equals(bytes)).toBe(true);
    const wide = pack(['xz', '-c', '--lzma2=dict=1536KiB'], machineCode());
    expect((await unpack(wide)).equals(machineCode())).toBe(true);
  });
});

describe('what is not supported says so', () => {
  itWith(['xz'], 'xz: the delta filter, and filters of other machines', async () => {
    for (const filter of ['--delta=dist=4', '--sparc', '--ia64']) {
      const error = await errorOf(() => unpack(pack(['xz', '-c', filter, '--lzma2'], noise(100))));
      expect(error.code).toBe('stream-unsupported');
      expect(error.message).toMatch(/filter 0x/);
    }
  });

  it('bytes of no format are of no format', () => {
    expect(detectFormat(Buffer.from('#!/bin/sh'))).toBeUndefined();
    expect(detectFormat(new Uint8Array(0))).toBeUndefined();
  });
});

describe('a checksum that does not hold is named', () => {
  // How far from the end a byte of the checksum stands, and what the checksum is of.
  const cases = [
    [['gzip', '-c'], 8, 'CRC-32 of the data'],
    [['zstd', '-qc'], 1, 'XXH64 of the frame'],
    [['lz4', '-c'], 1, 'XXH32 of a frame'],
    [['bzip2', '-c'], 3, 'CRC-32 of the stream'],
    [['xz', '-c'], 12, 'CRC-32 of its footer'],
    [['lzop', '-c'], 210, 'checksum of a block'],
  ] as const;

  for (const [command, back, what] of cases) {
    itWith([command[0]], command.join(' '), async () => {
      const packed = pack(command, noise(200));
      const at = command[0] === 'lzop' ? packed.length - 200 - 4 - 1 : packed.length - back;
      packed[at] = (packed[at] ?? 0) ^ 0x01;
      const error = await errorOf(() => unpack(packed));
      expect(error.code).toBe('stream-checksum');
      expect(error.message).toContain(what);
    });
  }
});
