// Changes src/gate and src/liveupdate in one place at a time, and names the changes that no fast test notices and that
// explained.txt does not explain. What it needs is installed only here. With --left only those that the last run left, to
// see what new tests notice. Ends with a table of counts; the status is 1 where something is left unexplained.
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
const { explanationOf, readExplained } = await import('../__tests__/mutation/explained.js');

const EXPLAINED = `${folder}/explained.txt`;
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
const others = [...before.values()].filter(({ file }) => !sources.includes(file));
writeFileSync(RESULTS, JSON.stringify([...others, ...mutants], null, 1));

const explained = readExplained(EXPLAINED);
const left = mutants.filter(({ fate }) => LEFT.includes(fate));
/** Effects, remedies and names in messages: what they say is read in docs/, not asserted by fast tests. */
const wording = left.filter(({ kind }) => kind === 'wording');
const keys = new Map(left.map(mutant => [mutant, explanationOf(mutant)]));
const unexplained = left.filter(mutant => mutant.kind !== 'wording' && !explained.has(keys.get(mutant)));
for (const { file, line, column, kind, fate, original, replacement } of unexplained)
  print(`${file}:${line}:${column} ${fate} ${kind}: ${short(original)} → ${short(replacement)}`);
const needed = new Set(keys.values());
const idle = [...explained.keys()].filter(key => sources.includes(fileOf(key)) && !needed.has(key));
for (const key of idle) print(`${EXPLAINED}: explains what is not left: ${key}`);

printTable('folder', mutant => dirname(mutant.file));
printTable('file', mutant => mutant.file);
print(`${Math.round((performance.now() - start) / 1000)} s`);
process.exitCode = unexplained.length > 0 ? 1 : 0;

function printTable(title, nameOf) {
  print(`\n| ${title} | mutants | noticed | left: wording | left: explained | left |`);
  print('| --- | --- | --- | --- | --- | --- |');
  for (const [name, own] of Map.groupBy(mutants, nameOf)) {
    const [all, words, open] = [left, wording, unexplained].map(
      some => some.filter(one => nameOf(one) === name).length,
    );
    const counts = [own.length, own.length - all, words, all - words - open, open];
    print(`| \`${name}\` | ${counts.join(' | ')} |`);
  }
}

function fileOf(key) {
  return `src/${key.slice(0, key.indexOf(': '))}`;
}

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
