import { RequestError } from '../judge/problem.ts';

/**
 * What the artifact client threw, in our words.
 *
 * Its own words are never shown: they may hold what the service answered, addresses with signatures, and commands.
 */
export function refused(error: unknown, where: string): RequestError {
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return problem(
      'artifact-forbidden',
      where,
      `GitHub answered ${status}: the token may not read artifacts there`,
      'Give the job permissions: actions: read; for another repository, a token of it with that permission.',
    );
  }
  if (status === 404) {
    return problem(
      'artifact-missing',
      where,
      'GitHub answered 404: it is not there, or the token may not see it',
      'Check run-id and repository, and give the job permissions: actions: read.',
    );
  }
  if (status === 410) {
    return problem(
      'artifact-expired',
      where,
      'GitHub answered 410: the artifact was deleted, because its retention time is over',
      'Build it again, and keep it longer: retention-days.',
    );
  }
  return problem(
    'artifact-failed',
    where,
    status === null
      ? 'it cannot be read or written: GitHub did not answer, broke off again and again, or answered what nobody can read'
      : `GitHub answered ${status}`,
    'Start the job again; if it stays so, look at githubstatus.com. An artifact that expired can look like this too.',
  );
}

/** Of an answer. Octokit says the status in a field, the client of the results service in its text. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('status' in error && typeof error.status === 'number' && error.status >= 400) return error.status;
  const text = 'message' in error && typeof error.message === 'string' ? error.message : '';
  const found = /Failed request: \(([45][0-9]{2})\)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function problem(
  code: 'artifact-forbidden' | 'artifact-missing' | 'artifact-expired' | 'artifact-failed',
  where: string,
  message: string,
  remedy: string,
): RequestError {
  return new RequestError(code, { message, where, remedy }, 3);
}
