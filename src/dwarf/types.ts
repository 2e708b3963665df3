import { TAG } from './constants.ts';
import { damaged } from './cursor.ts';
import { childrenOf, type Entry, entryAt } from './entries.ts';
import type { EntryStore, FoundEntry } from './entry-store.ts';

/** Tags that stand around a type without changing what is in memory. */
export const QUALIFIERS: ReadonlySet<number> = new Set([
  TAG.typedef,
  TAG.constType,
  TAG.volatileType,
  TAG.restrictType,
  TAG.atomicType,
]);

/** C programs nest a few; a chain of more is a circle. */
const MOST_STEPS = 64;

/** Follows a chain of types as long as `follow` says; the entry at which it ends. */
async function follow(
  store: EntryStore,
  type: number,
  visit: (found: FoundEntry) => boolean,
): Promise<FoundEntry> {
  let found = await store.at(type);
  for (let step = 0; visit(found); step++) {
    const { entry, entries } = found;
    entries.cursor.entry = entry.offset;
    if (step === MOST_STEPS) throw damaged(entries.cursor, 'debug-info-cycle', 'a type contains itself');
    if (entry.type === null) return found;
    found = await store.at(entry.type);
  }
  return found;
}

/**
 * The type behind typedefs, `const`, `volatile`, and arrays.
 *
 * @throws ImageError `debug-info-cycle`, `debug-info-reference`
 */
export function resolveType(store: EntryStore, type: number): Promise<FoundEntry> {
  return follow(store, type, ({ entry }) => QUALIFIERS.has(entry.tag) || entry.tag === TAG.arrayType);
}

/** The type behind typedefs and qualifiers, and the name of the last typedef in front of it. */
export async function unqualify(
  store: EntryStore,
  type: number,
): Promise<FoundEntry & { readonly typedef: string | null }> {
  let typedef: string | null = null;
  const found = await follow(store, type, ({ entry }) => {
    if (entry.tag === TAG.typedef) typedef = entry.name;
    return QUALIFIERS.has(entry.tag);
  });
  return { ...found, typedef };
}

/**
 * How many elements an array of arrays has in all; `null` for a type that is no array.
 *
 * @throws ImageError `debug-info-limit` for more than `most`
 */
export async function elementCount(store: EntryStore, type: number, most: number): Promise<number | null> {
  let count: number | null = null;
  await follow(store, type, found => {
    if (found.entry.tag !== TAG.arrayType) return QUALIFIERS.has(found.entry.tag);
    for (const bound of boundsOf(store, found)) count = (count ?? 1) * (bound ?? 0);
    if (count === null || count <= most) return true;
    throw damaged(
      found.entries.cursor,
      'debug-info-limit',
      `an array has ${count} elements; the limit is ${most}`,
    );
  });
  return count;
}

/** The bounds of an array, outermost first; `null` for one that is not given (a flexible array). */
export function boundsOf(store: EntryStore, array: FoundEntry): (number | null)[] {
  const bounds: (number | null)[] = [];
  for (const child of childrenOf(array.entries, array.index)) {
    const entry = entryAt(store.debug, array.entries, child);
    if (entry.tag === TAG.subrangeType) bounds.push(boundOf(array, entry));
  }
  array.entries.cursor.entry = array.entry.offset;
  return bounds.length === 0 ? [null] : bounds;
}

const MOST_BOUND = 1n << 40n;

function boundOf(array: FoundEntry, subrange: Entry): number | null {
  if (subrange.count !== null) return subrange.count;
  if (subrange.upperBound === null) return null;
  // gcc writes the bound of an array without elements as -1, in 32 or 64 bits.
  const count = BigInt.asUintN(64, subrange.upperBound + 1n);
  if (count === 0n || count === 1n << 32n) return null;
  if (count <= MOST_BOUND) return Number(count);
  throw damaged(array.entries.cursor, 'debug-info-limit', `an array has ${count} elements`);
}
