import { describe, expect, it } from '@jest/globals';
import { ImageError, type ImageErrorCode } from '../../src/bytes/error.ts';
import { IMAGE_ERRORS } from '../../src/bytes/error-codes.ts';
import { BASELINE_ERRORS } from '../../src/gate/baseline-errors.ts';
import { mergeLegs } from '../../src/gate/merge.ts';
import { parseReport } from '../../src/gate/parse-report.ts';
import {
  exitStatus,
  MODES,
  type Problem,
  RESULTS,
  type Report,
  resultOf,
  worst,
} from '../../src/gate/report.ts';
import { failedReport, withError } from '../../src/judge/judge.ts';
import {
  baselineProblem,
  imageProblem,
  RequestError,
  type RequestErrorCode,
} from '../../src/judge/problem.ts';
import { REQUEST_ERRORS } from '../../src/judge/request-errors.ts';
import { finding, report } from '../support/leg-report.ts';

const DETAIL = { message: 'm', where: 'w', remedy: 'r' };

function keys<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}

function requestError(code: RequestErrorCode, exit: Problem['exit']): unknown {
  // What nobody expected is not thrown as an error of ours.
  return code === 'internal' ? new TypeError('x') : new RequestError(code, DETAIL, exit);
}

/** Every error that the gate knows: what is thrown or reported, and the exit status it must lead to. */
const ERRORS: readonly { code: string; exit: Problem['exit']; thrown: unknown; problem: Problem }[] = [
  ...keys(IMAGE_ERRORS).map((code: ImageErrorCode) => {
    const thrown = new ImageError(code, DETAIL);
    return { code, exit: 3 as const, thrown, problem: imageProblem(thrown) };
  }),
  ...keys(BASELINE_ERRORS).map(code => {
    const problem = baselineProblem('b.txt', { code, line: 1, column: 1, message: 'm', remedy: 'r' });
    return { code, exit: 2 as const, thrown: new RequestError('usage', DETAIL), problem };
  }),
  ...keys(REQUEST_ERRORS).map(code => {
    const { exit } = REQUEST_ERRORS[code];
    return { code, exit, thrown: requestError(code, exit), problem: { ...DETAIL, code, exit } };
  }),
];

/** Reports that would say something better than an error, and one of each finding that matters. */
const BETTER: readonly Report[] = RESULTS.filter(result => result !== 'error').map(result =>
  report({ result, findings: result === 'fail' ? [finding()] : [] }),
);

describe('each error', () => {
  it.each(ERRORS)('$code has the result error and exit status $exit, in every mode', ({ thrown, exit }) => {
    for (const mode of MODES) {
      const failed = failedReport(thrown, { mode, name: null });
      expect(failed.result).toBe('error');
      expect(failed.description).toMatch(/^error: ./);
      // The Action takes the first, the command line with --strict the second.
      expect([exitStatus(failed), exitStatus(failed, true)]).toEqual([exit, exit]);
    }
  });

  it.each(ERRORS)('$code ($exit) is not outdone by any verdict it comes after', ({ thrown, exit }) => {
    for (const better of BETTER) {
      const failed = withError(better, thrown);
      expect(failed.result).toBe('error');
      expect(failed.findings).toEqual(better.findings);
      expect([exitStatus(failed), exitStatus(failed, true)]).toEqual([exit, exit]);
    }
  });

  it.each(ERRORS)(
    '$code ($exit) in the report of a leg fails the matrix, whatever that says of itself',
    row => {
      for (const better of BETTER) {
        const leg = { ...better, errors: [row.problem] };
        const read = parseReport(JSON.stringify(leg));
        if (!read.ok) throw new Error(read.reason);
        const merged = mergeLegs(
          [{ file: 'x86.json', report: read.report }],
          [{ name: 'x86', maySkip: true }],
        );
        expect(merged.legs.map(({ result }) => result)).toEqual(['error']);
        const joined = report({ mode: 'merge', result: 'error', errors: merged.errors });
        expect(exitStatus(joined)).toBe(row.exit);
      }
    },
  );
});

describe('several errors', () => {
  it.each([
    { exits: [2, 3], exit: 3 },
    { exits: [3, 2], exit: 3 },
    { exits: [4, 3, 2], exit: 4 },
    { exits: [2, 2], exit: 2 },
  ] as const)('of exit status $exits end with $exit', ({ exits, exit }) => {
    const errors = exits.map(one => ({ ...DETAIL, code: 'usage', exit: one }));
    for (const result of RESULTS) expect(exitStatus(report({ result, errors }))).toBe(exit);
  });
});

describe('each result', () => {
  it.each([
    { result: 'pass', exit: 0, strict: 0 },
    { result: 'warn', exit: 0, strict: 1 },
    { result: 'skipped', exit: 0, strict: 1 },
    { result: 'fail', exit: 1, strict: 1 },
    // Without an error that says why: a fault of our own.
    { result: 'error', exit: 4, strict: 4 },
  ] as const)('$result has exit status $exit, with --strict $strict', ({ result, exit, strict }) => {
    expect([exitStatus(report({ result })), exitStatus(report({ result }), true)]).toEqual([exit, strict]);
  });

  it.each([
    { severities: [], result: 'pass' },
    { severities: ['notice'], result: 'pass' },
    { severities: ['notice', 'warning'], result: 'warn' },
    { severities: ['warning', 'error', 'notice'], result: 'fail' },
  ] as const)('of findings $severities is $result', ({ severities, result }) => {
    expect(resultOf(severities.map(severity => ({ severity })))).toBe(result);
  });

  it('gives way to every worse one', () => {
    const order = ['pass', 'warn', 'skipped', 'fail', 'error'] as const;
    for (const [index, better] of order.entries()) {
      for (const worse of order.slice(index)) {
        expect(worst([better, worse])).toBe(worse);
        expect(worst([worse, better])).toBe(worse);
      }
    }
    expect(worst([])).toBe('pass');
  });
});
