// Sizes of the bundles and the number of packages behind them. Ceilings stand in scripts/ceilings.json, where a check
// in CI reads them too: one number for each name that stands in these tables.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { count, table } from './show.js';

const CEILINGS = 'scripts/ceilings.json';

/** Entries, chunks, and the production tree of packages. */
export function sizesTable() {
  const ceilings = existsSync(CEILINGS) ? JSON.parse(readFileSync(CEILINGS, 'utf8')) : {};
  const row = (name, value, note) => [`\`${name}\``, count(value), ceilingOf(ceilings, name), note];
  const bundles = ['dist/main', 'dist/cli'].flatMap(folder => {
    const files = scriptsIn(folder);
    const entry = files.find(({ name }) => name === 'index.js');
    const chunks = files.filter(({ name }) => name !== 'index.js').toSorted((a, b) => b.bytes - a.bytes);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const sizes = chunks.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(0)} kB`).join(', ');
    return [
      row(`${folder}/index.js`, entry?.bytes ?? 0, 'bytes; what is loaded at each start'),
      row(folder, total, `bytes; with ${chunks.length} chunks that are loaded when needed: ${sizes}`),
    ];
  });
  return table(
    ['what', 'value', 'ceiling', ''],
    [
      ...bundles,
      row('dependencies', productionPackages(), 'packages of the production tree in package-lock.json'),
    ],
  );
}

function ceilingOf(ceilings, name) {
  const value = ceilings[name];
  return typeof value === 'number' ? count(value) : '';
}

function scriptsIn(folder) {
  return readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .map(name => ({ name, bytes: statSync(join(folder, name)).size }));
}

function productionPackages() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages).filter(
    ([path, entry]) => path !== '' && entry.dev !== true && entry.optional !== true,
  ).length;
}
