import { describe, expect, it } from '@jest/globals';
import { SHT_NOBITS } from '../../src/image/elf.ts';
import { type ElfShape, versionsSection, writeElf } from '../support/elf-writer.ts';
import { newFile } from '../support/folder.ts';
import { kernelError } from '../support/image.ts';
import { buildKernel, buildModule, kernelTools } from '../support/kernel.ts';
import { sectionPlace, stringsByReadelf } from '../support/readelf.ts';
import { itWith } from '../support/tools.ts';

describe('a file without a list that counts', () => {
  const good = versionsSection(['luo-v5']);
  const section = (row = {}, name = '.liveupdate_versions') => ({ name, bytes: good, row });
  const cases: { name: string; shape: ElfShape; code: string; message: RegExp }[] = [
    {
      name: 'no section of that name',
      shape: { sections: [{ name: '.text' }] },
      code: 'section-missing',
      message: /^the image \(ELF64 LE x86-64\) has no section \.liveupdate_versions$/,
    },
    {
      name: 'the section twice',
      shape: { sections: [section(), section()] },
      code: 'section-twice',
      message: /^the image has both \.liveupdate_versions and, at offset 0x78, \.liveupdate_versions$/,
    },
    {
      name: 'two headers before the last link',
      shape: {
        type: 1,
        sections: [section({}, '.liveupdate_sec_hdr'), section({}, '.liveupdate_sec_hdr'), section()],
      },
      code: 'section-twice',
      message: /^the image has both \.liveupdate_sec_hdr and, at offset 0x78, \.liveupdate_sec_hdr$/,
    },
    {
      name: 'both layouts',
      shape: { sections: [section(), section({}, '.liveupdate_features')] },
      code: 'section-twice',
      message: /^the image has both \.liveupdate_versions and, at offset 0x78, \.liveupdate_features$/,
    },
    {
      name: 'the later layout',
      shape: { sections: [section({}, '.liveupdate_features')] },
      code: 'section-unsupported',
      message: /^this kernel lists its features in \.liveupdate_features: format not supported yet$/,
    },
    {
      name: 'a section of another type',
      shape: { sections: [section({ type: 3 })] },
      code: 'section-type',
      message: /^\.liveupdate_versions has section type 3, not 1 \(PROGBITS\)$/,
    },
    {
      name: 'a section without bytes',
      shape: { sections: [section({ type: SHT_NOBITS })] },
      code: 'section-nobits',
      message: /^\.liveupdate_versions is there as a name without bytes \(SHT_NOBITS\)/,
    },
    {
      name: 'a compressed section',
      shape: { sections: [section({ flags: 0x802 })] },
      code: 'section-compressed',
      message:
        /^\.liveupdate_versions is marked as compressed \(SHF_COMPRESSED\), which a kernel cannot read$/,
    },
    {
      name: 'a section behind the end of the file',
      shape: { sections: [section({ offset: 0x10000 })] },
      code: 'read-past-end',
      message: /^\.liveupdate_versions needs 56 bytes at offset 0x10000, but the file ends at 0x[0-9a-f]+$/,
    },
    {
      name: 'a section of 2^52 bytes',
      shape: { sections: [section({ size: 2 ** 52 - 1 })] },
      code: 'claim-too-large',
      message: /^\.liveupdate_versions claims 4503599627370495 bytes; the limit is 50331648$/,
    },
    {
      name: 'a section of 2^52 bytes, told in 64 bits',
      shape: { sections: [section({ size: 2n ** 52n })] },
      code: 'number-too-large',
      message: /^sh_size is 0x10000000000000, which no file can reach$/,
    },
  ];

  it.each(cases)('is refused: $name', async ({ shape, code, message }) => {
    const path = newFile('vmlinux', writeElf(shape));
    const error = await kernelError(path);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.where.startsWith(path)).toBe(true);
    expect(error.remedy).not.toBe('');
  });

  it('is refused: a module as the image', async () => {
    const path = buildModule({ strings: ['lab-oot-v1'] });
    const error = await kernelError(path);
    expect(error).toMatchObject({ code: 'image-is-module', where: path });
    expect(error.message).toBe(
      'a relocatable file with .liveupdate_versions but without .liveupdate_sec_hdr is a module, not a kernel',
    );
  });

  it('is refused: an empty file', async () => {
    const error = await kernelError(newFile('vmlinux', ''));
    expect(error).toMatchObject({ code: 'image-unknown', message: 'the file is empty' });
  });

  it('is refused: a file of another kind, whose bytes are not printed raw', async () => {
    const error = await kernelError(newFile('vmlinux', '\u001b[31m::error::\n'));
    expect(error.code).toBe('image-unknown');
    expect(error.message).toMatch(/"\\x1b\[31m::error::\\x0a"$/);
  });

  it('is refused: a string that is no C string, whatever the tools let through', async () => {
    const error = await kernelError(buildKernel({ strings: [`${'b'.repeat(45)}-v1`] }));
    expect(error.code).toBe('entry-unterminated');
  });

  itWith(kernelTools({ target: 'x86_64' }), 'is refused: strings without the header', async () => {
    const error = await kernelError(buildKernel({ strings: ['luo-v5'], header: false, target: 'x86_64' }));
    expect(error).toMatchObject({
      code: 'section-magic',
      message: 'the list starts with magic 0x2d6f756c, not 0x4c565550',
    });
  });

  it('is refused: a string that the compiler aligned', async () => {
    const extraC =
      '__attribute__((used, aligned(64), section(".liveupdate_versions"))) static const char big[48] = "big-v1";';
    expect((await kernelError(buildKernel({ strings: ['luo-v5'], extraC }))).code).toBe('section-size');
  });
});

describe('a module', () => {
  for (const target of ['x86_64', 'aarch64', 's390x', 'arm'] as const) {
    itWith([...kernelTools({ target }), 'readelf'], `has its strings at an odd offset (${target})`, () => {
      const path = buildModule({ strings: ['lab-oot-v1', 'lab-oot-v2'], target });
      const { offset, size } = sectionPlace(path, '.liveupdate_versions');
      expect(offset % 2).toBe(1);
      expect(size).toBe(96);
      expect(stringsByReadelf(path, 0).sort()).toEqual(['lab-oot-v1', 'lab-oot-v2']);
    });
  }
});
