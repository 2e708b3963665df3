import { ImageError } from '../bytes/error.ts';
import { type FileSource, openFile } from '../bytes/file.ts';
import type { FileRef } from '../bytes/named-file.ts';
import { DEFAULT_LIMITS, type Limits } from '../compression/limits.ts';
import { type Content, contentOf, describeContent } from './content.ts';
import { isElf, openElf } from './elf.ts';

/** A file that a kernel is delivered in, opened as far as its ELF, or as the bytes that must be scanned. */
export interface Image {
  /** The path as it was given. */
  readonly path: string;
  /** How the content was reached, outermost first: `["bzImage", "xz payload @0x4230", "ELF64 LE x86-64"]`. */
  readonly reached: readonly string[];
  readonly content: Content;
  /** The release that a layer around the content names; `null` where none does. */
  readonly release: string | null;
  /**
   * Says that what was read is still what the file holds.
   *
   * @throws ImageError `file-changed`
   */
  assertUnchanged(): void;
  close(): Promise<void>;
}

/** The longest magic number that tells an ELF file apart, in bytes. */
const HEAD_BYTES = 16;

/**
 * Opens a kernel image by its content, never by its name.
 *
 * Every layer around the kernel is decoded to its end, so that checksums and announced lengths are known to hold. A
 * plain ELF file costs three small reads, and loads none of the code for layers.
 *
 * @param ref a file, by its path or another name; or `ARCHIVE//MEMBER` where a file has no such path
 * @throws ImageError `file-*`, `image-unknown`, `elf-*`, `read-past-end`, `stream-*`, `limit-*`, `payload-*`,
 *   `bzimage-header`, `pe-header`, `tar-*`, `not-an-archive`, `zstd-missing`; `zip-*` where `ref` is an entry of an
 *   artifact
 */
export async function openImage(ref: FileRef, limits: Limits = DEFAULT_LIMITS): Promise<Image> {
  const { file, members } = typeof ref === 'string' ? openPath(ref) : { file: await ref.open(), members: [] };
  try {
    const opened = await openContent(file, members, limits);
    return {
      path: typeof ref === 'string' ? ref : ref.label,
      reached: [...opened.reached, describeContent(opened.content)],
      content: opened.content,
      release: opened.release,
      assertUnchanged: () => file.assertUnchanged(),
      async close() {
        await opened.close();
        await file.close();
      },
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openContent(file: FileSource, members: readonly string[], limits: Limits) {
  const head = await file.read(0, Math.min(HEAD_BYTES, file.size));
  if (isElf(head) && members.length === 0 && file.finish === undefined) {
    const content = contentOf(await openElf(file));
    return { reached: [], content, release: null, close: async () => {} };
  }
  const { peel } = await import('./peel.ts');
  return peel(file, members, limits);
}

/** A file of the whole name comes first; then the shortest start of it in front of `//` that is a file. */
function openPath(path: string): { file: FileSource; members: string[] } {
  try {
    return { file: openFile(path), members: [] };
  } catch (error) {
    if (!isMissing(error)) throw error;
    for (let end = path.indexOf('//', 1); end > 0; end = path.indexOf('//', end + 2)) {
      const file = openIfFile(path.slice(0, end));
      if (file !== undefined) return { file, members: path.slice(end + 2).split('//') };
    }
    throw error;
  }
}

function openIfFile(path: string): FileSource | undefined {
  try {
    return openFile(path);
  } catch (error) {
    if (isMissing(error) || (error instanceof ImageError && error.code === 'file-not-regular'))
      return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof ImageError && error.code === 'file-missing';
}
