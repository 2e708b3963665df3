import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openImage } from '../../src/image/open.ts';
import { readVersionList } from '../../src/liveupdate/list.ts';
import { flatImage, listBytes } from '../support/boot.ts';
import { newFile } from '../support/folder.ts';
import { kernelError, readKernel } from '../support/image.ts';
import { buildKernel, copyOf, kernelTools } from '../support/kernel.ts';
import { itWith } from '../support/tools.ts';

const STRINGS = ['luo-v5', 'memfd-v2'];

describe('a flat image', () => {
  it.each(['arm64', 'arm64 BE', 'riscv'] as const)('%s: the list is found by scan', async machine => {
    const list = listBytes(STRINGS, machine !== 'arm64 BE');
    const read = await readKernel(newFile('Image', flatImage(machine, { 131080: list })));
    expect(read.strings).toEqual(STRINGS);
    expect(read.reached).toEqual([
      `${machine.slice(0, 5)} Image`,
      'list found by scan @0x20008 (2 strings, the end is a guess)',
    ]);
    expect(read).toMatchObject({ release: '7.3.4', buildId: null });
  });

  it.each([
    ['ends with the list', 0],
    ['ends inside the last string, whose text is whole', 1],
    ['ends behind another string', 48],
  ])('is cut where the file %s: a list that is too short must not stand for all', async (_, bytes) => {
    const list = listBytes(STRINGS);
    const length = list.length - bytes;
    const image = flatImage('arm64', { 65536: list.subarray(0, length) }, 0x10000 + length);
    const error = await kernelError(newFile('Image', image));
    expect(error.code).toBe('scan-cut');
  });

  it.each([
    ['a header', 8],
    ['a header and a string without the bytes behind it', 8 + 'luo-v5'.length + 1],
  ])('has no list where the file ends behind %s', async (_, length) => {
    const image = flatImage('arm64', { 65536: listBytes(STRINGS).subarray(0, length) }, 0x10000 + length);
    expect((await kernelError(newFile('Image', image))).code).toBe('section-missing');
  });

  it('says that its list was found by scan, so that no update takes it unasked', async () => {
    const image = await openImage(newFile('Image', flatImage('arm64', { 65536: listBytes(STRINGS) })));
    expect(await readVersionList(image)).toMatchObject({ found: 'scan' });
    await image.close();
  });

  it('is read where a piece of the scan ends inside the list', async () => {
    for (const offset of [(1 << 20) - 8, (1 << 20) - 16, (1 << 20) - 56, 1 << 20]) {
      const image = flatImage('arm64', { [offset]: listBytes(STRINGS) }, 2 << 20);
      expect((await readKernel(newFile('Image', image))).strings).toEqual(STRINGS);
    }
  });

  it('is an error when two places look like the list', async () => {
    const image = flatImage('arm64', { 32768: listBytes(STRINGS), 36864: listBytes(['luo-v4']) });
    const error = await kernelError(newFile('Image', image));
    expect(error.code).toBe('scan-twice');
    expect(error.message).toContain('0x8000 and at 0x9000');
  });

  const longest = listBytes(['x'.repeat(48)]);
  const dirty = listBytes(['luo-v5']);
  dirty[40] = 1;
  it.each([
    ['without a list', Buffer.alloc(8)],
    ['with a header and no string', listBytes([])],
    ['with a header and a string that is not ASCII', listBytes(['lu\xf6-v5'])],
    ['with a header and a string without a NUL', longest],
    ['with a header and bytes behind the NUL', dirty],
    ['with a header in the other byte order', listBytes(STRINGS, false)],
  ])('%s has no list', async (_, bytes) => {
    const error = await kernelError(newFile('Image', flatImage('arm64', { 32768: bytes })));
    expect(error.code).toBe('section-missing');
    expect(error.message).toContain('arm64 Image');
  });

  it('has no list where the header is not aligned', async () => {
    const image = flatImage('arm64', { 32772: listBytes(STRINGS) });
    expect((await kernelError(newFile('Image', image))).code).toBe('section-missing');
  });

  it('takes the one place that holds, among others that do not', async () => {
    const image = flatImage('arm64', { 32768: listBytes([]), 36864: listBytes(STRINGS) });
    expect((await readKernel(newFile('Image', image))).strings).toEqual(STRINGS);
  });
});

describe('an ELF file without a section table', () => {
  for (const target of ['x86_64', 's390x', 'arm'] as const) {
    itWith(kernelTools({ target }), `${target}: the list is found by scan`, async () => {
      const path = copyOf(buildKernel({ strings: STRINGS, target }));
      const whole = await readKernel(path);
      const bytes = readFileSync(path);
      // e_shoff, e_shnum and e_shstrndx, as sstrip leaves them.
      const is64 = bytes[4] === 2;
      bytes.fill(0, is64 ? 40 : 32, is64 ? 48 : 36);
      bytes.fill(0, is64 ? 60 : 48, is64 ? 64 : 52);
      writeFileSync(path, bytes);
      const read = await readKernel(path);
      expect(read.strings).toEqual(whole.strings);
      expect(read.reached[0]).toBe(`${whole.reached[0]} without section table`);
      expect(read.reached[1]).toMatch(/^list found by scan @/);
    });
  }
});

describe('a flat image full of headers', () => {
  it('is given up on', async () => {
    const image = flatImage('arm64', {});
    for (let at = 0x8000; at < image.length; at += 8) image.set(listBytes([]), at);
    const error = await kernelError(newFile('Image', image));
    expect(error.code).toBe('scan-twice');
    expect(error.message).toContain('more than 4096 places');
  });
});
