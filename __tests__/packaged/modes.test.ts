import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeElf } from '../support/elf-writer.ts';
import { runAction } from '../support/runner.ts';
import { BASELINE, baseline, kernelTree, readReport, vmlinux, workspace } from '../support/workspace.ts';

/** A kernel without the section. */
const SILENT = writeElf({ sections: [{ name: '.text' }] });

function committed(folder: string): string {
  return readFileSync(join(folder, BASELINE), 'utf8');
}

describe('the packaged Action in mode list', () => {
  it('reads, and compares with nothing', () => {
    const folder = workspace({ vmlinux: vmlinux(['memfd-v2', 'luo-v5', 'luo-v5']) });
    const run = runAction({ workspace: folder, inputs: { mode: 'list', 'report-file': 'r.json' } });
    expect(run).toMatchObject({ exit: 0, annotations: [], commands: [] });
    expect(run.outputs).toMatchObject({
      result: 'pass',
      versions: '["memfd-v2","luo-v5"]',
      count: '2',
      'baseline-changed': 'false',
    });
    expect(run.log).toBe(
      'vmlinux: ELF64 LE x86-64 → .liveupdate_versions @0x40 (3 strings)\n  memfd-v2\n  luo-v5\n  luo-v5\n',
    );
    expect(readReport(join(folder, 'r.json'))).toMatchObject({ mode: 'list', baseline: null });
  });
});

describe('the packaged Action and an image without a list', () => {
  it.each([
    { value: 'warn', annotations: [{ severity: 'warning', title: 'liveupdate-gate' }] },
    { value: 'ignore', annotations: [] },
  ])('skips it with if-no-section: $value, and never passes', ({ value, annotations }) => {
    const folder = workspace({ vmlinux: SILENT, [BASELINE]: baseline('luo-v5') });
    const run = runAction({ workspace: folder, inputs: { 'if-no-section': value } });
    expect(run).toMatchObject({ exit: 0, annotations, commands: [] });
    expect(run.outputs).toMatchObject({
      result: 'skipped',
      versions: '[]',
      count: '0',
      description: 'skipped: no version list in vmlinux',
    });
    expect(run.summary).toContain('⏭️ liveupdate-gate: skipped');
  });

  it('lets the other images be judged', () => {
    const files = { vmlinux: SILENT, 'vmlinux-2': vmlinux(['memfd-v2']), [BASELINE]: baseline('luo-v5') };
    const inputs = { vmlinux: 'vmlinux*', 'if-no-section': 'ignore' };
    const run = runAction({ workspace: workspace(files), inputs });
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail', removed: '["luo-v5"]' } });
  });

  it('is an error in update, whatever if-no-section says', () => {
    const folder = workspace({ vmlinux: SILENT, [BASELINE]: baseline('luo-v5') });
    const run = runAction({ workspace: folder, inputs: { mode: 'update' } });
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error', 'baseline-changed': 'false' } });
    const asked = runAction({ workspace: folder, inputs: { mode: 'update', 'if-no-section': 'ignore' } });
    expect(asked).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(asked.annotations[0]?.message).toContain('update does not take if-no-section: ignore');
    expect(committed(folder)).toBe(baseline('luo-v5'));
  });
});

describe('the packaged Action in mode update', () => {
  it('rewrites the baseline, says what changed, and changes nothing the second time', () => {
    const folder = kernelTree(['luo-v6', 'memfd-v2'], ['luo-v5', 'pci-v1']);
    const inputs = { mode: 'update', reason: 'the 7.4 window' };
    const run = runAction({ workspace: folder, inputs });
    expect(run).toMatchObject({ exit: 0, annotations: [], commands: [] });
    expect(run.outputs).toMatchObject({
      result: 'pass',
      'baseline-changed': 'true',
      added: '["memfd-v2"]',
      removed: '["pci-v1"]',
      changed: '["luo-v5"]',
    });
    const after = baseline('# the 7.4 window', 'luo-v6', 'memfd-v2', '# pci-v1 removed: the 7.4 window');
    expect(committed(folder)).toBe(after);
    expect(run.summary).toContain('### The change');
    expect(run.summary).toContain('liveupdate: baseline: change 1 string, add 1, drop 1');
    const again = runAction({ workspace: folder, inputs });
    expect(again).toMatchObject({ exit: 0, outputs: { 'baseline-changed': 'false', added: '[]' } });
    expect(committed(folder)).toBe(after);
  });

  it('makes the file where there is none', () => {
    const folder = workspace({ vmlinux: vmlinux(['memfd-v2', 'luo-v5']) });
    const run = runAction({ workspace: folder, inputs: { mode: 'update' } });
    expect(run).toMatchObject({ exit: 0, outputs: { 'baseline-changed': 'true' } });
    expect(committed(folder)).toBe(baseline('luo-v5', 'memfd-v2'));
    expect(runAction({ workspace: folder })).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
  });

  it('writes nothing when one of the images cannot be read', () => {
    const folder = kernelTree(['luo-v6'], ['luo-v5']);
    const run = runAction({ workspace: folder, inputs: { mode: 'update', vmlinux: 'vmlinux\nnone' } });
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error', 'baseline-changed': 'false' } });
    expect(committed(folder)).toBe(baseline('luo-v5'));
  });

  it('says that it wrote the baseline even when the report cannot be written', () => {
    const folder = kernelTree(['luo-v6'], ['luo-v5']);
    const run = runAction({ workspace: folder, inputs: { mode: 'update', 'report-file': 'vmlinux/r' } });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', 'baseline-changed': 'true' } });
    expect(committed(folder)).toBe(baseline('luo-v6'));
  });
});

describe('a check with the packaged Action', () => {
  it('shows the baseline to commit where there is none', () => {
    const folder = workspace({ vmlinux: vmlinux(['memfd-v2', 'luo-v5']) });
    const run = runAction({ workspace: folder });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', versions: '["memfd-v2","luo-v5"]' } });
    const patch = `--- /dev/null\n+++ b/${BASELINE}\n@@ -0,0 +1,3 @@\n+# liveupdate-gate baseline 1\n+luo-v5\n+memfd-v2\n`;
    expect(run.log).toContain(patch);
    expect(run.summary).toContain(patch);
    expect(existsSync(join(folder, BASELINE))).toBe(false);
  });

  it('keeps the findings when the report cannot be written', () => {
    const folder = kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);
    const run = runAction({ workspace: folder, inputs: { 'report-file': 'vmlinux/r' } });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', removed: '["memfd-v2"]' } });
    expect(run.outputs['report-file']).toBe('');
    expect(run.annotations.map(({ title }) => title)).toEqual([
      'liveupdate-gate: report-unwritable',
      'memfd-v2 removed',
    ]);
    expect(run.annotations[0]?.message).toContain('The verdict was: fail: memfd-v2 removed');
  });

  it('has the exit status of the image where the report cannot be written either', () => {
    const run = runAction({ workspace: workspace({ report: '' }), inputs: { 'report-file': 'report/r' } });
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error' } });
  });
});

describe('layouts', () => {
  it.each(['list', 'merge'])('are refused in mode: %s, which compares nothing with them', mode => {
    const inputs = {
      mode,
      layouts: 'layouts.txt',
      ...(mode === 'merge' ? { reports: '*', expect: 'x' } : {}),
    };
    const run = runAction({ workspace: kernelTree(['luo-v5'], ['luo-v5']), inputs });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(run.annotations[0]?.message).toContain(`mode: ${mode} does not take layouts`);
  });
});
