import { CURRENT, isProfileName } from '../gate/baseline.ts';
import { changesText, editedText } from '../gate/diff.ts';
import type { ImageReport, Remark } from '../gate/report.ts';
import { agree } from './agreement.ts';
import { loadBaseline } from './baseline.ts';
import { replaceBaselineFile } from './baseline-file.ts';
import { quote } from './commands.ts';
import { baselineForm } from './form.ts';
import { isIgnored } from './git.ts';
import { usage } from './options.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { RequestError } from './problem.ts';
import { propose, updateFrom } from './propose.ts';
import type { Request } from './request.ts';

/**
 * Rewrites one profile of the baseline from the images, or makes the file.
 *
 * @throws RequestError when that would not be a baseline, or the images do not agree
 */
export async function rewrite(request: Request, images: readonly ImageReport[]): Promise<Outcome> {
  const profile = profileToWrite(request);
  if (!agree(images)) throw imagesDiffer(images);
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
  const baselineChanged = changesText(result.edits);
  if (baselineChanged && !request.dryRun) replaceBaselineFile(request.baseline, editedText(result.edits));
  return {
    ...NOTHING,
    ...propose(request, before, images, [profile]),
    baseline: { path: request.baseline, profiles: [profile], image: null },
    remarks: [
      ...keptModules(request, before?.profiles.flatMap(({ strings }) => strings) ?? []),
      ...ignoredRemark(request),
    ],
    baselineChanged,
  };
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

function imagesDiffer(images: readonly ImageReport[]): RequestError {
  const [first, ...others] = images;
  const list = (image: ImageReport | undefined): Set<string> =>
    new Set(image?.versions.map(({ compatible }) => compatible));
  const base = list(first);
  const other = others.find(image => !agree(first === undefined ? [image] : [first, image]));
  const own = list(other);
  const differing = [...base, ...own].filter(text => !base.has(text) || !own.has(text));
  return new RequestError('update-images-differ', {
    message: `${first?.path} and ${other?.path} do not understand the same strings: ${differing.join(', ')}`,
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
function ignoredRemark({ baseline, dryRun }: Request): Remark[] {
  if (dryRun || !isIgnored(baseline)) return [];
  return [
    {
      severity: 'warning',
      message: `git ignores ${baseline}: git add leaves it out`,
      remedy: `Add it with: git add -f ${quote(baseline)}`,
    },
  ];
}

function keptModules(
  request: Request,
  lines: readonly { readonly module: boolean; readonly compatible: string }[],
): Remark[] {
  if (request.modules.length > 0) return [];
  const kept = lines.filter(({ module }) => module).map(({ compatible }) => compatible);
  if (kept.length === 0) return [];
  return [
    {
      severity: 'notice',
      message: `kept as they are, because no modules were read: ${kept.join(', ')}`,
      remedy: 'Give modules: to have them judged too.',
    },
  ];
}
