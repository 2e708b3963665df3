import type { Finding } from './finding.ts';
import type { Report, Result } from './report.ts';

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
  const { mode, result, errors, findings, legs, baseline } = report;
  const [first] = errors;
  if (first !== undefined) return first.message + more(errors.length - 1, 'error');
  const failing = findings.filter(({ severity }) => severity !== 'notice');
  const found = [...new Set(failing.map(short))].join(', ');
  if (mode === 'list') return readStatement(report);
  if (result === 'skipped') return [readStatement(report), found].filter(part => part !== '').join('; ');
  if (found !== '') return found;
  if (mode === 'update') return updateStatement(report);
  if (mode === 'merge') return `${readStatement(report)}, ${mergedStatement(result, legs)}`;
  const profiles = baseline?.profiles ?? [];
  const of = profiles.length > 0 ? profiles.join(', ') : (baseline?.path ?? '');
  return `${readStatement(report)}, nothing lost from ${of}`;
}

/** A leg may fail without a finding: its report says so. */
function mergedStatement(result: Result, legs: Report['legs']): string {
  const judged = legs.filter(leg => leg.result !== 'skipped').length;
  if (result !== 'fail') return `nothing lost in ${count(judged, 'leg')}`;
  return `failed without a finding: ${legs.flatMap(leg => (leg.result === 'fail' ? [leg.name] : [])).join(', ')}`;
}

/** Images without a list are named last: of a matrix they are few. */
function readStatement({ images }: Omit<Report, 'description'>): string {
  const empty = images.filter(({ found }) => found === 'nothing').map(({ path }) => path);
  const none = empty.length === 0 ? [] : [`no version list in ${empty.join(', ')}`];
  const judged = images.length - empty.length;
  if (judged === 0 && empty.length > 0) return none.join('');
  const strings = new Set(images.flatMap(({ versions }) => versions.map(({ compatible }) => compatible)));
  const read = count(strings.size, 'string') + (judged > 1 ? ` in ${judged} images` : '');
  return [read, ...none].join(', ');
}

function short(finding: Finding): string {
  if (finding.kind === 'changed') return `${finding.compatible} → ${finding.now.join(', ')}`;
  return `${finding.compatible} ${finding.kind}`;
}

function updateStatement({ changes, patch }: Omit<Report, 'description'>): string {
  const parts = changes.flatMap(({ changed, added, removed, moved }) => [
    ...changed.map(({ from, to }) => `${from} → ${to.join(', ')}`),
    ...added.map(text => `+${text}`),
    ...removed.map(text => `-${text}`),
    ...moved.map(text => `${text} moved`),
  ]);
  if (parts.length > 0) return parts.join(', ');
  return patch === ''
    ? `nothing to change in ${changes.map(({ profile }) => profile).join(', ')}`
    : 'layouts recorded';
}

/** `1 string`, `2 strings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function more(number: number, noun: string): string {
  return number > 0 ? ` (and ${count(number, `more ${noun}`)})` : '';
}
