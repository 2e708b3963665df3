import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { versionOf } from '../../src/gate/version.ts';
import { eventVariables, pullRequestEvent } from '../support/event.ts';
import { newPath } from '../support/folder.ts';
import { imageReport, report } from '../support/leg-report.ts';
import {
  commit,
  type Files,
  git,
  type PullRequest,
  pullRequest,
  repository,
  shallowCheckout,
} from '../support/repository.ts';
import { runAction, type StepRun } from '../support/runner.ts';
import { itWith } from '../support/tools.ts';
import { BASELINE, baseline, vmlinux, workspace } from '../support/workspace.ts';

const KERNEL = { vmlinux: vmlinux(['luo-v5', 'memfd-v2']) };
const BEFORE: Files = { ...KERNEL, [BASELINE]: baseline('luo-v5', 'memfd-v1') };
const AFTER: Files = { [BASELINE]: baseline('luo-v5', 'memfd-v2') };
const ZEROS = '0'.repeat(40);

/** Without a token and without an API: git alone. */
function gate(
  folder: string,
  environment: Record<string, string>,
  inputs: Record<string, string> = {},
): StepRun {
  return runAction({ workspace: folder, environment, inputs: { 'github-token': '', ...inputs } });
}

function gateOf({ folder, merge, base }: PullRequest, inputs: Record<string, string> = {}): StepRun {
  return gate(folder, pullRequestEvent(merge, base), inputs);
}

const ACCEPTED = { exit: 0, outputs: { result: 'warn', accepted: '["memfd-v1"]' } };
const NOTHING = { exit: 0, annotations: [], outputs: { result: 'pass', accepted: '[]' } };

function notice(run: StepRun): string {
  expect(run.annotations.map(({ severity }) => severity)).toEqual(['notice']);
  return run.annotations[0]?.message ?? '';
}

describe('what a pull request gives up', () => {
  itWith(['git'], 'is a warning on the changed line, a section of the summary, and an output', () => {
    const run = gateOf(pullRequest(BEFORE, AFTER));
    expect(run).toMatchObject(ACCEPTED);
    expect(run.annotations).toMatchObject([
      { severity: 'warning', file: BASELINE, line: 3, title: 'memfd-v1 accepted' },
    ]);
    expect(run.annotations[0]?.message).toContain('of memfd only memfd-v2 is listed now');
    expect(run.summary).toContain('### What this change gives up');
    expect(run.outputs['description']).toBe('warn: memfd-v1 accepted');
  });

  itWith(['git'], 'fails where fail-on names accepted', () => {
    const inputs = { 'fail-on': 'removed,changed,accepted' };
    expect(gateOf(pullRequest(BEFORE, AFTER), inputs)).toMatchObject({
      exit: 1,
      outputs: { result: 'fail', accepted: '["memfd-v1"]', changed: '[]' },
    });
  });

  itWith(['git'], 'is nothing where the baseline did not change, or only its comments', () => {
    const sound = { ...KERNEL, [BASELINE]: baseline('luo-v5', 'memfd-v2') };
    expect(gateOf(pullRequest(sound, { 'mm/memfd.c': '' }))).toMatchObject(NOTHING);
    const comment = { [BASELINE]: baseline('# why', 'memfd-v2', 'luo-v5') };
    expect(gateOf(pullRequest(sound, comment))).toMatchObject(NOTHING);
  });

  itWith(
    ['git'],
    'is measured from the first parent of the merge, not from an older base of the payload',
    () => {
      const folder = repository();
      const old = commit(folder, { ...KERNEL, [BASELINE]: baseline('luo-v5', 'gone-v1', 'memfd-v2') });
      git(folder, 'checkout', '--quiet', '-b', 'topic');
      commit(folder, { topic: '' });
      git(folder, 'checkout', '--quiet', 'main');
      commit(folder, { [BASELINE]: baseline('luo-v5', 'memfd-v2') }, 'somebody else gave it up');
      git(folder, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
      expect(gate(folder, pullRequestEvent(git(folder, 'rev-parse', 'HEAD'), old))).toMatchObject(NOTHING);
    },
  );

  itWith(['git'], 'is found in a shallow clone of depth 2', () => {
    const { folder, merge, base } = pullRequest(BEFORE, AFTER);
    expect(gate(shallowCheckout(folder, merge, 2), pullRequestEvent(merge, base))).toMatchObject(ACCEPTED);
  });

  itWith(
    ['git'],
    'is not known in a shallow clone of depth 1 without a token: one notice, and it passes',
    () => {
      const { folder, merge, base } = pullRequest(BEFORE, AFTER);
      const run = gate(shallowCheckout(folder, merge, 1), pullRequestEvent(merge, base));
      expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass', accepted: '[]' } });
      expect(notice(run)).toContain('there is no token.\nCheck out with fetch-depth: 2');
    },
  );

  itWith(['git'], 'is not fetched by git from a server: a partial clone that lacks the file says so', () => {
    const { folder, merge, base } = pullRequest(BEFORE, AFTER);
    const checkout = shallowCheckout(folder, merge, 2, '--filter=blob:none');
    renameSync(folder, newPath('gone'));
    const run = gate(checkout, pullRequestEvent(merge, base));
    expect(run.exit).toBe(0);
    expect(run.outputs['accepted']).toBe('[]');
    expect(notice(run)).toContain('the base is not in this checkout');
  });

  itWith(['git'], 'is compared with the payload where the checked-out commit is no merge', () => {
    const { folder, base, head } = pullRequest(BEFORE, AFTER);
    git(folder, 'checkout', '--quiet', head);
    expect(gate(folder, pullRequestEvent(head, base))).toMatchObject(ACCEPTED);
  });

  itWith(
    ['git'],
    'is found where the workspace is reached through a symbolic link, and from an absolute path',
    () => {
      const { folder, merge, base } = pullRequest(BEFORE, AFTER);
      const link = newPath('link');
      symlinkSync(folder, link);
      expect(gate(link, pullRequestEvent(merge, base))).toMatchObject(ACCEPTED);
      const inputs = { baseline: join(link, BASELINE) };
      expect(gate(link, pullRequestEvent(merge, base), inputs)).toMatchObject(ACCEPTED);
    },
  );

  itWith(['git'], 'is found where the checkout is a folder of the workspace', () => {
    const { folder, merge, base } = pullRequest(BEFORE, AFTER);
    const parent = workspace({});
    renameSync(folder, join(parent, 'linux'));
    const inputs = { vmlinux: 'linux/vmlinux', baseline: `linux/${BASELINE}` };
    expect(gate(parent, pullRequestEvent(merge, base), inputs)).toMatchObject(ACCEPTED);
  });

  itWith(['git'], 'is not read from a folder of the tree that looks like a repository', () => {
    const config = '[core]\n\trepositoryformatversion = 0\n\tworktree = ..\n';
    const files = {
      '.github/HEAD': 'ref: refs/heads/main\n',
      '.github/config': config,
      '.github/objects/x': '',
      '.github/refs/x': '',
    };
    expect(gateOf(pullRequest(BEFORE, { ...AFTER, ...files }))).toMatchObject(ACCEPTED);
  });
});

describe('fail-on: accepted, where the base cannot be looked at,', () => {
  const inputs = { 'fail-on': 'removed,changed,accepted' };

  itWith(['git'], 'is an error in a shallow clone of depth 1 without a token', () => {
    const { folder, merge, base } = pullRequest(BEFORE, AFTER);
    const run = gate(shallowCheckout(folder, merge, 1), pullRequestEvent(merge, base), inputs);
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', accepted: '[]' } });
    expect(run.annotations).toMatchObject([{ severity: 'error', title: 'liveupdate-gate: base-unknown' }]);
  });

  itWith(['git'], 'is an error in a partial clone, where a list may have been moved here', () => {
    const move = { [BASELINE]: null, 'ci/list.txt': baseline('luo-v5', 'memfd-v2') };
    const { folder, merge, base } = pullRequest(BEFORE, move);
    const checkout = shallowCheckout(folder, merge, 2, '--filter=blob:none');
    const run = gate(checkout, pullRequestEvent(merge, base), { ...inputs, baseline: 'ci/list.txt' });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
  });

  itWith(['git'], 'is an error where the list at the base has errors: who knows what it listed', () => {
    const broken = { ...KERNEL, [BASELINE]: baseline('luo-v5', 'luo-v5', 'memfd-v1') };
    const run = gateOf(pullRequest(broken, AFTER), inputs);
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(run.annotations).toMatchObject([{ severity: 'error', title: 'liveupdate-gate: base-unknown' }]);
  });

  itWith(['git'], 'does not hide what is lost', () => {
    const lost = { [BASELINE]: baseline('luo-v5', 'memfd-v1', 'memfd-v2', 'gone-v1') };
    const { folder, merge, base } = pullRequest(BEFORE, lost);
    const run = gate(shallowCheckout(folder, merge, 1), pullRequestEvent(merge, base), inputs);
    expect(run).toMatchObject({ exit: 2, outputs: { removed: '["memfd-v1","gone-v1"]' } });
  });

  itWith(['git'], 'passes a new branch, and a list that is new: there was nothing to give up', () => {
    const { folder, merge } = pullRequest(BEFORE, AFTER);
    expect(gate(folder, eventVariables('push', merge, { before: ZEROS }), inputs).exit).toBe(0);
    expect(gateOf(pullRequest(KERNEL, AFTER), inputs).exit).toBe(0);
  });
});

describe('the base of other events', () => {
  itWith(['git'], 'merge_group: its base_sha', () => {
    const { folder, base, merge } = pullRequest(BEFORE, AFTER);
    const event = eventVariables('merge_group', merge, { merge_group: { base_sha: base } });
    expect(gate(folder, event)).toMatchObject(ACCEPTED);
  });

  itWith(['git'], 'push: what the branch was before', () => {
    const { folder, base, merge } = pullRequest(BEFORE, AFTER);
    expect(gate(folder, eventVariables('push', merge, { before: base }))).toMatchObject(ACCEPTED);
  });

  itWith(['git'], 'push of a new branch: a notice that it has no state before it', () => {
    const { folder, merge } = pullRequest(BEFORE, AFTER);
    const run = gate(folder, eventVariables('push', merge, { before: ZEROS }));
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    expect(notice(run)).toContain('a new branch or tag has no state before it');
  });

  itWith(['git'], 'pull_request_target: the base of the payload', () => {
    const { folder, base } = pullRequest(BEFORE, AFTER);
    const event = eventVariables('pull_request_target', base, { pull_request: { base: { sha: base } } });
    expect(gate(folder, event)).toMatchObject(ACCEPTED);
  });

  itWith(['git'], 'workflow_dispatch and schedule: nothing is looked for', () => {
    const { folder, base, merge } = pullRequest(BEFORE, AFTER);
    for (const name of ['workflow_dispatch', 'schedule'])
      expect(gate(folder, eventVariables(name, merge, { before: base }))).toMatchObject(NOTHING);
  });

  it.each([
    { name: 'no JSON', payload: 'x' },
    { name: 'a base that is no commit', payload: { before: '--upload-pack=x' } },
    { name: 'a base that is no text', payload: { before: ['a'] } },
    { name: 'a commit nobody has', payload: { before: 'ab'.repeat(20) } },
  ])('a payload with $name ends in a notice', ({ payload }) => {
    const folder = workspace({ ...KERNEL, ...(AFTER as Record<string, string>) });
    const run = gate(folder, eventVariables('push', ZEROS, payload));
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    expect(notice(run)).toContain('what this change gives up was not looked at');
  });
});

describe('a baseline that a change', () => {
  itWith(['git'], 'deletes: exit 2, and all of it is accepted', () => {
    const run = gateOf(pullRequest(BEFORE, { [BASELINE]: null }));
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', accepted: '["luo-v5","memfd-v1"]' } });
    expect(run.annotations.map(({ severity }) => severity).sort()).toEqual(['error', 'warning', 'warning']);
    expect(run.summary).toContain('the baseline is deleted');
  });

  itWith(['git'], 'leaves a kernel that was the baseline before is none of a list', () => {
    const before = { ...KERNEL, old: vmlinux(['luo-v5']) };
    const inputs = { baseline: 'old', 'baseline-modules': 'none' };
    const run = gateOf(pullRequest(before, { old: vmlinux(['memfd-v2']) }), inputs);
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass', accepted: '[]' } });
  });

  itWith(['git'], 'did not touch is not moved, however its path is spelled', () => {
    const sound = { ...KERNEL, [BASELINE]: baseline('luo-v5', 'memfd-v2') };
    const change = pullRequest(sound, { 'mm/memfd.c': '' });
    for (const path of [`./${BASELINE}`, join(change.folder, BASELINE)])
      expect(gateOf(change, { baseline: path })).toMatchObject(NOTHING);
  });

  itWith(['git'], 'did not delete, but nobody checked out, is only missing', () => {
    const change = pullRequest(BEFORE, AFTER);
    renameSync(join(change.folder, BASELINE), join(change.folder, 'elsewhere'));
    expect(gateOf(change)).toMatchObject({ exit: 2, outputs: { result: 'error', accepted: '[]' } });
  });

  itWith(['git'], 'moves to another path is compared with what it was there', () => {
    const change = { [BASELINE]: null, 'ci/list.txt': baseline('luo-v5', 'memfd-v2') };
    const run = gateOf(pullRequest(BEFORE, change), { baseline: 'ci/list.txt' });
    expect(run).toMatchObject(ACCEPTED);
    expect(run.annotations).toMatchObject([
      { severity: 'warning', file: 'ci/list.txt', line: 3 },
      { severity: 'warning' },
    ]);
    expect(run.annotations[0]?.message).toContain(`it was at ${BASELINE}:3`);
    expect(run.annotations[1]?.message).toContain(`moves the baseline from ${BASELINE} to ci/list.txt`);
  });

  itWith(['git'], 'may have moved in a partial clone is not said to be searched for', () => {
    const move = { [BASELINE]: null, 'ci/list.txt': baseline('luo-v5', 'memfd-v2') };
    const { folder, merge, base } = pullRequest(BEFORE, move);
    const checkout = shallowCheckout(folder, merge, 2, '--filter=blob:none');
    const run = gate(checkout, pullRequestEvent(merge, base), { baseline: 'ci/list.txt' });
    expect(notice(run)).toContain('whether a list was moved here is not known');
  });

  itWith(['git'], 'introduces is said to be new', () => {
    const run = gateOf(pullRequest(KERNEL, AFTER));
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass', accepted: '[]' } });
    expect(notice(run)).toContain(
      'is introduced here: the base of this change has no such baseline, and the change deletes none',
    );
  });

  itWith(['git'], 'introduces beside another one is no move of that', () => {
    const change = { 'arm64.txt': baseline('luo-v5', 'memfd-v2') };
    expect(notice(gateOf(pullRequest(BEFORE, change), { baseline: 'arm64.txt' }))).toContain(
      'is introduced here',
    );
  });

  itWith(['git'], 'introduces while very many files go is not said to be searched for', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`drop/${index}`, 'x']));
    const gone = Object.fromEntries(Object.keys(many).map(path => [path, null]));
    const run = gateOf(pullRequest({ ...KERNEL, ...many }, { ...AFTER, ...gone }));
    expect(notice(run)).toContain('whether a list was moved here is not known');
  });

  itWith(['git'], 'mends is not compared, and the reviewer is told', () => {
    const broken = { ...KERNEL, [BASELINE]: baseline('luo-v5', 'luo-v5') };
    const run = gateOf(pullRequest(broken, AFTER));
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    expect(notice(run)).toContain('the baseline at the base has errors');
  });

  itWith(['git'], 'breaks is an error of its own', () => {
    const run = gateOf(pullRequest(BEFORE, { [BASELINE]: 'x' }));
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', accepted: '[]' } });
  });

  itWith(['git'], 'was a symbolic link before is not compared, and the reviewer is told', () => {
    const folder = repository();
    commit(folder, { ...KERNEL, list: baseline('luo-v5', 'memfd-v1') });
    mkdirSync(join(folder, '.github'));
    symlinkSync('../list', join(folder, BASELINE));
    const base = commit(folder, {});
    const head = commit(folder, { [BASELINE]: null });
    expect(head).not.toBe(base);
    const now = commit(folder, AFTER);
    const run = gate(folder, eventVariables('push', now, { before: base }));
    expect(run.exit).toBe(0);
    expect(notice(run)).toContain('at the base this file is a link or a folder');
  });

  it.each([
    { name: 'out of the workspace', to: (outside: string) => outside },
    { name: 'to another folder of the tree', to: () => 'arm64' },
  ])('puts behind a link $name is compared with what it was', ({ to }) => {
    const outside = workspace({ 'list.txt': baseline('luo-v5', 'memfd-v2') });
    const lists = {
      'x86/list.txt': baseline('luo-v5', 'memfd-v1'),
      'arm64/list.txt': baseline('luo-v5', 'memfd-v2'),
    };
    const folder = repository();
    const before = commit(folder, { ...KERNEL, ...lists });
    rmSync(join(folder, 'x86'), { recursive: true });
    symlinkSync(to(outside), join(folder, 'x86'));
    const now = commit(folder, {});
    const inputs = { baseline: 'x86/list.txt', 'fail-on': 'removed,changed,accepted' };
    expect(gate(folder, eventVariables('push', now, { before }), inputs)).toMatchObject({
      exit: 1,
      outputs: { result: 'fail', accepted: '["memfd-v1"]' },
    });
  });

  itWith(['git'], 'cannot reach, behind a link that the job made, is not looked up', () => {
    const outside = workspace({ 'list.txt': baseline('luo-v5', 'memfd-v2') });
    const { folder, merge, base } = pullRequest(BEFORE, {});
    for (const checkout of [folder, shallowCheckout(folder, merge, 1)]) {
      symlinkSync(outside, join(checkout, '.lists'));
      const run = gate(checkout, pullRequestEvent(merge, base), {
        baseline: '.lists/list.txt',
        'fail-on': 'removed,changed,accepted',
      });
      expect(run).toMatchObject(NOTHING);
    }
  });

  itWith(['git'], 'is found where a link of the workspace leads to the checkout', () => {
    const { folder, merge, base } = pullRequest(BEFORE, AFTER);
    const parent = workspace({});
    renameSync(folder, join(parent, 'checkout'));
    symlinkSync('checkout', join(parent, 'linux'));
    const inputs = { vmlinux: 'linux/vmlinux', baseline: `linux/${BASELINE}` };
    expect(gate(parent, pullRequestEvent(merge, base), inputs)).toMatchObject(ACCEPTED);
  });

  itWith(['git'], 'puts behind a link to another repository is compared with what it was', () => {
    const other = repository();
    commit(other, { 'list.txt': baseline('luo-v5', 'memfd-v2') });
    const folder = repository();
    const before = commit(folder, { ...KERNEL, 'x86/list.txt': baseline('luo-v5', 'memfd-v1') });
    rmSync(join(folder, 'x86'), { recursive: true });
    symlinkSync(other, join(folder, 'x86'));
    const now = commit(folder, {});
    const inputs = { baseline: 'x86/list.txt' };
    expect(gate(folder, eventVariables('push', now, { before }), inputs)).toMatchObject(ACCEPTED);
  });

  itWith(['git'], 'left behind a link that was there before is compared with where that leads', () => {
    const folder = repository();
    commit(folder, { ...KERNEL, 'lists/list.txt': baseline('luo-v5', 'memfd-v1') });
    symlinkSync('lists', join(folder, 'x86'));
    const before = commit(folder, {});
    const now = commit(folder, { 'lists/list.txt': baseline('luo-v5', 'memfd-v2') });
    const inputs = { baseline: 'x86/list.txt' };
    expect(gate(folder, eventVariables('push', now, { before }), inputs)).toMatchObject(ACCEPTED);
  });

  itWith(['git'], 'cannot reach, outside of the repository, is not looked up', () => {
    const outside = join(workspace({ list: baseline('luo-v5', 'memfd-v2') }), 'list');
    expect(gateOf(pullRequest(BEFORE, AFTER), { baseline: outside })).toMatchObject(NOTHING);
  });

  itWith(['git'], 'names with glob characters is that file, not a pattern', () => {
    const before = { ...KERNEL, '[a]*.txt': baseline('luo-v5', 'memfd-v1'), 'a.txt': baseline('pci-v9') };
    const change = pullRequest(before, { '[a]*.txt': baseline('luo-v5', 'memfd-v2') });
    expect(gateOf(change, { baseline: '[a]*.txt' })).toMatchObject(ACCEPTED);
  });
});

const LISTED = imageReport({
  modules: 0,
  versions: ['luo-v5', 'memfd-v2'].map(text => versionOf(text, 'vmlinux')),
});

/** Each lists what the kernel does: only what a change gives up is said. */
const IN_ITS_PLACE: readonly { name: string; content: string | Buffer; more: Record<string, string> }[] = [
  { name: 'a kernel', content: KERNEL.vmlinux, more: { 'baseline-modules': 'none' } },
  { name: 'a report', content: JSON.stringify(report({ images: [LISTED] })), more: {} },
];

const NEEDS_ACCEPTED = { 'fail-on': 'removed,changed,accepted' };

/** Says that it was not looked at: a notice, and an error where the verdict depends on it. */
function expectNotLookedAt(judge: (inputs: Record<string, string>) => StepRun, reason: string): void {
  const said = judge({});
  expect(said).toMatchObject({ exit: 0, outputs: { result: 'pass', accepted: '[]' } });
  expect(notice(said)).toContain(reason);
  const refused = judge(NEEDS_ACCEPTED);
  expect(refused).toMatchObject({ exit: 2, outputs: { result: 'error', accepted: '[]' } });
  expect(refused.annotations).toMatchObject([
    { severity: 'error', title: expect.stringMatching(/base-unknown/) },
  ]);
  expect(refused.annotations[0]?.message).toContain(reason);
}

describe.each(IN_ITS_PLACE)('$name in place of the list', ({ content, more }) => {
  const needsAccepted = { ...NEEDS_ACCEPTED, ...more };
  const REPLACED = { [BASELINE]: content };

  itWith(['git'], 'is not looked at where the base is not in the checkout', () => {
    const { folder, merge, base } = pullRequest(BEFORE, REPLACED);
    const checkout = shallowCheckout(folder, merge, 1);
    expectNotLookedAt(
      inputs => gate(checkout, pullRequestEvent(merge, base), { ...more, ...inputs }),
      'there is no token',
    );
  });

  itWith(['git'], 'is not looked at where the list at the base has errors', () => {
    const change = pullRequest({ ...KERNEL, [BASELINE]: baseline('luo-v5', 'luo-v5') }, REPLACED);
    expectNotLookedAt(
      inputs => gateOf(change, { ...more, ...inputs }),
      'the baseline at the base has errors',
    );
  });

  itWith(
    ['git'],
    'is not looked at where all of the base is not there to look for a list that was moved',
    () => {
      const { folder, merge, base } = pullRequest(BEFORE, { [BASELINE]: null, old: content });
      const checkout = shallowCheckout(folder, merge, 2, '--filter=blob:none');
      expectNotLookedAt(
        inputs => gate(checkout, pullRequestEvent(merge, base), { baseline: 'old', ...more, ...inputs }),
        'whether a list was moved here is not known',
      );
    },
  );

  itWith(['git'], 'gives up all of the list, however its path is spelled', () => {
    const change = pullRequest(BEFORE, REPLACED);
    for (const path of [BASELINE, `./${BASELINE}`]) {
      const run = gateOf(change, { ...needsAccepted, baseline: path });
      expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail', accepted: '["luo-v5","memfd-v1"]' } });
      expect(run.annotations[0]).toMatchObject({ severity: 'error', title: 'luo-v5 accepted' });
    }
    expect(gateOf(change, more)).toMatchObject({
      exit: 0,
      outputs: { result: 'warn', accepted: '["luo-v5","memfd-v1"]' },
    });
  });

  itWith(['git'], 'gives up a list that lay elsewhere and is deleted', () => {
    const change = pullRequest(BEFORE, { [BASELINE]: null, old: content });
    expect(gateOf(change, { baseline: 'old', ...needsAccepted })).toMatchObject({
      exit: 1,
      outputs: { result: 'fail', accepted: '["luo-v5","memfd-v1"]' },
    });
  });

  itWith(['git'], 'is new where the base has no list: nothing is given up', () => {
    const change = pullRequest(KERNEL, { old: content });
    expect(gateOf(change, { baseline: 'old', ...needsAccepted })).toMatchObject(NOTHING);
  });

  for (const before of IN_ITS_PLACE) {
    itWith(['git'], `gives up nothing where ${before.name} was there before`, () => {
      const other = Buffer.concat([Buffer.from(before.content), Buffer.from('\n')]);
      const change = pullRequest({ ...KERNEL, [BASELINE]: other }, REPLACED);
      expect(gateOf(change, needsAccepted)).toMatchObject(NOTHING);
    });
  }

  itWith(
    ['git'],
    'gives up nothing where the change did not touch it, whatever it looks like at the base',
    () => {
      const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n';
      const untouched = pullRequest({ ...KERNEL, [BASELINE]: pointer }, { 'mm/memfd.c': '' });
      writeFileSync(join(untouched.folder, BASELINE), content);
      expect(gateOf(untouched, needsAccepted)).toMatchObject(NOTHING);
      const changed = pullRequest(
        { ...KERNEL, [BASELINE]: pointer },
        { [BASELINE]: pointer.replace('00', '11') },
      );
      writeFileSync(join(changed.folder, BASELINE), content);
      expectNotLookedAt(
        inputs => gateOf(changed, { ...more, ...inputs }),
        'the baseline at the base has errors',
      );
      const large = Buffer.alloc((16 << 20) + 1, 0x41);
      const same = pullRequest({ ...KERNEL, [BASELINE]: large }, { 'mm/memfd.c': '' });
      writeFileSync(join(same.folder, BASELINE), content);
      expect(gateOf(same, needsAccepted)).toMatchObject(NOTHING);
      const replaced = pullRequest({ ...KERNEL, [BASELINE]: large }, REPLACED);
      expectNotLookedAt(
        inputs => gateOf(replaced, { ...more, ...inputs }),
        'at the base this file has 16777217 bytes',
      );
    },
  );

  itWith(['git'], 'is not looked at where a list lay in its place, and the job put it there', () => {
    const { folder, merge, base } = pullRequest(BEFORE, { [BASELINE]: null, '.github/x': '' });
    const checkout = shallowCheckout(folder, merge, 1);
    writeFileSync(join(checkout, BASELINE), content);
    expectNotLookedAt(
      inputs => gate(checkout, pullRequestEvent(merge, base), { ...more, ...inputs }),
      'there is no token',
    );
  });

  itWith(['git'], 'is not looked at behind a link that stayed as it was', () => {
    const folder = repository();
    commit(folder, { ...KERNEL, list: baseline('luo-v5', 'memfd-v1'), '.github/x': '' });
    symlinkSync('../list', join(folder, BASELINE));
    const before = commit(folder, {});
    const now = commit(folder, { list: content });
    expectNotLookedAt(
      inputs => gate(folder, eventVariables('push', now, { before }), { ...more, ...inputs }),
      'at the base this file is a link or a folder',
    );
  });

  itWith(['git'], 'is nothing that a change brought where the job fetched it', () => {
    const { folder, merge, base } = pullRequest(BEFORE, { [BASELINE]: null });
    const checkout = shallowCheckout(folder, merge, 1);
    writeFileSync(join(checkout, 'old'), content);
    const run = gate(checkout, pullRequestEvent(merge, base), { baseline: 'old', ...needsAccepted });
    expect(run).toMatchObject(NOTHING);
  });

  itWith(['git'], 'gives up a list that a job overwrites', () => {
    const change = pullRequest({ ...BEFORE, '.github/x': '' }, { [BASELINE]: null });
    writeFileSync(join(change.folder, BASELINE), content);
    expect(gateOf(change, needsAccepted)).toMatchObject({
      exit: 1,
      outputs: { result: 'fail', accepted: '["luo-v5","memfd-v1"]' },
    });
  });

  it('is not looked at without a repository, where lists lie', () => {
    const folder = workspace({ vmlinux: KERNEL.vmlinux, [BASELINE]: content });
    const event = pullRequestEvent('12'.repeat(20), '34'.repeat(20));
    expectNotLookedAt(
      inputs => gate(folder, event, { ...more, ...inputs }),
      'the base is not in this checkout',
    );
  });

  it('is another kernel without a repository, at any other path', () => {
    const folder = workspace({ vmlinux: KERNEL.vmlinux, old: content });
    const event = pullRequestEvent('12'.repeat(20), '34'.repeat(20));
    expect(gate(folder, event, { baseline: 'old', ...needsAccepted })).toMatchObject(NOTHING);
  });
});

describe('a job without a repository', () => {
  it('passes as it would, with one notice', () => {
    const folder = workspace({ vmlinux: KERNEL.vmlinux, [BASELINE]: baseline('luo-v5', 'memfd-v2') });
    const run = gate(folder, pullRequestEvent('12'.repeat(20), '34'.repeat(20)));
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    expect(notice(run)).toContain('the base is not in this checkout, and there is no token');
  });

  it('fails as it would', () => {
    const folder = workspace({ vmlinux: KERNEL.vmlinux, [BASELINE]: baseline('luo-v5', 'memfd-v1') });
    const run = gate(folder, pullRequestEvent('12'.repeat(20), '34'.repeat(20)));
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail', changed: '["memfd-v1"]' } });
  });

  it('does not call a missing baseline deleted', () => {
    const run = gate(
      workspace({ vmlinux: KERNEL.vmlinux }),
      pullRequestEvent('12'.repeat(20), '34'.repeat(20)),
    );
    expect(run).toMatchObject({ exit: 2, outputs: { accepted: '[]' } });
  });

  it('needs no git at all', () => {
    const folder = workspace({ vmlinux: KERNEL.vmlinux, [BASELINE]: baseline('luo-v5', 'memfd-v2') });
    const event = pullRequestEvent('12'.repeat(20), '34'.repeat(20));
    expect(gate(folder, { ...event, PATH: '/nonexistent' })).toMatchObject({
      exit: 0,
      outputs: { result: 'pass' },
    });
  });
});

describe('a checkout of another user', () => {
  itWith(['git'], 'is read as any other, as in a container', () => {
    const { folder, merge, base } = pullRequest(BEFORE, AFTER);
    // git takes every folder for another user's then: its own tests of safe.directory do so, and it needs no root.
    const other = {
      GIT_TEST_ASSUME_DIFFERENT_OWNER: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
    };
    const refused = spawnSync('git', ['-C', folder, 'log'], { env: { ...process.env, ...other } });
    expect(refused.stderr.toString()).toContain('dubious ownership');
    expect(gate(folder, { ...pullRequestEvent(merge, base), ...other })).toMatchObject(ACCEPTED);
  });
});
