import type { ImageError } from '../bytes/error.ts';
import { TAG } from '../dwarf/constants.ts';
import { damaged } from '../dwarf/cursor.ts';
import type { DebugInfo } from '../dwarf/debug-info.ts';
import { type Entry, entryAt, indexAt, type UnitEntries } from '../dwarf/entries.ts';
import { addressOf } from '../dwarf/locations.ts';
import { QUALIFIERS } from '../dwarf/types.ts';
import { type Unit, unitAt } from '../dwarf/units.ts';

/** What is kept of a unit while objects of one type are looked for. Offsets are those of entries. */
export interface UnitFacts {
  readonly entries: UnitEntries;
  /** Structures of the wanted name, those that are only declared too. */
  readonly structures: readonly number[];
  /** One of them is more than declared. */
  readonly isDefined: boolean;
  /** Typedefs, qualifiers and arrays, with what they stand around. */
  readonly wrappers: readonly { readonly offset: number; readonly type: number }[];
  readonly variables: readonly {
    readonly offset: number;
    readonly type: number | null;
    readonly origin: number | null;
  }[];
}

/** Objects with an address of their own. */
export type Objects = readonly {
  readonly name: string;
  readonly type: number;
  readonly address: bigint;
  readonly declFile: number | null;
  readonly declLine: number | null;
  /** The unit whose table of files `declFile` counts in. */
  readonly definedIn: UnitEntries;
}[];

/** Reads what is needed of a unit, in one pass over its entries. */
export function collectUnit(debug: DebugInfo, entries: UnitEntries, structureName: string): UnitFacts {
  const structures: number[] = [];
  let isDefined = false;
  const wrappers: { offset: number; type: number }[] = [];
  const variables: { offset: number; type: number | null; origin: number | null }[] = [];
  entries.tags.forEach((tag, index) => {
    const isWrapper = tag === TAG.arrayType || QUALIFIERS.has(tag);
    if (!isWrapper && tag !== TAG.structureType && tag !== TAG.variable) return;
    const entry = entryAt(debug, entries, index);
    const { offset, type, origin } = entry;
    if (tag === TAG.variable) variables.push({ offset, type, origin });
    else if (tag === TAG.structureType) {
      if (entry.name !== structureName) return;
      structures.push(offset);
      if (!entry.declaration) isDefined = true;
    } else if (type !== null) wrappers.push({ offset, type });
  });
  return { entries, structures, isDefined, wrappers, variables };
}

/**
 * Adds the variables of one of some types, and those that complete one of them, to `found`.
 *
 * @param found offset of a variable → offset of the one it completes; its own for the first
 */
export function addVariables(
  facts: ReadonlyMap<Unit, UnitFacts>,
  types: ReadonlySet<number>,
  found: Map<number, number>,
): void {
  const variables = [...facts.values()].flatMap(unit => unit.variables);
  for (const { offset, type, origin } of variables) {
    if (type !== null && types.has(type)) found.set(offset, origin ?? offset);
  }
  const completing = variables.flatMap(({ offset, type, origin }) =>
    type === null && origin !== null ? [{ user: offset, used: origin }] : [],
  );
  const users = usersOf(completing);
  const work = [...found.keys()];
  for (let offset = work.pop(); offset !== undefined; offset = work.pop()) {
    for (const user of users.get(offset) ?? []) {
      if (found.has(user)) continue;
      found.set(user, offset);
      work.push(user);
    }
  }
}

/** Who refers to an entry. */
export function usersOf(
  pairs: Iterable<{ readonly user: number; readonly used: number }>,
): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>();
  for (const { user, used } of pairs) {
    const before = users.get(used);
    if (before === undefined) users.set(used, [user]);
    else before.push(user);
  }
  return users;
}

/** The objects among some variables: those that have an address. */
export function objectsOf(
  debug: DebugInfo,
  facts: ReadonlyMap<Unit, UnitFacts>,
  found: ReadonlyMap<number, number>,
): Objects {
  const objects: Objects[number][] = [];
  for (const offset of found.keys()) {
    const chain = chainOf(debug, facts, found, offset);
    const own = chain[0];
    if (own === undefined || own.entry.location === null) continue;
    const address = addressOf(debug, own.entries.unit, own.entry.location, offset);
    if (address === null || isDiscarded(address)) continue;
    const named = chain.find(({ entry }) => entry.name !== null);
    const typed = chain.find(({ entry }) => entry.type !== null);
    const placed = chain.find(({ entry }) => entry.declLine !== null) ?? own;
    if (typed === undefined || typed.entry.type === null) continue;
    objects.push({
      name: named?.entry.name ?? '(no name)',
      type: typed.entry.type,
      address,
      declFile: declFileOf(chain, placed),
      declLine: placed.entry.declLine,
      definedIn: placed.entries,
    });
  }
  return objects;
}

interface Link {
  readonly entries: UnitEntries;
  readonly entry: Entry;
}

/** A definition may leave out the file of its declaration when it is the same, in the same unit. */
function declFileOf(chain: readonly Link[], placed: Link): number | null {
  if (placed.entry.declFile !== null) return placed.entry.declFile;
  const same = chain.find(({ entries, entry }) => entries === placed.entries && entry.declFile !== null);
  return same?.entry.declFile ?? null;
}

/** Compilers make chains of three; one of more is a circle. */
const MOST_LINKS = 32;

/**
 * A variable, the one it completes, and so on.
 *
 * @throws ImageError `debug-info-limit` for a chain that goes on: what stands at its end would be missed
 */
function chainOf(
  debug: DebugInfo,
  facts: ReadonlyMap<Unit, UnitFacts>,
  found: ReadonlyMap<number, number>,
  start: number,
): Link[] {
  const chain: Link[] = [];
  for (let offset = start; ; ) {
    const link = linkAt(debug, facts, offset);
    if (link === null) return chain;
    if (chain.length === MOST_LINKS) throw tooLong(link);
    chain.push(link);
    const next = found.get(offset);
    if (next === undefined || next === offset) return chain;
    offset = next;
  }
}

function tooLong({ entries, entry }: Link): ImageError {
  entries.cursor.entry = entry.offset;
  return damaged(
    entries.cursor,
    'debug-info-limit',
    `more than ${MOST_LINKS} variables complete one another`,
  );
}

function linkAt(debug: DebugInfo, facts: ReadonlyMap<Unit, UnitFacts>, offset: number): Link | null {
  const unit = unitAt(debug.units, offset);
  const entries = unit === undefined ? undefined : facts.get(unit)?.entries;
  const index = entries === undefined ? -1 : indexAt(entries, offset);
  return entries === undefined || index < 0 ? null : { entries, entry: entryAt(debug, entries, index) };
}

/** Linkers leave such addresses where they threw the variable away; nothing of a kernel stands there. */
function isDiscarded(address: bigint): boolean {
  return address < 0x1000n || address >= 0xffff_ffff_ffff_fff0n;
}
