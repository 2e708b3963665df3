// Builds twice, in two folders that have as little in common as possible, and says whether both builds are the committed
// dist/: names, bytes, and what git keeps of the modes. What the first one made is left in dist/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const SOURCES = ['package.json', 'tsconfig.json', 'scripts', 'src'];
const TOOLS = ['@vercel', 'typescript', '@typescript', '@types', 'undici-types'];
// debug, which comes with the artifact client, takes supports-color where it is: jest has it installed.
const TAKEN = ['supports-color', 'has-flag'];

const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-dist-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const places = [
  { path: join(folder, 'a'), umask: 0o022, env: { TZ: 'UTC', LC_ALL: 'C' }, backwards: false },
  {
    path: join(folder, 'a folder of quite another length', 'and depth', 'liveupdate-gate'),
    umask: 0o077,
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    backwards: true,
  },
];

const committed = entries('dist');
const [first, second] = places.map(build);
const complaints = [
  ...differences(first, second).map(name => `two builds differ: ${name}`),
  ...differences(committed, first).map(name => `differs: ${name}`),
  ...places.flatMap(({ path }) => leaks(path)),
];
rmSync('dist', { recursive: true, force: true });
cpSync(join(places[0].path, 'dist'), 'dist', { recursive: true });
for (const line of complaints) process.stdout.write(`${line}\n`);
process.stdout.write(
  complaints.length === 0
    ? `dist/ is what the sources build to, twice (${first.size} files)\n`
    : 'dist/ is not what the sources build to, wherever they are: run npm run build, and commit dist/\n',
);
process.exitCode = complaints.length === 0 ? 0 : 1;

/** Builds a copy of the sources and gives the entries of its dist/. */
function build({ path, umask, env, backwards }) {
  const before = process.umask(umask);
  for (const source of [...SOURCES, ...modules()]) copy(source, join(path, source), backwards);
  const temporary = `${path} tmp`;
  mkdirSync(temporary);
  execFileSync(process.execPath, ['scripts/build.js'], {
    cwd: path,
    env: { PATH: process.env.PATH, HOME: temporary, TMPDIR: temporary, ...env },
    stdio: 'inherit',
  });
  process.umask(before);
  return entries(join(path, 'dist'));
}

/** The folders of node_modules that a build reads: what may be bundled, and the tools. */
function modules() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const production = Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
    .map(([path]) => path);
  // A package inside of another is copied with it.
  const outer = production.filter(path => path.lastIndexOf('node_modules/') === 0);
  return [...outer, ...[...TOOLS, ...TAKEN].map(name => `node_modules/${name}`)];
}

/** Copies file by file, so that the names of a folder are made in either order. */
function copy(from, to, backwards) {
  if (!statSync(from).isDirectory()) {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
    return;
  }
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).sort();
  if (backwards) names.reverse();
  for (const name of names) if (basename(name) !== '.bin') copy(join(from, name), join(to, name), backwards);
}

/** Each file with its digest, and whether it may be executed: that is what git keeps. */
function entries(root) {
  const found = new Map();
  if (!existsSync(root)) return found;
  for (const name of readdirSync(root, { recursive: true }).sort()) {
    const path = join(root, name);
    const { mode } = statSync(path);
    if (!statSync(path).isFile()) continue;
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    found.set(name, `${digest} ${mode & 0o100 ? 'executable' : 'plain'}`);
  }
  return found;
}

function differences(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return names.filter(name => one.get(name) !== other.get(name));
}

/** The files of a build that name a folder of this machine. */
function leaks(path) {
  const names = [path, folder, process.cwd(), basename(folder)];
  return readdirSync(join(path, 'dist'), { recursive: true })
    .filter(name => statSync(join(path, 'dist', name)).isFile())
    .filter(name => {
      const text = readFileSync(join(path, 'dist', name), 'utf8');
      return names.some(absolute => text.includes(absolute));
    })
    .map(name => `names the folder it was built in: ${name}`);
}
