import { ImageError } from '../bytes/error.ts';
import type { FileSource } from '../bytes/file.ts';
import { at } from '../bytes/source.ts';

// Why a zip archive is refused.

/** The error of two entries that one name could mean; on some systems names that differ in case do. */
export function nameTwice(file: FileSource, name: string): ImageError {
  return new ImageError('zip-name-twice', {
    message: `two entries are named ${name}, or differ in case only`,
    where: file.label,
    remedy: 'Do not trust this archive: find out what made it.',
  });
}

/** The error of an archive that is larger than what is read here. */
export function overLimit(file: FileSource, message: string): ImageError {
  return new ImageError('zip-limit', {
    message,
    where: file.label,
    remedy: 'Upload the kernel in an artifact of its own.',
  });
}

/** The error of an archive that is damaged, or made to be read in two ways. */
export function bad(file: FileSource, offset: number, what: string): ImageError {
  return new ImageError('zip-directory', {
    message: `the zip archive is damaged: ${what}`,
    where: at(file, offset),
    remedy: 'Make the archive again, or download it again.',
  });
}

/** The error of an archive that uses `what`, which is not read here. */
export function unsupported(file: FileSource, what: string): ImageError {
  return new ImageError('zip-unsupported', {
    message: `the zip archive uses ${what}, which is not supported`,
    where: file.label,
    remedy: 'Make the archive with actions/upload-artifact, or with zip without options.',
  });
}

/** The error of an entry that is damaged, or that its two headers describe differently. */
export function damagedEntry(where: string, what: string): ImageError {
  return new ImageError('zip-entry', {
    message: `the zip entry is damaged: ${what}`,
    where,
    remedy: 'Make the archive again, or download it again.',
  });
}
