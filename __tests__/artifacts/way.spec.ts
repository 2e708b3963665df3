import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type BlobServer, startBlobServer } from './azurite.ts';
import { baselineOf, errorsOf, upload, vmlinux, warningsOf } from './kernels.ts';
import { type Service, startService, THIS_RUN } from './service.ts';
import { JOB_TOKEN, RUNTIME_TOKEN, runStep } from './step.ts';
import { writeZip } from './zip-writer.ts';

const KERNEL = vmlinux(['luo-v5', 'memfd-v2']);
const OTHER = vmlinux(['luo-v5']);
const SAME = baselineOf('luo-v5', 'memfd-v2');

let blobs: BlobServer;
before(async () => {
  blobs = await startBlobServer();
});
after(() => blobs.stop());

/** A test with a service of its own. */
function test(name: string, body: (service: Service) => Promise<void>): void {
  it(name, { concurrency: false }, async () => {
    const service = await startService(blobs);
    try {
      await body(service);
    } finally {
      await service.stop();
    }
  });
}

describe('a kernel out of an artifact of this run', () => {
  test('that upload-artifact made is judged', async service => {
    await upload(service, 'kernel', { vmlinux: KERNEL, 'System.map': 'x' });
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' } });
    assert.deepEqual([run.exit, errorsOf(run), run.outputs['result']], [0, [], 'pass'], run.log);
    assert.match(run.log, /kernel\/\/vmlinux/);
  });

  test('without loss of the verdict: a lost string fails', async service => {
    await upload(service, 'kernel', { vmlinux: OTHER });
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' } });
    assert.deepEqual([run.exit, run.outputs['removed']], [1, '["memfd-v2"]'], run.log);
    assert.match(run.log, /liveupdate-gate update kernel\/\/vmlinux/);
  });

  test('that was uploaded unzipped', async service => {
    await upload(service, 'vmlinux', { vmlinux: KERNEL }, false);
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'vmlinux' } });
    assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
  });

  test('is found in a folder, and by the only kernel where none is called vmlinux', async service => {
    await upload(service, 'in-folder', { 'build/x86/vmlinux': KERNEL, 'build/x86/vmlinux.map': 'x' });
    await upload(service, 'other-name', { 'kernel.elf': KERNEL, 'notes.txt': 'x' });
    for (const name of ['in-folder', 'other-name']) {
      const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': name } });
      assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
    }
  });

  test('is reached through every layer: a compressed tar archive beside compressed logs', async service => {
    const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-tar-'));
    writeFileSync(join(folder, 'vmlinux'), KERNEL);
    const tar = zipped(folder, ['sh', '-c', 'tar -czf out.zip vmlinux']);
    rmSync(folder, { recursive: true });
    await upload(service, 'kernel', { 'kernel.tar.gz': tar, 'build.log.gz': gzipSync('log') });
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' } });
    assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
  });

  test('is not downloaded where the artifact is larger than any', async service => {
    const bytes = writeZip([{ name: 'vmlinux', bytes: KERNEL }]);
    const artifact = await service.add({ name: 'kernel', bytes });
    service.artifacts.splice(0, 1, { ...artifact, size: 2 ** 35 });
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' } });
    assert.equal(run.exit, 2);
    assert.match(errorsOf(run).join(), /artifact-too-large: .*34359738368/);
  });

  test('is an error that lists them where there are several, and one is taken by its name', async service => {
    await upload(service, 'kernels', { 'a/vmlinux': KERNEL, 'b/vmlinux': OTHER });
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernels' } });
    assert.equal(run.exit, 3);
    assert.match(errorsOf(run).join(), /entry-several: .*a\/vmlinux, b\/vmlinux/);
    const named = { 'artifact-name': 'kernels', vmlinux: 'a/*' };
    const second = await runStep({ service, files: SAME, inputs: named });
    assert.deepEqual([second.exit, second.outputs['result']], [0, 'pass'], second.log);
  });

  test('is an error that lists what is there where it is not', async service => {
    await upload(service, 'kernel', { 'notes.txt': 'x', 'other.txt': 'y' });
    const none = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' } });
    assert.match(errorsOf(none).join(), /entry-none: .*notes.txt, other.txt/);
    const missing = { 'artifact-name': 'kernel', vmlinux: 'boot/vmlinux' };
    const second = await runStep({ service, files: SAME, inputs: missing });
    assert.match(errorsOf(second).join(), /entry-missing: .*boot\/vmlinux.*notes.txt/);
    assert.deepEqual([none.exit, second.exit], [3, 3]);
  });

  test('is chosen by a glob that matches one artifact, and refused where it matches two', async service => {
    await upload(service, 'kernel-x86', { vmlinux: KERNEL });
    await upload(service, 'kernel-arm', { vmlinux: KERNEL });
    const one = await runStep({ service, files: SAME, inputs: { 'artifact-name': '*-x86' } });
    assert.equal(one.outputs['result'], 'pass', one.log);
    const two = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel-*' } });
    assert.match(errorsOf(two).join(), /artifact-several: .*kernel-arm|artifact-several: .*kernel-x86/);
    const none = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'missing' } });
    assert.match(errorsOf(none).join(), /artifact-missing: .*kernel-/);
    assert.deepEqual([two.exit, none.exit], [2, 3]);
  });
});

describe('zip archives of every tool', () => {
  const tools: Record<string, (folder: string) => Buffer> = {
    'Info-ZIP, deflated': folder => zipped(folder, ['zip', '-q', '-9', 'out.zip', 'vmlinux']),
    'Info-ZIP, stored': folder => zipped(folder, ['zip', '-q', '-0', 'out.zip', 'vmlinux']),
    'Info-ZIP, streamed with data descriptors': folder =>
      zipped(folder, ['sh', '-c', 'zip -q - vmlinux | cat > out.zip']),
    'Info-ZIP, Zip64': folder => zipped(folder, ['sh', '-c', 'zip -q -fz out.zip vmlinux']),
    'Python, Zip64 forced': folder => zipped(folder, ['python3', '-c', PYTHON]),
    'our writer, Zip64': () => writeZip([{ name: 'vmlinux', bytes: KERNEL, zip64: true }], { zip64: true }),
  };
  for (const [name, make] of Object.entries(tools)) {
    test(name, async service => {
      const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-zip-'));
      writeFileSync(join(folder, 'vmlinux'), KERNEL);
      await service.add({ name: 'kernel', bytes: make(folder) });
      rmSync(folder, { recursive: true });
      const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' } });
      assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
    });
  }
});

const PYTHON = [
  'import zipfile',
  'z = zipfile.ZipFile("out.zip", "w", zipfile.ZIP_DEFLATED)',
  'f = z.open("vmlinux", "w", force_zip64=True)',
  'f.write(open("vmlinux", "rb").read()); f.close(); z.close()',
].join('\n');

function zipped(folder: string, [program = '', ...words]: string[]): Buffer {
  execFileSync(program, words, { cwd: folder });
  return execFileSync('cat', ['out.zip'], { cwd: folder, maxBuffer: 1 << 28 });
}

describe('a kernel out of an artifact of another run', () => {
  const inputs = { 'artifact-name': 'kernel', 'run-id': '77', repository: 'other/tree' };

  test('is read with the token, which goes nowhere else', async service => {
    await service.add({ name: 'kernel', run: 77, bytes: writeZip([{ name: 'vmlinux', bytes: KERNEL }]) });
    const run = await runStep({ service, files: SAME, inputs });
    assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
    const paths = service.asked.map(({ path }) => path.replace(/[?/]\d+.*/, ''));
    assert.ok(paths.every(path => path.startsWith('/api/repos/other/tree/')));
    assert.ok(service.asked.every(({ authorization }) => authorization === `token ${JOB_TOKEN}`));
  });

  test('is an error where the list of artifacts is cut off, and read where it is not', async service => {
    const bytes = writeZip([{ name: 'vmlinux', bytes: KERNEL }]);
    for (const name of ['a', 'kernel', 'z']) await service.add({ name, run: 77, bytes });
    const most = (count: string) => ({ ACTIONS_ARTIFACT_MAX_ARTIFACT_COUNT: count });
    const cut = await runStep({ service, files: SAME, inputs, environment: most('2') });
    assert.equal(cut.exit, 2, cut.log);
    assert.match(errorsOf(cut).join(), /artifact-too-many: .*ACTIONS_ARTIFACT_MAX_ARTIFACT_COUNT/s);
    const whole = await runStep({ service, files: SAME, inputs, environment: most('4') });
    assert.deepEqual([whole.exit, whole.outputs['result']], [0, 'pass'], whole.log);
  });

  test('is the newest of its name', async service => {
    for (const kernel of [OTHER, KERNEL])
      await service.add({ name: 'kernel', run: 77, bytes: writeZip([{ name: 'vmlinux', bytes: kernel }]) });
    const run = await runStep({ service, files: SAME, inputs });
    assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
  });

  test('without a digest is read, and the log says that it was not compared', async service => {
    const bytes = writeZip([{ name: 'vmlinux', bytes: KERNEL }]);
    for (const name of ['kernel', 'checked']) await service.add({ name, run: 77, bytes });
    service.artifacts.splice(0, 1, ...service.artifacts.slice(0, 1).map(one => ({ ...one, digest: '' })));
    const run = await runStep({ service, files: SAME, inputs });
    assert.deepEqual([run.exit, run.outputs['result']], [0, 'pass'], run.log);
    assert.match(run.log, /artifact kernel: .*no digest of it to compare with/);
    const checked = await runStep({
      service,
      files: SAME,
      inputs: { ...inputs, 'artifact-name': 'checked' },
    });
    assert.ok(!checked.log.includes('no digest'), checked.log);
  });

  test('needs a token', async service => {
    const run = await runStep({ service, files: SAME, inputs, environment: { 'INPUT_GITHUB-TOKEN': '' } });
    assert.equal(run.exit, 2);
    assert.match(errorsOf(run).join(), /usage: .*run-id needs github-token/);
    assert.deepEqual(service.asked, []);
  });
});

describe('the report', () => {
  test('is uploaded with its summary and the change of the baseline, and two are merged', async service => {
    await upload(service, 'kernel-x86', { vmlinux: KERNEL });
    await upload(service, 'kernel-arm', { vmlinux: OTHER });
    for (const arch of ['x86', 'arm']) {
      const inputs = {
        'artifact-name': `kernel-${arch}`,
        name: arch,
        'report-artifact': `liveupdate-report-${arch}`,
        'retention-days': '3',
      };
      const run = await runStep({ service, files: SAME, inputs });
      assert.deepEqual([run.exit, warningsOf(run)], [arch === 'x86' ? 0 : 1, []], run.log);
    }
    const created = service.asked.filter(({ path }) => path.endsWith('/CreateArtifact')).at(-1);
    assert.match(created?.body ?? '', /"expires_at"/);
    assert.deepEqual(await namesIn(service, 'liveupdate-report-arm'), [
      'baseline.patch',
      'report.json',
      'summary.md',
    ]);
    const inputs = { mode: 'merge', 'artifact-name': 'liveupdate-report-*', expect: 'x86, arm' };
    const merged = await runStep({ service, inputs });
    assert.deepEqual(
      [merged.exit, merged.outputs['result'], errorsOf(merged).length],
      [1, 'fail', 1],
      merged.log,
    );
    const partial = await runStep({ service, inputs: { ...inputs, expect: 'x86, arm, riscv' } });
    assert.match(errorsOf(partial).join(), /leg-missing: .*riscv/);
  });

  test('takes the place of one that an earlier attempt, or somebody else, left', async service => {
    await upload(service, 'good', { vmlinux: KERNEL });
    await upload(service, 'bad', { vmlinux: OTHER });
    const inputs = { name: 'a', 'report-artifact': 'liveupdate-report-a' };
    for (const [kernel, exit] of [
      ['good', 0],
      ['bad', 1],
    ] as const) {
      const run = await runStep({ service, files: SAME, inputs: { ...inputs, 'artifact-name': kernel } });
      assert.deepEqual([run.exit, warningsOf(run)], [exit, []], run.log);
    }
    const merge = { mode: 'merge', 'artifact-name': 'liveupdate-report-*', expect: 'a' };
    const merged = await runStep({ service, inputs: merge });
    assert.deepEqual([merged.exit, merged.outputs['result']], [1, 'fail'], merged.log);
  });

  test('that cannot be uploaded fails the step; the verdict stands', async service => {
    await upload(service, 'kernel', { vmlinux: KERNEL });
    service.faults.set(
      '/twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact',
      (_, response) => {
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ msg: `conflict ::error::injected ${RUNTIME_TOKEN}` }));
      },
    );
    const inputs = { 'artifact-name': 'kernel', 'report-artifact': 'report' };
    const run = await runStep({ service, files: SAME, inputs });
    assert.deepEqual([run.exit, run.outputs['result'], warningsOf(run)], [2, 'pass', []], run.log);
    assert.match(errorsOf(run).join(), /could not be uploaded as report: GitHub answered 400/);
  });

  test('is uploaded by a check without an artifact, too', async service => {
    const run = await runStep({
      service,
      files: { ...SAME, vmlinux: KERNEL },
      inputs: { 'report-artifact': 'report' },
    });
    assert.equal(run.exit, 0, run.log);
    assert.deepEqual(await namesIn(service, 'report'), ['report.json', 'summary.md']);
  });
});

describe('what makes no sense', () => {
  const cases: Record<string, readonly [Record<string, string>, RegExp]> = {
    'run-id without artifact-name': [{ 'run-id': '7' }, /run-id stands without artifact-name/],
    'repository without run-id': [
      { 'artifact-name': 'k', repository: 'a/b' },
      /repository stands without run-id/,
    ],
    'a run-id that is none': [
      { 'artifact-name': 'k', 'run-id': '7/../8' },
      /run-id: "7\/..\/8" is not a whole number/,
    ],
    'a repository that is none': [
      { 'artifact-name': 'k', 'run-id': '7', repository: 'a/../b' },
      /is not OWNER\/NAME/,
    ],
    'retention-days without report-artifact': [{ 'retention-days': '5' }, /stands without report-artifact/],
    'a name that no artifact can have': [{ 'report-artifact': 'a/b' }, /an artifact cannot be named "a\/b"/],
    'baseline-artifact without its run': [{ 'baseline-artifact': 'r' }, /not clear which run/],
    'baseline-artifact with two runs': [
      { 'baseline-artifact': 'r', 'baseline-run-id': '7', 'baseline-branch': 'main' },
      /not clear which run/,
    ],
    'baseline-artifact in update': [
      { mode: 'update', 'baseline-artifact': 'r', 'baseline-run-id': '7' },
      /update does not take baseline-artifact/,
    ],
    'reason in a check of a list': [{ reason: 'x' }, /check does not take reason/],
    'merge without reports': [{ mode: 'merge', expect: 'x86' }, /merge needs reports and expect/],
  };
  for (const [name, [inputs, message]] of Object.entries(cases)) {
    test(`${name} is refused before anything is asked for`, async service => {
      const run = await runStep({ service, files: SAME, inputs });
      assert.equal(run.exit, 2, run.log);
      assert.match(errorsOf(run).join(), message);
      assert.deepEqual(service.asked, []);
    });
  }

  test('GitHub Enterprise Server is one clear error', async service => {
    const environment = { GITHUB_SERVER_URL: 'https://github.example.com' };
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' }, environment });
    assert.equal(run.exit, 3);
    assert.deepEqual(errorsOf(run).length, 1);
    assert.match(
      errorsOf(run).join(),
      /artifact-unavailable: .*GitHub Enterprise Server has no artifact service/,
    );
  });

  test('a step that has no artifact service is told so', async service => {
    const environment = { ACTIONS_RESULTS_URL: '' };
    const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel' }, environment });
    assert.match(errorsOf(run).join(), /artifact-unavailable: .*ACTIONS_RESULTS_URL is not set/);
  });
});

async function namesIn(service: Service, name: string): Promise<string[]> {
  const artifact = service.artifacts.find(one => one.name === name && one.run === THIS_RUN);
  const bytes = Buffer.from(await (await fetch(artifact?.url ?? '')).arrayBuffer());
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-zip-'));
  writeFileSync(join(folder, 'out.zip'), bytes);
  const listed = execFileSync('unzip', ['-Z1', 'out.zip'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return listed.trim().split('\n').toSorted();
}
