import fs from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import { newFile } from '../support/folder.ts';
import { buildKernel, kernelTools } from '../support/kernel.ts';
import { describeKernels, itWith, KERNELS, run } from '../support/tools.ts';

// What a run may cost, from the issue that asked for it, whatever the size of the file.
const MOST_READS = 12;
const MOST_BYTES = 128 << 10;

const count = { reads: 0, bytes: 0 };

/** `fs.readSync` that counts: every byte of an image comes through it. */
const readSync = ((...args: Parameters<typeof fs.readSync>) => {
  const got = fs.readSync(...args);
  count.reads++;
  count.bytes += got;
  return got;
}) as typeof fs.readSync;

jest.unstable_mockModule('node:fs', () => ({ ...fs, default: fs, readSync }));
const { readKernel } = await import('../support/image.ts');

beforeEach(() => {
  Object.assign(count, { reads: 0, bytes: 0 });
});

async function expectCheap(path: string): Promise<void> {
  const { strings } = await readKernel(path);
  expect(strings.length).toBeGreaterThan(0);
  expect(count.reads).toBeGreaterThan(0);
  expect(count.reads).toBeLessThanOrEqual(MOST_READS);
  expect(count.bytes).toBeLessThan(MOST_BYTES);
}

describe('what is read of a plain vmlinux', () => {
  for (const target of ['x86_64', 'aarch64', 's390x', 'arm'] as const) {
    itWith(kernelTools({ target }), `is at most 12 reads and under 128 KiB (${target})`, () =>
      expectCheap(buildKernel({ strings: ['luo-v5', 'memfd-v2'], target })),
    );
  }

  it('does not grow with the file', async () => {
    const versions = { name: '.liveupdate_versions', bytes: versionsSection(['luo-v5']) };
    const cost = [];
    for (const size of [1 << 10, 16 << 20]) {
      const padding = { name: '.debug_info', bytes: Buffer.alloc(size) };
      await expectCheap(newFile('vmlinux', writeElf({ sections: [padding, versions] })));
      cost.push({ ...count });
      Object.assign(count, { reads: 0, bytes: 0 });
    }
    expect(cost[1]).toEqual(cost[0]);
  });
});

describeKernels('what is read of a real kernel', () => {
  for (const name of ['x86_64/vmlinux.dwarf', 'arm64/vmlinux']) {
    itWith(['xz'], `is at most 12 reads and under 128 KiB (${name})`, async () => {
      const path = newFile('vmlinux', '');
      run('sh', ['-c', 'xz -dkc "$1" > "$2"', 'sh', join(KERNELS, `${name}.xz`), path]);
      await expectCheap(path);
    });
  }
});
