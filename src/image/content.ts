import { ImageError } from '../bytes/error.ts';
import type { ByteSource } from '../bytes/source.ts';
import { describeElf, type Elf, ET_REL } from './elf.ts';

/** What stands in the innermost layer: an ELF with its sections, or bytes that only a scan can find something in. */
export type Content =
  | { readonly kind: 'elf'; readonly elf: Elf }
  | {
      readonly kind: 'flat';
      readonly source: ByteSource;
      readonly littleEndian: boolean;
      /** What it is, for listings: `arm64 Image`. */
      readonly name: string;
      /** What the ELF is called that it was made of: `ELF64 LE AArch64`. */
      readonly machine: string;
    };

/**
 * The content of an ELF file: one without a section table is scanned.
 *
 * @throws ImageError `elf-no-section-table` for a module
 */
export function contentOf(elf: Elf): Content {
  if (elf.sections.length > 0) return { kind: 'elf', elf };
  const machine = describeElf(elf);
  if (elf.type !== ET_REL) {
    const { source, littleEndian } = elf;
    return { kind: 'flat', source, littleEndian, name: `${machine} without section table`, machine };
  }
  throw new ImageError('elf-no-section-table', {
    message: 'the relocatable ELF file has no section table',
    where: elf.source.label,
    remedy: 'Build the module again; strip --strip-debug leaves its sections.',
  });
}

/** `ELF64 LE x86-64`, `arm64 Image`: how the content is named in listings. */
export function describeContent(content: Content): string {
  return content.kind === 'elf' ? describeElf(content.elf) : content.name;
}

/** What machine the content is for, as `describeElf` names it. */
export function describeMachine(content: Content): string {
  return content.kind === 'elf' ? describeElf(content.elf) : content.machine;
}
