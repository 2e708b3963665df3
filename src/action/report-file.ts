import { constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemErrorCode } from '../bytes/system-error.ts';
import type { Report } from '../gate/report.ts';
import { RequestError } from '../judge/problem.ts';
import { renderJson } from '../report/json.ts';
import { isNamed, type Reading, refuseOverwriting } from './overwriting.ts';
import { isReport, removeReport } from './stale-report.ts';
import { writeFile } from './write-file.ts';

/** Where the report of this step goes. */
export interface ReportFile {
  /**
   * Writes the report.
   *
   * @returns the path
   * @throws RequestError `report-unwritable`; `usage` where a file that is read lies there by now
   */
  write(report: Report): Promise<string>;
}

/**
 * Takes the report of an earlier step away: whoever reads the file after a step that was killed must not take it for
 * that of this one.
 *
 * @param reading what was checked with `refuseOverwriting`; `null` where the inputs are wrong: then the path may name
 *   anything, and only a report gives way
 * @returns `null` where nothing may be written there
 */
export async function prepare(path: string, reading: Reading | null): Promise<ReportFile | null> {
  const isStale = isReport(path) && (reading !== null || !(await isNamed(path)));
  if (isStale) removeReport(path);
  if (reading === null && !isStale) return null;
  return {
    async write(report) {
      // An update may have made one of them since.
      if (reading !== null) await refuseOverwriting(path, reading);
      return write(report, path);
    },
  };
}

function write(report: Report, path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, renderJson(report), constants.O_TRUNC | constants.O_NOFOLLOW);
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
