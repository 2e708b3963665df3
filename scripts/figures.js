// How big the bundles and the tree of dependencies are. The ceilings stand in ceilings.json and nowhere else.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Prints each file of ours that is loaded, to a file, since the entries own both streams. */
const HOOKS = `
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    if (url.includes('/dist/') && url.endsWith('.js')) appendFileSync(process.env.LOADED, url + '\\n');
    return next(url, context);
  },
});
`;

const CHECK = {
  argv: ['dist/main/index.js'],
  env: { INPUT_VMLINUX: 'examples/vmlinux', INPUT_BASELINE: 'examples/liveupdate-versions.txt' },
};
const LIST = { argv: ['dist/cli/index.js', 'list', 'examples/vmlinux'], env: {} };

/** All figures, each with the ceiling of its name. Sizes are in bytes. Needs Node 22.15 or later. */
export function figures() {
  const manifest = readJson('package.json');
  const values = {
    'bytes of dist/main/index.js': bytes('dist/main/index.js'),
    'bytes of dist/cli/index.js': bytes('dist/cli/index.js'),
    'bytes of dist/': bytesOfFolder('dist'),
    'files loaded by a check that passes': filesLoaded(CHECK),
    'files loaded by list': filesLoaded(LIST),
    'dependencies in package.json': Object.keys(manifest.dependencies).length,
    'dependencies with theirs': lockedPackages().filter(isProduction).length,
    'devDependencies in package.json': Object.keys(manifest.devDependencies).length,
    'packages that npm ci may install': lockedPackages().length,
  };
  const ceilings = readJson('scripts/ceilings.json');
  const names = [...new Set([...Object.keys(values), ...Object.keys(ceilings)])];
  return names.map(name => ({ name, value: values[name], ceiling: ceilings[name] }));
}

/** One line for each figure that is above its ceiling, or that has no ceiling or no value. */
export function excess(found) {
  return found
    .filter(({ value, ceiling }) => !(value <= ceiling))
    .map(({ name, value, ceiling }) =>
      value === undefined || ceiling === undefined
        ? `${name}: scripts/ceilings.json and scripts/figures.js must both name it`
        : `${name}: ${value - ceiling} above the ceiling of ${ceiling}. ${cure(name)}`,
    );
}

function cure(name) {
  const raise = 'or raise the ceiling in scripts/ceilings.json and say why in the commit.';
  if (name.startsWith('bytes of dist/'))
    return `Load what only some runs need with await import(), or drop a dependency, ${raise}`;
  if (name.startsWith('files loaded'))
    return `Something is imported before it is needed: see dist/, ${raise}`;
  return `Do without the package, or give it a package.json of its own where only it is used, ${raise}`;
}

function isProduction([, { dev, optional, devOptional }]) {
  return dev !== true && optional !== true && devOptional !== true;
}

function lockedPackages() {
  return Object.entries(readJson('package-lock.json').packages).filter(([path]) => path !== '');
}

/** How many files of dist/ one run loads; a run that does not pass is an error. */
function filesLoaded({ argv, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-loaded-'));
  const hooks = join(folder, 'hooks.mjs');
  const loaded = join(folder, 'loaded');
  writeFileSync(hooks, HOOKS);
  const { status, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(hooks).href, ...argv], {
    cwd: ROOT,
    env: { GITHUB_WORKSPACE: ROOT, RUNNER_TEMP: folder, LOADED: loaded, ...env },
  });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  const count = readFileSync(loaded, 'utf8').trim().split('\n').length;
  rmSync(folder, { recursive: true });
  return count;
}

function bytesOfFolder(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map(name => join(folder, name))
    .filter(path => statSync(join(ROOT, path)).isFile())
    .reduce((sum, path) => sum + bytes(path), 0);
}

function bytes(path) {
  return statSync(join(ROOT, path)).size;
}

function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
