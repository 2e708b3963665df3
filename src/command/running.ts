import { readFileSync } from 'node:fs';
import { endianness, release } from 'node:os';
import { findBuildId } from '../image/identity.ts';
import { RequestError } from '../judge/problem.ts';

/** Where a host keeps the kernel that runs. */
export interface Host {
  /** As `uname -r` says. */
  readonly release: string;
  /** The notes of the kernel that runs. */
  readonly notes: string;
  readonly boot: string;
  readonly modules: string;
}

const THIS_HOST: Host = {
  release: release(),
  notes: '/sys/kernel/notes',
  boot: '/boot',
  modules: '/lib/modules',
};

/** The kernel that runs, as a baseline to compare with. */
export interface RunningKernel {
  readonly baseline: string;
  readonly baselineModules: readonly string[];
  /** In hex; the file in /boot must have it too. */
  readonly baselineBuildId: string;
}

/**
 * Finds the image and the modules of the kernel that runs.
 *
 * @throws RequestError `running-differs` where its build id cannot be read
 */
export function runningKernel(host: Host = THIS_HOST): RunningKernel {
  return {
    baseline: `${host.boot}/vmlinuz-${host.release}`,
    // `build` and `source` are links to the tree it was built in, with modules of who knows which build.
    baselineModules: [`${host.modules}/${host.release}/{*.ko*,!(build|source)/**/*.ko*}`],
    baselineBuildId: readBuildId(host.notes),
  };
}

function readBuildId(path: string): string {
  const found = findBuildId(readNotes(path), endianness() === 'LE', path);
  if (found !== null) return found;
  throw unknown(path, 'the kernel that runs has no build id');
}

function readNotes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw unknown(path, 'the notes of the kernel that runs cannot be read');
  }
}

function unknown(path: string, message: string): RequestError {
  const remedy = 'Give the image of the kernel that runs with --baseline.';
  return new RequestError('running-differs', { message, where: path, remedy }, 3);
}
