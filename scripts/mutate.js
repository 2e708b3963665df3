// Changes src/gate and src/liveupdate in one place at a time, and names the changes that no fast test notices.
// What it needs is installed only here. With --left only those that the last run left, to see what new tests notice.
// Ends with one line of counts per folder.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = '__tests__/mutation';
if (!isInstalled()) {
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] });
}
const { mutate } = await import('../__tests__/mutation/run.js');

const RESULTS = `${folder}/mutants.json`;
const LEFT = ['survived', 'uncovered'];

const asked = process.argv.slice(2).filter(word => word !== '--left');
const sources = globSync(asked.length > 0 ? asked : ['src/gate/*.ts', 'src/liveupdate/*.ts']).sort();
const before = new Map(resultsBefore().map(mutant => [keyOf(mutant), mutant]));
const isOnlyLeft = process.argv.includes('--left');
const start = performance.now();
const { mutants, refused } = await mutate(sources, print, mutant => {
  const known = isOnlyLeft ? before.get(keyOf(mutant)) : undefined;
  return known === undefined || LEFT.includes(known.fate) ? null : known.fate;
});

for (const { file, why } of refused) print(`not used: ${file}: ${why}`);
for (const { file, line, column, kind, fate, original, replacement } of mutants) {
  if (LEFT.includes(fate))
    print(`${file}:${line}:${column} ${fate} ${kind}: ${short(original)} → ${short(replacement)}`);
}
const others = [...before.values()].filter(({ file }) => !sources.includes(file));
writeFileSync(RESULTS, JSON.stringify([...others, ...mutants], null, 1));
for (const name of new Set(sources.map(dirname))) {
  const own = mutants.filter(({ file }) => dirname(file) === name);
  const count = fate => own.filter(mutant => mutant.fate === fate).length;
  print(
    `${name}: ${own.length} mutants, ${count('killed')} killed, ${count('timeout')} timed out, ` +
      `${count('survived')} survived, ${count('uncovered')} not covered`,
  );
}
print(`${Math.round((performance.now() - start) / 1000)} s`);

function resultsBefore() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return [];
  }
}

function keyOf({ file, kind, original, replacement, line, column }) {
  return JSON.stringify([file, kind, original, replacement, line, column]);
}

function short(text) {
  const line = text.replace(/\s+/g, ' ');
  return line === '' ? '(nothing)' : line.length > 70 ? `${line.slice(0, 67)}...` : line;
}

// npm writes this file when it is done.
function isInstalled() {
  const written = statSync(`${folder}/node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return written !== undefined && written.mtimeMs > statSync(`${folder}/package-lock.json`).mtimeMs;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
