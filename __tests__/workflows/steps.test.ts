import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { newPath } from '../support/folder.ts';
import { newDesk, runStep, type StepResult } from '../support/step.ts';
import { itWith, ROOT, run } from '../support/tools.ts';
import { offeredWorkflows, type Step } from '../support/workflow.ts';

/** The names of the steps whose scripts are run below; the last test says which are not. */
const TESTED = {
  install: 'install what a kernel build needs',
  build: 'build the kernel',
  buildLeg: 'build the kernel of this leg',
  buildCaller: 'build what the caller says',
  find: 'find the newest run that has the kernel',
  issue: 'open, update or close the issue',
  keep: 'keep the new baseline',
  propose: 'push a branch and open a pull request',
  legs: 'no leg failed',
};

const TITLE = 'liveupdate-gate: the nightly check fails';
const URL = 'https://github.com/o/linux/actions/runs/77';
const OPEN = [
  { number: 5, title: `${TITLE} (arm64)` },
  { number: 7, title: TITLE },
];

/** All the workflows that have a step of this name, for describe.each. */
function withStep(name: string): [string, Step][] {
  return offeredWorkflows().flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps.filter(step => step.name === name).map((step): [string, Step] => [path, step]),
    ),
  );
}

describe.each(withStep(TESTED.issue))('the issue of %s', (_path, step) => {
  const night = (environment: Record<string, string>, issues: unknown = []): StepResult =>
    runStep(
      step,
      newDesk(),
      {
        NAME: '',
        JOB: 'failure',
        RESULT: 'fail',
        DESCRIPTION: 'fail: memfd-v2 → memfd-v3',
        RUN_URL: URL,
        ...environment,
      },
      { 'issue list': issues },
    );
  const written = ({ gh }: StepResult): string[] =>
    gh.map(({ args }) => args.slice(0, 3).join(' ')).filter(words => !words.startsWith('issue list'));

  itWith(['jq'], 'is opened when the check fails, with the label that finds it again', () => {
    const { status, gh } = night({});
    expect(status).toBe(0);
    expect(gh.map(({ args }) => args.slice(0, 2).join(' '))).toEqual([
      'issue list',
      'label create',
      'issue create',
    ]);
    expect(gh[0]?.args).toEqual(expect.arrayContaining(['--state', 'open', '--label', 'liveupdate-gate']));
    expect(gh[2]?.args).toEqual(expect.arrayContaining(['--title', TITLE, '--label', 'liveupdate-gate']));
    expect(gh[2]?.body).toContain('\n\n    fail: memfd-v2 → memfd-v3\n\n');
    expect(gh[2]?.body).toContain(URL);
  });

  itWith(['jq'], 'is rewritten while the check goes on failing, never opened twice', () => {
    const result = night({}, OPEN);
    expect(written(result)).toEqual(['issue edit 7']);
    expect(result.gh[1]?.body).toContain('memfd-v2 → memfd-v3');
  });

  itWith(['jq'], 'is closed when the check passes again', () => {
    const result = night({ JOB: 'success', RESULT: 'pass' }, OPEN);
    expect(result.status).toBe(0);
    expect(written(result)).toEqual(['issue close 7']);
    expect(result.gh[1]?.args.at(-1)).toContain(URL);
  });

  itWith(['jq'], 'is one for each name', () => {
    expect(written(night({ NAME: 'arm64' }, OPEN))).toEqual(['issue edit 5']);
    expect(written(night({ NAME: 's390' }, OPEN))).toEqual([
      'label create liveupdate-gate',
      `issue create --title`,
    ]);
  });

  itWith(['jq'], 'is left alone when nothing was open and the check passes', () => {
    expect(written(night({ JOB: 'success', RESULT: 'pass' }))).toEqual([]);
  });

  itWith(['jq'], 'is neither opened nor closed by a kernel that has no list', () => {
    expect(written(night({ JOB: 'success', RESULT: 'skipped' }, OPEN))).toEqual([]);
    expect(written(night({ JOB: 'success', RESULT: 'skipped' }))).toEqual([]);
  });

  itWith(['jq'], 'is opened when there is no verdict, also with the outputs of an earlier run', () => {
    for (const outputs of [
      { RESULT: '', DESCRIPTION: '' },
      { RESULT: 'pass', DESCRIPTION: 'pass: 3 strings' },
    ]) {
      const { gh } = night(outputs);
      expect(gh.at(-1)?.args.slice(0, 2)).toEqual(['issue', 'create']);
      expect(gh.at(-1)?.body).toContain('    no verdict');
      expect(gh.at(-1)?.body).not.toContain('pass: 3');
    }
  });

  itWith(['jq'], 'has nothing of a kernel as markup or as a command', () => {
    const { gh, log } = night({ DESCRIPTION: 'fail: $(touch x) `touch y` @everyone %s <b>' });
    expect(gh.at(-1)?.body).toContain('\n    fail: $(touch x) `touch y` @everyone %s <b>\n');
    expect(log).not.toContain('everyone');
  });

  itWith(['jq'], 'fails the job when GitHub does not answer, and opens nothing', () => {
    const result = night({}, 'failure');
    expect(result.status).not.toBe(0);
    expect(written(result)).toEqual([]);
  });
});

describe.each(withStep(TESTED.find))('the kernel of another run in %s', (_path, step) => {
  const environment = { ARTIFACT_WORKFLOW: 'build.yml', ARTIFACT_EVENT: 'push' };

  itWith(['jq'], 'is that of the newest run of the branch that succeeded', () => {
    const { status, outputs, gh } = runStep(step, newDesk(), environment, {
      'run list': [{ databaseId: 41 }],
    });
    expect(status).toBe(0);
    expect(outputs).toBe('run-id=41');
    const expected = [
      '--workflow',
      'build.yml',
      '--branch',
      'main',
      '--event',
      'push',
      '--status',
      'success',
    ];
    expect(gh[0]?.args.slice(2, 10)).toEqual(expected);
  });

  itWith(['jq'], 'is missing where no run succeeded, which fails', () => {
    const { status, outputs, log } = runStep(step, newDesk(), environment, { 'run list': [] });
    expect(status).toBe(1);
    expect(outputs).toBe('');
    expect(log).toContain('::error::No run');
  });

  it.each(['pull_request', 'pull_request_target'])('is never that of a %s', event => {
    const { status, gh } = runStep(step, newDesk(), { ...environment, ARTIFACT_EVENT: event });
    expect(status).toBe(1);
    expect(gh).toEqual([]);
  });
});

describe.each(withStep(TESTED.propose))('the pull request of %s', (path, step) => {
  const BASELINE = '.github/liveupdate-versions.txt';
  const OLD = '# liveupdate-gate baseline 1\nluo-v5\nmemfd-v1\n';
  const NEW = '# liveupdate-gate baseline 1\nluo-v5\nmemfd-v2\n';
  const REPORT = {
    description: 'pass: memfd-v1 → memfd-v2',
    commitMessage: 'liveupdate: baseline: memfd-v1 -> memfd-v2\n\n# not a comment of git',
    patch: '--- a/x\n+++ b/x\n-memfd-v1\n+memfd-v2 ``` @everyone\r## not a heading\n',
    images: [{ path: 'vmlinux', release: '7.4.0', buildId: null }],
  };

  /** What `mode: update` of the packaged Action makes of a kernel that changed. */
  function update(): { report: string; baseline: string } {
    const folder = newPath('update');
    mkdirSync(folder);
    cpSync(join(ROOT, 'examples/liveupdate-versions.txt'), join(folder, 'list.txt'));
    run(process.execPath, [join(ROOT, 'dist/main/index.js')], {
      env: {
        GITHUB_WORKSPACE: folder,
        INPUT_MODE: 'update',
        INPUT_VMLINUX: join(ROOT, 'examples/vmlinux-changed'),
        INPUT_BASELINE: 'list.txt',
        INPUT_REASON: 'the new format is here',
        'INPUT_REPORT-FILE': 'report.json',
      },
    });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { report: read('report.json'), baseline: read('list.txt') };
  }

  /** A kernel tree: it ignores names with a dot, and its checkout is sparse. */
  function propose(proposal = { report: JSON.stringify(REPORT), baseline: NEW }): {
    result: StepResult;
    git: (...args: string[]) => string;
  } {
    const desk = newDesk();
    const remote = join(desk.temp, 'remote.git');
    const seed = join(desk.temp, 'seed');
    const gitIn = (cwd: string, ...args: string[]): string =>
      run('git', ['-c', 'user.name=t', '-c', 'user.email=t@example', ...args], { cwd }).toString();
    mkdirSync(join(seed, '.github'), { recursive: true });
    writeFileSync(join(seed, '.gitignore'), '.*\n');
    writeFileSync(join(seed, BASELINE), OLD);
    gitIn(seed, 'init', '--quiet', '--initial-branch=main');
    gitIn(seed, 'add', '-f', '.gitignore', BASELINE);
    gitIn(seed, 'commit', '--quiet', '-m', 'start');
    gitIn(desk.temp, 'clone', '--quiet', '--bare', seed, remote);
    run('rm', ['-r', desk.workspace]);
    gitIn(remote, 'config', 'uploadpack.allowFilter', 'true');
    const asCheckoutDoes = ['--quiet', '--depth=1', '--filter=blob:none', '--no-checkout'];
    gitIn(desk.temp, 'clone', ...asCheckoutDoes, `file://${remote}`, desk.workspace);
    gitIn(desk.workspace, 'sparse-checkout', 'set', '.github');
    gitIn(desk.workspace, 'checkout', '--quiet', 'main');
    mkdirSync(join(desk.temp, 'proposal'));
    writeFileSync(join(desk.temp, 'proposal', 'report.json'), proposal.report);
    writeFileSync(join(desk.temp, 'proposal', 'baseline.txt'), proposal.baseline);
    const result = runStep(step, desk, { BASELINE, RUN_URL: URL });
    return { result, git: (...args) => gitIn(remote, ...args) };
  }

  itWith(
    ['git', 'jq'],
    'has the new baseline on a branch of its own, though the tree ignores the file',
    () => {
      const { result, git } = propose();
      expect(result.log).toBe('');
      expect(result.status).toBe(0);
      const branch = 'liveupdate-gate/baseline-77-2';
      expect(git('branch', '--format=%(refname:short)').trim().split('\n').sort()).toEqual([branch, 'main']);
      expect(git('show', `${branch}:${BASELINE}`)).toBe(NEW);
      expect(git('show', `main:${BASELINE}`)).toBe(OLD);
      expect(git('diff', '--name-only', 'main', branch).trim()).toBe(BASELINE);
      expect(git('log', '-1', '--format=%B', branch).trim()).toBe(REPORT.commitMessage);
    },
  );

  itWith(['git', 'jq'], 'is made of what the packaged Action reports', () => {
    const made = update();
    const { result, git } = propose(made);
    expect(result.log).toBe('');
    const branch = 'liveupdate-gate/baseline-77-2';
    expect(git('show', `${branch}:${BASELINE}`)).toBe(made.baseline);
    expect(git('log', '-1', '--format=%s', branch).trim()).toBe('liveupdate: baseline: memfd-v2 -> memfd-v3');
    const body = result.gh[0]?.body ?? '';
    expect(body).toContain('\n    pass: memfd-v2 → memfd-v3\n');
    expect(body).toContain('/vmlinux-changed, release 7.3.4, build id 6c757002');
    expect(body).toContain('\n    -memfd-v2\n');
    expect(body).toContain('\n    +memfd-v3\n');
  });

  itWith(['git', 'jq'], 'is opened against the branch it was started on, with the summary as code', () => {
    const { result } = propose();
    expect(result.gh).toHaveLength(1);
    expect(result.gh[0]?.args.slice(0, 8)).toEqual([
      ...['pr', 'create', '--base', 'main', '--head', 'liveupdate-gate/baseline-77-2'],
      ...['--title', 'liveupdate: baseline: memfd-v1 -> memfd-v2'],
    ]);
    const body = result.gh[0]?.body ?? '';
    expect(body).toContain('\n    read vmlinux, release 7.4.0, build id unknown\n');
    expect(body).toContain('\n    -memfd-v1\n    +memfd-v2 ``` @everyone## not a heading\n');
    expect(body).not.toContain('\r');
    expect(body).toContain(URL);
  });

  it('is only made when the baseline was rewritten', () => {
    const job = offeredWorkflows()
      .find(workflow => workflow.path === path)
      ?.jobs.find(({ id }) => id === 'propose');
    expect(job?.content['if']).toBe("needs.update.outputs.baseline-changed == 'true'");
  });
});

describe.each(withStep(TESTED.keep))('the new baseline of %s', (_path, step) => {
  it('is kept beside the report', () => {
    const desk = newDesk();
    mkdirSync(join(desk.temp, 'proposal'));
    writeFileSync(join(desk.workspace, 'list.txt'), 'luo-v5\n');
    expect(runStep(step, desk, { BASELINE: 'list.txt' }).status).toBe(0);
    expect(readFileSync(join(desk.temp, 'proposal', 'baseline.txt'), 'utf8')).toBe('luo-v5\n');
  });
});

describe.each(withStep(TESTED.buildCaller))('the build of the caller in %s', (_path, step) => {
  it('runs in bash and stops at the first error', () => {
    expect(runStep(step, newDesk(), { BUILD: 'make defconfig && make vmlinux' }).calls).toEqual([
      'make defconfig',
      'make vmlinux',
    ]);
    expect(runStep(step, newDesk(), { BUILD: 'false\nmake vmlinux' })).toMatchObject({
      status: 1,
      calls: [],
    });
    expect(runStep(step, newDesk(), { BUILD: 'false | true' }).status).toBe(1);
  });

  it('is missing, and no artifact is named: an error that says so', () => {
    const { status, log } = runStep(step, newDesk(), { BUILD: '' });
    expect(status).toBe(1);
    expect(log).toContain('::error::Give build');
  });
});

describe.each(withStep(TESTED.build))('the build in %s', (_path, step) => {
  it('turns live update on and makes vmlinux', () => {
    const { status, calls } = runStep(step, newDesk(), {});
    expect(status).toBe(0);
    expect(calls.slice(0, 3)).toEqual([
      'make defconfig',
      'config -e KEXEC_HANDOVER -e LIVEUPDATE',
      'make olddefconfig',
    ]);
    expect(calls[3]).toMatch(/^make -j\d+ vmlinux$/);
  });
});

describe.each(withStep(TESTED.buildLeg))('the build of a leg in %s', (_path, step) => {
  it.each([
    ['gcc', 'defconfig', ['make defconfig', 'config -e KEXEC_HANDOVER -e LIVEUPDATE', 'make olddefconfig']],
    [
      ...['clang', 'kvm_guest'],
      ['make LLVM=1 defconfig', 'make LLVM=1 kvm_guest.config', 'config -e KEXEC_HANDOVER -e LIVEUPDATE'],
    ],
    ['gcc', 'debug', ['make defconfig', 'config -e DEBUG_KERNEL -e PROVE_LOCKING']],
  ] as [string, string, string[]][])('is that of %s %s', (compiler, config, first) => {
    const { status, calls } = runStep(step, newDesk(), { COMPILER: compiler, CONFIG: config });
    expect(status).toBe(0);
    expect(calls.slice(0, first.length)).toEqual(first);
    expect(calls.at(-1)).toMatch(/vmlinux$/);
  });
});

describe.each(withStep(TESTED.install))('the packages of %s', (_path, step) => {
  it('are installed without what is only recommended', () => {
    const { status, calls } = runStep(step, newDesk(), {});
    expect(status).toBe(0);
    expect(calls[0]).toBe('sudo apt-get update -qq');
    expect(calls[1]).toMatch(/^sudo apt-get install -y -qq --no-install-recommends .*\bbison\b/);
  });
});

describe.each(withStep(TESTED.legs))('a leg that failed in %s', (path, step) => {
  it('fails the joined verdict whatever its report says', () => {
    expect(runStep(step, newDesk(), {}).status).toBe(1);
    expect(offeredWorkflows().find(workflow => workflow.path === path)?.text).toContain(
      "if: needs.leg.result != 'success'",
    );
  });
});

describe('the scripts of all workflows for others', () => {
  it('are run by a test, each of them', () => {
    const names = offeredWorkflows()
      .flatMap(({ jobs }) => jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ script }) => script !== null)
      .map(({ name }) => name);
    expect(names.filter(name => !Object.values(TESTED).includes(name))).toEqual([]);
  });
});
