import { ImageError } from '../bytes/error.ts';
import { TAG } from '../dwarf/constants.ts';
import { BUILD_AGAIN, damaged } from '../dwarf/cursor.ts';
import type { DebugInfo } from '../dwarf/debug-info.ts';
import { entryAt, type UnitEntries } from '../dwarf/entries.ts';
import { type EntryStore, type FoundEntry, openEntries } from '../dwarf/entry-store.ts';
import { unitsNamingPath } from '../dwarf/files.ts';
import { contentOf, type ImageLayout, type LayoutAbi, layoutKey } from '../gate/layouts.ts';
import { inOrder, ONE_DEFINITION } from './join-layouts.ts';
import { firstValue, innerTypes, typedefsOf } from './layout-names.ts';
import { describeAggregate, isAggregate, type Nested, type RowBudget } from './layout-rows.ts';
import { openSourceFiles, relativePath, rootOf, type SourceFiles } from './source-paths.ts';
import { ABI_HINT } from './wanted.ts';

/** What the debug info says of structures that are handed over. */
export interface ImageLayouts {
  readonly abi: LayoutAbi;
  /** By family, then by kind and name. */
  readonly layouts: readonly ImageLayout[];
}

/** Everything declared under such a path is handed over. */
const ABI_FOLDER = 'kho/abi/';
/**
 * Declared beside the structures of the orchestrator, and never handed over: the header of the section that the list
 * stands in, whose magic number and version are checked where the list is read.
 */
const NOT_HANDED_OVER = 'liveupdate_ver_hdr';
/** A unit of a kernel shows some ten of them. */
const MOST_ROWS = 1 << 17;
/** A kernel shows some hundred of them. */
const MOST_LAYOUTS = 1 << 15;
/** Headers that say themselves which string governs them: KHO_FDT_COMPATIBLE. */
const GOVERNED_BY: ReadonlyMap<string, string> = new Map([
  ['block', 'kho'],
  ['kexec_handover', 'kho'],
]);

/**
 * Reads every structure, union and enumeration that is declared under a path containing `kho/abi/`, and those that
 * such a one contains by value, wherever they are declared.
 *
 * @throws ImageError `debug-info-conflict` when two units show two layouts of one structure, `debug-info-layout`,
 *   `debug-info-cycle`, and those of damaged debug info
 */
export async function readLayouts(debug: DebugInfo): Promise<ImageLayouts> {
  const store = openEntries(debug);
  const files = openSourceFiles(debug);
  const found: Found = {
    store,
    files,
    layouts: new Map(),
    nested: new Map(),
    read: new Set(),
    budget: { left: MOST_ROWS },
  };
  const mayName = unitsNamingPath(debug, ABI_HINT);
  for (const unit of debug.units) {
    if (!(await mayName(unit))) continue;
    const table = await files.table(unit);
    const headers = new Set(
      table.flatMap((path, index) => (path?.includes(ABI_FOLDER) === true ? [index] : [])),
    );
    if (headers.size > 0) await readUnit(found, await store.unit(unit), headers);
  }
  await readNested(found);
  refuseCircles(found, debug);
  const layouts = [...found.layouts.values()].map(({ layout }) => layout).sort(inOrder);
  return { abi: abiOf(debug, layouts), layouts };
}

interface Described {
  readonly layout: ImageLayout;
  readonly content: string;
  readonly nested: readonly string[];
  /** The first that shows it. */
  readonly unit: string;
}

interface Found {
  readonly store: EntryStore;
  readonly files: SourceFiles;
  readonly budget: RowBudget;
  /** By key; with its content, which all units must agree on. */
  readonly layouts: Map<string, Described>;
  /** Aggregates that stand by value in one that was read, each definition of each: with the family of who holds it. */
  readonly nested: Map<string, Nested & { readonly family: string }>;
  /** The definitions that were read, as `nested` names them. */
  readonly read: Set<string>;
}

async function readUnit(found: Found, entries: UnitEntries, headers: ReadonlySet<number>): Promise<void> {
  const { debug } = found.store;
  const named = typedefsOf(debug, entries, headers);
  const inner = innerTypes(debug, entries);
  for (const [index, tag] of entries.tags.entries()) {
    if (!isAggregate(tag)) continue;
    const entry = entryAt(debug, entries, index);
    if (entry.declaration || entry.declFile === null || !headers.has(entry.declFile)) continue;
    const name = entry.name ?? named.get(entry.offset) ?? null;
    if (name === NOT_HANDED_OVER) continue;
    if (name !== null) await addLayout(found, { entries, index, entry }, name, null);
    else if (tag === TAG.enumerationType && !inner.has(entry.offset)) {
      await addLayout(found, { entries, index, entry }, firstValue(debug, entries, index), null);
    }
  }
}

async function addLayout(
  found: Found,
  aggregate: FoundEntry,
  name: string,
  owner: string | null,
): Promise<void> {
  const { entries, entry } = aggregate;
  const { layout, nested } = await describeAggregate(found.store, aggregate, name, found.budget);
  const path = await found.files.path(entries.unit, entry.declFile);
  // What is declared outside the headers shows no root itself, but the table that names it may.
  const root = rootOf([path]) ?? rootOf(await found.files.table(entries.unit));
  const file = relativePath(path, [root, entries.unit.compDir]);
  const isAbi = path?.includes(ABI_FOLDER) === true;
  const family = isAbi || owner === null ? familyOf(path) : owner;
  const whole: ImageLayout = { ...layout, family, file, line: entry.declLine };
  const key = layoutKey(layout);
  found.read.add(definitionOf(key, entry.offset));
  const content = contentOf(layout);
  const before = found.layouts.get(key);
  if (before !== undefined && before.content !== content) {
    throw conflict(aggregate, key, before.unit);
  }
  if (before === undefined) {
    if (found.layouts.size === MOST_LAYOUTS) throw tooMany(aggregate);
    const { name: unit } = entries.unit;
    found.layouts.set(key, { layout: whole, content, nested: nested.map(inner => inner.key), unit });
  }
  for (const inner of nested) {
    const definition = definitionOf(inner.key, inner.offset);
    if (!found.nested.has(definition)) found.nested.set(definition, { ...inner, family });
  }
}

/** Every unit has a definition of its own, and all must agree. */
function definitionOf(key: string, offset: number): string {
  return `${key} ${offset}`;
}

/** What stands by value in a structure of the wire is a part of the wire, wherever it is declared. */
async function readNested(found: Found): Promise<void> {
  for (const [definition, nested] of found.nested) {
    if (found.read.has(definition)) continue;
    await addLayout(found, await found.store.at(nested.offset), nested.name, nested.family);
  }
}

function conflict({ entries, entry }: FoundEntry, key: string, before: string): ImageError {
  entries.cursor.entry = entry.offset;
  return damaged(
    entries.cursor,
    'debug-info-conflict',
    `${key} has another layout in ${entries.unit.name} than in ${before}`,
    ONE_DEFINITION,
  );
}

function tooMany({ entries, entry }: FoundEntry): ImageError {
  entries.cursor.entry = entry.offset;
  return damaged(entries.cursor, 'debug-info-limit', `more than ${MOST_LAYOUTS} structures are handed over`);
}

/** The family that a header proposes: its name, or what the header itself says. */
function familyOf(path: string | null): string {
  const name = (path?.split('/').at(-1) ?? '').replace(/\.h$/, '');
  return GOVERNED_BY.get(name) ?? (name === '' ? 'unknown' : name);
}

function refuseCircles(found: Found, debug: DebugInfo): void {
  const done = new Set<string>();
  for (const start of found.layouts.keys()) {
    const path: { key: string; left: string[] }[] = [];
    const open = new Set<string>();
    const enter = (key: string): void => {
      if (done.has(key)) return;
      if (open.has(key)) throw circle(debug, key);
      open.add(key);
      path.push({ key, left: [...(found.layouts.get(key)?.nested ?? [])] });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.left.pop();
      if (next !== undefined) enter(next);
      else {
        done.add(top.key);
        open.delete(top.key);
        path.pop();
      }
    }
  }
}

function circle(debug: DebugInfo, key: string): ImageError {
  return new ImageError('debug-info-cycle', {
    message: `${key} contains itself`,
    where: debug.info.label,
    remedy: BUILD_AGAIN,
  });
}

function abiOf(debug: DebugInfo, layouts: readonly ImageLayout[]): LayoutAbi {
  const page = layouts.find(layout => layout.kind === 'struct' && layout.name === 'kho_vmalloc_chunk');
  return { bits: debug.elf.bits, littleEndian: debug.littleEndian, page: page?.size ?? null };
}
