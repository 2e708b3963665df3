import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fetchFile, fetchFirstParent, type Rest } from '../../src/action/rest.ts';
import { eventVariables, pullRequestEvent } from '../support/event.ts';
import { pullRequest, shallowCheckout } from '../support/repository.ts';
import { type RestServer, type Route, serve } from '../support/rest-server.ts';
import { runAction, type StepRun } from '../support/runner.ts';
import { itWith } from '../support/tools.ts';
import { BASELINE, baseline, vmlinux, workspace } from '../support/workspace.ts';

const TOKEN = 'ghs_0123456789abcdefSECRET';
const [BASE, MERGE] = ['ba'.repeat(20), '3e'.repeat(20)];
const KERNEL = vmlinux(['luo-v5', 'memfd-v2']);
const [BEFORE, AFTER] = [baseline('luo-v5', 'memfd-v1'), baseline('luo-v5', 'memfd-v2')];

const REPOSITORY = '/repos/octo/linux';
const FILE = `${REPOSITORY}/contents/.github/liveupdate-versions.txt?ref=${BASE}`;
const BASE_COMMIT = `${REPOSITORY}/git/commits/${BASE}`;
const MERGE_COMMIT = `${REPOSITORY}/git/commits/${MERGE}`;

const json = { 'content-type': 'application/json; charset=utf-8' };
const raw = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };
const found: Route = { path: FILE, status: 200, headers: raw, body: BEFORE };
const parents: Route = {
  path: MERGE_COMMIT,
  status: 200,
  headers: json,
  body: JSON.stringify({ sha: MERGE, parents: [{ sha: BASE }, { sha: 'cd'.repeat(20) }] }),
};
const baseSeen: Route = {
  path: BASE_COMMIT,
  status: 200,
  headers: json,
  body: JSON.stringify({ sha: BASE }),
};

function restOf({ api }: Pick<RestServer, 'api'>, timeoutMs?: number): Rest {
  const rest = { api, repository: 'octo/linux', token: TOKEN };
  return timeoutMs === undefined ? rest : { ...rest, timeoutMs };
}

/** A consumer job: no repository, a baseline and a kernel; the token is given. */
function consume(api: string, lines = AFTER, event = pullRequestEvent(MERGE, BASE)): StepRun {
  const folder = workspace({ vmlinux: KERNEL, [BASELINE]: lines });
  const environment = { ...event, GITHUB_API_URL: api, GITHUB_REPOSITORY: 'octo/linux' };
  const inputs = { 'github-token': TOKEN, 'report-file': 'report.json' };
  const run = runAction({ workspace: folder, environment, inputs });
  const written = [
    run.log,
    run.summary,
    JSON.stringify(run),
    readFileSync(join(folder, 'report.json'), 'utf8'),
  ];
  expect(written.join('\n')).not.toContain('SECRET');
  return run;
}

function noticeOf(run: StepRun): string {
  expect(run.annotations.map(({ severity }) => severity)).toEqual(['notice']);
  return run.annotations[0]?.message ?? '';
}

describe('fetchFile', () => {
  const failures: readonly { name: string; routes: readonly Route[]; reason: string }[] = [
    {
      name: '401',
      routes: [{ path: FILE, status: 401, headers: json, body: '{"message":"Bad credentials"}' }],
      reason: 'GitHub answered 401 (the token is not valid)',
    },
    {
      name: '403',
      routes: [
        {
          path: FILE,
          status: 403,
          headers: json,
          body: '{"message":"Resource not accessible by integration"}',
        },
      ],
      reason: 'GitHub answered 403 (the token needs contents: read, or the rate limit is reached)',
    },
    {
      name: '404 of the file and of the commit',
      routes: [],
      reason: 'GitHub answered 404 for the base commit',
    },
    {
      name: '404 of the file, and 403 of the commit',
      routes: [{ path: BASE_COMMIT, status: 403 }],
      reason: 'GitHub answered 403 (the token needs contents: read, or the rate limit is reached)',
    },
    { name: '429', routes: [{ path: FILE, status: 429 }], reason: 'GitHub answered 429' },
    { name: '500', routes: [{ path: FILE, status: 500, body: '<html>' }], reason: 'GitHub answered 500' },
    {
      name: 'a redirect',
      routes: [
        { path: FILE, status: 302, headers: { location: '/elsewhere' } },
        { ...found, path: '/elsewhere' },
      ],
      reason: 'GitHub answered 302',
    },
    { name: '204', routes: [{ path: FILE, status: 204 }], reason: 'GitHub answered 204' },
    { name: 'no answer', routes: [{ path: FILE, hang: 'at once' }], reason: 'GitHub did not answer' },
    {
      name: 'half an answer',
      routes: [{ ...found, hang: 'in the body' }],
      reason: 'GitHub did not answer',
    },
    {
      name: 'half an error',
      routes: [{ path: FILE, status: 500, hang: 'in the body' }],
      reason: 'GitHub answered 500',
    },
    {
      name: 'more bytes than any list has',
      routes: [{ ...found, body: Buffer.alloc((16 << 20) + 1) }],
      reason: 'GitHub answered with too many bytes',
    },
  ];

  it.each(failures)('says why where GitHub gives $name', async ({ routes, reason }) => {
    const server = await serve(routes);
    expect(await fetchFile(restOf(server, 500), '.github/liveupdate-versions.txt', BASE)).toMatchObject({
      kind: 'failed',
      reason,
    });
    expect(server.requests().map(({ url }) => url)).not.toContain('/elsewhere');
  });

  it('gives the file as it is, and asks as the documentation says', async () => {
    const server = await serve([found]);
    expect(await fetchFile(restOf(server), BASELINE, BASE)).toEqual({ kind: 'found', text: BEFORE });
    expect(server.requests()).toMatchObject([
      {
        url: FILE,
        headers: {
          accept: 'application/vnd.github.raw+json',
          authorization: `Bearer ${TOKEN}`,
          'x-github-api-version': '2022-11-28',
        },
      },
    ]);
  });

  it('says that the file is missing only where the commit is seen', async () => {
    const server = await serve([baseSeen]);
    expect(await fetchFile(restOf(server), BASELINE, BASE)).toEqual({ kind: 'missing' });
    expect(server.requests().map(({ url }) => url)).toEqual([FILE, BASE_COMMIT]);
  });

  it.each([
    ['a b/#?.txt', '/contents/a%20b/%23%3F.txt?ref='],
    ['a&ref=main/%2e', '/contents/a%26ref%3Dmain/%252e?ref='],
    ['ä.txt', '/contents/%C3%A4.txt?ref='],
  ])('asks for %s as one path', async (path, url) => {
    const server = await serve([]);
    await fetchFile(restOf(server), path, BASE);
    expect(server.requests()[0]?.url).toBe(`${REPOSITORY}${url}${BASE}`);
  });

  it('says that nobody answers where nobody listens', async () => {
    const server = await serve([]);
    await server.stop();
    const failed = { kind: 'failed', reason: 'GitHub did not answer' };
    expect(await fetchFile(restOf(server), BASELINE, BASE)).toEqual(failed);
    expect(await fetchFile(restOf({ api: 'no address' }), BASELINE, BASE)).toEqual(failed);
  });
});

describe('fetchFirstParent', () => {
  it.each([
    { name: 'the first of two parents', route: parents, parent: BASE },
    { name: 'nothing of a commit without one', route: { ...parents, body: '{"parents":[]}' }, parent: null },
    { name: 'nothing of other JSON', route: { ...parents, body: '{"parents":{"0":1}}' }, parent: null },
    { name: 'nothing of a list', route: { ...parents, body: '[]' }, parent: null },
    { name: 'nothing of what is no JSON', route: { ...parents, body: '<html>' }, parent: null },
    { name: 'nothing of 500', route: { ...parents, status: 500 }, parent: null },
  ])('gives $name', async ({ route, parent }) => {
    expect(await fetchFirstParent(restOf(await serve([route])), MERGE)).toBe(parent);
  });
});

describe('the base through REST, in the packaged Action', () => {
  it('is found without any repository: parent first, then its file', async () => {
    const server = await serve([parents, found]);
    expect(consume(server.api)).toMatchObject({
      exit: 0,
      outputs: { result: 'warn', accepted: '["memfd-v1"]' },
    });
    expect(server.requests().map(({ url }) => url)).toEqual([MERGE_COMMIT, FILE]);
  });

  it('is the base of the payload where the merge commit is not seen', async () => {
    const server = await serve([found]);
    expect(consume(server.api)).toMatchObject({ outputs: { accepted: '["memfd-v1"]' } });
  });

  itWith(['git'], 'is found in a shallow clone of depth 1, whose commit names the parent', async () => {
    const { folder, merge, base } = pullRequest(
      { vmlinux: KERNEL, [BASELINE]: BEFORE },
      { [BASELINE]: AFTER },
    );
    const server = await serve([{ ...found, path: FILE.replace(BASE, base) }]);
    const run = runAction({
      workspace: shallowCheckout(folder, merge, 1),
      environment: {
        ...pullRequestEvent(merge, MERGE),
        GITHUB_API_URL: server.api,
        GITHUB_REPOSITORY: 'octo/linux',
      },
      inputs: { 'github-token': TOKEN },
    });
    expect(run).toMatchObject({ exit: 0, outputs: { accepted: '["memfd-v1"]' } });
    expect(server.requests()).toHaveLength(1);
  });

  itWith(['git'], 'is not asked for where git has it', async () => {
    const { folder, merge, base } = pullRequest(
      { vmlinux: KERNEL, [BASELINE]: BEFORE },
      { [BASELINE]: AFTER },
    );
    const server = await serve([]);
    const environment = {
      ...pullRequestEvent(merge, base),
      GITHUB_API_URL: server.api,
      GITHUB_REPOSITORY: 'octo/linux',
    };
    const run = runAction({ workspace: folder, environment, inputs: { 'github-token': TOKEN } });
    expect(run.outputs['accepted']).toBe('["memfd-v1"]');
    expect(server.requests()).toEqual([]);
  });

  it('is asked for where a kernel lies where lists do', async () => {
    const { api } = await serve([parents, found]);
    const run = runAction({
      workspace: workspace({ vmlinux: KERNEL, [BASELINE]: KERNEL }),
      environment: { GITHUB_API_URL: api, GITHUB_REPOSITORY: 'octo/linux', ...pullRequestEvent(MERGE, BASE) },
      inputs: { 'github-token': TOKEN, 'baseline-modules': 'none' },
    });
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'warn', accepted: '["luo-v5","memfd-v1"]' } });
  });

  itWith(['git'], 'is asked for where a list lay and the job put a kernel', async () => {
    const { folder, merge, base } = pullRequest(
      { vmlinux: KERNEL, '.github/x': '', [BASELINE]: BEFORE },
      { [BASELINE]: null },
    );
    const server = await serve([{ ...found, path: FILE.replace(BASE, base) }]);
    const checkout = shallowCheckout(folder, merge, 1);
    writeFileSync(join(checkout, BASELINE), KERNEL);
    const run = runAction({
      workspace: checkout,
      environment: {
        ...pullRequestEvent(merge, base),
        GITHUB_API_URL: server.api,
        GITHUB_REPOSITORY: 'octo/linux',
      },
      inputs: { 'github-token': TOKEN, 'baseline-modules': 'none' },
    });
    expect(run.outputs['accepted']).toBe('["luo-v5","memfd-v1"]');
  });

  itWith(['git'], 'is asked for where the change commits a kernel in its place', async () => {
    const list = 'ci/list.txt';
    const { folder, merge, base } = pullRequest({ vmlinux: KERNEL, [list]: BEFORE }, { [list]: KERNEL });
    const path = FILE.replace(BASE, base).replace(BASELINE, list);
    const server = await serve([{ ...found, path }]);
    const run = runAction({
      workspace: shallowCheckout(folder, merge, 1),
      environment: {
        ...pullRequestEvent(merge, base),
        GITHUB_API_URL: server.api,
        GITHUB_REPOSITORY: 'octo/linux',
      },
      inputs: { 'github-token': TOKEN, baseline: list, 'baseline-modules': 'none' },
    });
    expect(run.outputs['accepted']).toBe('["luo-v5","memfd-v1"]');
  });

  it('is not asked for where another kernel is compared with, or the event has none', async () => {
    const server = await serve([]);
    const folder = workspace({ vmlinux: KERNEL, old: KERNEL, [BASELINE]: AFTER });
    const environment = { GITHUB_API_URL: server.api, GITHUB_REPOSITORY: 'octo/linux' };
    const token = { 'github-token': TOKEN };
    const pair = { ...token, baseline: 'old', 'baseline-modules': 'none' };
    runAction({
      workspace: folder,
      environment: { ...environment, ...pullRequestEvent(MERGE, BASE) },
      inputs: pair,
    });
    const dispatch = eventVariables('workflow_dispatch', MERGE, {});
    runAction({ workspace: folder, environment: { ...environment, ...dispatch }, inputs: token });
    expect(server.requests()).toEqual([]);
  });

  it('without the file is introduced here; a move cannot be told', async () => {
    const run = consume((await serve([parents, baseSeen])).api);
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    expect(noticeOf(run)).toContain('(whether a list was moved here is not known)');
  });

  it.each<{ name: string; routes: readonly Route[] }>([
    { name: '401', routes: [parents, { path: FILE, status: 401 }] },
    { name: '403', routes: [parents, { path: FILE, status: 403 }] },
    { name: '404 of all', routes: [] },
    { name: '500', routes: [parents, { path: FILE, status: 500, body: TOKEN }] },
    { name: 'half an error', routes: [{ path: MERGE_COMMIT, status: 502, hang: 'in the body' }] },
    {
      name: 'a redirect',
      routes: [parents, { path: FILE, status: 301, headers: { location: '/elsewhere' } }],
    },
    { name: 'a page instead of a list', routes: [parents, { ...found, body: '<html>\n::error::x\n' }] },
    { name: 'bytes that are no text', routes: [parents, { ...found, body: Buffer.from([0xff, 0, 0xfe]) }] },
    { name: 'an empty file', routes: [parents, { ...found, body: '' }] },
    { name: 'JSON instead of a list', routes: [parents, { ...found, body: '[]' }] },
  ])('$name turns no verdict: green stays green with one notice, red stays red', async ({ routes }) => {
    const server = await serve(routes);
    const green = consume(server.api);
    expect(green).toMatchObject({ exit: 0, commands: [], outputs: { result: 'pass', accepted: '[]' } });
    expect(noticeOf(green)).toContain('what this change gives up was not looked at');
    const red = consume(server.api, BEFORE);
    expect(red).toMatchObject({
      exit: 1,
      outputs: { result: 'fail', changed: '["memfd-v1"]', accepted: '[]' },
    });
    expect(server.requests().map(({ url }) => url)).not.toContain('/elsewhere');
  });

  it('nobody there turns no verdict', async () => {
    const server = await serve([]);
    await server.stop();
    expect(noticeOf(consume(server.api))).toContain('GitHub did not answer');
    expect(consume(server.api, BEFORE)).toMatchObject({ exit: 1, outputs: { result: 'fail' } });
  });
});
