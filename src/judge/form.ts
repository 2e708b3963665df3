import { ImageError } from '../bytes/error.ts';
import { type FileRef, openRef } from '../bytes/named-file.ts';
import { looksLikeImage } from '../image/open.ts';

const OPENING_BRACE = 0x7b;
/** The magic of a tar archive stands at byte 257. */
const HEAD_BYTES = 512;

/**
 * Tells a committed list from another kernel, by its content.
 *
 * @returns `kernel` for an image or a report; `list` for everything else, also for a file that is not there
 */
export async function baselineForm(path: string): Promise<'kernel' | 'list'> {
  const head = await readHead(path);
  return looksLikeImage(head) || looksLikeReport(head) ? 'kernel' : 'list';
}

/** Whether a file is a report of an earlier run: JSON that starts with a brace. */
export async function isReportFile(file: FileRef): Promise<boolean> {
  return looksLikeReport(await readHead(file));
}

async function readHead(ref: FileRef): Promise<Uint8Array> {
  try {
    const file = await openRef(ref);
    try {
      return await file.read(0, Math.min(file.size, HEAD_BYTES));
    } finally {
      await file.close();
    }
  } catch (error) {
    // Reading it as a list says what is wrong with it.
    if (error instanceof ImageError) return new Uint8Array();
    throw error;
  }
}

function looksLikeReport(head: Uint8Array): boolean {
  const first = head.find(byte => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return first === OPENING_BRACE;
}
