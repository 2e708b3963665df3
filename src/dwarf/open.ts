import { ImageError } from '../bytes/error.ts';
import { at, readClaimed } from '../bytes/source.ts';
import { type AddressSpace, openAddresses } from '../image/addresses.ts';
import { type Elf, type Section, SHT_NOBITS } from '../image/elf.ts';
import { openRelocated } from '../image/relocate.ts';
import type { SectionSource } from '../image/section-source.ts';
import { abbrevBudgetOf } from './abbreviations.ts';
import { BEFORE_DWZ, WITHOUT_TYPE_UNITS } from './cursor.ts';
import { type DebugInfo, NOTHING_WANTED, type Wanted } from './debug-info.ts';
import type { Sections } from './sections.ts';
import { surveyUnits } from './survey.ts';
import { workBudgetOf } from './work.ts';

/** `.debug_str` of the largest kernels has some 30 MB. */
const MOST_WHOLE_BYTES = 1 << 30;

/** What was opened, as long as its file is used: what is packed is then unpacked once only. */
const opened = new WeakMap<Elf, Promise<DebugInfo>>();

/**
 * Opens the debug info of a file and reads the headers of its units; the second time for the same file it is at hand.
 *
 * @param wanted what will be looked for, as far as it is known; it counts the first time
 * @throws ImageError `debug-info-absent`, `debug-info-split`, and those of damaged debug info
 */
export async function openDebugInfo(elf: Elf, wanted: Wanted = NOTHING_WANTED): Promise<DebugInfo> {
  const before = opened.get(elf) ?? readDebugInfo(elf, wanted);
  opened.set(elf, before);
  const debug = await before;
  // What one reader spends of its budget is not taken from the next.
  return { ...debug, ...budgetsOf(debug) };
}

async function readDebugInfo(elf: Elf, wanted: Wanted): Promise<DebugInfo> {
  refuseOtherFile(elf);
  refuseTypeUnits(elf);
  const addresses = openAddresses(elf);
  const open = (name: string): Promise<SectionSource | null> => openNamed(elf, addresses, name);
  const whole = async (name: string): Promise<Uint8Array> => {
    const source = await open(name);
    return source === null ? new Uint8Array() : readClaimed(source, 0, source.size, name, MOST_WHOLE_BYTES);
  };
  const info = await open('info');
  if (info === null || info.size === 0) throw absent(elf);
  const abbrev = await whole('abbrev');
  const line = await open('line');
  const sections = {
    ...budgetsOf({ abbrev, info, line }),
    elf,
    littleEndian: elf.littleEndian,
    addresses,
    info,
    line,
    abbrev,
    str: await whole('str'),
    lineStr: await whole('line_str'),
    strOffsets: await whole('str_offsets'),
    addr: await whole('addr'),
  };
  return { ...sections, ...(await surveyUnits(sections, wanted)) };
}

function budgetsOf({ abbrev, info, line }: Pick<Sections, 'abbrev' | 'info' | 'line'>) {
  return {
    abbrevBudget: abbrevBudgetOf(abbrev.length),
    work: workBudgetOf({ info: info.size, line: line?.size ?? 0 }),
  };
}

/** Whether a file has debug info, without reading it. */
export function hasDebugInfo(elf: Elf): boolean {
  return find(elf, 'info') !== undefined;
}

function find(elf: Elf, name: string): Section | undefined {
  const [first, second] = elf.sections.filter(
    section =>
      section.type !== SHT_NOBITS &&
      (section.name === `.debug_${name}` || section.name === `.zdebug_${name}`),
  );
  // Which of two an offset counts in cannot be told; reading one would miss what stands in the other.
  if (first !== undefined && second !== undefined) throw twice(elf, first, second);
  return first;
}

function twice(elf: Elf, first: Section, second: Section): ImageError {
  return new ImageError('debug-info-elsewhere', {
    message: `the image has both ${first.name} and, at offset 0x${second.offset.toString(16)}, ${second.name}`,
    where: at(elf.source, first.offset),
    remedy:
      'Build without -fdebug-types-section, and give the kernel or the module as its last link leaves it.',
  });
}

async function openNamed(elf: Elf, addresses: AddressSpace, name: string): Promise<SectionSource | null> {
  const section = find(elf, name);
  return section === undefined ? null : openRelocated(elf, section, addresses.starts);
}

function absent(elf: Elf): ImageError {
  const split = elf.sections.some(section => section.name.endsWith('.dwo'));
  if (split) {
    return new ImageError('debug-info-split', {
      message: 'the file has only .dwo sections: this is the other half of split debug info',
      where: elf.source.label,
      remedy: 'Build the kernel with CONFIG_DEBUG_INFO_SPLIT off.',
    });
  }
  return new ImageError('debug-info-absent', {
    message: 'the image has no debug info (section .debug_info)',
    where: elf.source.label,
    remedy:
      'Build with CONFIG_DEBUG_INFO_DWARF_TOOLCHAIN_DEFAULT=y, and give the vmlinux before it is stripped.',
  });
}

/** DWARF 5, section 7.3.6; `.gnu_debugaltlink` came before it. */
const LINKS: ReadonlySet<string> = new Set(['.gnu_debugaltlink', '.debug_sup']);

/** What `dwz -m` took out may be a type that is wanted: without it, it would look as if it had never been there. */
function refuseOtherFile(elf: Elf): void {
  const link = elf.sections.find(({ name }) => LINKS.has(name));
  if (link === undefined) return;
  throw new ImageError('debug-info-elsewhere', {
    message: `parts of the debug info stand in another file (dwz -m), which ${link.name} names`,
    where: at(elf.source, link.offset),
    remedy: BEFORE_DWZ,
  });
}

function refuseTypeUnits(elf: Elf): void {
  const types = find(elf, 'types');
  if (types === undefined || types.size === 0) return;
  throw new ImageError('debug-info-elsewhere', {
    message: 'the debug info keeps its types in .debug_types',
    where: elf.source.label,
    remedy: WITHOUT_TYPE_UNITS,
  });
}
