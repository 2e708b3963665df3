import { ImageError } from '../bytes/error.ts';
import { type FileRef, openRef } from '../bytes/named-file.ts';

const OPENING_BRACE = 0x7b;
/** The longest header that tells a form of an image apart is that of a bzImage. */
const HEAD_BYTES = 1024;

/**
 * Tells a committed list from another kernel, by its content.
 *
 * @param path of a file, or `ARCHIVE//MEMBER`
 * @returns `kernel` for an image or a report; `unreadable` for a file that is not there, is empty or cannot be read;
 *   `list` for everything else
 */
export async function baselineForm(path: string): Promise<'kernel' | 'list' | 'unreadable'> {
  const head = await readHead(path);
  if (head === null) return path.indexOf('//') > 0 ? 'kernel' : 'unreadable';
  if (head.length === 0) return 'unreadable';
  if (looksLikeReport(head)) return 'kernel';
  if (head.every(isText)) return 'list';
  // Every form of an image has bytes that no list in ASCII has; only then the forms are loaded.
  const { looksLikeImage } = await import('../image/forms.ts');
  return looksLikeImage(head) ? 'kernel' : 'list';
}

function isText(byte: number): boolean {
  return (byte >= 0x20 && byte <= 0x7e) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Whether a file is a report of an earlier run: JSON that starts with a brace. */
export async function isReportFile(file: FileRef): Promise<boolean> {
  const head = await readHead(file);
  return head !== null && looksLikeReport(head);
}

/** Whether a file is a committed list or a layouts file, going by its first line. */
export async function isCommittedFile(file: FileRef): Promise<boolean> {
  const head = await readHead(file);
  if (head === null) return false;
  const { isCommittedLine } = await import('../gate/format-names.ts');
  return isCommittedLine(Buffer.from(head).toString('latin1'));
}

/** `null` where the file cannot be read: what reads it as a list says why. */
async function readHead(ref: FileRef): Promise<Uint8Array | null> {
  try {
    const file = await openRef(ref);
    try {
      return await file.read(0, Math.min(file.size, HEAD_BYTES));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}

function looksLikeReport(head: Uint8Array): boolean {
  const first = head.find(byte => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return first === OPENING_BRACE;
}
