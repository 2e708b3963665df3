import type { Profile } from '../gate/baseline.ts';
import type { ImageReport, Problem } from '../gate/report.ts';
import { RequestError } from './problem.ts';

/**
 * Finds profiles of which an image was judged in nothing: they list only `kho-…`, which the section does not hold.
 *
 * One such line beside others is only noted; where there are no others, the profile must not pass.
 *
 * @param file the baseline
 */
export function unreadProfiles(
  profiles: readonly Profile[],
  images: readonly ImageReport[],
  file: string,
): Problem[] {
  return profiles.flatMap(profile => {
    const [line] = profile.strings;
    const image = images.find(one => isUnread(profile, one));
    return line === undefined || image === undefined ? [] : [unread(profile, line.number, image, file)];
  });
}

function isUnread({ strings }: Profile, { found, versions }: ImageReport): boolean {
  if (found === 'debug-info' || !strings.every(({ compatible }) => compatible.startsWith('kho-')))
    return false;
  const there = new Set(versions.map(({ compatible }) => compatible));
  return strings.every(({ compatible }) => !there.has(compatible));
}

function unread({ name }: Profile, line: number, image: ImageReport, file: string): Problem {
  return new RequestError('profile-unread', {
    message: `profile ${name} lists only kho-…, which was not read of ${image.path}: nothing of it was judged`,
    where: `${file}:${line}`,
    remedy: 'List in it what the version list holds, or leave it out: profile names those to judge.',
  }).problem;
}
