import { TAG } from '../dwarf/constants.ts';
import type { DebugInfo } from '../dwarf/debug-info.ts';
import { type Entry, entryAt, type UnitEntries } from '../dwarf/entries.ts';
import { type EntryStore, openEntries } from '../dwarf/entry-store.ts';
import { addressOf } from '../dwarf/locations.ts';
import { unitsHolding } from '../dwarf/scan.ts';
import type { Unit } from '../dwarf/units.ts';
import { readSection, type Section } from '../image/elf.ts';
import { addressBytes, addressesOfEntries, MOST_BYTES } from './entry-addresses.ts';
import { openSourceFiles, relativePath, rootOf, type SourceFiles, type SourcePlace } from './source-paths.ts';
import { ENTRY_BYTES } from './versions.ts';

/** Where a string of the section is defined. */
export interface StringPlace extends SourcePlace {
  readonly compatible: string;
  /** The variable of 48 bytes, `__luo_ver_vers`. */
  readonly name: string;
  readonly unit: string;
}

/**
 * Finds the variables that strings of the section are, for strings that no handler stands for.
 *
 * @param wanted the strings to look for; a string without a variable in the debug info is left out of the answer
 * @throws ImageError those of damaged debug info
 */
export async function readStringPlaces(
  debug: DebugInfo,
  wanted: ReadonlySet<string>,
): Promise<StringPlace[]> {
  const strings = await addressesOf(debug, wanted);
  if (strings.size === 0) return [];
  const store = openEntries(debug);
  const files = openSourceFiles(debug);
  const places = new Map<bigint, StringPlace>();
  for (const unit of await unitsWith(debug, [...strings.keys()])) {
    for (const found of await variablesAt(store, unit, strings)) {
      places.set(found.address, await readPlace(store, files, found));
    }
  }
  return [...places.values()];
}

/** Address → string, for the wanted strings of the section. */
async function addressesOf(debug: DebugInfo, wanted: ReadonlySet<string>): Promise<Map<bigint, string>> {
  const { elf, addresses } = debug;
  const found = new Map<bigint, string>();
  const read = new Map<Section, Uint8Array>();
  for (const { section, offset, address } of addressesOfEntries(elf, addresses.starts)) {
    const bytes = read.get(section) ?? (await readSection(elf, section, MOST_BYTES));
    read.set(section, bytes);
    const entry = Buffer.from(bytes.buffer, bytes.byteOffset + offset, ENTRY_BYTES);
    const text = entry.toString('latin1', 0, Math.max(entry.indexOf(0), 0));
    if (wanted.has(text)) found.set(address, text);
  }
  return found;
}

/** The units that hold one of some addresses, in the entry itself or as an index into `.debug_addr`. */
async function unitsWith(debug: DebugInfo, addresses: readonly bigint[]): Promise<Set<Unit>> {
  const runs = addresses.map(address => addressBytes(debug.elf, address));
  const units = await unitsHolding(debug, new Set(), runs);
  const table = Buffer.from(debug.addr.buffer, debug.addr.byteOffset, debug.addr.length);
  const hits = runs.flatMap(run => indexesOf(table, run));
  if (hits.length === 0) return units;
  const bases = [...new Set(debug.units.map(unit => unit.addrBase))].sort((a, b) => a - b);
  const held = new Set(hits.map(hit => bases.findLast(base => base <= hit)));
  for (const unit of debug.units) if (held.has(unit.addrBase)) units.add(unit);
  return units;
}

function indexesOf(table: Buffer, run: Buffer): number[] {
  const indexes: number[] = [];
  for (let at = table.indexOf(run); at >= 0; at = table.indexOf(run, at + 1)) indexes.push(at);
  return indexes;
}

interface FoundVariable {
  readonly address: bigint;
  readonly compatible: string;
  readonly entries: UnitEntries;
  readonly entry: Entry;
}

async function variablesAt(
  store: EntryStore,
  unit: Unit,
  strings: ReadonlyMap<bigint, string>,
): Promise<FoundVariable[]> {
  const entries = await store.unit(unit);
  const found: FoundVariable[] = [];
  entries.tags.forEach((tag, index) => {
    if (tag !== TAG.variable) return;
    const entry = entryAt(store.debug, entries, index);
    if (entry.location === null) return;
    const address = addressOf(store.debug, unit, entry.location, entry.offset);
    const compatible = address === null ? undefined : strings.get(address);
    if (address !== null && compatible !== undefined) found.push({ address, compatible, entries, entry });
  });
  return found;
}

/** With link-time optimisation name and line stand in the entry that this one completes. */
async function readPlace(store: EntryStore, files: SourceFiles, found: FoundVariable): Promise<StringPlace> {
  const { entry, entries } = found;
  const isWhole = entry.name !== null || entry.origin === null;
  const whole = isWhole ? { entry, entries } : await store.at(entry.origin ?? 0);
  const { unit } = whole.entries;
  const path = await files.path(unit, whole.entry.declFile);
  const root = rootOf(await files.table(unit));
  const folders = [root, unit.compDir];
  return {
    compatible: found.compatible,
    name: whole.entry.name ?? '(no name)',
    file: relativePath(path, folders),
    line: whole.entry.declLine,
    unit: relativePath(unit.name, folders) ?? unit.name,
  };
}
