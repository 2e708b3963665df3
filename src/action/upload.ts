import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../gate/report.ts';
import { problemOf, RequestError } from '../judge/problem.ts';
import { renderJson } from '../report/json.ts';
import { uploadArtifact } from './artifact-client.ts';
import type { ArtifactInputs } from './artifact-inputs.ts';
import { print } from './log.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/**
 * Uploads the report: as JSON, as Markdown, and the change of the baseline where there is one.
 *
 * @throws RequestError `report-unwritable`: whoever reads the artifact would miss this verdict, or take an older one for it
 */
export async function uploadReport(
  report: Report,
  { name, retentionDays }: NonNullable<ArtifactInputs['upload']>,
): Promise<void> {
  try {
    await withTemporaryFolder(async folder =>
      uploadArtifact(name, await writeFiles(report, folder), folder, retentionDays),
    );
    print(`report uploaded as artifact ${name}`);
  } catch (error) {
    const { message, remedy } = problemOf(error);
    throw new RequestError('report-unwritable', {
      message: `the report could not be uploaded as ${name}: ${message}`,
      where: `artifact ${name}`,
      remedy,
    });
  }
}

async function writeFiles(report: Report, folder: string): Promise<string[]> {
  const { fittingSummary } = await import('./summary-text.ts');
  const files = {
    'report.json': renderJson(report),
    'summary.md': fittingSummary(report),
    ...(report.patch !== '' && { 'baseline.patch': report.patch }),
  };
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}
