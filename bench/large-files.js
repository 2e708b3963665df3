// Where the bench keeps what it makes: in one folder for temporary files, so that the second run need not make it again.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FOLDER = join(tmpdir(), 'liveupdate-gate-bench');
mkdirSync(FOLDER, { recursive: true });

/** The path of a file that is made once. `make` gets the path to write to; half a file never stays under its name. */
export function made(name, make) {
  const path = join(FOLDER, name);
  if (existsSync(path)) return path;
  make(`${path}.new`);
  renameSync(`${path}.new`, path);
  return path;
}
