import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { newPath } from '../support/folder.ts';
import { readKernel } from '../support/image.ts';
import { stringsByReadelf } from '../support/readelf.ts';
import { itWith, ROOT, run } from '../support/tools.ts';

const EXAMPLES = join(ROOT, 'examples');
const NAMES = ['vmlinux', 'vmlinux-changed', 'vmlinux-removed'];

describe('the examples', () => {
  it.each([
    { name: 'vmlinux', strings: ['luo-v5', 'memfd-v2', 'vfio-pci-v1'] },
    { name: 'vmlinux-changed', strings: ['luo-v5', 'memfd-v3', 'vfio-pci-v1'] },
    { name: 'vmlinux-removed', strings: ['luo-v5', 'memfd-v2'] },
  ])('$name lists what its README says', async ({ name, strings }) => {
    const read = await readKernel(join(EXAMPLES, name));
    expect([...read.strings].sort()).toEqual(strings);
    expect(read.release).toBe('7.3.4');
    expect(read.buildId).toMatch(/^6c75700[123]0{32}$/);
  });

  it('have a baseline that lists what vmlinux lists', async () => {
    const lines = readFileSync(join(EXAMPLES, 'liveupdate-versions.txt'), 'utf8').trimEnd().split('\n');
    const { strings } = await readKernel(join(EXAMPLES, 'vmlinux'));
    expect(lines).toEqual(['# liveupdate-gate baseline 1', ...[...strings].sort()]);
  });

  itWith(['make', 'gcc', 'ld', 'strip'], 'come out as the same bytes in two builds', () => {
    const [one, two] = [buildExamples(), buildExamples()];
    for (const name of NAMES) {
      expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name)))).toBe(true);
    }
  });

  itWith(['make', 'gcc', 'ld', 'strip', 'readelf'], 'list what their sources build to', async () => {
    const out = buildExamples();
    for (const name of NAMES) {
      const read = await readKernel(join(out, name));
      expect(read).toMatchObject({ strings: stringsByReadelf(join(EXAMPLES, name)), release: '7.3.4' });
    }
  });
});

/** Builds the examples into a new folder, by whatever compiler is the machine's own. */
function buildExamples(): string {
  const out = newPath('examples');
  mkdirSync(out);
  const flags =
    process.arch === 'x64'
      ? []
      : ['CFLAGS=-O2 -ffreestanding -fno-pic -fno-stack-protector -fno-asynchronous-unwind-tables'];
  run('make', ['-s', '-B', '-C', EXAMPLES, `OUT=${out}`, ...flags]);
  return out;
}
