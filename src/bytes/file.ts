import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { ImageError } from './error.ts';
import { type ByteSource, pastEnd } from './source.ts';
import { systemErrorCode } from './system-error.ts';

/** A file that is read where asked, never whole. */
export interface FileSource extends ByteSource {
  readonly size: number;
  /**
   * Compares the file with what it was when it was opened.
   *
   * @throws ImageError `file-changed` when its size or one of its times of change is another.
   */
  assertUnchanged(): void;
  /**
   * Reads what was not read yet, where a checksum of the whole is known; a plain file has none.
   *
   * @throws ImageError `stream-*`
   */
  finish?(): Promise<unknown>;
}

/**
 * Opens a regular file for random access.
 *
 * The calls are the synchronous ones: a few small reads cost less so than one turn of the thread pool.
 *
 * @throws ImageError `file-missing`, `file-unreadable`, `file-not-regular`
 */
export function openFile(path: string): FileSource {
  const descriptor = openRegular(path);
  const opened = fstatSync(descriptor, { bigint: true });
  const size = Number(opened.size);
  return {
    label: path,
    size,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) throw pastEnd(path, offset, length, size);
      const bytes = new Uint8Array(length);
      readExactly(descriptor, path, offset, bytes);
      return bytes;
    },
    async readInto(offset, target) {
      if (offset < 0 || offset + target.length > size) throw pastEnd(path, offset, target.length, size);
      readExactly(descriptor, path, offset, target);
    },
    assertUnchanged() {
      if (sameContent(opened, fstatSync(descriptor, { bigint: true }))) return;
      throw new ImageError('file-changed', {
        message: 'the file changed while it was read',
        where: path,
        remedy: 'Let the step that writes the image end before the gate starts.',
      });
    },
    async close() {
      closeSync(descriptor);
    },
  };
}

/** Opens without blocking, so that a FIFO nobody writes to is an error and not a job that hangs. */
function openRegular(path: string): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw refused(path, error);
  }
  const stat = fstatSync(descriptor);
  if (stat.isFile()) return descriptor;
  closeSync(descriptor);
  throw notRegular(path, stat.isDirectory());
}

function notRegular(path: string, isDirectory: boolean): ImageError {
  return new ImageError('file-not-regular', {
    message: isDirectory ? 'this is a directory, not a file' : 'this is not a regular file',
    where: path,
    remedy: isDirectory ? 'Name the image itself, e.g. DIRECTORY/vmlinux.' : 'Copy it to a file first.',
  });
}

function readExactly(descriptor: number, path: string, offset: number, bytes: Uint8Array): void {
  const { length } = bytes;
  let done = 0;
  while (done < length) {
    let count: number;
    try {
      count = readSync(descriptor, bytes, done, length - done, offset + done);
    } catch (error) {
      throw refused(path, error);
    }
    if (count === 0) throw pastEnd(path, offset, length, offset + done);
    done += count;
  }
}

function sameContent(before: BigIntStats, now: BigIntStats): boolean {
  // The time of change of the inode too: whoever copies with its times kept sets the other one back.
  return before.size === now.size && before.mtimeNs === now.mtimeNs && before.ctimeNs === now.ctimeNs;
}

function refused(path: string, error: unknown): ImageError {
  const code = systemErrorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ImageError('file-missing', {
      message: 'no such file',
      where: path,
      remedy: 'Check the path, and that the step which builds or downloads the image ran before this one.',
    });
  }
  // What open(2) says of a socket, and of a device without a driver.
  if (code === 'ENXIO' || code === 'ENODEV') return notRegular(path, false);
  return new ImageError('file-unreadable', {
    message: `the file cannot be read (${code ?? error})`,
    where: path,
    remedy: 'Check its permissions and the disk.',
  });
}
