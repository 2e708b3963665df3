import { type Baseline, CURRENT, type Profile } from '../gate/baseline.ts';
import { check } from '../gate/check.ts';
import type { Remedies } from '../gate/comparison.ts';
import type { Finding } from '../gate/finding.ts';
import type { ImageReport } from '../gate/report.ts';
import { staleLines } from '../gate/stale.ts';
import type { Accepted } from './accepted.ts';
import { type LoadedBaseline, loadBaseline } from './baseline.ts';
import { acceptCommands, type Given, remediesOf } from './commands.ts';
import { baselineForm } from './form.ts';
import type { ReadImages } from './images.ts';
import { usage } from './options.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { RequestError } from './problem.ts';
import type { Request } from './request.ts';
import { unreadProfiles } from './unread.ts';

/**
 * Judges each image alone against the committed list.
 *
 * Where an image could not be read the others are judged, but no change of the baseline is proposed.
 *
 * @throws RequestError when the baseline cannot be read, or does not have what the request names
 */
export async function compare(request: Request, read: ReadImages): Promise<Outcome> {
  const readable = read.images.filter(({ found }) => found !== 'nothing');
  const given = { ...read, images: readable };
  const incomplete = read.errors.length > 0;
  if (await isPair(request)) {
    const { comparePair } = await import('./pair.ts');
    const outcome = await comparePair(request, readable);
    return withAccepted(outcome, await lookAtReplaced(request));
  }
  refuseForPairs(request);
  const loaded = await loadBaseline(request.baseline);
  const accepted = await lookAtBase(request, loaded);
  if (loaded.baseline === null) {
    const refused = await refuse(request, loaded, { ...given, images: incomplete ? [] : readable });
    return withAccepted(refused, accepted);
  }
  const { baseline } = loaded;
  const selected = selectProfiles(request, baseline);
  requireModules(request, readable, selected);
  const remedies = remediesOf(request, given);
  const findings = [
    ...readable.flatMap(image => checkImage(request, remedies, baseline, selected, image)),
    ...stale(request, given, selected),
    ...accepted.findings,
  ];
  const report = { path: request.baseline, profiles: selected.map(({ name }) => name), image: null };
  const errors = [...unreadProfiles(selected, readable, request.baseline), ...accepted.errors];
  const outcome = { ...NOTHING, baseline: report, findings, remarks: accepted.remarks, errors };
  if (incomplete || readable.length === 0) return outcome;
  const profiles = profilesToAccept(selected, findings);
  if (profiles.length === 0) return outcome;
  // Loaded only here: a check that finds nothing starts without it.
  const { propose } = await import('./propose.ts');
  return {
    ...outcome,
    ...propose(request, baseline, readable, profiles),
    accept: acceptCommands(request, given, profiles),
  };
}

/** A file that cannot be read is taken for what the other options speak of. */
async function isPair(request: Request): Promise<boolean> {
  if (request.baselineBuildId !== null || request.baselineReport !== null) return true;
  const form = await baselineForm(request.baseline);
  return (
    form === 'kernel' || (form === 'unreadable' && (speaksOfKernel(request) || isNamedAsKernel(request)))
  );
}

/** Whoever mistypes the path of the older kernel must not be told to write a list there. */
function isNamedAsKernel({ baseline }: Request): boolean {
  return /(?:^|[/\\])(?:vmlinu[xz]|bzImage|zImage|uImage|Image)(?:[-.][^/\\]*)?(?<!\.txt|\.list)$/.test(
    baseline,
  );
}

function speaksOfKernel({ both, baselineModules }: Request): boolean {
  return both || baselineModules === 'none' || baselineModules.length > 0;
}

function refuseForPairs(request: Request): void {
  if (!speaksOfKernel(request)) return;
  const option = request.both ? 'both' : 'baseline-modules';
  throw usage(
    option,
    `${option} needs a kernel image or a report as baseline`,
    'Take it out, or give another kernel.',
  );
}

/** What a pull request gives up in the baseline itself; loaded only where there is a base to compare with. */
async function lookAtBase(request: Request, loaded: LoadedBaseline): Promise<Accepted> {
  const hasErrors = loaded.baseline === null && loaded.exists;
  const base = hasErrors || request.base === null ? null : await request.base('baseline');
  if (base === null) return NOTHING;
  const { compareWithBase } = await import('./accepted.ts');
  return compareWithBase(request, base, loaded.baseline);
}

/** A change may put a kernel in the place of the list, and so give up all of it. */
async function lookAtReplaced(request: Request): Promise<Accepted> {
  const base = request.baselineReport === null ? await request.base?.('replaced') : null;
  if (base === null || base === undefined) return NOTHING;
  const { compareReplaced } = await import('./accepted.ts');
  return compareReplaced(request, base);
}

function withAccepted(outcome: Outcome, { findings, remarks, errors }: Accepted): Outcome {
  return {
    ...outcome,
    findings: [...outcome.findings, ...findings],
    remarks: [...outcome.remarks, ...remarks],
    errors: [...outcome.errors, ...errors],
  };
}

function stale(request: Request, given: Given, selected: readonly Profile[]): Finding[] {
  const { images } = given;
  if (images.length === 0 || !selected.some(({ strings }) => strings.some(({ optional }) => optional)))
    return [];
  return staleLines({
    images: images.map(({ path, versions }) => ({
      path,
      strings: new Set(versions.map(({ compatible }) => compatible)),
    })),
    khoRead: images.every(({ found }) => found === 'debug-info'),
    profiles: selected,
    file: request.baseline,
    failOn: request.failOn,
    remedy: profile =>
      `If it is not to come back, take the line out: ${acceptCommands(request, given, [profile])[0] ?? 'apply the patch'}`,
  });
}

/** Without a baseline nothing passes; the file to commit is shown, if the images agree on one. */
async function refuse(request: Request, loaded: LoadedBaseline, given: Given): Promise<Outcome> {
  const { images } = given;
  const outcome = { ...NOTHING, errors: loaded.problems };
  if (images.length === 0 || (loaded.exists && loaded.unfilled === null)) return outcome;
  const { propose } = await import('./propose.ts');
  return {
    ...outcome,
    ...propose(request, loaded.unfilled, images, [CURRENT]),
    accept: acceptCommands(request, given, [CURRENT]),
  };
}

function selectProfiles(request: Request, baseline: Baseline): readonly Profile[] {
  const known = baseline.profiles.map(({ name }) => name);
  const unknown = request.profiles.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    throw new RequestError('profile-unknown', {
      message: `the baseline has no profile ${unknown.map(name => `"${name}"`).join(', ')}; it has ${known.join(', ')}`,
      where: request.baseline,
      remedy: 'Correct the name, or write the profile with update --profile.',
    });
  }
  if (request.profiles.length === 0) return baseline.profiles;
  return baseline.profiles.filter(({ name }) => request.profiles.includes(name));
}

/** A string that a module provides cannot be judged by the image alone; a report may have its modules in it. */
function requireModules(
  request: Request,
  images: readonly ImageReport[],
  selected: readonly Profile[],
): void {
  if (request.modules.length > 0) return;
  if (images.length > 0 && images.every(({ modules }) => modules !== null)) return;
  const line = selected.flatMap(({ strings }) => strings).find(({ module }) => module);
  if (line === undefined) return;
  throw new RequestError('modules-needed', {
    message: `${line.compatible} is listed as provided by a module, and no modules were read`,
    where: `${request.baseline}:${line.number}`,
    remedy: "Give the .ko files of the build, e.g. modules: 'drivers/vfio/**/*.ko'",
  });
}

function checkImage(
  request: Request,
  remedies: Remedies,
  baseline: Baseline,
  selected: readonly Profile[],
  image: ImageReport,
): Finding[] {
  return check({
    image: { ...image, modulesRead: image.modules !== null, khoRead: image.found === 'debug-info' },
    against: request.baseline,
    isBaseline: true,
    profiles: baseline.profiles,
    selected,
    failOn: request.failOn,
    remedies,
  });
}

/** Only what was judged is changed. `added` strings go to `current`, where that is judged. */
function profilesToAccept(selected: readonly Profile[], findings: readonly Finding[]): string[] {
  const kinds = new Set(['removed', 'changed', 'moved']);
  const names = findings.flatMap(({ kind, profile }) =>
    profile !== null && kinds.has(kind) ? [profile] : [],
  );
  const grows = findings.some(({ kind }) => kind === 'added');
  const wanted = new Set([...names, ...(grows ? [CURRENT] : [])]);
  return selected.map(({ name }) => name).filter(name => wanted.has(name));
}
