import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { changesText, type Edit, editedText, unifiedDiff } from '../../src/gate/diff.ts';
import { generatedCase } from '../support/baselines.ts';
import { newPath } from '../support/folder.ts';
import { baselineText, seeded, updated } from '../support/gate.ts';
import { itWith, run } from '../support/tools.ts';

function repository(): string {
  const folder = newPath('repository');
  mkdirSync(folder);
  run('git', ['init', '-q', folder]);
  return folder;
}

/** What `git apply` makes of a file; `null`: there is none yet. */
function applied(folder: string, path: string, old: string | null, patch: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  if (old !== null) writeFileSync(file, old);
  run('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: Buffer.from(patch),
  });
  const after = readFileSync(file, 'utf8');
  rmSync(file);
  return after;
}

/** Random edits of short lines, so that contexts touch, overlap, and end anywhere. */
function generatedEdits(seed: number): Edit[] {
  const below = seeded(seed);
  const eol = below(2) === 0 ? '\n' : '\r\n';
  const edits = Array.from({ length: 1 + below(30) }, (_, index): Edit => {
    const op = ([' ', ' ', ' ', ' ', '-', '+'] as const)[below(6)] ?? ' ';
    return { op, text: `${['', '-', '+', '\\ No', 'a'][below(5)]}${index}${eol}` };
  });
  return below(3) === 0 ? withoutLastEnd(edits) : edits;
}

/** The last old and the last new line without a line end. */
function withoutLastEnd(edits: readonly Edit[]): Edit[] {
  const lastOld = edits.findLastIndex(({ op }) => op !== '+');
  const lastNew = edits.findLastIndex(({ op }) => op !== '-');
  return edits.map(({ op, text }, index) => {
    const isLast =
      op === ' ' ? index === lastOld && index === lastNew : index === lastOld || index === lastNew;
    return { op, text: isLast ? text.replace(/\r?\n$/, '') : text };
  });
}

function oldText(edits: readonly Edit[]): string {
  return edits
    .filter(({ op }) => op !== '+')
    .map(({ text }) => text)
    .join('');
}

describe('a patch', () => {
  it('is empty where nothing changes', () => {
    const edits: Edit[] = [{ op: ' ', text: 'a\n' }];
    expect(unifiedDiff('b', edits, false)).toBe('');
    expect(changesText(edits)).toBe(false);
  });

  it('has three lines of context, and joins hunks whose contexts touch', () => {
    const lines = Array.from({ length: 24 }, (_, index) => `${index}\n`);
    const changed = new Set([4, 11, 19]);
    const edits = lines.flatMap((text, index): Edit[] =>
      changed.has(index)
        ? [
            { op: '-', text },
            { op: '+', text: `new ${text}` },
          ]
        : [{ op: ' ', text }],
    );
    const heads = unifiedDiff('b', edits, false).match(/^@@.*@@$/gm);
    expect(heads).toEqual(['@@ -2,14 +2,14 @@', '@@ -17,7 +17,7 @@']);
  });

  it('is read by a person as a diff of this file', () => {
    const { edits } = updated(baselineText('a-v1', 'b-v1'), ['a-v2', 'b-v1']);
    expect(unifiedDiff('.github/b.txt', edits, false)).toBe(
      '--- a/.github/b.txt\n+++ b/.github/b.txt\n@@ -1,3 +1,3 @@\n' +
        ' # liveupdate-gate baseline 1\n-a-v1\n+a-v2\n b-v1\n',
    );
  });

  it('marks a last line without a line end', () => {
    const edits: Edit[] = [
      { op: '-', text: 'a' },
      { op: '+', text: 'a\n' },
    ];
    expect(unifiedDiff('b', edits, false)).toBe(
      '--- a/b\n+++ b/b\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n',
    );
  });

  it('of a new file starts from nothing', () => {
    const { edits } = updated(null, ['a-v1']);
    expect(unifiedDiff('b', edits, true)).toMatch(/^--- \/dev\/null\n\+\+\+ b\/b\n@@ -0,0 \+1,2 @@\n\+#/);
  });

  itWith(['git'], 'applied by git gives the updated baseline, of generated ones', () => {
    const folder = repository();
    let tried = 0;
    for (let seed = 0; tried < 150; seed++) {
      const { text, image, options } = generatedCase(seed);
      const result = updated(text, image, options);
      const patch = unifiedDiff('b.txt', result.edits, false);
      if (patch === '' || result.emptied.length > 0) continue;
      tried++;
      expect(`${seed}\n${applied(folder, 'b.txt', text, patch)}`).toBe(`${seed}\n${result.text}`);
    }
  });

  itWith(['git'], 'applied by git gives the edited text, of any edits', () => {
    const folder = repository();
    let tried = 0;
    for (let seed = 0; tried < 150; seed++) {
      const edits = generatedEdits(seed);
      // A patch that leaves no text deletes the file in the eyes of git.
      if (!changesText(edits) || editedText(edits) === '' || oldText(edits) === '') continue;
      tried++;
      const patch = unifiedDiff('b.txt', edits, false);
      expect(`${seed}\n${applied(folder, 'b.txt', oldText(edits), patch)}`).toBe(
        `${seed}\n${editedText(edits)}`,
      );
    }
  });

  it.each([
    { path: 'a/list.txt', spelled: 'b/a/list.txt' },
    { path: 'with space', spelled: '"b/with space"' },
    { path: 'quote".txt', spelled: String.raw`"b/quote\".txt"` },
    { path: 'back\\slash', spelled: String.raw`"b/back\\slash"` },
    { path: 'tab\there', spelled: String.raw`"b/tab\011here"` },
    { path: '\x7f', spelled: String.raw`"b/\177"` },
    { path: 'ü', spelled: String.raw`"b/\303\274"` },
    { path: '!~', spelled: 'b/!~' },
    { path: ' a~', spelled: '"b/ a~"' },
    { path: 'a\x1f', spelled: String.raw`"b/a\037"` },
  ])('spells the path as git does: $path', ({ path, spelled }) => {
    const { edits } = updated(null, ['a-v1']);
    expect(unifiedDiff(path, edits, true).split('\n')[1]).toBe(`+++ ${spelled}`);
  });

  itWith(['git'], 'applied by git makes a new file, of whatever name', () => {
    const folder = repository();
    const names = [
      '.github/liveupdate-versions.txt',
      'with space.txt',
      'quote".txt',
      "single'.txt",
      'back\\slash.txt',
      'tab\there',
      'line\nend',
      'ünï/cödé ✓.txt',
      '\x1b[31m',
      '-dash',
      '##[add-mask]x',
      '::error::x',
      ' leading',
      'trailing ',
      'a b/c d',
    ];
    const { edits, text } = updated(null, ['a-v1', 'odd x#-v1']);
    for (const name of names) {
      expect([name, applied(folder, name, null, unifiedDiff(name, edits, true))]).toEqual([name, text]);
      const next = updated(text, ['a-v2', 'odd x#-v1']);
      const patch = unifiedDiff(name, next.edits, false);
      expect([name, applied(folder, name, text, patch)]).toEqual([name, next.text]);
    }
  });
});
