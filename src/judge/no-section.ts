import type { ImageReport, Remark } from '../gate/report.ts';
import type { ReadImage } from './reading.ts';
import type { Request } from './request.ts';

/** What stands for an image without a list, where that is allowed: with `warn` it is said. */
export function withoutList(path: string, ifNoSection: Request['ifNoSection']): ReadImage {
  const report: ImageReport = {
    path,
    reached: [],
    buildId: null,
    release: null,
    found: 'nothing',
    result: 'skipped',
    modules: null,
    versions: [],
  };
  return { report, evidence: null, remarks: ifNoSection === 'warn' ? [skippedRemark(path)] : [] };
}

function skippedRemark(path: string): Remark {
  return {
    severity: 'warning',
    message: `${path} has no version list: nothing was judged`,
    remedy: 'Set CONFIG_LIVEUPDATE=y in a tree with .liveupdate_versions, or say if-no-section: ignore.',
  };
}

/** A check may pass on a list that was found by scan, and says so. */
export function scanRemark({ path }: ImageReport): Remark {
  return {
    severity: 'notice',
    message: `the list of ${path} was found by scan: the image has no sections, so its end is a guess`,
    remedy: 'Where the vmlinux of the build is at hand, give that.',
  };
}
