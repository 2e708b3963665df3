import { describe, expect, it } from '@jest/globals';
import { MOST_BYTES } from '../../src/gate/compatible.ts';
import { decodeEntries, decodeVersions, ENTRY_BYTES } from '../../src/liveupdate/versions.ts';
import { versionsSection } from '../support/elf-writer.ts';
import { errorOf } from '../support/image.ts';

const WHERE = 'vmlinux @0x1234';

/** An entry of 48 bytes: this text, then NULs. */
function entry(text: string): Buffer {
  return Buffer.from(text.padEnd(48, '\0'), 'latin1');
}

/** A sound header, then these bytes. */
function section(...entries: Uint8Array[]): Buffer {
  return Buffer.concat([versionsSection([]), ...entries]);
}

describe('decodeVersions', () => {
  it.each([
    { name: 'one string', strings: ['luo-v5'] },
    { name: 'the order of the section', strings: ['memfd-v2', 'luo-v5', 'memfd-v1'] },
    { name: 'a string that stands in it twice', strings: ['luo-v5', 'luo-v5'] },
    { name: 'parts', strings: ['luo-v5;block-v1'] },
    { name: 'a string of 47 characters', strings: ['x'.repeat(47)] },
    { name: 'a string of one character', strings: ['p'] },
    { name: 'the first and the last printable character', strings: [' ~'] },
  ])('gives $name, in both byte orders', ({ strings }) => {
    expect(decodeVersions(versionsSection(strings, true), true, WHERE)).toEqual(strings);
    expect(decodeVersions(versionsSection(strings, false), false, WHERE)).toEqual(strings);
  });

  const good = entry('luo-v5');
  const cases: { name: string; bytes: Uint8Array; code: string; message: string }[] = [
    {
      name: 'no bytes',
      bytes: Buffer.alloc(0),
      code: 'section-size',
      message: 'the section has 0 bytes, not 8 + a multiple of 48',
    },
    {
      name: 'half a header',
      bytes: Buffer.from('PUVL'),
      code: 'section-size',
      message: 'the section has 4 bytes, not 8 + a multiple of 48',
    },
    {
      name: 'a byte behind the last string',
      bytes: section(good, Buffer.alloc(1)),
      code: 'section-size',
      message: 'the section has 57 bytes, not 8 + a multiple of 48: 1 byte too many',
    },
    {
      name: 'half a string',
      bytes: section(good, good.subarray(0, 24)),
      code: 'section-size',
      message: 'the section has 80 bytes, not 8 + a multiple of 48: 24 bytes too many',
    },
    {
      name: 'strings without a header',
      bytes: Buffer.concat([good, good.subarray(0, 8)]),
      code: 'section-magic',
      message: 'the list starts with magic 0x2d6f756c, not 0x4c565550',
    },
    {
      name: 'a header of zeros',
      bytes: Buffer.alloc(56),
      code: 'section-magic',
      message: 'the list starts with magic 0x00000000, not 0x4c565550',
    },
    {
      name: 'a header in the other byte order',
      bytes: versionsSection(['luo-v5'], false),
      code: 'section-magic',
      message: 'the list starts with magic 0x5055564c, not 0x4c565550',
    },
    {
      name: 'format version 2',
      bytes: Buffer.concat([Buffer.from([0x50, 0x55, 0x56, 0x4c, 2, 0, 0, 0]), good]),
      code: 'section-version',
      message: 'the list is in format version 2; this release reads version 1',
    },
    {
      name: 'format version 0',
      bytes: Buffer.concat([Buffer.from([0x50, 0x55, 0x56, 0x4c, 0, 0, 0, 0]), good]),
      code: 'section-version',
      message: 'the list is in format version 0; this release reads version 1',
    },
    {
      name: 'a header and no string',
      bytes: section(),
      code: 'section-empty',
      message: 'the section lists no compatible string',
    },
    {
      name: 'an empty string',
      bytes: section(good, entry('')),
      code: 'entry-empty',
      message: 'entry at offset 56 of the section: the string is empty',
    },
    {
      name: 'an empty string with bytes behind its NUL',
      bytes: section(entry('\0luo-v5')),
      code: 'entry-empty',
      message: 'entry at offset 8 of the section: the string is empty',
    },
    {
      name: '48 characters without a NUL',
      bytes: section(good, entry('a'.repeat(48))),
      code: 'entry-unterminated',
      message: `entry at offset 56 of the section: "${'a'.repeat(48)}" has 48 characters and no NUL byte behind them`,
    },
    {
      name: 'a newline and an escape',
      bytes: section(entry('a\n::error::\u001b[31m')),
      code: 'entry-not-ascii',
      message: 'entry at offset 8 of the section: "a\\x0a::error::\\x1b[31m" is not printable ASCII',
    },
    {
      name: 'a tab',
      bytes: section(entry('luo\t-v5')),
      code: 'entry-not-ascii',
      message: 'entry at offset 8 of the section: "luo\\x09-v5" is not printable ASCII',
    },
    {
      name: 'the byte 0x7f',
      bytes: section(entry('luo-v5\u007f')),
      code: 'entry-not-ascii',
      message: 'entry at offset 8 of the section: "luo-v5\\x7f" is not printable ASCII',
    },
    {
      name: 'UTF-8',
      bytes: section(entry('l\u00c3\u00b6-v5')),
      code: 'entry-not-ascii',
      message: 'entry at offset 8 of the section: "l\\xc3\\xb6-v5" is not printable ASCII',
    },
    {
      name: 'bytes behind the NUL',
      bytes: section(good, entry('memfd-v2\0x')),
      code: 'entry-trailing-bytes',
      message: `entry at offset 56 of the section: behind the NUL byte of "memfd-v2" stands "\\x00x${'\\x00'.repeat(38)}"`,
    },
    {
      name: 'a byte in the last place',
      bytes: section(entry(`luo-v5${'\0'.repeat(41)}!`)),
      code: 'entry-trailing-bytes',
      message: `entry at offset 8 of the section: behind the NUL byte of "luo-v5" stands "${'\\x00'.repeat(41)}!"`,
    },
  ];

  it.each(cases)('refuses $name', async ({ bytes, code, message }) => {
    const error = await errorOf(() => decodeVersions(bytes, true, WHERE));
    expect(error).toMatchObject({ code, message, where: WHERE });
    expect(error.remedy).not.toBe('');
  });

  it('has room for the longest string that the gate takes, and its NUL', () => {
    expect(ENTRY_BYTES).toBe(MOST_BYTES + 1);
  });

  it('refuses a little-endian header in a big-endian file', async () => {
    const error = await errorOf(() => decodeVersions(versionsSection(['luo-v5']), false, WHERE));
    expect(error).toMatchObject({
      code: 'section-magic',
      message: 'the list starts with magic 0x5055564c, not 0x4c565550',
    });
  });

  it('refuses every single byte that is not printable ASCII', async () => {
    for (let byte = 1; byte < 256; byte++) {
      if (byte >= 0x20 && byte <= 0x7e) continue;
      const bytes = section(entry(`a${String.fromCharCode(byte)}b`));
      expect((await errorOf(() => decodeVersions(bytes, true, WHERE))).code).toBe('entry-not-ascii');
    }
  });
});

describe('decodeEntries', () => {
  it('reads strings that have no header', () => {
    const bytes = Buffer.concat([entry('lab-oot-v1'), entry('lab-oot-v2')]);
    expect(decodeEntries(bytes, WHERE)).toEqual(['lab-oot-v1', 'lab-oot-v2']);
  });

  it.each([
    {
      name: 'no bytes',
      bytes: Buffer.alloc(0),
      code: 'section-empty',
      message: 'the section lists no compatible string',
    },
    {
      name: 'a header in front',
      bytes: versionsSection(['lab-oot-v1']),
      code: 'section-size',
      message: 'the section has 56 bytes, not a multiple of 48: 8 bytes too many',
    },
    {
      name: 'an empty string',
      bytes: Buffer.alloc(48),
      code: 'entry-empty',
      message: 'entry at offset 0 of the section: the string is empty',
    },
  ])('refuses $name', async ({ bytes, code, message }) => {
    expect(await errorOf(() => decodeEntries(bytes, WHERE))).toMatchObject({ code, message, where: WHERE });
  });
});
