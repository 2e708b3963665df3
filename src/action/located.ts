import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { git } from '../judge/git.ts';
import { isOutside } from '../judge/outside.ts';

/** A file as its repository knows it. */
export interface Located {
  /** The top folder of the checkout. */
  readonly folder: string;
  /** The path from there on, with `/`. */
  readonly path: string;
}

/**
 * Where a file may have been at the base of a change: as its path is spelled, and where the links on the way lead now.
 *
 * @returns none for a file outside the workspace, also behind a link that the job made: a pull request cannot change it
 */
export function locate(file: string): Located[] {
  const spelled = resolve(file);
  const near = nearestFolder(spelled);
  const real = join(realpathSync(near), relative(near, spelled));
  if (isOutside(spelled)) return isOutside(real) ? [] : [inRepository(real)];
  const place = inRepository(spelled);
  if (spelled === real) return [place];
  if (isOutside(real)) return isBehindCommittedLink(place) ? [place] : [];
  const places = [place, inRepository(real)];
  // A link beside the checkout that leads into it is no file of a repository.
  const known = places.filter(({ folder }) => existsSync(join(folder, '.git')));
  return known.length > 0 ? known : places;
}

/**
 * What a commit has there: a row of `git ls-tree`.
 *
 * @returns empty where it has nothing; `null` where git does not have the commit, or is not there
 */
export function entryAt({ folder, path }: Located, commit: string): string | null {
  return git(folder, ['--literal-pathspecs', 'ls-tree', '-z', commit, '--', path])?.toString() ?? null;
}

/** A link that a job made is in no commit. */
function isBehindCommittedLink({ folder, path }: Located): boolean {
  const names = path.split('/');
  const folders = names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
  return folders.some(link => entryAt({ folder, path: link }, 'HEAD')?.startsWith('120000 ') === true);
}

/** Without a repository, as in a job that only takes the baseline along, the workspace is taken for it. */
function inRepository(path: string): Located {
  const folder = topFolder(dirname(path)) ?? process.cwd();
  return { folder, path: relative(folder, path).split(sep).join('/') };
}

/**
 * Not asked of git: a tree may hold a folder that looks like the inside of a repository. Nor is a link the top of one:
 * it may lead anywhere.
 */
function topFolder(folder: string): string | null {
  if (existsSync(join(folder, '.git')) && realpathSync(folder) === folder) return folder;
  return dirname(folder) === folder ? null : topFolder(dirname(folder));
}

/** The folder of a file, or of its folder where that is gone too. */
function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : nearestFolder(folder);
}
