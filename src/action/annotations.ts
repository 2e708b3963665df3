import { existsSync } from 'node:fs';
import type { Finding, Severity } from '../gate/finding.ts';
import type { Problem, Remark, Report } from '../gate/report.ts';
import { placedMessage } from '../report/place.ts';
import { painter, renderError } from '../report/text.ts';
import { annotate, type Place, print } from './log.ts';

/** The runner keeps the first ten annotations of each severity in a step, and drops the rest in silence. */
const MOST_PER_SEVERITY = 10;

interface Annotation extends Place {
  readonly severity: Severity;
  readonly title: string;
  /** Its message. */
  readonly lines: readonly string[];
}

/** Writes an annotation for each error, finding and remark; where there are too many, the first one says so. */
export function writeAnnotations(report: Report): void {
  // Fewer are all in the annotations, which the log shows too.
  if (report.errors.length >= MOST_PER_SEVERITY)
    print(report.errors.map(problem => renderError(problem, painter(false))).join(''));
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

function ofProblem(problem: Problem): Annotation {
  const { code, where, remedy } = problem;
  return {
    severity: 'error',
    title: `liveupdate-gate: ${code}`,
    lines: [`${placedMessage(problem)}.`, remedy],
    ...placeIn(where),
  };
}

/** A path with line and column, of a file that is here. An address and what is in another leg look alike. */
function placeIn(where: string): Place {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(where) ?? [];
  return file !== undefined && existsSync(file) ? { file, line: Number(line) } : { file: null, line: null };
}

function ofRemark({ severity, message, remedy }: Remark): Annotation {
  return { severity, title: 'liveupdate-gate', lines: [`${message}.`, remedy], file: null, line: null };
}
