import { CURRENT } from '../gate/baseline.ts';
import { agree } from './agreement.ts';
import type { ReadImages } from './images.ts';
import { quote } from './quote.ts';
import { DEFAULT_BASELINE, type Request } from './request.ts';

/** Images with the files that stand for them. */
export type Given = Pick<ReadImages, 'images' | 'files'>;

/** The two ways out of a loss: mend the kernel, or accept it. */
export function waysOut(request: Request, given: Given, profile: string): string {
  const [command] = acceptCommands(request, given, [profile]);
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
export function acceptCommands(request: Request, given: Given, profiles: readonly string[]): string[] {
  if (!agree(given.images)) return [];
  const files = [...new Set(given.images.map(({ path }) => given.files.get(path) ?? path))];
  const named = files.length > MOST_IMAGES ? files.slice(0, 1) : files;
  return profiles.map(profile => updateCommand(request, named, profile));
}

function updateCommand(request: Request, files: readonly string[], profile: string): string {
  const modules = request.modules.flatMap(pattern => ['--modules', quote(pattern)]);
  const baseline = request.baseline === DEFAULT_BASELINE ? [] : ['--baseline', quote(request.baseline)];
  const named = profile === CURRENT ? [] : ['--profile', quote(profile)];
  return [request.program, 'update', ...files.map(quote), ...modules, ...baseline, ...named].join(' ');
}
