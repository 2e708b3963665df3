import { isTestOnly } from '../gate/compatible.ts';
import { count } from '../gate/describe.ts';
import type { ImageReport, Report } from '../gate/report.ts';
import type { Version } from '../gate/version.ts';
import { cutTable, details, type Limits, some, wideHead } from './cut.ts';
import { code, escaped } from './escape.ts';
import { ICONS, SEVERITY_ICONS } from './icons.ts';

/**
 * What was read, what it was compared with, and what the verdict does not speak of.
 *
 * @param images the images, as Markdown
 */
export function readSection(report: Report, limits: Limits, images: string): string {
  const parts = [images, comparedWith(report), stringSection(report, limits), coverage(report)];
  const said = parts.filter(part => part !== '');
  return said.length > 0 ? ['### What was read', ...said].join('\n\n') : '';
}

/** What is known of one image, a fact a line. */
export function imageText(image: ImageReport): string {
  const labels = [
    stringsOf(image),
    ...(image.release === null ? [] : [`release ${code(image.release)}`]),
    ...(image.buildId === null ? [] : [`build id ${code(image.buildId)}`]),
    ...(image.modules === null ? [] : [count(image.modules, 'module')]),
  ];
  return `${code(image.path)}: ${[...labels, ...reached(image)].join('<br>')}`;
}

/** The way to the list; empty where there is none. */
export function reached({ reached: way }: ImageReport): string[] {
  return way.length === 0 ? [] : [way.map(escaped).join(' → ')];
}

/** How many strings it has. */
export function stringsOf({ found, versions }: ImageReport): string {
  return found === 'nothing' ? 'no version list' : count(versions.length, 'string');
}

function comparedWith(report: Report): string {
  const { baseline } = report;
  if (baseline === null) return '';
  const { path, profiles, image } = baseline;
  const of = profiles.length === 0 ? '' : ` (profile${profiles.length === 1 ? '' : 's'} ${some(profiles)})`;
  const lead = isCompared(report) ? 'Compared with' : 'Baseline:';
  return `${lead} ${image === null ? `${code(path)}${of}.` : imageText(image)}`;
}

/** The result of a list, and for everybody else a detail. */
function stringSection(report: Report, limits: Limits): string {
  if (report.mode === 'merge') return '';
  const rows = report.images.flatMap(image => stringRows(report, image));
  const isKnown = (column: number): boolean => rows.some(row => row[column] !== '');
  const strings = report.images.flatMap(({ versions }) => versions);
  const columns = [
    wideHead(
      'string',
      strings.map(({ compatible }) => compatible),
    ),
    'state',
    'module',
    'defined at',
    'image',
  ];
  const kept = columns.map((_, column) => column).filter(isKnown);
  const cells = (row: readonly string[]): string[] => kept.map(column => row[column] ?? '');
  const text = cutTable(cells(columns), rows.map(cells), limits);
  return report.mode === 'list' ? text : details(`${count(strings.length, 'string')} read`, text);
}

function stringRows(report: Report, image: ImageReport): string[][] {
  const own = report.findings.filter(finding => finding.image === image.path);
  const added = new Set(own.filter(({ kind }) => kind === 'added').map(({ compatible }) => compatible));
  const present = new Map(image.versions.map(version => [version.compatible, version]));
  return [...present.values()].map(version => [
    code(version.compatible),
    stateOf(report, version, added),
    version.from === image.path ? '' : code(version.from),
    definition(version),
    report.images.length > 1 ? code(image.path) : '',
  ]);
}

/** Where the sources define the string; empty where debug info was not read. */
function definition({ file, line, handler }: Version): string {
  const place = file === null ? [] : [code(line === null ? file : `${file}:${line}`)];
  return [...place, ...(handler === null ? [] : [code(handler)])].join(' ');
}

function stateOf(report: Report, { compatible }: Version, added: ReadonlySet<string>): string {
  if (!isCompared(report)) return '';
  if (added.has(compatible)) return `${SEVERITY_ICONS.notice} new, not listed`;
  return isTestOnly(compatible) ? 'test only' : `${ICONS.pass} listed`;
}

function coverage(report: Report): string {
  if (!isCompared(report)) return '';
  return `Not covered: ${report.notCovered.map(escaped).join('; ')}.`;
}

/** Whether anything was compared with anything. */
export function isCompared({ mode, errors, result }: Report): boolean {
  return mode === 'check' && errors.length === 0 && result !== 'skipped';
}
