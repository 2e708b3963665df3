import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ImageError } from '../bytes/error.ts';
import { openFile } from '../bytes/file.ts';
import { systemErrorCode } from '../bytes/system-error.ts';
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

/**
 * Replaces a file by writing another beside it and renaming that one, so that no reader ever sees half of it.
 *
 * Folders are made where they are missing. A symbolic link stays one: the file it points to is replaced.
 *
 * @throws RequestError `baseline-unwritable`, `layouts-unwritable`; the old file is then as it was
 */
export function replaceFile(path: string, text: string, what: CommittedFile): void {
  try {
    writeBeside(path, text);
  } catch (error) {
    throw new RequestError(`${what}-unwritable`, {
      message: `the file cannot be written (${systemErrorCode(error) ?? error})`,
      where: path,
      remedy:
        'Check the permissions of its folder and the free space of the disk. The old file is as it was.',
    });
  }
}

function writeBeside(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  holdSignals();
  const { target, mode } = resolveTarget(path);
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.new`);
  const descriptor = openSync(temporary, 'wx', 0o666);
  try {
    writeAll(descriptor, text);
    if (mode !== null) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  syncFolder(folder);
}

/**
 * From here on a signal ends the process only once what runs now is done: the file is then the old or the new one,
 * and the temporary one is gone.
 */
function holdSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The handler is gone when it runs, so the same signal ends the process as it ends any other.
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.kill(process.pid, signal));
  }
}

function resolveTarget(path: string): { target: string; mode: number | null } {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined
    ? { target: path, mode: null }
    : { target: realpathSync(path), mode: stat.mode & 0o777 };
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}

/** The rename itself must reach the disk too. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
