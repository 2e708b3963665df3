import { FINDING_KINDS, type Finding } from '../gate/finding.ts';
import { handlerFindings } from '../gate/handlers.ts';
import type { ReadImages } from './images.ts';
import { judgeLayouts } from './layouts.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import type { Request } from './request.ts';

/**
 * Adds what the debug info knows and the list does not: handlers that nobody listed, formats that changed.
 *
 * @throws RequestError `layouts-*`
 */
export async function addEvidence(request: Request, read: ReadImages, outcome: Outcome): Promise<Outcome> {
  const images = read.images.filter(({ path }) => read.evidence.has(path));
  const handlers = images.flatMap(({ path, versions }) =>
    handlerFindings(path, versions, read.evidence.get(path)?.handlers ?? [], request.failOn),
  );
  const layouts =
    request.layouts === null
      ? NOTHING
      : await judgeLayouts(request, request.layouts, { ...read, images }, outcome.baseline);
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

function worstFirst(left: Finding, right: Finding): number {
  return FINDING_KINDS.indexOf(left.kind) - FINDING_KINDS.indexOf(right.kind);
}
