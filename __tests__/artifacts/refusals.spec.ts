import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { type BlobServer, startBlobServer } from './azurite.ts';
import { baselineOf, errorsOf, vmlinux } from './kernels.ts';
import { type Fault, listen, type Service, startService, status } from './service.ts';
import { JOB_TOKEN, runStep } from './step.ts';
import { writeZip } from './zip-writer.ts';

// The client waits between its tries, up to a minute in all; so these run side by side.

const KERNEL = vmlinux(['luo-v5', 'memfd-v2']);
const SAME = baselineOf('luo-v5', 'memfd-v2');
const ZIP = writeZip([{ name: 'vmlinux', bytes: KERNEL }]);
const LIST = '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts';
const OWN = { 'artifact-name': 'kernel' };
const OTHER = { 'artifact-name': 'kernel', 'run-id': '77' };
const RUNS = '/api/repos/owner/kernel/actions/runs/77/artifacts';
const DOWNLOAD = '/api/repos/owner/kernel/actions/artifacts/';
/** What a service may say that must never be taken for a command. */
const INJECTED = '\n::error::injected\n##[warning]injected';

interface Case {
  readonly inputs: Readonly<Record<string, string>>;
  readonly fault?: readonly [path: string, fault: Fault];
  /** What the blob server does instead of its work. */
  readonly blob?: Fault;
  readonly digest?: string;
  readonly error: RegExp;
}

const garbage: Fault = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${INJECTED}`);
};
const silent: Fault = request => {
  request.socket.destroy();
};
const half: Fault = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/zip', 'content-length': ZIP.length });
  response.write(ZIP.subarray(0, ZIP.length >> 1), () => response.socket?.destroy());
};

const CASES: Record<string, Case> = {
  'this run: 403': {
    inputs: OWN,
    fault: [LIST, status(403, `{"msg":"no${INJECTED.replaceAll('\n', '\\n')}"}`)],
    error: /artifact-forbidden: .*403.*actions: read/s,
  },
  'this run: 404': { inputs: OWN, fault: [LIST, status(404)], error: /artifact-missing: .*404/s },
  'this run: 500': { inputs: OWN, fault: [LIST, status(500)], error: /artifact-failed: .*500/s },
  'this run: garbage': { inputs: OWN, fault: [LIST, garbage], error: /artifact-failed: /s },
  'this run: other JSON': {
    inputs: OWN,
    fault: [LIST, status(200, '{"artifacts":[{"name":7}]}')],
    error: /artifact-failed: |artifact-missing: /s,
  },
  'this run: nobody answers': { inputs: OWN, fault: [LIST, silent], error: /artifact-failed: /s },
  'another run: 401': { inputs: OTHER, fault: [RUNS, status(401)], error: /artifact-forbidden: .*401/s },
  'another run: 403': {
    inputs: OTHER,
    fault: [RUNS, status(403, '{"message":"no"}')],
    error: /artifact-forbidden: .*403.*actions: read/s,
  },
  'another run: 404': {
    inputs: OTHER,
    fault: [RUNS, status(404)],
    error: /artifact-missing: .*404.*run-id/s,
  },
  'another run: 500': { inputs: OTHER, fault: [RUNS, status(500)], error: /artifact-failed: .*500/s },
  'another run: garbage': { inputs: OTHER, fault: [RUNS, garbage], error: /artifact-failed: /s },
  'another run: other JSON': {
    inputs: OTHER,
    fault: [RUNS, status(200, '{"total_count":"x"}')],
    error: /artifact-failed: /s,
  },
  'an artifact that expired': {
    inputs: OTHER,
    fault: [DOWNLOAD, status(410)],
    error: /artifact-expired: .*410.*retention-days/s,
  },
  'an artifact that may not be downloaded': {
    inputs: OTHER,
    fault: [DOWNLOAD, status(403)],
    error: /artifact-forbidden: .*403/s,
  },
  'a blob that is gone': { inputs: OWN, blob: status(404), error: /artifact-failed: .*expired/s },
  'a blob that expired': { inputs: OWN, blob: status(410), error: /artifact-failed: .*expired/s },
  'a blob server that is broken': { inputs: OWN, blob: status(500), error: /artifact-failed: /s },
  'a blob server that hangs up each time': { inputs: OWN, blob: silent, error: /artifact-failed: /s },
  'a digest that is another': {
    inputs: OWN,
    digest: `sha256:${'0'.repeat(64)}`,
    error: /artifact-digest: /s,
  },
  'a digest that is another, of another run': {
    inputs: OTHER,
    digest: `sha256:${'0'.repeat(64)}`,
    error: /artifact-digest: /s,
  },
};

let blobs: BlobServer;
before(async () => {
  blobs = await startBlobServer();
});
after(() => blobs.stop());

async function withService(body: (service: Service) => Promise<void>): Promise<void> {
  const service = await startService(blobs);
  try {
    await body(service);
  } finally {
    await service.stop();
  }
}

describe('what the service refuses', { concurrency: 8 }, () => {
  for (const [name, { inputs, fault, blob, digest, error }] of Object.entries(CASES)) {
    it(`${name} is one error, and no secret is shown`, () =>
      withService(async service => {
        const url = blob === undefined ? {} : { url: `${service.origin}/blob/kernel.zip?sig=secret` };
        const run = inputs === OTHER ? { run: 77 } : {};
        await service.add({
          name: 'kernel',
          bytes: ZIP,
          ...url,
          ...run,
          ...(digest !== undefined && { digest }),
        });
        if (fault !== undefined) service.faults.set(...fault);
        if (blob !== undefined) service.faults.set('/blob/', blob);
        const step = await runStep({ service, files: SAME, inputs });
        assert.deepEqual(
          [step.exit, errorsOf(step).length, step.outputs['result']],
          [3, 1, 'error'],
          step.log,
        );
        assert.match(errorsOf(step).join(), error);
        assert.deepEqual(step.commands, []);
        assert.ok(!step.log.includes('injected'));
      }));
  }
});

describe('what comes right in the end', { concurrency: 4 }, () => {
  it('a download that breaks off once is tried again', () =>
    withService(async service => {
      let tries = 0;
      service.faults.set('/blob/', (request, response) => {
        tries++;
        if (tries === 1) return half(request, response);
        response.writeHead(200, { 'content-type': 'application/zip' }).end(ZIP);
      });
      await service.add({ name: 'kernel', bytes: ZIP, url: `${service.origin}/blob/kernel.zip` });
      const run = await runStep({ service, files: SAME, inputs: OWN });
      assert.deepEqual([run.exit, run.outputs['result'], tries], [0, 'pass', 2], run.log);
    }));

  it('a token does not follow a redirect to another host', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ total_count: 0, artifacts: [], workflow_runs: [] }));
    });
    const port = await listen(elsewhere);
    const away: Fault = (_, response) => {
      response.writeHead(307, { location: `http://localhost:${port}/` }).end();
    };
    await withService(async service => {
      for (const path of [LIST, RUNS, '/api/repos/owner/kernel/actions/workflows/'])
        service.faults.set(path, away);
      const baseline = { 'baseline-artifact': 'r', 'baseline-workflow': 'n.yml', 'baseline-branch': 'main' };
      for (const inputs of [OWN, OTHER, baseline]) {
        const run = await runStep({ service, files: { ...SAME, vmlinux: KERNEL }, inputs });
        assert.notEqual(run.exit, 0);
      }
    });
    elsewhere.close();
    assert.ok(seen.length > 0);
    assert.deepEqual(
      seen.filter(({ authorization }) => authorization !== undefined),
      [],
    );
  });

  it('a file name of the service stays in the folder of the download', () =>
    withService(async service => {
      for (const fileName of ['..%2F..%2Fescaped', '/etc/escaped', '##[error]injected', '..\\escaped']) {
        service.artifacts.length = 0;
        await service.add({ name: 'kernel', bytes: KERNEL, fileName, type: 'application/octet-stream' });
        const run = await runStep({ service, files: SAME, inputs: OWN });
        assert.deepEqual([run.exit, run.commands, run.annotations.length], [0, [], 0], run.log);
      }
    }));
});

describe('a step that ends early', { concurrency: 4 }, () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`by ${signal} leaves no download behind`, () =>
      withService(async service => {
        let send = (_: NodeJS.Signals): unknown => assert.fail('not started');
        service.faults.set('/blob/', (_, response) => {
          response.writeHead(200, { 'content-type': 'application/zip', 'content-length': ZIP.length });
          response.write(ZIP.subarray(0, ZIP.length >> 1));
          setTimeout(() => send(signal), 300);
        });
        await service.add({ name: 'kernel', bytes: ZIP, url: `${service.origin}/blob/kernel.zip` });
        const onStart = (to: (signal: NodeJS.Signals) => void) => {
          send = to;
        };
        const run = await runStep({ service, files: SAME, inputs: OWN, onStart });
        assert.deepEqual([run.exit, run.outputs], [null, {}], run.log);
      }));
  }

  it('by a fault inside the client says so, and not in its words', () =>
    withService(async service => {
      service.faults.set(LIST, () => {});
      const code = `setTimeout(() => { throw new Error('https://blob/?sig=secret ${JOB_TOKEN}'); }, 1500)`;
      const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
      const run = await runStep({ service, files: SAME, inputs: OWN, environment });
      assert.deepEqual([run.exit, errorsOf(run).length], [4, 1], run.log);
      assert.match(errorsOf(run).join(), /a fault of liveupdate-gate itself/);
    }));
});
