import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newPath } from './folder.ts';
import { run } from './tools.ts';

/** Files to write, by path; `null` takes one out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Runs git in a folder, with an author and without the settings of whoever runs the tests. */
export function git(folder: string, ...words: readonly string[]): string {
  const settings = [
    'user.name=A',
    'user.email=a@example.org',
    'init.defaultBranch=main',
    'commit.gpgSign=false',
  ];
  const options = [...settings, 'protocol.file.allow=always', 'advice.detachedHead=false'];
  const output = run('git', ['-C', folder, ...options.flatMap(option => ['-c', option]), ...words]);
  return output.toString().trim();
}

/** A new repository without a commit. */
export function repository(): string {
  const folder = newPath('repository');
  mkdirSync(folder);
  git(folder, 'init', '--quiet');
  return folder;
}

/** Commits these files; gives the commit. */
export function commit(folder: string, files: Files, message = 'change'): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** The repository of a pull request, as GitHub makes it. */
export interface PullRequest {
  readonly folder: string;
  /** The commit of the target branch that the change is merged into. */
  readonly base: string;
  readonly head: string;
  /** The merge commit; it is checked out. */
  readonly merge: string;
}

/** Commits `before` to main, `change` to a branch, something else to main, and merges. */
export function pullRequest(before: Files, change: Files): PullRequest {
  const folder = repository();
  commit(folder, before, 'before');
  git(folder, 'checkout', '--quiet', '-b', 'topic');
  const head = commit(folder, change, 'the change');
  git(folder, 'checkout', '--quiet', 'main');
  const base = commit(folder, { other: 'somebody else' }, 'meanwhile');
  git(folder, 'checkout', '--quiet', '--detach');
  git(folder, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
  return { folder, base, head, merge: git(folder, 'rev-parse', 'HEAD') };
}

/** A checkout of a commit as actions/checkout makes it, with so many commits of history. */
export function shallowCheckout(
  origin: string,
  commitId: string,
  depth: number,
  ...more: readonly string[]
): string {
  const folder = repository();
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  git(folder, 'remote', 'add', 'origin', `file://${origin}`);
  git(folder, 'fetch', '--quiet', `--depth=${depth}`, ...more, 'origin', commitId);
  git(folder, 'checkout', '--quiet', '--detach', commitId);
  return folder;
}
