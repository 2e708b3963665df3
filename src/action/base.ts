import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { FORMAT_LINE } from '../gate/baseline-line.ts';
import { git } from '../judge/git.ts';
import type { BaseBaseline } from '../judge/request.ts';
import { parseJson, valueAt } from './json-value.ts';
import { fetchFile, fetchFirstParent, type Rest } from './rest.ts';

/** What the runner says of the event that started the workflow. */
export interface Event {
  /** `pull_request`, `merge_group`, `push`, … */
  readonly name: string;
  /** The commit that is checked; for a pull request, the merge commit. */
  readonly sha: string;
  /** The file with the payload. */
  readonly path: string;
}

/** Events that bring a change of which somebody may ask what it gives up. */
const EVENTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'merge_group', 'push']);

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_COMMIT = /^0+$/;

/**
 * Finds the baseline as it was at the base of the change: from git where the base commit is present, otherwise
 * through the REST API.
 *
 * @param baseline the path of the baseline, relative to the workspace
 * @param rest how to ask GitHub; `null` without a token
 * @returns `null` for an event without a base; never an error: the verdict does not depend on it
 */
export async function findBaseBaseline(
  event: Event,
  baseline: string,
  rest: Rest | null,
): Promise<BaseBaseline | null> {
  if (!EVENTS.has(event.name)) return null;
  const path = pathInRepository(baseline);
  if (path === null) return null;
  const base = await findBase(event, rest);
  if (base === null) return unknown('the base of this change is not known');
  if (git('.', ['cat-file', '-e', `${base}^{commit}`]) !== null) return fromGit(base, path);
  if (rest === null) return unknown('the base commit is not in this checkout, and there is no token');
  return fromRest(rest, base, path);
}

/** `null` for a file outside the repository: a pull request cannot change it. */
function pathInRepository(baseline: string): string | null {
  const top = git('.', ['rev-parse', '--show-toplevel'])?.toString().trim() ?? process.cwd();
  const path = relative(top, resolve(baseline)).split(sep).join('/');
  return path.startsWith('../') || path === '' ? null : path;
}

async function findBase(event: Event, rest: Rest | null): Promise<string | null> {
  const payload = readPayload(event.path);
  if (event.name === 'merge_group') return commitAt(payload, ['merge_group', 'base_sha']);
  if (event.name === 'push') return commitAt(payload, ['before']);
  if (event.name === 'pull_request_target') return commitAt(payload, ['pull_request', 'base', 'sha']);
  return (
    firstParent(event.sha) ??
    (await askFirstParent(event.sha, rest)) ??
    commitAt(payload, ['pull_request', 'base', 'sha'])
  );
}

/** The raw commit names its parents also where a shallow clone does not have them. */
function firstParent(sha: string): string | null {
  if (!COMMIT.test(sha)) return null;
  const parents =
    git('.', ['cat-file', 'commit', sha])
      ?.toString('latin1')
      .match(/^parent [0-9a-f]+$/gm) ?? [];
  // One parent is no merge: then the payload knows the base.
  return parents.length > 1 ? (parents[0]?.slice('parent '.length) ?? null) : null;
}

async function askFirstParent(sha: string, rest: Rest | null): Promise<string | null> {
  if (rest === null || !COMMIT.test(sha)) return null;
  const parent = await fetchFirstParent(rest, sha);
  return parent !== null && COMMIT.test(parent) ? parent : null;
}

function fromGit(base: string, path: string): BaseBaseline {
  const blob = git('.', ['cat-file', 'blob', `${base}:${path}`]);
  if (blob !== null) return { kind: 'found', path, text: blob.toString() };
  // Moved here, or new? A list under another name at the base, which is gone now, was moved.
  const names = git('.', ['grep', '-l', '-z', '--full-name', '-e', `^${FORMAT_LINE}$`, base, '--', ':/']);
  const elsewhere = (names?.toString() ?? '').split('\0').filter(name => name !== '');
  const gone = elsewhere.map(name => name.slice(base.length + 1)).filter(name => !isThere(name));
  const [moved] = gone;
  if (moved === undefined) return { kind: 'introduced' };
  const text = git('.', ['cat-file', 'blob', `${base}:${moved}`]);
  return text === null
    ? unknown('the baseline at the base cannot be read')
    : { kind: 'found', path: moved, text: text.toString() };
}

function isThere(path: string): boolean {
  return git('.', ['ls-files', '--error-unmatch', '--', `:/${path}`]) !== null;
}

async function fromRest(rest: Rest, base: string, path: string): Promise<BaseBaseline> {
  const answer = await fetchFile(rest, path, base);
  if (answer.kind === 'found') return { kind: 'found', path, text: answer.text };
  return answer.kind === 'missing' ? { kind: 'introduced' } : unknown(answer.reason);
}

function unknown(reason: string): BaseBaseline {
  const remedy = 'Check out with fetch-depth: 2, or give github-token with contents: read.';
  return { kind: 'unknown', reason, remedy };
}

function readPayload(path: string): unknown {
  try {
    return parseJson(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function commitAt(payload: unknown, keys: readonly string[]): string | null {
  const value = valueAt(payload, keys);
  return typeof value === 'string' && COMMIT.test(value) && !NO_COMMIT.test(value) ? value : null;
}
