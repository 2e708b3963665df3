import { TAG } from '../dwarf/constants.ts';
import type { DebugInfo } from '../dwarf/debug-info.ts';
import { childrenOf, entryAt, indexAt, type UnitEntries } from '../dwarf/entries.ts';
import { QUALIFIERS } from '../dwarf/types.ts';

/** `const` and the like, which stand around a type without a name of their own. */
const NAMELESS: ReadonlySet<number> = new Set([...QUALIFIERS].filter(tag => tag !== TAG.typedef));
const DERIVED: ReadonlySet<number> = new Set([...NAMELESS, TAG.arrayType, TAG.pointerType]);
/** C programs nest a few; a chain of more is a circle. */
const MOST_STEPS = 64;

/**
 * Typedefs of the headers: offset of a type → `(name)`. The first one names a type without a tag; one of a qualified
 * type, of an array or of a pointer does where no other does.
 */
export function typedefsOf(
  debug: DebugInfo,
  entries: UnitEntries,
  headers: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const derived: { readonly type: number; readonly name: string }[] = [];
  for (const [index, tag] of entries.tags.entries()) {
    if (tag !== TAG.typedef) continue;
    const { type, name, declFile } = entryAt(debug, entries, index);
    if (type === null || name === null || declFile === null || !headers.has(declFile)) continue;
    if (!names.has(type)) names.set(type, `(${name})`);
    derived.push({ type: endOf(debug, entries, type, DERIVED), name: `(${name})` });
  }
  for (const { type, name } of derived) if (!names.has(type)) names.set(type, name);
  return names;
}

/** The offset of the type behind those of some tags, in one unit. */
function endOf(debug: DebugInfo, entries: UnitEntries, type: number, passed: ReadonlySet<number>): number {
  let offset = type;
  for (let step = 0; step < MOST_STEPS; step++) {
    const index = indexAt(entries, offset);
    if (index < 0 || !passed.has(entries.tags[index] ?? 0)) return offset;
    offset = entryAt(debug, entries, index).type ?? offset;
  }
  return offset;
}

/** Types that members have: an enumeration without a name that is one of them is shown where the member is. */
export function innerTypes(debug: DebugInfo, entries: UnitEntries): ReadonlySet<number> {
  const types = new Set<number>();
  for (const [index, tag] of entries.tags.entries()) {
    if (tag !== TAG.member && tag !== TAG.typedef && tag !== TAG.arrayType) continue;
    const { type } = entryAt(debug, entries, index);
    if (type !== null) types.add(endOf(debug, entries, type, NAMELESS));
  }
  return types;
}

/** An enumeration that nothing names is known by its first value: `(LUO_A)`. */
export function firstValue(debug: DebugInfo, entries: UnitEntries, index: number): string {
  const [first] = childrenOf(entries, index);
  const name = first === undefined ? null : entryAt(debug, entries, first).name;
  return `(${name ?? ''})`;
}
