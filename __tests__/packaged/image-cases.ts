import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageErrorCode } from '../../src/bytes/error.ts';
import { type ElfShape, type Row, versionsSection, writeElf } from '../support/elf-writer.ts';
import { module, vmlinux } from '../support/workspace.ts';

/** How an error is provoked, and what must be said of it. */
export interface ErrorCase {
  /** A part of the message. */
  readonly message: string;
  /** The error comes before the Action knows where the report goes, or is that it cannot go there. */
  readonly withoutReport?: boolean;
  /**
   * Puts the fault into a workspace that passes.
   *
   * @returns the inputs of the step that are not the defaults
   */
  readonly arrange: (folder: string) => Readonly<Record<string, string>> | undefined;
  /** Variables of the step that are other than the runner's. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A module that Node loads before the packaged entry. */
  readonly before?: string;
}

const NAME = '.liveupdate_versions';

/** An image of these bytes. */
function bytes(content: Uint8Array, message: string): ErrorCase {
  return {
    message,
    arrange: folder => {
      writeFileSync(join(folder, 'vmlinux'), content);
      return undefined;
    },
  };
}

/** An ELF file with a section of the list, whose row says this instead of the truth. */
function row(change: Partial<Row>, message: string): ErrorCase {
  return elf({ sections: [{ name: NAME, bytes: versionsSection(['luo-v5']), row: change }] }, message);
}

function elf(shape: ElfShape, message: string): ErrorCase {
  return bytes(writeElf(shape), message);
}

/** A section of these bytes. */
function section(content: Uint8Array, message: string): ErrorCase {
  return elf({ sections: [{ name: NAME, bytes: content }] }, message);
}

/** A section of one entry that holds this text. */
function entry(text: string, message: string): ErrorCase {
  return section(versionsSection([text]), message);
}

/** A file beside a sound image that `modules` names. */
function moduleFile(content: Uint8Array, message: string): ErrorCase {
  return {
    message,
    arrange: folder => {
      writeFileSync(join(folder, 'broken.ko'), content);
      return { modules: '*.ko' };
    },
  };
}

/** Something else in the place of the image. */
function instead(make: (path: string) => void, message: string): ErrorCase {
  return {
    message,
    arrange: folder => {
      rmSync(join(folder, 'vmlinux'));
      make(join(folder, 'vmlinux'));
      return undefined;
    },
  };
}

function patched(offset: number, value: number): Uint8Array {
  const content = versionsSection(['luo-v5']);
  content[offset] = value;
  return content;
}

/** A case for each code, but for `file-changed`. */
export const IMAGE_CASES: Readonly<Partial<Record<ImageErrorCode, ErrorCase>>> = {
  'file-missing': instead(() => {}, 'no such file'),
  'file-unreadable': instead(path => symlinkSync('vmlinux', path), 'the file cannot be read (ELOOP)'),
  'file-not-regular': instead(path => mkdirSync(path), 'this is a directory, not a file'),
  'read-past-end': bytes(vmlinux(['luo-v5']).subarray(0, 200), 'the section table needs'),
  'number-too-large': elf({ header: { shoff: 1n << 63n } }, 'e_shoff'),
  'claim-too-large': elf(
    { names: { row: { size: 1 << 30 } } },
    'the table of section names claims 1073741824',
  ),
  'image-unknown': bytes(Buffer.from('no kernel'), 'no form of a kernel starts with "no kernel"'),
  'image-is-module': bytes(module(['vfio-pci-v1']), 'is a module, not a kernel'),
  'module-not-relocatable': moduleFile(vmlinux(['vfio-pci-v1']), 'of type 2, not a relocatable file'),
  'module-machine': moduleFile(
    writeElf({ type: 1, machine: 183 }),
    'the module is ELF64 LE AArch64, the image is ELF64 LE x86-64',
  ),
  'elf-header': elf({ header: { version: 9 } }, 'version 9 (1 expected)'),
  'elf-section-table': elf({ header: { shstrndx: 77 } }, 'e_shstrndx 77 names no row'),
  'elf-no-section-table': moduleFile(
    writeElf({ type: 1, header: { shoff: 0, shnum: 0, shstrndx: 0, shentsize: 0 } }),
    'section table',
  ),
  'elf-section-name': row({ name: 4000 }, 'the name of section 1 at offset 4000'),
  'section-missing': elf({ sections: [{ name: '.text' }] }, 'has no section .liveupdate_versions'),
  'section-twice': elf(
    { sections: [{ name: NAME, bytes: versionsSection(['luo-v5']) }, { name: NAME }] },
    'the image has both .liveupdate_versions and',
  ),
  'section-nobits': row({ type: 8 }, 'debug companion'),
  'section-compressed': row({ flags: 0x802 }, 'is marked as compressed'),
  'section-type': row({ type: 7 }, 'has section type 7, not 1 (PROGBITS)'),
  'section-size': section(versionsSection(['luo-v5']).subarray(0, 32), 'the section has 32 bytes, not 8 +'),
  'section-magic': section(patched(0, 0), 'the list starts with magic 0x4c565500, not 0x4c565550'),
  'section-version': section(patched(4, 2), 'the list is in format version 2'),
  'section-empty': section(versionsSection([]), 'the section lists no compatible string'),
  'section-unsupported': elf({ sections: [{ name: '.liveupdate_features' }] }, 'format not supported yet'),
  'entry-empty': entry('', 'the string is empty'),
  'entry-unterminated': entry('x'.repeat(48), 'no NUL byte behind them'),
  'entry-not-ascii': entry('memfd-v\x1b[31m', '"memfd-v\\x1b[31m" is not printable ASCII'),
  'entry-trailing-bytes': entry('luo-v5\0::error::x', 'behind the NUL byte of "luo-v5" stands'),
};
