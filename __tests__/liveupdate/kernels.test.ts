import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { newFile } from '../support/folder.ts';
import { kernelError, readKernel } from '../support/image.ts';
import { sectionPlace, stringsByReadelf } from '../support/readelf.ts';
import { describeKernels, itWith, KERNELS, run } from '../support/tools.ts';

describeKernels('real kernels', () => {
  const unpack = (name: string): string => {
    const path = newFile('vmlinux', '');
    run('sh', ['-c', `xz -dkc "$1" > "$2"`, 'sh', join(KERNELS, name), path]);
    return path;
  };

  itWith(['xz', 'readelf'], 'x86_64/vmlinux.dwarf', async () => {
    const path = unpack('x86_64/vmlinux.dwarf.xz');
    const read = await readKernel(path);
    expect(read).toEqual({
      strings: stringsByReadelf(path),
      reached: ['ELF64 LE x86-64', '.liveupdate_versions @0x792610 (2 strings)'],
      release: '7.3.4-luolab',
      buildId: buildIdByReadelf(path),
    });
    expect([...read.strings].sort()).toEqual(['luo-v5', 'memfd-v2']);
  });

  itWith(['xz', 'readelf'], 'arm64/vmlinux', async () => {
    const path = unpack('arm64/vmlinux.xz');
    const { offset } = sectionPlace(path, '.liveupdate_versions');
    const read = await readKernel(path);
    expect(read).toEqual({
      strings: stringsByReadelf(path),
      reached: ['ELF64 LE AArch64', `.liveupdate_versions @0x${offset.toString(16)} (2 strings)`],
      release: '7.3.4-luolab',
      buildId: buildIdByReadelf(path),
    });
    expect([...read.strings].sort()).toEqual(['luo-v5', 'memfd-v2']);
  });

  it('x86_64/lab_oot.ko is a module, not a kernel', async () => {
    expect((await kernelError(join(KERNELS, 'x86_64/lab_oot.ko'))).code).toBe('image-is-module');
  });
});

function buildIdByReadelf(path: string): string | null {
  return /Build ID: ([0-9a-f]+)/.exec(run('readelf', ['-n', path]).toString('latin1'))?.[1] ?? null;
}
