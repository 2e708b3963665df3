import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { openElf } from '../../src/image/elf.ts';
import { openSection, type SectionSource } from '../../src/image/section-source.ts';
import { writeElf } from '../support/elf-writer.ts';
import { errorOf } from '../support/image.ts';

const TEXT = Buffer.from('what the section says '.repeat(2000));

/** `Elf64_Chdr`: type, reserved, size, alignment; then the stream. */
function packed(stream: Uint8Array, size: number, type = 1): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(type, 0);
  header.writeBigUInt64LE(BigInt(size), 8);
  return Buffer.concat([header, stream]);
}

/** The header of `.zdebug_*`, and the stream. */
function oldPacked(stream: Uint8Array, size: number): Buffer {
  const header = Buffer.from('ZLIB\0\0\0\0\0\0\0\0', 'latin1');
  header.writeBigUInt64BE(BigInt(size), 4);
  return Buffer.concat([header, stream]);
}

async function open(bytes: Uint8Array, name = '.debug_info', flags = 0x800): Promise<SectionSource> {
  const file = writeElf({ sections: [{ name, bytes, row: { flags } }] });
  const elf = await openElf(memorySource(file, 'vmlinux'));
  const section = elf.sections.find(row => row.name === name);
  if (section === undefined) throw new Error('the section is not there');
  return openSection(elf, section);
}

describe('openSection', () => {
  it.each([
    { name: 'a plain section', source: () => open(TEXT, '.debug_info', 0) },
    { name: 'a compressed section', source: () => open(packed(deflateSync(TEXT), TEXT.length)) },
    {
      name: 'a section of old binutils',
      source: () => open(oldPacked(deflateSync(TEXT), TEXT.length), '.zdebug_info', 0),
    },
  ])('reads $name where it is asked', async ({ source }) => {
    const section = await source();
    expect(section.size).toBe(TEXT.length);
    expect(Buffer.from(await section.read(22, 22)).toString()).toBe('what the section says ');
    expect(Buffer.from(await section.read(0, TEXT.length)).equals(TEXT)).toBe(true);
    expect((await errorOf(() => section.read(TEXT.length - 1, 2))).code).toBe('read-past-end');
  });

  it('gives a compressed section for one pass from front to end', async () => {
    const stream = await (await open(packed(deflateSync(TEXT), TEXT.length))).openForward?.();
    expect(Buffer.from((await stream?.read(0, TEXT.length)) ?? []).equals(TEXT)).toBe(true);
    expect(await stream?.finish()).toBe(TEXT.length);
  });

  const MEGABYTES = 1 << 20;
  it.each([
    {
      name: 'a small stream that claims 16 MiB and a byte',
      bytes: packed(deflateSync(TEXT), 16 * MEGABYTES + 1),
      message: /^the section claims 16777217 bytes decompressed; of [0-9]+ the limit is 16777216$/,
    },
    {
      name: 'a stream that claims more than 64 times its bytes',
      bytes: packed(Buffer.alloc(MEGABYTES - 24), 64 * MEGABYTES + 1),
      message: /^the section claims 67108865 bytes decompressed; of 1048576 the limit is 67108864$/,
    },
    {
      name: 'the same of old binutils',
      bytes: oldPacked(deflateSync(TEXT), 2 ** 31),
      section: '.zdebug_info',
      message: /^the section claims 2147483648 bytes decompressed/,
    },
  ])('refuses $name before anything is decompressed', async ({ bytes, section, message }) => {
    const error = await errorOf(() => open(bytes, section, section === undefined ? 0x800 : 0));
    expect(error).toMatchObject({ code: 'claim-too-large', message: expect.stringMatching(message) });
  });

  it.each([
    { name: 'fewer bytes than announced', size: TEXT.length - 1, message: 'decompresses to more than' },
    { name: 'more bytes than announced', size: TEXT.length + 1, message: 'not to the 44001 it announces' },
  ])('refuses a stream of $name', async ({ size, message }) => {
    const section = await open(packed(deflateSync(TEXT), size));
    const error = await errorOf(() => section.read(0, 1));
    expect(error.code).toBe('debug-info-compression');
    expect(error.message).toContain(message);
  });

  it('refuses a compression that is not known', async () => {
    expect(await errorOf(() => open(packed(TEXT, TEXT.length, 7)))).toMatchObject({
      code: 'debug-info-compression',
      message: expect.stringContaining('compression type 7'),
    });
  });
});
