import type { ListedProfile } from '../gate/comparison.ts';
import { isRoot } from '../gate/compatible.ts';
import type { ImageReport, Problem } from '../gate/report.ts';
import { RequestError } from './problem.ts';

/**
 * Finds lists of which an image was judged in nothing: they have only `kho-vN`, which the section does not hold.
 *
 * One such string beside others is only noted; where there are no others, the list must not pass.
 *
 * @param profiles those of a baseline, or the strings of another kernel
 * @param file the baseline, or that kernel
 */
export function unreadProfiles(
  profiles: readonly ListedProfile[],
  images: readonly ImageReport[],
  file: string,
): Problem[] {
  return profiles.flatMap(profile => {
    const [line] = profile.strings;
    const image = images.find(one => isUnread(profile, one));
    return line === undefined || image === undefined ? [] : [unread(profile, line.number, image, file)];
  });
}

function isUnread({ strings }: ListedProfile, { found, versions }: ImageReport): boolean {
  if (found === 'debug-info' || !strings.every(({ compatible }) => isRoot(compatible))) return false;
  const there = new Set(versions.map(({ compatible }) => compatible));
  return strings.every(({ compatible }) => !there.has(compatible));
}

function unread({ name }: ListedProfile, line: number | null, image: ImageReport, file: string): Problem {
  const [list, where, remedy] =
    line === null
      ? [file, file, 'Compare kernels that both have the version list.']
      : [
          `profile ${name}`,
          `${file}:${line}`,
          'List in it what the version list holds, or leave it out: profile names those to judge.',
        ];
  const message = `${list} lists only kho-vN, which was not read of ${image.path}: nothing of it was judged`;
  return new RequestError('profile-unread', { message, where, remedy }).problem;
}
