import { writeSync } from 'node:fs';
import { systemErrorCode } from '../bytes/system-error.ts';

/** Descriptors of a process. */
export const STDOUT = 1;
export const STDERR = 2;

/**
 * Writes all of a text to a descriptor; a reader that went away (`| head`) is no fault.
 *
 * What stderr does not take is lost: there is no place left to say so, and the exit status still tells.
 *
 * Not through process.stdout: making that stream costs 3 ms, an eighth of the start of Node.
 */
export function writeAll(descriptor: typeof STDOUT | typeof STDERR, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === 'EPIPE' || (descriptor === STDERR && code !== 'EAGAIN')) return;
      // A full pipe that is not blocking: try again.
      if (code !== 'EAGAIN') throw error;
    }
  }
}
