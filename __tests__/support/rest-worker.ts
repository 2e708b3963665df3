import { appendFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { Route } from './rest-server.ts';

// Runs beside a test that waits for a process: in the test's own thread no request would be answered meanwhile.

const { routes, logPath }: { routes: readonly Route[]; logPath: string } = workerData;

const server = createServer((request, response) => {
  const { url = '', headers } = request;
  appendFileSync(logPath, `${JSON.stringify({ url, headers })}\n`);
  answer(
    response,
    routes.find(({ path }) => path === url),
  );
});

function answer(response: ServerResponse, route: Route | undefined): void {
  if (route?.hang === 'at once') return;
  response.writeHead(route?.status ?? 404, route?.headers ?? { 'content-type': 'application/json' });
  const body = route === undefined ? '{"message":"Not Found","status":"404"}' : (route.body ?? '');
  if (route?.hang === 'in the body') response.write(body === '' ? ' ' : body);
  else response.end(typeof body === 'string' ? body : Buffer.from(body));
}

server.listen(0, '127.0.0.1', () => parentPort?.postMessage(server.address()));
