import { ImageError } from '../bytes/error.ts';
import type { NamedFile } from '../bytes/named-file.ts';
import { DEFAULT_LIMITS } from '../compression/limits.ts';
import { isKernelOrArchive } from '../image/peel.ts';

/**
 * Whether a file in an artifact may be the kernel, or an archive with it. One that cannot be read may be: whoever reads
 * it says why; only what is no regular file is none.
 */
export async function isKernel(file: NamedFile): Promise<boolean> {
  try {
    const source = await file.open();
    try {
      return await isKernelOrArchive(source, DEFAULT_LIMITS);
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof ImageError) return error.code !== 'zip-entry-type';
    throw error;
  }
}
