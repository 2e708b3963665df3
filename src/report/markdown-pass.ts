import { reasonOf } from '../gate/describe.ts';
import type { Report } from '../gate/report.ts';
import type { Limits } from './cut.ts';
import { code, escaped } from './escape.ts';
import { ICONS } from './icons.ts';
import { imageText, readSection } from './markdown-read.ts';

/** Whether a check of one image found nothing at all to speak of: then `renderPass` gives what `renderMarkdown` does. */
export function isPlainPass(report: Report): boolean {
  const { mode, result, images, baseline, findings, remarks, errors, legs, patch } = report;
  return (
    mode === 'check' &&
    result === 'pass' &&
    images.length === 1 &&
    (baseline?.profiles ?? []).length < 2 &&
    [...findings, ...remarks, ...errors, ...legs].length === 0 &&
    patch === ''
  );
}

/** The summary of most runs. It stands alone so that they need not load the rest. */
export function renderPass(report: Report, limits: Limits): string {
  return joined([
    title(report),
    `**${withoutDifference(report)}**`,
    readSection(report, limits, report.images.map(imageText).join('')),
  ]);
}

/** Sections with a blank line between them; empty ones are left out. */
export function joined(sections: readonly string[]): string {
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

/** The verdict in words, and whose it is. */
export function title({ name, result }: Pick<Report, 'name' | 'result'>): string {
  return `## ${ICONS[result]} liveupdate-gate: ${result}${name === null ? '' : ` · ${escaped(name)}`}`;
}

/** What there is to say where no difference counts. */
export function withoutDifference(report: Report): string {
  const { mode, result, images, baseline, remarks } = report;
  const described = escaped(reasonOf(report));
  if (result === 'skipped')
    return `${images.every(({ found }) => found === 'nothing') ? 'Nothing' : 'Not all'} was judged: ${described}.`;
  if (mode !== 'check' || baseline === null) return `${described[0]?.toUpperCase()}${described.slice(1)}.`;
  const warning = remarks.find(({ severity }) => severity === 'warning');
  if (warning !== undefined) return `No loss was found, but: ${escaped(warning.message)}.`;
  return `Nothing is lost: every string of ${code(baseline.image?.path ?? baseline.path)} is there.`;
}
