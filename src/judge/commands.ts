import { CURRENT } from '../gate/baseline.ts';
import type { Remedies } from '../gate/comparison.ts';
import { mendOf } from '../gate/mend.ts';
import type { Report } from '../gate/report.ts';
import { agree } from './agreement.ts';
import type { ReadImages } from './images.ts';
import { quote } from './quote.ts';
import { DEFAULT_BASELINE, type Request } from './request.ts';

/** Images with the files that stand for them. */
export type Given = Pick<ReadImages, 'images' | 'files'>;

/** What can be done about findings of the committed list. */
export function remediesOf(request: Request, given: Given): Remedies {
  const accept = remembered(profile => acceptance(request, given, profile));
  const modulesRead = given.images.every(({ modules }) => modules !== null);
  return {
    lost: (profile, compatible, isFamilyLeft) =>
      `${mendOf(compatible, isFamilyLeft, modulesRead)}, or accept it: ${accept(profile)}`,
    moved: (profile, isInModule) =>
      `${isInModule ? 'Mark it as provided by a module' : 'Take module out of its line'}: ${accept(profile)}`,
  };
}

function acceptance(request: Request, given: Given, profile: string): string {
  const [command] = acceptCommands(request, given, [profile]);
  if (command !== undefined) return `apply the patch, or run: ${command}`;
  return isScanned(given)
    ? 'apply the patch, or run update with the vmlinux of the same build'
    : 'apply the patch';
}

/** It is the same for all findings of a profile, and looks at all strings of all images. */
function remembered(text: (profile: string) => string): (profile: string) => string {
  const known = new Map<string, string>();
  return profile => {
    const found = known.get(profile) ?? text(profile);
    known.set(profile, found);
    return found;
  };
}

/** Of such a list the end is a guess: update refuses it. */
function isScanned({ images }: Given): boolean {
  return images.some(({ found }) => found === 'scan');
}

/** So many images a command names; since they agree, of more the first one speaks for all. */
const MOST_IMAGES = 8;

/**
 * The commands that accept what these images lost or gained, one a profile.
 *
 * None where the images differ, or the list of one was found by scan: update refuses those.
 */
export function acceptCommands(request: Request, given: Given, profiles: readonly string[]): string[] {
  if (!agree(given.images) || isScanned(given)) return [];
  const files = [...new Set(given.images.map(({ path }) => given.files.get(path) ?? path))];
  const named = files.length > MOST_IMAGES ? files.slice(0, 1) : files;
  return profiles.map(profile =>
    commandOf(request, named.map(quote), [...baselineFlag(request), ...profileFlag(profile)]),
  );
}

/**
 * The command that records the layouts of one image, and its strings in the list.
 *
 * @param against what is compared with, as far as that is known
 */
export function recordCommand(
  request: Request,
  given: Given,
  image: string,
  against: Report['baseline'],
): string {
  const files = [quote(given.files.get(image) ?? image)];
  const layouts = request.layouts === null ? [] : ['--layouts', quote(request.layouts)];
  // In a pair there is no list: whoever records says where one is.
  if (against !== null && against.image !== null)
    return commandOf(request, files, ['--baseline', 'LIST', ...layouts]);
  const profiles = against?.profiles ?? request.profiles;
  const [profile = CURRENT] = profiles.includes(CURRENT) ? [CURRENT] : profiles;
  return commandOf(request, files, [...baselineFlag(request), ...profileFlag(profile), ...layouts]);
}

function baselineFlag({ baseline }: Request): string[] {
  return baseline === DEFAULT_BASELINE ? [] : ['--baseline', quote(baseline)];
}

function profileFlag(profile: string): string[] {
  return profile === CURRENT ? [] : ['--profile', quote(profile)];
}

/** @param files and `more`: words as a shell takes them */
function commandOf(request: Request, files: readonly string[], more: readonly string[]): string {
  const modules = request.modules.flatMap(pattern => ['--modules', quote(pattern)]);
  const section = request.ifNoSection === 'debug-info' ? ['--if-no-section', 'debug-info'] : [];
  return [request.program, 'update', ...files, ...modules, ...more, ...section].join(' ');
}
