import type { FailOn } from '../gate/finding.ts';
import { usage } from './options.ts';
import type { DebugInfoUse } from './request.ts';

/**
 * Refuses kinds that nothing can find in this run: they would look like protection.
 *
 * @param mayJudgeChange whether a change may be judged, and so a base be compared with
 * @throws RequestError `usage`
 */
export function refuseUnreachable(failOn: FailOn, debugInfo: DebugInfoUse, mayJudgeChange: boolean): void {
  if (failOn === 'none') return;
  if (failOn.has('unhandled') && debugInfo === 'off')
    throw usage(
      'fail-on',
      'fail-on names unhandled, and no debug info is read',
      'Say debug-info: require, or take unhandled out.',
    );
  if (failOn.has('accepted') && !mayJudgeChange)
    throw usage(
      'fail-on',
      'fail-on names accepted, and a command line knows no change to judge',
      'Take accepted out: the Action compares with the base of a pull request.',
    );
}
