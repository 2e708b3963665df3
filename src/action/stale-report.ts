import { closeSync, constants, fstatSync, openSync, readSync, rmSync } from 'node:fs';

/** How `renderJson` starts each report. */
const START = Buffer.from('{\n  "schema": "liveupdate-gate/report/');

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;

/** Whether a file, and no link to one, is a report; what cannot be read is none. */
export function isReport(path: string): boolean {
  try {
    const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const head = Buffer.alloc(START.length);
      const isRead = fstatSync(descriptor).isFile() && readSync(descriptor, head) === head.length;
      return isRead && head.equals(START);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
}

/** Takes a report away; where that fails, writing the new one says what is wrong. */
export function removeReport(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Said later.
  }
}
