import { setOutput } from '@actions/core';
import type { FindingKind } from '../gate/finding.ts';
import type { Report } from '../gate/report.ts';
import { visible } from '../report/visible.ts';

/** The outputs of action.yml. */
export const OUTPUTS = [
  'result',
  'versions',
  'added',
  'removed',
  'changed',
  'count',
  'baseline-changed',
  'report-file',
  'description',
] as const;

type Output = (typeof OUTPUTS)[number];

/**
 * Sets all outputs, also of a run that failed.
 *
 * @param reportFile where the report was written; `null` where it was not
 */
export function writeOutputs(report: Report, reportFile: string | null): void {
  const versions = distinct(
    report.images.flatMap(image => image.versions.map(({ compatible }) => compatible)),
  );
  const values: Readonly<Record<Output, string>> = {
    result: report.result,
    versions: JSON.stringify(versions),
    added: list(report, 'added'),
    removed: list(report, 'removed'),
    changed: list(report, 'changed'),
    count: String(versions.length),
    'baseline-changed': String(report.baselineChanged),
    'report-file': reportFile ?? '',
    description: visible(report.description),
  };
  for (const name of OUTPUTS) setOutput(name, values[name]);
}

/** In update there are no findings: what was changed is said by the changes. */
function list(report: Report, kind: FindingKind & keyof Report['changes'][number]): string {
  const found = report.findings.filter(finding => finding.kind === kind).map(({ compatible }) => compatible);
  if (report.mode !== 'update') return JSON.stringify(distinct(found));
  return JSON.stringify(
    distinct(
      report.changes.flatMap(change =>
        change[kind].map(entry => (typeof entry === 'string' ? entry : entry.from)),
      ),
    ),
  );
}

function distinct(strings: readonly string[]): string[] {
  return [...new Set(strings)];
}
