import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/runner.ts';
import { run } from '../support/tools.ts';
import { BASELINE, baseline, module, vmlinux, workspace } from '../support/workspace.ts';

/** root may read everything: then the gate runs without what makes root so. */
const PLAIN = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];

/** Only its owner can open a folder again, and only then remove it. */
const shut: string[] = [];

afterEach(() => {
  for (const folder of shut.splice(0)) chmodSync(folder, 0o755);
});

/** A tree with two builds; the second is what the case makes of it. */
function builds(second: (folder: string) => void): string {
  const folder = workspace({ 'out/a/vmlinux': vmlinux(['luo-v5']), [BASELINE]: baseline('luo-v5') });
  mkdirSync(join(folder, 'out/b'));
  second(join(folder, 'out/b'));
  return folder;
}

describe('a pattern', () => {
  it.each([
    { name: 'a link that leads nowhere', make: link('gone'), message: 'out/b/vmlinux: no such file' },
    {
      name: 'a link to itself',
      make: link('vmlinux'),
      message: 'out/b/vmlinux: the file cannot be read (ELOOP)',
    },
    { name: 'a FIFO', make: fifo, message: 'out/b/vmlinux: this is not a regular file' },
    { name: 'a folder that may not be read', make: closed, message: 'the folder cannot be searched for' },
    { name: 'a link into one', make: linkIntoClosed, message: 'the folder cannot be searched for' },
  ])('that leads to $name is an error, whatever else it matches', ({ make, message }) => {
    const cwd = builds(make);
    for (const pattern of ['out/*/vmlinux', 'out/**/vmlinux', join(cwd, 'out/*/vmlinux')]) {
      const { exit, stderr } = runCommand(['check', pattern], { cwd, through: PLAIN });
      expect(stderr).toContain(message);
      expect(exit).toBe(3);
    }
  });

  it('for modules of the old kernel does not hide one that cannot be read', () => {
    const cwd = builds(folder => symlinkSync('gone', join(folder, 'vfio.ko')));
    const words = [
      'check',
      'out/a/vmlinux',
      '--baseline',
      'out/a/vmlinux',
      '--baseline-modules',
      'out/**/*.ko',
    ];
    expect(runCommand(words, { cwd })).toMatchObject({ exit: 3, stderr: expect.stringContaining('vfio.ko') });
  });

  it('passes over what its names do not match', () => {
    const cwd = builds(folder => {
      symlinkSync('gone', join(folder, 'build'));
      fifo(folder, 'pipe');
      closed(folder, 'secret');
    });
    expect(runCommand(['check', 'out/*/vmlinux'], { cwd, through: PLAIN }).exit).toBe(0);
  });

  it('follows links to files and folders', () => {
    const cwd = builds(folder => {
      symlinkSync('../a/vmlinux', join(folder, 'vmlinux'));
      symlinkSync('b', join(folder, '../c'));
    });
    const { stdout } = runCommand(['check', 'out/*/vmlinux', '--modules', 'out/*/*.ko'], {
      cwd: withModule(cwd),
    });
    expect(stdout).toContain('1 string in 3 images');
  });
});

function withModule(folder: string): string {
  const made = workspace({ 'a.ko': module(['luo-v5']) });
  symlinkSync(join(made, 'a.ko'), join(folder, 'out/a/a.ko'));
  return folder;
}

function link(target: string): (folder: string) => void {
  return folder => symlinkSync(target, join(folder, 'vmlinux'));
}

function fifo(folder: string, name = 'vmlinux'): void {
  run('mkfifo', [join(folder, name)]);
}

function closed(folder: string, name = '.'): void {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0);
  shut.push(path);
}

function linkIntoClosed(folder: string): void {
  closed(folder, 'secret');
  symlinkSync('secret/vmlinux', join(folder, 'vmlinux'));
}
