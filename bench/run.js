// Prints every table of the bench as Markdown. `npm run bench` measures all; `npm run bench -- startup` one.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { machine } from './measure.js';
import { startupTable } from './startup.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const tables = { startup: startupTable };
const asked = process.argv.slice(2);

process.stdout.write(`Measured on ${machine()}.\n`);
for (const [name, make] of Object.entries(tables)) {
  if (asked.length === 0 || asked.includes(name)) process.stdout.write(`\n${await make()}\n`);
}
