import { FINDING_KINDS, type Finding } from '../gate/finding.ts';
import { handlerFindings } from '../gate/handlers.ts';
import type { ReadImages } from './images.ts';
import { judgeLayouts } from './layouts.ts';
import type { Outcome } from './outcome.ts';
import type { BaseBaseline, Request } from './request.ts';

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
      ? { findings: [], errors: [] }
      : await judgeLayouts(
          request.layouts,
          images,
          read.evidence,
          request.failOn,
          await layoutsAtBase(request),
        );
  return {
    ...outcome,
    findings: [...outcome.findings, ...handlers, ...layouts.findings].sort(worstFirst),
    errors: [...outcome.errors, ...layouts.errors],
  };
}

async function layoutsAtBase({ base }: Request): Promise<BaseBaseline | null> {
  return base === null ? null : base('layouts');
}

function worstFirst(left: Finding, right: Finding): number {
  return FINDING_KINDS.indexOf(left.kind) - FINDING_KINDS.indexOf(right.kind);
}
