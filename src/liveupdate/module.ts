import { ImageError } from '../bytes/error.ts';
import { at } from '../bytes/source.ts';
import { describeElf, type Elf, ET_REL, readSection } from '../image/elf.ts';
import { FEATURES_SECTION, HEADER_SECTION, VERSIONS_SECTION } from '../image/list-sections.ts';
import type { Image } from '../image/open.ts';
import { refuseFeatures } from './list.ts';
import { decodeEntries } from './versions.ts';

const MOST_SECTION_BYTES = 1 << 20;

/**
 * Reads the strings that a module provides: its section is a bare array of entries, without a header.
 *
 * A signature behind the ELF does not matter: only what the section table names is read.
 *
 * @param machine what the image is that the module is to be loaded into: see `describeMachine`
 * @returns no strings where the module has none
 * @throws ImageError `module-not-relocatable`, `module-machine`, `section-*`, `entry-*`
 */
export async function readModuleStrings(module: Image, machine: string): Promise<string[]> {
  const { content } = module;
  if (content.kind === 'flat') throw notRelocatable(module, content.name);
  const { elf } = content;
  if (elf.type !== ET_REL) throw notRelocatable(module, `${describeElf(elf)} of type ${elf.type}`);
  if (describeElf(elf) !== machine) {
    throw new ImageError('module-machine', {
      message: `the module is ${describeElf(elf)}, the image is ${machine}`,
      where: module.path,
      remedy: 'Give the modules of the same build as the image.',
    });
  }
  refuseOtherLists(module, elf);
  const [section, second] = elf.sections.filter(({ name }) => name === VERSIONS_SECTION);
  if (section === undefined) return [];
  if (second !== undefined) throw twice(module);
  const bytes = await readSection(elf, section, MOST_SECTION_BYTES);
  return decodeEntries(bytes, at(elf.source, section.offset));
}

/** What has its list elsewhere, or in another format, is not a module without strings. */
function refuseOtherLists(module: Image, { sections }: Elf): void {
  const names = new Set(sections.map(({ name }) => name));
  if (names.has(HEADER_SECTION))
    throw notRelocatable(module, `a kernel before its last link (section ${HEADER_SECTION})`, 'a module');
  if (names.has(FEATURES_SECTION)) refuseFeatures(module.path, 'module');
}

function notRelocatable(module: Image, found: string, wanted = 'a relocatable file'): ImageError {
  return new ImageError('module-not-relocatable', {
    message: `this is ${found}, not ${wanted}`,
    where: module.path,
    remedy: 'Let modules name .ko files only.',
  });
}

function twice(module: Image): ImageError {
  return new ImageError('section-twice', {
    message: `the module has two sections ${VERSIONS_SECTION}`,
    where: module.path,
    remedy: 'Build the module with the scripts/module.lds of its kernel.',
  });
}
