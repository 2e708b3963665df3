import { linkSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { report } from '../support/leg-report.ts';
import { runAction } from '../support/runner.ts';
import { run as runTool } from '../support/tools.ts';
import {
  BASELINE,
  baseline,
  kernelTree,
  module,
  readReport,
  vmlinux,
  workspace,
} from '../support/workspace.ts';

const OLD_REPORT = JSON.stringify(report({ name: 'old' }), null, 2);

/** A workspace with every kind of file that a step reads. */
function tree(): string {
  const folder = workspace({
    'out/vmlinux': vmlinux(['luo-v5']),
    'out/vfio.ko': module(['vfio-v1']),
    'lists/list.txt': baseline('luo-v5', 'memfd-v1'),
    'lists/layouts.txt': '# liveupdate-gate layouts 1 elf64-le page-4096\n',
    'lists/old.json': OLD_REPORT,
  });
  symlinkSync('lists', join(folder, 'way'));
  symlinkSync('out', join(folder, 'build'));
  symlinkSync('lists/list.txt', join(folder, 'link.txt'));
  symlinkSync('nowhere', join(folder, 'broken.txt'));
  linkSync(join(folder, 'lists/list.txt'), join(folder, 'twin.txt'));
  runTool('tar', ['-C', join(folder, 'out'), '-cf', join(folder, 'kernel.tar'), 'vmlinux']);
  return folder;
}

const GIVEN = { vmlinux: 'out/vmlinux', baseline: 'lists/list.txt' };

describe('a report-file', () => {
  it.each([
    { name: 'a link to the baseline', file: 'link.txt', inputs: {} },
    { name: 'a link to nothing', file: 'broken.txt', inputs: {} },
    { name: 'the baseline behind a linked folder', file: 'way/list.txt', inputs: {} },
    { name: 'another name of the baseline', file: 'twin.txt', inputs: {} },
    { name: 'an image that a pattern matches', file: 'out/vmlinux', inputs: { vmlinux: 'out/vml*' } },
    { name: 'such an image behind a linked folder', file: 'build/vmlinux', inputs: { vmlinux: 'out/vml*' } },
    {
      name: 'an archive with the image',
      file: 'kernel.tar',
      inputs: { vmlinux: 'kernel.tar//vmlinux' },
    },
    { name: 'a module', file: 'build/vfio.ko', inputs: { modules: 'out/vfio.ko' } },
    { name: 'a module that a pattern matches', file: 'out/vfio.ko', inputs: { modules: 'out/*.ko' } },
    {
      name: 'a module of the other kernel',
      file: 'out/vfio.ko',
      inputs: { baseline: 'out/vmlinux', 'baseline-modules': '**/*.ko' },
    },
    {
      name: 'the layouts file',
      file: 'way/layouts.txt',
      inputs: { layouts: 'lists/layouts.txt', 'debug-info': 'require' },
    },
    {
      name: 'a report that is compared with',
      file: 'way/old.json',
      inputs: { baseline: 'lists/old.json' },
    },
    {
      name: 'such a report where other inputs are wrong',
      file: 'way/old.json',
      inputs: { baseline: 'lists/old.json', 'fail-on': 'bogus' },
    },
    {
      name: 'a report that is an image where other inputs are wrong',
      file: 'way/old.json',
      inputs: { vmlinux: 'lists/old.json', 'fail-on': 'bogus' },
    },
  ])('that is $name is refused, and what is there stays', ({ file, inputs }) => {
    const folder = tree();
    const content = () => ['lists/list.txt', file].map(path => contentOf(join(folder, path)));
    const before = content();
    for (let step = 0; step < 2; step++) {
      const run = runAction({ workspace: folder, inputs: { ...GIVEN, ...inputs, 'report-file': file } });
      expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', 'report-file': '' } });
      expect(content()).toEqual(before);
    }
  });

  it('that is a report to merge is refused, and stays', () => {
    const folder = tree();
    const inputs = { mode: 'merge', reports: 'lists/old.json', expect: 'old', 'report-file': 'way/old.json' };
    expect(runAction({ workspace: folder, inputs }).exit).toBe(2);
    expect(contentOf(join(folder, 'lists/old.json'))).toBe(OLD_REPORT);
  });

  it('that an update has just written by another name is refused, and stays', () => {
    const folder = tree();
    const inputs = { mode: 'update', ...GIVEN, baseline: 'lists/new.txt', 'report-file': 'way/new.txt' };
    const run = runAction({ workspace: folder, inputs });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(contentOf(join(folder, 'lists/new.txt'))).toBe(baseline('luo-v5'));
  });

  it('that names a file of an artifact is no file of the workspace: see what it says of the artifact', () => {
    const folder = kernelTree(['luo-v5'], ['luo-v5']);
    const inputs = { 'artifact-name': 'kernel', vmlinux: '*', 'report-file': 'vmlinux' };
    const run = runAction({ workspace: folder, inputs });
    expect(run.annotations[0]?.title).toBe('liveupdate-gate: artifact-unavailable');
  });

  it('that a pattern for images matches is refused, also where a report lies there: it may be of another kernel', () => {
    const folder = workspace({ 'out/vmlinux': vmlinux(['luo-v5']), [BASELINE]: baseline('luo-v5') });
    const inputs = { vmlinux: 'out/*', 'report-file': 'out/report.json' };
    expect(runAction({ workspace: folder, inputs })).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    const report = contentOf(join(folder, 'out/report.json'));
    expect(runAction({ workspace: folder, inputs })).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(contentOf(join(folder, 'out/report.json'))).toBe(report);
  });

  it('takes the place of another file that nothing reads', () => {
    const folder = workspace({
      vmlinux: vmlinux(['luo-v5']),
      [BASELINE]: baseline('luo-v5'),
      old: 'x'.repeat(1 << 16),
    });
    expect(runAction({ workspace: folder, inputs: { 'report-file': 'old' } }).exit).toBe(0);
    expect(readReport(join(folder, 'old')).result).toBe('pass');
  });
});

/** What a link says, or what a file holds. */
function contentOf(path: string): string {
  return lstatSync(path).isSymbolicLink() ? 'a link' : readFileSync(path, 'latin1');
}
