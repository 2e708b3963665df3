import { describe, expect, it } from '@jest/globals';
import { ImageError } from '../../src/bytes/error.ts';
import { baselineProblem, problemOf, RequestError } from '../../src/judge/problem.ts';

const DETAIL = { message: 'no such file', where: 'vmlinux', remedy: 'Check the path.' };

describe('problemOf', () => {
  it('keeps what an error of the request says', () => {
    expect(problemOf(new RequestError('usage', DETAIL))).toEqual({ code: 'usage', exit: 2, ...DETAIL });
    expect(problemOf(new RequestError('pattern-no-match', DETAIL, 3)).exit).toBe(3);
  });

  it('keeps what an error of an image says: exit status 3', () => {
    const problem = problemOf(new ImageError('file-missing', DETAIL));
    expect(problem).toEqual({ code: 'file-missing', exit: 3, ...DETAIL });
  });

  it.each([
    {
      name: 'an error',
      thrown: new TypeError('x is not a function'),
      message: 'TypeError: x is not a function',
    },
    { name: 'a text', thrown: 'no', message: 'no' },
    { name: 'nothing', thrown: undefined, message: 'undefined' },
    { name: 'an error without a stack', thrown: stackless(), message: 'Error: bare' },
  ])('takes everything else for a fault of the gate, exit status 4: $name', ({ thrown, message }) => {
    const problem = problemOf(thrown);
    expect(problem).toMatchObject({ code: 'internal', exit: 4 });
    expect(problem.message).toBe(`a fault of liveupdate-gate itself: ${message}`);
    expect(problem.remedy).toContain('Nothing was judged.');
  });
});

function stackless(): Error {
  const error = new Error('bare');
  delete error.stack;
  return error;
}

describe('baselineProblem', () => {
  it('names file, line and column: exit status 2', () => {
    const problem = { code: 'baseline-syntax', line: 3, column: 7, message: 'm', remedy: 'r' } as const;
    expect(baselineProblem('list.txt', problem)).toEqual({
      code: 'baseline-syntax',
      where: 'list.txt:3:7',
      message: 'm',
      remedy: 'r',
      exit: 2,
    });
  });
});
