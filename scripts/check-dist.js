// Says whether the committed dist/ is what the sources build to, and leaves the rebuilt one in place.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const before = digests('dist');
execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
const after = digests('dist');

const names = [...new Set([...before.keys(), ...after.keys()])].sort();
const different = names.filter(name => before.get(name) !== after.get(name));
for (const name of different) process.stdout.write(`differs: ${name}\n`);
process.stdout.write(
  different.length === 0
    ? `dist/ is what the sources build to (${names.length} files)\n`
    : 'dist/ is not what the sources build to: run npm run build, and commit dist/\n',
);
process.exitCode = different.length === 0 ? 0 : 1;

function digests(folder) {
  const found = new Map();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (statSync(path).isFile())
      found.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}
