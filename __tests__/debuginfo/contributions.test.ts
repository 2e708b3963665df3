import { describe, expect, it } from '@jest/globals';
import { partsHolding } from '../../src/dwarf/contributions.ts';
import { probeRun } from '../../src/dwarf/probes.ts';

const WANTED = Buffer.from('wxyz');
const OTHER = Buffer.from('....');

/** A table of parts as an assembler writes it, and the base of each. */
function tableOf(parts: readonly (readonly Buffer[])[], littleEndian = true) {
  const bases: number[] = [];
  let table = Buffer.alloc(0);
  for (const rows of parts) {
    const header = Buffer.alloc(8);
    const length = 4 + 4 * rows.length;
    if (littleEndian) header.writeUInt32LE(length);
    else header.writeUInt32BE(length);
    bases.push(table.length + header.length);
    table = Buffer.concat([table, header, ...rows]);
  }
  return { table, bases };
}

describe('partsHolding', () => {
  it.each([true, false])('names the parts that hold it, little-endian: %s', littleEndian => {
    const parts = [[OTHER], [OTHER, WANTED], [], [WANTED, OTHER], [OTHER, OTHER]];
    const { table, bases } = tableOf(parts, littleEndian);
    const holds = partsHolding(table, [probeRun(WANTED)], littleEndian);
    expect(bases.map(holds)).toEqual([false, true, false, true, false]);
  });

  const { table, bases } = tableOf([[WANTED]]);
  it.each([
    { name: 'a base in front of its header', base: 7 },
    { name: 'a base behind the table', base: table.length + 1 },
    { name: 'a base at the end of the table', base: table.length },
  ])('says no to $name', ({ base }) => {
    expect(partsHolding(table, [probeRun(WANTED)], true)(base)).toBe(false);
  });

  it('says no when nothing is looked for, and to an empty table', () => {
    expect(partsHolding(table, [], true)(bases[0] ?? 0)).toBe(false);
    expect(partsHolding(new Uint8Array(), [probeRun(WANTED)], true)(8)).toBe(false);
  });

  it.each([
    { count: 1 << 16, holds: true },
    { count: (1 << 16) + 1, holds: false },
  ])('says $holds with $count finds', ({ count, holds }) => {
    const many = tableOf([Array.from({ length: count }, () => WANTED)]);
    expect(partsHolding(many.table, [probeRun(WANTED)], true)(8)).toBe(holds);
  });
});
