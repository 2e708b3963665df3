import { describe, expect, it } from '@jest/globals';
import { addProblem, firstProblems, noProblems, type Placed, toldProblems } from '../../src/gate/problems.ts';

function problemsAt(...lines: readonly number[]) {
  const problems = noProblems<Placed>();
  for (const line of lines) addProblem(problems, { line, column: 1, message: `line ${line}` });
  return problems;
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

describe('the problems of a file', () => {
  it('are told by line and column', () => {
    const problems = problemsAt(3, 1, 2);
    addProblem(problems, { line: 1, column: 0, message: 'before' });
    expect(toldProblems(problems).map(({ message }) => message)).toEqual([
      'before',
      'line 1',
      'line 2',
      'line 3',
    ]);
  });

  it('are counted, and no more of them are kept than are told', () => {
    const problems = problemsAt(...upTo(1000));
    expect([problems.count, problems.kept.length]).toEqual([1000, 201]);
  });

  it.each([
    { count: 201, last: 'line 201' },
    { count: 202, last: 'line 201; 1 more after this one' },
    { count: 1000, last: 'line 201; 799 more after this one' },
  ])('of $count the last that is told is: $last', ({ count, last }) => {
    const told = toldProblems(problemsAt(...upTo(count)));
    expect([told.length, told.at(-1)?.message]).toEqual([201, last]);
    expect(told.slice(0, 200).map(({ line }) => line)).toEqual(upTo(200));
  });

  it('are told with the one that says how many more there are at the end, wherever it stands', () => {
    const told = toldProblems(problemsAt(...upTo(200).map(line => line + 500), 1, 2));
    expect(told.at(-1)).toEqual({ line: 1, column: 1, message: 'line 1; 1 more after this one' });
  });

  it('have a message of at most 400 characters, and their place', () => {
    const problems = noProblems<Placed>();
    for (const length of [400, 401])
      addProblem(problems, { line: 7, column: 8, message: 'x'.repeat(length) });
    expect(toldProblems(problems)).toEqual([
      { line: 7, column: 8, message: 'x'.repeat(400) },
      { line: 7, column: 8, message: `${'x'.repeat(399)}…` },
    ]);
  });
});

it('of a whole list the first 201 are given', () => {
  const messages = firstProblems(upTo(300).map(line => ({ message: `${line}` }))).map(
    ({ message }) => message,
  );
  expect(messages).toEqual([...upTo(200).map(String), '201; 99 more after this one']);
});
