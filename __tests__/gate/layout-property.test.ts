import { describe, expect, it } from '@jest/globals';
import { checkLayouts } from '../../src/gate/layout-check.ts';
import type { LayoutImage } from '../../src/gate/layout-comparison.ts';
import { updateLayouts } from '../../src/gate/layout-update.ts';
import type { LayoutsFile } from '../../src/gate/layouts.ts';
import { parseLayouts } from '../../src/gate/layouts-parse.ts';
import { recordsIn, seeded } from '../support/gate.ts';

/** A structure with one member: a number, or another structure that was made before it. */
interface Structure {
  name: string;
  family: string;
  member: string;
  type: string;
  optional: boolean;
}

interface World {
  readonly structures: Structure[];
  readonly strings: Set<string>;
}

const FAMILIES = ['a', 'b', 'c'] as const;
const NAMES = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w'] as const;
const NUMBERS: Readonly<Record<string, number>> = {
  u8: 1,
  s8: 1,
  u16: 2,
  s16: 2,
  u32: 4,
  s32: 4,
  u64: 8,
  s64: 8,
};

type Random = (limit: number) => number;

function pick<Value>(random: Random, values: readonly Value[], fallback: Value): Value {
  return values[random(values.length)] ?? fallback;
}

function chance(random: Random, percent: number): boolean {
  return random(100) < percent;
}

function newWorld(random: Random): World {
  const structures: Structure[] = [];
  for (const name of NAMES.slice(0, 2 + random(4))) structures.push(newStructure(random, name, structures));
  const strings = FAMILIES.flatMap(family => [
    ...(chance(random, 85) ? [`${family}-v1`] : []),
    ...(chance(random, 15) ? [`${family}-v2`] : []),
  ]);
  return { structures, strings: new Set(strings) };
}

function newStructure(random: Random, name: string, known: readonly Structure[]): Structure {
  const held = known.map(structure => `struct ${structure.name}`);
  const type =
    held.length > 0 && chance(random, 80)
      ? pick(random, held, 'u64')
      : pick(random, Object.keys(NUMBERS), 'u64');
  const member = pick(random, ['x', 'y', 'z'], 'x');
  return { name, family: pick(random, FAMILIES, 'a'), member, type, optional: chance(random, 15) };
}

/** Some of what a developer does in a release: other types and names, structures that come and go, strings that do. */
function changed(random: Random, before: World): World {
  const world = { structures: before.structures.map(one => ({ ...one })), strings: new Set(before.strings) };
  for (let step = 0; step < 1 + random(6); step++) {
    const structure = world.structures[random(world.structures.length)];
    if (structure !== undefined) CHANGES[random(CHANGES.length)]?.(random, world, structure);
  }
  return world;
}

type Change = (random: Random, world: World, structure: Structure) => void;

const CHANGES: readonly Change[] = [
  (random, _, structure) => {
    if (structure.type in NUMBERS) structure.type = pick(random, Object.keys(NUMBERS), 'u64');
  },
  (random, _, structure) => {
    structure.member = pick(random, ['x', 'y', 'z'], 'x');
  },
  (random, { structures }, structure) => {
    const free = freeName(random, structures);
    if (free === null) return;
    for (const other of structures)
      if (other.type === `struct ${structure.name}`) other.type = `struct ${free}`;
    structure.name = free;
    if (chance(random, 50)) structure.family = pick(random, FAMILIES, 'a');
  },
  (random, { structures }) => {
    const free = freeName(random, structures);
    if (free !== null) structures.push(newStructure(random, free, structures));
  },
  (_, { structures }, structure) => {
    const isHeld = structures.some(({ type }) => type === `struct ${structure.name}`);
    if (isHeld || structures.length === 1) return;
    structures.splice(structures.indexOf(structure), 1);
  },
  (random, { strings }) => {
    const family = pick(random, FAMILIES, 'a');
    for (const text of [...strings]) if (text.startsWith(family)) strings.delete(text);
    strings.add(`${family}-v${2 + random(2)}`);
  },
  (random, { strings }) => {
    const text = `${pick(random, FAMILIES, 'a')}-v${1 + random(3)}`;
    if (!strings.delete(text)) strings.add(text);
  },
];

function freeName(random: Random, structures: readonly Structure[]): string | null {
  const taken = new Set(structures.map(({ name }) => name));
  return pick<string | null>(
    random,
    NAMES.filter(name => !taken.has(name)),
    null,
  );
}

/** The type of the number that stands at the end: all that the bytes are. */
function bytesOf(structure: Structure, { structures }: World): string {
  const held = structures.find(({ name }) => structure.type === `struct ${name}`);
  return held === undefined ? structure.type : bytesOf(held, { structures, strings: new Set() });
}

function fileOf(world: World): string {
  const groups = FAMILIES.flatMap(family => {
    const own = world.structures.filter(structure => structure.family === family);
    const strings = [...world.strings].filter(text => text.startsWith(family)).sort();
    if (own.length === 0) return [];
    return [`[${family}: ${strings.join(', ') || '-'}]`, ...own.map(structure => layoutOf(structure, world))];
  });
  return ['# liveupdate-gate layouts 1 elf64-le page-4096', ...groups, ''].join('\n');
}

function layoutOf(structure: Structure, world: World): string {
  const { name, type, member, optional } = structure;
  const size = NUMBERS[bytesOf(structure, world)] ?? 0;
  return `struct ${name} ${size}${optional ? ' optional' : ''}\n  0 ${size} ${type} ${member}`;
}

function parsed(text: string): LayoutsFile {
  const result = parseLayouts(text, 'l.txt');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

function imageOf(world: World): LayoutImage {
  const plain = { ...world, structures: world.structures.map(one => ({ ...one, optional: false })) };
  const { abi, groups } = parsed(fileOf(plain));
  const layouts = groups.flatMap(({ family, layouts: own }) =>
    own.map(({ kind, name, size, rows }) => {
      return { kind, name, size, rows, family, file: `include/linux/kho/abi/${family}.h`, line: 5 };
    }),
  );
  const strings = [...world.strings].map(compatible => ({ compatible, family: compatible.slice(0, 1) }));
  return { path: 'vmlinux', abi, layouts, strings, unread: [] };
}

/** Structures whose bytes are nowhere any more, though a string that they were recorded under is still listed. */
function brokenIn(before: World, now: World): string[] {
  const there = new Set(now.structures.map(structure => bytesOf(structure, now)));
  return before.structures
    .filter(({ family }) =>
      [...before.strings].some(text => text.startsWith(family) && now.strings.has(text)),
    )
    .filter(({ name, optional }) => !optional || now.structures.some(other => other.name === name))
    .filter(structure => {
      const same = now.structures.find(({ name }) => name === structure.name);
      const bytes = bytesOf(structure, before);
      return same === undefined ? !there.has(bytes) : bytesOf(same, now) !== bytes && !there.has(bytes);
    })
    .map(({ name }) => name);
}

const ROUNDS = 3000;

describe('random changes of structures and strings', () => {
  const random = seeded(20261128);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = newWorld(random);
    return { before, now: changed(random, before) };
  }).filter(({ before }) => before.structures.length > 0);

  it('never pass, and are never recorded unasked, where bytes under a kept string are gone', () => {
    let broken = 0;
    for (const { before, now } of rounds) {
      const names = brokenIn(before, now);
      if (names.length === 0) continue;
      broken++;
      const [text, image] = [fileOf(before), imageOf(now)];
      const said = checkLayouts(parsed(text), image, recordsIn('l.txt'));
      const { refused } = updateLayouts({ file: parsed(text), text }, image, recordsIn('l.txt'));
      const silent = said.every(({ severity }) => severity !== 'error') || refused.length === 0;
      expect(silent ? { names, text, now: fileOf(now) } : null).toBeNull();
    }
    expect(broken).toBeGreaterThan(ROUNDS / 20);
  });

  it('are recorded at once where an update takes them: the check after it finds nothing, a second one changes nothing', () => {
    let recorded = 0;
    for (const { before, now } of rounds) {
      const [text, image] = [fileOf(before), imageOf(now)];
      const update = updateLayouts({ file: parsed(text), text }, image, recordsIn('l.txt'));
      if (update.refused.length > 0) continue;
      if (update.text !== text) recorded++;
      const after = { file: parsed(update.text), text: update.text };
      const left = checkLayouts(after.file, image, recordsIn('l.txt')).map(({ message }) => message);
      const again = updateLayouts(after, image, recordsIn('l.txt')).text;
      const isDone = left.length === 0 && again === update.text;
      expect(isDone ? null : { left, text, now: fileOf(now), after: update.text, again }).toBeNull();
    }
    expect(recorded).toBeGreaterThan(ROUNDS / 4);
  });

  it('can all be accepted with a reason', () => {
    const acceptance = { families: [...FAMILIES], reason: 'tested' };
    for (const { before, now } of rounds) {
      const [text, image] = [fileOf(before), imageOf(now)];
      const update = updateLayouts({ file: parsed(text), text }, image, recordsIn('l.txt'), acceptance);
      expect(update.refused).toEqual([]);
    }
  });
});
