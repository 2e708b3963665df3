import type { Report } from '../gate/report.ts';
import { isPlainPass, renderPass } from '../report/markdown-pass.ts';
import { writeFile } from './write-file.ts';

/** More rows than this belong to a report that is worth loading the code for. */
const LIMITS = { rows: 500, patchLines: 0 };

/**
 * Appends the report to the job summary; does nothing where the runner offers none.
 *
 * The toolkit's summary would do, but it is 10 kB to load at every start for one call.
 */
export async function writeSummary(report: Report): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (path !== '') writeFile(path, await textOf(report));
}

/** What only a run with something to say needs is loaded for it. */
async function textOf(report: Report): Promise<string> {
  const rows = report.images.reduce((sum, { versions }) => sum + versions.length, report.images.length);
  if (isPlainPass(report) && rows <= LIMITS.rows) return renderPass(report, LIMITS);
  const { fittingSummary } = await import('./summary-text.ts');
  return fittingSummary(report);
}
