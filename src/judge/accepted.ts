import { acceptedFindings } from '../gate/accepted.ts';
import { type Baseline, parseBaseline } from '../gate/baseline.ts';
import { isBaselineLine } from '../gate/baseline-line.ts';
import type { FailOn, Finding } from '../gate/finding.ts';
import type { Problem, Remark } from '../gate/report.ts';
import { RequestError } from './problem.ts';
import type { BaseBaseline, Request } from './request.ts';

/** What a change of a committed file gives up, and what is to be said of it besides. */
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
 * @param gone what became of it then
 */
export function compareWithBase(
  request: Request,
  base: BaseBaseline,
  after: Baseline | null,
  gone = 'the baseline is deleted',
): Accepted {
  const file = { path: request.baseline, noun: 'baseline', failOn: request.failOn };
  if (base.kind === 'introduced' && after === null) return onlySaid();
  if (base.kind !== 'found') return withoutBase(file, base);
  const before = parseBaseline(base.text);
  if (!before.ok) return withErrors(file);
  const findings = acceptedFindings({
    before: before.baseline,
    after: after ?? { profiles: [] },
    file: request.baseline,
    fileBefore: base.path,
    gone,
    failOn: request.failOn,
  });
  return { findings, remarks: base.isMoved && after !== null ? [moved(base.path, file)] : [], errors: [] };
}

/**
 * What is given up where a kernel or a report stands in place of the list now: all of it.
 *
 * @param base the file at the base of the change
 */
export function compareReplaced(request: Request, base: BaseBaseline): Accepted {
  if (base.kind === 'found' && !wasList(base.text)) return onlySaid();
  if (base.kind !== 'introduced')
    return compareWithBase(request, base, null, 'a kernel or a report stands in its place');
  if (base.isSearched) return onlySaid();
  const reason = 'the base of this change has no such file (whether a list was moved here is not known)';
  const file = { path: request.baseline, noun: 'baseline', failOn: request.failOn };
  return notLookedAt(file, unknown(reason, 'Reviewer: look at what this change deletes.'), WHOLE_BASE);
}

/** A report or a kernel that stood there before was no list; a list may have errors, or be a pointer of Git LFS. */
function wasList(text: string): boolean {
  if (isBaselineLine(text.split(/\r?\n/, 1)[0] ?? '')) return true;
  return !/^\s*\{|\0/.test(text);
}

/** A committed file that a change may weaken. */
export interface Guarded {
  readonly path: string;
  /** What it is called: `baseline`, `layouts file`. */
  readonly noun: string;
  readonly failOn: FailOn;
}

/** What is said where there is no such file to compare with; it fails where `failOn` needs one. */
export function withoutBase(file: Guarded, base: Exclude<BaseBaseline, { kind: 'found' }>): Accepted {
  if (base.kind === 'none')
    return onlySaid(unknown('a new branch or tag has no state before it', 'Nothing to do.'));
  if (base.kind === 'unknown') return notLookedAt(file, unknown(base.reason, base.remedy), base.remedy);
  const remark = introduced(file, base.isSearched);
  return base.isSearched ? onlySaid(remark) : notLookedAt(file, remark, `${WHOLE_BASE} ${OF_ITS_OWN}`);
}

/** What is said where the file at the base cannot be compared with. */
export function withErrors(file: Guarded): Accepted {
  return notLookedAt(file, unknown(`the ${file.noun} at the base has errors`, WHOLE_LIST), OF_ITS_OWN);
}

const WHOLE_BASE = 'Check out with fetch-depth: 2 and without a filter.';
const OF_ITS_OWN =
  'A list that is mended, brought in or moved: let that be a change of its own, with accepted out of fail-on.';
const WHOLE_LIST = 'Reviewer: look at the whole list.';

function onlySaid(...remarks: readonly Remark[]): Accepted {
  return { findings: [], remarks, errors: [] };
}

/** @param cure what can be done where `failOn` needs to know */
function notLookedAt({ path, failOn }: Guarded, remark: Remark, cure: string): Accepted {
  if (failOn === 'none' || !failOn.has('accepted')) return onlySaid(remark);
  const message = `fail-on names accepted, and ${remark.message}`;
  const { problem } = new RequestError('base-unknown', { message, where: path, remedy: cure });
  return { findings: [], remarks: [], errors: [problem] };
}

function introduced({ path, noun }: Guarded, isSearched: boolean): Remark {
  const why = isSearched
    ? `the base of this change has no such ${noun}, and the change deletes none`
    : 'the base of this change has no such file (whether a list was moved here is not known)';
  return { severity: 'notice', message: `${path} is introduced here: ${why}`, remedy: WHOLE_LIST };
}

function unknown(reason: string, remedy: string): Remark {
  return {
    severity: 'notice',
    message: `what this change gives up was not looked at: ${reason}`,
    remedy,
  };
}

/** What is said where the file lay elsewhere at the base. */
export function moved(from: string, { path, noun }: Guarded): Remark {
  return {
    severity: 'warning',
    message: `this change moves the ${noun} from ${from} to ${path}`,
    remedy: 'Reviewer: check CODEOWNERS and every workflow that names the old path.',
  };
}
