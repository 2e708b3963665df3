import { basename } from 'node:path';
import { type FileSource, openFile } from '../bytes/file.ts';
import type { NamedFile } from '../bytes/named-file.ts';
import { printable } from '../bytes/printable.ts';
import { DEFAULT_LIMITS, type Limits } from '../compression/limits.ts';
import { isZip, readZip, type Zip, type ZipEntry } from '../image/zip.ts';
import { openEntry } from '../image/zip-entry.ts';

/** A file in an artifact; `label` is `ARTIFACT//NAME`, as `gh run download` leaves it. */
export interface ArtifactFile extends NamedFile {
  readonly name: string;
  /** In bytes, unpacked. */
  readonly size: number;
}

/** A downloaded artifact. */
export interface DownloadedArtifact {
  readonly name: string;
  readonly files: readonly ArtifactFile[];
}

const MAGIC_BYTES = 4;

/**
 * Looks into a downloaded artifact: the entries of a zip, or the one file that was uploaded as it is.
 *
 * @throws ImageError `zip-*`, `file-*`
 */
export async function openArtifact(
  name: string,
  path: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<DownloadedArtifact> {
  const label = `artifact ${name}`;
  // The path of the download is of no use to anybody.
  const file = openFile(path, label);
  try {
    const head = await file.read(0, Math.min(MAGIC_BYTES, file.size));
    if (!isZip(head)) return { name, files: [asItIs(name, path, file.size)] };
    const zip = await readZip(file);
    const entries = zip.entries.filter(({ type }) => type !== 'directory');
    return { name, files: entries.map(entry => inZip(name, path, zip, entry, limits)) };
  } finally {
    await file.close();
  }
}

function asItIs(artifact: string, path: string, size: number): ArtifactFile {
  const name = printable(Buffer.from(basename(path)));
  const label = `${artifact}//${name}`;
  return { name, label, size, open: async () => openFile(path, label) };
}

function inZip(artifact: string, path: string, zip: Zip, entry: ZipEntry, limits: Limits): ArtifactFile {
  const label = `${artifact}//${entry.name}`;
  return {
    name: entry.name,
    label,
    size: entry.size,
    async open() {
      const file = openFile(path, `artifact ${artifact}`);
      try {
        const source = await openEntry(file, zip, entry, label, limits);
        return closingBoth(source, file);
      } catch (error) {
        await file.close();
        throw error;
      }
    },
  };
}

function closingBoth(inner: FileSource, outer: FileSource): FileSource {
  return {
    ...inner,
    async close() {
      await inner.close();
      await outer.close();
    },
  };
}
