// Writes every workflow that a page shows to a file of its own, for linters. What is only a job or a step gets the
// lines around it that it lacks.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const HEAD = 'name: shown\non: pull_request\npermissions: {}\n';
const target = process.argv[2];
if (target === undefined) throw new Error('usage: node scripts/workflows-of-pages.js FOLDER');

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = globSync(['README.md', 'docs/*.md', 'examples/*.md'], { cwd: root }).sort();
for (const page of pages) {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```ya?ml\n(.*?)^```$/gms)];
  for (const [index, [, text]] of blocks.entries()) {
    const workflow = whole(text);
    if (workflow !== null) writeFileSync(join(target, `${basename(page, '.md')}-${index + 1}.yml`), workflow);
  }
}

/** A whole workflow of the text; `null` where the text is no workflow at all. */
function whole(text) {
  if (!/^\s*(- )?uses:/m.test(text)) return null;
  if (/^jobs:/m.test(text)) return /^on:/m.test(text) ? text : HEAD + text;
  const margin = /^ */.exec(text)?.[0] ?? '';
  const lines = text.split('\n').map(line => line.slice(margin.length));
  // A job with a name and more is shown with its two spaces, a part of one as it is.
  if (lines.some(line => /^[\w-]+:$/.test(line)) && !lines.some(line => /^steps:/.test(line)))
    return `${HEAD}jobs:\n${indented(lines, 2)}`;
  return `${HEAD}jobs:\n  shown:\n    runs-on: ubuntu-24.04\n${indented(lines, 4)}`;
}

function indented(lines, spaces) {
  return lines.map(line => (line === '' ? line : ' '.repeat(spaces) + line)).join('\n');
}
