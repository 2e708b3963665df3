import { type FailOn, FINDING_KINDS, type Finding } from '../gate/finding.ts';
import { handlerFindings } from '../gate/handlers.ts';
import type { Remark } from '../gate/report.ts';
import type { Accepted } from './accepted.ts';
import type { ReadImages } from './images.ts';
import { judgeLayouts } from './layouts.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { problemOf } from './problem.ts';
import type { Request } from './request.ts';

/** Adds what the debug info knows and the list does not: handlers that nobody listed, formats that changed. */
export async function addEvidence(request: Request, read: ReadImages, outcome: Outcome): Promise<Outcome> {
  const images = read.images.filter(({ path }) => read.evidence.has(path));
  const handlers = compareHandlers(read, request.failOn);
  const layouts = await layoutsOf(request, { ...read, images }, outcome.baseline);
  return {
    ...outcome,
    findings: [...outcome.findings, ...handlers, ...layouts.findings].sort(worstFirst),
    // That the base could not be looked at is said once for both files.
    remarks: [
      ...outcome.remarks,
      ...layouts.remarks.filter(({ message }) => outcome.remarks.every(other => other.message !== message)),
    ],
    errors: [...outcome.errors, ...layouts.errors],
  };
}

/** A layouts file that cannot be used hides nothing of what else was found. */
async function layoutsOf(
  request: Request,
  read: ReadImages,
  against: Outcome['baseline'],
): Promise<Accepted> {
  if (request.layouts === null) return NOTHING;
  try {
    return await judgeLayouts(request, request.layouts, read, against);
  } catch (error) {
    return { ...NOTHING, errors: [problemOf(error)] };
  }
}

/** Where nothing is compared, a list that does not name all handlers, or too many, is something to know. */
export function addHandlerRemarks(read: ReadImages, outcome: Outcome): Outcome {
  const remarks = compareHandlers(read, 'none').map(({ severity, message, remedy }): Remark => {
    return { severity: severity === 'error' ? 'warning' : severity, message: message.slice(0, -1), remedy };
  });
  return { ...outcome, remarks: [...outcome.remarks, ...remarks] };
}

function compareHandlers({ images, evidence }: ReadImages, failOn: FailOn): Finding[] {
  return images.flatMap(({ path, versions }) => {
    const facts = evidence.get(path);
    return facts === undefined ? [] : handlerFindings(path, versions, facts.handlers, failOn);
  });
}

function worstFirst(left: Finding, right: Finding): number {
  return FINDING_KINDS.indexOf(left.kind) - FINDING_KINDS.indexOf(right.kind);
}
