import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { replaceFiles } from '../../src/judge/replace-files.ts';
import { workspace } from '../support/workspace.ts';

function twoFiles(): { folder: string; first: string; second: string } {
  const folder = workspace({ 'a/layouts.txt': 'old layouts', 'b/list.txt': 'old list' });
  return { folder, first: join(folder, 'a/layouts.txt'), second: join(folder, 'b/list.txt') };
}

function replaceBoth(first: string, second: string): void {
  replaceFiles([
    { path: first, text: 'new layouts', what: 'layouts' },
    { path: second, text: 'new list', what: 'baseline' },
  ]);
}

/** What a file that cannot be replaced is said to be. */
function problemOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error;
  }
  return 'no error';
}

const text = (path: string): string => readFileSync(path, 'utf8');

describe('files that are replaced together', () => {
  it('are both the new ones, and nothing lies beside them', () => {
    const { first, second } = twoFiles();
    replaceBoth(first, second);
    expect([text(first), text(second)]).toEqual(['new layouts', 'new list']);
    expect([first, second].map(path => readdirSync(dirname(path)).length)).toEqual([1, 1]);
  });

  it('stay as they are where one cannot be written, and nothing lies beside them', () => {
    const { folder, first } = twoFiles();
    expect(problemOf(() => replaceBoth(first, join(first, 'list.txt')))).toMatchObject({
      code: 'baseline-unwritable',
      where: join(first, 'list.txt'),
      remedy: expect.stringMatching(/The old file is as it was\.$/),
    });
    expect(text(first)).toBe('old layouts');
    expect(readdirSync(join(folder, 'a'))).toEqual(['layouts.txt']);
  });

  it('are named where one is new by the time another cannot be', () => {
    const { folder, first } = twoFiles();
    expect(problemOf(() => replaceBoth(first, join(folder, 'b')))).toMatchObject({
      code: 'baseline-unwritable',
      remedy: expect.stringContaining(`The old file is as it was. ${first} is written already.`),
    });
    expect(text(first)).toBe('new layouts');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  it('are written also where a process of the same number was killed at that', () => {
    const { folder, first, second } = twoFiles();
    for (const path of [join(folder, 'a/.layouts.txt'), join(folder, 'b/.list.txt')])
      writeFileSync(`${path}.${process.pid}.new`, 'half');
    replaceBoth(first, second);
    expect([text(first), text(second)]).toEqual(['new layouts', 'new list']);
  });

  it('may have folders that are not there yet', () => {
    const { folder } = twoFiles();
    mkdirSync(join(folder, 'c'));
    replaceBoth(join(folder, 'c/d/layouts.txt'), join(folder, 'e/list.txt'));
    expect(text(join(folder, 'e/list.txt'))).toBe('new list');
  });
});
