import { ImageError } from '../bytes/error.ts';
import type { NamedFile } from '../bytes/named-file.ts';
import { looksLikeImage } from '../image/open.ts';

const HEAD_BYTES = 1024;

/**
 * Whether a file in an artifact may be the kernel. One that is damaged may: passing over it would hide it.
 */
export async function isKernel(file: NamedFile): Promise<boolean> {
  try {
    const source = await file.open();
    try {
      // The seam to the layers of image/: with them, what their detection says of `source` is the answer here.
      return looksLikeImage(await source.read(0, Math.min(HEAD_BYTES, source.size)));
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof ImageError) return error.code !== 'zip-entry-type';
    throw error;
  }
}
