/** A million words on one line are a million errors, and each is a line of the log. */
const MOST_TOLD = 200;
/** A message quotes words of the file, and a word may be as long as the file. */
const MOST_CHARACTERS = 400;

/** Something wrong at a line and a column, each from 1 on. */
export interface Placed {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What is wrong with one file: all of it is counted, as much is kept as anybody reads. */
export interface Problems<Problem extends Placed> {
  readonly kept: Problem[];
  count: number;
}

/** The problems of a file that nothing is wrong with yet. */
export function noProblems<Problem extends Placed>(): Problems<Problem> {
  return { kept: [], count: 0 };
}

/** Adds one; the first that is too many is kept too, for the place where it goes on. */
export function addProblem<Problem extends Placed>(problems: Problems<Problem>, problem: Problem): void {
  problems.count++;
  if (problems.kept.length <= MOST_TOLD) problems.kept.push(short(problem));
}

/** What is to be told, by place. */
export function toldProblems<Problem extends Placed>({ kept, count }: Problems<Problem>): Problem[] {
  const first = kept.slice(0, MOST_TOLD).sort(byPlace);
  return firstProblems([...first, ...kept.slice(MOST_TOLD)], count);
}

/**
 * The first ones; where there are more, the last one of them says how many.
 *
 * @param count of all, where they are not all here
 */
export function firstProblems<Problem extends { readonly message: string }>(
  problems: readonly Problem[],
  count = problems.length,
): Problem[] {
  const more = count - MOST_TOLD - 1;
  return problems.slice(0, MOST_TOLD + 1).map((problem, index) => {
    const isLast = more > 0 && index === MOST_TOLD;
    return isLast ? { ...problem, message: `${problem.message}; ${more} more after this one` } : problem;
  });
}

function short<Problem extends Placed>(problem: Problem): Problem {
  const { message } = problem;
  if (message.length <= MOST_CHARACTERS) return problem;
  return { ...problem, message: `${message.slice(0, MOST_CHARACTERS - 1)}…` };
}

function byPlace(left: Placed, right: Placed): number {
  return left.line - right.line || left.column - right.column;
}
