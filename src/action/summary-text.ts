import type { Report } from '../gate/report.ts';
import type { Limits } from '../report/cut.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { title } from '../report/markdown-pass.ts';

/** GitHub drops a summary of more than 1 MiB; other steps of the job have their own. */
const MOST_BYTES = 1 << 20;

/** Tried in this order until the text fits. */
const LIMITS: readonly Limits[] = [
  { rows: 2000, patchLines: 5000 },
  { rows: 200, patchLines: 500 },
  { rows: 20, patchLines: 50 },
  { rows: 0, patchLines: 0 },
];

/** The summary as long as it may be. */
export function fittingSummary(report: Report): string {
  for (const limits of LIMITS) {
    const text = renderMarkdown(report, limits);
    if (Buffer.byteLength(text) < MOST_BYTES) return text;
  }
  return tooLong(report);
}

/** Only what somebody else wrote, the name of a leg or a message, can be so long; GitHub would show nothing at all. */
function tooLong({ result }: Report): string {
  const all = 'All of it is in the log, and in the report (input report-file).';
  return `${title({ name: null, result })}\n\nThe report is too long for a summary. ${all}\n`;
}
