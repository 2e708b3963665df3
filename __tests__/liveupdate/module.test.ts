import { describe, expect, it } from '@jest/globals';
import { openImage } from '../../src/image/open.ts';
import { readModuleStrings } from '../../src/liveupdate/module.ts';
import { flatImage } from '../support/boot.ts';
import { type ElfShape, versionsSection, writeElf } from '../support/elf-writer.ts';
import { newFile } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';

const MACHINE = 'ELF64 LE x86-64';
const NAME = '.liveupdate_versions';

/** Strings as a module has them: without a header. */
function entries(...strings: readonly string[]): Buffer {
  return versionsSection(strings).subarray(8);
}

function moduleOf(shape: ElfShape): Buffer {
  return writeElf({ type: 1, ...shape });
}

async function read(bytes: Uint8Array, machine = MACHINE): Promise<string[]> {
  const module = await openImage(newFile('m.ko', bytes));
  try {
    return await readModuleStrings(module, machine);
  } finally {
    await module.close();
  }
}

describe('the strings of a module', () => {
  it.each([
    { name: 'none without the section', sections: [{ name: '.text' }], strings: [] },
    {
      name: 'those of the section, in its order',
      sections: [{ name: '.text' }, { name: NAME, bytes: entries('b-v1', 'a-v1') }, { name: '.data' }],
      strings: ['b-v1', 'a-v1'],
    },
    {
      name: 'as many as 21845, a megabyte of them',
      sections: [{ name: NAME, bytes: entries(...new Array(21_845).fill('a-v1')) }],
      strings: new Array(21_845).fill('a-v1'),
    },
  ])('are $name', async ({ sections, strings }) => {
    expect(await read(moduleOf({ sections }))).toEqual(strings);
  });

  const section = { name: NAME, bytes: entries('a-v1') };

  it.each([
    {
      name: 'a kernel',
      bytes: writeElf({ type: 2, sections: [section] }),
      code: 'module-not-relocatable',
      message: 'this is ELF64 LE x86-64 of type 2, not a relocatable file',
    },
    {
      name: 'a flat image',
      bytes: flatImage('arm64', {}),
      code: 'module-not-relocatable',
      message: 'this is arm64 Image, not a relocatable file',
    },
    {
      name: 'a kernel before its last link',
      bytes: moduleOf({ sections: [{ name: '.liveupdate_sec_hdr', bytes: versionsSection([]) }, section] }),
      code: 'module-not-relocatable',
      message: 'this is a kernel before its last link (section .liveupdate_sec_hdr), not a module',
    },
    {
      name: 'features in the format of the successor',
      bytes: moduleOf({ sections: [{ name: '.liveupdate_features', bytes: Buffer.alloc(80) }] }),
      code: 'section-unsupported',
      message: 'this module lists its features in .liveupdate_features: format not supported yet',
    },
    {
      name: 'a module of another machine',
      bytes: moduleOf({ machine: 183, sections: [section] }),
      code: 'module-machine',
      message: 'the module is ELF64 LE AArch64, the image is ELF64 LE x86-64',
    },
    {
      name: 'two sections of the name',
      bytes: moduleOf({ sections: [section, section] }),
      code: 'section-twice',
      message: 'the module has two sections .liveupdate_versions',
    },
    {
      name: 'a section with a header',
      bytes: moduleOf({ sections: [{ name: NAME, bytes: versionsSection(['a-v1']) }] }),
      code: 'section-size',
      message: 'the section has 56 bytes, not a multiple of 48: 8 bytes too many',
    },
    {
      name: 'an empty section',
      bytes: moduleOf({ sections: [{ name: NAME }] }),
      code: 'section-empty',
      message: 'the section lists no compatible string',
    },
    {
      name: 'a section of more than a megabyte',
      bytes: moduleOf({ sections: [{ name: NAME, bytes: entries('a-v1'), row: { size: (1 << 20) + 32 } }] }),
      code: 'claim-too-large',
      message: '.liveupdate_versions claims 1048608 bytes; the limit is 1048576',
    },
  ])('are refused of $name', async ({ bytes, code, message }) => {
    const error = await errorOf(() => read(bytes));
    expect(error).toMatchObject({ code, message });
    expect(error.where).toContain('m.ko');
    expect(error.remedy).toMatch(/\.$/);
  });
});
