import { describe, expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/gate/accepted.ts';
import { baselineText, FAIL_ON, parsed, short } from '../support/gate.ts';

function given(before: readonly string[], after: readonly string[]): string[] {
  return acceptedFindings({
    before: parsed(baselineText(...before)),
    after: parsed(baselineText(...after)),
    file: 'b.txt',
    fileBefore: 'old.txt',
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
