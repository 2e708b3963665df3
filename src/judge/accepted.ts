import { acceptedFindings } from '../gate/accepted.ts';
import { type Baseline, parseBaseline } from '../gate/baseline.ts';
import { isBaselineLine } from '../gate/baseline-line.ts';
import type { Finding } from '../gate/finding.ts';
import type { Problem, Remark } from '../gate/report.ts';
import { RequestError } from './problem.ts';
import type { BaseBaseline, Request } from './request.ts';

/** What a change of the baseline gives up, and what is to be said of it besides. */
export interface Accepted {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  readonly errors: readonly Problem[];
}

/**
 * Compares the baseline with what it was at the base of the change.
 *
 * Where that cannot be looked at, a notice says so; it is an error where `failOn` says that the verdict depends on it.
 *
 * @param after the baseline now; `null` where it is gone
 */
export function compareWithBase(request: Request, base: BaseBaseline, after: Baseline | null): Accepted {
  if (base.kind === 'none')
    return onlySaid(unknown('a new branch or tag has no state before it', NOTHING_TO_DO));
  if (base.kind === 'unknown') return notLookedAt(request, unknown(base.reason, base.remedy));
  if (base.kind === 'introduced') {
    if (after === null) return onlySaid();
    const remark = introduced(request, base.isSearched);
    return base.isSearched ? onlySaid(remark) : notLookedAt(request, remark);
  }
  const before = parseBaseline(base.text);
  if (!before.ok) return notLookedAt(request, unknown('the baseline at the base has errors', WHOLE_LIST));
  const findings = acceptedFindings({
    before: before.baseline,
    after: after ?? { profiles: [] },
    file: request.baseline,
    fileBefore: base.path,
    failOn: request.failOn,
  });
  const isMoved = base.isMoved && after !== null;
  return { findings, remarks: isMoved ? [moved(base.path, request)] : [], errors: [] };
}

/**
 * What is given up where a kernel or a report stands in place of the list now: all of it.
 *
 * @param base the file at the base of the change
 */
export function compareReplaced(request: Request, base: BaseBaseline): Accepted {
  if (base.kind === 'found' && !wasList(base.text)) return onlySaid();
  if (base.kind !== 'introduced') return compareWithBase(request, base, null);
  if (base.isSearched) return onlySaid();
  const reason = 'the base of this change has no such file (whether a list was moved here is not known)';
  return notLookedAt(request, unknown(reason, 'Reviewer: look at what this change deletes.'));
}

/** A report or a kernel that stood there before was no list; a list may have errors. */
function wasList(text: string): boolean {
  return isBaselineLine(text.split(/\r?\n/, 1)[0] ?? '') || !/^\s*\{|\0/.test(text);
}

const NOTHING_TO_DO = 'Nothing to do.';
const WHOLE_LIST = 'Reviewer: look at the whole list.';

function onlySaid(...remarks: readonly Remark[]): Accepted {
  return { findings: [], remarks, errors: [] };
}

function notLookedAt({ baseline, failOn }: Request, remark: Remark): Accepted {
  if (failOn === 'none' || !failOn.has('accepted')) return onlySaid(remark);
  const error = new RequestError('base-unknown', {
    message: `fail-on names accepted, and ${remark.message}`,
    where: baseline,
    remedy:
      'Check out with fetch-depth: 2 and without a filter, or give github-token with contents: read. ' +
      'A list that is mended, brought in or moved: let that be a change of its own, with accepted out of fail-on.',
  });
  return { findings: [], remarks: [], errors: [error.problem] };
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
