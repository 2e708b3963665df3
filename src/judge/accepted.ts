import { acceptedFindings } from '../gate/accepted.ts';
import { type Baseline, parseBaseline } from '../gate/baseline.ts';
import type { Finding } from '../gate/finding.ts';
import type { Remark } from '../gate/report.ts';
import type { BaseBaseline, Request } from './request.ts';

/** What a change of the baseline gives up, and what is to be said of it besides. */
export interface Accepted {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}

/**
 * Compares the baseline with what it was at the base of the change.
 *
 * @param after the baseline now; `null` where it is gone
 */
export function compareWithBase(request: Request, base: BaseBaseline, after: Baseline | null): Accepted {
  if (base.kind === 'unknown') return onlySaid(unknown(base.reason, base.remedy));
  if (base.kind === 'introduced')
    return after === null ? onlySaid() : onlySaid(introduced(request, base.isSearched));
  const before = parseBaseline(base.text);
  if (!before.ok) return onlySaid(unknown('the baseline at the base of this change has errors', WHOLE_LIST));
  const findings = acceptedFindings({
    before: before.baseline,
    after: after ?? { profiles: [] },
    file: request.baseline,
    fileBefore: base.path,
    failOn: request.failOn,
  });
  return {
    findings,
    remarks: base.path === request.baseline || after === null ? [] : [moved(base.path, request)],
  };
}

const WHOLE_LIST = 'Reviewer: look at the whole list.';

function onlySaid(...remarks: readonly Remark[]): Accepted {
  return { findings: [], remarks };
}

function introduced({ baseline }: Request, isSearched: boolean): Remark {
  const why = isSearched
    ? 'the base of this change has no baseline'
    : 'the base of this change has no such file (whether a list was moved here is not known)';
  return { severity: 'notice', message: `${baseline} is introduced here: ${why}`, remedy: WHOLE_LIST };
}

function unknown(reason: string, remedy: string): Remark {
  return {
    severity: 'notice',
    message: `what this change gives up was not looked at: ${reason}`,
    remedy,
  };
}

function moved(from: string, request: Request): Remark {
  return {
    severity: 'warning',
    message: `this change moves the baseline from ${from} to ${request.baseline}`,
    remedy: 'Reviewer: check CODEOWNERS and every workflow that names the old path.',
  };
}
