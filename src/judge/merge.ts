import { labelOf } from '../bytes/named-file.ts';
import { type LegReport, mergeLegs } from '../gate/merge.ts';
import type { ImageReport, Problem } from '../gate/report.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { findFiles } from './paths.ts';
import { problemOf } from './problem.ts';
import { readReportFile } from './report-file.ts';
import type { Request } from './request.ts';

/**
 * Joins the reports of a matrix into one verdict: the worst leg.
 *
 * A report that cannot be read is an error, and does not hide the others.
 *
 * @throws RequestError `pattern-no-match`
 */
export async function merge(
  request: Request,
): Promise<Outcome & { readonly images: readonly ImageReport[] }> {
  const reports: LegReport[] = [];
  const errors: Problem[] = [];
  for (const file of await findFiles(request.reports)) {
    try {
      reports.push({ file: labelOf(file), report: await readReportFile(file) });
    } catch (error) {
      errors.push(problemOf(error));
    }
  }
  const merged = mergeLegs(reports, request.expect);
  return { ...NOTHING, ...merged, errors: [...errors, ...merged.errors] };
}
