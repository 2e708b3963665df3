import { systemErrorCode } from '../bytes/system-error.ts';
import type { FindingKind } from '../gate/finding.ts';
import type { Report } from '../gate/report.ts';
import { RequestError } from '../judge/problem.ts';
import { harmlessJson } from '../report/json.ts';
import { visible } from '../report/visible.ts';
import { writeFile } from './write-file.ts';

/** The outputs of action.yml. */
export const OUTPUTS = [
  'result',
  'versions',
  'added',
  'removed',
  'changed',
  'accepted',
  'count',
  'baseline-changed',
  'report-file',
  'description',
] as const;

/** What commit statuses take; an escape in place of a character makes a description longer. */
const MOST_CHARACTERS = 140;

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
    versions: harmlessJson(versions),
    added: list(report, 'added'),
    removed: list(report, 'removed'),
    changed: list(report, 'changed'),
    accepted: harmlessJson(found(report, 'accepted')),
    count: String(versions.length),
    'baseline-changed': String(report.baselineChanged),
    'report-file': visible(reportFile ?? ''),
    description: visible(report.description).slice(0, MOST_CHARACTERS),
  };
  append(OUTPUTS.map(name => `${name}=${values[name]}\n`));
}

/**
 * Hands the outputs to the runner through the file that GITHUB_OUTPUT names.
 *
 * The toolkit's setOutput would do, but it loads node:crypto for a random delimiter, a third of the whole start-up
 * time. No value here has a line end, so none needs a delimiter; this is checked.
 */
function append(lines: readonly string[]): void {
  const path = process.env['GITHUB_OUTPUT'] ?? '';
  if (path === '') return;
  const text = lines.join('');
  if (text.split('\n').length !== lines.length + 1 || text.includes('\r'))
    throw new Error('an output has a line end');
  try {
    writeFile(path, text);
  } catch (error) {
    throw new RequestError('report-unwritable', {
      message: `the outputs cannot be written (${systemErrorCode(error) ?? error})`,
      where: path,
      remedy: 'GITHUB_OUTPUT must name a file that can be written: check the disk of the runner.',
    });
  }
}

/** In update there are no findings: what was changed is said by the changes. */
function list(report: Report, kind: FindingKind & keyof Report['changes'][number]): string {
  if (report.mode !== 'update') return harmlessJson(found(report, kind));
  return harmlessJson(
    distinct(
      report.changes.flatMap(change =>
        change[kind].map(entry => (typeof entry === 'string' ? entry : entry.from)),
      ),
    ),
  );
}

function found(report: Report, kind: FindingKind): string[] {
  return distinct(
    report.findings.filter(finding => finding.kind === kind).map(({ compatible }) => compatible),
  );
}

function distinct(strings: readonly string[]): string[] {
  return [...new Set(strings)];
}
