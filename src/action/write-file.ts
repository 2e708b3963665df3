import { closeSync, constants, openSync, writeFileSync } from 'node:fs';

const { O_WRONLY, O_CREAT, O_APPEND, O_TRUNC, O_NONBLOCK } = constants;

/**
 * Writes a text to a file that the runner or an input names.
 *
 * Not blocking: a FIFO that nobody reads is an error, not a job that hangs.
 *
 * @param how `append` leaves what is there; `replace` does not
 * @throws what the operating system says
 */
export function writeFile(path: string, text: string, how: 'append' | 'replace'): void {
  const mode = how === 'append' ? O_APPEND : O_TRUNC;
  const descriptor = openSync(path, O_WRONLY | O_CREAT | O_NONBLOCK | mode, 0o666);
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}
