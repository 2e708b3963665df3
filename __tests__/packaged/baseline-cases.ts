import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaselineErrorCode } from '../../src/gate/baseline-line.ts';
import { BASELINE, baseline } from '../support/workspace.ts';
import type { ErrorCase } from './image-cases.ts';

/** An error of the baseline is shown at its line. */
export interface BaselineCase extends ErrorCase {
  readonly line: number;
}

/** A baseline of this text. */
function text(content: string, line: number, message: string): BaselineCase {
  return {
    line,
    message,
    arrange: folder => {
      writeFileSync(join(folder, BASELINE), content);
      return undefined;
    },
  };
}

/** A case for each code. */
export const BASELINE_CASES: Readonly<Record<BaselineErrorCode, BaselineCase>> = {
  'baseline-empty': text(baseline('# to be filled'), 1, 'the baseline lists no string'),
  'baseline-format': text('luo-v5\n', 1, 'the first line does not name the format'),
  'baseline-conflict': text(
    baseline('luo-v5', '<<<<<<< HEAD', 'luo-v5', '=======', '>>>>>>> other'),
    3,
    'a conflict marker: the merge is not finished',
  ),
  'baseline-newer': text('# liveupdate-gate baseline 2\nluo-v5\n', 1, 'written by a newer release'),
  'baseline-syntax': text(baseline('luo-v5', 'a#b'), 3, 'a string with # must be written as a JSON string'),
  'baseline-attribute': text(baseline('luo-v5', 'memfd-v2 maybe'), 3, 'unknown attribute "maybe"'),
  'baseline-repeated': text(baseline('luo-v5', 'memfd-v2', 'luo-v5'), 4, 'luo-v5 already stands in profile'),
  'baseline-profile-name': text(baseline('luo-v5', '[profile current]', 'luo-v4'), 3, 'is not allowed'),
  'baseline-profile-repeated': text(
    baseline('luo-v5', '[profile a]', 'luo-v4', '[profile a]', 'luo-v3'),
    5,
    'profile a already starts at line 3',
  ),
  'baseline-profile-empty': text(baseline('luo-v5', '', '[profile a]'), 4, 'profile a lists no string'),
  'baseline-optional-luo': text(baseline('luo-v5 optional'), 2, 'luo-v5 cannot be optional'),
  'baseline-impossible': text(baseline('luo-v5', 'x'.repeat(48)), 3, 'no image can hold this string'),
};
