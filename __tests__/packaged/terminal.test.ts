import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { COMMAND, runCommand } from '../support/runner.ts';
import { itWith, run } from '../support/tools.ts';
import { BASELINE, baseline, kernelTree, vmlinux, workspace } from '../support/workspace.ts';

const ESCAPE = '\x1b[';

/** Runs the command line on a terminal of its own, and gives what was printed. */
function onTerminal(words: readonly string[], cwd: string, prefix = ''): string {
  const command = [prefix, process.execPath, COMMAND, ...words].join(' ');
  return run('script', ['-qec', `${command} || true`, '/dev/null'], { cwd }).toString();
}

describe('colour on the command line', () => {
  const lost = (): string => kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);

  itWith(['script'], 'is on where stdout and stderr are a terminal', () => {
    const text = onTerminal(['check', 'vmlinux'], lost());
    expect(text).toContain('\x1b[31merror (removed)\x1b[0m: vmlinux no longer');
    expect(text).toContain('\x1b[31mfail\x1b[0m: memfd-v2 removed');
    expect(onTerminal(['check', 'none'], lost())).toContain('\x1b[31merror\x1b[0m: none: no such file');
  });

  itWith(['script'], 'is off with NO_COLOR, unless that is empty', () => {
    expect(onTerminal(['check', 'vmlinux'], lost(), 'NO_COLOR=1')).not.toContain(ESCAPE);
    expect(onTerminal(['check', 'vmlinux'], lost(), 'NO_COLOR=')).toContain(ESCAPE);
  });

  itWith(['script'], 'is off in JSON', () => {
    expect(onTerminal(['check', 'vmlinux', '--json'], lost())).not.toContain(ESCAPE);
  });

  it('is off where the output is no terminal', () => {
    const { stdout, stderr } = runCommand(['check', 'vmlinux', 'none'], {
      cwd: lost(),
      environment: { FORCE_COLOR: '1', TERM: 'xterm-256color' },
    });
    expect(stdout + stderr).not.toContain(ESCAPE);
  });
});

describe('a reader that goes away', () => {
  /** Some 300 KB of output: more than a pipe holds. */
  const strings = Array.from({ length: 12_000 }, (_, index) => `handler-with-a-name-${index}-v1`);
  const folder = workspace({ vmlinux: vmlinux(strings), [BASELINE]: baseline('luo-v5') });

  it.each(['list vmlinux', 'check vmlinux', 'list vmlinux --json'])('is no fault: %s', words => {
    const script = `{ "${process.execPath}" "${COMMAND}" ${words} 2>&3; echo "exit $?" >&3; } 3>&2 | head -n 1`;
    const result = run('sh', ['-c', `(${script}) 2>&1`], { cwd: folder }).toString();
    const expected = words.startsWith('check') ? 'exit 1' : 'exit 0';
    expect(result.split('\n').filter(line => !/^(vmlinux: ELF64|\{$)/.test(line))).toEqual([expected, '']);
  });

  it('is no fault where nobody reads stdout or stderr at all', () => {
    for (const closed of ['>&-', '2>&-', '>&- 2>&-']) {
      const script = `"${process.execPath}" "${COMMAND}" check vmlinux none ${closed}; echo "exit $?" >&3`;
      const result = run('sh', ['-c', `{ ${script}; } 3>&1 >/dev/null 2>&1`], { cwd: folder });
      expect(result.toString()).toBe('exit 3\n');
    }
  });

  it('gets all of it through a slow pipe', () => {
    const script = `"${process.execPath}" "${COMMAND}" list vmlinux | { sleep 0.2; wc -l; }`;
    expect(Number(run('sh', ['-c', script], { cwd: folder }))).toBe(strings.length + 1);
  });
});

describe('the packaged command line', () => {
  const folder = kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);

  it.each(nodes())('runs on Node $version', ({ path }) => {
    expect(runCommand(['list', 'vmlinux'], { cwd: folder, node: path })).toMatchObject({
      exit: 0,
      stderr: '',
      stdout: 'vmlinux: ELF64 LE x86-64 → .liveupdate_versions @0x40 (1 string)\n  luo-v5\n',
    });
    expect(runCommand(['check', '*linux'], { cwd: folder, node: path })).toMatchObject({
      exit: 1,
      stderr: '',
    });
    expect(runCommand(['update', 'vmlinux', '--dry-run'], { cwd: folder, node: path })).toMatchObject({
      exit: 0,
      stderr: '',
    });
    expect(runCommand(['check', 'vmlinux', '--bogus'], { cwd: folder, node: path }).exit).toBe(2);
  });
});

/** The Node that runs the tests, and each other major version on the path that is new enough. */
function nodes(): { path: string; version: string }[] {
  const found = new Map([[major(process.version), { path: process.execPath, version: process.version }]]);
  for (const folder of (process.env['PATH'] ?? '').split(':')) {
    const path = join(folder, 'node');
    if (!existsSync(path)) continue;
    const version = run(path, ['--version']).toString().trim();
    if (major(version) >= 20 && !found.has(major(version))) found.set(major(version), { path, version });
  }
  return [...found.values()];
}

function major(version: string): number {
  return Number(/^v(\d+)\./.exec(version)?.[1]);
}
