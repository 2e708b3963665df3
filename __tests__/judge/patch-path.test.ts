import { join, relative } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { patchPath } from '../../src/judge/baseline.ts';
import { newFile } from '../support/folder.ts';

describe('the path of a file in a patch', () => {
  it.each(['list.txt', 'lists/list.txt', '..lost.txt', '..lists/list.txt', '.../list.txt'])(
    'starts from the working directory: %s',
    path => {
      for (const spelled of [path, `./${path}`, join(process.cwd(), path)])
        expect(patchPath(spelled)).toBe(path);
    },
  );

  it('is as it was given for a file outside, without what would make it absolute', () => {
    const file = newFile('list.txt', '');
    expect(patchPath(file)).toBe(file.slice(1));
    expect(patchPath(relative(process.cwd(), file))).toBe(relative(process.cwd(), file));
  });
});
