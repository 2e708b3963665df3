import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

let folder: string | undefined;
let files = 0;

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

/** A folder of the running test file, removed at its end. */
export function testFolder(): string {
  folder ??= mkdtempSync(join(tmpdir(), 'liveupdate-gate-'));
  return folder;
}

/** A path in the folder of the test file that nothing has yet; `name` is its last part. */
export function newPath(name: string): string {
  files++;
  return join(testFolder(), `${files}-${name}`);
}

/** A new file with these bytes; gives its path. */
export function newFile(name: string, content: Uint8Array | string): string {
  const path = newPath(name);
  writeFileSync(path, content);
  return path;
}
