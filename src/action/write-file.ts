import { closeSync, constants, fstatSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';

const { O_WRONLY, O_CREAT, O_APPEND, O_NONBLOCK } = constants;

/**
 * Writes a text to a file that the runner or an input names: all of it, or nothing.
 *
 * Not blocking: a FIFO that nobody reads is an error, not a job that hangs.
 *
 * @param flags of open(2); without them the text is appended
 * @throws what the operating system says
 */
export function writeFile(path: string, text: string, flags = O_APPEND): void {
  const descriptor = openSync(path, O_WRONLY | O_CREAT | O_NONBLOCK | flags, 0o666);
  const stat = fstatSync(descriptor);
  try {
    writeFileSync(descriptor, text);
  } catch (error) {
    // Half a report, or half a line of the outputs, must not be taken for a whole one.
    if (stat.isFile()) ftruncateSync(descriptor, stat.size);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
