import { describe, expect, it } from '@jest/globals';
import type { FileSource } from '../../src/bytes/file.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import { DEFAULT_LIMITS } from '../../src/compression/limits.ts';
import { readZip } from '../../src/image/zip.ts';
import { openEntry } from '../../src/image/zip-entry.ts';
import { type WrittenEntry, writeZip } from '../artifacts/zip-writer.ts';
import { errorOf } from '../support/image.ts';

function fileOf(bytes: Uint8Array): FileSource {
  return { ...memorySource(bytes, 'zip'), size: bytes.length, assertUnchanged() {} };
}

/** The bytes of every entry. */
async function contents(bytes: Uint8Array): Promise<string[]> {
  const file = fileOf(bytes);
  const zip = await readZip(file);
  const texts: string[] = [];
  for (const entry of zip.entries) {
    const opened = await openEntry(file, zip, entry, entry.name, DEFAULT_LIMITS);
    texts.push(Buffer.from(await opened.read(0, opened.size)).toString());
    await opened.finish?.();
    await opened.close();
  }
  return texts;
}

const A: WrittenEntry = { name: 'a', bytes: Buffer.from('one'), stored: true };
const B: WrittenEntry = { name: 'b', bytes: Buffer.from('two') };

describe('the entries of a zip archive', () => {
  it('are opened each, in any order of their data', async () => {
    expect(await contents(writeZip([A, B]))).toEqual(['one', 'two']);
  });

  it('are opened each where there are tens of thousands', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => ({ ...A, name: `a${index}` }));
    expect(new Set(await contents(writeZip(many)))).toEqual(new Set(['one']));
  });

  it.each([
    ['differ in case only', [A, { ...B, name: 'A' }], 'zip-name-twice'],
    [
      'start at one place',
      [A, { ...A, name: 'a', offset: 0 }].map((entry, index) => ({ ...entry, name: `${index}` })),
      'zip-entry',
    ],
    ['reach into each other', [{ ...A, packedSize: 30, size: 30, descriptor: true }, B], 'zip-entry'],
    ['reach into the directory', [A, { ...B, packedSize: 500 }], 'zip-directory'],
  ] as const)('are refused where they %s', async (_, entries, code) => {
    expect((await errorOf(() => contents(writeZip([...entries])))).code).toBe(code);
  });
});
