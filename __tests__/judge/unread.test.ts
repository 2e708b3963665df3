import { describe, expect, it } from '@jest/globals';
import { parseBaseline } from '../../src/gate/baseline.ts';
import type { ImageReport } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { unreadProfiles } from '../../src/judge/unread.ts';
import { imageReport } from '../support/leg-report.ts';
import { baseline } from '../support/workspace.ts';

function unread(lines: readonly string[], ...images: readonly ImageReport[]): string[] {
  const parsed = parseBaseline(baseline(...lines));
  if (!parsed.ok) throw new Error('the baseline of the test has errors');
  return unreadProfiles(parsed.baseline.profiles, images, 'list.txt').map(({ where }) => where);
}

describe('a profile of which nothing was judged', () => {
  it.each([
    { name: 'lists only the root', lines: ['kho-v4'], found: ['list.txt:2'] },
    { name: 'lists it in several versions', lines: ['# why', 'kho-v3', 'kho-v4'], found: ['list.txt:3'] },
    {
      name: 'stands beside one that was judged',
      lines: ['luo-v5', '[profile a]', 'kho-v4'],
      found: ['list.txt:4'],
    },
    { name: 'is not one that lists something else too', lines: ['kho-v4', 'luo-v5'], found: [] },
    { name: 'is not one of strings that only start alike', lines: ['kho-vmalloc-v1'], found: [] },
    { name: 'is not one whose other strings are lost', lines: ['kho-v4', 'luo-v4'], found: [] },
  ])('$name', ({ lines, found }) => {
    expect(unread(lines, imageReport())).toEqual(found);
  });

  it('is none where the root was read: from debug info, or because the list holds it', () => {
    expect(unread(['kho-v4'], imageReport({ found: 'debug-info' }))).toEqual([]);
    expect(unread(['kho-v4'], imageReport({ versions: [versionOf('kho-v4', 'vmlinux')] }))).toEqual([]);
  });

  it('is one where a single image of several was not judged', () => {
    const read = imageReport({ found: 'debug-info' });
    expect(unread(['kho-v4'], read, imageReport({ path: 'other' }))).toEqual(['list.txt:2']);
    expect(unread(['kho-v4'], read, read)).toEqual([]);
  });
});
