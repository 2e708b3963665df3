import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { enumeration } from '../gate/enumeration.ts';
import { RequestError } from '../judge/problem.ts';
import type { Request } from '../judge/request.ts';
import { chooseFiles, findKernel, findReport } from './artifact-choice.ts';
import { type Artifact, downloadArtifact, listArtifacts, type Run } from './artifact-client.ts';
import { type DownloadedArtifact, openArtifact } from './artifact-files.ts';
import type { ArtifactInputs } from './artifact-inputs.ts';
import { print } from './log.ts';
import { findRun } from './runs.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** What is needed besides the inputs. */
export interface Access {
  /** `null` where no other run is asked for. */
  readonly token: string | null;
  /** `https://api.github.com`, or that of a GitHub Enterprise server. */
  readonly api: string;
  /** The repository this job runs in, `owner/name`. */
  readonly repository: string;
}

/** An artifact is at most so large; the largest kernels with debug info have a tenth of it. */
const MOST_BYTES = 16 * 2 ** 30;
const MOST_ARTIFACTS = 500;
const MOST_LISTED = 10;

/**
 * Downloads what the inputs name, and hands a request on whose images, reports or baseline are read out of it.
 *
 * Everything lies in a new folder of the runner's temporary one, which is gone when this ends.
 *
 * @throws RequestError `artifact-*`, `entry-*`, `run-*`; ImageError `zip-*`
 */
export async function withArtifacts<Value>(
  request: Request,
  { source, baseline }: ArtifactInputs,
  access: Access,
  use: (request: Request) => Promise<Value>,
): Promise<Value> {
  return withTemporaryFolder(async folder => {
    const download = downloader(folder);
    const sourced = source === null ? request : await fromArtifact(request, source, access, download);
    if (baseline === null || request.mode !== 'check') return await use(sourced);
    const rest = { ...access, token: access.token ?? '' };
    const run = { ...rest, id: await findRun(rest, baseline.run) };
    const [artifact] = await download(run, baseline.name, 'one');
    return await use({ ...sourced, baselineReport: artifact === undefined ? null : findReport(artifact) });
  });
}

type Download = (run: Run, name: string, count: 'one' | 'many') => Promise<DownloadedArtifact[]>;

async function fromArtifact(
  request: Request,
  { name, run: address }: NonNullable<ArtifactInputs['source']>,
  { token }: Access,
  download: Download,
): Promise<Request> {
  const run = address === null ? null : { ...address, token: token ?? '' };
  if (request.mode === 'merge') {
    const patterns = request.reports.filter(pattern => typeof pattern === 'string');
    const artifacts = await download(run, name, 'many');
    const reports = artifacts.flatMap(artifact =>
      patterns.length === 0 ? [findReport(artifact)] : chooseFiles(artifact, patterns),
    );
    return { ...request, reports };
  }
  const patterns = request.images.filter(pattern => typeof pattern === 'string');
  const [artifact] = await download(run, name, 'one');
  if (artifact === undefined) return request;
  const images = patterns.length === 0 ? [await findKernel(artifact)] : chooseFiles(artifact, patterns);
  return { ...request, images };
}

function downloader(folder: string): Download {
  let count = 0;
  return async (run, name, wanted) => {
    const artifacts = choose(await listArtifacts(run), name, wanted, run);
    const opened: DownloadedArtifact[] = [];
    for (const artifact of artifacts) {
      count++;
      const own = join(folder, String(count));
      mkdirSync(own);
      const path = await downloadArtifact(artifact, run, own);
      const unchecked = artifact.digest === null ? '; GitHub keeps no digest of it to compare with' : '';
      print(`artifact ${artifact.name}: ${artifact.size} bytes, from ${describeRun(run)}${unchecked}`);
      opened.push(await openArtifact(artifact.name, path));
    }
    return opened;
  };
}

function choose(listed: readonly Artifact[], name: string, wanted: 'one' | 'many', run: Run): Artifact[] {
  const exact = listed.filter(artifact => artifact.name === name);
  const matches = picomatch(name, { dot: true, nonegate: true });
  const found = exact.length > 0 ? exact : listed.filter(artifact => matches(artifact.name));
  if (found.length === 0) throw missing(listed, name, run);
  const most = wanted === 'one' ? 1 : MOST_ARTIFACTS;
  if (found.length > most) throw several(found, name, run, most);
  const large = found.find(({ size }) => size > MOST_BYTES);
  if (large !== undefined) throw tooLarge(large);
  return found.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

/** A run in a sentence: `run 1 of owner/name`. */
function describeRun(run: Run): string {
  return run === null ? 'this run' : `run ${run.id} of ${run.repository}`;
}

function missing(listed: readonly Artifact[], name: string, run: Run): RequestError {
  const there = listed.length === 0 ? 'it has none' : `it has ${names(listed)}`;
  return new RequestError(
    'artifact-missing',
    {
      message: `${describeRun(run)} has no artifact ${name}; ${there}`,
      where: name,
      remedy: 'Correct the name, and let this job need the one that uploads it (needs:).',
    },
    3,
  );
}

function several(found: readonly Artifact[], name: string, run: Run, most: number): RequestError {
  return new RequestError('artifact-several', {
    message: `${found.length} artifacts of ${describeRun(run)} match ${name}, more than ${most}: ${names(found)}`,
    where: name,
    remedy: 'Name one of them; only mode: merge takes several.',
  });
}

function tooLarge({ name, size }: Artifact): RequestError {
  return new RequestError('artifact-too-large', {
    message: `the artifact has ${size} bytes; the limit is ${MOST_BYTES}`,
    where: `artifact ${name}`,
    remedy: 'Upload the kernel in an artifact of its own.',
  });
}

function names(artifacts: readonly Artifact[]): string {
  return enumeration(
    artifacts.map(({ name }) => name),
    MOST_LISTED,
  );
}
