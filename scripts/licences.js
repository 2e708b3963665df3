// Writes down the licence of every package whose code ncc put into a bundle. ncc's own list leaves out a package whose
// modules were merged into another one's, as it does with @actions/core.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Packages that name no licence, and why they are bundled all the same. A new one stops the build. */
const WITHOUT = {
  'buffers 0.1.1':
    'none named by the package; it comes with @actions/artifact, the official client of artifacts',
};

const TEXTS = /^(licen[cs]e|copying|notice)([.-]|$)/i;

/** The text of licenses.txt, from the statistics that `ncc --stats-out` wrote. */
export function licences(statsPath) {
  const folders = new Set();
  const { modules } = JSON.parse(readFileSync(statsPath, 'utf8'));
  for (const path of bundled(modules)) {
    const folder = packageFolder(path);
    if (folder !== null) folders.add(folder);
  }
  const texts = new Map([...folders].map(folder => describe(folder)));
  return [...texts.keys()]
    .sort()
    .map(name => texts.get(name))
    .join('\n');
}

/** The paths of all modules in a chunk. A module of several has its parts inside of it, which name no chunk. */
function bundled(modules) {
  return modules
    .filter(({ chunks }) => chunks.length > 0)
    .flatMap(module => [module, ...(module.modules ?? [])])
    .map(({ nameForCondition }) => nameForCondition ?? '');
}

/** The folder of the package that a module belongs to; `null` for one of ours and for one of Node. */
function packageFolder(path) {
  if (!path.includes('/node_modules/')) return null;
  for (let folder = dirname(path); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    // Some packages have a package.json in a folder of theirs that only says how to read it.
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version !== undefined)
      return folder;
  }
  throw new Error(`no package.json with a version above ${path}`);
}

function describe(folder) {
  const { name, version, author, ...rest } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version}`;
  const license = rest.license ?? WITHOUT[title];
  if (typeof license !== 'string' || license === '')
    throw new Error(`${title} names no licence: look at it, and do not bundle what has none`);
  const texts = readdirSync(folder)
    .filter(file => TEXTS.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) texts.push(`(The package has no text of its licence. Author: ${nameOf(author)})`);
  return [title, `${title}\n${license}\n${texts.join('\n\n')}\n`];
}

function nameOf(author) {
  return (typeof author === 'string' ? author : author?.name) ?? 'not named';
}
