import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/tools.ts';

/** The packages that the comments of a bundle name. */
function named(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(join(folder, name), 'utf8'));
  const names = texts.flatMap(text => [
    ...text.matchAll(/MODULE: \.\/(?:\S*\/)?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g),
  ]);
  return [...new Set(names.map(([, name]) => name ?? ''))].sort();
}

describe.each(['main', 'cli'])('dist/%s/licenses.txt', entry => {
  const folder = join(ROOT, 'dist', entry);
  const text = `\n${readFileSync(join(folder, 'licenses.txt'), 'utf8')}`;

  it('has every package that the bundle names', () => {
    const packages = named(folder);
    expect(packages.length).toBeGreaterThan(0);
    expect(packages.filter(name => !text.includes(`\n${name} `))).toEqual([]);
  });

  it('has a licence below the name of each', () => {
    const titles = [...text.matchAll(/\n(?:@[a-z][\w.-]*\/)?[a-z][\w.-]* \d+\.\d+\.\d+\n(.*)\n/g)];
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter(([, licence = '']) => licence.trim() === '' || licence === 'undefined')).toEqual([]);
  });
});
