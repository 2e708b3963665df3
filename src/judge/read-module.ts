import type { Found } from '../gate/report.ts';
import { type Version, versionOf } from '../gate/version.ts';
import { describeMachine } from '../image/content.ts';
import { readModuleRelease } from '../image/module-release.ts';
import type { Image } from '../image/open.ts';
import { readModuleStrings } from '../liveupdate/module.ts';
import type { ModulePart, Reading } from './reading.ts';

/**
 * Reads the list of a module, and its handlers and structures where debug info is asked for.
 *
 * A module of a kernel without the section has none either: then its handlers say what it provides.
 *
 * @param name of the module, as the report shows it
 * @param found how the list of the kernel was found
 * @throws ImageError
 */
export async function readModule(
  module: Image,
  name: string,
  kernel: Image,
  reading: Reading,
  found: Found,
): Promise<ModulePart> {
  const { path, reached } = module;
  const strings = await readModuleStrings(module, describeMachine(kernel.content));
  if (reading.debugInfo === 'off' && found !== 'debug-info') {
    const versions = strings.map(text => versionOf(text, name));
    return { reached, found, versions, facts: null, path, name, builtFor: await builtFor(module, versions) };
  }
  const { placeVersions, plainElf, readDebugFacts } = await import('./debug-info.ts');
  const elf = plainElf(module);
  const facts = await readDebugFacts(elf, name, reading.withLayouts, 'module');
  const listed = found === 'debug-info' ? facts.handlers.map(({ compatible }) => compatible) : strings;
  const versions = await placeVersions(elf, name, listed, facts);
  return { reached, found, versions, facts, path, name, builtFor: await builtFor(module, versions) };
}

/** Of a module that provides nothing it does not matter. */
async function builtFor({ content }: Image, versions: readonly Version[]): Promise<string | null> {
  return versions.length > 0 && content.kind === 'elf' ? readModuleRelease(content.elf) : null;
}
