import { count, reasonOf } from '../gate/describe.ts';
import type { Finding, Severity } from '../gate/finding.ts';
import type { ImageReport, Leg, Problem, Remark, Report, Result } from '../gate/report.ts';
import type { Version } from '../gate/version.ts';
import { placedMessage, placeOf } from './place.ts';
import { isShownWhole, visible, visibleLines } from './visible.ts';

/** Paints a word for a terminal. */
export type Paint = (colour: Colour, text: string) => string;

/** What a word is painted in; `bold` keeps the colour of the terminal. */
export type Colour = 'red' | 'yellow' | 'green' | 'bold';

const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, green: 32, bold: 1 };

/** Colours for a terminal, or none. */
export function painter(colours: boolean): Paint {
  return (colour, text) => (colours ? `\x1b[${CODES[colour]}m${text}\x1b[0m` : text);
}

/** The report for a person at a terminal, errors left out. */
export function renderText(report: Report, paint: Paint): string {
  const lines = [
    ...report.legs.map(leg => legLine(leg, paint)),
    ...[...report.images, ...(report.baseline?.image ? [report.baseline.image] : [])].flatMap(image =>
      imageLines(image, report.mode === 'list'),
    ),
    ...report.findings.flatMap(finding => findingLines(finding, paint)),
    ...report.remarks.flatMap(remark => remarkLines(remark, paint)),
    ...patchLines(report),
    ...(report.errors.length > 0 ? [] : verdictLines(report, paint)),
  ];
  // Each part leaves a line free above it; the first one has nothing above.
  const shown = lines[0] === '' ? lines.slice(1) : lines;
  return shown.map(line => `${line}\n`).join('');
}

/** An error in one line, the remedy last. */
export function renderError(problem: Problem, paint: Paint): string {
  return `${paint('red', 'error')}: ${visible(placedMessage(problem))}. ${visible(problem.remedy)}\n`;
}

function legLine(leg: Leg, paint: Paint): string {
  const { name, result } = leg;
  return `${paint(resultColour(result), result)}: ${visible(`${name}: ${reasonOf(leg)}`)}`;
}

function imageLines(image: ImageReport, withStrings: boolean): string[] {
  const known = [
    ...(image.release === null ? [] : [`release ${image.release}`]),
    ...(image.buildId === null ? [] : [`build id ${image.buildId}`]),
    ...(image.modules === null ? [] : [count(image.modules, 'module')]),
  ];
  const way = image.found === 'nothing' ? 'no version list' : image.reached.join(' → ');
  const head = visible(`${image.path}: ${[way, ...known].join(', ')}`);
  if (!withStrings) return [head];
  return [head, ...image.versions.map(version => visible(stringLine(version, image)))];
}

/** `  memfd-v2  mm/memfd_luo.c:604 memfd_luo_handler`, as far as it is known. */
function stringLine({ compatible, from, file, line, handler }: Version, image: ImageReport): string {
  const place = file === null ? [] : [line === null ? file : `${file}:${line}`];
  const module = from === image.path ? [] : [`(module ${from})`];
  return `  ${[compatible, [...place, ...(handler === null ? [] : [handler]), ...module].join(' ')].join('  ')}`.trimEnd();
}

function findingLines(finding: Finding, paint: Paint): string[] {
  const place = placeOf(finding) ?? finding.image;
  const label = paint(colourOf(finding.severity), `${finding.severity} (${finding.kind})`);
  const head = `${visible(place)}: ${label}: ${visible(finding.message)}`;
  if (finding.severity === 'notice') return [head];
  return ['', head, visible(`  At run time: ${finding.effect}`), visible(`  To do: ${finding.remedy}`)];
}

function remarkLines({ severity, message, remedy }: Remark, paint: Paint): string[] {
  return ['', `${paint(colourOf(severity), severity)}: ${visible(message)}. ${visible(remedy)}`];
}

function colourOf(severity: Severity): Colour {
  if (severity === 'error') return 'red';
  return severity === 'warning' ? 'yellow' : 'bold';
}

function patchLines(report: Report): string[] {
  if (report.patch === '') return [];
  const commit =
    report.mode === 'update'
      ? ['', 'A message for the commit:', '', ...visibleLines(report.commitMessage)]
      : [];
  const run =
    report.mode === 'check' && report.accept.length > 0
      ? ['', 'Or run:', '', ...report.accept.map(visible)]
      : [];
  const note = isShownWhole(report.patch) ? [] : ['', PATCH_NOTE];
  return ['', patchTitle(report), '', ...visibleLines(report.patch), ...note, ...run, ...commit];
}

/** What stands beside a patch of a file with line ends of Windows, or with characters that hide. */
export const PATCH_NOTE =
  'Not to paste: it has characters that are not shown as they are. The report (JSON) has it whole.';

function patchTitle({ mode, errors }: Report): string {
  if (mode === 'update') return 'The change:';
  // With an error a patch is there only where the baseline is not.
  return errors.length > 0
    ? 'A baseline with what was read:'
    : 'The change of the baseline that accepts this:';
}

function verdictLines(report: Report, paint: Paint): string[] {
  const lines = ['', `${paint(resultColour(report.result), report.result)}: ${visible(statement(report))}`];
  if (report.mode === 'check' && !isUnjudged(report))
    lines.push(`Not covered: ${report.notCovered.join('; ')}.`);
  return report.mode === 'list' ? [] : lines;
}

function statement(report: Report): string {
  return `${reasonOf(report)}${baselineNote(report)}`;
}

function baselineNote(report: Report): string {
  const { baseline, mode, patch } = report;
  if (baseline === null || isUnjudged(report)) return '';
  const isChange = mode === 'update' && patch !== '';
  return isChange ? ` (in ${baseline.path})` : ` (compared with ${baseline.path})`;
}

/** No image had a list, so none was compared with anything. */
function isUnjudged({ images }: Report): boolean {
  return images.every(({ found }) => found === 'nothing');
}

function resultColour(result: Result): Colour {
  if (result === 'pass') return 'green';
  return result === 'warn' || result === 'skipped' ? 'yellow' : 'red';
}
