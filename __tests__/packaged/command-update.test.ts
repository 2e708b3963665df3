import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import { runCommand } from '../support/runner.ts';
import { itWith } from '../support/tools.ts';
import { BASELINE, baseline, kernelTree, vmlinux, workspace } from '../support/workspace.ts';

const UPDATE = ['update', 'vmlinux'];

function committed(folder: string): string {
  return readFileSync(join(folder, BASELINE), 'utf8');
}

/** What stands beside the baseline: nothing temporary may stay. */
function beside(folder: string): string[] {
  return readdirSync(join(folder, '.github'));
}

describe('update on the command line', () => {
  it('keeps comments, order, attributes and CRLF, and changes nothing the second time', () => {
    const before = [
      '# hosts on 7.2',
      'pci-v1  optional # a note',
      '',
      '# pages',
      'memfd-v1',
      '  luo-v5',
      '',
    ].join('\r\n');
    const head = '# liveupdate-gate baseline 1\r\n';
    const folder = workspace({
      vmlinux: vmlinux(['luo-v5', 'memfd-v2', 'pci-v1']),
      [BASELINE]: head + before,
    });
    const run = runCommand(UPDATE, { cwd: folder });
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    expect(run.stdout).toContain('-memfd-v1\n+memfd-v2\n');
    expect(run.stdout).toContain('liveupdate: baseline: memfd-v1 -> memfd-v2\n');
    const after = head + before.replace('memfd-v1', 'memfd-v2');
    expect(committed(folder)).toBe(after);
    const inode = statSync(join(folder, BASELINE)).ino;
    const again = runCommand(UPDATE, { cwd: folder });
    expect(again.stdout).toContain('pass: nothing to change in current');
    expect(committed(folder)).toBe(after);
    expect(statSync(join(folder, BASELINE)).ino).toBe(inode);
    expect(beside(folder)).toEqual(['liveupdate-versions.txt']);
  });

  it('shows with --dry-run what it would do, and does nothing', () => {
    const folder = kernelTree(['luo-v6'], ['luo-v5']);
    const dry = runCommand([...UPDATE, '--dry-run'], { cwd: folder });
    expect(dry).toMatchObject({ exit: 0, stderr: '' });
    expect(committed(folder)).toBe(baseline('luo-v5'));
    expect(runCommand(UPDATE, { cwd: folder }).stdout).toBe(dry.stdout);
    expect(committed(folder)).toBe(baseline('luo-v6'));
    const fresh = workspace({ vmlinux: vmlinux(['luo-v5']) });
    expect(runCommand([...UPDATE, '--dry-run'], { cwd: fresh }).stdout).toContain('--- /dev/null\n');
    expect(readdirSync(fresh)).toEqual(['vmlinux']);
  });

  it('fills a baseline that lists nothing yet', () => {
    const folder = kernelTree(['luo-v5'], ['# what our hosts need']);
    expect(runCommand(UPDATE, { cwd: folder }).exit).toBe(0);
    expect(runCommand(['check', 'vmlinux'], { cwd: folder }).exit).toBe(0);
    expect(committed(folder)).toContain('# what our hosts need\n');
  });

  it('writes a profile, takes out what is lost, and with --snapshot makes it the whole list', () => {
    const folder = kernelTree(['luo-v5', 'memfd-v2'], ['luo-v5', 'memfd-v2']);
    const profile = [...UPDATE, '--profile', 'previous'];
    expect(runCommand(profile, { cwd: folder }).exit).toBe(0);
    expect(committed(folder)).toBe(
      baseline('luo-v5', 'memfd-v2', '', '[profile previous]', 'luo-v5', 'memfd-v2'),
    );
    writeFileSync(join(folder, 'vmlinux'), vmlinux(['luo-v5', 'memfd-v3']));
    expect(runCommand(profile, { cwd: folder }).exit).toBe(0);
    expect(committed(folder)).toBe(baseline('luo-v5', 'memfd-v2', '', '[profile previous]', 'luo-v5'));
    expect(runCommand([...profile, '--snapshot'], { cwd: folder }).exit).toBe(0);
    expect(committed(folder)).toMatch(/\[profile previous\]\nluo-v5\nmemfd-v3\n$/);
  });

  it('leaves a symbolic link a link, and the mode as it was', () => {
    const folder = kernelTree(['luo-v6'], ['luo-v5']);
    mkdirSync(join(folder, 'deep'));
    symlinkSync('../.github/liveupdate-versions.txt', join(folder, 'deep/link'));
    chmodSync(join(folder, BASELINE), 0o640);
    expect(runCommand([...UPDATE, '--baseline', 'deep/link'], { cwd: folder }).exit).toBe(0);
    expect(lstatSync(join(folder, 'deep/link')).isSymbolicLink()).toBe(true);
    expect(committed(folder)).toBe(baseline('luo-v6'));
    expect(statSync(join(folder, BASELINE)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['link']);
  });

  // Root may write everywhere, but not without its capabilities.
  const asRoot = process.getuid?.() === 0;
  itWith(asRoot ? ['setpriv'] : [], 'leaves the file as it was in a folder that is read-only', () => {
    const through = asRoot ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
    const folder = kernelTree(['luo-v6'], ['luo-v5']);
    chmodSync(join(folder, '.github'), 0o555);
    const run = runCommand(UPDATE, { cwd: folder, through });
    chmodSync(join(folder, '.github'), 0o755);
    expect(run.exit).toBe(2);
    expect(run.stderr).toBe(
      `error: ${BASELINE}: the file cannot be written (EACCES). Check the permissions of its folder and the free space of the disk. The old file is as it was.\n`,
    );
    expect(committed(folder)).toBe(baseline('luo-v5'));
    expect(beside(folder)).toEqual(['liveupdate-versions.txt']);
  });
});

describe('update on the command line refuses', () => {
  const files = {
    vmlinux: vmlinux(['luo-v5', 'memfd-v2']),
    other: vmlinux(['luo-v5', 'memfd-v3']),
    same: vmlinux(['memfd-v2', 'luo-v5']),
    empty: writeElf({ sections: [{ name: '.liveupdate_versions', bytes: versionsSection([]) }] }),
    tests: vmlinux(['liveupdate-test-v1']),
    silent: writeElf({ sections: [{ name: '.text' }] }),
  };

  it.each([
    { name: 'images that differ', images: ['vmlinux', 'other'], exit: 2, message: 'memfd-v2, memfd-v3' },
    {
      name: 'an image with an empty list',
      images: ['empty'],
      exit: 3,
      message: 'lists no compatible string',
    },
    { name: 'an image without a list', images: ['silent'], exit: 3, message: 'has no section' },
    { name: 'an image that is not there', images: ['vmlinux', 'none'], exit: 3, message: 'no such file' },
    {
      name: 'an image with test handlers only',
      images: ['tests'],
      exit: 2,
      message: 'no string would be left',
    },
  ])('$name', ({ images, exit, message }) => {
    const folder = workspace({ ...files, [BASELINE]: baseline('luo-v5') });
    const run = runCommand(['update', ...images], { cwd: folder });
    expect(run.exit).toBe(exit);
    expect(run.stderr).toContain(message);
    expect(run.stderr.split('\n')).toHaveLength(2);
    expect(committed(folder)).toBe(baseline('luo-v5'));
  });

  it.each([
    {
      name: 'a baseline with an error',
      text: 'luo-v5\n',
      message: 'the first line does not name the format',
    },
    {
      name: 'a baseline of a newer release',
      text: '# liveupdate-gate baseline 9\n',
      message: 'Update the gate',
    },
    { name: 'a file that is no text', text: Buffer.from([0xff, 0xfe]), message: 'is not text in UTF-8' },
  ])('$name', ({ text, message }) => {
    const folder = workspace({ ...files, [BASELINE]: text });
    const run = runCommand(UPDATE, { cwd: folder });
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain(message);
    expect(readFileSync(join(folder, BASELINE)).equals(Buffer.from(text))).toBe(true);
  });

  it('no two images with the same strings in another order', () => {
    const folder = workspace({ ...files, [BASELINE]: baseline('luo-v5') });
    expect(runCommand(['update', 'vmlinux', 'same'], { cwd: folder }).exit).toBe(0);
    expect(committed(folder)).toBe(baseline('luo-v5', 'memfd-v2'));
  });
});
