import { ImageError } from '../bytes/error.ts';
import { isPrintable, printable } from '../bytes/printable.ts';
import { AT, TAG } from '../dwarf/constants.ts';
import { BUILD_AGAIN } from '../dwarf/cursor.ts';
import type { DebugInfo } from '../dwarf/debug-info.ts';
import { childrenOf, entryAt } from '../dwarf/entries.ts';
import { type EntryStore, openEntries } from '../dwarf/entry-store.ts';
import { showsTypes } from '../dwarf/has-types.ts';
import { hasCrossReferences, unitsHolding, unitsNaming } from '../dwarf/scan.ts';
import { elementCount, resolveType } from '../dwarf/types.ts';
import type { Unit } from '../dwarf/units.ts';
import { notInImage } from '../image/addresses.ts';
import type { Elf } from '../image/elf.ts';
import { openSourceFiles, relativePath, rootOf, type SourceFiles, type SourcePlace } from './source-paths.ts';
import { addVariables, collectUnit, type Objects, objectsOf, type UnitFacts, usersOf } from './variables.ts';
import { ENTRY_BYTES } from './versions.ts';
import { HANDLER_TYPE } from './wanted.ts';

/** A file handler that the debug info shows: an object of type `struct liveupdate_file_handler`. */
export interface Handler extends SourcePlace {
  /** Of the variable; `handlers[2]` for an element of an array. */
  readonly name: string;
  readonly compatible: string;
  /** The file that was compiled. */
  readonly unit: string;
  readonly address: bigint;
}

/** A kernel has tens of handlers; an array of more is damaged debug info. */
const MOST_ELEMENTS = 4096;
/** All objects of an image together: entries of debug info may all name one array. */
const MOST_ELEMENTS_IN_ALL = 4 * MOST_ELEMENTS;
/** One has some hundred; what is larger is not read whole to see whether it is empty. */
const MOST_HANDLER_BYTES = 1 << 16;
/** How often references may lead on to further units. */
const MOST_ROUNDS = 16;

/**
 * Finds every file handler, with the string that stands in the image at its address.
 *
 * @returns by address; none where the kernel was built without live update
 * @throws ImageError `debug-info-handler` when a handler's string cannot be read, or its type is only declared; those
 *   of damaged debug info
 */
export async function readHandlers(debug: DebugInfo): Promise<Handler[]> {
  const store = openEntries(debug);
  const { types, facts } = await findTypes(store);
  const objects = await findObjects(store, facts, types);
  const files = openSourceFiles(debug);
  const root = await findRoot(store, files, types);
  const handlers = new Map<bigint, Handler>();
  const budget = { left: MOST_ELEMENTS_IN_ALL };
  for (const object of objects) {
    for (const handler of await readObject(store, files, root, object, budget))
      handlers.set(handler.address, handler);
  }
  return [...handlers.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}

/**
 * Refuses debug info of a kernel that cannot show a handler. The core of live update uses the type (luo_file.c), so a
 * kernel without any handler has it, too.
 *
 * @throws ImageError `debug-info-handler` when no unit defines the type; those of damaged debug info
 */
export async function assertHandlerType(debug: DebugInfo): Promise<void> {
  const store = openEntries(debug);
  for (const unit of await unitsNaming(debug, HANDLER_TYPE)) {
    if (collectUnit(debug, await store.unit(unit), HANDLER_TYPE).isDefined) return;
  }
  throw reduced(
    debug.elf,
    `no unit defines struct ${HANDLER_TYPE}: debug info of some units only, reduced, or of line numbers only`,
  );
}

/**
 * Refuses debug info of line numbers only. A module without handlers may well be without their type, but none is
 * without any type: that each has a `struct module`.
 *
 * @throws ImageError `debug-info-handler`; those of damaged debug info
 */
export function assertTypes(debug: DebugInfo): void {
  if (!showsTypes(debug)) throw reduced(debug.elf, 'no unit has a type: debug info of line numbers only');
}

/** The offsets of the type in all units, and of everything that is it but for qualifiers, names and counts. */
async function findTypes(store: EntryStore): Promise<{ types: Set<number>; facts: Map<Unit, UnitFacts> }> {
  const { debug } = store;
  const types = new Set<number>();
  const facts = new Map<Unit, UnitFacts>();
  const isCrossed = hasCrossReferences(debug, [AT.type]);
  let pending = await unitsNaming(debug, HANDLER_TYPE);
  let searched = new Set<number>();
  for (let round = 0; pending.size > 0; round++) {
    if (round > MOST_ROUNDS) throw tooDeep(debug);
    for (const unit of pending) facts.set(unit, collectUnit(debug, await store.unit(unit), HANDLER_TYPE));
    growTypes(facts, types);
    if (!isCrossed) break;
    const fresh = new Set([...types].filter(type => !searched.has(type)));
    searched = new Set(types);
    pending = new Set([...(await unitsHolding(debug, fresh, []))].filter(unit => !facts.has(unit)));
  }
  return { types, facts };
}

function growTypes(facts: ReadonlyMap<Unit, UnitFacts>, types: Set<number>): void {
  const units = [...facts.values()];
  const wrappers = units.flatMap(unit => unit.wrappers);
  const users = usersOf(wrappers.map(({ offset, type }) => ({ user: offset, used: type })));
  const work = [...types, ...units.flatMap(unit => unit.structures)];
  const visited = new Set<number>();
  for (let type = work.pop(); type !== undefined; type = work.pop()) {
    if (visited.has(type)) continue;
    visited.add(type);
    types.add(type);
    for (const user of users.get(type) ?? []) work.push(user);
  }
}

/** With link-time optimisation the address of a variable stands in another unit than its name and type. */
async function findObjects(
  store: EntryStore,
  facts: Map<Unit, UnitFacts>,
  types: ReadonlySet<number>,
): Promise<Objects> {
  const { debug } = store;
  const found = new Map<number, number>();
  const isCrossed = hasCrossReferences(debug, [AT.abstractOrigin, AT.specification]);
  const searched = new Set<number>();
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    addVariables(facts, types, found);
    const fresh = new Set([...found.keys()].filter(offset => !searched.has(offset)));
    if (!isCrossed || fresh.size === 0) return objectsOf(debug, facts, found);
    for (const offset of fresh) searched.add(offset);
    for (const unit of await unitsHolding(debug, fresh, [])) {
      if (!facts.has(unit)) facts.set(unit, collectUnit(debug, await store.unit(unit), HANDLER_TYPE));
    }
  }
  throw tooDeep(debug);
}

async function findRoot(
  store: EntryStore,
  files: SourceFiles,
  types: ReadonlySet<number>,
): Promise<string | null> {
  for (const type of types) {
    const { entries, entry } = await store.at(type);
    const root = rootOf([await files.path(entries.unit, entry.declFile)]);
    if (root !== null) return root;
  }
  return null;
}

async function readObject(
  store: EntryStore,
  files: SourceFiles,
  root: string | null,
  object: Objects[number],
  budget: { left: number },
): Promise<Handler[]> {
  const { debug } = store;
  const { unit } = object.definedIn;
  const path = await files.path(unit, object.declFile);
  const place = { file: relativePath(path, [root, unit.compDir]), line: object.declLine };
  const type = await resolveType(store, object.type);
  const { byteSize, declaration } = type.entry;
  // C has no object of a type that its own unit only declares: the compiler left the definition out.
  if (declaration)
    throw reduced(
      debug.elf,
      `handler ${object.name}: its type is only declared in ${unit.name}: built with reduced debug info`,
    );
  // Elements without a size would all be the first one.
  if (byteSize === null || byteSize === 0) throw unreadable(debug, object.name, 'its type has no size');
  const count = await elementCount(store, object.type, MOST_ELEMENTS);
  const elements = count ?? 1;
  budget.left -= elements;
  if (budget.left < 0) throw tooMany(debug);
  const member = await compatibleMember(store, type.entries, type.index, object.name);
  const handlers: Handler[] = [];
  const empty = new Set<number>();
  for (let element = 0; element < elements; element++) {
    const name = count === null ? object.name : `${object.name}[${element}]`;
    const address = object.address + BigInt(element * byteSize);
    const compatible = await readCompatible(debug, address + BigInt(member.offset), member, name);
    if (compatible === '') {
      if (count === null) throw unreadable(debug, name, EMPTY);
      empty.add(element);
      continue;
    }
    const unitName = relativePath(unit.name, [root, unit.compDir]) ?? unit.name;
    handlers.push({ ...place, name, compatible, unit: unitName, address });
  }
  if (empty.size > 0 && handlers.length === 0) {
    throw unreadable(debug, object.name, 'no element has a compatible string');
  }
  await refuseFilled(debug, object, byteSize, empty);
  return handlers;
}

const EMPTY = 'its compatible string is empty';

/** An array may have gaps, or end with an element of zeros; one with content gets its string at run time. */
async function refuseFilled(
  debug: DebugInfo,
  object: Objects[number],
  size: number,
  empty: ReadonlySet<number>,
): Promise<void> {
  if (empty.size === 0) return;
  if (size > MOST_HANDLER_BYTES) throw unreadable(debug, object.name, `its type has ${size} bytes`);
  for (const element of empty) {
    const bytes = await debug.addresses.read(object.address + BigInt(element * size), size);
    if (bytes === null || bytes.some(byte => byte !== 0)) {
      throw unreadable(debug, `${object.name}[${element}]`, EMPTY);
    }
  }
  const relative = await debug.addresses.relative();
  for (const element of empty) {
    if (relative.hasIn(object.address + BigInt(element * size), size)) {
      throw unreadable(debug, object.name, 'an element with content has no compatible string');
    }
  }
}

interface CompatibleMember {
  readonly offset: number;
  /** Bytes of the array; `null` for a pointer. */
  readonly bytes: number | null;
}

async function compatibleMember(
  store: EntryStore,
  entries: Parameters<typeof childrenOf>[0],
  structure: number,
  handler: string,
): Promise<CompatibleMember> {
  const { debug } = store;
  for (const child of childrenOf(entries, structure)) {
    const entry = entryAt(debug, entries, child);
    if (entry.tag !== TAG.member || entry.name !== 'compatible' || entry.type === null) continue;
    const { entry: type } = await resolveType(store, entry.type);
    const count = await elementCount(store, entry.type, MOST_ELEMENTS);
    const offset = entry.memberOffset ?? 0;
    if (type.tag === TAG.pointerType && count === null) return { offset, bytes: null };
    if (type.tag === TAG.baseType && type.byteSize === 1 && count !== null) return { offset, bytes: count };
  }
  throw unreadable(
    debug,
    handler,
    'its type has no member "compatible" that is an array of char or a pointer',
  );
}

/** The string of a handler; empty for a null pointer. */
async function readCompatible(
  debug: DebugInfo,
  address: bigint,
  member: CompatibleMember,
  handler: string,
): Promise<string> {
  const what = `the compatible string of ${handler}`;
  let at: bigint | null = address;
  if (member.bytes === null) at = await debug.addresses.readPointer(address);
  if (at === 0n) return '';
  const most = member.bytes ?? ENTRY_BYTES;
  const bytes = at === null ? null : await debug.addresses.read(at, most);
  if (at === null || bytes === null) throw notInImage(debug.elf, at ?? address, what);
  const end = bytes.indexOf(0);
  if (end < 0) {
    throw unreadable(debug, handler, `"${printable(bytes)}" has no NUL byte within ${bytes.length} bytes`);
  }
  const text = bytes.subarray(0, end);
  if (text.length >= ENTRY_BYTES || !text.every(isPrintable)) {
    throw unreadable(
      debug,
      handler,
      `"${printable(text)}" is no compatible string (${ENTRY_BYTES - 1} printable characters)`,
    );
  }
  return Buffer.from(text).toString('latin1');
}

function unreadable(debug: DebugInfo, handler: string, what: string): ImageError {
  return new ImageError('debug-info-handler', {
    message: `handler ${handler}: ${what}`,
    where: debug.elf.source.label,
    remedy:
      'Define the handler with its compatible string, as an initialised object: LIVEUPDATE_FILE_HANDLER.',
  });
}

/** What -gmlt, -g1 and gcc's -femit-struct-debug-baseonly leave out is there, and must not look as if it were not. */
function reduced(elf: Elf, message: string): ImageError {
  return new ImageError('debug-info-handler', {
    message,
    where: elf.source.label,
    remedy:
      'It does not show what a handler says. Build with CONFIG_LIVEUPDATE and full debug info: ' +
      '-g, not -gmlt or -g1, and CONFIG_DEBUG_INFO_REDUCED off.',
  });
}

function tooDeep(debug: DebugInfo): ImageError {
  return overLimit(debug, `references lead through more than ${MOST_ROUNDS} units`);
}

function tooMany(debug: DebugInfo): ImageError {
  return overLimit(
    debug,
    `the debug info shows more than ${MOST_ELEMENTS_IN_ALL} handlers and gaps in arrays`,
  );
}

function overLimit(debug: DebugInfo, message: string): ImageError {
  return new ImageError('debug-info-limit', {
    message,
    where: debug.info.label,
    remedy: BUILD_AGAIN,
  });
}
