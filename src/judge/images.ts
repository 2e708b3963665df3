import { basename } from 'node:path';
import { ImageError } from '../bytes/error.ts';
import type { ImageReport, Problem, Remark } from '../gate/report.ts';
import { type Version, versionOf } from '../gate/version.ts';
import type { Elf } from '../image/elf.ts';
import { readIdentity } from '../image/identity.ts';
import { openImage } from '../image/open.ts';
import { readVersionList } from '../liveupdate/list.ts';
import { readModuleStrings } from '../liveupdate/module.ts';
import { isReportFile } from './form.ts';
import { usage } from './options.ts';
import { findFiles } from './paths.ts';
import { imageProblem, problemOf } from './problem.ts';
import type { Request } from './request.ts';

/** What came of reading all images: each is in `images` or has a problem. */
export interface ReadImages {
  readonly images: readonly ImageReport[];
  readonly remarks: readonly Remark[];
  readonly errors: readonly Problem[];
}

/**
 * Reads the version list of each image and of the modules; an image that cannot be read does not hide the others.
 *
 * @throws RequestError `pattern-no-match`
 */
export async function readImages(request: Request): Promise<ReadImages> {
  const paths = await findFiles(request.images);
  const images: ImageReport[] = [];
  const remarks: Remark[] = [];
  const errors: Problem[] = [];
  for (const path of paths) {
    try {
      images.push(...(await readSide(path, request.modules)));
    } catch (error) {
      if (error instanceof ImageError && isAllowed(error, request)) {
        images.push(unlisted(path));
        if (request.ifNoSection === 'warn') remarks.push(skippedRemark(path));
      } else {
        errors.push(error instanceof ImageError ? imageProblem(error) : problemOf(error));
      }
    }
  }
  return { images, remarks, errors };
}

/**
 * Reads an image with its modules, or the images of a report.
 *
 * @throws ImageError, RequestError
 */
export async function readSide(path: string, modulePatterns: readonly string[]): Promise<ImageReport[]> {
  const modules = await findFiles(modulePatterns);
  try {
    return [await readImage(path, modules)];
  } catch (error) {
    if (!(error instanceof ImageError) || error.code !== 'image-unknown') throw error;
    const images = await imagesOfReport(path);
    if (images === null) throw error;
    if (modules.length > 0)
      throw usage('modules', 'a report already says what its modules provide', 'Take modules out.');
    return images;
  }
}

/** `null` where the file is no report either. */
async function imagesOfReport(path: string): Promise<ImageReport[] | null> {
  if (!(await isReportFile(path))) return null;
  const { readReportImages } = await import('./report-file.ts');
  return readReportImages(path);
}

async function readImage(path: string, modulePaths: readonly string[]): Promise<ImageReport> {
  const image = await openImage(path);
  try {
    const list = await readVersionList(image);
    const identity = await readIdentity(image.elf);
    const own = list.strings.map(text => versionOf(text, path));
    const provided = await readModules(modulePaths, image.elf);
    image.assertUnchanged();
    return {
      path,
      reached: list.reached,
      ...identity,
      found: 'section',
      result: 'pass',
      modules: modulePaths.length > 0 ? modulePaths.length : null,
      versions: [...own, ...provided],
    };
  } finally {
    await image.close();
  }
}

async function readModules(paths: readonly string[], kernel: Elf): Promise<Version[]> {
  const versions: Version[] = [];
  for (const path of paths) {
    const module = await openImage(path);
    try {
      const strings = await readModuleStrings(module, kernel);
      module.assertUnchanged();
      versions.push(...strings.map(text => versionOf(text, moduleName(path))));
    } finally {
      await module.close();
    }
  }
  return versions;
}

/** `vfio-pci` of `drivers/vfio/pci/vfio-pci.ko.xz`. */
function moduleName(path: string): string {
  return basename(path).replace(/\.ko(\.[a-z0-9]+)?$/, '');
}

function isAllowed(error: ImageError, request: Request): boolean {
  return error.code === 'section-missing' && request.ifNoSection !== 'error';
}

function unlisted(path: string): ImageReport {
  return {
    path,
    reached: [],
    buildId: null,
    release: null,
    found: 'nothing',
    result: 'skipped',
    modules: null,
    versions: [],
  };
}

function skippedRemark(path: string): Remark {
  return {
    severity: 'warning',
    message: `${path} has no version list: nothing was judged`,
    remedy: 'Set CONFIG_LIVEUPDATE=y in a tree with .liveupdate_versions, or say if-no-section: ignore.',
  };
}
