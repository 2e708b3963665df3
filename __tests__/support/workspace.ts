import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../../src/gate/report.ts';
import { versionsSection, type WrittenSection, writeElf } from './elf-writer.ts';
import { newPath } from './folder.ts';

/** Where the Action looks for the baseline if nobody says otherwise. */
export const BASELINE = '.github/liveupdate-versions.txt';

/** The workspace of a job: a new folder with these files, by path. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newPath('workspace');
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A workspace with a kernel of these strings, and a committed baseline of these lines. */
export function kernelTree(strings: readonly string[], lines: readonly string[]): string {
  return workspace({ vmlinux: vmlinux(strings), [BASELINE]: baseline(...lines) });
}

/** A kernel with these strings: only what the gate reads of one. */
export function vmlinux(strings: readonly string[]): Buffer {
  return writeElf({ sections: [{ name: '.liveupdate_versions', bytes: versionsSection(strings) }] });
}

/** A module with these strings: the same without a header, in a relocatable file. */
export function module(strings: readonly string[], section: Partial<WrittenSection> = {}): Buffer {
  const bytes = versionsSection(strings).subarray(8);
  return writeElf({ type: 1, sections: [{ name: '.liveupdate_versions', bytes, ...section }] });
}

/** A baseline of these lines behind the one that names the format. */
export function baseline(...lines: readonly string[]): string {
  return ['# liveupdate-gate baseline 1', ...lines, ''].join('\n');
}

/** The report that a run left as a file. */
export function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8'));
}
