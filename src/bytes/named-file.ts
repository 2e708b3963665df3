import { type FileSource, openFile } from './file.ts';

/** A file that messages call by another name than its path: one that lies in an artifact. */
export interface NamedFile {
  readonly label: string;
  /** @throws ImageError */
  open(): Promise<FileSource>;
}

/** A file by its path, or by another name. */
export type FileRef = string | NamedFile;

/** How messages call a file. */
export function labelOf(file: FileRef): string {
  return typeof file === 'string' ? file : file.label;
}

/**
 * Opens a file for random access.
 *
 * @throws ImageError as `openFile`, `zip-*`, `stream-*`
 */
export async function openRef(file: FileRef): Promise<FileSource> {
  return typeof file === 'string' ? openFile(file) : file.open();
}
