import { describe, expect, it } from '@jest/globals';
import { staleLines } from '../../src/gate/stale.ts';
import { parsed } from '../support/baseline.ts';

function stale(
  lines: readonly string[],
  images: Readonly<Record<string, readonly string[]>>,
  khoRead = false,
) {
  return staleLines({
    images: Object.entries(images).map(([path, strings]) => ({ path, strings: new Set(strings) })),
    khoRead,
    profiles: parsed(...lines).profiles,
    file: 'list.txt',
    failOn: new Set(['removed', 'changed'] as const),
    remedy: profile => `update ${profile}`,
  });
}

describe('staleLines', () => {
  it('finds an optional line of whose family nothing is left, with its profile and place', () => {
    const lines = ['luo-v5', 'memfd-v1  optional', '[profile v7.2]', 'luo-v4', 'memfd-v1  optional'];
    expect(stale(lines, { vmlinux: ['luo-v5'] })).toMatchObject([
      { kind: 'stale-line', severity: 'warning', profile: 'current', line: 3, remedy: 'update current' },
      { kind: 'stale-line', severity: 'warning', profile: 'v7.2', line: 6, remedy: 'update v7.2' },
    ]);
  });

  it.each([
    { name: 'another version of the family is there', lines: ['memfd-v1 optional'], has: ['memfd-v3'] },
    { name: 'the string itself is there', lines: ['memfd-v1 optional'], has: ['memfd-v1'] },
    { name: 'a part of a composite changed', lines: ['a-v1;x-v1 optional'], has: ['a-v2;x-v2'] },
    { name: 'the line is not optional', lines: ['memfd-v1'], has: ['luo-v5'] },
    { name: "it is the root's, which was not read", lines: ['luo-v5', 'kho-v3 optional'], has: ['luo-v5'] },
  ])('finds nothing where $name', ({ lines, has }) => {
    expect(stale(lines, { vmlinux: has })).toEqual([]);
  });

  it('names the first twenty images, however many there are', () => {
    const images = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, ['luo-v5']]));
    expect(stale(['luo-v5', 'memfd-v1 optional'], images)[0]?.image).toMatch(/^k0, .*, k19 and 1 more$/);
  });

  it("finds the root's line where the root was read", () => {
    expect(stale(['luo-v5', 'kho-v3 optional'], { vmlinux: ['luo-v5'] }, true)).toHaveLength(1);
  });

  it('finds a line only where no image has anything of its family, and names them all', () => {
    const lines = ['luo-v5', 'memfd-v1 optional', 'pci-v1 optional'];
    const found = stale(lines, { x86: ['luo-v5', 'memfd-v2'], arm64: ['luo-v5'] });
    expect(found).toMatchObject([{ compatible: 'pci-v1', image: 'x86, arm64' }]);
  });
});
