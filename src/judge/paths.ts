import { existsSync } from 'node:fs';
import type { FileRef } from '../bytes/named-file.ts';
import { RequestError } from './problem.ts';

const GLOB = /[*?[\]{}!()]/;

/**
 * Finds the files that paths and globs name, sorted within each pattern, each file once. What is no pattern stays.
 *
 * A path that exists is taken as it is, also when it holds characters of a glob. A path that does not exist is
 * given back too: opening it says what is wrong.
 *
 * @param patterns relative ones start from the working directory
 * @returns paths spelled as the patterns are: relative, or absolute
 * @throws RequestError `pattern-no-match`
 * @throws ImageError `file-unreadable` where a pattern leads into a folder that cannot be searched
 */
export async function findFiles<File extends FileRef>(patterns: readonly File[]): Promise<(File | string)[]> {
  const found = new Set<File | string>();
  for (const pattern of patterns) {
    if (typeof pattern !== 'string') found.add(pattern);
    else for (const path of await expand(pattern)) found.add(path);
  }
  return [...found];
}

async function expand(pattern: string): Promise<string[]> {
  if (!GLOB.test(pattern) || existsSync(pattern)) return [pattern];
  const { matchFiles } = await import('./glob.ts');
  const paths = await matchFiles(pattern);
  if (paths.length > 0) return paths;
  throw new RequestError(
    'pattern-no-match',
    {
      message: 'the pattern matches no file',
      where: pattern,
      remedy: pattern.startsWith('!')
        ? 'There are no patterns that leave files out: name what is to be read.'
        : `Check the pattern; relative ones start from ${process.cwd()}.`,
    },
    3,
  );
}
