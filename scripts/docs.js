// Writes the tables of README.md that are made from action.yml, and docs/troubleshooting.md, that is made from the lists
// of messages in the sources; with --check only says whether they are as they should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { IMAGE_ERRORS } from '../src/bytes/error-codes.ts';
import { BASELINE_ERRORS } from '../src/gate/baseline-errors.ts';
import { FAIL_ON_KINDS, FINDING_KINDS, severityOf } from '../src/gate/finding.ts';
import { REQUEST_ERRORS } from '../src/judge/request-errors.ts';
import { BASELINE_CURES, FINDING_GUIDE, IMAGE_CURES, REQUEST_CURES } from '../src/report/cures.ts';

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
const readme = readFileSync('README.md', 'utf8');
update('README.md', readme, Object.entries(blocks).reduce(replaceBlock, readme));
update('docs/troubleshooting.md', readOrEmpty('docs/troubleshooting.md'), troubleshooting());
process.exitCode = wrong === 0 ? 0 : 1;

function update(path, before, after) {
  if (before === after) return;
  if (process.argv.includes('--check')) {
    process.stdout.write(`${path} is not what action.yml and the sources say: run npm run docs\n`);
    wrong++;
  } else {
    writeFileSync(path, after);
  }
}

function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function troubleshooting() {
  return `${[
    '<!-- made by npm run docs from the lists in src/: do not edit -->',
    '# Troubleshooting',
    'Every message has a code: in the title of its annotation, in the job summary, and in the report (at a terminal: `--json`).\nLook it up here. The message itself says which file and which value. `NAME: VALUE` is an input of the Action; at a terminal it\nis the flag `--NAME VALUE`.',
    '## An image, a module or its debug info cannot be read',
    'Result `error`, exit status 3: nothing is known, so nothing passes.',
    problems(IMAGE_ERRORS, IMAGE_CURES),
    '## The baseline has errors',
    'Result `error`, exit status 2. The message has line and column; all errors are shown at once, of very many the first 201.',
    problems(BASELINE_ERRORS, BASELINE_CURES),
    '## What was asked cannot be carried out',
    'Result `error`. The exit status is 2 where something must be said otherwise, 3 where something to judge is missing or\ncannot be read, 4 for a fault of the gate itself.',
    requestProblems(),
    '## Kinds of findings',
    'The severity is the default one: `error` fails the gate (exit status 1). `fail-on` can make errors of the kinds\nmarked with a plus sign.',
    table(
      ['kind', 'severity', 'cause', 'cure'],
      FINDING_KINDS.map(kind => [
        `\`${kind}\`${FAIL_ON_KINDS.includes(kind) ? ' +' : ''}`,
        severityOf(kind, new Set(['removed', 'changed'])),
        FINDING_GUIDE[kind].cause,
        FINDING_GUIDE[kind].cure,
      ]),
    ),
    '## Warnings and notices about the run',
    remarks(),
  ].join('\n\n')}\n`;
}

function problems(causes, cures) {
  return table(
    ['code', 'cause', 'cure'],
    Object.entries(causes).map(([code, cause]) => [`\`${code}\``, cause, cures[code]]),
  );
}

function requestProblems() {
  return table(
    ['code', 'exit', 'cause', 'cure'],
    Object.entries(REQUEST_ERRORS).map(([code, { exit, cause }]) => [
      `\`${code}\``,
      String(exit),
      cause,
      REQUEST_CURES[code],
    ]),
  );
}

// They have no code: they end no run. Kept by hand.
function remarks() {
  const rows = [
    [
      '… has no version list: nothing was judged',
      '`if-no-section: warn` let it through.',
      'See `section-missing`.',
    ],
    [
      'modules of … not compared',
      'A pair, and only the image of the older kernel was read.',
      'Give `baseline-modules`; `none` if that build has none.',
    ],
    [
      '… are the same kernel: nothing was compared',
      'Both sides of a pair have one build id, or are one file.',
      'Give the kernel that runs as baseline, and the one to boot as image.',
    ],
    [
      'kept as they are, because no modules were read',
      '`update` cannot judge lines with the attribute `module`.',
      'Give `modules`.',
    ],
    [
      'modules of another build than …',
      'The `vermagic` of a module that provides strings names another release than the image. Its strings were counted: with CONFIG_MODVERSIONS a kernel may load it.',
      'Give the modules of the same build. One of an older build of the same release cannot be told apart: give what `modules.order` names, not all that lies there.',
    ],
    [
      'git ignores …',
      'A rule of .gitignore covers the baseline; kernel trees ignore names with a dot.',
      '`git add -f`, as the message says.',
    ],
    [
      'this change moves the baseline from … to …',
      'A list of another name is gone with this change.',
      'Look at CODEOWNERS and the workflows that name the old path.',
    ],
    ['… is introduced here', 'The base of the change has no such file.', 'Reviewer: look at the whole list.'],
    [
      'what this change gives up was not looked at: …',
      'The base is not in the checkout, and GitHub did not give it either: the message says why. The verdict does not depend on it, unless `fail-on` names `accepted`: then it is the error `base-unknown`.',
      'Check out with `fetch-depth: 2`, or give `github-token` with `contents: read`.',
    ],
  ];
  return table(['message', 'cause', 'cure'], rows);
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
