import { damaged } from './cursor.ts';
import type { DebugInfo } from './debug-info.ts';
import { type Entry, entryAt, indexAt, readEntries, type UnitEntries } from './entries.ts';
import { unitOf } from './scan.ts';
import type { Unit } from './units.ts';

/** An entry and where it was found. */
export interface FoundEntry {
  readonly entries: UnitEntries;
  readonly index: number;
  readonly entry: Entry;
}

/** Units that were parsed, so that references into them cost nothing. */
export interface EntryStore {
  readonly debug: DebugInfo;
  /**
   * The entries of a unit.
   *
   * @throws ImageError those of damaged debug info
   */
  unit(unit: Unit): Promise<UnitEntries>;
  /**
   * The entry that a reference leads to.
   *
   * @throws ImageError `debug-info-reference` when no entry of a kind that is read starts there; those of damaged
   *   debug info
   */
  at(offset: number): Promise<FoundEntry>;
}

/** Bytes of parsed units that are kept; what is beyond is parsed again when it is asked for. */
const MOST_KEPT_BYTES = 32 << 20;

/** Opens a store that parses units as they are asked for. */
export function openEntries(debug: DebugInfo): EntryStore {
  const kept = new Map<Unit, UnitEntries>();
  let bytes = 0;
  const load = async (unit: Unit): Promise<UnitEntries> => {
    const before = kept.get(unit);
    if (before !== undefined) return before;
    const entries = await readEntries(debug, unit);
    bytes += unit.end - unit.offset;
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_KEPT_BYTES) break;
      kept.delete(oldest);
      bytes -= oldest.end - oldest.offset;
    }
    kept.set(unit, entries);
    return entries;
  };
  return {
    debug,
    unit: load,
    async at(offset) {
      const entries = await load(unitOf(debug, offset));
      const index = indexAt(entries, offset);
      if (index >= 0) return { entries, index, entry: entryAt(debug, entries, index) };
      entries.cursor.entry = offset;
      throw damaged(
        entries.cursor,
        'debug-info-reference',
        `a reference leads to 0x${offset.toString(16)}, where no type or variable starts`,
      );
    },
  };
}
