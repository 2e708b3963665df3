import { ImageError } from '../bytes/error.ts';
import { labelOf, type NamedFile } from '../bytes/named-file.ts';
import { check } from '../gate/check.ts';
import type { ListedProfile, Remedies } from '../gate/comparison.ts';
import type { Finding } from '../gate/finding.ts';
import { isOfOneVersion, mendOf } from '../gate/mend.ts';
import type { ImageReport, Problem, Remark } from '../gate/report.ts';
import { fileIdentity } from './file-identity.ts';
import { isReportFile } from './form.ts';
import { isScanned, readSide } from './images.ts';
import { areOtherMachines, machineOf } from './machine.ts';
import { scanRemark } from './no-section.ts';
import { usage } from './options.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { RequestError } from './problem.ts';
import type { Reading } from './reading.ts';
import { readReportFile } from './report-file.ts';
import type { Request } from './request.ts';
import { unreadProfiles } from './unread.ts';

/**
 * Compares kernels with another one: every string that OLD understands must be understood by NEW; with `both` also
 * the way back.
 *
 * @param images NEW; each is judged alone
 * @throws RequestError, ImageError when OLD cannot be read, or the two cannot be compared
 */
export async function comparePair(request: Request, images: readonly ImageReport[]): Promise<Outcome> {
  if (request.profiles.length > 0) {
    throw usage(
      'profile',
      'a kernel image has no profiles',
      'Take profile out, or give a committed list as baseline.',
    );
  }
  const old = await readOld(request);
  for (const image of images) refusePair(request, image, old);
  const forward = images.flatMap(image => direction(request, image, old, 'forward'));
  const back = request.both ? images.flatMap(image => direction(request, old, image, 'back')) : [];
  const outcome = {
    ...NOTHING,
    baseline: { path: old.path, profiles: [], image: old },
    findings: [...forward, ...back],
    errors: [
      ...unjudged(images, old),
      ...(request.both ? images.flatMap(image => unjudged([old], image)) : []),
    ],
  };
  if (request.baselineReport !== null) return { ...outcome, ...acceptLosses(request, outcome.findings) };
  return {
    ...outcome,
    remarks: [
      ...[old].filter(isScanned).map(scanRemark),
      ...(await modulesRemark(request, old)),
      ...images.flatMap(image => sameKernel(image, old)),
    ],
  };
}

/**
 * What a run with a reason gives up is accepted: a warning, not an error. Its own report is the next baseline.
 *
 * The same kernel twice, or modules that neither run read, are no news between two runs of one workflow.
 */
function acceptLosses(request: Request, findings: readonly Finding[]): Pick<Outcome, 'findings' | 'remarks'> {
  const { reason } = request;
  const isLoss = ({ kind, severity }: Finding): boolean =>
    severity === 'error' && (kind === 'removed' || kind === 'changed');
  const losses = findings.filter(isLoss).length;
  if (reason === null || losses === 0) return { findings, remarks: [] };
  const accepted: Remark = {
    severity: 'warning',
    message: `${losses} lost ${losses === 1 ? 'string is' : 'strings are'} accepted: ${reason}`,
    remedy: 'The next run compares with the report of this one. Leave reason empty from now on.',
  };
  return {
    findings: findings.map(finding =>
      isLoss(finding) ? { ...finding, severity: 'warning' as const } : finding,
    ),
    remarks: [accepted],
  };
}

/** A missing list of the other kernel is never let through; it may be taken from debug info. */
function readingOf({ ifNoSection, limits }: Request): Reading {
  return {
    ...(limits && { limits }),
    debugInfo: 'off',
    ifNoSection: ifNoSection === 'debug-info' ? 'debug-info' : 'error',
    withLayouts: false,
  };
}

async function readOld(request: Request): Promise<ImageReport> {
  const modules = request.baselineModules === 'none' ? [] : request.baselineModules;
  const file = request.baselineReport ?? request.baseline;
  if (request.baselineReport !== null) await refuseFailed(request.baselineReport);
  const sides = await readSide(file, modules, readingOf(request), 'baseline-modules').catch(error => {
    throw withRemedy(error);
  });
  const [old, ...others] = sides.map(({ report }) => report);
  if (old !== undefined && others.length === 0) return requireRunning(request, old);
  const names = [old, ...others].map(image => image?.path).join(', ');
  throw usage(
    'baseline',
    `the report has several images: ${names}`,
    'Give a report of one image as baseline.',
  );
}

/** In a row of runs, each compared with the one before: what one lost must not be gone for all that follow. */
async function refuseFailed(file: NamedFile): Promise<void> {
  const { result, findings, description } = await readReportFile(file);
  if (result !== 'fail' && result !== 'error' && !findings.some(({ severity }) => severity === 'error'))
    return;
  throw new RequestError(
    'report-incomplete',
    {
      message: `the report to compare with is not one that passed: ${description}`,
      where: labelOf(file),
      remedy:
        'Compare with a run that passed; to accept what was lost, start that workflow once with reason set.',
    },
    3,
  );
}

/** What helps where the older kernel cannot be read, if it is not what helps with any other. */
function withRemedy(error: unknown): unknown {
  if (error instanceof ImageError && error.code === 'section-missing') {
    const { message, where } = error;
    return new ImageError('section-missing', { message, where, remedy: NO_LIST });
  }
  if (!(error instanceof RequestError) || error.problem.code !== 'pattern-no-match') return error;
  const { message, where, exit } = error.problem;
  return new RequestError('pattern-no-match', { message, where, remedy: NO_MODULES }, exit);
}

/** Without the list of the older kernel nothing can be compared: that is never let through. */
const NO_LIST =
  'With debug info in that image say if-no-section: debug-info. Else nothing is known of what it writes.';

/** A kernel may have no modules at all: that must be said, never guessed. */
const NO_MODULES = 'Correct the pattern; if the build has no modules, say baseline-modules: none.';

/** The file in /boot may be of another build than the kernel that was booted from it. */
function requireRunning({ baselineBuildId }: Request, old: ImageReport): ImageReport {
  if (baselineBuildId === null || baselineBuildId === old.buildId) return old;
  throw new RequestError(
    'running-differs',
    {
      message: `${old.path} has build id ${old.buildId ?? 'none'}, the kernel that runs has ${baselineBuildId}`,
      where: old.path,
      remedy: 'Give the image of the kernel that runs with --baseline.',
    },
    3,
  );
}

function refusePair(request: Request, image: ImageReport, old: ImageReport): void {
  const [mine, theirs] = [machineOf(image), machineOf(old)];
  if (mine !== null && theirs !== null && areOtherMachines(mine, theirs)) {
    throw new RequestError('pair-machines', {
      message: `${image.path} is ${mine}, ${old.path} is ${theirs}`,
      where: old.path,
      remedy: 'Compare kernels of one machine: strings of one never satisfy another.',
    });
  }
  requireModules(image, old);
  if (request.both) requireModules(old, image);
}

/** What only a module of one side provides may be in a module of the other, too: then those must be read. */
function requireModules(judged: ImageReport, listed: ImageReport): void {
  if (judged.modules !== null) return;
  const there = new Set(judged.versions.map(({ compatible }) => compatible));
  const version = listed.versions.find(
    ({ compatible, from }) => from !== listed.path && !there.has(compatible),
  );
  if (version === undefined) return;
  throw new RequestError('modules-needed', {
    message: `${version.compatible} of ${listed.path} is provided by the module ${version.from}, and no modules of ${judged.path} were read`,
    where: judged.path,
    remedy: 'Give modules (or baseline-modules) for both kernels.',
  });
}

function unjudged(images: readonly ImageReport[], listed: ImageReport): Problem[] {
  const unread = images.filter(image => isRootUnread(image, listed));
  return unreadProfiles([profileOf(listed)], unread, listed.path);
}

function direction(
  request: Request,
  judged: ImageReport,
  listed: ImageReport,
  way: 'forward' | 'back',
): Finding[] {
  const profile = profileOf(listed);
  const findings = check({
    image: { ...judged, modulesRead: judged.modules !== null, khoRead: !isRootUnread(judged, listed) },
    against: listed.path,
    isBaseline: false,
    profiles: [profile],
    selected: [profile],
    failOn: request.failOn,
    remedies: request.baselineReport === null ? remediesOfPair(listed, judged) : REMEDIES_OF_RUN,
  });
  // What the way back finds new is what the way forward finds lost.
  return way === 'forward'
    ? findings
    : findings.filter(({ kind }) => kind === 'removed' || kind === 'changed');
}

/** What a section held, another section can be missed in. */
function isRootUnread(judged: ImageReport, listed: ImageReport): boolean {
  return listed.found === 'debug-info' && judged.found !== 'debug-info';
}

function profileOf(image: ImageReport): ListedProfile {
  const providers = new Map<string, boolean>();
  for (const { compatible, from } of image.versions) {
    providers.set(compatible, (providers.get(compatible) ?? true) && from !== image.path);
  }
  const strings = [...providers].map(([compatible, module]) => ({
    compatible,
    module,
    optional: false,
    number: null,
  }));
  return { name: image.path, strings };
}

/** On which side a string stands is no finding of a pair. */
const NOT_MOVED = (): string => 'Nothing to do.';

function remediesOfPair(from: ImageReport, to: ImageReport): Remedies {
  const refuse = `Do not live-update hosts from ${from.path} to ${to.path}`;
  return {
    lost: (_, compatible, isFamilyLeft) =>
      `${refuse}: ${wayRound(compatible, isFamilyLeft)}restart those hosts.`,
    moved: NOT_MOVED,
  };
}

/** How a host gets there without a restart, if it can. */
function wayRound(compatible: string, isFamilyLeft: boolean): string {
  if (isOfOneVersion(compatible)) return isFamilyLeft ? 'no kernel understands both versions, ' : '';
  return isFamilyLeft
    ? 'boot a kernel that understands both strings first, or '
    : 'bring the handler back, or ';
}

const REMEDIES_OF_RUN: Remedies = {
  lost: (_, compatible, isFamilyLeft) =>
    `${mendOf(compatible, isFamilyLeft, true)}, or accept it: start this workflow once with reason set.`,
  moved: NOT_MOVED,
};

async function modulesRemark(request: Request, old: ImageReport): Promise<Remark[]> {
  if (old.modules !== null || request.baselineModules === 'none') return [];
  const remedy = (await isReportFile(request.baseline))
    ? 'Give a report that was written with modules; if that build has none, say baseline-modules: none.'
    : 'Give baseline-modules, or a report that was written with modules; say none if that build has no modules.';
  return [{ severity: 'warning', message: `modules of ${old.path} not compared`, remedy }];
}

function sameKernel(image: ImageReport, old: ImageReport): Remark[] {
  const why = sameness(image, old);
  if (why === null) return [];
  return [
    {
      severity: 'warning',
      message: `${image.path} and ${old.path} are the same kernel (${why}): nothing was compared`,
      remedy: 'Give the kernel that runs as baseline, and the one to boot as image.',
    },
  ];
}

/** A kernel may have no build id: then one file under two names still is one kernel. */
function sameness(image: ImageReport, old: ImageReport): string | null {
  if (image.buildId !== null && image.buildId === old.buildId) return `build id ${image.buildId}`;
  return image.path === old.path || isOneFile(image.path, old.path) ? 'one file' : null;
}

function isOneFile(path: string, other: string): boolean {
  const file = fileIdentity(path);
  return file !== null && file === fileIdentity(other);
}
