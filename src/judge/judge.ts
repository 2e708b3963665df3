import { describeReport } from '../gate/describe.ts';
import {
  type ImageReport,
  REPORT_SCHEMA,
  type Report,
  type Result,
  resultOf,
  worst,
} from '../gate/report.ts';
import { VERSION } from '../release.ts';
import { type ReadImages, readImages } from './images.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { problemOf } from './problem.ts';
import type { Request } from './request.ts';

/** What every passing verdict must not be taken to cover. */
const FLB =
  'FLB strings (file-lifecycle-bound data) and those of other users of KHO (memblock, reserve_mem): no list holds them';
const ROOT = "kho-… (the handover's root): it is not in the section";

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
  const outcome = await decide(request, read);
  return makeReport(request, read.images, {
    ...outcome,
    remarks: [...read.remarks, ...outcome.remarks],
    errors: [...read.errors, ...outcome.errors],
  });
}

async function decide(request: Request, read: ReadImages): Promise<Outcome> {
  try {
    if (request.mode === 'check') {
      const { compare } = await import('./compare.ts');
      return await explain(request, read, await compare(request, read));
    }
    if (read.errors.length > 0) return NOTHING;
    const outcome =
      request.mode === 'list' ? NOTHING : await (await import('./rewrite.ts')).rewrite(request, read);
    if (request.debugInfo !== 'require') return outcome;
    const { addHandlerRemarks } = await import('./evidence.ts');
    return addHandlerRemarks(read, outcome);
  } catch (error) {
    return { ...NOTHING, errors: [problemOf(error)] };
  }
}

/**
 * What debug info and sources add to a comparison; each is loaded only where there is something to add. Where that
 * cannot be had, what was found stays.
 */
async function explain(request: Request, read: ReadImages, compared: Outcome): Promise<Outcome> {
  let outcome = compared;
  try {
    if (request.debugInfo === 'require') {
      const { addEvidence } = await import('./evidence.ts');
      outcome = await addEvidence(request, read, outcome);
    }
    if (!outcome.findings.some(({ kind }) => kind === 'changed' || kind === 'added')) return outcome;
    const { addPlaces } = await import('./places.ts');
    const { findings, remarks } = await addPlaces(outcome.findings, read, request.limits);
    return { ...outcome, findings, remarks: [...outcome.remarks, ...remarks] };
  } catch (error) {
    return { ...outcome, errors: [...outcome.errors, problemOf(error)] };
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
  const parts = joinedResults([...judged, ...outcome.legs], outcome.legs);
  const overall = resultOf([...outcome.findings, ...outcome.remarks]);
  const report = {
    schema: REPORT_SCHEMA,
    tool: VERSION,
    mode: request.mode,
    result: outcome.errors.length > 0 ? 'error' : worst([overall, ...parts]),
    name: request.name,
    images: judged,
    notCovered: notCovered(images, outcome),
    ...outcome,
  } as const;
  return { ...report, description: describeReport(report) };
}

/** A leg that judged nothing, without leave, is an error of merge; one with leave does not make all of it nothing. */
function joinedResults(parts: readonly Judged[], legs: readonly Judged[]): readonly Result[] {
  const isJudged = ({ result }: Judged): boolean => result !== 'skipped';
  return (legs.some(isJudged) ? parts.filter(isJudged) : parts).map(({ result }) => result);
}

interface Judged {
  readonly result: Result;
}

function notCovered(images: readonly ImageReport[], { baseline }: Outcome): string[] {
  const isRootRead = images.length > 0 && images.every(({ found }) => found === 'debug-info');
  return [FLB, ...(isRootRead ? [] : [ROOT]), ...(baseline?.image == null ? [] : [NOT_WRITTEN])];
}

function imageResult(image: ImageReport, outcome: Outcome): ImageReport['result'] {
  if (image.found === 'nothing') return 'skipped';
  return resultOf(outcome.findings.filter(finding => finding.image === image.path));
}
