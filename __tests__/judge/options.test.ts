import { describe, expect, it } from '@jest/globals';
import { parseFailOn, parseIfNoSection, parseReason } from '../../src/judge/options.ts';
import { IF_NO_SECTION } from '../../src/judge/request.ts';
import { problemFrom } from '../support/problem.ts';

describe('parseFailOn', () => {
  it.each([
    { text: 'removed,changed', kinds: ['removed', 'changed'] },
    { text: ' changed ,\n removed\tadded,,moved ', kinds: ['changed', 'removed', 'added', 'moved'] },
    { text: 'removed removed changed', kinds: ['removed', 'changed'] },
    { text: 'removed changed accepted unhandled', kinds: ['removed', 'changed', 'accepted', 'unhandled'] },
  ])('reads $text', ({ text, kinds }) => {
    expect(parseFailOn(text)).toEqual(new Set(kinds));
  });

  it('reads none, alone', () => {
    expect(parseFailOn(' none\n')).toBe('none');
    expect(problemFrom(() => parseFailOn('none,removed,changed')).message).toContain('"none" is not known');
  });

  it.each([
    { text: '', message: 'removed and changed are missing' },
    { text: 'added', message: 'removed and changed are missing' },
    { text: 'removed', message: 'changed is missing' },
    { text: 'Removed,changed', message: '"Removed" is not known' },
    { text: 'removed;changed', message: '"removed;changed" is not known' },
  ])('refuses "$text"', ({ text, message }) => {
    const problem = problemFrom(() => parseFailOn(text));
    expect(problem).toMatchObject({ code: 'usage', where: 'fail-on', exit: 2 });
    expect(problem.message).toContain(message);
  });
});

describe('parseIfNoSection', () => {
  it('reads each allowed value, and nothing else', () => {
    for (const value of IF_NO_SECTION) expect(parseIfNoSection(value, 'check')).toBe(value);
    expect(problemFrom(() => parseIfNoSection('', 'check')).remedy).toBe(
      `Allowed: ${IF_NO_SECTION.join(', ')}.`,
    );
  });
});

describe('parseReason', () => {
  it.each([
    { text: '', reason: null },
    { text: ' \n\t\u200b', reason: null },
    { text: 'the 7.4 window', reason: 'the 7.4 window' },
    { text: '  two\r\nlines\x1b[0m \u202ex', reason: 'two lines [0m x' },
  ])('makes one line of $text', ({ text, reason }) => {
    expect(parseReason(text)).toBe(reason);
  });
});
