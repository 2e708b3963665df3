import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { BlobServer } from './azurite.ts';

// The results service and the REST API of GitHub, as far as the artifact client and the Action ask them. Messages
// after the client's own protocol (github.actions.results.api.v1) and GitHub's REST documentation.

/** An artifact of a run. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  readonly size: number;
  /** `sha256:…`; of a lie, another one. */
  readonly digest: string;
  /** Where its bytes are. */
  readonly url: string;
}

/** What was asked of the service. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
}

/** An answer that is other than the usual one. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

/** The service of one test. */
export interface Service {
  readonly origin: string;
  readonly port: number;
  readonly asked: Asked[];
  readonly artifacts: StoredArtifact[];
  /** Runs as the REST API lists them. */
  runs: Record<string, unknown>[];
  /** Answers instead of the usual, by the start of the path. */
  readonly faults: Map<string, Fault>;
  /** Stores an artifact; gives it back with its id. */
  add(artifact: AddedArtifact): Promise<StoredArtifact>;
  stop(): Promise<void>;
}

export interface AddedArtifact {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The run it is of; that of the job if not given. */
  readonly run?: number;
  readonly digest?: string;
  readonly fileName?: string;
  readonly type?: string;
  /** Where its bytes are, if not in the blob server. */
  readonly url?: string;
}

/** The run that every job of these tests belongs to. */
export const THIS_RUN = 1000;
const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService/';
const API = '/api';

let ids = 100;

export async function startService(blobs: BlobServer): Promise<Service> {
  const pending = new Map<string, { blob: string; mimeType: string }>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://service');
    const body = await readBody(request);
    const { authorization = null } = request.headers;
    service.asked.push({ method: request.method ?? '', path: request.url ?? '', authorization, body });
    const fault = [...service.faults].find(([start]) => (request.url ?? '').startsWith(start));
    if (fault !== undefined) fault[1](request, response);
    else if (url.pathname === `${TWIRP}CreateArtifact` && isTaken(JSON.parse(body)))
      json(response, 409, { code: 'already_exists', msg: 'an artifact with this name already exists' });
    else if (url.pathname.startsWith(TWIRP))
      json(response, 200, await twirp(url.pathname.slice(TWIRP.length), JSON.parse(body)));
    else rest(url, response);
  };

  /** GitHub has one artifact of a name in a run, also where the job is run again. */
  const isTaken = (asked: Record<string, unknown>): boolean =>
    service.artifacts.some(({ run, name }) => run === THIS_RUN && name === asked['name']);

  const twirp = async (method: string, asked: Record<string, unknown>): Promise<unknown> => {
    if (method === 'DeleteArtifact') {
      const index = service.artifacts.findIndex(
        ({ run, name }) => run === THIS_RUN && name === asked['name'],
      );
      const [gone] = service.artifacts.splice(index, 1);
      return { ok: true, artifactId: String(gone?.id) };
    }
    if (method === 'CreateArtifact') {
      ids++;
      pending.set(String(asked['name']), { blob: `upload-${ids}`, mimeType: String(asked['mime_type']) });
      return { ok: true, signedUploadUrl: await blobs.uploadUrl(`upload-${ids}`) };
    }
    if (method === 'FinalizeArtifact') {
      const name = String(asked['name']);
      const { blob, mimeType } = pending.get(name) ?? { blob: '', mimeType: '' };
      ids++;
      service.artifacts.push({
        id: ids,
        name,
        run: THIS_RUN,
        size: Number(asked['size']),
        digest: String(asked['hash']),
        url: await blobs.downloadUrl(blob, `${name}.zip`, mimeType),
      });
      return { ok: true, artifactId: String(ids) };
    }
    const own = service.artifacts.filter(({ run }) => run === THIS_RUN);
    if (method === 'ListArtifacts') {
      const [id, name] = [asked['id_filter'], asked['name_filter']];
      const found = own.filter(
        one => (id === undefined || String(one.id) === id) && (name === undefined || one.name === name),
      );
      return {
        artifacts: found.map(one => ({
          workflowRunBackendId: 'run',
          workflowJobRunBackendId: 'job',
          databaseId: String(one.id),
          name: one.name,
          size: String(one.size),
          createdAt: '2026-11-22T00:00:00Z',
          digest: one.digest,
        })),
      };
    }
    return { signedUrl: own.find(({ name }) => name === asked['name'])?.url ?? '' };
  };

  const rest = (url: URL, response: ServerResponse): unknown => {
    const path = url.pathname.replace(API, '').replace(/^\/repos\/[^/]+\/[^/]+\/actions\//, '');
    const list = /^runs\/(\d+)\/artifacts$/.exec(path);
    if (list !== null) {
      const found = service.artifacts.filter(({ run }) => run === Number(list[1]));
      const artifacts = found.map(one => ({ ...one, size_in_bytes: one.size, expired: false, url: '' }));
      return json(response, 200, { total_count: found.length, artifacts });
    }
    const zip = /^artifacts\/(\d+)\/zip$/.exec(path);
    const artifact = service.artifacts.find(({ id }) => id === Number(zip?.[1]));
    if (artifact !== undefined) {
      return response.writeHead(302, { location: artifact.url }).end();
    }
    const run = service.runs.find(({ id }) => id === Number(/^runs\/(\d+)$/.exec(path)?.[1]));
    if (run !== undefined) return json(response, 200, run);
    if (path.startsWith('workflows/')) {
      return json(response, 200, { total_count: service.runs.length, workflow_runs: service.runs });
    }
    return json(response, 404, { message: 'Not Found' });
  };

  const port = await listen(server);
  const service: Service = {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked: [],
    artifacts: [],
    runs: [],
    faults: new Map(),
    async add({ name, bytes, run = THIS_RUN, digest, fileName, type, url }) {
      ids++;
      const blob = `blob-${ids}`;
      if (url === undefined) await blobs.put(blob, bytes);
      const artifact = {
        id: ids,
        name,
        run,
        size: bytes.length,
        digest: digest ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        url: url ?? (await blobs.downloadUrl(blob, fileName ?? `${name}.zip`, type ?? 'application/zip')),
      };
      service.artifacts.push(artifact);
      return artifact;
    },
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return service;
}

/** A fault: this status, with this text. */
export function status(code: number, text = '{}'): Fault {
  return (_, response) => {
    response.writeHead(code, { 'content-type': 'application/json' }).end(text);
  };
}

function json(response: ServerResponse, code: number, value: unknown): unknown {
  return response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

export function listen(server: Server): Promise<number> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
