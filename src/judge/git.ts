import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

const MOST_BYTES = 64 << 20;

/**
 * Runs git to its end.
 *
 * Nothing is fetched, and no hook, filter or pager of the tree is run; a checkout that belongs to another user, as in a container, is read too.
 *
 * @returns what git wrote; `null` where there is no git, no repository, or git ended with another status than 0
 */
export function git(folder: string, args: readonly string[]): Buffer | null {
  const options = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder];
  const run = spawnSync('git', [...options, ...args], {
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
  });
  return run.status === 0 ? run.stdout : null;
}

/** Whether git would leave a file out of `git add`: ignored, and not tracked yet. */
export function isIgnored(path: string): boolean {
  return git(dirname(path), ['check-ignore', '-q', '--', basename(path)]) !== null;
}
