import type { Report } from '../gate/report.ts';

/** What a mode adds to the report of the images. */
export type Outcome = Pick<
  Report,
  | 'legs'
  | 'baseline'
  | 'findings'
  | 'remarks'
  | 'errors'
  | 'changes'
  | 'patch'
  | 'accept'
  | 'commitMessage'
  | 'baselineChanged'
>;

/** Nothing compared, found or changed. */
export const NOTHING: Outcome = {
  legs: [],
  baseline: null,
  findings: [],
  remarks: [],
  errors: [],
  changes: [],
  patch: '',
  accept: [],
  commitMessage: '',
  baselineChanged: false,
};
