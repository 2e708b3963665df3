import { ImageError } from '../bytes/error.ts';
import { type FileRef, labelOf } from '../bytes/named-file.ts';
import type { ImageReport, Problem, Remark } from '../gate/report.ts';
import { isCommittedFile, isReportFile } from './form.ts';
import { usage } from './options.ts';
import { findFiles } from './paths.ts';
import { problemOf } from './problem.ts';
import { readImage } from './read-image.ts';
import type { DebugFacts, ReadImage, Reading } from './reading.ts';
import type { Request } from './request.ts';

/** What came of reading all images: each is in `images` or has a problem. */
export interface ReadImages {
  readonly images: readonly ImageReport[];
  /** What was given for each image, by its path: a report may stand for several images, each with a path of its own. */
  readonly files: ReadonlyMap<string, string>;
  /** What debug info adds, by the path of the image; empty where it was not asked for. */
  readonly evidence: ReadonlyMap<string, DebugFacts>;
  readonly remarks: readonly Remark[];
  readonly errors: readonly Problem[];
}

/**
 * Reads the version list of each image and of the modules; an image that cannot be read does not hide the others.
 *
 * @throws RequestError `pattern-no-match`
 */
export async function readImages(request: Request): Promise<ReadImages> {
  const files = await findFiles(request.images);
  // Whoever calls: a verdict on nothing must not pass.
  if (files.length === 0) throw usage('vmlinux', 'no image is given: nothing was read', 'Name the kernel.');
  const reading = { ...request, withLayouts: request.layouts !== null };
  const read: ReadImage[] = [];
  const givenAs = new Map<string, string>();
  const remarks: Remark[] = [];
  const errors: Problem[] = [];
  for (const file of files) {
    try {
      const side = await readSide(file, request.modules, reading);
      for (const { report } of side) givenAs.set(report.path, labelOf(file));
      read.push(...side);
      remarks.push(...side.flatMap(own => own.remarks));
    } catch (error) {
      if (!(error instanceof ImageError && isAllowed(error, request))) {
        errors.push(problemOf(error));
        continue;
      }
      const { withoutList } = await import('./no-section.ts');
      const nothing = withoutList(labelOf(file), request.ifNoSection);
      read.push(nothing);
      remarks.push(...nothing.remarks);
    }
  }
  const images = read.map(({ report }) => report);
  const evidence = new Map(
    read.flatMap(({ report, evidence: own }) => (own === null ? [] : [[report.path, own]])),
  );
  if (images.some(isScanned)) {
    const { scanRemark } = await import('./no-section.ts');
    remarks.push(...images.filter(isScanned).map(scanRemark));
  }
  return { images, files: givenAs, evidence, remarks, errors };
}

/**
 * Reads an image with its modules, or the images of a report.
 *
 * @param option what the patterns were given as
 * @throws ImageError, RequestError
 */
export async function readSide(
  file: FileRef,
  modulePatterns: readonly string[],
  reading: Reading,
  option: 'modules' | 'baseline-modules' = 'modules',
): Promise<ReadImage[]> {
  const modules = await findFiles(modulePatterns);
  try {
    return [await readImage(file, modules, reading)];
  } catch (error) {
    if (!(error instanceof ImageError) || error.code !== 'image-unknown') throw error;
    const images = await imagesOfReport(file);
    if (images === null) throw (await isCommittedFile(file)) ? notKernel(file) : error;
    if (modules.length > 0)
      throw usage(option, 'a report already says what its modules provide', `Take ${option} out.`);
    if (reading.debugInfo === 'require') {
      throw usage(
        'debug-info',
        'a report has no debug info',
        'Give the image, or take debug-info and layouts out.',
      );
    }
    return images.map(report => ({ report, evidence: null, remarks: [] }));
  }
}

/** What stands in the place of the image is what it should be compared with. */
function notKernel(file: FileRef): ImageError {
  return new ImageError('image-unknown', {
    message: 'this is a committed list, not a kernel',
    where: labelOf(file),
    remedy: 'Give the kernel as the image, and the list as baseline or layouts.',
  });
}

/** `null` where the file is no report either. */
async function imagesOfReport(file: FileRef): Promise<ImageReport[] | null> {
  if (!(await isReportFile(file))) return null;
  const { readReportImages } = await import('./report-file.ts');
  return readReportImages(file);
}

/** Such a list's end is a guess. */
export function isScanned({ found }: ImageReport): boolean {
  return found === 'scan';
}

function isAllowed(error: ImageError, request: Request): boolean {
  return (
    error.code === 'section-missing' && (request.ifNoSection === 'warn' || request.ifNoSection === 'ignore')
  );
}
