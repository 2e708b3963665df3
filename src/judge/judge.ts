import { describeReport } from '../gate/describe.ts';
import { type ImageReport, REPORT_SCHEMA, type Report, resultOf, worst } from '../gate/report.ts';
import { VERSION } from '../release.ts';
import { readImages } from './images.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { problemOf } from './problem.ts';
import type { Request } from './request.ts';

/** What every passing verdict must not be taken to cover. */
const NOT_COVERED = [
  'FLB strings (file-lifecycle-bound data): no list holds them',
  "kho-… (the handover's root): it is not in the section",
];

/** What a comparison of two kernels must not be taken to cover. */
const NOT_WRITTEN = 'what the older kernel will write: its list says what it understands';

/**
 * The one use case: reads the images, and compares them with the baseline, rewrites it, or only lists.
 *
 * Whatever goes wrong ends as an error of the report, never as an exception and never as a pass.
 */
export async function judge(request: Request): Promise<Report> {
  try {
    return await carryOut(request);
  } catch (error) {
    return failedReport(error, request);
  }
}

/**
 * The report of a run that ended before anything was read.
 *
 * @param request what was asked, as far as it is known
 */
export function failedReport(error: unknown, request: Pick<Request, 'mode' | 'name'>): Report {
  return makeReport(request, [], { ...NOTHING, errors: [problemOf(error)] });
}

/** The same report, ended by one more error: what was read and found stays in it. */
export function withError(report: Report, error: unknown): Report {
  const failed = { ...report, result: 'error', errors: [...report.errors, problemOf(error)] } as const;
  return { ...failed, description: describeReport(failed) };
}

async function carryOut(request: Request): Promise<Report> {
  if (request.mode === 'merge') {
    const { merge } = await import('./merge.ts');
    const { images, ...outcome } = await merge(request);
    return makeReport(request, images, outcome);
  }
  const read = await readImages(request);
  const outcome = await decide(request, read.images, read.errors.length > 0);
  return makeReport(request, read.images, {
    ...outcome,
    remarks: [...read.remarks, ...outcome.remarks],
    errors: [...read.errors, ...outcome.errors],
  });
}

/** @param incomplete an image could not be read: the others are judged, but nothing is written or proposed */
async function decide(
  request: Request,
  images: readonly ImageReport[],
  incomplete: boolean,
): Promise<Outcome> {
  try {
    if (request.mode === 'check') {
      const { compare } = await import('./compare.ts');
      return await compare(request, images, incomplete);
    }
    if (request.mode === 'list' || incomplete) return NOTHING;
    const { rewrite } = await import('./rewrite.ts');
    return await rewrite(request, images);
  } catch (error) {
    return { ...NOTHING, errors: [problemOf(error)] };
  }
}

function makeReport(
  request: Pick<Request, 'mode' | 'name'>,
  images: readonly ImageReport[],
  outcome: Outcome,
): Report {
  const judged =
    request.mode === 'merge'
      ? images
      : images.map(image => ({ ...image, result: imageResult(image, outcome) }));
  const parts = [...judged, ...outcome.legs].map(({ result }) => result);
  const overall = resultOf([...outcome.findings, ...outcome.remarks]);
  const report = {
    schema: REPORT_SCHEMA,
    tool: VERSION,
    mode: request.mode,
    result: outcome.errors.length > 0 ? 'error' : worst([overall, ...parts]),
    name: request.name,
    images: judged,
    notCovered: outcome.baseline?.image ? [...NOT_COVERED, NOT_WRITTEN] : NOT_COVERED,
    ...outcome,
  } as const;
  return { ...report, description: describeReport(report) };
}

function imageResult(image: ImageReport, outcome: Outcome): ImageReport['result'] {
  if (image.found === 'nothing') return 'skipped';
  return resultOf(outcome.findings.filter(finding => finding.image === image.path));
}
