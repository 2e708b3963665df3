// Builds dist/ from src/: tsc checks the types and emits lib/, ncc bundles each entry.
// ncc is reproducible only with the project as working directory, and never cleans its output.
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const OWN_PLACE = 'require("url").pathToFileURL(__filename)';
const outputs = { main: 'lib/main.js', cli: 'lib/cli.js' };

rmSync('lib', { recursive: true, force: true });
node('node_modules/typescript/bin/tsc');
declareFreeOfSideEffects();
// The bundles are CommonJS: Node's loader of ES modules takes a tenth of the whole start-up. ncc makes one where no
// package.json says otherwise; while it runs, lib/ has one that says nothing.
writeFileSync('lib/package.json', '{}\n');
for (const [name, entry] of Object.entries(outputs)) {
  rmSync(`dist/${name}`, { recursive: true, force: true });
  node(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    entry,
    '--out',
    `dist/${name}`,
    '--no-cache',
    '--stats-out',
    `lib/${name}.stats.json`,
    '--quiet',
  );
  writeFileSync(`dist/${name}/licenses.txt`, licences(`lib/${name}.stats.json`));
  rmSync(`lib/${name}.stats.json`);
  writeFileSync(`dist/${name}/package.json`, '{\n  "type": "commonjs"\n}\n');
  for (const file of readdirSync(`dist/${name}`).filter(it => it.endsWith('.js'))) {
    nameOwnPlace(`dist/${name}/${file}`);
    dropNotes(`dist/${name}/${file}`);
  }
}
rmSync('lib/package.json');
chmodSync('dist/cli/index.js', 0o755);

function node(...args) {
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

// ncc writes import.meta.url as an expression of require and __filename. A module with variables of these names (the CRC-64
// of the artifact client) gets its own in there, before they have a value.
function nameOwnPlace(path) {
  const text = readFileSync(path, 'utf8');
  const named = text.replace(/\w+_require\("url"\)\.pathToFileURL\(\w+_filename\)/g, OWN_PLACE);
  if (named !== text) writeFileSync(path, named);
  const others = [...named.matchAll(/[\w.]+\("url"\)\.pathToFileURL\([^)]*\)/g)].filter(
    ([it]) => it !== OWN_PLACE,
  );
  if (others.length > 0) throw new Error(`${path}: not the place of this file: ${others[0][0]}`);
}

// Above each import stands the file that it is of, which its name says too: a hundredth of what is read at the start.
function dropNotes(path) {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\/\/ EXTERNAL MODULE: \S.*\n/gm, ''));
}

// The toolkit's packages do not say that importing them does nothing by itself. Without it ncc keeps an HTTP
// client for OpenID tokens in the bundle, which triples the start-up time.
function declareFreeOfSideEffects() {
  for (const name of readdirSync('node_modules/@actions')) {
    const path = `node_modules/@actions/${name}/package.json`;
    const manifest = { ...JSON.parse(readFileSync(path, 'utf8')), sideEffects: false };
    writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
