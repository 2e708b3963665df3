import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import { isPrintable, printable } from '../bytes/printable.ts';

// The section `.liveupdate_versions`, from "liveupdate: list all file handler versions in vmlinux section"
// (message id 20251211042624.175517-1-pratyush@kernel.org): a header of two 32-bit numbers in the byte order of
// the file, then one NUL-padded string of 48 bytes (LIVEUPDATE_HNDL_COMPAT_LENGTH) after the other.

/** Bytes of one string in the section, its NUL included: LIVEUPDATE_HNDL_COMPAT_LENGTH. */
export const ENTRY_BYTES = 48;
/** Bytes of the header: magic number and format version. */
export const HEADER_BYTES = 8;
const MAGIC = 0x4c565550;
const FORMAT_VERSION = 1;

/** The header that a list starts with. */
export function encodeHeader(littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, littleEndian);
  view.setUint32(4, FORMAT_VERSION, littleEndian);
  return bytes;
}

/**
 * Reads a whole section, header first.
 *
 * @param where names the section in messages: `vmlinux @0x792610`
 * @returns the strings in the order of the section, repeated ones included; at least one
 * @throws ImageError `section-size`, `section-magic`, `section-version`, `section-empty`, `entry-*`
 */
export function decodeVersions(bytes: Uint8Array, littleEndian: boolean, where: string): string[] {
  checkHeader(bytes, littleEndian, where);
  return decodeEntries(bytes.subarray(HEADER_BYTES), where, HEADER_BYTES);
}

/**
 * Reads strings of 48 bytes that stand one behind the other without a header, as a module has them.
 *
 * @param skipped bytes of the section in front of them, so that messages give offsets in the section
 * @throws ImageError `section-size`, `section-empty`, `entry-*`
 */
export function decodeEntries(bytes: Uint8Array, where: string, skipped = 0): string[] {
  if (bytes.length % ENTRY_BYTES !== 0) throw badSize(bytes.length + skipped, skipped, where);
  if (bytes.length === 0) {
    throw new ImageError('section-empty', {
      message: 'the section lists no compatible string',
      where,
      remedy: 'Check that the linker script keeps the input sections .liveupdate_versions (KEEP).',
    });
  }
  const strings: string[] = [];
  for (let start = 0; start < bytes.length; start += ENTRY_BYTES) {
    strings.push(decodeEntry(bytes.subarray(start, start + ENTRY_BYTES), start + skipped, where));
  }
  return strings;
}

function checkHeader(bytes: Uint8Array, littleEndian: boolean, where: string): void {
  if (bytes.length < HEADER_BYTES) throw badSize(bytes.length, HEADER_BYTES, where);
  const header = fields(bytes, littleEndian, where);
  const [magic, version] = [header.u32(0), header.u32(4)];
  if (magic !== MAGIC) {
    throw new ImageError('section-magic', {
      message: `the list starts with magic 0x${hex(magic)}, not 0x${hex(MAGIC)}`,
      where,
      remedy:
        'Check that .liveupdate_sec_hdr comes first in the linker script, and who else writes to the section.',
    });
  }
  if (version !== FORMAT_VERSION) {
    throw new ImageError('section-version', {
      message: `the list is in format version ${version}; this release reads version ${FORMAT_VERSION}`,
      where,
      remedy: 'Update the gate to a release that knows this version.',
    });
  }
}

function decodeEntry(entry: Uint8Array, offset: number, where: string): string {
  const place = `entry at offset ${offset} of the section`;
  const end = entry.indexOf(0);
  if (end < 0) {
    throw new ImageError('entry-unterminated', {
      message: `${place}: "${printable(entry)}" has ${ENTRY_BYTES} characters and no NUL byte behind them`,
      where,
      remedy: `Shorten the string to ${ENTRY_BYTES - 1} characters: the compiler cuts the NUL byte off in silence.`,
    });
  }
  const text = entry.subarray(0, end);
  checkText(text, place, where);
  if (entry.subarray(end).some(byte => byte !== 0)) {
    throw new ImageError('entry-trailing-bytes', {
      message: `${place}: behind the NUL byte of "${printable(text)}" stands "${printable(entry.subarray(end))}"`,
      where,
      remedy:
        'Define the string with LIVEUPDATE_FILE_HANDLER or LIVEUPDATE_SEC_VERSION; the section holds nothing else.',
    });
  }
  return Buffer.from(text).toString('latin1');
}

function checkText(text: Uint8Array, place: string, where: string): void {
  if (text.length === 0) {
    throw new ImageError('entry-empty', {
      message: `${place}: the string is empty`,
      where,
      remedy:
        'Give the handler a compatible string, and check that the strings in the section are aligned(1).',
    });
  }
  if (text.every(isPrintable)) return;
  throw new ImageError('entry-not-ascii', {
    message: `${place}: "${printable(text)}" is not printable ASCII`,
    where,
    remedy: 'Give the handler a compatible string of printable ASCII characters.',
  });
}

function badSize(size: number, header: number, where: string): ImageError {
  const rest = Math.max(size - header, 0) % ENTRY_BYTES;
  const expected = header === 0 ? `a multiple of ${ENTRY_BYTES}` : `${header} + a multiple of ${ENTRY_BYTES}`;
  return new ImageError('section-size', {
    message: `the section has ${size} bytes, not ${expected}${rest > 0 ? `: ${rest} ${rest === 1 ? 'byte' : 'bytes'} too many` : ''}`,
    where,
    remedy: 'Check that the strings are aligned(1), and that nothing else is linked into the section.',
  });
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
