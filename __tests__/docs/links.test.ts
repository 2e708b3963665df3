import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/tools.ts';
import { workflows } from '../support/workflow.ts';

const PAGES = ['.', 'docs', 'examples'].flatMap(folder =>
  readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name)),
);

/** Promised by a page, and not there yet. */
const COMING = ['src/gate/report.schema.json'];

/** The files that a page shows, without those of other sites. */
function picturesOf(page: string): { readonly page: string; readonly path: string }[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const named = [
    ...text.matchAll(/<(?:img|source) [^>]*?\b(?:src|srcset)="([^"]+)"/g),
    ...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g),
  ];
  return named
    .map(([, target]) => target ?? '')
    .filter(target => !/^[a-z]+:/.test(target))
    .map(target => ({ page, path: join(ROOT, dirname(page), target) }));
}

describe.each(PAGES)('%s', page => {
  const text = readFileSync(join(ROOT, page), 'utf8');

  it('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target]) => target ?? '');
    const local = targets.filter(target => !/^[a-z]+:/.test(target) && !COMING.includes(target));
    expect(local.filter(target => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('has pictures that are there, each with a text for who cannot see it', () => {
    const wrong = picturesOf(page).filter(({ path }) => !existsSync(path));
    expect(wrong).toEqual([]);
    const texts = [...text.matchAll(/<img [^>]*>/g)].map(([tag]) => /alt="([^"]*)"/.exec(tag)?.[1] ?? '');
    const short = [...texts, ...[...text.matchAll(/!\[([^\]]*)\]\(/g)].map(([, alt]) => alt ?? '')];
    expect(short.filter(alt => alt.split(' ').length < 5)).toEqual([]);
  });

  it('has each picture for light and for dark', () => {
    const names = picturesOf(page).map(({ path }) => path);
    expect(
      names.filter(name => name.endsWith('-light.png')).map(name => name.replace('light', 'dark')),
    ).toEqual(names.filter(name => name.endsWith('-dark.png')));
  });
});

describe('docs/images', () => {
  const files = readdirSync(join(ROOT, 'docs/images')).map(name => join(ROOT, 'docs/images', name));

  it('has no picture that no page shows', () => {
    const shown = new Set(PAGES.flatMap(picturesOf).map(({ path }) => path));
    expect(files.filter(file => !shown.has(file))).toEqual([]);
  });

  it('has PNG files of at most 100 kB', () => {
    const heads = files.map(file => readFileSync(file).subarray(0, 8).toString('latin1'));
    expect(new Set(heads)).toEqual(new Set(['\x89PNG\r\n\x1a\n']));
    expect(files.filter(file => statSync(file).size > 100_000)).toEqual([]);
  });
});

describe('docs/workflows.md', () => {
  it('lists each Action that is pinned, with its tag and commit, and no other', () => {
    const page = readFileSync(join(ROOT, 'docs/workflows.md'), 'utf8');
    const listed = [...page.matchAll(/^\| (actions\/\S+) \| (v\S+) \| ([0-9a-f]{40}) \|$/gm)];
    const used = workflows().flatMap(({ text }) => [
      ...text.matchAll(/uses: (actions\/\S+)@([0-9a-f]{40}) # (v\S+)/g),
    ]);
    expect(new Set(listed.map(([, name, tag, commit]) => `${name} ${tag} ${commit}`))).toEqual(
      new Set(used.map(([, name, commit, tag]) => `${name} ${tag} ${commit}`)),
    );
  });
});
