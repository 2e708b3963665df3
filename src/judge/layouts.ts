import { parseCompatible } from '../gate/compatible.ts';
import type { FailOn, Finding } from '../gate/finding.ts';
import { acceptedLayoutFindings } from '../gate/layout-accepted.ts';
import { checkLayouts } from '../gate/layout-check.ts';
import { abiProblem, type LayoutImage } from '../gate/layout-comparison.ts';
import type { LayoutFinding } from '../gate/layout-finding.ts';
import { updateLayouts } from '../gate/layout-update.ts';
import type { LayoutsFile } from '../gate/layouts.ts';
import { parseLayouts } from '../gate/layouts-parse.ts';
import type { ImageReport, Problem } from '../gate/report.ts';
import { RequestError } from './problem.ts';
import type { DebugFacts } from './reading.ts';
import type { BaseBaseline } from './request.ts';
import { readTextFile, replaceFile } from './text-file.ts';

/** What came of holding images against the recorded layouts. */
export interface JudgedLayouts {
  readonly findings: readonly Finding[];
  readonly errors: readonly Problem[];
}

/**
 * Compares the structures of each image with the recorded ones.
 *
 * @throws RequestError `layouts-missing`, `layouts-abi`, and those of reading the file
 */
export async function judgeLayouts(
  path: string,
  images: readonly ImageReport[],
  evidence: ReadonlyMap<string, DebugFacts>,
  failOn: FailOn,
  base: BaseBaseline | null,
): Promise<JudgedLayouts> {
  const recorded = await loadLayouts(path);
  if (recorded === null) throw missing(path);
  if ('problems' in recorded) return { findings: [], errors: recorded.problems };
  const findings = images.flatMap(image => {
    const layouts = layoutImage(image, evidence.get(image.path));
    refuseAbi(recorded.file, layouts, path);
    return checkLayouts(recorded.file, layouts, path);
  });
  const judged = findings.map(finding => weighed(finding, failOn));
  return { findings: [...judged, ...acceptedLayouts(path, recorded.file, base, failOn)], errors: [] };
}

/** What a pull request gives up in the layouts file itself. */
function acceptedLayouts(
  path: string,
  after: LayoutsFile,
  base: BaseBaseline | null,
  failOn: FailOn,
): Finding[] {
  if (base?.kind !== 'found') return [];
  const before = parseLayouts(base.text, base.path);
  return before.ok ? acceptedLayoutFindings({ before: before.file, after, file: path, failOn }) : [];
}

/** What an update of the layouts file did. */
export interface RewrittenLayouts {
  readonly findings: readonly Finding[];
  readonly errors: readonly Problem[];
  /** One phrase for each structure that was written. */
  readonly written: readonly string[];
}

/**
 * Records the structures of an image; refuses, and then writes nothing, what changed without a new version.
 *
 * @throws RequestError, see {@link judgeLayouts}
 */
export async function rewriteLayouts(
  path: string,
  image: ImageReport,
  evidence: DebugFacts | undefined,
  options: { readonly families: readonly string[]; readonly reason: string | null; readonly dryRun: boolean },
): Promise<RewrittenLayouts> {
  const recorded = await loadLayouts(path);
  if (recorded !== null && 'problems' in recorded)
    return { findings: [], errors: recorded.problems, written: [] };
  const layouts = layoutImage(image, evidence);
  if (recorded !== null) refuseAbi(recorded.file, layouts, path);
  const result = updateLayouts(recorded, layouts, path, options);
  if (result.refused.length > 0) return { findings: result.refused, errors: [], written: [] };
  const isNew = recorded === null || recorded.text !== result.text;
  if (isNew && !options.dryRun) replaceFile(path, result.text);
  return { findings: [], errors: [], written: result.written };
}

async function loadLayouts(
  path: string,
): Promise<{ file: LayoutsFile; text: string } | { problems: Problem[] } | null> {
  const text = await readTextFile(path);
  if (text === null) return null;
  const parsed = parseLayouts(text, path);
  if (parsed.ok) return { file: parsed.file, text };
  const problems = parsed.problems.map(({ line, column, message }) => ({
    code: 'layouts-syntax',
    message,
    where: `${path}:${line}:${column}`,
    remedy: 'Correct the line; docs/debug-info.md describes the format.',
    exit: 2 as const,
  }));
  return { problems };
}

function layoutImage(image: ImageReport, evidence: DebugFacts | undefined): LayoutImage {
  if (evidence === undefined || evidence.layouts === null)
    throw new Error(`no layouts were read of ${image.path}`);
  const listed = image.versions.map(({ compatible, family }) => ({ compatible, family }));
  const root =
    evidence.kho === null ? [] : [{ compatible: evidence.kho, family: parseCompatible(evidence.kho).family }];
  const { abi, layouts } = evidence.layouts;
  return {
    path: image.path,
    abi,
    layouts,
    strings: [...listed, ...root],
    unread: evidence.kho === null && !listed.some(({ family }) => family === 'kho') ? ['kho'] : [],
  };
}

function refuseAbi(recorded: LayoutsFile, image: LayoutImage, path: string): void {
  const problem = abiProblem(recorded, image);
  if (problem === null) return;
  throw new RequestError('layouts-abi', {
    message: problem,
    where: path,
    remedy: `Keep one file for each machine: record another from ${image.path} with update --layouts.`,
  });
}

function weighed(finding: LayoutFinding, failOn: FailOn): Finding {
  return failOn === 'none' && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

function missing(path: string): RequestError {
  return new RequestError('layouts-missing', {
    message: 'there is no layouts file: nothing was compared',
    where: path,
    remedy: 'Record one with update --layouts, and commit it; or correct the path.',
  });
}
