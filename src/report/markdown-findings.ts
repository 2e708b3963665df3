import { count } from '../gate/describe.ts';
import { enumeration } from '../gate/enumeration.ts';
import type { Finding } from '../gate/finding.ts';
import { groupBy } from '../gate/group-by.ts';
import type { Report } from '../gate/report.ts';
import { cutList, details, foldLong, type Limits, some, someOf, wideHead, withNote } from './cut.ts';
import { code, escaped, table } from './escape.ts';
import { SEVERITY_ICONS } from './icons.ts';
import { placeOf } from './place.ts';

/** What the differences mean at run time, each consequence once. */
export function effectSection({ findings }: Report, limits: Limits): string {
  const groups = grouped(
    findings.filter(finding => isShown(finding) && finding.effect !== 'None.'),
    ({ effect }) => escaped(effect),
  );
  const [only, second] = groups;
  if (only === undefined) return '';
  if (second === undefined) return `At run time: ${only.text}`;
  return `At run time:\n\n${cutList(groups.map(entry), limits)}`;
}

/** The differences that somebody has to look at, and, folded, the rest. */
export function findingSection(report: Report, limits: Limits): string {
  const shown = report.findings.filter(finding => isShown(finding) && finding.kind !== 'accepted');
  const quiet = report.findings.filter(finding => !isShown(finding));
  const parts =
    shown.length > 0
      ? ['### What is different', foldLong('difference', shown.length, findingTable(report, shown, limits))]
      : [];
  if (quiet.length > 0) {
    const names = [...new Set(quiet.map(({ compatible, kind }) => `${code(compatible)} ${kind}`))];
    parts.push(
      details(`${count(quiet.length, 'notice')}: ${someOf(names)}`, findingTable(report, quiet, limits)),
    );
  }
  return parts.join('\n\n');
}

/** For the reviewer of the change, not for the one who has to mend something. */
export function acceptedSection(report: Report, limits: Limits): string {
  const own = report.findings.filter(({ kind }) => kind === 'accepted');
  if (own.length === 0) return '';
  const remedies = grouped(own, ({ remedy }) => escaped(remedy)).map(({ text }) => text);
  return [
    '### What this change gives up',
    foldLong('string', own.length, findingTable(report, own, limits)),
    listOrLine(remedies, limits),
  ].join('\n\n');
}

/** The ways out, each once; where the change of the baseline follows, without the command that makes it. */
export function remedyList(report: Report, limits: Limits): string {
  const shown = report.findings.filter(finding => isShown(finding) && finding.kind !== 'accepted');
  const groups = grouped(shown, ({ remedy }) => escaped(withoutCommand(remedy, report)));
  return listOrLine(groups.length > 1 ? groups.map(entry) : groups.map(({ text }) => text), limits);
}

function isShown({ severity }: Finding): boolean {
  return severity !== 'notice';
}

function listOrLine(items: readonly string[], limits: Limits): string {
  return items.length > 1 ? cutList(items, limits) : items.join('');
}

interface Group {
  readonly text: string;
  readonly strings: readonly string[];
}

function entry({ text, strings }: Group): string {
  return `${some(strings)}: ${text}`;
}

function grouped(findings: readonly Finding[], textOf: (finding: Finding) => string): Group[] {
  return [...groupBy(findings, textOf)].map(([text, own]) => ({
    text,
    strings: [...new Set(own.map(({ compatible }) => compatible))],
  }));
}

function withoutCommand(remedy: string, { accept, patch }: Report): string {
  const ways = /^(.*): apply the patch(?:, or run: (.*))?$/s.exec(remedy);
  if (ways === null || patch === '') return remedy;
  const [, way = '', command] = ways;
  return command === undefined || accept.includes(command) ? `${way}.` : remedy;
}

function findingTable(report: Report, findings: readonly Finding[], limits: Limits): string {
  const shown = findings.slice(0, limits.rows);
  const withImage = report.images.length > 1 && report.mode !== 'merge';
  const rows = shown.map(finding => [
    code(finding.compatible),
    [whatOf(finding), ...whereOf(finding, withImage)].join('<br>'),
  ]);
  const head = wideHead(
    'string',
    shown.map(({ compatible }) => compatible),
  );
  return withNote(table([head, 'what'], rows), findings.length - shown.length, 'row');
}

function whatOf(finding: Finding): string {
  const icon = SEVERITY_ICONS[finding.severity];
  const now = finding.kind === 'changed' && finding.now.length > 0 ? ` to ${some(finding.now)}` : '';
  const rest = besidesTheLoss(finding);
  const between = rest === finding.message ? ': ' : '. ';
  return `${icon} **${finding.kind}**${now}${rest === '' ? '' : between + escaped(rest)}`;
}

/** A message without the words for what else stands in its row. */
function besidesTheLoss({ kind, message, compatible, now, profile, file, line }: Finding): string {
  const arrow = `${compatible} → ${enumeration(now)}: `;
  const text = kind === 'changed' && message.startsWith(arrow) ? message.slice(arrow.length) : message;
  if ((kind !== 'removed' && kind !== 'changed') || profile === null || file === null) return text;
  const start = text.indexOf(` no longer understands ${compatible}, which `);
  const place = `${file}:${line} (profile ${profile}`;
  const at = text.indexOf(place, start);
  const end = text.indexOf(') lists.', at + place.length);
  return start < 0 || at < 0 || end < 0 ? text : text.slice(end + ') lists.'.length).trim();
}

function whereOf(finding: Finding, withImage: boolean): string[] {
  const at = placeOf(finding);
  const parts = [
    ...(at === null || besidesTheLoss(finding).includes(at) ? [] : [code(at)]),
    ...(finding.profile === null ? [] : [`profile ${code(finding.profile)}`]),
    ...(withImage && finding.image !== '' ? [code(finding.image)] : []),
  ];
  return parts.length === 0 ? [] : [parts.join(', ')];
}
