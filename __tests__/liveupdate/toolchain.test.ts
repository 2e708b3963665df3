import { describe, expect, it } from '@jest/globals';
import { newPath } from '../support/folder.ts';
import { kernelError, readKernel } from '../support/image.ts';
import {
  buildKernel,
  copyOf,
  type KernelOptions,
  kernelTools,
  type Target,
  toolFor,
} from '../support/kernel.ts';
import { sectionPlace, stringsByReadelf } from '../support/readelf.ts';
import { itWith, run } from '../support/tools.ts';

const STRINGS = ['luo-v5', 'memfd-v1', 'memfd-v2', 'vfio-pci-v1', 'kvm_vm_luo_v1', 'luo-v5;block-v1', 'pci'];
const BUILD_ID = '0123456789abcdef0123456789abcdef01234567';

describe('the list of a kernel built with the real tools', () => {
  const matrix: (Omit<KernelOptions, 'strings'> & { name: string; elf: string })[] = [
    { name: 'gcc and GNU ld', target: 'x86_64', linker: 'bfd', elf: 'ELF64 LE x86-64' },
    { name: 'gcc and lld', target: 'x86_64', linker: 'lld', elf: 'ELF64 LE x86-64' },
    { name: 'clang and GNU ld', target: 'x86_64', compiler: 'clang', linker: 'bfd', elf: 'ELF64 LE x86-64' },
    { name: 'clang and lld', target: 'x86_64', compiler: 'clang', linker: 'lld', elf: 'ELF64 LE x86-64' },
    { name: 'gcc for aarch64', target: 'aarch64', elf: 'ELF64 LE AArch64' },
    {
      name: 'clang and lld for aarch64',
      target: 'aarch64',
      compiler: 'clang',
      linker: 'lld',
      elf: 'ELF64 LE AArch64',
    },
    { name: 'gcc for s390x (big-endian)', target: 's390x', elf: 'ELF64 BE s390' },
    { name: 'gcc for arm (32 bit)', target: 'arm', elf: 'ELF32 LE ARM' },
  ];

  it.each([
    { given: STRINGS.slice(0, 1), words: '1 string' },
    { given: STRINGS, words: '7 strings' },
  ])('of the machine the test runs on has $words', async ({ given, words }) => {
    const read = await readKernel(buildKernel({ strings: given }));
    expect([...read.strings].sort()).toEqual([...given].sort());
    expect(read.reached.at(-1)).toContain(`(${words})`);
  });

  for (const { name, elf, ...tools } of matrix) {
    itWith([...kernelTools(tools), 'readelf'], `is what readelf shows: ${name}`, async () => {
      const path = buildKernel({ ...tools, strings: STRINGS, release: '7.3.4-test+', buildId: BUILD_ID });
      const { offset, size } = sectionPlace(path, '.liveupdate_versions');
      const read = await readKernel(path);
      expect(size).toBe(8 + 48 * STRINGS.length);
      expect(read).toEqual({
        strings: stringsByReadelf(path),
        reached: [elf, `.liveupdate_versions @0x${offset.toString(16)} (7 strings)`],
        release: '7.3.4-test+',
        buildId: BUILD_ID,
      });
      expect([...read.strings].sort()).toEqual([...STRINGS].sort());
    });
  }

  it('keeps a string that stands in it twice', async () => {
    const read = await readKernel(buildKernel({ strings: ['memfd-v2', 'luo-v5', 'memfd-v2'] }));
    expect([...read.strings].sort()).toEqual(['luo-v5', 'memfd-v2', 'memfd-v2']);
  });

  it('gives a string of 47 characters and one with hostile text as they are', async () => {
    const strings = [`${'a'.repeat(44)}-v1`, '::error::x', '##[add-mask]x', ']]><b>&amp;', '"`$(id)` \\'];
    const read = await readKernel(buildKernel({ strings }));
    expect([...read.strings].sort()).toEqual([...strings].sort());
  });

  itWith(['readelf'], 'is read from vmlinux.o, where header and strings are two sections', async () => {
    const path = buildKernel({ strings: STRINGS, relocatable: true });
    expect((await readKernel(path)).strings).toEqual(stringsByReadelf(path, 0));
  });
});

describe('the list of a kernel that was stripped', () => {
  const targets: Target[] = ['x86_64', 'aarch64', 's390x', 'arm'];
  const ways = [
    { name: 'strip', tool: 'strip', args: [] },
    { name: 'strip -g', tool: 'strip', args: ['-g'] },
    { name: 'strip --strip-unneeded', tool: 'strip', args: ['--strip-unneeded'] },
    { name: 'objcopy -S', tool: 'objcopy', args: ['-S'] },
    { name: 'objcopy -R .comment -S', tool: 'objcopy', args: ['-R', '.comment', '-S'] },
    { name: 'objcopy --compress-debug-sections', tool: 'objcopy', args: ['--compress-debug-sections=zlib'] },
  ];
  for (const target of targets) {
    for (const { name, tool, args } of ways) {
      const needed = [...kernelTools({ target }), toolFor(tool, target), 'readelf'];
      itWith(needed, `is still there after ${name} (${target})`, async () => {
        const path = copyOf(buildKernel({ strings: STRINGS, target, buildId: BUILD_ID }));
        run(toolFor(tool, target), [...args, path]);
        const read = await readKernel(path);
        expect(read).toMatchObject({ strings: stringsByReadelf(path), buildId: BUILD_ID, release: '7.3.4' });
        expect([...read.strings].sort()).toEqual([...STRINGS].sort());
      });
    }

    const needed = [...kernelTools({ target }), toolFor('objcopy', target)];
    itWith(needed, `has no bytes after objcopy --only-keep-debug (${target})`, async () => {
      const path = copyOf(buildKernel({ strings: STRINGS, target }));
      run(toolFor('objcopy', target), ['--only-keep-debug', path]);
      const error = await kernelError(path);
      expect(error.code).toBe('section-nobits');
      expect(error.message).toBe(
        '.liveupdate_versions is there as a name without bytes (SHT_NOBITS): this is a debug companion of a kernel',
      );
      expect(error.remedy).toBe('Give the vmlinux itself, not its .debug file.');
    });
  }

  itWith(['objcopy'], 'is missing after objcopy -R .liveupdate_versions', async () => {
    const path = copyOf(buildKernel({ strings: STRINGS }));
    run('objcopy', ['-R', '.liveupdate_versions', path]);
    expect((await kernelError(path)).code).toBe('section-missing');
  });
});

describe('a kernel with more than 65,280 sections', () => {
  const names = Array.from({ length: 65_400 }, (_, index) => `.section .s${index},\\"a\\"\\n.byte 1\\n`);
  const extraC = `__asm__("${names.join('')}.text");`;
  const forms: (Omit<KernelOptions, 'strings'> & { name: string; skip: number })[] = [
    { name: 'GNU ld links it', target: 'x86_64', linker: 'bfd', skip: 8 },
    { name: 'lld links it', target: 'x86_64', linker: 'lld', skip: 8 },
    { name: 'GNU ld links it for s390x', target: 's390x', skip: 8 },
    { name: 'GNU ld links it for arm', target: 'arm', skip: 8 },
    { name: 'the assembler leaves it', target: 'x86_64', relocatable: true, skip: 0 },
  ];

  for (const { name, skip, ...tools } of forms) {
    itWith([...kernelTools(tools), 'readelf'], `is read as ${name}`, async () => {
      const path = buildKernel({ ...tools, extraC, strings: STRINGS });
      await expectManySections(path, skip);
    });
  }

  itWith([...kernelTools({ target: 'x86_64' }), 'readelf'], 'is read as ld -r leaves it', async () => {
    const object = buildKernel({ target: 'x86_64', extraC, strings: STRINGS, relocatable: true });
    const path = newPath('vmlinux.o');
    run(toolFor('ld', 'x86_64'), ['-r', '-o', path, object]);
    await expectManySections(path, 0);
  });

  /** `skip`: bytes in front of the strings in their section. */
  async function expectManySections(path: string, skip: number): Promise<void> {
    const told = run('readelf', ['-W', '-h', path]).toString('latin1');
    expect(told).toMatch(/Number of section headers: +0 \(\d{5}\)/);
    expect(told).toMatch(/Section header string table index: +65535 \(\d{5}\)/);
    const read = await readKernel(path);
    expect(read.strings).toEqual(stringsByReadelf(path, skip));
    expect([...read.strings].sort()).toEqual([...STRINGS].sort());
  }
});
