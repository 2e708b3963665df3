import { describe, expect, it } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import type { Elf, Section } from '../../src/image/elf.ts';
import { sectionIndex } from '../../src/image/section-index.ts';

type Shape = readonly [address: number, size: number, more?: Partial<Section>];

const BARE: Section = {
  name: '.data',
  type: 1,
  flags: 3n,
  address: 0n,
  offset: 64,
  size: 0,
  link: 0,
  info: 0,
  entrySize: 0,
};

function indexOf(shapes: readonly Shape[]): (address: bigint) => number {
  const sections = shapes.map(([address, size, more]) => ({
    ...BARE,
    address: BigInt(address),
    size,
    ...more,
  }));
  const source = memorySource(new Uint8Array(), 'vmlinux');
  const elf: Elf = { source, bits: 64, littleEndian: true, type: 2, machine: 62, sections };
  return sectionIndex(
    elf,
    sections.map(({ address }) => address),
  );
}

/** The rows at the addresses from 0 on. */
function rowsAt(shapes: readonly Shape[], count: number): number[] {
  const rowAt = indexOf(shapes);
  return Array.from({ length: count }, (_, address) => rowAt(BigInt(address)));
}

describe('the section at an address', () => {
  it.each([
    { name: 'no section', shapes: [], rows: [-1, -1] },
    { name: 'one, from its first byte to its last', shapes: [[1, 2]], rows: [-1, 0, 0, -1] },
    {
      name: 'two that touch, in whatever order',
      shapes: [
        [2, 2],
        [0, 2],
      ],
      rows: [1, 1, 0, 0, -1],
    },
    {
      name: 'a gap',
      shapes: [
        [0, 1],
        [3, 1],
      ],
      rows: [0, -1, -1, 1, -1],
    },
    {
      name: 'one inside another that comes first',
      shapes: [
        [0, 4],
        [1, 2],
      ],
      rows: [0, 0, 0, 0, -1],
    },
    {
      name: 'one around another that comes first',
      shapes: [
        [1, 2],
        [0, 4],
      ],
      rows: [1, 0, 0, 1, -1],
    },
    {
      name: 'three over one another',
      shapes: [
        [2, 1],
        [1, 3],
        [0, 6],
      ],
      rows: [2, 1, 0, 1, 2, 2, -1],
    },
    {
      name: 'two at one place',
      shapes: [
        [0, 2],
        [0, 3],
      ],
      rows: [0, 0, 1, -1],
    },
    {
      name: 'one without bytes in memory',
      shapes: [
        [0, 2, { flags: 0n }],
        [1, 1],
      ],
      rows: [-1, 1, -1],
    },
    {
      name: 'one without bytes in the file',
      shapes: [
        [0, 2, { type: 8 }],
        [1, 1],
      ],
      rows: [-1, 1, -1],
    },
    {
      name: 'an empty one',
      shapes: [
        [0, 0],
        [0, 1],
      ],
      rows: [1, -1],
    },
  ] satisfies { name: string; shapes: Shape[]; rows: number[] }[])('is found: $name', ({ shapes, rows }) => {
    expect(rowsAt(shapes, rows.length)).toEqual(rows);
  });

  it('is the first row that holds it, whatever the rows', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 300; round++) {
      const shapes = Array.from({ length: next(12) }, (): Shape => [next(20), next(8)]);
      const first = Array.from({ length: 30 }, (_, address) =>
        shapes.findIndex(([start, size]) => address >= start && address < start + size),
      );
      expect(rowsAt(shapes, 30)).toEqual(first);
    }
  });

  // To look through all rows for each address takes minutes.
  it('is found at once among very many that all overlap', () => {
    const count = 100_000;
    const rowAt = indexOf(Array.from({ length: count }, (_, row): Shape => [count - row, 2 * row + 1]));
    const rows = new Set<number>();
    for (let address = 1; address < 2 * count; address++) rows.add(rowAt(BigInt(address)));
    expect(rows.size).toBe(count);
  });
});
