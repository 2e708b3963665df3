import type { Finding } from './finding.ts';
import type { Report } from './report.ts';
import type { BaselineChange } from './update.ts';

/** The most characters that a commit status or patchwork shows. */
const MOST_CHARACTERS = 140;

/** The result in one line of at most 140 characters, the verdict first. */
export function describeReport(report: Omit<Report, 'description'>): string {
  const line = `${report.result}: ${statement(report)}`;
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1)}…`;
}

/** What a description says behind the verdict; the whole of one that does not start with it. */
export function reasonOf({ result, description }: Pick<Report, 'result' | 'description'>): string {
  return description.startsWith(`${result}: `) ? description.slice(result.length + 2) : description;
}

function statement(report: Omit<Report, 'description'>): string {
  const [first] = report.errors;
  if (first !== undefined) return first.message + more(report.errors.length - 1, 'error');
  if (report.mode === 'list' || report.result === 'skipped') return readStatement(report);
  const failing = report.findings.filter(({ severity }) => severity !== 'notice');
  if (failing.length > 0) return [...new Set(failing.map(short))].join(', ');
  if (report.mode === 'update') return updateStatement(report.changes);
  if (report.mode === 'merge')
    return `${readStatement(report)}, nothing lost in ${count(report.legs.length, 'leg')}`;
  const profiles = report.baseline?.profiles ?? [];
  const of = profiles.length > 0 ? profiles.join(', ') : (report.baseline?.path ?? '');
  return `${readStatement(report)}, nothing lost from ${of}`;
}

function readStatement({ images }: Omit<Report, 'description'>): string {
  const empty = images.filter(({ found }) => found === 'nothing');
  if (empty.length > 0) return `no version list in ${empty.map(({ path }) => path).join(', ')}`;
  const strings = new Set(images.flatMap(({ versions }) => versions.map(({ compatible }) => compatible)));
  return count(strings.size, 'string') + (images.length > 1 ? ` in ${images.length} images` : '');
}

function short(finding: Finding): string {
  if (finding.kind === 'changed') return `${finding.compatible} → ${finding.now.join(', ')}`;
  return `${finding.compatible} ${finding.kind}`;
}

function updateStatement(changes: readonly BaselineChange[]): string {
  const parts = changes.flatMap(({ changed, added, removed, moved }) => [
    ...changed.map(({ from, to }) => `${from} → ${to.join(', ')}`),
    ...added.map(text => `+${text}`),
    ...removed.map(text => `-${text}`),
    ...moved.map(text => `${text} moved`),
  ]);
  return parts.length === 0 ? 'the baseline says what the image understands' : parts.join(', ');
}

/** `1 string`, `2 strings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function more(number: number, noun: string): string {
  return number > 0 ? ` (and ${count(number, `more ${noun}`)})` : '';
}
