import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { parseJson, valueAt } from './json-value.ts';

/** How to ask GitHub: from the environment of the job. */
export interface Rest {
  /** `https://api.github.com`, or that of a GitHub Enterprise server. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** How long to wait for one answer. */
  readonly timeoutMs?: number;
}

/** What came of asking for a file. */
export type Answer =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: string; readonly status?: number };

/** A job must not wait long for something that only adds to its verdict. */
const TIMEOUT_MS = 10_000;
const MOST_BYTES = 16 << 20;

/**
 * Reads a file at a commit (REST, "Get repository content"; needs `contents: read`).
 *
 * 404 also stands for "not allowed to see", so it only counts as missing where the commit itself is seen.
 */
export async function fetchFile(rest: Rest, path: string, commit: string): Promise<Answer> {
  const name = path.split('/').map(encodeURIComponent).join('/');
  const answer = await get(rest, `contents/${name}?ref=${commit}`, 'application/vnd.github.raw+json');
  if (answer.kind !== 'missing') return answer;
  const seen = await get(rest, `git/commits/${commit}`, 'application/vnd.github+json');
  if (seen.kind === 'found') return { kind: 'missing' };
  return seen.kind === 'missing'
    ? { kind: 'failed', reason: 'GitHub answered 404 for the base commit' }
    : seen;
}

/** The first parent of a commit (REST, "Get a commit object"); `null` where GitHub does not say. */
export async function fetchFirstParent(rest: Rest, commit: string): Promise<string | null> {
  const answer = await get(rest, `git/commits/${commit}`, 'application/vnd.github+json');
  if (answer.kind !== 'found') return null;
  const sha = valueAt(parseJson(answer.text), ['parents', '0', 'sha']);
  return typeof sha === 'string' ? sha : null;
}

/** Asks for `path` below the repository, through the proxy of the job if it has one. The token goes to this host only. */
export async function get(rest: Rest, path: string, accept: string): Promise<Answer> {
  const headers = {
    accept,
    authorization: `Bearer ${rest.token}`,
    'user-agent': 'liveupdate-gate',
    'x-github-api-version': '2022-11-28',
  };
  try {
    const url = new URL(`${rest.api}/repos/${rest.repository}/${path}`);
    const reply = await send(url, headers, AbortSignal.timeout(rest.timeoutMs ?? TIMEOUT_MS));
    if (reply.status !== 200) {
      // A body that nobody reads would keep the process from ending.
      await reply.drop();
      return ofStatus(reply.status);
    }
    const body = await readBody(reply);
    return body === null
      ? { kind: 'failed', reason: 'GitHub answered with too many bytes' }
      : { kind: 'found', text: body };
  } catch {
    // What fetch throws may name the address; it says nothing that helps here.
    return { kind: 'failed', reason: 'GitHub did not answer' };
  }
}

interface Reply {
  readonly status: number;
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  drop(): unknown;
}

/** A redirect is not followed: the token goes to this host only. */
async function send(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Reply> {
  const proxy = getProxyUrl(url);
  if (proxy === undefined || proxy.hostname === '') {
    const { status, body } = await fetch(url, { headers, redirect: 'manual', signal });
    return { status, body: body ?? [], drop: () => body?.cancel() };
  }
  // Node's own fetch passes by a proxy that the environment names.
  const { throughProxy } = await import('./through-proxy.ts');
  const message = await throughProxy(url, proxy, headers, signal);
  return { status: message.statusCode ?? 0, body: message, drop: () => message.destroy() };
}

function ofStatus(status: number): Answer {
  if (status === 404) return { kind: 'missing' };
  return { kind: 'failed', reason: `GitHub answered ${status}${hint(status)}`, status };
}

function hint(status: number): string {
  if (status === 401) return ' (the token is not valid)';
  return status === 403 ? ' (the token needs contents: read, or the rate limit is reached)' : '';
}

async function readBody({ body }: Reply): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
