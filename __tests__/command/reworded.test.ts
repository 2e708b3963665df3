import { describe, expect, it } from '@jest/globals';
import { problemInFlags, reportInFlags } from '../../src/command/reworded.ts';
import { anyReport } from '../support/report.ts';

const PROBLEM = {
  code: 'section-missing',
  message: 'say modules: x',
  where: 'fail-on',
  remedy: '',
  exit: 3,
} as const;

function remedyOf(remedy: string): string {
  return problemInFlags({ ...PROBLEM, remedy }).remedy;
}

describe('a remedy at a terminal', () => {
  it.each([
    [
      'an input with its value is a flag',
      'say if-no-section: debug-info.',
      'say --if-no-section debug-info.',
    ],
    ['so is each of several', 'modules: a, baseline-modules: none', '--modules a, --baseline-modules none'],
    [
      'a name that is no word of English is a flag',
      'Give baseline-modules, or',
      'Give --baseline-modules, or',
    ],
    ['a word of English is one', 'Take modules out: layouts, too.', 'Take modules out: layouts, too.'],
    ['a flag stays one', 'say --baseline-modules none', 'say --baseline-modules none'],
    ['a path stays one', 'see docs/fail-on.md or x-accept-scan', 'see docs/fail-on.md or x-accept-scan'],
    ['so does a folder', 'git add -f accept-scan/list.txt', 'git add -f accept-scan/list.txt'],
  ])('%s: %s', (_, remedy, shown) => {
    expect(remedyOf(remedy)).toBe(shown);
  });

  it('is one of remarks and of errors alike', () => {
    const remedy = 'say accept-scan';
    const report = reportInFlags(
      anyReport({
        remarks: [{ severity: 'notice', message: 'm', remedy }],
        errors: [{ ...PROBLEM, remedy }],
      }),
    );
    expect([...report.remarks, ...report.errors].map(one => one.remedy)).toEqual([
      'say --accept-scan',
      'say --accept-scan',
    ]);
  });
});

describe('a message at a terminal', () => {
  it('stays as it is, for it may hold words of a file', () => {
    expect(problemInFlags(PROBLEM)).toEqual(PROBLEM);
  });

  it('names a flag where it is a usage error', () => {
    const problem = { ...PROBLEM, code: 'usage', message: 'fail-on: "x" is not known' };
    expect(problemInFlags(problem)).toMatchObject({
      message: '--fail-on "x" is not known',
      where: '--fail-on',
    });
  });
});
