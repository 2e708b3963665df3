import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readKernel } from '../support/image.ts';
import { describeKernels, KERNELS } from '../support/tools.ts';

describeKernels('real kernels, as they are delivered', () => {
  const NAMES = {
    gzip: 'gzip',
    bzip2: 'bzip2',
    lzma: 'lzma',
    xz: 'xz',
    lzo: 'lzop',
    lz4: 'lz4 legacy',
    zstd: 'zstd',
  };
  for (const [suffix, format] of Object.entries(NAMES)) {
    it(`x86_64/bzImage.${suffix}`, async () => {
      const read = await readKernel(join(KERNELS, `x86_64/bzImage.${suffix}`));
      expect(read.strings.toSorted()).toEqual(['luo-v5', 'memfd-v2']);
      expect(read.release).toBe('7.3.4-luolab');
      expect(read.buildId).toMatch(/^[0-9a-f]{40}$/);
      expect(read.reached).toEqual([
        'bzImage',
        `${format} payload @0x42a3`,
        'ELF64 LE x86-64',
        '.liveupdate_versions @0x792610 (2 strings)',
      ]);
    });
  }

  it.each([
    ['x86_64/vmlinux.dwarf.xz', ['xz', 'ELF64 LE x86-64', '.liveupdate_versions @0x792610 (2 strings)']],
    ['arm64/vmlinux.xz', ['xz', 'ELF64 LE AArch64', '.liveupdate_versions @0x272508 (2 strings)']],
    [
      'arm64/Image.gz',
      ['gzip', 'arm64 Image', 'list found by scan @0x262508 (2 strings, the end is a guess)'],
    ],
    [
      'arm64/vmlinuz.efi',
      [
        'EFI zboot',
        'gzip payload @0xb890',
        'arm64 Image',
        'list found by scan @0x262508 (2 strings, the end is a guess)',
      ],
    ],
  ])('%s', async (name, reached) => {
    const read = await readKernel(join(KERNELS, name));
    expect(read.strings.toSorted()).toEqual(['luo-v5', 'memfd-v2']);
    expect(read.reached).toEqual(reached);
    expect(read.release).toBe('7.3.4-luolab');
  });

  it('no other form lies there untested', () => {
    const images = ['x86_64', 'arm64'].flatMap(folder => readdirSync(join(KERNELS, folder)));
    expect(images.filter(name => name !== 'lab_oot.ko')).toHaveLength(Object.keys(NAMES).length + 4);
  });
});
