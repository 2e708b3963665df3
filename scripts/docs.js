// Writes the tables of README.md that are made from action.yml; with --check only says whether they are as they should be.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const action = parse(readFileSync('action.yml', 'utf8'));

const blocks = {
  inputs: table(
    ['input', 'default', 'meaning'],
    Object.entries(action.inputs).map(([name, { description, default: value = '' }]) => [
      `\`${name}\``,
      value === '' ? '' : `\`${value}\``,
      description,
    ]),
  ),
  outputs: table(
    ['output', 'meaning'],
    Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
};

let wrong = 0;
update('README.md');
process.exitCode = wrong === 0 ? 0 : 1;

function update(path) {
  const before = readFileSync(path, 'utf8');
  const after = Object.entries(blocks).reduce(replaceBlock, before);
  if (before === after) return;
  if (process.argv.includes('--check')) {
    process.stdout.write(`${path} is not what action.yml says: run npm run docs\n`);
    wrong++;
  } else {
    writeFileSync(path, after);
  }
}

function replaceBlock(text, [name, content]) {
  const [start, end] = [`<!-- ${name}: made by npm run docs -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no block ${name}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function table(head, rows) {
  const line = cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
