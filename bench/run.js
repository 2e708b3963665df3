// Prints every table of the bench as Markdown. `npm run bench` measures all; `npm run bench -- startup` one.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { machine } from './measure.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const tables = {
  startup: async () => (await import('./startup.js')).startupTable(),
  images: async () => (await import('./images.js')).imagesTable(),
  artifacts: async () => (await import('./artifacts.js')).artifactsTable(),
  'debug-info': async () => (await import('./debug-info.js')).debugInfoTable(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !Object.hasOwn(tables, name));
if (unknown.length > 0)
  throw new Error(`no table ${unknown.join(', ')}; there are ${Object.keys(tables).join(', ')}`);

process.stdout.write(`Measured on ${machine()}.\n`);
for (const [name, make] of Object.entries(tables)) {
  if (asked.length === 0 || asked.includes(name)) process.stdout.write(`\n${await make()}\n`);
}
