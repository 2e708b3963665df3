import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { newFile } from '../support/folder.ts';
import { ROOT, run } from '../support/tools.ts';
import { mapping } from '../support/workflow.ts';

const CEILINGS = mapping(JSON.parse(readFileSync(join(ROOT, 'scripts/ceilings.json'), 'utf8')));

/** What is said of one figure. */
function said(figure: unknown): string {
  const script = newFile(
    'excess.mjs',
    `import { excess } from ${JSON.stringify(join(ROOT, 'scripts/figures.js'))};
    process.stdout.write(excess([${JSON.stringify(figure)}]).join('\\n'));`,
  );
  return run(process.execPath, [script]).toString();
}

describe('npm run check:size', () => {
  it('finds nothing above its ceiling', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/check-size.js'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const names = Object.keys(CEILINGS);
    expect(names.filter(name => !stdout.includes(`${name}: `))).toEqual([]);
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: names.length });
  });

  it('keeps the limit that start-up was promised', () => {
    expect(CEILINGS['bytes of dist/main/index.js']).toBeLessThanOrEqual(150_000);
  });

  it.each([
    ['bytes of dist/', 'await import()'],
    ['files loaded by list', 'imported before it is needed'],
    ['dependencies with theirs', 'Do without the package'],
  ])('names the excess of "%s" and what to do', (name, cure) => {
    expect(said({ name, value: 12, ceiling: 10 })).toContain(`${name}: 2 above the ceiling of 10. `);
    expect(said({ name, value: 12, ceiling: 10 })).toContain(cure);
    expect(said({ name, value: 10, ceiling: 10 })).toBe('');
  });

  it('does not pass a figure without a ceiling', () => {
    expect(said({ name: 'x', value: 1 })).toContain('must both name it');
  });
});
