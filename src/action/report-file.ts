import { closeSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemErrorCode } from '../bytes/system-error.ts';
import type { Report } from '../gate/report.ts';
import { usage } from '../judge/options.ts';
import { RequestError } from '../judge/problem.ts';
import type { Request } from '../judge/request.ts';
import { renderJson } from '../report/json.ts';
import { lines } from './read-input.ts';
import { writeFile } from './write-file.ts';

/** How `renderJson` starts each report. */
const REPORT_START = Buffer.from('{\n  "schema": "liveupdate-gate/report/');

/** Where the report of this step goes. */
export interface ReportFile {
  /**
   * Writes the report.
   *
   * @returns the path
   * @throws RequestError `report-unwritable`
   */
  write(report: Report): string;
}

/**
 * Refuses to write the report over something that is read: the next step would compare with it, and pass.
 *
 * @throws RequestError `usage`
 */
export function refuseOverwriting(reportFile: string, { baseline, layouts, images, reports }: Request): void {
  const read = [baseline, layouts, ...images, ...reports].filter(path => typeof path === 'string');
  const path = read.find(one => resolve(one) === resolve(reportFile));
  if (path === undefined) return;
  throw usage(
    'report-file',
    `report-file is ${path}, which is read: the report would take its place`,
    'Write the report elsewhere.',
  );
}

/**
 * Takes the report of an earlier step away: whoever reads the file after a step that was killed must not take it for
 * that of this one.
 *
 * @param isChecked false where the inputs are wrong: then the path may name anything, and only a report gives way
 * @returns `null` where nothing may be written there
 */
export function prepare(path: string, isChecked: boolean): ReportFile | null {
  const isStale = isReport(path) && (isChecked || !isRead(path));
  if (isStale) remove(path);
  return isChecked || isStale ? { write: report => write(report, path) } : null;
}

/** Where the inputs are wrong, that may be because the file is one of those that are read. */
function isRead(path: string): boolean {
  const read = (['baseline', 'layouts', 'vmlinux', 'reports'] as const).flatMap(name => lines(name, ''));
  return read.some(one => resolve(one) === resolve(path));
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Writing the new one says what is wrong.
  }
}

/** What cannot be read is none. */
function isReport(path: string): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const descriptor = openSync(path, 'r');
    try {
      const head = Buffer.alloc(REPORT_START.length);
      return readSync(descriptor, head) === head.length && head.equals(REPORT_START);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
}

function write(report: Report, path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, renderJson(report), 'replace');
    return path;
  } catch (error) {
    const reason = systemErrorCode(error) ?? String(error);
    throw new RequestError('report-unwritable', {
      message: `the report cannot be written (${reason})`,
      where: path,
      remedy: `Check the folder and the disk. The verdict was: ${report.description}`,
    });
  }
}
