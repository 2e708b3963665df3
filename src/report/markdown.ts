import { compareCompatible, isTestOnly } from '../gate/compatible.ts';
import { count } from '../gate/describe.ts';
import type { Finding, Severity } from '../gate/finding.ts';
import { type ImageReport, type Report, type Result, resultOf } from '../gate/report.ts';
import type { Version } from '../gate/version.ts';
import { code, escaped, preformatted, table } from './escape.ts';
import { placeOf } from './place.ts';
import { visibleLines } from './visible.ts';

const ICONS: Readonly<Record<Result, string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  error: '🛑',
  skipped: '⏭️',
};

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** What a section of the summary may hold before it is cut, so that the whole stays under the limit. */
export interface Limits {
  /** Rows of one table. */
  readonly rows: number;
  /** Lines of the patch. */
  readonly patchLines: number;
}

/**
 * The report as GitHub-flavoured Markdown, the verdict first.
 *
 * Where a limit cuts something off, the text says how much and where all of it is.
 */
export function renderMarkdown(report: Report, limits: Limits): string {
  const sections = [
    title(report),
    errorSection(report, limits),
    legSection(report, limits),
    findingSection(report, limits),
    acceptedSection(report, limits),
    remarkSection(report, limits),
    patchSection(report, limits),
    profileSection(report, limits),
    readSection(report, limits),
    stringSection(report, limits),
    coverage(report),
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

function title(report: Report): string {
  const name = report.name === null ? '' : ` · ${escaped(report.name)}`;
  const statement = report.description.slice(report.result.length + 2);
  return `## ${ICONS[report.result]} liveupdate-gate: ${report.result}${name}\n\n${escaped(statement)}`;
}

function errorSection({ errors }: Report, limits: Limits): string {
  if (errors.length === 0) return '';
  const items = errors.map(
    ({ where, message, remedy, code: name }) =>
      `- ${where === '' ? '' : `${code(where)}: `}${escaped(message)} (${code(name)})<br>${escaped(remedy)}`,
  );
  return ['### It could not be judged', '', ...cutList(items, limits, 'error')].join('\n');
}

/** One row a string, one column a leg: which kernel understands what. */
function legSection({ legs, images }: Report, limits: Limits): string {
  if (legs.length === 0) return '';
  const ofLeg = legs.map(({ name }) => images.filter(({ path }) => path.startsWith(`${name}: `)));
  const strings = new Set(images.flatMap(({ versions }) => versions.map(({ compatible }) => compatible)));
  const rows = [...strings]
    .sort(compareCompatible)
    .map(text => [
      code(text),
      ...ofLeg.map(own => (own.length > 0 && own.every(image => understands(image, text)) ? '✅' : '–')),
    ]);
  const verdicts = legs.map(({ name, result, description }) => [
    `${ICONS[result]} ${escaped(name)}`,
    escaped(description),
  ]);
  return [
    '### Legs',
    cutTable(['leg', 'verdict'], verdicts, limits),
    cutTable(
      ['string', ...legs.map(({ name, result }) => `${ICONS[result]} ${escaped(name)}`)],
      rows,
      limits,
    ),
  ].join('\n\n');
}

function understands(image: ImageReport, text: string): boolean {
  return image.versions.some(({ compatible }) => compatible === text);
}

function findingSection(report: Report, limits: Limits): string {
  const shown = report.findings.filter(({ kind, severity }) => severity !== 'notice' && kind !== 'accepted');
  const quiet = report.findings.filter(({ severity }) => severity === 'notice');
  const parts = [];
  if (shown.length > 0) {
    const rows = shown.map(finding => findingRow(finding, report.images.length > 1));
    parts.push('### What is different', cutTable(['', 'string', 'what', 'at run time'], rows, limits));
    parts.push(...remediesOf(shown, limits));
  }
  if (quiet.length > 0) {
    const rows = quiet.map(({ severity, compatible, message }) => [
      SEVERITY_ICONS[severity],
      code(compatible),
      escaped(message),
    ]);
    parts.push(details(count(quiet.length, 'notice'), cutTable(['', 'string', 'what'], rows, limits)));
  }
  return parts.join('\n\n');
}

/** For the reviewer of the change, not for the one who has to mend something. */
function acceptedSection(report: Report, limits: Limits): string {
  const own = report.findings.filter(({ kind }) => kind === 'accepted');
  if (own.length === 0) return '';
  const rows = own.map(finding => findingRow(finding, false));
  return [
    '### What this change gives up',
    cutTable(['', 'string', 'what', 'at run time'], rows, limits),
    ...remediesOf(own, limits),
  ].join('\n\n');
}

function remediesOf(findings: readonly Finding[], limits: Limits): readonly string[] {
  return cutList([...new Set(findings.map(({ remedy }) => escaped(remedy)))], limits, 'hint');
}

function findingRow(finding: Finding, withImage: boolean): string[] {
  const now = finding.now.length > 0 ? ` → ${finding.now.map(code).join(', ')}` : '';
  const at = placeOf(finding);
  const place = [
    ...(finding.profile === null ? [] : [`profile ${code(finding.profile)}`]),
    ...(at === null ? [] : [code(at)]),
    ...(withImage ? [code(finding.image)] : []),
  ];
  return [
    SEVERITY_ICONS[finding.severity],
    `${code(finding.compatible)}${now}`,
    `**${finding.kind}**: ${escaped(finding.message)}<br>${place.join(', ')}`,
    escaped(finding.effect),
  ];
}

function remarkSection({ remarks }: Report, limits: Limits): string {
  const texts = remarks.map(
    ({ severity, message, remedy }) => `${SEVERITY_ICONS[severity]} ${escaped(message)}. ${escaped(remedy)}`,
  );
  return cutList(texts, limits, 'remark').join('\n\n');
}

function patchSection(report: Report, limits: Limits): string {
  if (report.patch === '') return '';
  const isUpdate = report.mode === 'update';
  const lines = visibleLines(report.patch);
  const parts = [
    isUpdate ? '### The change of the baseline' : '### To accept it',
    isUpdate ? '' : 'Apply this change of the baseline (`git apply`), and commit it:',
    preformatted(lines.slice(0, limits.patchLines), 'diff'),
    lines.length > limits.patchLines ? cutNote(lines.length - limits.patchLines, 'line') : '',
  ];
  if (!isUpdate && report.accept.length > 0) parts.push('or run', preformatted(report.accept));
  if (isUpdate) parts.push('A message for the commit:', preformatted(visibleLines(report.commitMessage)));
  return parts.filter(part => part !== '').join('\n\n');
}

function profileSection(report: Report, limits: Limits): string {
  const profiles = report.baseline?.profiles ?? [];
  if (report.mode !== 'check' || profiles.length < 2) return '';
  const rows = profiles.map(name => {
    const own = report.findings.filter(({ profile }) => profile === name);
    const result = resultOf(own);
    return [
      code(name),
      `${ICONS[result]} ${result}`,
      cutList(
        own.map(({ compatible }) => code(compatible)),
        limits,
        'string',
      ).join(', '),
    ];
  });
  return `### Profiles\n\n${cutTable(['profile', 'verdict', 'different'], rows, limits)}`;
}

function readSection(report: Report, limits: Limits): string {
  if (report.images.length === 0) return '';
  const rows = report.images.map(image => [
    `${ICONS[image.result]} ${code(image.path)}`,
    image.found === 'nothing' ? 'no version list' : image.reached.map(escaped).join(' → '),
    image.release === null ? '' : code(image.release),
    image.buildId === null ? '' : code(image.buildId),
  ]);
  const against = report.baseline === null ? '' : `\n\nCompared with ${code(report.baseline.path)}.`;
  return `### What was read\n\n${cutTable(['image', 'how it was reached', 'release', 'build id'], rows, limits)}${against}`;
}

function stringSection(report: Report, limits: Limits): string {
  if (report.mode === 'merge') return '';
  const rows = report.images.flatMap(image => stringRows(report, image));
  if (rows.length === 0) return '';
  const last = report.images.length > 1 ? ['image'] : [];
  const head = ['string', 'state', 'from', 'defined at', ...last];
  return `### Strings\n\n${cutTable(head, rows, limits)}`;
}

function stringRows(report: Report, image: ImageReport): string[][] {
  const own = report.findings.filter(finding => finding.image === image.path);
  const added = new Set(own.filter(({ kind }) => kind === 'added').map(({ compatible }) => compatible));
  const lost = own.filter(({ kind }) => kind === 'removed' || kind === 'changed');
  const present = new Map(image.versions.map(version => [version.compatible, version]));
  const last = report.images.length > 1 ? [code(image.path)] : [];
  return [
    ...lost.map(({ compatible, severity }) => [
      code(compatible),
      `${SEVERITY_ICONS[severity]} lost`,
      '',
      '',
      ...last,
    ]),
    ...[...present.values()].map(version => [
      code(version.compatible),
      stateOf(report, version, added),
      code(version.from),
      definition(version),
      ...last,
    ]),
  ];
}

/** Where the sources define the string; empty where debug info was not read. */
function definition({ file, line, handler }: Version): string {
  const place = file === null ? [] : [code(line === null ? file : `${file}:${line}`)];
  return [...place, ...(handler === null ? [] : [code(handler)])].join(' ');
}

function stateOf({ mode }: Report, { compatible }: Version, added: ReadonlySet<string>): string {
  if (mode !== 'check') return 'understood';
  if (added.has(compatible)) return 'ℹ️ new, not listed';
  return isTestOnly(compatible) ? 'test only' : '✅ listed';
}

function coverage(report: Report): string {
  if (report.mode !== 'check' || report.errors.length > 0) return '';
  return `Not covered: ${report.notCovered.map(escaped).join('; ')}.`;
}

function cutTable(head: readonly string[], rows: readonly (readonly string[])[], limits: Limits): string {
  const text = table(head, rows.slice(0, limits.rows));
  return rows.length > limits.rows ? `${text}\n\n${cutNote(rows.length - limits.rows, 'row')}` : text;
}

function cutList(items: readonly string[], { rows }: Limits, noun: string): readonly string[] {
  return items.length > rows ? [...items.slice(0, rows), cutNote(items.length - rows, noun)] : items;
}

function cutNote(number: number, noun: string): string {
  return `… and ${count(number, `more ${noun}`)}: all of it is in the log, and in the report (input report-file).`;
}

function details(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
