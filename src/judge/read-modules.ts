import { basename } from 'node:path';
import { ImageError } from '../bytes/error.ts';
import { groupBy } from '../gate/group-by.ts';
import type { Found } from '../gate/report.ts';
import { type Image, openImage } from '../image/open.ts';
import { fileIdentity } from './file-identity.ts';
import { ofModule } from './module-remedies.ts';
import { RequestError } from './problem.ts';
import { readModule } from './read-module.ts';
import type { ModulePart, Reading } from './reading.ts';

/**
 * Reads all modules of a kernel, each file once.
 *
 * @param found how the list of the kernel was found
 * @throws ImageError
 * @throws RequestError `module-twice`
 */
export async function readModules(
  paths: readonly string[],
  kernel: Image,
  reading: Reading,
  found: Found,
): Promise<readonly ModulePart[]> {
  const parts: ModulePart[] = [];
  const read = new Set<string>();
  for (const path of paths) {
    const file = `${nameOf(path)} ${fileIdentity(path) ?? path}`;
    if (read.has(file)) continue;
    read.add(file);
    parts.push(await readOne(path, kernel, reading, found));
  }
  refuseTwins(parts);
  return parts;
}

async function readOne(path: string, kernel: Image, reading: Reading, found: Found): Promise<ModulePart> {
  try {
    const module = await openImage(path, reading.limits);
    try {
      const part = await readModule(module, moduleName(path, kernel.path), kernel, reading, found);
      module.assertUnchanged();
      return part;
    } finally {
      await module.close();
    }
  } catch (error) {
    throw error instanceof ImageError ? ofModule(error) : error;
  }
}

/**
 * depmod takes one file for each name, and the others are never loaded: what only those provide is lost.
 *
 * Those of which none provides anything do not matter: a driver that was built anew for the host.
 */
function refuseTwins(parts: readonly ModulePart[]): void {
  for (const [name, [first, second, ...others]] of groupBy(parts, ({ path }) => nameOf(path))) {
    if (first === undefined || second === undefined) continue;
    if ([first, second, ...others].some(isProvider)) throw twice(name, first, second);
  }
}

function isProvider({ versions, facts }: ModulePart): boolean {
  return (
    versions.length > 0 || (facts?.handlers ?? []).length > 0 || (facts?.layouts?.layouts ?? []).length > 0
  );
}

function twice(name: string, first: ModulePart, second: ModulePart): RequestError {
  return new RequestError('module-twice', {
    message: `two files are the module ${name}, and a kernel loads only one of them: ${first.path}, ${second.path}`,
    where: second.path,
    remedy: 'Give the one that depmod takes, as modules.dep names it: updates/ overrides kernel/.',
  });
}

/** As depmod knows it: `vfio_pci` of `drivers/vfio/pci/vfio-pci.ko.xz` (`path_to_modname` of kmod). */
function nameOf(path: string): string {
  const [name = ''] = /^.[^.]*/.exec(basename(path)) ?? [];
  return name.replaceAll('-', '_');
}

/** As the report shows it: `vfio-pci`; the whole path where the image is called like that. */
function moduleName(path: string, kernelPath: string): string {
  const name = basename(path).replace(/\.ko(\.[a-z0-9]+)?$/, '');
  return name === kernelPath ? path : name;
}
