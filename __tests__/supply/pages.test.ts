import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/tools.ts';
import { workflows } from '../support/workflow.ts';

const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map(name => `docs/${name}`)].filter(name =>
  name.endsWith('.md'),
);
const PINNED = /uses: ([\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
const USED = new Set(
  workflows().flatMap(({ text }) => text.split('\n').map(line => PINNED.exec(line)?.[1] ?? '')),
);

describe.each(PAGES)('the workflows that %s shows', page => {
  const lines = readFileSync(join(ROOT, page), 'utf8')
    .split('\n')
    .filter(line => /^\s*(- )?uses:/.test(line) && !/\/liveupdate-gate(\/\S+)?@/.test(line));

  it('pin every action of others, at the commit that the files have', () => {
    expect(lines.filter(line => !USED.has(PINNED.exec(line)?.[1] ?? '-'))).toEqual([]);
  });
});
