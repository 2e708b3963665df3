import { ImageError } from '../bytes/error.ts';
import { type FileRef, labelOf, openRef } from '../bytes/named-file.ts';
import { parseReport, type ReadReport } from '../gate/parse-report.ts';
import type { ImageReport } from '../gate/report.ts';
import { RequestError } from './problem.ts';

const MOST_BYTES = 64 << 20;

/**
 * Reads a report that an earlier run wrote.
 *
 * @throws RequestError `report-unreadable`
 */
export async function readReportFile(file: FileRef): Promise<ReadReport> {
  const parsed = parseReport(await readText(file));
  if (parsed.ok) return parsed.report;
  throw unreadable(labelOf(file), `this is not a report of liveupdate-gate: ${parsed.reason}`);
}

/**
 * The images of a report, as if they had been read again.
 *
 * @throws RequestError `report-unreadable`, `report-incomplete`
 */
export async function readReportImages(file: FileRef): Promise<ImageReport[]> {
  const path = labelOf(file);
  const report = await readReportFile(file);
  const empty = report.images.find(({ found }) => found === 'nothing');
  const [error] = report.errors;
  if (error === undefined && empty === undefined && report.images.length > 0) {
    return report.images.map(image => renamed(image, path));
  }
  const reason =
    error?.message ?? (empty === undefined ? 'it has no image' : `${empty.path} has no version list`);
  throw new RequestError(
    'report-incomplete',
    {
      message: `the report cannot stand for its images: ${reason}`,
      where: path,
      remedy: 'Give the report of a run that read its image, or the image itself.',
    },
    3,
  );
}

/** An image out of a report is called by the report too: two reports may both speak of `vmlinux`. */
function renamed(image: ImageReport, reportPath: string): ImageReport {
  const path = `${reportPath} (${image.path})`;
  const versions = image.versions.map(version =>
    version.from === image.path ? { ...version, from: path } : version,
  );
  return { ...image, path, versions, result: 'pass' };
}

async function readText(ref: FileRef): Promise<string> {
  const path = labelOf(ref);
  try {
    const file = await openRef(ref);
    try {
      if (file.size > MOST_BYTES)
        throw unreadable(path, `it has ${file.size} bytes; the limit is ${MOST_BYTES}`);
      const bytes = await file.read(0, file.size);
      await file.finish?.();
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof RequestError) throw error;
    if (error instanceof ImageError) throw unreadable(path, error.message);
    throw unreadable(path, 'it is not text in UTF-8');
  }
}

function unreadable(path: string, message: string): RequestError {
  const remedy = 'Give a report that --json or report-file of this release wrote.';
  return new RequestError('report-unreadable', { message, where: path, remedy }, 3);
}
