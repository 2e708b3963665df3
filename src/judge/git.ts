import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

const MOST_BYTES = 64 << 20;

/** Far more than reading a few objects takes, also on a slow disk. */
const TIMEOUT_MS = 60_000;

/**
 * Runs git to its end.
 *
 * It runs no program that the tree names, and asks no network: objects that a partial clone lacks stay missing. A
 * folder of the tree that looks like a repository is not taken for one. A checkout that belongs to another user, as
 * in a container, is read too.
 *
 * @returns what git wrote; `null` where there is no git, no repository, or git ended with another status than 0
 */
export function git(folder: string, args: readonly string[]): Buffer | null {
  const settings = ['safe.directory=*', 'safe.bareRepository=explicit', 'core.fsmonitor=false'];
  const options = [...settings.flatMap(setting => ['-c', setting]), '-C', folder];
  const run = spawnSync('git', [...options, ...args], {
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: TIMEOUT_MS,
    env: {
      ...process.env,
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
  });
  return run.status === 0 ? run.stdout : null;
}

/** Whether git would leave a file out of `git add`: ignored, and not tracked yet. */
export function isIgnored(path: string): boolean {
  return git(dirname(path), ['check-ignore', '-q', '--', `./${basename(path)}`]) !== null;
}
