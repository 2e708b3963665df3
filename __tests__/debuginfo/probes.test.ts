import { describe, expect, it } from '@jest/globals';
import { openFile } from '../../src/bytes/file.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import type { ByteSource } from '../../src/bytes/source.ts';
import {
  keyOf,
  type Probe,
  probeGroup,
  probeNumbers,
  probeRun,
  searchRange,
} from '../../src/dwarf/probes.ts';
import { newFile } from '../support/folder.ts';

const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex');

/** Everything a probe finds: the key in hexadecimal, and the offset. */
function finds(probe: Probe, bytes: Buffer): string[] {
  const found: string[] = [];
  probe.find(bytes, (key, offset) => {
    found.push(`${Buffer.from(key, 'latin1').toString('hex')} at ${offset}`);
    return offset + 1;
  });
  return found;
}

describe('a probe', () => {
  const [first, second, third] = [hex('10ff8000'), hex('40ff8000'), hex('40fe8000')];
  const group = probeGroup([first, second]);
  const uneven = probeGroup([first, third]);
  const bigEndian = probeGroup([hex('0080ff10'), hex('0080ff40')]);

  it.each([
    { name: 'a run', probe: probeRun(first), bytes: '00 10ff8000', found: ['10ff8000 at 1'] },
    { name: 'no run', probe: probeRun(first), bytes: '00 10ff80', found: [] },
    {
      name: 'a run that starts within itself',
      probe: probeRun(hex('0101')),
      bytes: '010101',
      found: ['0101 at 0', '0101 at 1'],
    },
    {
      name: 'each run of a group with a common end',
      probe: group,
      bytes: '40ff8000 10ff8000',
      found: ['40ff8000 at 0', '10ff8000 at 4'],
    },
    {
      name: 'runs that differ in more than one byte',
      probe: uneven,
      bytes: '40fe8000 10ff8000 40ff8000 10fe8000',
      found: ['40fe8000 at 0', '10ff8000 at 4'],
    },
    {
      name: 'each run of a group with a common start',
      probe: bigEndian,
      bytes: '00 0080ff40 0080ff10',
      found: ['0080ff40 at 1', '0080ff10 at 5'],
    },
    { name: 'no neighbour of a group', probe: group, bytes: '11ff8000 ff8000 0080ff10', found: [] },
    { name: 'no run of a group that is cut off', probe: bigEndian, bytes: '0080ff', found: [] },
    {
      name: 'the only run of a group',
      probe: probeGroup([first]),
      bytes: '0010ff8000',
      found: ['10ff8000 at 1'],
    },
    {
      name: 'numbers in little-endian order',
      probe: probeNumbers(new Set([0x80ff10]), true),
      bytes: '00 10ff8000',
      found: [' at 1'],
    },
    {
      name: 'numbers in big-endian order',
      probe: probeNumbers(new Set([0x80ff10]), false),
      bytes: '0080ff10 10ff8000',
      found: [' at 0'],
    },
  ])('finds $name', ({ probe, bytes, found }) => {
    expect(finds(probe, hex(bytes))).toEqual(found);
  });
});

describe('searchRange', () => {
  const RUN = Buffer.from('a run of bytes');
  const PIECE = 1 << 18;
  const SIZE = 2 * PIECE + 100;
  const places = [0, PIECE - RUN.length, PIECE - 1, PIECE, 2 * PIECE - 7, SIZE - RUN.length];

  const sources: readonly { name: string; open: (bytes: Buffer) => ByteSource }[] = [
    { name: 'memory', open: bytes => memorySource(bytes, 'bytes') },
    { name: 'a file', open: bytes => openFile(newFile('bytes', bytes)) },
  ];
  const cases = sources.flatMap(source => places.map(place => ({ ...source, place })));

  it.each(cases)('finds what stands at $place in $name, whatever piece it is in', async ({ open, place }) => {
    const bytes = Buffer.alloc(SIZE);
    RUN.copy(bytes, place);
    const source = open(bytes);
    const found = new Set<string>();
    await searchRange(source, 0, SIZE, [probeRun(RUN)], (key, offset) => {
      found.add(`${offset} ${key}`);
      return offset + 1;
    });
    expect([...found]).toEqual([`${place} ${keyOf(RUN)}`]);
    await source.close();
  });

  it('looks at nothing outside of the range', async () => {
    const found: number[] = [];
    const source = memorySource(Buffer.concat([RUN, RUN, RUN]), 'bytes');
    await searchRange(source, 1, 3 * RUN.length - 1, [probeRun(RUN)], (_key, offset) => {
      found.push(offset);
      return offset + 1;
    });
    expect(found).toEqual([RUN.length]);
  });
});
