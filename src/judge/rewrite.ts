import { CURRENT, isProfileName } from '../gate/baseline.ts';
import { changesText, editedText } from '../gate/diff.ts';
import { enumeration } from '../gate/enumeration.ts';
import type { ImageReport, Remark } from '../gate/report.ts';
import { agree } from './agreement.ts';
import { loadBaseline } from './baseline.ts';
import { baselineForm } from './form.ts';
import { isIgnored } from './git.ts';
import type { ReadImages } from './images.ts';
import type { RewrittenLayouts } from './layouts.ts';
import { usage } from './options.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { RequestError } from './problem.ts';
import { proposalOf, updateFrom } from './propose.ts';
import { quote } from './quote.ts';
import { type NewFile, replaceFiles } from './replace-files.ts';
import type { Request } from './request.ts';

/**
 * Rewrites one profile of the baseline from the images, or makes the file.
 *
 * @throws RequestError when that would not be a baseline, or the images do not agree
 */
export async function rewrite(request: Request, read: ReadImages): Promise<Outcome> {
  const { images } = read;
  refuseLoneAcceptance(request);
  const profile = profileToWrite(request);
  if (!agree(images)) throw imagesDiffer(images);
  refuseScan(request, images);
  if ((await baselineForm(request.baseline)) === 'kernel') {
    throw usage(
      'baseline',
      'update rewrites a committed list, not a kernel or a report',
      'Correct the path.',
    );
  }
  const loaded = await loadBaseline(request.baseline);
  const before = loaded.baseline ?? loaded.unfilled;
  if (before === null && loaded.exists) return { ...NOTHING, errors: loaded.problems };
  const result = updateFrom(request, before, images, [profile]);
  if (result.emptied.length > 0) throw wouldEmpty(request, profile);
  const layouts = await recordLayouts(request, read);
  const { findings, errors } = layouts;
  if (findings.length + errors.length > 0) return { ...NOTHING, findings, errors };
  const isChanged = changesText(result.edits);
  const list: NewFile = { path: request.baseline, text: editedText(result.edits), what: 'baseline' };
  const files = [layouts.file, isChanged ? list : null].filter(file => file !== null);
  if (!request.dryRun) replaceFiles(files);
  const proposed = proposalOf(request, result, before === null, layouts.written);
  return {
    ...NOTHING,
    ...proposed,
    patch: proposed.patch + layouts.patch,
    baseline: { path: request.baseline, profiles: [profile], image: null },
    remarks: [
      ...keptModules(images, before?.profiles.find(({ name }) => name === profile)?.strings ?? []),
      ...leftOutRemark(profile, result.leftOut),
      ...recordedRemark(request, layouts),
      ...ignoredRemarks(request),
    ],
    baselineChanged: isChanged || layouts.patch !== '',
  };
}

/** Where it would accept nothing, it is not passed over. */
function refuseLoneAcceptance({ acceptLayouts, layouts, reason }: Request): void {
  if (acceptLayouts.length === 0) return;
  const missing = [...(layouts === null ? ['layouts'] : []), ...(reason === null ? ['reason'] : [])];
  if (missing.length === 0) return;
  throw usage(
    'accept-layout',
    `accept-layout needs ${missing.join(' and ')}`,
    'Say which file records the layouts, and why the change may stay without a new version.',
  );
}

/** Where one is refused, nothing is written, and the baseline stays as it is too. */
async function recordLayouts(request: Request, read: ReadImages): Promise<RewrittenLayouts> {
  const [image, other] = read.images;
  if (request.layouts === null || image === undefined)
    return { findings: [], errors: [], written: [], patch: '', file: null };
  if (other !== undefined) throw usage('layouts', 'layouts are recorded from one image', 'Give one image.');
  const { rewriteLayouts } = await import('./layouts.ts');
  return rewriteLayouts(request, request.layouts, image, read);
}

function recordedRemark({ layouts, dryRun }: Request, { written }: RewrittenLayouts): Remark[] {
  if (written.length === 0) return [];
  const [verb, remedy] = dryRun
    ? ['would record', 'Leave --dry-run away to write it.']
    : ['recorded', 'Commit it with the baseline.'];
  return [{ severity: 'notice', message: `${layouts}: ${verb} ${enumeration(written)}`, remedy }];
}

function profileToWrite(request: Request): string {
  const [profile = CURRENT, ...others] = request.profiles;
  if (others.length > 0) throw badProfile(request.profiles.join(', '), 'Name one profile for each update.');
  if (profile === CURRENT || isProfileName(profile)) return profile;
  throw badProfile(
    profile,
    'A name starts with a letter or digit and goes on with letters, digits, dots, hyphens, underscores.',
  );
}

function badProfile(name: string, remedy: string): RequestError {
  return new RequestError('usage', {
    message: `profile "${name}" cannot be written`,
    where: 'profile',
    remedy,
  });
}

/** An image without sections does not say where its list ends. */
function refuseScan({ acceptScan }: Request, images: readonly ImageReport[]): void {
  const image = images.find(({ found }) => found === 'scan');
  if (image === undefined || acceptScan) return;
  throw new RequestError('update-scan', {
    message: `the list of ${image.path} was found by scan, and its end is a guess`,
    where: image.path,
    remedy: 'Update from the vmlinux of the same build, or say accept-scan after a look at the list.',
  });
}

function imagesDiffer(images: readonly ImageReport[]): RequestError {
  const [first, ...others] = images;
  const list = (image: ImageReport | undefined): Set<string> =>
    new Set(image?.versions.map(({ compatible }) => compatible));
  const base = list(first);
  const other = others.find(image => !agree(first === undefined ? [image] : [first, image]));
  const own = list(other);
  const differing = [...base, ...own].filter(text => !base.has(text) || !own.has(text));
  return new RequestError('update-images-differ', {
    message: `${first?.path} and ${other?.path} do not understand the same strings: ${enumeration(differing)}`,
    where: other?.path ?? '',
    remedy: 'Keep one baseline per configuration, and update each from its own image.',
  });
}

function wouldEmpty(request: Request, profile: string): RequestError {
  return new RequestError('update-empty', {
    message: `the image understands nothing of what profile ${profile} lists: no string would be left`,
    where: request.baseline,
    remedy:
      'Check that this is the right image. To give up the profile, delete it by hand: a reviewer should see that.',
  });
}

/** A kernel tree ignores every name that starts with a dot. */
function ignoredRemarks({ baseline, layouts, dryRun }: Request): Remark[] {
  if (dryRun) return [];
  return [baseline, ...(layouts === null ? [] : [layouts])].filter(isIgnored).map(path => ({
    severity: 'warning',
    message: `git ignores ${path}: git add leaves it out`,
    remedy: `Add it with: git add -f ${quote(path)}`,
  }));
}

/** A named profile is what hosts of that kernel write: what else the image has is for a person to add. */
function leftOutRemark(profile: string, leftOut: readonly string[]): Remark[] {
  if (leftOut.length === 0) return [];
  const message = `not in profile ${profile}: ${enumeration(leftOut)}`;
  const remedy =
    'If this is the kernel of that profile, say snapshot: it becomes the whole list of the image.';
  return [{ severity: 'notice', message, remedy }];
}

function keptModules(
  images: readonly ImageReport[],
  lines: readonly { readonly module: boolean; readonly compatible: string }[],
): Remark[] {
  if (images.every(({ modules }) => modules !== null)) return [];
  const kept = lines.filter(({ module }) => module).map(({ compatible }) => compatible);
  if (kept.length === 0) return [];
  return [
    {
      severity: 'notice',
      message: `kept as they are, because no modules were read: ${enumeration(kept)}`,
      remedy: 'Give modules to have them judged too.',
    },
  ];
}
