import { ImageError } from '../bytes/error.ts';
import { at, type ByteSource } from '../bytes/source.ts';
import { type Elf, ET_REL, readSection, type Section, SHT_NOBITS, SHT_PROGBITS } from '../image/elf.ts';
import {
  FEATURES_SECTION,
  HEADER_SECTION,
  type ListSection,
  VERSIONS_SECTION,
} from '../image/list-sections.ts';
import type { Image } from '../image/open.ts';
import { decodeVersions } from './versions.ts';

/** What the version list of a kernel was found in, and what it says. */
export interface VersionList {
  /** How the list was reached, outermost layer first, the section last. */
  readonly reached: readonly string[];
  /** A list that was found by a scan may be cut short, or go on too far: nothing says where it ends. */
  readonly found: 'section' | 'scan';
  /** The strings in the order of the section, repeated ones included. */
  readonly strings: readonly string[];
}

/** Takes the bytes of a section, the byte order of the file, and the name of the place for messages. */
type Decoder = (bytes: Uint8Array, littleEndian: boolean, where: string) => string[];

/** The decoder is chosen by the section's name: two layouts exist with the same magic number and version. */
const DECODERS: ReadonlyMap<string, Decoder> = new Map<ListSection, Decoder>([
  [VERSIONS_SECTION, decodeVersions],
  [FEATURES_SECTION, (_bytes, _littleEndian, where) => refuseFeatures(where)],
]);

/** A million strings; a kernel has tens. */
const MOST_SECTION_BYTES = 48 << 20;

/**
 * Reads the version list of an image out of its section; where the image has no sections, by a scan.
 *
 * @throws ImageError `section-*`, `entry-*`, `image-is-module`, `scan-twice`, `scan-cut`
 */
export async function readVersionList(image: Image): Promise<VersionList> {
  const { content } = image;
  return content.kind === 'elf' ? readFromSection(image, content.elf) : readByScan(image, content);
}

async function readByScan(
  image: Image,
  { source, littleEndian }: { source: ByteSource; littleEndian: boolean },
): Promise<VersionList> {
  const { scanForVersions } = await import('./scan.ts');
  const found = await scanForVersions(source, littleEndian);
  if (found === undefined) throw missing(image);
  const count = found.strings.length;
  const place = `list found by scan @0x${found.offset.toString(16)} (${counted(count)}, the end is a guess)`;
  return { reached: [...image.reached, place], found: 'scan', strings: found.strings };
}

async function readFromSection(image: Image, elf: Elf): Promise<VersionList> {
  const [section, second] = elf.sections.filter(row => DECODERS.has(row.name));
  if (section === undefined) throw missing(image);
  if (second !== undefined) throw twice(elf, section, second);
  const strings =
    elf.type === ET_REL ? await decodeRelocatable(image, elf, section) : await decode(elf, section);
  return { reached: [...image.reached, describe(section, strings.length)], found: 'section', strings };
}

async function decode(elf: Elf, section: Section): Promise<string[]> {
  const decoder = DECODERS.get(section.name);
  if (decoder === undefined) throw new Error(`no decoder for ${section.name}`);
  return decoder(await readData(elf, section), elf.littleEndian, at(elf.source, section.offset));
}

/** vmlinux.o, the kernel before its last link, has header and strings as two sections. */
async function decodeRelocatable(image: Image, elf: Elf, section: Section): Promise<string[]> {
  const [header, second] = elf.sections.filter(row => row.name === HEADER_SECTION);
  if (header === undefined) {
    throw new ImageError('image-is-module', {
      message: `a relocatable file with ${section.name} but without ${HEADER_SECTION} is a module, not a kernel`,
      where: image.path,
      remedy: 'Give the vmlinux as the image.',
    });
  }
  if (second !== undefined) throw twice(elf, header, second);
  const bytes = Buffer.concat([await readData(elf, header), await readData(elf, section)]);
  return decodeVersions(bytes, elf.littleEndian, at(elf.source, section.offset));
}

async function readData(elf: Elf, section: Section): Promise<Uint8Array> {
  if (section.type === SHT_PROGBITS || section.type === SHT_NOBITS) {
    return readSection(elf, section, MOST_SECTION_BYTES);
  }
  throw new ImageError('section-type', {
    message: `${section.name} has section type ${section.type}, not ${SHT_PROGBITS} (PROGBITS)`,
    where: at(elf.source, section.offset),
    remedy: 'Take the vmlinux as the kernel build leaves it.',
  });
}

/**
 * Refuses the successor's section.
 *
 * @throws ImageError `section-unsupported`
 */
export function refuseFeatures(where: string, what: 'kernel' | 'module' = 'kernel'): never {
  throw new ImageError('section-unsupported', {
    message: `this ${what} lists its features in ${FEATURES_SECTION}: format not supported yet`,
    where,
    remedy: 'Update the gate to a release that reads it, or build a kernel that writes .liveupdate_versions.',
  });
}

function missing(image: Image): ImageError {
  const what = image.content.kind === 'elf' ? 'section .liveupdate_versions' : 'list that a scan finds';
  return new ImageError('section-missing', {
    message: `the image (${image.reached.join(' → ')}) has no ${what}`,
    where: image.path,
    remedy:
      'Set CONFIG_LIVEUPDATE=y, and apply the patch that adds the section: mainline Linux does not have it. ' +
      'A kernel with debug info is gated without it: say if-no-section: debug-info. ' +
      'To let it through without a check, say if-no-section: warn.',
  });
}

function twice(elf: Elf, first: Section, second: Section): ImageError {
  return new ImageError('section-twice', {
    message: `the image has both ${first.name} and, at offset 0x${second.offset.toString(16)}, ${second.name}`,
    where: at(elf.source, first.offset),
    remedy: 'Check the linker script: a kernel has one list.',
  });
}

function describe(section: Section, count: number): string {
  return `${section.name} @0x${section.offset.toString(16)} (${counted(count)})`;
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'string' : 'strings'}`;
}
