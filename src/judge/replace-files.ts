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
import { systemErrorCode } from '../bytes/system-error.ts';
import { RequestError } from './problem.ts';
import type { CommittedFile } from './text-file.ts';

/** A committed file as it is to be. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly what: CommittedFile;
}

/** A text that lies beside the file it is to replace. */
interface Written {
  readonly file: NewFile;
  readonly temporary: string;
  /** The file itself, where the path is a link to it. */
  readonly target: string;
}

/**
 * Replaces files by writing others beside them and renaming those, so that no reader ever sees half of one. Where one
 * cannot be written, none is replaced.
 *
 * Folders are made where they are missing. A symbolic link stays one: the file it points to is replaced.
 *
 * @throws RequestError `baseline-unwritable`, `layouts-unwritable`; it says which files are as they were
 */
export function replaceFiles(files: readonly NewFile[]): void {
  holdSignals();
  const written: Written[] = [];
  try {
    for (const file of files) written.push(trying(file, [], () => writeBeside(file)));
    const replaced: string[] = [];
    for (const { file, temporary, target } of written) {
      trying(file, replaced, () => renameSync(temporary, target));
      replaced.push(file.path);
    }
  } finally {
    for (const { temporary } of written) rmSync(temporary, { force: true });
  }
  for (const { target } of written) syncFolder(dirname(target));
}

/** @param replaced the files that have been replaced already */
function trying<Value>({ path, what }: NewFile, replaced: readonly string[], work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const others = replaced.length === 0 ? '' : ` ${replaced.join(', ')} is written already.`;
    throw new RequestError(`${what}-unwritable`, {
      message: `the file cannot be written (${systemErrorCode(error) ?? error})`,
      where: path,
      remedy: `Check the permissions of its folder and the free space of the disk. The old file is as it was.${others}`,
    });
  }
}

function writeBeside(file: NewFile): Written {
  mkdirSync(dirname(file.path), { recursive: true });
  const { target, mode } = resolveTarget(file.path);
  const temporary = join(dirname(target), `.${basename(target)}.${unusedName()}.new`);
  const descriptor = openSync(temporary, 'wx', 0o666);
  try {
    writeAll(descriptor, file.text);
    if (mode !== null) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
    return { file, temporary, target };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Not the number of the process: in a container that is the same in each run, and one that was killed left a file. */
function unusedName(): string {
  return Math.random().toString(36).slice(2);
}

/**
 * From here on a signal ends the process only once what runs now is done: the files are then the old or the new ones,
 * and the temporary ones are gone.
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

/**
 * The rename itself should reach the disk too. The file is the new one by now: where the system refuses this, as in a
 * folder that may be written and not read, only a crash of the machine could still bring the old one back.
 */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Written all the same.
  }
}
