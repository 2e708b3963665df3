import { ImageError } from '../bytes/error.ts';
import type { BaselineProblem } from '../gate/baseline-line.ts';
import type { Problem } from '../gate/report.ts';

/** What can be wrong with what the gate was asked, or with the baseline as a file: code, and cause in one sentence. */
export const REQUEST_ERRORS = {
  usage: 'An input or argument is not known, is missing, or has a value that is not allowed.',
  'pattern-no-match': 'A pattern for images matches no file.',
  'baseline-missing': 'There is no baseline yet, or it lies elsewhere.',
  'baseline-unreadable': 'The baseline is not a file that can be read.',
  'baseline-too-large': 'The baseline is larger than any list of strings.',
  'baseline-not-utf8': 'The baseline is not text in UTF-8.',
  'baseline-unwritable': 'The operating system refused to write the baseline.',
  'layouts-missing': 'There is no layouts file yet, or it lies elsewhere.',
  'layouts-syntax': 'A line of the layouts file is not in its format.',
  'layouts-abi': 'The layouts were recorded for another machine.',
  'modules-needed': 'A listed string is provided by a module, and no modules were given.',
  'report-unreadable': 'A report that was given is not one this release can read.',
  'report-incomplete': 'A report that was given could not judge all of its images.',
  'pair-machines': 'The two kernels are for different machines.',
  'running-differs': 'The kernel in /boot is not the one that runs.',
  'leg-missing': 'A leg of the matrix that was expected left no report.',
  'leg-twice': 'Two reports have one name.',
  'leg-unnamed': 'A report without a name cannot stand for a leg of a matrix.',
  'leg-skipped': 'A leg of the matrix judged nothing.',
  'profile-unknown': 'The baseline has no profile of this name.',
  'update-images-differ': 'Several images were given to update, and they do not understand the same strings.',
  'update-empty': 'The update would leave a profile without a string.',
  'artifact-missing': 'The run has no artifact of this name, or none that the pattern matches.',
  'artifact-several': 'A pattern matches several artifacts.',
  'artifact-expired': 'The artifact was deleted, because its retention time is over.',
  'artifact-forbidden': 'The token may not read artifacts or runs there.',
  'artifact-failed': 'GitHub did not list or give the artifact: it did not answer, broke off, or answered garbage.',
  'artifact-digest': 'What was downloaded is not what was uploaded.',
  'artifact-too-large': 'The artifact has more bytes than the limit.',
  'artifact-unavailable': 'The server has no artifact service that this release can use.',
  'entry-missing': 'The artifact has no file of this name.',
  'entry-none': 'The artifact has no kernel in it.',
  'entry-several': 'The artifact has several files that could be the one to read.',
  'run-missing': 'There is no run that may be compared with.',
  'run-foreign': 'The run belongs to a fork, or was started by an event that a stranger can cause.',
  'report-unwritable': 'The report, or a file that the runner asks for, cannot be written.',
  internal: 'A fault of the gate itself.',
} as const;

export type RequestErrorCode = keyof typeof REQUEST_ERRORS;

/** A request that cannot be carried out, known before or outside of any image. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly problem: Problem;

  constructor(code: RequestErrorCode, detail: Omit<Problem, 'code' | 'exit'>, exit: Problem['exit'] = 2) {
    super(detail.message);
    this.problem = { code, exit, ...detail };
  }
}

/** Any thrown value as a problem of the report; what nobody expected is a fault of our own. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem;
  if (error instanceof ImageError) return imageProblem(error);
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'internal',
    message: `a fault of liveupdate-gate itself: ${message}`,
    where: error instanceof Error ? firstFrame(error) : '',
    remedy: 'Report it with the command, and the image if you can share it. Nothing was judged.',
    exit: 4,
  };
}

/** An image that cannot be read: exit status 3. */
export function imageProblem(error: ImageError): Problem {
  const { code, message, where, remedy } = error;
  return { code, message, where, remedy, exit: 3 };
}

/** An error of the baseline's grammar: exit status 2. */
export function baselineProblem(path: string, problem: BaselineProblem): Problem {
  const { code, message, line, column, remedy } = problem;
  return { code, message, where: `${path}:${line}:${column}`, remedy, exit: 2 };
}

function firstFrame(error: Error): string {
  return (error.stack ?? '').split('\n')[1]?.trim() ?? '';
}
