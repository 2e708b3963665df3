import { count } from '../gate/describe.ts';
import { FINDING_KINDS, type Finding, type FindingKind } from '../gate/finding.ts';
import type { Report, Result } from '../gate/report.ts';
import { some, someOf } from './cut.ts';
import { code, escaped } from './escape.ts';
import { withoutDifference } from './markdown-pass.ts';

/** What the strings that follow have in common. */
const LEADS: Readonly<Record<FindingKind, string>> = {
  removed: 'No longer understood',
  changed: 'No longer understood',
  unlisted: 'Handlers that the list does not name',
  'layout-changed': 'Another layout under the same string',
  'layout-stale': 'The recorded layouts are of other strings',
  'layout-missing': 'Recorded, but not in the debug info',
  accepted: 'This change gives up',
  moved: 'Moved between the kernel and a module',
  unhandled: 'Listed, but without a handler',
  'stale-line': 'Lines that guard nothing',
  added: 'Understood, but in no profile',
  'layout-added': 'Layouts not recorded yet',
  'layout-renamed': 'Names changed in the layouts of',
  note: 'To note',
};

/** Why the verdict is what it is, in one line or one for each sort of difference, as Markdown. */
export function headline(report: Report): string {
  return statements(report)
    .map(line => `**${line}**`)
    .join('<br>');
}

function statements(report: Report): string[] {
  const { errors, findings, result } = report;
  const [first] = errors;
  const lines =
    first === undefined ? [] : [`No verdict: ${escaped(first.message)}${more(errors.length - 1)}.`];
  const severity = result === 'warn' || result === 'skipped' ? 'warning' : 'error';
  const worst = findings.filter(one => one.severity === severity);
  if (result !== 'pass') lines.push(...whichPart(report, worst));
  if (result === 'skipped') lines.push(withoutDifference(report));
  if (worst.length > 0) return [...lines, ...differences(report, worst)];
  if (result === 'skipped') return lines;
  return first === undefined ? [...lines, withoutDifference(report)] : lines;
}

function more(errors: number): string {
  return errors > 0 ? ` (and ${count(errors, 'more error')})` : '';
}

/** `Fail in 2 of 12 legs: …`, where a verdict is made of several. */
function whichPart(report: Report, worst: readonly Finding[]): string[] {
  const { legs, images, baseline, mode, result } = report;
  const named = (own: readonly { name: string; result: Result }[]): string[] =>
    own.filter(one => one.result === result).map(({ name }) => name);
  const ofImages = images.map(image => ({ name: image.path, result: image.result }));
  const profiles = baseline?.profiles ?? [];
  const concerned = new Set(worst.map(({ profile }) => profile));
  return [
    ...inPart(result, named(legs), legs.length, 'leg'),
    ...(mode === 'check' ? inPart(result, named(ofImages), images.length, 'image') : []),
    ...inPart(
      result,
      profiles.filter(name => concerned.has(name)),
      profiles.length,
      'profile',
    ),
  ];
}

function inPart(result: Result, names: readonly string[], all: number, noun: string): string[] {
  if (all < 2 || names.length === 0) return [];
  const word = `${result[0]?.toUpperCase()}${result.slice(1)}`;
  return [`${word} in ${names.length} of ${count(all, noun)}: ${some(names)}.`];
}

/** One line for the strings of each kind, the worst kind first. */
function differences(report: Report, findings: readonly Finding[]): string[] {
  const byLead = new Map<string, Map<string, string>>();
  for (const kind of FINDING_KINDS) {
    for (const finding of findings) {
      if (finding.kind !== kind) continue;
      const lead = leadOf(report, finding);
      const known = byLead.get(lead) ?? new Map<string, string>();
      byLead.set(lead, known.set(finding.compatible, known.get(finding.compatible) || instead(finding)));
    }
  }
  return [...byLead].map(([lead, strings]) => {
    const named = [...strings].map(([compatible, now]) => `${code(compatible)}${now}`);
    return `${lead} ${someOf(named)}.`;
  });
}

function leadOf({ mode, images, baseline }: Report, { kind, image }: Finding): string {
  if (kind !== 'removed' && kind !== 'changed') return `${LEADS[kind]}:`;
  if (baseline?.image != null) return `${code(image)} does not understand`;
  return mode === 'check' && images.length === 1 ? `${code(image)} no longer understands` : `${LEADS[kind]}:`;
}

function instead({ kind, now }: Finding): string {
  return kind === 'changed' && now.length > 0 ? ` (${some(now)} instead)` : '';
}
