import type { Finding, Severity } from '../gate/finding.ts';
import type { Problem, Remark, Report } from '../gate/report.ts';
import { placedMessage } from '../report/place.ts';
import { annotate, type Place } from './log.ts';

/** The runner keeps the first ten annotations of each severity in a step, and drops the rest in silence. */
export const MOST_PER_SEVERITY = 10;

interface Annotation extends Place {
  readonly severity: Severity;
  readonly title: string;
  /** Its message. */
  readonly lines: readonly string[];
}

/** Writes an annotation for each error, finding and remark; where there are too many, the first one says so. */
export function writeAnnotations(report: Report): void {
  const all = [
    ...report.errors.map(ofProblem),
    ...report.findings.map(ofFinding),
    ...report.remarks.map(ofRemark),
  ];
  for (const severity of ['error', 'warning', 'notice'] as const) {
    for (const { title, lines, ...place } of fitting(
      all.filter(one => one.severity === severity),
      severity,
    )) {
      annotate(severity, title, lines, place);
    }
  }
}

function fitting(annotations: readonly Annotation[], severity: Severity): readonly Annotation[] {
  if (annotations.length <= MOST_PER_SEVERITY) return annotations;
  const shown = MOST_PER_SEVERITY - 1;
  const pointer: Annotation = {
    severity,
    title: `${annotations.length} ${severity}s`,
    lines: [
      `Only ${shown} of ${annotations.length} are shown here. All of them are in the log, and in the job summary as far as they fit.`,
    ],
    file: null,
    line: null,
  };
  return [pointer, ...annotations.slice(0, shown)];
}

function ofFinding(finding: Finding): Annotation {
  const { severity, kind, compatible, message, effect, remedy, file, line } = finding;
  return {
    severity,
    title: `${compatible} ${kind}`,
    lines: [message, effect, remedy],
    file,
    line,
  };
}

/** The place of a problem is a path, or a path with line and column, of the baseline. */
function ofProblem(problem: Problem): Annotation {
  const { code, where, remedy } = problem;
  const place = /^(.+?):(\d+)(?::\d+)?$/.exec(where);
  return {
    severity: 'error',
    title: `liveupdate-gate: ${code}`,
    lines: [`${placedMessage(problem)}.`, remedy],
    file: place?.[1] ?? null,
    line: place === null ? null : Number(place[2]),
  };
}

function ofRemark({ severity, message, remedy }: Remark): Annotation {
  return { severity, title: 'liveupdate-gate', lines: [`${message}.`, remedy], file: null, line: null };
}
