import { type Abbreviation, readTable } from './abbreviations.ts';
import { TAG } from './constants.ts';
import type { DebugInfo } from './debug-info.ts';
import { abbrevLabel } from './units.ts';

/**
 * Whether any unit has a type with a size of its own: what -gmlt and -g1 leave out, and no unit of C with -g is without.
 *
 * Compilers write the abbreviations that they use, and these are in memory whole, also where `.debug_info` is
 * compressed.
 *
 * @throws ImageError those of `readTable`
 */
export function showsTypes(debug: DebugInfo): boolean {
  const read = new Set<number>();
  return debug.units.some(unit => {
    if (read.has(unit.abbrevOffset)) return false;
    read.add(unit.abbrevOffset);
    const table = readTable(debug, abbrevLabel(debug), unit.abbrevOffset, unit);
    return [...table.values()].some(isType);
  });
}

function isType({ tag }: Abbreviation): boolean {
  return tag === TAG.baseType || tag === TAG.structureType;
}
