import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/gate/report.ts';
import { judge } from '../../src/judge/judge.ts';
import { anyRequest } from '../support/request.ts';
import { BASELINE, baseline, vmlinux, workspace } from '../support/workspace.ts';

const PROSE =
  '# Notes\n\nThe gate reads the strings that a built kernel lists, and compares them with a list.\n'.repeat(
    4,
  );

/** What is wrong with these two files, as far as their contents go. */
async function errorsOf(image: string | Uint8Array, list: string): Promise<Problem[]> {
  const folder = workspace({ vmlinux: image, [BASELINE]: list });
  const report = await judge(
    anyRequest({ images: [join(folder, 'vmlinux')], baseline: join(folder, BASELINE) }),
  );
  return [...report.errors];
}

describe('a file in the place of another', () => {
  it.each([
    ['a baseline', baseline('luo-v5')],
    ['a layouts file', '# liveupdate-gate layouts 1 elf64-le page-4096\n'],
  ])('%s as the image is named as what it is', async (_, text) => {
    expect(await errorsOf(text, baseline('luo-v5'))).toMatchObject([
      { code: 'image-unknown', message: 'this is a committed list, not a kernel', exit: 3 },
    ]);
  });

  it('a text as the image is still shown by its first bytes', async () => {
    const [error] = await errorsOf('# liveupdate\n', baseline('luo-v5'));
    expect(error?.message).toBe('no form of a kernel starts with "# liveupdate\\x0a"');
  });

  it('prose as the baseline is one error, not one a word', async () => {
    const errors = await errorsOf(vmlinux(['luo-v5']), PROSE);
    expect(errors).toMatchObject([{ code: 'baseline-format', exit: 2 }]);
    expect(errors[0]?.message).toMatch(
      /^this is not a baseline: the first line does not name the format, and \d+ more errors$/,
    );
    expect(errors[0]?.remedy).toMatch(/^Correct the path\. /);
  });

  it('a list by hand with as many errors has them all, where its first line names the format', async () => {
    const words = Array.from({ length: 30 }, (_, index) => `luo-v${index} maybe`);
    expect(await errorsOf(vmlinux(['luo-v5']), baseline(...words))).toHaveLength(30);
  });

  it('a short list by hand has all errors, also that of its first line', async () => {
    const codes = (await errorsOf(vmlinux(['luo-v5']), 'luo-v5\nmemfd-v2 maybe\n')).map(({ code }) => code);
    expect(codes).toEqual(['baseline-format', 'baseline-attribute']);
  });

  it('a folder as the baseline is answered with where the baseline should be', async () => {
    const folder = workspace({ vmlinux: vmlinux(['luo-v5']) });
    mkdirSync(join(folder, 'lists'));
    const report = await judge(
      anyRequest({ images: [join(folder, 'vmlinux')], baseline: join(folder, 'lists') }),
    );
    expect(report.errors).toMatchObject([
      { code: 'baseline-unreadable', remedy: 'Correct the path: it names a committed list.', exit: 2 },
    ]);
  });
});
