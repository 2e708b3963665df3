// Prints the tables of the bench as Markdown; with --write puts them into docs/performance.md.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeInto } from './document.js';
import { machineText } from './machine.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const TABLES = {
  sizes: async () => (await import('./sizes.js')).sizesTable,
  startup: async () => (await import('./startup.js')).startupTable,
  against: async () => (await import('./against.js')).againstTable,
  growth: async () => (await import('./growth.js')).growthTable,
  alternatives: async () => (await import('./alternatives.js')).alternativesTable,
  images: async () => (await import('./images.js')).imagesTable,
  'debug-info': async () => (await import('./debug-info.js')).debugInfoTable,
  profile: async () => (await import('./profile.js')).profileTable,
  artifacts: async () => (await import('./artifacts.js')).artifactsTable,
};

const USAGE = `npm run bench -- [TABLE …] [--quick] [--write] [--against DIR] [--kernels DIR]

TABLE          ${Object.keys(TABLES).join(', ')}; none: all
--quick        fewer runs, and of the large files only some
--write        put the tables into docs/performance.md
--against DIR  a folder with other actions, see bench/against.js
--kernels DIR  a folder with real kernels (default: ../shared/kernels)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
    against: { type: 'string' },
    kernels: { type: 'string', default: '../shared/kernels' },
  },
});
const unknown = positionals.filter(name => !Object.hasOwn(TABLES, name));
if (unknown.length > 0 || values.help === true) {
  process.stderr.write(USAGE);
  process.exit(values.help === true ? 0 : 2);
}

show('machine', machineText());
for (const [name, load] of Object.entries(TABLES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const start = performance.now();
  const make = await load();
  const text = await make({
    isQuick: values.quick === true,
    against: values.against,
    kernels: values.kernels,
  });
  show(name, `${commandOf(name)}, ${new Date().toISOString().slice(0, 10)}.\n\n${text.trim()}`);
  process.stderr.write(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}

function show(name, text) {
  if (values.write === true) writeInto(name, text);
  process.stdout.write(`\n### ${name}\n\n${text}\n`);
}

/** The folders that were given are those of one machine: they are named, not written. */
function commandOf(name) {
  const flags = [values.quick === true ? ' --quick' : '', name === 'against' ? ' --against DIR' : ''].join(
    '',
  );
  return `\`npm run bench -- ${name}${flags}\``;
}
