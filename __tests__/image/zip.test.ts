import { describe, expect, it } from '@jest/globals';
import type { FileSource } from '../../src/bytes/file.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import { DEFAULT_LIMITS } from '../../src/compression/limits.ts';
import { readZip } from '../../src/image/zip.ts';
import { openEntry } from '../../src/image/zip-entry.ts';
import {
  type Ending,
  extraField,
  unicodePath,
  type WrittenEntry,
  writeZip,
  zip64Field,
} from '../artifacts/zip-writer.ts';
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

describe('an archive that two readers could read differently', () => {
  const decoy: WrittenEntry = { name: 'a', bytes: Buffer.from('decoy'), stored: true, hidden: true };
  const long = { localSize: 0xffffffff, localPackedSize: 0xffffffff };
  // A mark of the end whose comment would reach behind the file: some readers take the last mark all the same.
  const mark = Buffer.concat([writeZip([]).subarray(0, 20), Buffer.from([9, 0])]);
  const cases: Record<string, readonly [readonly WrittenEntry[], Ending, string]> = {
    'a mark of the end in the comment': [[A, B], { comment: mark }, 'zip-directory'],
    'a short end that differs from the Zip64 one': [
      [A, B],
      { zip64: true, short: { offset: 0, size: 1, count: 1 } },
      'zip-directory',
    ],
    'an entry in front that the directory does not list': [[decoy, A], {}, 'zip-entry'],
    'an entry between that the directory does not list': [[B, decoy, A], {}, 'zip-entry'],
    'an entry behind that the directory does not list': [[A, decoy], {}, 'zip-entry'],
    'such an entry where a descriptor may stand': [[{ ...A, descriptor: true }, decoy], {}, 'zip-entry'],
    'a second name for a reader of Unicode paths': [
      [A, { ...B, extra: unicodePath('b', 'a') }],
      {},
      'zip-entry',
    ],
    'such a name in the local header only': [
      [A, { ...B, localExtra: unicodePath('b', 'a') }],
      {},
      'zip-entry',
    ],
    'two names of one path': [[A, { ...B, name: './a' }], {}, 'zip-name-twice'],
    'a name that is also a folder': [[A, { name: 'a/', bytes: Buffer.alloc(0) }], {}, 'zip-name-twice'],
    'another length in the local header': [[A, { ...B, localPackedSize: 3 }], {}, 'zip-entry'],
    'another length there beside a descriptor': [
      [A, { ...B, descriptor: true, localPackedSize: 3 }],
      {},
      'zip-entry',
    ],
    'another length in the Zip64 field of the local header': [
      [A, { ...B, ...long, localExtra: zip64Field(3, 2) }],
      {},
      'zip-entry',
    ],
    'a length that its local header keeps nowhere': [[A, { ...B, ...long }], {}, 'zip-entry'],
    'a local header that is encrypted': [[A, { ...B, localFlags: 1 }], {}, 'zip-entry'],
  };
  it.each(Object.entries(cases))('is refused: %s', async (_, [entries, ending, code]) => {
    expect((await errorOf(() => contents(writeZip(entries, ending)))).code).toBe(code);
  });
});

describe('an archive that every reader reads alike', () => {
  const cases: Record<string, readonly [readonly WrittenEntry[], Ending]> = {
    'descriptors behind the data': [
      [
        { ...A, descriptor: true },
        { ...B, descriptor: true },
      ],
      {},
    ],
    'Zip64 in both headers': [
      [
        A,
        {
          ...B,
          zip64: true,
          localSize: 0xffffffff,
          localPackedSize: 0xffffffff,
          localExtra: zip64Field(3, 5),
        },
      ],
      {},
    ],
    'a short end that agrees with the Zip64 one': [
      [A],
      { zip64: true, short: { offset: 34, size: 47, count: 1 } },
    ],
    'a Unicode path that is the name': [[A, { ...B, extra: unicodePath('b', 'b') }], {}],
    'fields that mean nothing here': [[A, { ...B, extra: extraField(0x5455, Buffer.alloc(5)) }], {}],
    'a comment': [[A, B], { comment: Buffer.from('made by a build') }],
  };
  it.each(Object.entries(cases))('is read: %s', async (_, [entries, ending]) => {
    const texts = entries.map(({ bytes = '' }) => bytes.toString());
    expect(await contents(writeZip(entries, ending))).toEqual(texts);
  });
});
