import { setTimeout } from 'node:timers/promises';
import { RequestError } from '../judge/problem.ts';
import type { BaselineRun } from './artifact-inputs.ts';
import { parseJson, valueAt } from './json-value.ts';
import { get, type Rest } from './rest.ts';

/** Events that only somebody with a say in the repository can cause. */
const EVENTS: ReadonlySet<unknown> = new Set(['push', 'schedule', 'workflow_dispatch']);

const PER_PAGE = 100;
/** GitHub gives no more than 1000 results of a search. */
const MOST_PAGES = 10;
/** Waited before each try, in ms. */
const TRIES = [0, 1000, 4000];

/**
 * The id of the run whose report is to be compared with.
 *
 * Only runs of the repository itself count, and of those only what a stranger cannot start: the branch filter of the
 * API also gives the runs of forks whose branch has the same name.
 *
 * @throws RequestError `run-missing`, `run-foreign`, `artifact-forbidden`, `artifact-failed`
 */
export async function findRun(rest: Rest, run: BaselineRun): Promise<number> {
  return run.kind === 'id' ? checkRun(rest, run.id) : findLatest(rest, run.workflow, run.branch);
}

/** REST, "Get a workflow run". */
async function checkRun(rest: Rest, id: number): Promise<number> {
  const run = await ask(rest, `actions/runs/${id}`, `run ${id}`);
  if (isOwn(run) && valueAt(run, ['id']) === id) {
    if (valueAt(run, ['conclusion']) === 'success') return id;
    throw new RequestError('run-missing', {
      message: `run ${id} did not succeed, or is not over: what it lost would count as understood`,
      where: `${rest.repository}, run ${id}`,
      remedy: 'Give a run that succeeded.',
    });
  }
  throw new RequestError('run-foreign', {
    message: `run ${id} cannot be a baseline: it belongs to a fork, or was not started by push, schedule or workflow_dispatch`,
    where: `${rest.repository}, run ${id}`,
    remedy: 'Give a run of this repository that somebody with write access started.',
  });
}

/** REST, "List workflow runs for a workflow": the newest first. */
async function findLatest(rest: Rest, workflow: string, branch: string): Promise<number> {
  const where = `${rest.repository}, ${workflow} on ${branch}`;
  const path = `actions/workflows/${encodeURIComponent(workflow)}/runs`;
  const query = `branch=${encodeURIComponent(branch)}&status=success&exclude_pull_requests=true&per_page=${PER_PAGE}`;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const runs = valueAt(await ask(rest, `${path}?${query}&page=${page}`, where), ['workflow_runs']);
    if (!Array.isArray(runs)) throw failed(where, 'GitHub answered something else than a list of runs');
    const numbers = runs
      .filter(run => isOwn(run) && succeeded(run, branch))
      .map(run => ({ id: numberAt(run, 'id'), number: numberAt(run, 'run_number') }));
    const [latest] = numbers.toSorted((left, right) => right.number - left.number);
    if (latest !== undefined && latest.id > 0) return latest.id;
    if (runs.length < PER_PAGE) break;
  }
  throw new RequestError('run-missing', {
    message: `no run of ${workflow} on ${branch} succeeded yet: there is nothing to compare with`,
    where,
    remedy:
      'Check both names. To make the first baseline, start that workflow by hand with mode: list and the same report-artifact.',
  });
}

function isOwn(run: unknown): boolean {
  const own = valueAt(run, ['repository', 'id']);
  return (
    typeof own === 'number' &&
    valueAt(run, ['head_repository', 'id']) === own &&
    EVENTS.has(valueAt(run, ['event']))
  );
}

function succeeded(run: unknown, branch: string): boolean {
  return valueAt(run, ['conclusion']) === 'success' && valueAt(run, ['head_branch']) === branch;
}

function numberAt(run: unknown, key: string): number {
  const value = valueAt(run, [key]);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}

/** Asks again after a pause where GitHub did not answer, or with a fault of its own. */
async function ask(rest: Rest, path: string, where: string): Promise<unknown> {
  let reason = '';
  for (const pause of TRIES) {
    await setTimeout(pause);
    const answer = await get(rest, path, 'application/vnd.github+json');
    if (answer.kind === 'missing') throw missing(where);
    if (answer.kind === 'found') {
      const json = parseJson(answer.text);
      if (json === undefined) throw failed(where, 'GitHub answered something else than JSON');
      return json;
    }
    if (answer.status === 401 || answer.status === 403) throw forbidden(where, answer.status);
    reason = answer.reason;
    if (answer.status !== undefined && answer.status < 500) break;
  }
  throw failed(where, reason);
}

function missing(where: string): RequestError {
  return new RequestError('run-missing', {
    message: 'GitHub answered 404: there is no such run or workflow, or the token may not see it',
    where,
    remedy: 'Check the names, and give the job permissions: actions: read.',
  });
}

function forbidden(where: string, status: number): RequestError {
  const message = `GitHub answered ${status}: the token may not read runs`;
  const remedy = 'Give the job permissions: actions: read, and check that the rate limit is not reached.';
  return new RequestError('artifact-forbidden', { message, where, remedy }, 3);
}

function failed(where: string, reason: string): RequestError {
  const remedy = 'Start the job again; if it stays so, look at githubstatus.com.';
  return new RequestError('artifact-failed', { message: reason, where, remedy }, 3);
}
