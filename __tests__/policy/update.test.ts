import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commit, git, repository } from '../support/repository.ts';
import { runAction, runCommand } from '../support/runner.ts';
import { itWith, run } from '../support/tools.ts';
import { BASELINE, baseline, module, vmlinux, workspace } from '../support/workspace.ts';

const KERNEL = vmlinux(['luo-v5', 'memfd-v2', 'pci-v1']);

function baselineOf(folder: string): string {
  return readFileSync(join(folder, BASELINE), 'utf8');
}

/** Updates the baseline of these lines, then again: the second run must change nothing. */
function updated(lines: readonly string[], ...words: readonly string[]) {
  const folder = workspace({ vmlinux: KERNEL, [BASELINE]: baseline(...lines) });
  const first = runCommand(['update', 'vmlinux', ...words], { cwd: folder });
  const text = baselineOf(folder);
  const second = runCommand(['update', 'vmlinux', ...words], { cwd: folder });
  expect([first.exit, second.exit]).toEqual([0, 0]);
  expect(baselineOf(folder)).toBe(text);
  return { stdout: first.stdout, text };
}

describe('update', () => {
  it('prints the diff and a message for the commit', () => {
    const { stdout, text } = updated(['luo-v5', 'memfd-v1', 'pci-v1']);
    expect(text).toBe(baseline('luo-v5', 'memfd-v2', 'pci-v1'));
    expect(stdout).toContain('-memfd-v1\n+memfd-v2\n');
    expect(stdout).toContain('A message for the commit:\n\nliveupdate: baseline: memfd-v1 -> memfd-v2\n');
  });

  it.each([
    { name: 'tabs', lines: ['luo-v5', 'memfd-v1', 'pci-v1\toptional'], eol: '\n', pasted: true },
    { name: 'line ends of Windows', lines: ['luo-v5', 'memfd-v1', 'pci-v1'], eol: '\r\n', pasted: false },
  ])('prints a patch that git takes, or says that it is none: $name', ({ lines, eol, pasted }) => {
    const before = baseline(...lines).replaceAll('\n', eol);
    const folder = workspace({ vmlinux: KERNEL, [BASELINE]: before });
    const { stdout } = runCommand(['check', 'vmlinux'], { cwd: folder });
    const patch = /^---.*?\n(?=\n)/ms.exec(stdout)?.[0] ?? '';
    const apply = () => run('git', ['apply', '-'], { cwd: folder, input: Buffer.from(patch) });
    if (pasted) apply();
    else expect(apply).toThrow();
    expect(stdout.includes('Not to paste: ')).toBe(!pasted);
    const after = baseline(...lines.map(line => line.replace('memfd-v1', 'memfd-v2'))).replaceAll('\n', eol);
    expect(baselineOf(folder)).toBe(pasted ? after : before);
  });

  it('writes the reason above the changed line, and into the message', () => {
    const { stdout, text } = updated(['luo-v5', 'memfd-v1', 'pci-v1'], '--reason', 'no 7.1 host is left');
    expect(text).toBe(baseline('luo-v5', '# no 7.1 host is left', 'memfd-v2', 'pci-v1'));
    expect(stdout).toContain('liveupdate: baseline: memfd-v1 -> memfd-v2\n\nno 7.1 host is left\n');
  });

  it('leaves the reason of a removal where the line was, and off the next string', () => {
    const { stdout, text } = updated(
      ['luo-v5', '# of 7.1', 'memfd-v1', 'memfd-v2', 'pci-v1'],
      '--reason',
      'fleet is on 7.3',
    );
    expect(text).toBe(baseline('luo-v5', '# memfd-v1 removed: fleet is on 7.3', '', 'memfd-v2', 'pci-v1'));
    expect(stdout).toContain('liveupdate: baseline: drop memfd-v1\n\nfleet is on 7.3\n');
  });

  it.each([
    { name: 'line ends', reason: 'why\n[profile x]\nluo-v9', comment: '# why [profile x] luo-v9' },
    { name: 'controls and what hides', reason: 'a\u0001b\u001b[31mc\u202ed', comment: '# a b [31mc d' },
  ])('a reason with $name stays one comment', ({ reason, comment }) => {
    const folder = workspace({ vmlinux: KERNEL, [BASELINE]: baseline('luo-v5', 'memfd-v1', 'pci-v1') });
    expect(runAction({ workspace: folder, inputs: { mode: 'update', reason } }).exit).toBe(0);
    expect(baselineOf(folder)).toBe(baseline('luo-v5', comment, 'memfd-v2', 'pci-v1'));
  });

  it.each([
    { name: 'of the profile that is written', words: [], said: /^notice: kept as they are, .*: nvme-v1\. /m },
    {
      name: 'and of no other',
      words: ['--profile', 'old'],
      said: /^notice: kept as they are, .*: vfio-v1\. /m,
    },
  ])('says which lines of modules it kept without reading modules: $name', ({ words, said }) => {
    const lines = [
      'luo-v5',
      'memfd-v2',
      'nvme-v1  module',
      'pci-v1',
      '[profile old]',
      'luo-v5',
      'vfio-v1  module',
    ];
    expect(updated(lines, ...words).stdout).toMatch(said);
  });

  it('keeps nothing unread where a report has the modules', () => {
    const folder = workspace({
      vmlinux: KERNEL,
      'vfio.ko': module(['vfio-v1']),
      [BASELINE]: baseline('luo-v5', 'vfio-v1  module'),
    });
    const { stdout } = runCommand(['list', 'vmlinux', '--modules', 'vfio.ko', '--json'], { cwd: folder });
    writeFileSync(join(folder, 'r.json'), stdout);
    const run = runCommand(['update', 'r.json'], { cwd: folder });
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    expect(run.stdout).not.toContain('kept as they are');
  });

  itWith(['git'], 'prints a patch that git takes, also where the baseline is a link', () => {
    const folder = repository();
    commit(folder, { vmlinux: KERNEL, 'lists/x86.txt': baseline('luo-v5') });
    symlinkSync('lists/x86.txt', join(folder, 'list.txt'));
    const { stdout } = runCommand(['check', 'vmlinux', '--baseline', 'list.txt', '--json'], { cwd: folder });
    expect(JSON.parse(stdout).patch).toContain('--- a/lists/x86.txt\n');
    run('git', ['apply', '-'], { cwd: folder, input: Buffer.from(JSON.parse(stdout).patch) });
    expect(runCommand(['check', 'vmlinux', '--baseline', 'list.txt', '--strict'], { cwd: folder }).exit).toBe(
      0,
    );
  });

  it('takes a stale line out', () => {
    const { stdout, text } = updated(['luo-v5', 'memfd-v2', 'pci-v1', 'vfio-v1  optional']);
    expect(text).toBe(baseline('luo-v5', 'memfd-v2', 'pci-v1'));
    expect(stdout).toContain('drop vfio-v1');
  });

  it('alone touches only current', () => {
    const { text } = updated(['luo-v4', '', '[profile v7.2]', 'luo-v4', 'memfd-v1']);
    expect(text).toBe(baseline('luo-v5', 'memfd-v2', 'pci-v1', '', '[profile v7.2]', 'luo-v4', 'memfd-v1'));
  });

  it('makes a profile that is not there yet from the image', () => {
    const { stdout, text } = updated(['luo-v5'], '--profile', 'v7.3');
    expect(text).toBe(baseline('luo-v5', '', '[profile v7.3]', 'luo-v5', 'memfd-v2', 'pci-v1'));
    expect(stdout).toContain('liveupdate: baseline: add 3 strings');
  });

  it('only takes out of a named profile what is lost', () => {
    const { stdout, text } = updated(
      ['luo-v5', '', '[profile v7.2]', 'luo-v5', 'memfd-v1', 'vfio-v1'],
      '--profile',
      'v7.2',
    );
    expect(text).toBe(baseline('luo-v5', '', '[profile v7.2]', 'luo-v5'));
    expect(stdout).toContain(
      'liveupdate: baseline: drop 2 strings\n\ndrop memfd-v1 (v7.2)\ndrop vfio-v1 (v7.2)\n',
    );
  });

  it('--snapshot makes a named profile the image again', () => {
    const { text } = updated(
      ['luo-v5', '', '[profile v7.2]', 'luo-v5', 'memfd-v1'],
      '--profile',
      'v7.2',
      '--snapshot',
    );
    expect(text).toBe(baseline('luo-v5', '', '[profile v7.2]', 'luo-v5', 'memfd-v2', 'pci-v1'));
  });

  it('does not empty a profile', () => {
    const folder = workspace({ vmlinux: KERNEL, [BASELINE]: baseline('luo-v5', '[profile a]', 'gone-v1') });
    const { exit, stderr } = runCommand(['update', 'vmlinux', '--profile', 'a'], { cwd: folder });
    expect(exit).toBe(2);
    expect(stderr).toContain('no string would be left');
    expect(baselineOf(folder)).toBe(baseline('luo-v5', '[profile a]', 'gone-v1'));
  });

  it.each([
    { words: ['--accept-layout', 'memfd'], message: 'accept-layout needs layouts and reason' },
    { words: ['--accept-layout', 'memfd', '--reason', 'why'], message: 'accept-layout needs layouts' },
  ])('does not pass over $words', ({ words, message }) => {
    const folder = workspace({ vmlinux: KERNEL, [BASELINE]: baseline('luo-v5') });
    const { exit, stderr } = runCommand(['update', 'vmlinux', ...words], { cwd: folder });
    expect(exit).toBe(2);
    expect(stderr).toContain(`error: --${message}. Say which file`);
    expect(baselineOf(folder)).toBe(baseline('luo-v5'));
  });

  it('does not take a report with an error for an image', () => {
    const folder = workspace({
      'report.json': '{"schema":"liveupdate-gate/report/2"}',
      [BASELINE]: baseline('a-v1'),
    });
    expect(runCommand(['update', 'report.json'], { cwd: folder }).exit).toBe(3);
    expect(baselineOf(folder)).toBe(baseline('a-v1'));
  });
});

describe('a baseline that git ignores, as in a kernel tree', () => {
  const ignoring = { vmlinux: KERNEL, '.gitignore': '.*\n!.gitignore\nvmlinux\n' };

  itWith(['git'], 'is named with the command that adds it, until it is added', () => {
    const folder = repository();
    commit(folder, ignoring);
    git(folder, 'rm', '--quiet', '--cached', 'vmlinux');
    const first = runAction({ workspace: folder, inputs: { mode: 'update' } });
    expect(first).toMatchObject({ exit: 0, outputs: { result: 'warn', 'baseline-changed': 'true' } });
    expect(first.annotations).toMatchObject([{ severity: 'warning' }]);
    expect(first.annotations[0]?.message).toBe(
      `git ignores ${BASELINE}: git add leaves it out.\nAdd it with: git add -f ${BASELINE}`,
    );
    git(folder, 'add', '-f', BASELINE);
    expect(runAction({ workspace: folder, inputs: { mode: 'update' } })).toMatchObject({ annotations: [] });
  });

  itWith(['git'], 'is named as a shell takes it', () => {
    const folder = repository();
    commit(folder, { '.gitignore': '*.txt\n', vmlinux: KERNEL });
    const words = ['update', 'vmlinux', '--baseline', "it's [a] list.txt"];
    const { stdout } = runCommand(words, { cwd: folder });
    expect(stdout).toContain("git add -f 'it'\\''s [a] list.txt'");
    const command = /git add -f .*$/m.exec(stdout)?.[0] ?? '';
    expect(runCommand(words, { cwd: folder }).stdout).toContain('git ignores');
    run('sh', ['-c', command], { cwd: folder });
    expect(runCommand(words, { cwd: folder }).stdout).not.toContain('git ignores');
  });

  itWith(['git'], 'is not spoken of where nothing is written', () => {
    const folder = repository();
    commit(folder, ignoring);
    expect(runCommand(['update', 'vmlinux', '--dry-run'], { cwd: folder }).stdout).not.toContain(
      'git ignores',
    );
  });
});
