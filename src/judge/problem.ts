import { ImageError } from '../bytes/error.ts';
import type { BaselineProblem } from '../gate/baseline-line.ts';
import type { Problem } from '../gate/report.ts';
import type { REQUEST_ERRORS } from './request-errors.ts';

/** What can be wrong with a request. */
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
