import { ImageError } from '../bytes/error.ts';
import type { FileRef } from '../bytes/named-file.ts';
import type { Found, ImageReport, Remark } from '../gate/report.ts';
import { versionOf } from '../gate/version.ts';
import { identify } from '../image/identity.ts';
import { type Image, openImage } from '../image/open.ts';
import { readVersionList } from '../liveupdate/list.ts';
import type { DebugFacts, ModulePart, Part, ReadImage, Reading } from './reading.ts';

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
      modules: modules.length > 0 ? modules.length : null,
      versions: [...part.versions, ...modules.flatMap(({ versions }) => versions)],
    };
    const evidence = part.facts === null ? null : await withModules(part.facts, image.path, modules);
    return { report, evidence, remarks: await otherBuilds(report, modules) };
  } finally {
    await image.close();
  }
}

/** Modules of another build still count, and may hide that their driver is gone. */
async function otherBuilds(image: ImageReport, modules: readonly ModulePart[]): Promise<readonly Remark[]> {
  if (modules.length === 0) return [];
  const { otherBuildRemark } = await import('./other-build.ts');
  return otherBuildRemark(image, modules);
}

/** Loaded already where there are such facts. */
async function withModules(
  facts: DebugFacts,
  from: string,
  modules: readonly ModulePart[],
): Promise<DebugFacts> {
  const { joinFacts } = await import('./debug-info.ts');
  return joinFacts(facts, from, modules);
}

async function readKernel(image: Image, reading: Reading): Promise<Part> {
  try {
    const { reached, found, strings } = await readVersionList(image);
    if (reading.debugInfo === 'off') {
      return { reached, found, versions: strings.map(text => versionOf(text, image.path)), facts: null };
    }
    const { placeVersions, plainElf, readDebugFacts } = await import('./debug-info.ts');
    const elf = plainElf(image);
    const facts = await readDebugFacts(elf, image.path, reading.withLayouts, 'kernel');
    return { reached, found, versions: await placeVersions(elf, image.path, strings, facts), facts };
  } catch (error) {
    const isMissing = error instanceof ImageError && error.code === 'section-missing';
    if (!isMissing || reading.ifNoSection !== 'debug-info') throw error;
    const { readFromDebugInfo } = await import('./debug-info.ts');
    return readFromDebugInfo(image, reading);
  }
}

/** What only a kernel with modules needs is loaded for it. */
async function readModules(
  paths: readonly string[],
  kernel: Image,
  reading: Reading,
  found: Found,
): Promise<readonly ModulePart[]> {
  if (paths.length === 0) return [];
  const { readModules: readAll } = await import('./read-modules.ts');
  return readAll(paths, kernel, reading, found);
}
