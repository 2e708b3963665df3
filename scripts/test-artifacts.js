// Tests everything about artifacts through the packaged Action, against servers on loopback. What that needs is large
// and is installed only here. Ends with one plain line of counts.
import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import process from 'node:process';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = '__tests__/artifacts';
if (!isInstalled()) {
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] });
}

const asked = process.argv.slice(2);
const files = globSync(`${folder}/*.spec.ts`).filter(
  file => asked.length === 0 || asked.some(name => file.includes(name)),
);
let passed = 0;
let failed = 0;
const events = run({ files, concurrency: 2, timeout: 600_000 });
events.on('test:pass', event => {
  if (event.details.type !== 'suite' && event.skip === undefined) passed++;
});
events.on('test:fail', event => {
  if (event.details.type === 'suite' && event.details.error?.failureType === 'subtestsFailed') return;
  failed++;
  print(`failed: ${event.name}\n${event.details.error?.cause?.stack ?? event.details.error?.message}`);
});
events.on('test:stderr', ({ message }) => process.stderr.write(message));
events.resume();
events.on('close', done);

function done() {
  print(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

// npm writes this file when it is done.
function isInstalled() {
  const written = statSync(`${folder}/node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return written !== undefined && written.mtimeMs > statSync(`${folder}/package-lock.json`).mtimeMs;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
