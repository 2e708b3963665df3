// Writes who publishes this Action, and at which tag or commit, everywhere that users copy it from:
//   node scripts/set-owner.js OWNER@v1.2.3
//   node scripts/set-owner.js OWNER@0123456789abcdef0123456789abcdef01234567 v1.2.3
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const FOLDERS = ['.', 'docs', 'examples/workflows', '.github/workflows'];
const USES =
  /(\buses:[ \t]+)[\w.-]+\/liveupdate-gate(\/\.github\/workflows\/[\w.-]+)?@[\w.-]+([ \t]+#[^\n]*)?/g;
const COMMIT = /^[0-9a-f]{40}$/;
const VERSION = /^v\d+(\.\d+\.\d+)?$/;

const [target = '', version = ''] = process.argv.slice(2);
const problem = wrongWith(target, version);
if (problem === null) rewriteAll();
else fail(problem);

function wrongWith(target, version) {
  const [owner = '', ref = '', ...more] = target.split('@');
  if (!/^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}$/.test(owner) || more.length > 0)
    return 'usage: node scripts/set-owner.js OWNER@TAG, or OWNER@COMMIT TAG';
  if (COMMIT.test(ref))
    return VERSION.test(version) ? null : 'a commit needs its tag too, for people to read';
  if (!VERSION.test(ref)) return `"${ref}" is neither a tag (v1, v1.2.3) nor a commit of 40 hex digits`;
  return version === '' ? null : 'a tag needs no second tag';
}

function rewriteAll() {
  const changed = FOLDERS.flatMap(files).filter(rewrite);
  for (const path of changed) process.stdout.write(`${path}\n`);
  if (changed.length === 0) process.stdout.write('nothing to change\n');
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /\.(md|yml)$/.test(name))
    .map(name => join(folder, name));
}

function rewrite(path) {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(USES, (_, uses, workflow = '', comment = '') => {
    const [owner, ref] = target.split('@');
    return `${uses}${owner}/liveupdate-gate${workflow}@${ref}${commentFor(comment)}`;
  });
  if (after !== before) writeFileSync(path, after);
  return after !== before;
}

/** Behind a commit stands its tag; a comment that is such a tag goes with its commit. */
function commentFor(comment) {
  if (version !== '') return ` # ${version}`;
  return VERSION.test(comment.replace(/^[ \t]*#[ \t]*/, '').trim()) ? '' : comment;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
