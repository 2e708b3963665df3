import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { ROOT } from '../support/tools.ts';
import { choicesOf } from './choices.ts';
import { freshGenome, seededRandom } from './genome.ts';

// The same inputs each time, without counters in the code: npm run fuzz goes further.

// Looking findings up in a checkout takes most of the time, and no input decides anything there.
jest.unstable_mockModule('../../src/judge/git.ts', () => ({ git: () => null, isIgnored: () => false }));
const { closeBench, openBench } = await import('./bench.ts');
const { loadSamples } = await import('./samples.ts');
const { TARGETS } = await import('./targets.ts');
const { violationOf } = await import('./loop.ts');

const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-fuzz-'));
const samples = loadSamples(join(folder, 'samples'), join(ROOT, '__tests__/debuginfo/sources'));
const bench = openBench(join(folder, 'files'));
afterAll(() => {
  closeBench(bench);
  rmSync(folder, { recursive: true });
});

/** Half a second each, or about that. */
const INPUTS: Readonly<Record<string, number>> = {
  elf: 300,
  module: 300,
  packed: 100,
  boot: 150,
  archive: 150,
  zip: 200,
  large: 4,
  many: 4,
  'debug-info': 100,
  layouts: 40,
  baseline: 40,
  report: 100,
  options: 2000,
};

describe.each([...TARGETS])('the inputs of $name', target => {
  it('keep every invariant', async () => {
    for (let seed = 1; seed <= (INPUTS[target.name] ?? 50); seed++) {
      const made = target.make(choicesOf(freshGenome(seededRandom(seed))), samples);
      expect([seed, await violationOf(() => target.check(made, bench))]).toEqual([seed, null]);
    }
  });
});
