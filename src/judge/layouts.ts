import { parseCompatible } from '../gate/compatible.ts';
import { unifiedDiff } from '../gate/diff.ts';
import type { FailOn, Finding } from '../gate/finding.ts';
import { checkLayouts } from '../gate/layout-check.ts';
import { abiProblem, type LayoutImage } from '../gate/layout-comparison.ts';
import type { LayoutFinding } from '../gate/layout-finding.ts';
import { updateLayouts } from '../gate/layout-update.ts';
import type { LayoutsFile } from '../gate/layouts.ts';
import { parseLayouts } from '../gate/layouts-parse.ts';
import type { ImageReport, Problem, Report } from '../gate/report.ts';
import type { Accepted } from './accepted.ts';
import { patchPath } from './baseline.ts';
import { recordCommand } from './commands.ts';
import type { ReadImages } from './images.ts';
import { NOTHING } from './outcome.ts';
import { RequestError } from './problem.ts';
import type { DebugFacts } from './reading.ts';
import type { NewFile } from './replace-files.ts';
import type { Request } from './request.ts';
import { readTextFile } from './text-file.ts';

/**
 * Compares the structures of each image with the recorded ones.
 *
 * @throws RequestError `layouts-missing`, `layouts-abi`, and those of reading the file
 */
export async function judgeLayouts(
  request: Request,
  path: string,
  { images, files, evidence }: ReadImages,
  against: Report['baseline'],
): Promise<Accepted> {
  const recorded = await loadLayouts(path);
  if (recorded === null) throw missing(path);
  if ('problems' in recorded) return { findings: [], remarks: [], errors: recorded.problems };
  const findings = images.flatMap(image => {
    const layouts = layoutImage(image, evidence.get(image.path));
    refuseAbi(recorded.file, layouts, path);
    const command = recordCommand(request, { images, files }, image.path, against);
    return checkLayouts(recorded.file, layouts, { path, command });
  });
  const judged = findings.map(finding => weighed(finding, request.failOn));
  const accepted = await acceptedLayouts(request, path, recorded.file);
  return { ...accepted, findings: [...judged, ...accepted.findings] };
}

/** What a pull request gives up in the layouts file itself. */
async function acceptedLayouts(request: Request, path: string, after: LayoutsFile): Promise<Accepted> {
  const base = await request.base?.('layouts');
  if (base === null || base === undefined) return NOTHING;
  const { compareLayoutsWithBase } = await import('./accepted-layouts.ts');
  return compareLayoutsWithBase(request.failOn, base, path, after);
}

/** What an update of the layouts file comes to. */
export interface RewrittenLayouts {
  readonly findings: readonly Finding[];
  readonly errors: readonly Problem[];
  /** One phrase for each structure that was written. */
  readonly written: readonly string[];
  /** The change of the file as a unified diff; empty where there is none. */
  readonly patch: string;
  /** What to write; `null` where nothing changes. */
  readonly file: NewFile | null;
}

const UNWRITTEN: RewrittenLayouts = { findings: [], errors: [], written: [], patch: '', file: null };

/**
 * The layouts file with the structures of an image; refuses what changed without a new version. Writes nothing.
 *
 * @throws RequestError `layouts-empty`, and see {@link judgeLayouts}
 */
export async function rewriteLayouts(
  request: Request,
  path: string,
  image: ImageReport,
  { images, files, evidence }: ReadImages,
): Promise<RewrittenLayouts> {
  const recorded = await loadLayouts(path);
  if (recorded !== null && 'problems' in recorded) return { ...UNWRITTEN, errors: recorded.problems };
  const layouts = layoutImage(image, evidence.get(image.path));
  if (recorded !== null) refuseAbi(recorded.file, layouts, path);
  else if (layouts.layouts.length === 0) throw empty(path, image.path);
  const command = recordCommand(request, { images, files }, image.path, null);
  const acceptance = { families: request.acceptLayouts, reason: request.reason };
  const result = updateLayouts(recorded, layouts, { path, command }, acceptance);
  if (result.refused.length > 0) return { ...UNWRITTEN, findings: result.refused };
  const patch = unifiedDiff(patchPath(path), result.edits, recorded === null);
  const file: NewFile | null = patch === '' ? null : { path, text: result.text, what: 'layouts' };
  return { ...UNWRITTEN, written: result.written, patch, file };
}

async function loadLayouts(
  path: string,
): Promise<{ file: LayoutsFile; text: string } | { problems: Problem[] } | null> {
  const text = await readTextFile(path, 'layouts');
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

/** A file without a group is refused when it is read: it must not be written. */
function empty(path: string, image: string): RequestError {
  return new RequestError(
    'layouts-empty',
    {
      message: `${image} has no structure under kho/abi/ in its debug info: there is nothing to record, and no file was written`,
      where: path,
      remedy:
        'Give the image whose sources include those headers, built with full debug info; or leave layouts away.',
    },
    3,
  );
}

function missing(path: string): RequestError {
  return new RequestError('layouts-missing', {
    message: 'there is no layouts file: nothing was compared',
    where: path,
    remedy: 'Record one with update --layouts, and commit it; or correct the path.',
  });
}
