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
 * @param label how errors call it
 * @throws ImageError `file-missing`, `file-unreadable`, `file-not-regular`
 */
export function openFile(path: string, label = path): FileSource {
  const descriptor = openRegular(path, label);
  const opened = fstatSync(descriptor, { bigint: true });
  const size = Number(opened.size);
  return {
    label,
    size,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) throw pastEnd(label, offset, length, size);
      const bytes = new Uint8Array(length);
      fillExactly(descriptor, label, offset, bytes);
      return bytes;
    },
    async readInto(offset, target) {
      if (offset < 0 || offset + target.length > size) throw pastEnd(label, offset, target.length, size);
      fillExactly(descriptor, label, offset, target);
    },
    assertUnchanged() {
      if (sameContent(opened, fstatSync(descriptor, { bigint: true }))) return;
      throw new ImageError('file-changed', {
        message: 'the file changed while it was read',
        where: label,
        remedy: 'Let the step that writes the image end before the gate starts.',
      });
    },
    async close() {
      closeSync(descriptor);
    },
  };
}

/** Opens without blocking, so that a FIFO nobody writes to is an error and not a job that hangs. */
function openRegular(path: string, label: string): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw refused(label, error);
  }
  const stat = fstatSync(descriptor);
  if (stat.isFile()) return descriptor;
  closeSync(descriptor);
  throw notRegular(label, stat.isDirectory());
}

function notRegular(label: string, isDirectory: boolean): ImageError {
  return new ImageError('file-not-regular', {
    message: isDirectory ? 'this is a directory, not a file' : 'this is not a regular file',
    where: label,
    remedy: isDirectory ? 'Name the image itself, e.g. DIRECTORY/vmlinux.' : 'Copy it to a file first.',
  });
}

function fillExactly(descriptor: number, label: string, offset: number, bytes: Uint8Array): void {
  const { length } = bytes;
  let done = 0;
  while (done < length) {
    let count: number;
    try {
      count = readSync(descriptor, bytes, done, length - done, offset + done);
    } catch (error) {
      throw refused(label, error);
    }
    if (count === 0) throw pastEnd(label, offset, length, offset + done);
    done += count;
  }
}

function sameContent(before: BigIntStats, now: BigIntStats): boolean {
  // The time of change of the inode too: whoever copies with its times kept sets the other one back.
  return before.size === now.size && before.mtimeNs === now.mtimeNs && before.ctimeNs === now.ctimeNs;
}

function refused(label: string, error: unknown): ImageError {
  const code = systemErrorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ImageError('file-missing', {
      message: 'no such file',
      where: label,
      remedy: 'Check the path, and that the step which builds or downloads the image ran before this one.',
    });
  }
  // What open(2) says of a socket, and of a device without a driver.
  if (code === 'ENXIO' || code === 'ENODEV') return notRegular(label, false);
  return new ImageError('file-unreadable', {
    message: `the file cannot be read (${code ?? error})`,
    where: label,
    remedy: 'Check its permissions and the disk.',
  });
}
