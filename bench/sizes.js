// Sizes of the bundles and the packages behind them, with the ceilings that CI checks.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from '../scripts/figures.js';
import { count, table } from './show.js';

export function sizesTable() {
  const rows = figures().map(({ name, value, ceiling }) => [name, count(value), count(ceiling)]);
  const chunks = ['dist/main', 'dist/cli'].map(folder => `\`${folder}\`: ${chunksOf(folder)}.`);
  const text = table(['what', 'now', 'ceiling'], rows);
  return [text, 'Loaded only when they are needed:', ...chunks].join('\n\n');
}

function chunksOf(folder) {
  const chunks = readdirSync(folder)
    .filter(name => name.endsWith('.js') && name !== 'index.js')
    .map(name => ({ name, bytes: statSync(join(folder, name)).size }))
    .toSorted((a, b) => b.bytes - a.bytes);
  return chunks.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(0)} kB`).join(', ');
}
