import { Dirent, readdir, realpath, stat } from 'node:fs';
import { glob } from 'tinyglobby';
import { ImageError } from '../bytes/error.ts';
import { systemErrorCode } from '../bytes/system-error.ts';

/**
 * Finds what a pattern matches and is no folder, sorted.
 *
 * The library leaves out in silence what it cannot look at: a link that leads nowhere, a FIFO, a folder that may not
 * be read. Here the first two are found, so that opening them says what is wrong, and the last is an error.
 *
 * @throws ImageError `file-unreadable` where a folder cannot be searched
 */
export async function matchFiles(pattern: string): Promise<string[]> {
  const unsearched = new Map<string, string>();
  const paths = await glob(pattern, {
    absolute: pattern.startsWith('/'),
    dot: true,
    onlyFiles: true,
    expandDirectories: false,
    fs: watched(unsearched),
  });
  const [first] = unsearched;
  if (first !== undefined) throw notSearched(pattern, ...first);
  return paths.sort();
}

/** Whatever goes wrong with a path is no folder, and so a file that is found where its name matches. */
const NO_FOLDER = { isDirectory: () => false };

/** @param unsearched paths that may hide files, with the code of the error, are added here */
function watched(unsearched: Map<string, string>) {
  const note = (path: string, error: unknown): void => {
    const code = systemErrorCode(error) ?? String(error);
    if (!MISSING.has(code)) unsearched.set(path, code);
  };
  return {
    readdir: answering(readdir, (path, error, entries) => {
      if (error === null) return [null, Array.isArray(entries) ? entries.map(openable) : entries];
      note(path, error);
      return [error];
    }),
    realpath: answering(realpath, (path, error, real) => [null, error === null ? real : path]),
    stat: answering(stat, (path, error, found) => {
      if (error === null) return [null, found];
      note(path, error);
      return [null, NO_FOLDER];
    }),
  };
}

/** Behind these there is nothing that could be missed. */
const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

/** The library only takes what says that it is a file, a folder or a link. */
function openable(entry: unknown): unknown {
  if (!(entry instanceof Dirent) || entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
    return entry;
  return Object.create(entry, { isFile: { value: () => true } });
}

/** The same call, with what it gives to its callback replaced. */
function answering<Call extends (...args: never[]) => unknown>(
  call: Call,
  answer: (path: string, error: unknown, value: unknown) => readonly unknown[],
): Call {
  return new Proxy(call, {
    apply(target, self, args: readonly unknown[]) {
      const done = args.at(-1);
      const reply = (error: unknown, value: unknown): void => {
        if (typeof done === 'function') done(...answer(String(args[0]), error, value));
      };
      return Reflect.apply(target, self, [...args.slice(0, -1), reply]);
    },
  });
}

function notSearched(pattern: string, path: string, code: string): ImageError {
  return new ImageError('file-unreadable', {
    message: `the folder cannot be searched for ${pattern} (${code})`,
    where: path,
    remedy: 'Check its permissions, or give a pattern that does not lead there.',
  });
}
