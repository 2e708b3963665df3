import type { Finding } from '../gate/finding.ts';
import { type Problem, type Report, resultOf } from '../gate/report.ts';
import { cutList, cutTable, details, foldLong, type Limits, some, withNote } from './cut.ts';
import { code, escaped, preformatted } from './escape.ts';
import { headline } from './headline.ts';
import { ICONS, SEVERITY_ICONS } from './icons.ts';
import { acceptedSection, effectSection, findingSection, remedyList } from './markdown-findings.ts';
import { imagesSection } from './markdown-images.ts';
import { legSection } from './markdown-legs.ts';
import { joined, title } from './markdown-pass.ts';
import { readSection } from './markdown-read.ts';
import { PATCH_NOTE } from './text.ts';
import { isShownWhole, visibleLines } from './visible.ts';

/**
 * The report as GitHub-flavoured Markdown: the verdict, why, what it means, what to do; what was read comes last.
 *
 * Where a limit cuts something off, the text says how much and where all of it is.
 */
export function renderMarkdown(report: Report, limits: Limits): string {
  const sections = [
    title(report),
    headline(report),
    errorSection(report, limits),
    effectSection(report, limits),
    remarkSection(report, limits),
    legSection(report, limits),
    findingSection(report, limits),
    acceptedSection(report, limits),
    profileSection(report, limits),
    actionSection(report, limits),
    readSection(report, limits, imagesSection(report, limits)),
  ];
  return joined(sections);
}

function errorSection({ errors }: Report, limits: Limits): string {
  const [only] = errors;
  if (only === undefined) return '';
  if (errors.length === 1)
    return `${only.where === '' ? '' : `${code(only.where)}: `}${escaped(only.remedy)} (${code(only.code)})`;
  return `### It could not be judged\n\n${cutList(errors.map(errorItem), limits)}`;
}

function errorItem({ where, message, remedy, code: name }: Problem): string {
  return `${where === '' ? '' : `${code(where)}: `}${escaped(message)} (${code(name)})<br>${escaped(remedy)}`;
}

function remarkSection({ remarks }: Report, limits: Limits): string {
  const items = remarks.map(
    ({ severity, message, remedy }) => `${SEVERITY_ICONS[severity]} ${escaped(message)}. ${escaped(remedy)}`,
  );
  return items.length > 1 ? cutList(items, limits) : items.join('');
}

/** The ways out, and the change of the baseline to paste; folded where nothing failed. */
function actionSection(report: Report, limits: Limits): string {
  if (report.mode === 'update') return updateSection(report, limits);
  const remedies = remedyList(report, limits);
  const isToAccept = remedies !== '' && report.errors.length === 0;
  const change = report.patch === '' ? '' : patchText(report, limits, isToAccept);
  if (remedies === '' && report.errors.length === 0)
    return details('A change of the baseline that lists what is new', change);
  const elsewhere =
    report.mode === 'merge' && remedies !== ''
      ? 'The patch is in the summary and in the report of each leg.'
      : '';
  const parts = [remedies, elsewhere, change].filter(part => part !== '');
  return parts.length === 0 ? '' : ['### What to do', ...parts].join('\n\n');
}

function patchText(report: Report, limits: Limits, isToAccept: boolean): string {
  const what = isToAccept ? '**To accept it**, apply this change of the baseline' : 'Apply this';
  const run = report.accept.length > 0 ? ['Or run:', cutLines(report.accept, limits)] : [];
  return [`${what} (\`git apply\`) and commit it:`, patch(report, limits), ...run].join('\n\n');
}

function updateSection(report: Report, limits: Limits): string {
  if (report.patch === '') return '';
  return [
    '### The change',
    patch(report, limits),
    'A message for the commit:',
    cutLines(visibleLines(report.commitMessage), limits),
  ].join('\n\n');
}

function patch(report: Report, limits: Limits): string {
  const lines = visibleLines(report.patch);
  const shown = foldLong('line', lines.length, cutLines(lines, limits, 'diff'));
  return isShownWhole(report.patch) ? shown : `${shown}\n\n${PATCH_NOTE}`;
}

function cutLines(lines: readonly string[], limits: Limits, language = ''): string {
  const shown = preformatted(lines.slice(0, limits.patchLines), language);
  return withNote(shown, lines.length - limits.patchLines, 'line');
}

function profileSection(report: Report, limits: Limits): string {
  const profiles = report.baseline?.profiles ?? [];
  if (report.mode !== 'check' || profiles.length < 2) return '';
  const findings = new Map(profiles.map((name): [string | null, Finding[]] => [name, []]));
  for (const finding of report.findings) findings.get(finding.profile)?.push(finding);
  const rows = profiles.map(name => {
    const own = findings.get(name) ?? [];
    const result = resultOf(own);
    return [
      code(name),
      `${ICONS[result]} ${result}`,
      some([...new Set(own.map(({ compatible }) => compatible))]),
    ];
  });
  return `### Profiles\n\n${cutTable(['profile', 'verdict', 'different'], rows, limits)}`;
}
