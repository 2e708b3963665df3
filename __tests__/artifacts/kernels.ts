import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import type { Service } from './service.ts';
import { ROOT, RUNTIME_TOKEN, type StepRun } from './step.ts';

const CLIENT = fileURLToPath(new URL('client.ts', import.meta.url));

/** A kernel with these strings: only what the gate reads of one. */
export function vmlinux(strings: readonly string[]): Buffer {
  return writeElf({ sections: [{ name: '.liveupdate_versions', bytes: versionsSection(strings) }] });
}

/** The workspace of a job whose baseline has these lines. */
export function baselineOf(...lines: readonly string[]): Record<string, string> {
  return { '.github/liveupdate-versions.txt': ['# liveupdate-gate baseline 1', ...lines, ''].join('\n') };
}

/** Uploads files from a job of this run, as actions/upload-artifact does. */
export async function upload(
  service: Service,
  name: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  zipped = true,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-upload-'));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  try {
    const words = [CLIENT, name, zipped ? 'zipped' : 'as it is', folder, ...Object.keys(files)];
    await promisify(execFile)(process.execPath, words, {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'] ?? '',
        ACTIONS_RESULTS_URL: service.origin,
        ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
        GITHUB_SERVER_URL: `http://github.localhost:${service.port}`,
        GITHUB_WORKSPACE: folder,
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The errors of a step: code and message of each. */
export function errorsOf(run: StepRun): string[] {
  return run.annotations
    .filter(({ severity }) => severity === 'error')
    .map(({ title, message }) => `${title.replace('liveupdate-gate: ', '')}: ${message}`);
}

/** The warnings of a step. */
export function warningsOf(run: StepRun): string[] {
  return run.annotations.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
}
