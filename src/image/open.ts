import { ImageError } from '../bytes/error.ts';
import { type FileRef, openRef } from '../bytes/named-file.ts';
import { printable } from '../bytes/printable.ts';
import type { ByteSource } from '../bytes/source.ts';
import { describeElf, type Elf, isElf, openElf } from './elf.ts';

/** A file that a kernel is delivered in, opened as far as its ELF. */
export interface Image {
  /** The path as it was given. */
  readonly path: string;
  /** How the ELF was reached, outermost first: `["ELF64 LE x86-64"]`. */
  readonly reached: readonly string[];
  readonly elf: Elf;
  /**
   * Says that what was read is still what the file holds.
   *
   * @throws ImageError `file-changed`
   */
  assertUnchanged(): void;
  close(): Promise<void>;
}

/** The longest magic number that tells a form apart, in bytes. */
const HEAD_BYTES = 16;

/**
 * Opens a kernel image by its content, never by its name.
 *
 * @throws ImageError `file-*`, `image-unknown`, `elf-*`, `read-past-end`
 */
export async function openImage(ref: FileRef): Promise<Image> {
  const file = await openRef(ref);
  try {
    const elf = await findElf(file);
    await file.finish?.();
    return {
      path: file.label,
      reached: [describeElf(elf)],
      elf,
      assertUnchanged: () => file.assertUnchanged(),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Whether a file that starts with these bytes is in a form that a kernel is delivered in. */
export function looksLikeImage(head: Uint8Array): boolean {
  return isElf(head);
}

async function findElf(source: ByteSource & { readonly size: number }): Promise<Elf> {
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size));
  if (isElf(head)) return openElf(source);
  throw new ImageError('image-unknown', {
    message: head.length === 0 ? 'the file is empty' : `no form of a kernel starts with "${printable(head)}"`,
    where: source.label,
    remedy: 'Give the vmlinux of the build.',
  });
}
