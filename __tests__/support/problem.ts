import type { Problem } from '../../src/gate/report.ts';
import { RequestError } from '../../src/judge/problem.ts';

/** The problem that `act` ends with. */
export function problemFrom(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof RequestError) return error.problem;
    throw error;
  }
  throw new Error('no error was thrown');
}
