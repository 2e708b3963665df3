/** Every kind of difference, worst first: the order in which findings are shown. */
export const FINDING_KINDS = [
  'removed',
  'changed',
  'unlisted',
  'layout-changed',
  'layout-stale',
  'layout-missing',
  'accepted',
  'moved',
  'unhandled',
  'stale-line',
  'added',
  'layout-added',
  'layout-renamed',
  'note',
] as const;

/** What kind of difference a finding is. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How much a finding matters: an `error` fails the gate. */
export type Severity = 'error' | 'warning' | 'notice';

/** One difference between an image and what it is compared with. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The path of the image it is about. */
  readonly image: string;
  /** The profile that lists the string; `null` where no profile does. */
  readonly profile: string | null;
  /** The string it is about: for `removed` and `changed`, the lost one. */
  readonly compatible: string;
  /** For `changed`: the strings of the same family that are there instead. */
  readonly now: readonly string[];
  /** Where to look, and to put the annotation; line numbers start at 1. */
  readonly file: string | null;
  readonly line: number | null;
  /** What is different, in one sentence. */
  readonly message: string;
  /** What it means at run time. */
  readonly effect: string;
  /** The ways out. */
  readonly remedy: string;
}

/** Kinds that `fail-on` may name; the first two it must name. */
export const FAIL_ON_KINDS = ['removed', 'changed', 'added', 'accepted', 'moved', 'unhandled'] as const;

/** A kind that `fail-on` may name. */
export type FailOnKind = (typeof FAIL_ON_KINDS)[number];

/** Which kinds fail the gate; `none` turns every failure into a warning. */
export type FailOn = ReadonlySet<FailOnKind> | 'none';

/** These fail in every setting of `fail-on` but `none`. */
const ALWAYS_FAIL: ReadonlySet<FindingKind> = new Set([
  'unlisted',
  'layout-changed',
  'layout-stale',
  'layout-missing',
]);

const WARNINGS: ReadonlySet<FindingKind> = new Set([
  'removed',
  'changed',
  'accepted',
  'moved',
  'unhandled',
  'stale-line',
]);

/**
 * How much a finding of this kind matters.
 *
 * @param optional the baseline says that the loss of the string is tolerable
 */
export function severityOf(kind: FindingKind, failOn: FailOn, optional = false): Severity {
  const fails = ALWAYS_FAIL.has(kind) || (failOn !== 'none' && isFailOnKind(kind) && failOn.has(kind));
  if (fails) return optional || failOn === 'none' ? 'warning' : 'error';
  return WARNINGS.has(kind) ? 'warning' : 'notice';
}

function isFailOnKind(kind: FindingKind): kind is FailOnKind {
  return FAIL_ON_KINDS.some(known => known === kind);
}
