import { existsSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type Baseline, type ParsedBaseline, parseBaseline } from '../gate/baseline.ts';
import type { BaselineProblem } from '../gate/baseline-line.ts';
import { count } from '../gate/describe.ts';
import type { Problem } from '../gate/report.ts';
import { isOutside } from './outside.ts';
import { baselineProblem } from './problem.ts';
import { readTextFile } from './text-file.ts';

/** A baseline that can be compared with, one that update may fill, or why it is neither. */
export interface LoadedBaseline {
  /** `null` where there is no baseline without errors. */
  readonly baseline: Baseline | null;
  /** The file without a string, where that is its only fault. */
  readonly unfilled: Baseline | null;
  readonly exists: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads and parses the committed list.
 *
 * @throws RequestError `baseline-unreadable`, `baseline-too-large`, `baseline-not-utf8`
 */
export async function loadBaseline(path: string): Promise<LoadedBaseline> {
  const text = await readTextFile(path, 'baseline');
  if (text === null) return { baseline: null, unfilled: null, exists: false, problems: [missing(path)] };
  const parsed = parseBaseline(text);
  if (parsed.ok) return { baseline: parsed.baseline, unfilled: null, exists: true, problems: [] };
  const problems = ownProblems(parsed).map(problem => baselineProblem(path, problem));
  return { baseline: null, unfilled: parsed.unfilled, exists: true, problems };
}

/** A list that somebody wrote by hand has fewer errors than this. */
const MOST_IN_A_LIST = 20;

/** A file of prose has an error a word: where the first line says nothing either, the path is what is wrong. */
function ownProblems({ problems, count: all }: ParsedBaseline & { ok: false }): readonly BaselineProblem[] {
  const [first] = problems;
  if (first?.code !== 'baseline-format' || all <= MOST_IN_A_LIST) return problems;
  const message = `this is not a baseline: ${first.message}, and ${count(all - 1, 'more error')}`;
  return [{ ...first, message, remedy: `Correct the path. ${first.remedy}` }];
}

function missing(path: string): Problem {
  return {
    code: 'baseline-missing',
    message: 'there is no baseline: nothing was compared',
    where: path,
    remedy:
      'Make one with update from a kernel you trust and commit it, or correct the path. ' +
      'In a tree that ignores names with a dot, add it with git add -f.',
    exit: 2,
  };
}

/** The path of a file as a patch names it: relative to the working directory, with `/`; of a link, what it leads to. */
export function patchPath(path: string): string {
  const real = existsSync(path) ? realpathSync(path) : path;
  const named = isOutside(real) ? path.replace(/^[/\\]+/, '') : relative(process.cwd(), real);
  return named.split(sep).join('/');
}
