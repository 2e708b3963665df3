import { constants, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isBaselineLine } from '../gate/baseline-line.ts';
import { isLayoutsLine } from '../gate/format-names.ts';
import { git } from '../judge/git.ts';
import { type BaseBaseline, type BaseFile, DEFAULT_BASELINE, type Request } from '../judge/request.ts';
import { parseJson, valueAt } from './json-value.ts';
import { entryAt, type Located, locate } from './located.ts';
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

/** A change that deletes more files than this is not searched to its end for a list that was moved. */
const MOST_SEARCHED = 50;

/** As of a committed file that is read: no list is longer. */
const MOST_BYTES = 16 << 20;

/**
 * Finds a committed file as it was at the base of the change that the job was started for.
 *
 * @param token for the REST API; `null`: none
 * @returns `null` where there is no such change, or the request names no such file
 */
export async function findBaseOf(
  request: Request,
  token: string | null,
  file: BaseFile,
): Promise<BaseBaseline | null> {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_SHA: sha = '', GITHUB_EVENT_PATH: path = '' } = process.env;
  const { GITHUB_API_URL: api = '', GITHUB_REPOSITORY: repository = '' } = process.env;
  const event = { name, sha, path };
  const rest = token === null || api === '' || repository === '' ? null : { api, repository, token };
  if (file === 'baseline') return findBaseBaseline(event, request.baseline, rest);
  if (file === 'replaced') return findReplacedBaseline(event, request.baseline, rest);
  return request.layouts === null ? null : findBaseLayouts(event, request.layouts, rest);
}

/**
 * Finds the baseline as it was at the base of the change: from git where the base commit is present, otherwise
 * through the REST API.
 *
 * @param baseline its path, relative to the workspace
 * @param rest how to ask GitHub; `null` without a token
 * @returns `null` for an event without a base, and where nobody can tell whether the change touched the baseline;
 *   never an error: the verdict does not depend on it
 */
function findBaseBaseline(event: Event, baseline: string, rest: Rest | null): Promise<BaseBaseline | null> {
  return findBaseFile(event, baseline, rest, isBaselineLine);
}

/** As `findBaseBaseline`, for a layouts file. */
function findBaseLayouts(event: Event, layouts: string, rest: Rest | null): Promise<BaseBaseline | null> {
  return findBaseFile(event, layouts, rest, isLayoutsLine);
}

/** @param isFirstLine tells such a file that lay elsewhere at the base by its first line */
async function findBaseFile(
  event: Event,
  path: string,
  rest: Rest | null,
  isFirstLine: (line: string) => boolean,
): Promise<BaseBaseline | null> {
  const places = EVENTS.has(event.name) ? locate(path) : [];
  const last = places.at(-1);
  // A file that is not there may only not have been checked out.
  if (last === undefined || (!existsSync(path) && entryAt(last, 'HEAD') !== '')) return null;
  return lookUpAll(places, place => lookUp(event, place, rest, isFirstLine));
}

/**
 * Finds the list that was, at the base of the change, where a kernel or a report is given as baseline now.
 *
 * A kernel that the job built or fetched seldom stands in place of a list: where no list is to be expected, only one
 * that git has there is given, and GitHub is not asked.
 *
 * @param rest how to ask GitHub; `null` without a token
 * @returns as `findBaseBaseline`; `null` also where the change did not touch the file, or nothing says that it was a
 *   list
 */
async function findReplacedBaseline(
  event: Event,
  baseline: string,
  rest: Rest | null,
): Promise<BaseBaseline | null> {
  const places = EVENTS.has(event.name) ? locate(baseline) : [];
  const isExpected = places.some(place => place.path === DEFAULT_BASELINE || isCommitted(place));
  const asked = isExpected ? rest : null;
  const base = await lookUpAll(places, async place => {
    const commit = await findBase(event, readPayload(event.path), place.folder, asked);
    return commit !== null && isSame(place, commit) ? null : lookUp(event, place, asked, isBaselineLine);
  });
  return isExpected || (base?.kind === 'found' && !base.isMoved) ? base : null;
}

/** `git` does not say so where there is none, or no repository. */
function isCommitted(place: Located): boolean {
  const entry = entryAt(place, 'HEAD');
  return entry !== null && entry !== '';
}

/** Whether a change left a file as it was. A link may be the same and lead to something else now. */
function isSame(place: Located, base: string): boolean {
  const entry = entryAt(place, 'HEAD');
  return entry?.startsWith('100') === true && entryAt(place, base) === entry;
}

/**
 * A change may have put a link in place of a folder: where it leads now is not where the file was. Only where the base
 * has nothing under the path as it is spelled, a link may have been there before, too.
 */
async function lookUpAll(
  [place, ...others]: readonly Located[],
  find: (place: Located) => Promise<BaseBaseline | null>,
): Promise<BaseBaseline | null> {
  if (place === undefined) return null;
  const base = await find(place);
  const isThere = base?.kind === 'found' ? !base.isMoved : base?.kind !== 'introduced';
  return isThere || others.length === 0 ? base : lookUpAll(others, find);
}

async function lookUp(
  event: Event,
  file: Located,
  rest: Rest | null,
  isFirstLine: (line: string) => boolean,
): Promise<BaseBaseline> {
  const payload = readPayload(event.path);
  const base = await findBase(event, payload, file.folder, rest);
  if (base === null)
    return typeof payload !== 'object' || payload === null
      ? unknown('GITHUB_EVENT_PATH names no payload that can be read')
      : baseUnknown(event);
  const known = fromGit(file, base, isFirstLine);
  if (known !== null) return known;
  return rest === null
    ? unknown('the base is not in this checkout, and there is no token')
    : fromRest(rest, base, file);
}

async function findBase(
  event: Event,
  payload: unknown,
  folder: string,
  rest: Rest | null,
): Promise<string | null> {
  if (event.name === 'merge_group') return commitAt(payload, ['merge_group', 'base_sha']);
  if (event.name === 'push') return commitAt(payload, ['before']);
  if (event.name === 'pull_request_target') return commitAt(payload, ['pull_request', 'base', 'sha']);
  return (
    firstParent(event.sha, folder) ??
    (await askFirstParent(event.sha, rest)) ??
    commitAt(payload, ['pull_request', 'base', 'sha'])
  );
}

/** The raw commit names its parents also where a shallow clone does not have them. */
function firstParent(sha: string, folder: string): string | null {
  if (!COMMIT.test(sha)) return null;
  const commit = git(folder, ['cat-file', 'commit', sha])?.toString('latin1') ?? '';
  const [head = ''] = commit.split('\n\n');
  const parents = head.match(/^parent [0-9a-f]+$/gm) ?? [];
  // One parent is no merge: then the payload knows the base.
  return parents.length > 1 ? (parents[0]?.slice('parent '.length) ?? null) : null;
}

async function askFirstParent(sha: string, rest: Rest | null): Promise<string | null> {
  if (rest === null || !COMMIT.test(sha)) return null;
  const parent = await fetchFirstParent(rest, sha);
  return parent !== null && COMMIT.test(parent) ? parent : null;
}

/** `null` where git does not have the base: a shallow clone lacks its commit, a partial one its trees or files. */
function fromGit(file: Located, base: string, isFirstLine: (line: string) => boolean): BaseBaseline | null {
  const entry = entryAt(file, base);
  if (entry === null) return null;
  if (entry === '') return fromElsewhere(file.folder, base, isFirstLine);
  const blob = /^100[0-7]{3} blob ([0-9a-f]+)\t/.exec(entry)?.[1];
  if (blob === undefined)
    return unknown('at the base this file is a link or a folder', 'Name the file itself, not a link to it.');
  const bytes = Number(git(file.folder, ['cat-file', '-s', blob])?.toString());
  if (bytes > MOST_BYTES)
    return unknown(`at the base this file has ${bytes} bytes, more than any list`, 'Reviewer: look at it.');
  const content = git(file.folder, ['cat-file', 'blob', blob]);
  return content === null
    ? null
    : { kind: 'found', path: file.path, text: content.toString(), isMoved: false };
}

/**
 * Moved here, or new? A list under another name at the base, which is gone now, was moved.
 *
 * Without all of the base, as in a partial clone, what is not found may be there all the same.
 */
function fromElsewhere(folder: string, base: string, isFirstLine: (line: string) => boolean): BaseBaseline {
  const gone = deletedFiles(folder, base);
  let isSearched = gone !== null && gone.length <= MOST_SEARCHED;
  for (const path of gone?.slice(0, MOST_SEARCHED) ?? []) {
    const text = git(folder, ['cat-file', 'blob', `${base}:${path}`])?.toString();
    if (text === undefined) isSearched = false;
    else if (isFirstLine(text.split(/\r?\n/, 1)[0] ?? ''))
      return { kind: 'found', path, text, isMoved: true };
  }
  return { kind: 'introduced', isSearched };
}

/** `null` where git does not have all that it takes to tell. */
function deletedFiles(folder: string, base: string): string[] | null {
  const options = ['-r', '-z', '--no-renames', '--diff-filter=D', '--name-only'];
  const names = git(folder, ['diff-tree', ...options, base, 'HEAD'])?.toString();
  const isText = (name: string): number => (basename(name).endsWith('.txt') ? 0 : 1);
  return (
    names
      ?.split('\0')
      .filter(name => name !== '')
      .sort((left, right) => isText(left) - isText(right)) ?? null
  );
}

async function fromRest(rest: Rest, base: string, { path }: Located): Promise<BaseBaseline> {
  const answer = await fetchFile(rest, path, base);
  if (answer.kind === 'found') return { kind: 'found', path, text: answer.text, isMoved: false };
  return answer.kind === 'missing' ? { kind: 'introduced', isSearched: false } : unknown(answer.reason);
}

function baseUnknown({ name }: Event): BaseBaseline {
  return name === 'push' ? { kind: 'none' } : unknown('the base of this change is not known');
}

function unknown(
  reason: string,
  remedy = 'Check out with fetch-depth: 2, or give github-token with contents: read.',
): BaseBaseline {
  return { kind: 'unknown', reason, remedy };
}

function readPayload(path: string): unknown {
  try {
    // Not blocking: a FIFO that nobody writes to must not hang the job.
    const flag = constants.O_RDONLY | constants.O_NONBLOCK;
    return parseJson(readFileSync(path, { encoding: 'utf8', flag }));
  } catch {
    return null;
  }
}

function commitAt(payload: unknown, keys: readonly string[]): string | null {
  const value = valueAt(payload, keys);
  return typeof value === 'string' && COMMIT.test(value) && !NO_COMMIT.test(value) ? value : null;
}
