import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { writeElf } from '../support/elf-writer.ts';
import { newPath } from '../support/folder.ts';
import { COMMAND, runAction, runCommand } from '../support/runner.ts';
import { run } from '../support/tools.ts';
import { BASELINE, baseline, kernelTree, readReport, vmlinux, workspace } from '../support/workspace.ts';

const SILENT = writeElf({ sections: [{ name: '.text' }] });

/** One tree with an image for each result. */
function tree(): string {
  return workspace({
    good: vmlinux(['luo-v5', 'memfd-v2', 'pci-v1']),
    lost: vmlinux(['luo-v5', 'pci-v1']),
    'lost-optional': vmlinux(['luo-v5', 'memfd-v2']),
    silent: SILENT,
    [BASELINE]: baseline('luo-v5', 'memfd-v2', 'pci-v1  optional'),
    broken: 'no baseline',
    old: baseline('luo-v5', '[profile previous]', 'luo-v4'),
  });
}

describe('the exit status of the command line', () => {
  const cwd = tree();

  it.each([
    { words: 'list good', exit: 0 },
    { words: 'check good', exit: 0 },
    { words: 'check good --strict', exit: 0 },
    { words: 'check lost', exit: 1 },
    { words: 'check lost --fail-on none', exit: 0 },
    { words: 'check lost --fail-on none --strict', exit: 1 },
    { words: 'check lost-optional', exit: 0 },
    { words: 'check lost-optional --strict', exit: 1 },
    { words: 'check silent', exit: 3 },
    { words: 'check silent --if-no-section warn', exit: 0 },
    { words: 'check silent --if-no-section ignore', exit: 0 },
    { words: 'check silent --if-no-section ignore --strict', exit: 1 },
    { words: 'check good lost', exit: 1 },
    { words: 'check lost silent', exit: 3 },
    { words: 'check good --baseline broken', exit: 2 },
    { words: 'check good --baseline none', exit: 2 },
    { words: 'check silent --baseline none', exit: 3 },
    { words: 'check none', exit: 3 },
    { words: 'check no*', exit: 3 },
    { words: 'check good --baseline old --profile previous', exit: 1 },
    { words: 'check good --baseline old --profile current', exit: 0 },
    { words: 'check good --baseline old --profile next', exit: 2 },
    { words: 'list silent', exit: 3 },
    { words: 'update silent --dry-run', exit: 3 },
    { words: 'update good --dry-run', exit: 0 },
    { words: 'update lost --dry-run', exit: 0 },
    { words: 'update good lost --dry-run', exit: 2 },
  ])('is $exit for $words', ({ words, exit }) => {
    expect(runCommand(words.split(' '), { cwd }).exit).toBe(exit);
  });

  it('is 4 for a fault that nobody expected, never a bare 1 of Node', () => {
    const folder = newPath('gone');
    mkdirSync(folder);
    const script = `rmdir ${folder} && exec "$@"`;
    const through = ['sh', '-c', script, 'sh'];
    const result = runCommand(['list', join(cwd, 'good')], { cwd: folder, through });
    expect(result).toMatchObject({ exit: 4, stdout: '' });
    expect(result.stderr).toMatch(/^error: .*a fault of liveupdate-gate itself: .* Nothing was judged\.\n$/);
  });
});

describe('arguments of the command line that are wrong', () => {
  const cwd = tree();

  it.each([
    { words: [], message: 'error: no command is given. Say one of check, update, list, merge; see' },
    {
      words: ['verify', 'good'],
      message: 'error: command: "verify" is not known. Allowed: check, update, list',
    },
    { words: ['check'], message: 'error: check: no image is given. Name its file; see' },
    { words: ['check', 'good', ''], message: 'error: check: the name of image 2 is empty' },
    {
      words: ['check', 'good', '--bogus'],
      message: 'error: --bogus is not known. Flags of check: --baseline, ',
    },
    { words: ['--bogus', 'good'], message: 'error: --bogus is not known. See ' },
    { words: ['check', 'good', '-x'], message: 'error: -x is not known. Flags of check: --baseline, ' },
    { words: ['check', 'good', '--baseline'], message: 'error: --baseline has no value. Write it as' },
    {
      words: ['check', 'good', '--baseline', '--json'],
      message: 'error: --baseline has no value. Write it as',
    },
    { words: ['check', 'good', '--baseline='], message: '--baseline is empty' },
    { words: ['check', 'good', '--profile', ''], message: '--profile is empty' },
    { words: ['check', 'good', '--modules', ' '], message: '--modules is empty' },
    { words: ['check', 'good', '--fail-on', ''], message: '--fail-on is empty' },
    { words: ['check', 'good', '--name', 'x86_64, gcc'], message: 'name has a comma or a line end' },
    { words: ['check', '!good'], message: '!good: the pattern matches no file' },
    {
      words: ['check', 'good', '--baseline', 'bad.txt', '--baseline=list.txt'],
      message: '--baseline is given twice',
    },
    {
      words: ['check', 'good', '--fail-on', 'removed,changed', '--fail-on', 'none'],
      message: '--fail-on is given twice',
    },
    { words: ['check', 'good', '--json=1'], message: 'error: --json takes no value. Flags of check' },
    { words: ['check', 'good', '--help=1'], message: 'error: --help takes no value. Flags of check' },
    {
      words: ['check', 'good', '--reason', 'x'],
      message: 'error: check does not take --reason. Flags of check: ',
    },
    { words: ['check', 'good', '--dry-run'], message: 'check does not take --dry-run' },
    { words: ['list', 'good', '--strict', '--profile', 'x'], message: 'list does not take --' },
    { words: ['update', 'good', '--fail-on', 'none'], message: 'update does not take --fail-on' },
    {
      words: ['check', 'good', '--fail-on', 'removed,changed,accepted'],
      message: 'error: --fail-on names accepted, and a command line knows no change to judge',
    },
    {
      words: ['check', 'good', '--fail-on', 'removed,changed,unhandled'],
      message: 'Say --debug-info require, or take unhandled out.',
    },
    {
      words: ['update', 'good', '--if-no-section', 'warn'],
      message: 'update does not take --if-no-section warn. Take',
    },
    {
      words: ['check', 'good', '--fail-on', 'removed,changed,x'],
      message: 'error: --fail-on "x" is not known. Allowed: removed, changed, added',
    },
    {
      words: ['check', 'good', '--fail-on', 'changed'],
      message: 'error: --fail-on must contain removed and changed; removed is missing',
    },
    {
      words: ['check', 'good', '--if-no-section', 'skip'],
      message: 'Allowed: error, debug-info, warn, ignore',
    },
    { words: ['update', 'good', '--profile', 'a', '--profile', 'b'], message: 'Name one profile' },
    {
      words: ['check', 'good', '\x1b[31m\n::error::x'],
      message: '\\x1b[31m\\n::error::x: the pattern matches no file',
    },
  ])('are one line on stderr with a remedy: $words', ({ words, message }) => {
    const result = runCommand(words, { cwd });
    expect(result.exit).toBe(message.endsWith('matches no file') ? 3 : 2);
    expect(result.stderr).toMatch(/^error: [^\n]+\. [A-Z][^\n]+\n$/);
    expect(result.stderr).toContain(message);
    expect(result.stdout).not.toContain('pass');
  });
});

describe('the command line', () => {
  it.each(['--help', '-h', 'help'])('prints its usage for %s', option => {
    const result = runCommand(option === 'help' ? [option] : ['check', option], { cwd: tree() });
    expect(result).toMatchObject({ exit: 0, stderr: '' });
    expect(result.stdout).toMatch(/^liveupdate-gate: .*\n\n {2}liveupdate-gate check {2}IMAGE/);
    for (const line of result.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.each(['--version', '-V'])('prints its version for %s', option => {
    const result = runCommand([option], { cwd: tree() });
    expect(result).toMatchObject({ exit: 0, stderr: '' });
    expect(result.stdout).toMatch(/^liveupdate-gate \d+\.\d+\.\d+\n$/);
  });

  it('is started by its name where it is installed, and says that name', () => {
    const [cwd, bin] = [tree(), newPath('bin')];
    mkdirSync(bin);
    symlinkSync(COMMAND, join(bin, 'liveupdate-gate'));
    const script = `PATH="${bin}:$PATH"; liveupdate-gate check lost || true`;
    expect(run('sh', ['-c', script], { cwd }).toString()).toContain('\nliveupdate-gate update lost\n');
  });

  it.each([
    { words: ['check', 'good', '--bogus', '--json'], mode: 'check', exit: 2 },
    { words: ['update', '--json'], mode: 'update', exit: 2 },
    { words: ['--json'], mode: 'check', exit: 2 },
  ])('prints a report with --json also where nothing can be carried out: $words', ({ words, mode, exit }) => {
    const run = runCommand(words, { cwd: tree() });
    expect(run.exit).toBe(exit);
    expect(run.stderr).toMatch(/^error: /);
    expect(JSON.parse(run.stdout)).toMatchObject({
      mode,
      result: 'error',
      errors: [{ code: 'usage', exit }],
    });
  });

  it('prints a command that accepts the loss, and it does', () => {
    const cwd = tree();
    const { stdout } = runCommand(['check', 'lost'], { cwd });
    const command = stdout.split('\n').find(line => line.startsWith('node '));
    expect(command).toMatch(/ update lost$/);
    run('sh', ['-c', command ?? 'false'], { cwd });
    expect(runCommand(['check', 'lost'], { cwd })).toMatchObject({ exit: 0, stderr: '' });
  });

  it('prints a patch that git takes', () => {
    const cwd = tree();
    const { stdout } = runCommand(['check', 'lost', '--json'], { cwd });
    run('git', ['apply', '-'], { cwd, input: Buffer.from(JSON.parse(stdout).patch) });
    expect(runCommand(['check', 'lost'], { cwd }).exit).toBe(0);
  });

  it.each([
    ['list', 'good'],
    ['check', 'lost'],
    ['check', 'silent'],
    ['update', 'lost', '--dry-run'],
  ])('prints the report with --json: %s %s', (...words) => {
    const cwd = tree();
    const { stdout, exit } = runCommand([...words, '--json', '--name', 'leg'], { cwd });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schema: 'liveupdate-gate/report/1',
      mode: words[0],
      name: 'leg',
      result: { 0: 'pass', 1: 'fail', 3: 'error' }[exit ?? 4],
    });
    expect(stdout).toBe(`${JSON.stringify(report, null, 2)}\n`);
  });

  it('prints the same report that the Action writes', () => {
    const cwd = kernelTree(['luo-v5'], ['luo-v5']);
    runAction({ workspace: cwd, inputs: { 'report-file': 'r.json' } });
    const { stdout } = runCommand(['check', 'vmlinux', '--json'], { cwd });
    expect(JSON.parse(stdout)).toEqual(readReport(join(cwd, 'r.json')));
  });

  it('takes a path that holds the characters of a glob, and a glob', () => {
    const cwd = tree();
    writeFileSync(join(cwd, 'v[1].elf'), vmlinux(['luo-v5']));
    expect(runCommand(['list', 'v[1].elf'], { cwd }).stdout).toContain('v[1].elf: ELF64');
    rmSync(join(cwd, 'silent'));
    expect(runCommand(['list', '{lost,good}'], { cwd }).stdout).toMatch(/^good: .*^lost: /ms);
    expect(runCommand(['list', join(cwd, '*.elf')], { cwd: process.cwd() }).exit).toBe(0);
  });
});
