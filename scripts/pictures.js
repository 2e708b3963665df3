// Installs what the pictures need, once, and takes them: see scripts/pictures/run.js.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = 'scripts/pictures';
if (!isInstalled()) {
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] });
}
await import('./pictures/run.js');

// npm writes this file when it is done.
function isInstalled() {
  const written = statSync(`${folder}/node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return written !== undefined && written.mtimeMs > statSync(`${folder}/package-lock.json`).mtimeMs;
}
