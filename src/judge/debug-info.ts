import { ImageError } from '../bytes/error.ts';
import { openDebugInfo } from '../dwarf/open.ts';
import { type Version, versionOf } from '../gate/version.ts';
import type { Elf } from '../image/elf.ts';
import type { Image } from '../image/open.ts';
import { listOfHandlers } from '../liveupdate/debug-info-list.ts';
import { assertHandlerType, assertTypes, readHandlers } from '../liveupdate/handlers.ts';
import { joinLayouts } from '../liveupdate/join-layouts.ts';
import { readLayouts } from '../liveupdate/layouts.ts';
import { findRootStrings } from '../liveupdate/root-strings.ts';
import { readStringPlaces } from '../liveupdate/string-places.ts';
import { wantedFor } from '../liveupdate/wanted.ts';
import type { DebugFacts, ModulePart, Part, Reading } from './reading.ts';

/**
 * Reads the handlers, and with `withLayouts` the structures that are handed over.
 *
 * @param from the path of the image, or the name of the module
 * @param kind a kernel must show the type of a handler, also where it has none
 * @throws ImageError `debug-info-*`
 */
export async function readDebugFacts(
  elf: Elf,
  from: string,
  withLayouts: boolean,
  kind: 'kernel' | 'module',
): Promise<DebugFacts> {
  const debug = await openDebugInfo(elf, wantedFor(elf, withLayouts));
  const handlers = await readHandlers(debug);
  if (handlers.length === 0) {
    if (kind === 'kernel') await assertHandlerType(debug);
    else assertTypes(debug);
  }
  return {
    handlers: handlers.map(({ compatible, name, file, line }) => ({ compatible, name, file, line, from })),
    layouts: withLayouts ? await readLayouts(debug) : null,
    kho: withLayouts ? await onlyKho(elf) : null,
  };
}

async function onlyKho(elf: Elf): Promise<string | null> {
  const [first, second] = (await findRootStrings(elf)).kho;
  return second === undefined ? (first ?? null) : null;
}

/**
 * The strings with the place in the sources that defines them: the handler, or the variable in the section.
 *
 * @throws ImageError `debug-info-*`
 */
export async function placeVersions(
  elf: Elf,
  from: string,
  strings: readonly string[],
  facts: DebugFacts,
): Promise<Version[]> {
  const handlers = new Map(facts.handlers.map(handler => [handler.compatible, handler]));
  const wanted = new Set(strings.filter(text => !handlers.has(text)));
  const places = wanted.size === 0 ? [] : await readStringPlaces(await openDebugInfo(elf), wanted);
  const variables = new Map(places.map(place => [place.compatible, place]));
  return strings.map(text => {
    const handler = handlers.get(text);
    const place = handler ?? variables.get(text);
    const { file = null, line = null } = place ?? {};
    return { ...versionOf(text, from), handler: handler?.name ?? null, file, line };
  });
}

/**
 * The ELF of an image that is not packed: the debug info of another would have to be decompressed as a whole.
 *
 * @throws ImageError `debug-info-packed`
 */
export function plainElf({ path, reached, content }: Image): Elf {
  if (content.kind === 'elf' && reached.length === 1) return content.elf;
  throw new ImageError('debug-info-packed', {
    message: `debug info is not read in a packed image (${reached.join(' → ')})`,
    where: path,
    remedy: 'Unpack it first, and give the vmlinux itself.',
  });
}

/**
 * Makes the list of a kernel without the section: it is taken from its handlers.
 *
 * @throws ImageError `debug-info-*`
 */
export async function readFromDebugInfo(image: Image, { withLayouts }: Reading): Promise<Part> {
  const elf = plainElf(image);
  const facts = await readDebugFacts(elf, image.path, withLayouts, 'kernel');
  const strings = await listOfHandlers(elf, facts.handlers);
  const reached = [...image.reached, `debug info (${strings.length} strings)`];
  const versions = await placeVersions(elf, image.path, strings, facts);
  return { reached, found: 'debug-info', versions, facts };
}

/**
 * The strings of modules count as the image's own, and so does what they say of the formats.
 *
 * @param from the path of the image
 * @throws ImageError `debug-info-conflict` where two of them say otherwise
 */
export function joinFacts(facts: DebugFacts, from: string, modules: readonly ModulePart[]): DebugFacts {
  const provided = modules.flatMap(module => module.facts?.handlers ?? []);
  const joined = { ...facts, handlers: [...facts.handlers, ...provided] };
  if (facts.layouts === null || modules.length === 0) return joined;
  const added = modules.map(({ name, facts: own }) => ({ from: name, layouts: own?.layouts?.layouts ?? [] }));
  const layouts = joinLayouts([{ from, layouts: facts.layouts.layouts }, ...added]);
  // What the kernel was built for is said by the kernel: a module rarely shows the size of a page.
  return { ...joined, layouts: { abi: facts.layouts.abi, layouts } };
}
