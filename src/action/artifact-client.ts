import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArtifactClient, FindOptions } from '@actions/artifact';
import { RequestError } from '../judge/problem.ts';
import type { RunAddress } from './artifact-inputs.ts';
import { refused, statusOf } from './artifact-refusal.ts';
import { keepTokenHome } from './bearer.ts';
import { muted } from './log.ts';

/** An artifact as the service lists it. */
export interface Artifact {
  readonly name: string;
  readonly id: number;
  /** In bytes, as it is stored. */
  readonly size: number;
  /** `sha256:…` of what is stored; `null` for an artifact from before GitHub kept it. */
  readonly digest: string | null;
}

/** The run artifacts are read from: this one, or another one with a token. */
export type Run = null | (RunAddress & { readonly token: string });

/** The client stops here and prints a warning; the variable is its own. */
const MOST_VARIABLE = 'ACTIONS_ARTIFACT_MAX_ARTIFACT_COUNT';
const MOST_LISTED = '1000';

/** The service has an artifact of this name in this run. */
const CONFLICT = 409;

/**
 * Lists the artifacts of a run, of one name the newest only.
 *
 * A list that may be cut off is an error: another artifact of the same name, or one more that a glob matches, could
 * stand behind its end.
 *
 * @throws RequestError `artifact-*`
 */
export async function listArtifacts(run: Run): Promise<Artifact[]> {
  const where = whereOf(run);
  const { artifacts } = await calling(run, where, client => client.listArtifacts(findBy(run)));
  const most = Number.parseInt(process.env[MOST_VARIABLE] || MOST_LISTED, 10);
  if (run !== null && artifacts.length >= most) throw cutOff(where, artifacts.length);
  const newest = new Map<string, Artifact>();
  for (const { name, id, size, digest } of artifacts) {
    if ((newest.get(name)?.id ?? -1) < id) newest.set(name, { name, id, size, digest: digest || null });
  }
  return [...newest.values()];
}

/**
 * Downloads an artifact as it is stored, unpacking nothing.
 *
 * @param folder an empty one
 * @returns the path of the one file that is in it then
 * @throws RequestError `artifact-*`
 */
export async function downloadArtifact(artifact: Artifact, run: Run, folder: string): Promise<string> {
  const where = `artifact ${artifact.name}`;
  const { digestMismatch } = await calling(run, where, client =>
    client.downloadArtifact(artifact.id, {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest !== null && { expectedHash: artifact.digest }),
      ...findBy(run),
    }),
  );
  if (digestMismatch === true) throw digestDiffers(where);
  const [file, ...others] = readdirSync(folder, { withFileTypes: true });
  if (file?.isFile() === true && others.length === 0) return join(folder, file.name);
  throw refused(new Error('no file'), where);
}

/**
 * Uploads files; an artifact of this name that is there already is replaced.
 *
 * A job that is run again left one, or somebody else did: whoever reads it would take it for this one.
 *
 * @param retentionDays `null`: as the repository says
 * @throws RequestError `artifact-*`
 */
export async function uploadArtifact(
  name: string,
  files: readonly string[],
  folder: string,
  retentionDays: number | null,
): Promise<void> {
  const options = retentionDays === null ? {} : { retentionDays };
  await calling(null, `artifact ${name}`, async client => {
    try {
      await client.uploadArtifact(name, [...files], folder, options);
    } catch (error) {
      if (statusOf(error) !== CONFLICT) throw error;
      await client.deleteArtifact(name);
      await client.uploadArtifact(name, [...files], folder, options);
    }
  });
}

/** Every call of the client goes through here: what it prints is dropped, what it throws is said in other words. */
async function calling<Value>(
  run: Run,
  where: string,
  call: (client: ArtifactClient) => Promise<Value>,
): Promise<Value> {
  refuseOtherServers();
  if (run === null) requireRuntime();
  const { DefaultArtifactClient } = await import('@actions/artifact');
  keepTokenHome(process.env['ACTIONS_RESULTS_URL'] ?? '');
  try {
    return await muted(() => call(new DefaultArtifactClient()));
  } catch (error) {
    throw refused(error, where);
  }
}

function findBy(run: Run): FindOptions {
  if (run === null) return {};
  const [repositoryOwner = '', repositoryName = ''] = run.repository.split('/');
  return { findBy: { token: run.token, workflowRunId: run.id, repositoryOwner, repositoryName } };
}

/** A run as the place of an error: `owner/name, run 1`. */
function whereOf(run: Run): string {
  return run === null ? 'this run' : `${run.repository}, run ${run.id}`;
}

/** The client's own rule: github.com, its tenants with data residency, and loopback. */
function refuseOtherServers(): void {
  const address = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
  const host = URL.parse(address)?.hostname.toLowerCase() ?? '';
  if (host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')) return;
  throw new RequestError(
    'artifact-unavailable',
    {
      message: 'GitHub Enterprise Server has no artifact service of version 4',
      where: address,
      remedy:
        'Download with actions/download-artifact@v3 and give the path in vmlinux or reports; upload report-file with actions/upload-artifact@v3.',
    },
    3,
  );
}

/** The runner gives both to actions, not to `run:` steps. */
function requireRuntime(): void {
  if (process.env['ACTIONS_RUNTIME_TOKEN'] && process.env['ACTIONS_RESULTS_URL']) return;
  throw new RequestError(
    'artifact-unavailable',
    {
      message:
        'the runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is not set',
      where: 'environment',
      remedy: 'Use the Action in a step with uses:, not in a run: step; or give run-id and github-token.',
    },
    3,
  );
}

function cutOff(where: string, count: number): RequestError {
  const message = `the run has ${count} artifacts or more, and no more are listed: the newest of a name may be among the rest`;
  const remedy = `Set ${MOST_VARIABLE} in env to more than the run has, or upload fewer.`;
  return new RequestError('artifact-too-many', { message, where, remedy });
}

function digestDiffers(where: string): RequestError {
  return new RequestError(
    'artifact-digest',
    {
      message: 'the SHA-256 digest of what was downloaded is not the one that was uploaded',
      where,
      remedy: 'Start the job again. If it happens again, somebody changed the artifact: do not use it.',
    },
    3,
  );
}
