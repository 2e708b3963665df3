import { isCompatible, parseCompatible } from './compatible.ts';
import { FINDING_KINDS, type Finding, severityOf } from './finding.ts';
import {
  FOUND,
  type ImageReport,
  MODES,
  type Mode,
  type Problem,
  REPORT_SCHEMA,
  RESULTS,
  type Remark,
  type Result,
} from './report.ts';
import type { Version } from './version.ts';

/** What is read back out of a report: enough to compare with it, and to join it with others. */
export interface ReadReport {
  readonly mode: Mode;
  readonly name: string | null;
  readonly result: Result;
  readonly description: string;
  readonly images: readonly ImageReport[];
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  readonly errors: readonly Problem[];
  /** Whether it says what was compared with. */
  readonly isCompared: boolean;
  /** The results of the legs that it joined. */
  readonly legs: readonly Result[];
}

/** What comes of reading a report back: what is needed of it, or why it is none. */
export type ParsedReport =
  | { readonly ok: true; readonly report: ReadReport }
  | { readonly ok: false; readonly reason: string };

/** Each is judged against everything, and a matrix has tens: a hostile report must not cost hours. */
const MOST_IMAGES = 4096;

/** Thrown inside this module only: where a value is not what a report has there. */
class ShapeError extends Error {}

/**
 * Reads a report. It is untrusted: nothing is taken over that was not checked.
 *
 * @param text the whole file
 */
export function parseReport(text: string): ParsedReport {
  try {
    return { ok: true, report: readReport(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof ShapeError) return { ok: false, reason: error.message };
    return { ok: false, reason: 'it is not JSON' };
  }
}

function readReport(value: unknown): ReadReport {
  const report = object(value, 'the report');
  const schema = report['schema'];
  if (schema !== REPORT_SCHEMA)
    throw new ShapeError(`its schema is ${shown(schema)}, not "${REPORT_SCHEMA}"`);
  return {
    mode: oneOf(report['mode'], MODES, 'mode'),
    name: textOrNull(report['name'], 'name'),
    result: oneOf(report['result'], RESULTS, 'result'),
    description: text(report['description'], 'description'),
    images: fewImages(list(report['images'], 'images', readImage)),
    findings: list(report['findings'], 'findings', readFinding),
    remarks: list(report['remarks'], 'remarks', readRemark),
    errors: list(report['errors'], 'errors', readProblem),
    isCompared: report['baseline'] !== null && report['baseline'] !== undefined,
    legs: list(report['legs'], 'legs', readLegResult),
  };
}

/** Only a word of what the file says: it may be as long as the file. */
function shown(schema: unknown): string {
  if (schema === undefined) return 'missing';
  return typeof schema === 'string' ? JSON.stringify(schema.slice(0, 60)) : 'not a text';
}

function readImage(value: unknown, where: string): ImageReport {
  const image = object(value, where);
  const found = oneOf(image['found'], FOUND, `${where}.found`);
  const versions = list(image['versions'], `${where}.versions`, readVersion);
  // An image without a string is an error or `nothing`: whoever compares with an empty list loses nothing, ever.
  if ((versions.length === 0) !== (found === 'nothing'))
    throw new ShapeError(`${where} has ${versions.length} strings, found: ${found}`);
  return {
    path: text(image['path'], `${where}.path`),
    reached: list(image['reached'], `${where}.reached`, text),
    buildId: textOrNull(image['buildId'], `${where}.buildId`),
    release: textOrNull(image['release'], `${where}.release`),
    found,
    result: oneOf(image['result'], RESULTS, `${where}.result`),
    modules: numberOrNull(image['modules'], `${where}.modules`),
    versions,
  };
}

/** Family and version are worked out again: they must never disagree with the string. */
function readVersion(value: unknown, where: string): Version {
  const version = object(value, where);
  const compatible = text(version['compatible'], `${where}.compatible`);
  if (!isCompatible(compatible))
    throw new ShapeError(`${where}.compatible is a string that no image can hold`);
  const { family, version: number } = parseCompatible(compatible);
  return {
    compatible,
    family,
    version: number,
    from: text(version['from'], `${where}.from`),
    handler: textOrNull(version['handler'], `${where}.handler`),
    file: textOrNull(version['file'], `${where}.file`),
    line: numberOrNull(version['line'], `${where}.line`),
  };
}

function fewImages(images: ImageReport[]): ImageReport[] {
  if (images.length <= MOST_IMAGES) return images;
  throw new ShapeError(`it has ${images.length} images; the limit is ${MOST_IMAGES}`);
}

const SEVERITIES = ['error', 'warning', 'notice'] as const;

function readFinding(value: unknown, where: string): Finding {
  const finding = object(value, where);
  const kind = oneOf(finding['kind'], FINDING_KINDS, `${where}.kind`);
  const severity = oneOf(finding['severity'], SEVERITIES, `${where}.severity`);
  // A loss is a warning at the least, whatever fail-on says.
  if (severity === 'notice' && severityOf(kind, 'none') !== 'notice')
    throw new ShapeError(`${where} is a notice, which ${kind} never is`);
  return {
    kind,
    severity,
    image: text(finding['image'], `${where}.image`),
    profile: textOrNull(finding['profile'], `${where}.profile`),
    compatible: text(finding['compatible'], `${where}.compatible`),
    now: list(finding['now'], `${where}.now`, text),
    file: textOrNull(finding['file'], `${where}.file`),
    line: numberOrNull(finding['line'], `${where}.line`),
    message: words(finding['message'], `${where}.message`),
    effect: text(finding['effect'], `${where}.effect`),
    remedy: text(finding['remedy'], `${where}.remedy`),
  };
}

function readRemark(value: unknown, where: string): Remark {
  const remark = object(value, where);
  return {
    severity: oneOf(remark['severity'], ['warning', 'notice'] as const, `${where}.severity`),
    message: words(remark['message'], `${where}.message`),
    remedy: words(remark['remedy'], `${where}.remedy`),
  };
}

function readLegResult(value: unknown, where: string): Result {
  return oneOf(object(value, where)['result'], RESULTS, `${where}.result`);
}

function readProblem(value: unknown, where: string): Problem {
  const problem = object(value, where);
  return {
    code: words(problem['code'], `${where}.code`),
    message: words(problem['message'], `${where}.message`),
    where: text(problem['where'], `${where}.where`),
    remedy: words(problem['remedy'], `${where}.remedy`),
    exit: oneOf(problem['exit'], [2, 3, 4] as const, `${where}.exit`),
  };
}

function object(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new ShapeError(`${where} is not an object`);
}

function list<Item>(value: unknown, where: string, read: (item: unknown, where: string) => Item): Item[] {
  if (!Array.isArray(value)) throw new ShapeError(`${where} is not a list`);
  return value.map((item, index) => read(item, `${where}[${index}]`));
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new ShapeError(`${where} is not a text`);
}

/** A text that says something: an error without words helps nobody. */
function words(value: unknown, where: string): string {
  const said = text(value, where);
  if (said.trim() !== '') return said;
  throw new ShapeError(`${where} is empty`);
}

function textOrNull(value: unknown, where: string): string | null {
  return value === null ? null : text(value, where);
}

function numberOrNull(value: unknown, where: string): number | null {
  if (value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0))
    return value;
  throw new ShapeError(`${where} is not a whole number`);
}

function oneOf<Value>(value: unknown, allowed: readonly Value[], where: string): Value {
  const found = allowed.find(one => one === value);
  if (found !== undefined) return found;
  throw new ShapeError(`${where} is not one of ${allowed.join(', ')}`);
}
