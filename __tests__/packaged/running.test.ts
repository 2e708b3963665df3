import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildIdNote } from '../support/notes.ts';
import { preload } from '../support/preload.ts';
import { type CommandRun, runCommand } from '../support/runner.ts';
import { vmlinux, workspace } from '../support/workspace.ts';

/** Calls `check --running` on a host with this file in /boot and these notes. */
function checkRunning(notes: Uint8Array | null): CommandRun {
  const folder = workspace({ vmlinux: vmlinux(['luo-v5']), booted: vmlinux(['luo-v5']), notes: notes ?? '' });
  const environment = preload(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync, readFileSync } = fs;
    fs.openSync = (path, ...rest) => openSync(String(path).startsWith('/boot/vmlinuz-') ? 'booted' : path, ...rest);
    fs.readFileSync = (path, ...rest) =>
      readFileSync(path === '/sys/kernel/notes' ? ${JSON.stringify(join(folder, notes === null ? 'gone' : 'notes'))} : path, ...rest);
    syncBuiltinESMExports();`);
  return runCommand(['check', 'vmlinux', '--running', '--baseline-modules', 'none', '--json'], {
    cwd: folder,
    environment,
  });
}

function errorsOf({ stdout, stderr }: CommandRun): string {
  return `${stdout}${stderr}`;
}

describe('the kernel that runs is an error', () => {
  const error = { code: 'running-differs', exit: 3 };

  it('where the file in /boot is of another build', () => {
    const run = checkRunning(buildIdNote('ab'.repeat(20)));
    expect(run.exit).toBe(error.exit);
    expect(JSON.parse(run.stdout).errors).toMatchObject([{ code: 'running-differs' }]);
    expect(errorsOf(run)).toContain(`has build id none, the kernel that runs has ${'ab'.repeat(20)}`);
  });

  it.each([
    { name: 'has no build id', notes: Buffer.alloc(0), message: 'the kernel that runs has no build id' },
    { name: 'shows no notes', notes: null, message: 'the notes of the kernel that runs cannot be read' },
  ])('where it $name', ({ notes, message }) => {
    const run = checkRunning(notes);
    expect(run.exit).toBe(error.exit);
    expect(errorsOf(run)).toContain(message);
  });
});
