import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { openElf } from '../../src/image/elf.ts';
import { type Identity, readIdentity, releaseIn } from '../../src/image/identity.ts';
import { type WrittenSection, writeElf } from '../support/elf-writer.ts';

const BANNER = Buffer.from('Linux version 7.3.4-rc1+ (builder@example) #1 SMP\n\0');
const SHT_NOTE = 7;

async function identityOf(sections: WrittenSection[], littleEndian = true): Promise<Identity> {
  return readIdentity(await openElf(memorySource(writeElf({ sections, littleEndian }), 'vmlinux')));
}

/** A note: sizes, type, then name and description padded to 4 bytes. */
function note(name: string, type: number, description: Uint8Array, littleEndian = true): Buffer {
  const head = Buffer.alloc(12);
  for (const [index, value] of [name.length + 1, description.length, type].entries()) {
    if (littleEndian) head.writeUInt32LE(value, 4 * index);
    else head.writeUInt32BE(value, 4 * index);
  }
  return Buffer.concat([head, padded(Buffer.from(`${name}\0`)), padded(description)]);
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function notes(bytes: Uint8Array, name = '.notes', row: object = {}): WrittenSection {
  return { name, bytes, row: { type: SHT_NOTE, ...row } };
}

describe('the build id', () => {
  const id = Buffer.from('0123456789abcdef0123456789abcdef01234567', 'hex');

  it.each([true, false])('is read in both byte orders (little-endian: %s)', async littleEndian => {
    const section = notes(note('GNU', 3, id, littleEndian));
    expect((await identityOf([section], littleEndian)).buildId).toBe(id.toString('hex'));
  });

  it.each([
    {
      name: 'behind other notes',
      sections: [notes(Buffer.concat([note('Xen', 6, Buffer.from('linux')), note('GNU', 3, id)]))],
    },
    { name: 'in .note.gnu.build-id', sections: [notes(note('GNU', 3, id), '.note.gnu.build-id')] },
    {
      name: 'in the second of two sections',
      sections: [notes(note('Linux', 0x101, id)), notes(note('GNU', 3, id), '.note.gnu.build-id')],
    },
  ])('is found $name', async ({ sections }) => {
    expect((await identityOf(sections)).buildId).toBe(id.toString('hex'));
  });

  it.each([8, 16, 32, 64])('may have %i bytes', async bytes => {
    const section = notes(note('GNU', 3, Buffer.alloc(bytes, 0xab)));
    expect((await identityOf([section])).buildId).toBe('ab'.repeat(bytes));
  });

  const cut = note('GNU', 3, id).subarray(0, 24);
  it.each([
    { name: 'no notes', sections: [] },
    { name: 'another owner', sections: [notes(note('GMU', 3, id))] },
    { name: 'another type', sections: [notes(note('GNU', 1, id))] },
    { name: 'an empty description', sections: [notes(note('GNU', 3, Buffer.alloc(0)))] },
    { name: 'more bytes than any linker makes', sections: [notes(note('GNU', 3, Buffer.alloc(65, 1)))] },
    { name: 'a note that is cut off', sections: [notes(cut)] },
    { name: 'sizes that leave the section', sections: [notes(Buffer.alloc(64, 0xff))] },
    {
      name: 'notes behind the end of the file',
      sections: [notes(note('GNU', 3, id), '.notes', { offset: 0x10000 })],
    },
    { name: 'notes of 2^40 bytes', sections: [notes(note('GNU', 3, id), '.notes', { size: 2 ** 40 })] },
    { name: 'a section that is no note', sections: [notes(note('GNU', 3, id), '.notes', { type: 1 })] },
  ])('is unknown, and no error: $name', async ({ sections }) => {
    expect((await identityOf(sections)).buildId).toBeNull();
  });
});

describe('the release', () => {
  it.each([
    { name: 'at the start of .rodata', bytes: BANNER },
    { name: '400 bytes in', bytes: Buffer.concat([Buffer.alloc(400, 0x80), BANNER]) },
    { name: 'in front of much else', bytes: Buffer.concat([BANNER, Buffer.alloc(1 << 16)]) },
  ])('is read $name', async ({ bytes }) => {
    expect((await identityOf([{ name: '.rodata', bytes }])).release).toBe('7.3.4-rc1+');
  });

  it.each([
    { name: 'no .rodata', sections: [{ name: '.text', bytes: BANNER }] },
    { name: 'no banner', sections: [{ name: '.rodata', bytes: Buffer.alloc(100) }] },
    {
      name: 'a banner too far in',
      sections: [{ name: '.rodata', bytes: Buffer.concat([Buffer.alloc(4096), BANNER]) }],
    },
    { name: '.rodata without bytes', sections: [{ name: '.rodata', bytes: BANNER, row: { type: 8 } }] },
    {
      name: '.rodata behind the end',
      sections: [{ name: '.rodata', bytes: BANNER, row: { offset: 0x10000 } }],
    },
  ])('is unknown, and no error: $name', async ({ sections }) => {
    expect((await identityOf(sections)).release).toBeNull();
  });

  it.each([
    { name: 'a release that does not end', text: `Linux version ${'7'.repeat(65)} x` },
    { name: 'an escape in it', text: 'Linux version 7\u001b[31m x' },
    { name: 'a newline in it', text: 'Linux version 7.3\n::error:: x' },
    { name: 'a byte above ASCII', text: 'Linux version 7.3\u00e4 x' },
  ])('is never $name', ({ text }) => {
    expect(releaseIn(Buffer.from(text, 'latin1'))).toBeNull();
  });
});
