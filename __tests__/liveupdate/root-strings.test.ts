import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { openElf } from '../../src/image/elf.ts';
import { findRootStrings, readRootStrings } from '../../src/liveupdate/root-strings.ts';
import { type WrittenSection, writeElf } from '../support/elf-writer.ts';

async function read(...texts: readonly string[]): Promise<readonly string[]> {
  const sections = [rodata(texts.map(text => `${text}\0`).join(''))];
  return readRootStrings(await openElf(memorySource(writeElf({ sections }), 'vmlinux')));
}

async function found(...sections: readonly WrittenSection[]): Promise<readonly string[]> {
  const elf = await openElf(memorySource(writeElf({ sections }), 'vmlinux'));
  const { luo, session, flb, kho } = await findRootStrings(elf);
  return [...luo, ...session, ...flb, ...kho];
}

const rodata = (text: string, name = '.rodata'): WrittenSection => ({
  name,
  bytes: Buffer.from(text, 'latin1'),
});

describe('findRootStrings', () => {
  it.each([
    ['the first bytes', 'luo-v5\0', ['luo-v5']],
    ['behind another string', 'abc\0luo-v5\0x\0kho-v4\0', ['luo-v5', 'kho-v4']],
    ['behind bytes that are no text', '\x01luo-v5\0\x80kho-v4\0', ['luo-v5', 'kho-v4']],
    ['in order, each once', 'luo-v7\0luo-v5\0luo-v7\0', ['luo-v5', 'luo-v7']],
    ['composite', 'luo-v5;x-v1\0', ['luo-v5;x-v1']],
    [
      'of the nodes of a device tree',
      'luo-flb-v1\0luo-session-v2\0luo-v1\0kho-v1\0',
      ['luo-v1', 'luo-session-v2', 'luo-flb-v1', 'kho-v1'],
    ],
    ['nine digits', 'luo-v123456789\0', ['luo-v123456789']],
  ])('finds strings: %s', async (_name, text, strings) => {
    expect(await found(rodata(text))).toEqual(strings);
  });

  it.each([
    ['the end of a word', 'hluo-v5\0'],
    ['the end of a line', '\nluo-v5\0'],
    ['behind a tab', '\tluo-v5\0'],
    ['behind a carriage return', '\rluo-v5\0'],
    ['behind a space', ' luo-v5\0'],
    ['with a start that another has', 'xluo-v5;luo-v5\0'],
    ['without a NUL', 'luo-v5'],
    ['the name of a node', 'luo-session\0luo-flb\0luo-session-header\0'],
    ['another family that starts like it', 'luo-session-log-v1\0luo-file-v1\0luo-flbs-v1\0'],
    ['the end of another family', 'x-luo-session-v1\0'],
    ['with a zero in front', 'luo-v05\0'],
    ['with ten digits', 'luo-v1234567890\0'],
    ['with a space', 'luo-v5;a b\0'],
    ['with nothing behind the semicolon', 'luo-v5;\0'],
  ])('leaves out what is no string of its own: %s', async (_name, text) => {
    expect(await found(rodata(text))).toEqual([]);
  });

  it('finds 47 characters, and not 48', async () => {
    const longest = `luo-v5;${'x'.repeat(40)}`;
    expect(await found(rodata(`${longest}\0`))).toEqual([longest]);
    expect(await found(rodata(`${longest}x\0`))).toEqual([]);
  });

  it('looks in .rodata and .rodata.*, and nowhere else', async () => {
    expect(await found(rodata('luo-v5\0', '.rodata.str1.1'), rodata('kho-v4\0'))).toEqual([
      'luo-v5',
      'kho-v4',
    ]);
    expect(await found(rodata('luo-v5\0', '.data'), rodata('kho-v4\0', '.rodatax'))).toEqual([]);
    expect(await found({ ...rodata('luo-v5\0'), row: { type: 8 } })).toEqual([]);
  });
});

describe('readRootStrings', () => {
  it('gives one string of each family that there is', async () => {
    expect(await read('luo-v5', 'kho-v4')).toEqual(['luo-v5', 'kho-v4']);
    expect(await read('luo-v1', 'luo-flb-v1', 'luo-session-v2', 'kho-v1')).toEqual([
      'luo-v1',
      'luo-session-v2',
      'luo-flb-v1',
      'kho-v1',
    ]);
  });

  it.each([
    ['luo', ['luo-v1', 'luo-v2', 'kho-v1']],
    ['luo-session', ['luo-v1', 'luo-session-v1', 'luo-session-v2', 'kho-v1']],
    ['luo-flb', ['luo-v1', 'luo-flb-v1', 'luo-flb-v2', 'kho-v1']],
    ['kho', ['luo-v1', 'kho-v1', 'kho-v2']],
  ])('refuses two of %s, and names the family', async (family, texts) => {
    await expect(read(...texts)).rejects.toMatchObject({
      code: 'debug-info-root-string',
      message: expect.stringContaining(`${family}-v1`),
    });
    await expect(read(...texts)).rejects.toThrow(new RegExp(`\\b${family}-vN`));
  });
});
