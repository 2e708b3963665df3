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
  /** The whole path of a file as an entry of a unit names it; `null` when it names none. */
  path(unit: Unit, declFile: number | null): Promise<string | null>;
  table(unit: Unit): Promise<FileTable>;
}

/** Headers whose place below the root of a kernel is known, and that every kernel with live update has. */
const LANDMARKS = ['include/linux/liveupdate.h', 'include/linux/kho/abi/'];

export function openSourceFiles(debug: DebugInfo): SourceFiles {
  const tables = new Map<Unit, FileTable>();
  const table = async (unit: Unit): Promise<FileTable> => {
    const before = tables.get(unit);
    if (before !== undefined) return before;
    const files = await readFiles(debug, unit);
    tables.set(unit, files);
    return files;
  };
  return {
    table,
    async path(unit, declFile) {
      return declFile === null ? null : ((await table(unit))[declFile] ?? null);
    },
  };
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
