import { describe, expect, it } from '@jest/globals';
import { parseBaseline } from '../../src/gate/baseline.ts';
import { check } from '../../src/gate/check.ts';
import { changesText } from '../../src/gate/diff.ts';
import { type GeneratedCase, generatedCase } from '../support/baselines.ts';
import { FAIL_ON, parsed, REMEDIES, updated, versions } from '../support/gate.ts';

const CASES = 1500;

/** The cases whose update is one that is written. */
function writtenCases(): { seed: number; input: GeneratedCase; after: string }[] {
  return Array.from({ length: CASES }, (_, seed) => {
    const input = generatedCase(seed);
    const { text, emptied } = updated(input.text, input.image, input.options);
    return emptied.length > 0 ? [] : [{ seed, input, after: text }];
  }).flat();
}

const cases = writtenCases();

describe('update, of generated baselines', () => {
  it('has enough cases to write', () => {
    expect(cases.length).toBeGreaterThan(CASES / 2);
  });

  it('always gives a baseline without errors', () => {
    const bad = cases.filter(({ after }) => !parseBaseline(after).ok);
    expect(bad).toEqual([]);
  });

  it('changes nothing when it runs again', () => {
    const bad = cases.filter(({ input, after }) => {
      const profiles = input.options.profiles;
      const again = updated(after, input.image, { ...input.options, profiles });
      return changesText(again.edits) || again.text !== after;
    });
    expect(bad).toEqual([]);
  });

  it('leaves nothing lost in the profiles that it wrote', () => {
    const bad = cases.filter(({ input, after }) => {
      const { profiles } = parsed(after);
      const { modulesRead, khoRead } = input.options;
      const found = check({
        image: { path: 'vmlinux', versions: versions(...input.image), modulesRead, khoRead },
        against: 'b.txt',
        isBaseline: true,
        profiles,
        selected: profiles.filter(({ name }) => input.options.profiles.includes(name)),
        failOn: FAIL_ON,
        remedies: REMEDIES,
      });
      const lines = new Map(profiles.flatMap(({ strings }) => strings.map(line => [line.number, line])));
      return found.some(({ kind, line }) => {
        const isKept = !modulesRead && lines.get(line ?? 0)?.module === true;
        return (kind === 'removed' || kind === 'changed' || kind === 'moved') && !isKept;
      });
    });
    expect(bad).toEqual([]);
  });

  it('starts from the file as it is, and takes no line out to put it in elsewhere', () => {
    const bad = cases.filter(({ input }) => {
      const { edits } = updated(input.text, input.image, input.options);
      const old = edits.filter(({ op }) => op !== '+').map(({ text }) => text);
      const gone = new Set(edits.filter(({ op }) => op === '-').map(({ text }) => text));
      const isMoved = edits.some(({ op, text }) => op === '+' && text.trim() !== '' && gone.has(text));
      return old.join('') !== input.text || isMoved;
    });
    expect(bad).toEqual([]);
  });

  it('touches no profile that was not asked for', () => {
    const bad = cases.filter(({ input, after }) => {
      const others = (text: string): unknown =>
        parsed(text)
          .profiles.filter(({ name }) => !input.options.profiles.includes(name))
          .map(({ name, strings }) => [name, strings.map(line => line.compatible)]);
      return JSON.stringify(others(input.text)) !== JSON.stringify(others(after));
    });
    expect(bad).toEqual([]);
  });

  it('ends every line as the file does', () => {
    const bad = cases.filter(({ input, after }) => input.text.includes('\r\n') && /[^\r]\n/.test(after));
    expect(bad).toEqual([]);
  });
});
