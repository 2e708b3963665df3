import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { pullRequestEvent } from '../support/event.ts';
import { LAYOUTS, LIST, recorded } from '../support/recorded.ts';
import { commit, type Files, pullRequest, repository, shallowCheckout } from '../support/repository.ts';
import { runAction, type StepRun } from '../support/runner.ts';
import { itWith } from '../support/tools.ts';
import { BASELINE, baseline, workspace } from '../support/workspace.ts';

const TOOLS = ['git', 'gcc', 'ld'];

/** The layout changes, its string does not, and the change of the record accepts that. */
function weakened(more: { before?: Files; change?: Files } = {}) {
  const [before, after] = [recorded('int'), recorded('long')];
  return pullRequest(
    { vmlinux: after.vmlinux, ...LIST, [LAYOUTS]: before.layouts, ...more.before },
    { [LAYOUTS]: after.layouts, ...more.change },
  );
}

function gate(folder: string, event: Record<string, string>, inputs: Record<string, string> = {}): StepRun {
  const given = { layouts: LAYOUTS, 'github-token': '', ...inputs };
  return runAction({ workspace: folder, environment: event, inputs: given });
}

const NEEDS_ACCEPTED = { 'fail-on': 'removed,changed,accepted' };

function expectNotLookedAt(judge: (inputs: Record<string, string>) => StepRun, reason: string): void {
  const said = judge({});
  expect(said).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
  expect(said.annotations.map(({ severity }) => severity)).toEqual(['notice']);
  expect(said.annotations[0]?.message).toContain(reason);
  const refused = judge(NEEDS_ACCEPTED);
  expect(refused).toMatchObject({ exit: 2, outputs: { result: 'error' } });
  expect(refused.annotations.every(({ title }) => title === 'liveupdate-gate: base-unknown')).toBe(true);
  expect(refused.annotations.map(({ message }) => message).join()).toContain(reason);
}

describe('a layouts file that cannot be used', () => {
  itWith(TOOLS, 'hides nothing of what is lost', () => {
    const { vmlinux } = recorded('int');
    const folder = workspace({ vmlinux, [BASELINE]: baseline('luo-v5', 'memfd-v2', 'pci-v1') });
    expect(runAction({ workspace: folder, inputs: { layouts: 'nothere.txt' } })).toMatchObject({
      exit: 2,
      outputs: { result: 'error', removed: '["pci-v1"]' },
    });
  });
});

describe('what a change of the layouts file gives up', () => {
  itWith(TOOLS, 'is a warning, and an error where fail-on names accepted', () => {
    const { folder, merge, base } = weakened();
    const event = pullRequestEvent(merge, base);
    expect(gate(folder, event)).toMatchObject({
      exit: 0,
      outputs: { result: 'warn', accepted: '["memfd-v2"]' },
    });
    expect(gate(folder, event, NEEDS_ACCEPTED)).toMatchObject({ exit: 1, outputs: { result: 'fail' } });
  });

  itWith(TOOLS, 'is not looked at where the base is not in the checkout: said once for both files', () => {
    const { folder, merge, base } = weakened();
    const checkout = shallowCheckout(folder, merge, 1);
    expectNotLookedAt(inputs => gate(checkout, pullRequestEvent(merge, base), inputs), 'there is no token');
  });

  itWith(TOOLS, 'is not looked at where the file at the base has errors', () => {
    const { folder, merge, base } = weakened({ before: { [LAYOUTS]: 'no layouts\n' } });
    expectNotLookedAt(
      inputs => gate(folder, pullRequestEvent(merge, base), inputs),
      'the layouts file at the base has errors',
    );
  });

  itWith(TOOLS, 'is not looked at where a partial clone lacks the file of the base', () => {
    const { folder, merge, base } = weakened();
    const checkout = shallowCheckout(folder, merge, 2, '--filter=blob:none');
    expectNotLookedAt(
      inputs => gate(checkout, pullRequestEvent(merge, base), inputs),
      'the base is not in this checkout',
    );
  });

  itWith(TOOLS, 'is not looked at where the file was a link', () => {
    const [before, after] = [recorded('int'), recorded('long')];
    const folder = repository();
    commit(folder, { vmlinux: after.vmlinux, ...LIST, record: before.layouts });
    symlinkSync('../record', join(folder, LAYOUTS));
    const base = commit(folder, {});
    writeFileSync(join(folder, 'record'), after.layouts);
    const now = commit(folder, {});
    expectNotLookedAt(
      inputs => gate(folder, pullRequestEvent(now, base), inputs),
      'at the base this file is a link or a folder',
    );
  });

  itWith(TOOLS, 'is said to be new where the file is, and moved where another is gone', () => {
    const { layouts } = recorded('long');
    const added = weakened({ change: { 'new.txt': layouts } });
    const [notice] = gate(added.folder, pullRequestEvent(added.merge, added.base), {
      layouts: 'new.txt',
    }).annotations;
    expect(notice?.message).toContain(
      'new.txt is introduced here: the base of this change has no such layouts file, and the change deletes none',
    );
    const moved = weakened({ change: { 'new.txt': layouts, [LAYOUTS]: null } });
    const run = gate(moved.folder, pullRequestEvent(moved.merge, moved.base), { layouts: 'new.txt' });
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'warn', accepted: '["memfd-v2"]' } });
    expect(run.annotations.map(({ message }) => message).join()).toContain(
      `this change moves the layouts file from ${LAYOUTS} to new.txt`,
    );
  });
});
