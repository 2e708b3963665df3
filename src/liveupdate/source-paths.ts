import { ImageError } from '../bytes/error.ts';
import { BUILD_AGAIN } from '../dwarf/cursor.ts';
import type { DebugInfo } from '../dwarf/debug-info.ts';
import { type FileTable, readFiles } from '../dwarf/files.ts';
import type { Unit } from '../dwarf/units.ts';

/** Where something is declared. */
export interface SourcePlace {
  /** Relative to the root of the kernel sources where that is known; `null` when the debug info does not say. */
  readonly file: string | null;
  readonly line: number | null;
}

/** The files of units, each table read once. */
export interface SourceFiles {
  /**
   * The whole path of a file as an entry of a unit names it; `null` when it names none.
   *
   * @throws ImageError as `table`
   */
  path(unit: Unit, declFile: number | null): Promise<string | null>;
  /** @throws ImageError `debug-info-limit` when all tables together name too many files; those of damaged debug info */
  table(unit: Unit): Promise<FileTable>;
}

/** All units of a large kernel together name two million files; a few units are needed. */
const MOST_FILES = 1 << 22;
/** Headers whose place below the root of a kernel is known, and that every kernel with live update has. */
const LANDMARKS = ['include/linux/liveupdate.h', 'include/linux/kho/abi/'];

/** Opens the files of units; each table is read when it is first asked for. */
export function openSourceFiles(debug: DebugInfo): SourceFiles {
  // Units of one link-time optimisation, and partial units, share a table.
  const tables = new Map<string, FileTable>();
  let rows = 0;
  const table = async (unit: Unit): Promise<FileTable> => {
    const key = `${unit.lineOffset} ${unit.strOffsetsBase} ${unit.compDir}`;
    const before = tables.get(key);
    if (before !== undefined) return before;
    const files = await readFiles(debug, unit);
    rows += files.length;
    if (rows > MOST_FILES) throw tooMany(debug);
    tables.set(key, files);
    return files;
  };
  return {
    table,
    async path(unit, declFile) {
      return declFile === null ? null : ((await table(unit))[declFile] ?? null);
    },
  };
}

function tooMany(debug: DebugInfo): ImageError {
  return new ImageError('debug-info-limit', {
    message: `the line tables that are needed name more than ${MOST_FILES} files`,
    where: debug.info.label,
    remedy: BUILD_AGAIN,
  });
}

/** The root of the kernel sources, as the place of a known header shows it; `null` when no path shows it. */
export function rootOf(paths: Iterable<string | null>): string | null {
  for (const path of paths) {
    for (const landmark of LANDMARKS) {
      const at = path?.lastIndexOf(`/${landmark}`) ?? -1;
      if (path !== null && path !== undefined && at > 0) return path.slice(0, at);
    }
  }
  return null;
}

/** A path relative to the first of some folders that holds it; the path itself when none does. */
export function relativePath(path: string | null, folders: readonly (string | null)[]): string | null {
  if (path === null) return null;
  for (const folder of folders) {
    if (folder === null || folder === '') continue;
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    if (path.startsWith(prefix)) return path.slice(prefix.length);
  }
  return path;
}
