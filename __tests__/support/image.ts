import { ImageError } from '../../src/bytes/error.ts';
import { identify } from '../../src/image/identity.ts';
import { openImage } from '../../src/image/open.ts';
import { readVersionList } from '../../src/liveupdate/list.ts';

/** What the sources read out of an image. */
export interface Reading {
  readonly strings: readonly string[];
  readonly reached: readonly string[];
  readonly buildId: string | null;
  readonly release: string | null;
}

/** Reads an image from its path to its list, as `list` does. */
export async function readKernel(path: string): Promise<Reading> {
  const image = await openImage(path);
  try {
    const { strings, reached } = await readVersionList(image);
    const identity = await identify(image);
    image.assertUnchanged();
    return { strings, reached, ...identity };
  } finally {
    await image.close();
  }
}

/** The error that reading this image ends with. */
export function kernelError(path: string): Promise<ImageError> {
  return errorOf(() => readKernel(path));
}

/** The ImageError that `act` ends with; anything else fails the test. */
export async function errorOf(act: () => unknown): Promise<ImageError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ImageError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}
