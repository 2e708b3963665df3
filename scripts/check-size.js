// Compares the size of what users run and of what it stands on with the ceilings of scripts/ceilings.json.
import process from 'node:process';
import { excess, figures } from './figures.js';

const found = figures();
for (const { name, value, ceiling } of found)
  process.stdout.write(`${name}: ${value} of at most ${ceiling}\n`);
const over = excess(found);
for (const line of over) process.stdout.write(`${line}\n`);
process.exitCode = over.length === 0 ? 0 : 1;
