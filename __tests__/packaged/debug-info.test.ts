import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { buildFolder, SOURCES } from '../debuginfo/build.ts';
import { runAction, runCommand } from '../support/runner.ts';
import { itWith, run } from '../support/tools.ts';

const TOOLS = ['gcc', 'objcopy'];
const FLAGS = [
  '-ffreestanding',
  '-fno-pic',
  '-fno-stack-protector',
  '-fms-extensions',
  '-w',
  '-mcmodel=kernel',
];
const LINK = ['-no-pie', '-nostdlib', '-static', '-Wl,-T,link.ld', '-Wl,--build-id=none'];
const MEMFD = 'mm/memfd_luo.c';
const HEADER = 'include/linux/kho/abi/memfd.h';

const folder = buildFolder();
afterAll(() => folder.remove());

/** A tree of its own, in which only one handler stands, and that one in the list. */
const tree = join(folder.path, 'tree');

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(tree, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(tree, file), text.replaceAll(from, to));
}

function build(name: string): void {
  const compile = [...FLAGS, '-fcf-protection=none', '-DLUO_SECTION', '-gdwarf-5', '-Iinclude'];
  run('gcc', [...compile, ...LINK, '-o', name, MEMFD, 'kernel/liveupdate.c'], { cwd: tree });
}

function gate(...words: string[]) {
  return runCommand(words, { cwd: tree });
}

/** The findings of a check by kind, without those of the handlers that the sources forget on purpose. */
function layoutFindings(image: string): string[] {
  const { stdout } = gate('check', image, '--baseline', 'b.txt', '--layouts', 'l.txt');
  return stdout.split('\n').filter(line => /\(layout-/.test(line));
}

describe('debug info through the packaged gate', () => {
  beforeAll(() => {
    cpSync(SOURCES, tree, { recursive: true });
  });

  itWith(TOOLS, 'names file, line and handler of each string', () => {
    build('vmlinux');
    expect(gate('update', 'vmlinux', '--baseline', 'b.txt', '--layouts', 'l.txt').exit).toBe(0);
    const { stdout } = gate('list', 'vmlinux', '--debug-info', 'require');
    expect(stdout).toMatch(/^ {2}memfd-v2 {2}mm\/memfd_luo\.c:\d+ memfd_luo_handler$/m);
    expect(stdout).toMatch(/^ {2}luo-v5 {2}kernel\/liveupdate\.c:\d+$/m);
    const inputs = { vmlinux: 'vmlinux', baseline: 'b.txt', 'debug-info': 'require' };
    const step = runAction({ workspace: tree, inputs });
    expect(step.summary).toMatch(/memfd&#95;luo&#46;c&#58;\d+/);
  });

  itWith(TOOLS, 'fails for a handler that is defined without the macro, at its line', () => {
    const { exit, stdout } = gate('check', 'vmlinux', '--baseline', 'b.txt', '--debug-info', 'require');
    expect(exit).toBe(1);
    expect(stdout).toMatch(
      /^kernel\/liveupdate\.c:\d+: error \(unlisted\): .*forgotten_handler for forgotten-v1/m,
    );
    expect(gate('check', 'vmlinux', '--baseline', 'b.txt').exit).toBe(0);
  });

  itWith(TOOLS, 'fails for a member that came in without a new version, and names it', () => {
    expect(layoutFindings('vmlinux')).toEqual([]);
    edit(HEADER, '#define CHANGE 0', '#define CHANGE 1');
    build('inserted');
    expect(layoutFindings('inserted')).toEqual([
      expect.stringMatching(
        /\(layout-changed\): struct memfd_luo_ser changed, but memfd-v2 did not: .*inserted/,
      ),
    ]);
    const refused = gate('update', 'inserted', '--baseline', 'b.txt', '--layouts', 'l.txt');
    expect(refused.exit).toBe(1);
    expect(refused.stdout).toContain('fail: memfd-v2 layout-changed');
  });

  itWith(TOOLS, 'passes with a new version, once the layout is recorded with it', () => {
    edit(MEMFD, '"memfd-v2"', '"memfd-v3"');
    build('bumped');
    expect(layoutFindings('bumped')).toEqual([expect.stringContaining('(layout-stale)')]);
    expect(gate('update', 'bumped', '--baseline', 'b.txt', '--layouts', 'l.txt').exit).toBe(0);
    expect(layoutFindings('bumped')).toEqual([]);
  });

  itWith(TOOLS, 'gates a kernel without the section, when asked to', () => {
    run('objcopy', ['-R', '.liveupdate_versions', 'bumped', 'mainline'], { cwd: tree });
    const refused = gate('check', 'mainline', '--baseline', 'b.txt');
    expect(refused.exit).toBe(3);
    expect(refused.stderr).toContain('say --if-no-section debug-info');
    const read = gate('check', 'mainline', '--baseline', 'b.txt', '--if-no-section', 'debug-info');
    expect(read.stdout).toContain('debug info (');
    expect(read.exit).toBe(0);
    writeFileSync(join(tree, 'old.txt'), '# liveupdate-gate baseline 1\nluo-v4\n');
    const lost = gate('check', 'mainline', '--baseline', 'old.txt', '--if-no-section', 'debug-info');
    expect(lost.stdout).toContain('error (changed): luo-v4 → luo-v5');
    expect(lost.exit).toBe(1);
  });

  itWith([...TOOLS, 'gzip'], 'does not pass where there is no debug info to read', () => {
    run('objcopy', ['-g', 'bumped', 'stripped'], { cwd: tree });
    const stripped = gate('check', 'stripped', '--baseline', 'b.txt', '--debug-info', 'require');
    expect([stripped.exit, stripped.stderr]).toEqual([3, expect.stringContaining('has no debug info')]);
    run('gzip', ['-k', 'bumped'], { cwd: tree });
    const packed = gate('check', 'bumped.gz', '--baseline', 'b.txt', '--debug-info', 'require');
    expect([packed.exit, packed.stderr]).toEqual([3, expect.stringContaining('Unpack it first')]);
  });
});
