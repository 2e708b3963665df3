import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildKernel } from '../support/kernel.ts';
import { LAYOUTS, LIST, recorded } from '../support/recorded.ts';
import { commit, git, repository } from '../support/repository.ts';
import { runAction, runCommand } from '../support/runner.ts';
import { itWith } from '../support/tools.ts';
import { BASELINE, baseline, vmlinux, workspace } from '../support/workspace.ts';

const TOOLS = ['git', 'gcc', 'ld'];
const ACCEPT = ['--layouts', LAYOUTS, '--accept-layout', 'memfd', '--reason', 'never released'];

/** A tree whose kernel has another layout than the record, and the same strings. */
function changedTree(more: Record<string, string> = {}) {
  const [before, after] = [recorded('int'), recorded('long')];
  const folder = repository();
  commit(folder, { ...LIST, [LAYOUTS]: before.layouts, ...more });
  writeFileSync(join(folder, 'vmlinux'), after.vmlinux);
  return { folder, before, after };
}

function layoutsIn(folder: string): string {
  return readFileSync(join(folder, LAYOUTS), 'utf8');
}

describe('update with layouts', () => {
  itWith(TOOLS, 'prints a patch of the layouts, and a message for the commit', () => {
    const { folder } = changedTree();
    const { exit, stdout } = runCommand(['update', 'vmlinux', ...ACCEPT], { cwd: folder });
    expect(exit).toBe(0);
    expect(stdout).toContain(
      '-struct memfd_luo_ser 4\n-  0     4     s32 pos\n+# never released\n+struct memfd_luo_ser 8\n+  0     8     s64 pos\n',
    );
    expect(stdout).toContain('\nliveupdate: layouts: struct memfd_luo_ser: changed\n\nnever released\n');
    expect(stdout).toContain(
      `notice: ${LAYOUTS}: recorded struct memfd_luo_ser: changed. Commit it with the baseline.`,
    );
    expect(stdout).toContain('pass: layouts recorded (in ');
  });

  itWith(TOOLS, 'shows the change in a dry run, and writes nothing', () => {
    const { folder, before } = changedTree();
    const words = ['update', 'vmlinux', ...ACCEPT, '--dry-run'];
    const { exit, stdout } = runCommand(words, { cwd: folder });
    expect(exit).toBe(0);
    expect(stdout).toContain(`${LAYOUTS}: would record struct memfd_luo_ser: changed. Leave --dry-run away`);
    expect(layoutsIn(folder)).toBe(before.layouts);
    const { patch } = JSON.parse(runCommand([...words, '--json'], { cwd: folder }).stdout);
    writeFileSync(join(folder, 'p'), patch);
    git(folder, 'apply', 'p');
    const again = runCommand(words, { cwd: folder });
    expect(again.stdout).toContain('pass: nothing to change in current');
  });

  itWith(TOOLS, 'leaves the layouts as they are where the list cannot be written', () => {
    const { folder, before } = changedTree();
    const words = ['update', 'vmlinux', ...ACCEPT, '--baseline', 'vmlinux/list.txt'];
    const { exit, stderr } = runCommand(words, { cwd: folder });
    expect([exit, stderr]).toEqual([2, expect.stringContaining('the file cannot be written (')]);
    expect(layoutsIn(folder)).toBe(before.layouts);
  });

  itWith(TOOLS, 'has one patch for both files, which git applies', () => {
    const { folder, after } = changedTree({ [BASELINE]: baseline('luo-v5') });
    const words = ['update', 'vmlinux', ...ACCEPT, '--dry-run', '--json'];
    const { patch, commitMessage } = JSON.parse(runCommand(words, { cwd: folder }).stdout);
    expect(commitMessage.split('\n')[0]).toBe('liveupdate: baseline: add 1 string, record 1 layout');
    writeFileSync(join(folder, 'p'), patch);
    git(folder, 'apply', 'p');
    expect(readFileSync(join(folder, BASELINE), 'utf8')).toBe(LIST[BASELINE]);
    expect(layoutsIn(folder)).toBe(after.layouts.replace('struct memfd', '# never released\nstruct memfd'));
  });

  itWith(TOOLS, 'says in the Action that there is something to commit', () => {
    const { folder } = changedTree();
    const inputs = { mode: 'update', layouts: LAYOUTS, 'accept-layout': 'memfd', reason: 'never released' };
    const run = runAction({ workspace: folder, inputs });
    expect(run).toMatchObject({
      exit: 0,
      outputs: { 'baseline-changed': 'true', added: '[]', description: 'pass: layouts recorded' },
    });
    expect(run.summary).toContain('+struct memfd_luo_ser 8');
    expect(runAction({ workspace: folder, inputs })).toMatchObject({
      exit: 0,
      outputs: { 'baseline-changed': 'false', description: 'pass: nothing to change in current' },
    });
  });

  itWith(TOOLS, 'warns of each file that git ignores', () => {
    const { vmlinux: kernel } = recorded('int');
    const folder = repository();
    commit(folder, { '.gitignore': '.*\n' });
    writeFileSync(join(folder, 'vmlinux'), kernel);
    const { stdout } = runCommand(['update', 'vmlinux', '--baseline', 'b.txt', '--layouts', '.l.txt'], {
      cwd: folder,
    });
    expect(stdout).toContain(
      'warning: git ignores .l.txt: git add leaves it out. Add it with: git add -f .l.txt',
    );
    expect(stdout).not.toContain('git ignores b.txt');
  });
});

describe('a handler that nobody listed', () => {
  const hidden =
    'struct liveupdate_file_handler hidden_handler __attribute__((used)) = { .compatible = "hidden-v1" };';

  itWith(TOOLS, 'is a warning where nothing is compared', () => {
    const header = '#line 1 "/k/include/linux/kho/abi/luo.h"\nstruct luo_ser { int pos; } luo;';
    const kernel = readFileSync(buildKernel({ strings: ['luo-v5'], extraC: `${hidden}\n${header}` }));
    const folder = workspace({ vmlinux: kernel, [BASELINE]: baseline('luo-v5') });
    for (const words of ['list vmlinux --debug-info require', 'update vmlinux --layouts l.txt']) {
      const run = runCommand([...words.split(' '), '--json'], { cwd: folder });
      expect(run.exit).toBe(0);
      expect(JSON.parse(run.stdout)).toMatchObject({ result: 'warn' });
      expect(run.stdout).toContain('vmlinux has the handler hidden_handler for hidden-v1');
    }
  });
});

describe('an update of a named profile', () => {
  it('names what the image has and the profile does not', () => {
    const folder = workspace({
      vmlinux: vmlinux(['luo-v5', 'memfd-v2', 'pci-v1']),
      [BASELINE]: baseline('luo-v5', 'memfd-v2', '[profile old]', 'luo-v5'),
    });
    const { exit, stdout } = runCommand(['update', 'vmlinux', '--profile', 'old'], { cwd: folder });
    expect(exit).toBe(0);
    expect(stdout).toContain(
      'notice: not in profile old: memfd-v2, pci-v1. If this is the kernel of that profile',
    );
    expect(stdout).toContain('pass: nothing to change in old');
    const whole = runCommand(['update', 'vmlinux', '--profile', 'old', '--snapshot'], { cwd: folder });
    expect(whole.stdout).not.toContain('not in profile');
  });
});
