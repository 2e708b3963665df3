import { describe, expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/gate/accepted.ts';
import { baselineText, FAIL_ON, parsed, short } from '../support/gate.ts';

function given(before: readonly string[], after: readonly string[]): string[] {
  return acceptedFindings({
    before: parsed(baselineText(...before)),
    after: parsed(baselineText(...after)),
    file: 'b.txt',
    fileBefore: 'old.txt',
    gone: 'the baseline is deleted',
    failOn: FAIL_ON,
  }).map(finding => `${short(finding)} ${finding.message.replace(/^.*\): /, '')}`);
}

describe('what a change of the baseline gives up', () => {
  it('is nothing where strings come in, move, or get comments', () => {
    expect(given(['a-v1', 'b-v1'], ['# c', 'b-v1', 'a-v1', 'c-v1'])).toEqual([]);
  });

  it('is a dropped string, at the first greater line', () => {
    expect(given(['b-v1', 'b-v2'], ['a-v1', 'd-v1', 'b-v1', 'c-v1'])).toEqual([
      'warning accepted b-v2 @current:3 of b only b-v1 is listed now.',
    ]);
  });

  it('is a dropped string, at the last line where none is greater', () => {
    expect(given(['a-v1', 'z-v1'], ['b-v1', 'a-v1'])).toEqual([
      'warning accepted z-v1 @current:3 nothing of z is listed any more.',
    ]);
  });

  it('is a replaced string, at the first line of its family that came in', () => {
    expect(given(['a-v1', 'b-v1', 'z-v1'], ['a-v1', 'b-v2', 'b-v3', 'z-v1'])).toEqual([
      'warning accepted b-v1 @current:3 of b only b-v2, b-v3 is listed now.',
    ]);
  });

  it('is a dropped string among equals in order, at the line of the first greater one', () => {
    const before = ['a-v1', 'b-v1', 'c-v1', 'd-v1', 'e-v1'];
    for (const [index, lost] of before.entries()) {
      const after = before.filter(text => text !== lost);
      const line = Math.min(index + 2, after.length + 1);
      expect(given(before, after)[0]).toContain(`${lost} @current:${line} `);
    }
  });

  it('says where the string was, and that it was optional only where it was', () => {
    const messageOf = (line: string) =>
      acceptedFindings({
        before: parsed(baselineText('a-v1', line)),
        after: parsed(baselineText('a-v1')),
        file: 'b.txt',
        fileBefore: 'old.txt',
        gone: 'the baseline is deleted',
        failOn: FAIL_ON,
      })[0];
    expect(messageOf('b-v1')?.message).toContain('(it was at old.txt:3)');
    expect(messageOf('b-v1  optional')?.message).toContain('(it was at old.txt:3, optional)');
    expect(messageOf('b-v1')?.image).toBe('');
  });

  it('is a string that turned optional, not one that was', () => {
    expect(given(['a-v1', 'b-v1  optional'], ['a-v1  optional', 'b-v1  optional'])).toEqual([
      'warning accepted a-v1 @current:2 turned optional: its loss only warns from now on.',
    ]);
  });

  it('is every string of a deleted profile', () => {
    expect(given(['a-v1', '[profile p]', 'a-v1'], ['a-v1'])).toEqual([
      'warning accepted a-v1 @p:null the whole profile p is deleted.',
    ]);
  });
});
