import { CURRENT } from '../gate/baseline.ts';
import type { ImageReport } from '../gate/report.ts';
import { agree } from './agreement.ts';
import { quote } from './quote.ts';
import { DEFAULT_BASELINE, type Request } from './request.ts';

/** The two ways out of a loss: mend the kernel, or accept it. */
export function waysOut(request: Request, images: readonly ImageReport[], profile: string): string {
  const [command] = acceptCommands(request, images, [profile]);
  const accept = command === undefined ? 'apply the patch' : `apply the patch, or run: ${command}`;
  return `Keep the old handler beside the new one, or accept it: ${accept}`;
}

/** So many images a command names; since they agree, of more the first one speaks for all. */
const MOST_IMAGES = 8;

/**
 * The commands that accept what these images lost or gained, one a profile.
 *
 * None where the images differ: update refuses those.
 */
export function acceptCommands(
  request: Request,
  images: readonly ImageReport[],
  profiles: readonly string[],
): string[] {
  if (!agree(images)) return [];
  const named = images.length > MOST_IMAGES ? images.slice(0, 1) : images;
  return profiles.map(profile => updateCommand(request, named, profile));
}

function updateCommand(request: Request, images: readonly ImageReport[], profile: string): string {
  const modules = request.modules.flatMap(pattern => ['--modules', quote(pattern)]);
  const baseline = request.baseline === DEFAULT_BASELINE ? [] : ['--baseline', quote(request.baseline)];
  const named = profile === CURRENT ? [] : ['--profile', quote(profile)];
  return [
    request.program,
    'update',
    ...images.map(({ path }) => quote(path)),
    ...modules,
    ...baseline,
    ...named,
  ].join(' ');
}
