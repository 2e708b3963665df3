import { basename } from 'node:path';
import { ImageError } from '../bytes/error.ts';
import type { FileRef } from '../bytes/named-file.ts';
import type { FoundHandler } from '../gate/handlers.ts';
import type { Found, ImageReport } from '../gate/report.ts';
import { type Version, versionOf } from '../gate/version.ts';
import { machineOf } from '../image/content.ts';
import { identify } from '../image/identity.ts';
import { type Image, openImage } from '../image/open.ts';
import type { ImageLayouts } from '../liveupdate/layouts.ts';
import { readVersionList } from '../liveupdate/list.ts';
import { readModuleStrings } from '../liveupdate/module.ts';
import type { DebugFacts } from './debug-info.ts';
import type { Request } from './request.ts';

/** An image that was read, with what its debug info and its modules' say where that was asked for. */
export interface ReadImage {
  readonly report: ImageReport;
  readonly evidence: Evidence | null;
}

/** What debug info adds to the list. */
export interface Evidence {
  readonly handlers: readonly FoundHandler[];
  /** `null` where they were not asked for. */
  readonly layouts: ImageLayouts | null;
  /** The root's string; `null` where it could not be read. */
  readonly kho: string | null;
}

/** What reading an image depends on. */
export type Reading = Pick<Request, 'debugInfo' | 'ifNoSection' | 'limits'> & {
  readonly withLayouts: boolean;
};

/** The list of one file, before modules join it. */
interface Part {
  readonly reached: readonly string[];
  readonly found: Found;
  readonly versions: readonly Version[];
  readonly facts: DebugFacts | null;
}

/**
 * Reads the list of an image, its modules', and the debug info where that is asked for.
 *
 * @throws ImageError
 */
export async function readImage(
  file: FileRef,
  modulePaths: readonly string[],
  reading: Reading,
): Promise<ReadImage> {
  const image = await openImage(file, reading.limits);
  try {
    const part = await readKernel(image, reading);
    const identity = await identify(image);
    const modules = await readModules(modulePaths, image, reading, part.found);
    image.assertUnchanged();
    const report: ImageReport = {
      path: image.path,
      reached: part.reached,
      ...identity,
      found: part.found,
      result: 'pass',
      modules: modulePaths.length > 0 ? modulePaths.length : null,
      versions: [...part.versions, ...modules.flatMap(({ versions }) => versions)],
    };
    return { report, evidence: part.facts === null ? null : joinFacts(part.facts, modules) };
  } finally {
    await image.close();
  }
}

function joinFacts(facts: DebugFacts, modules: readonly Part[]): Evidence {
  const provided = modules.flatMap(module => module.facts?.handlers ?? []);
  return { handlers: [...facts.handlers, ...provided], layouts: facts.layouts, kho: facts.kho };
}

async function readKernel(image: Image, reading: Reading): Promise<Part> {
  try {
    const { reached, found, strings } = await readVersionList(image);
    if (reading.debugInfo === 'off') {
      return { reached, found, versions: strings.map(text => versionOf(text, image.path)), facts: null };
    }
    const { placeVersions, plainElf, readDebugFacts } = await import('./debug-info.ts');
    const elf = plainElf(image);
    const facts = await readDebugFacts(elf, image.path, reading.withLayouts);
    return { reached, found, versions: await placeVersions(elf, image.path, strings, facts), facts };
  } catch (error) {
    const isMissing = error instanceof ImageError && error.code === 'section-missing';
    if (isMissing && reading.ifNoSection === 'debug-info') return readFromDebugInfo(image, reading);
    throw error;
  }
}

/** A kernel without the section: the list is taken from its handlers. */
async function readFromDebugInfo(image: Image, reading: Reading): Promise<Part> {
  const { placeVersions, plainElf, readDebugFacts } = await import('./debug-info.ts');
  const { listOfHandlers } = await import('../liveupdate/debug-info-list.ts');
  const elf = plainElf(image);
  const facts = await readDebugFacts(elf, image.path, reading.withLayouts);
  const { strings } = await listOfHandlers(elf, facts.handlers);
  const reached = [...image.reached, `debug info (${strings.length} strings)`];
  return {
    reached,
    found: 'debug-info',
    versions: await placeVersions(elf, image.path, strings, facts),
    facts,
  };
}

async function readModules(
  paths: readonly string[],
  kernel: Image,
  reading: Reading,
  found: Found,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const path of paths) {
    const module = await openImage(path, reading.limits);
    try {
      parts.push(await readModule(module, kernel, reading, found));
      module.assertUnchanged();
    } finally {
      await module.close();
    }
  }
  return parts;
}

/** A module of a kernel without the section has none either: then its handlers say what it provides. */
async function readModule(module: Image, kernel: Image, reading: Reading, found: Found): Promise<Part> {
  const name = moduleName(module.path, kernel.path);
  const { reached } = module;
  const strings = await readModuleStrings(module, machineOf(kernel.content));
  if (reading.debugInfo === 'off' && found !== 'debug-info') {
    return { reached, found, versions: strings.map(text => versionOf(text, name)), facts: null };
  }
  const { placeVersions, plainElf, readDebugFacts } = await import('./debug-info.ts');
  const elf = plainElf(module);
  const facts = await readDebugFacts(elf, name, false);
  const listed = found === 'debug-info' ? facts.handlers.map(({ compatible }) => compatible) : strings;
  return { reached, found, versions: await placeVersions(elf, name, listed, facts), facts };
}

/** `vfio-pci` of `drivers/vfio/pci/vfio-pci.ko.xz`; the whole path where the image is called like that. */
function moduleName(path: string, kernelPath: string): string {
  const name = basename(path).replace(/\.ko(\.[a-z0-9]+)?$/, '');
  return name === kernelPath ? path : name;
}
