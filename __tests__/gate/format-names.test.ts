import { describe, expect, it } from '@jest/globals';
import { isBaselineLine } from '../../src/gate/baseline-line.ts';
import { isCommittedLine, isLayoutsLine } from '../../src/gate/format-names.ts';

describe('the first line of a committed file', () => {
  it.each([
    { line: '# liveupdate-gate baseline 1', is: [true, false, true] },
    { line: '# liveupdate-gate baseline 2', is: [false, false, true] },
    { line: '# liveupdate-gate baseline 1 ', is: [false, false, true] },
    { line: '# liveupdate-gate layouts 1 elf64-le page-4096', is: [false, true, true] },
    { line: ' # liveupdate-gate layouts 1', is: [false, false, false] },
    { line: '# liveupdate-gate', is: [false, false, false] },
    { line: '', is: [false, false, false] },
  ])('"$line" is a baseline of this format, layouts, one of both in any format: $is', ({ line, is }) => {
    expect([isBaselineLine(line), isLayoutsLine(line), isCommittedLine(line)]).toEqual(is);
  });
});
