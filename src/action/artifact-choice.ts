import picomatch from 'picomatch';
import { enumeration } from '../gate/enumeration.ts';
import { RequestError } from '../judge/problem.ts';
import type { ArtifactFile, DownloadedArtifact } from './artifact-files.ts';
import { isKernel } from './artifact-kernel.ts';

const KERNEL = 'vmlinux';
const REPORT = 'report.json';
const MOST_LISTED = 10;
/** Each costs a read; an artifact with more files is a build tree, not what a job hands on. */
const MOST_LOOKED_INTO = 20_000;

/**
 * The files that names and globs mean, as in a workspace. Each must match something.
 *
 * @throws RequestError `entry-missing`
 */
export function chooseFiles(artifact: DownloadedArtifact, patterns: readonly string[]): ArtifactFile[] {
  const found = new Set<ArtifactFile>();
  for (const pattern of patterns) {
    const exact = artifact.files.filter(({ name }) => name === pattern.replace(/^(\.\/)+/, ''));
    const matches = picomatch(pattern, { dot: true, nonegate: true });
    const matched = exact.length > 0 ? exact : artifact.files.filter(({ name }) => matches(name));
    if (matched.length === 0) throw noMatch(artifact, pattern);
    for (const file of matched) found.add(file);
  }
  return [...found];
}

/**
 * The kernel where none is named: the file vmlinux, in whatever folder, else the only image or archive.
 *
 * @throws RequestError `entry-none`, `entry-several`; ImageError
 */
export async function findKernel(artifact: DownloadedArtifact): Promise<ArtifactFile> {
  const named = artifact.files.filter(({ name }) => name === KERNEL || name.endsWith(`/${KERNEL}`));
  const candidates = named.length > 0 ? named : await kernelsIn(artifact);
  const [kernel, ...others] = candidates;
  if (kernel === undefined)
    throw none(artifact, 'kernel', `Upload the ${KERNEL} of the build, or name the file in vmlinux.`);
  if (others.length > 0) throw several(artifact, candidates, 'the kernel', 'Name one of them in vmlinux.');
  return kernel;
}

async function kernelsIn(artifact: DownloadedArtifact): Promise<ArtifactFile[]> {
  if (artifact.files.length > MOST_LOOKED_INTO)
    throw several(artifact, artifact.files, 'the kernel', 'Name it in vmlinux.');
  const [only, ...others] = artifact.files;
  // Reading it says what is wrong with it.
  if (only !== undefined && others.length === 0) return [only];
  const kernels: ArtifactFile[] = [];
  for (const file of artifact.files) if (await isKernel(file)) kernels.push(file);
  return kernels;
}

/**
 * The report in an artifact: report.json, as this Action uploads it, else the only JSON file.
 *
 * @throws RequestError `entry-none`, `entry-several`
 */
export function findReport(artifact: DownloadedArtifact): ArtifactFile {
  const named = artifact.files.filter(({ name }) => name === REPORT);
  const candidates = named.length > 0 ? named : artifact.files.filter(({ name }) => name.endsWith('.json'));
  const [report, ...others] = candidates;
  if (report === undefined) throw none(artifact, 'report', 'Give an artifact that report-artifact made.');
  if (others.length > 0)
    throw several(artifact, candidates, 'the report', 'Give an artifact that report-artifact made.');
  return report;
}

function noMatch(artifact: DownloadedArtifact, pattern: string): RequestError {
  const message = `no file in the artifact is named or matched by ${pattern}; it has ${listed(artifact.files)}`;
  const where = `artifact ${artifact.name}`;
  return new RequestError('entry-missing', { message, where, remedy: 'Correct the name or the pattern.' }, 3);
}

function none(artifact: DownloadedArtifact, what: string, remedy: string): RequestError {
  const message = `the artifact has no ${what} in it; it has ${listed(artifact.files)}`;
  return new RequestError('entry-none', { message, where: `artifact ${artifact.name}`, remedy }, 3);
}

function several(
  artifact: DownloadedArtifact,
  candidates: readonly ArtifactFile[],
  what: string,
  remedy: string,
): RequestError {
  const message = `${candidates.length} files could be ${what}: ${listed(candidates)}`;
  return new RequestError('entry-several', { message, where: `artifact ${artifact.name}`, remedy }, 3);
}

function listed(files: readonly ArtifactFile[]): string {
  if (files.length === 0) return 'no file';
  return enumeration(
    files.map(({ name }) => name),
    MOST_LISTED,
  );
}
