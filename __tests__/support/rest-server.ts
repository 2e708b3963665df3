import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterEach } from '@jest/globals';
import { newFile } from './folder.ts';

/** One answer of the server; everything that has none is answered with 404, as GitHub does. */
export interface Route {
  /** Path with query. */
  readonly path: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Answers nothing, or not to the end. */
  readonly hang?: 'at once' | 'in the body';
}

/** A request as it arrived. */
export interface Seen {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RestServer {
  /** What GITHUB_API_URL says. */
  readonly api: string;
  readonly requests: () => readonly Seen[];
  readonly stop: () => Promise<unknown>;
}

const running = new Set<Worker>();

afterEach(async () => {
  await Promise.all([...running].map(worker => worker.terminate()));
  running.clear();
});

/** Starts an HTTP server on the loopback interface; it ends with the test. */
export async function serve(routes: readonly Route[]): Promise<RestServer> {
  const logPath = newFile('requests', '');
  const worker = new Worker(new URL('./rest-worker.ts', import.meta.url), {
    workerData: { routes, logPath },
  });
  running.add(worker);
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', ({ port: found }: { port: number }) => resolve(found));
    worker.once('error', reject);
  });
  return {
    api: `http://127.0.0.1:${port}`,
    requests: () =>
      readFileSync(logPath, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line)),
    stop: () => worker.terminate(),
  };
}
