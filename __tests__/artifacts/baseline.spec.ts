import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type BlobServer, startBlobServer } from './azurite.ts';
import { errorsOf, vmlinux, warningsOf } from './kernels.ts';
import { listen, type Service, startService, status, THIS_RUN } from './service.ts';
import { JOB_TOKEN, runStep, type StepRun } from './step.ts';

const BEFORE = vmlinux(['luo-v5', 'memfd-v2']);
const AFTER = vmlinux(['luo-v5', 'memfd-v3']);
const NAME = 'nightly-report';
const LATEST = { 'baseline-artifact': NAME, 'baseline-workflow': 'nightly.yml', 'baseline-branch': 'main' };
const WORKFLOW = '/api/repos/owner/kernel/actions/workflows/';

let blobs: BlobServer;
before(async () => {
  blobs = await startBlobServer();
});
after(() => blobs.stop());

function test(name: string, body: (service: Service) => Promise<void>): void {
  it(name, async () => {
    const service = await startService(blobs);
    try {
      await body(service);
    } finally {
      await service.stop();
    }
  });
}

/** A run as the REST API describes it: of the repository, by schedule, with success. */
function workflowRun(id: number, other: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    run_number: id,
    event: 'schedule',
    head_branch: 'main',
    conclusion: 'success',
    repository: { id: 1 },
    head_repository: { id: 1 },
    ...other,
  };
}

/** A run of the nightly; its report is then an artifact of run `id`. */
async function nightly(
  service: Service,
  id: number,
  kernel: Uint8Array,
  inputs: Readonly<Record<string, string>>,
): Promise<StepRun> {
  const step = await runStep({
    service,
    files: { vmlinux: kernel },
    inputs: { 'report-artifact': NAME, ...inputs },
  });
  const at = service.artifacts.findIndex(({ name, run }) => name === NAME && run === THIS_RUN);
  const [made] = service.artifacts.splice(at, 1);
  if (at >= 0 && made !== undefined) service.artifacts.push({ ...made, run: id });
  service.runs = [workflowRun(id, { conclusion: step.exit === 0 ? 'success' : 'failure' }), ...service.runs];
  return step;
}

describe('a nightly', () => {
  test('compares with the last one that passed, and a loss is accepted by a reason', async service => {
    const first = await nightly(service, 1, BEFORE, LATEST);
    assert.deepEqual([first.exit, first.outputs['result']], [2, 'error'], first.log);
    assert.match(errorsOf(first).join(), /run-missing: .*nightly.yml on main.*mode: list/s);

    const reference = await nightly(service, 2, BEFORE, { mode: 'list', ...LATEST });
    assert.deepEqual([reference.exit, errorsOf(reference)], [0, []], reference.log);

    const same = await nightly(service, 3, BEFORE, LATEST);
    assert.deepEqual([same.exit, same.outputs['result']], [0, 'pass'], same.log);

    const lost = await nightly(service, 4, AFTER, LATEST);
    assert.deepEqual([lost.exit, lost.outputs['changed']], [1, '["memfd-v2"]'], lost.log);
    assert.match(errorsOf(lost).join(), /with reason set/);

    const again = await nightly(service, 5, AFTER, LATEST);
    assert.deepEqual([again.exit, again.outputs['result']], [1, 'fail'], again.log);

    const accepted = await nightly(service, 6, AFTER, { ...LATEST, reason: 'all hosts are on 7.3' });
    assert.deepEqual([accepted.exit, accepted.outputs['result']], [0, 'warn'], accepted.log);
    assert.match(warningsOf(accepted).join(), /1 lost string is accepted: all hosts are on 7.3/);

    const next = await nightly(service, 7, AFTER, LATEST);
    assert.deepEqual([next.exit, next.outputs['result']], [0, 'pass'], next.log);
    const asked = service.asked.filter(({ path }) => path.startsWith(WORKFLOW)).at(-1);
    assert.match(asked?.path ?? '', /nightly.yml\/runs\?branch=main&status=success/);
    assert.equal(asked?.authorization, `Bearer ${JOB_TOKEN}`);
  });

  test('a reason without a loss changes nothing', async service => {
    await nightly(service, 2, BEFORE, { mode: 'list' });
    const run = await nightly(service, 3, BEFORE, { ...LATEST, reason: 'in case' });
    assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
  });
});

describe('a run that does not count', () => {
  const others: Record<string, Record<string, unknown>> = {
    'of a fork': { head_repository: { id: 2 } },
    'of a fork that is gone': { head_repository: null },
    'of a pull request': { event: 'pull_request' },
    'started by another run': { event: 'workflow_run' },
    'of another branch': { head_branch: 'topic' },
    'that failed': { conclusion: 'failure' },
  };
  for (const [name, other] of Object.entries(others)) {
    test(`${name} is passed over, and alone is none`, async service => {
      await nightly(service, 2, BEFORE, { mode: 'list' });
      service.runs = [workflowRun(9, other), ...service.runs];
      const inputs = LATEST;
      const run = await runStep({ service, files: { vmlinux: BEFORE }, inputs });
      assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
      service.runs = [workflowRun(9, other)];
      const none = await runStep({ service, files: { vmlinux: BEFORE }, inputs });
      assert.equal(none.exit, 2);
      assert.match(errorsOf(none).join(), /run-missing: /);
    });
  }

  test('is refused by its id, too', async service => {
    await nightly(service, 2, BEFORE, { mode: 'list' });
    const inputs = { 'baseline-artifact': NAME, 'baseline-run-id': '2' };
    const run = await runStep({ service, files: { vmlinux: AFTER }, inputs });
    assert.deepEqual([run.exit, run.outputs['result']], [1, 'fail'], run.log);
    for (const conclusion of ['failure', null]) {
      service.runs = [workflowRun(2, { conclusion })];
      const failed = await runStep({ service, files: { vmlinux: AFTER }, inputs });
      assert.equal(failed.exit, 2);
      assert.match(errorsOf(failed).join(), /run-missing: .*run 2 did not succeed, or is not over/);
    }
    service.runs = [workflowRun(2, { head_repository: { id: 2 } })];
    const foreign = await runStep({ service, files: { vmlinux: BEFORE }, inputs });
    assert.equal(foreign.exit, 2);
    assert.match(errorsOf(foreign).join(), /run-foreign: /);
  });
});

test('a report that failed is no baseline, whatever its run says', async service => {
  await nightly(service, 2, BEFORE, { mode: 'list' });
  const failed = await nightly(service, 3, AFTER, LATEST);
  assert.equal(failed.exit, 1, failed.log);
  // As with continue-on-error, or where a job was run again.
  service.runs = service.runs.map(run => ({ ...run, conclusion: 'success' }));
  const next = await runStep({ service, files: { vmlinux: AFTER }, inputs: LATEST });
  assert.deepEqual([next.exit, next.outputs['result']], [3, 'error'], next.log);
  assert.match(errorsOf(next).join(), /report-incomplete: .*is not one that passed/);
});

describe('a baseline that cannot be had', () => {
  const faults: Record<string, readonly [ReturnType<typeof status>, RegExp]> = {
    '403': [status(403), /artifact-forbidden: .*actions: read/s],
    '404': [status(404), /run-missing: .*404/s],
    '500': [status(500), /artifact-failed: .*500/s],
    garbage: [status(200, 'no JSON'), /artifact-failed: .*JSON/s],
    'another answer': [status(200, '{"workflow_runs":7}'), /artifact-failed: .*list of runs/s],
  };
  for (const [name, [fault, error]] of Object.entries(faults)) {
    test(`${name} is an error, never a pass`, async service => {
      service.faults.set(WORKFLOW, fault);
      const run = await runStep({ service, files: { vmlinux: BEFORE }, inputs: LATEST });
      assert.deepEqual([run.exit, run.outputs['result']], [name === '404' ? 2 : 3, 'error'], run.log);
      assert.match(errorsOf(run).join(), error);
    });
  }

  test('an artifact that is gone, or holds no report, is an error', async service => {
    service.runs = [workflowRun(2)];
    const gone = await runStep({ service, files: { vmlinux: BEFORE }, inputs: LATEST });
    assert.match(
      errorsOf(gone).join(),
      /artifact-missing: .*run 2 of owner\/kernel has no artifact nightly-report/,
    );
    await service.add({
      name: NAME,
      run: 2,
      bytes: Buffer.from('{"schema":"other"}'),
      fileName: 'report.json',
    });
    const other = await runStep({ service, files: { vmlinux: BEFORE }, inputs: LATEST });
    assert.match(errorsOf(other).join(), /report-unreadable: |image-unknown: /);
    assert.deepEqual([gone.exit, other.exit], [3, 3]);
  });
});

const SELF_SIGNED = [
  ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'],
  ...['-subj', '/CN=api.github.test', '-addext', 'subjectAltName=DNS:api.github.test'],
];

describe('a job behind a proxy', () => {
  /** A proxy that knows one host. */
  async function startProxy(
    service: Service,
    answer: 'opens' | 'refuses' | 'is silent',
    port = service.port,
  ) {
    const asked: { target: string | undefined; headers: IncomingHttpHeaders }[] = [];
    const proxy = createServer().on('connect', ({ url, headers }, client) => {
      asked.push({ target: url, headers });
      if (answer === 'is silent') return;
      if (answer === 'refuses') {
        client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        return;
      }
      const server = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        server.pipe(client).pipe(server);
      });
      for (const end of [client, server]) end.on('error', () => {});
    });
    const environment = {
      GITHUB_API_URL: `http://api.github.test:${service.port}/api`,
      http_proxy: `http://name:p%40ss@127.0.0.1:${await listen(proxy)}`,
    };
    return { proxy, asked, environment };
  }

  test('asks GitHub through it, and the proxy sees no token', async service => {
    await nightly(service, 2, BEFORE, { mode: 'list' });
    const { proxy, asked, environment } = await startProxy(service, 'opens');
    const run = await runStep({ service, files: { vmlinux: BEFORE }, inputs: LATEST, environment });
    proxy.close();
    assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
    assert.ok(asked.length > 1 && asked.every(({ target }) => target === `api.github.test:${service.port}`));
    const basic = `Basic ${Buffer.from('name:p@ss').toString('base64')}`;
    assert.equal(asked[0]?.headers['proxy-authorization'], basic);
    assert.ok(asked.every(({ headers }) => headers.authorization === undefined));
    const runs = service.asked.filter(({ path }) => path.startsWith(WORKFLOW));
    assert.deepEqual([...new Set(runs.map(one => one.authorization))], [`Bearer ${JOB_TOKEN}`]);
  });

  test('checks the certificate of GitHub, not of the proxy', async service => {
    await nightly(service, 2, BEFORE, { mode: 'list' });
    const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-tls-'));
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
    execFileSync('openssl', [...SELF_SIGNED, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const hosts: (string | undefined)[] = [];
    const pair = { key: readFileSync(key), cert: readFileSync(cert) };
    const github = createTlsServer(pair, (request, response) => {
      hosts.push(request.headers.host);
      response.end(JSON.stringify({ workflow_runs: [] }));
    });
    const { proxy, environment } = await startProxy(service, 'opens', await listen(github));
    const GITHUB_API_URL = 'https://api.github.test';
    const over = { ...environment, GITHUB_API_URL, https_proxy: environment.http_proxy };
    const step = { service, files: { vmlinux: BEFORE }, inputs: LATEST };
    const unknown = await runStep({ ...step, environment: over });
    const known = await runStep({ ...step, environment: { ...over, NODE_EXTRA_CA_CERTS: cert } });
    rmSync(folder, { recursive: true });
    for (const server of [proxy, github]) server.close();
    assert.match(errorsOf(unknown).join(), /artifact-failed: .*GitHub did not answer/);
    assert.match(errorsOf(known).join(), /run-missing: .*no run of nightly.yml/);
    assert.deepEqual(hosts, ['api.github.test']);
  });

  for (const answer of ['refuses', 'is silent'] as const) {
    test(`has one error, and an end, where it ${answer}`, async service => {
      service.runs = [workflowRun(2)];
      const { proxy, environment } = await startProxy(service, answer);
      const run = await runStep({ service, files: { vmlinux: BEFORE }, inputs: LATEST, environment });
      proxy.closeAllConnections();
      proxy.close();
      assert.deepEqual([run.exit, errorsOf(run).length], [3, 1], run.log);
      assert.match(errorsOf(run).join(), /artifact-failed: .*GitHub did not answer/);
    });
  }
});
