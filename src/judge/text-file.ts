import { ImageError } from '../bytes/error.ts';
import { openFile } from '../bytes/file.ts';
import { RequestError } from './problem.ts';

/** What a committed file is: its errors have codes of their own. */
export type CommittedFile = 'baseline' | 'layouts';

/** Some 200,000 strings of full length with comments. */
const MOST_BYTES = 16 << 20;

/**
 * Reads a committed file as text: the baseline, or the layouts.
 *
 * @returns `null` where there is no such file
 * @throws RequestError `baseline-unreadable`, `baseline-too-large`, `baseline-not-utf8`; `layouts-…` of the layouts
 */
export async function readTextFile(path: string, what: CommittedFile): Promise<string | null> {
  const bytes = await readBytes(path, what);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RequestError(`${what}-not-utf8`, {
      message: 'the file is not text in UTF-8',
      where: path,
      remedy: 'Save it as UTF-8, or correct the path.',
    });
  }
}

const COMMITTED = { baseline: 'it names a committed list', layouts: 'it names a committed layouts file' };

async function readBytes(path: string, what: CommittedFile): Promise<Uint8Array | null> {
  try {
    const file = openFile(path);
    try {
      if (file.size > MOST_BYTES) throw tooLarge(path, file.size, what);
      const bytes = await file.read(0, file.size);
      file.assertUnchanged();
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    if (error.code === 'file-missing') return null;
    throw new RequestError(`${what}-unreadable`, {
      message: error.message,
      where: path,
      remedy: error.code === 'file-not-regular' ? `Correct the path: ${COMMITTED[what]}.` : error.remedy,
    });
  }
}

function tooLarge(path: string, bytes: number, what: CommittedFile): RequestError {
  return new RequestError(`${what}-too-large`, {
    message: `the file has ${bytes} bytes; the limit is ${MOST_BYTES}`,
    where: path,
    remedy: `Correct the path: ${COMMITTED[what]}.`,
  });
}
