import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runAction } from '../support/runner.ts';
import type { Annotation } from '../support/runner-commands.ts';
import {
  BASELINE,
  baseline,
  kernelTree,
  module,
  readReport,
  vmlinux,
  workspace,
} from '../support/workspace.ts';

const DEFAULTS = { 'report-file': 'out/report.json' };

describe('the packaged Action', () => {
  it('passes when everything that is listed is there', () => {
    const folder = kernelTree(['memfd-v2', 'luo-v5'], ['luo-v5', 'memfd-v2']);
    const run = runAction({ workspace: folder, inputs: DEFAULTS });
    expect(run).toMatchObject({ exit: 0, annotations: [], commands: [] });
    expect(run.outputs).toEqual({
      result: 'pass',
      versions: '["memfd-v2","luo-v5"]',
      added: '[]',
      removed: '[]',
      changed: '[]',
      accepted: '[]',
      count: '2',
      'baseline-changed': 'false',
      'report-file': 'out/report.json',
      description: 'pass: 2 strings, nothing lost from current',
    });
    expect(run.log).toContain(
      'vmlinux: ELF64 LE x86-64 → .liveupdate_versions @0x40 (2 strings)\n\n' +
        `pass: 2 strings, nothing lost from current (compared with ${BASELINE})\nNot covered: FLB strings`,
    );
    expect(run.summary).toMatch(/^## ✅ liveupdate-gate: pass\n/);
    expect(run.summary).toContain('| <code>memfd-v2</code> | ✅ listed |');
    expect(readReport(join(folder, 'out/report.json'))).toMatchObject({ result: 'pass', findings: [] });
  });

  interface Verdict {
    readonly name: string;
    readonly strings: readonly string[];
    readonly lines: readonly string[];
    readonly inputs?: Record<string, string>;
    readonly exit?: 0 | 1;
    readonly outputs: Record<string, string>;
    readonly annotation: Pick<Annotation, 'severity' | 'line' | 'title'>;
    readonly message: string;
    readonly summary: string;
  }

  const verdicts: readonly Verdict[] = [
    {
      name: 'a string that is gone',
      strings: ['luo-v5'],
      lines: ['luo-v5', '# the pages of a guest', 'memfd-v2'],
      exit: 1,
      outputs: { result: 'fail', removed: '["memfd-v2"]', changed: '[]', count: '1' },
      annotation: { severity: 'error', line: 4, title: 'memfd-v2 removed' },
      message: `vmlinux no longer understands memfd-v2, which ${BASELINE}:4 (profile current) lists.`,
      summary: '**removed**',
    },
    {
      name: 'a string that another version stands for',
      strings: ['luo-v5', 'memfd-v3'],
      lines: ['luo-v5', 'memfd-v2'],
      exit: 1,
      outputs: { result: 'fail', removed: '[]', changed: '["memfd-v2"]', added: '["memfd-v3"]' },
      annotation: { severity: 'error', line: 3, title: 'memfd-v2 changed' },
      message: 'memfd-v2 → memfd-v3: vmlinux no longer understands memfd-v2',
      summary: '**changed**',
    },
    {
      name: 'a string of a named profile that is gone',
      strings: ['luo-v5'],
      lines: ['luo-v5', '', '[profile previous]', 'memfd-v1'],
      exit: 1,
      outputs: { result: 'fail', removed: '["memfd-v1"]' },
      annotation: { severity: 'error', line: 5, title: 'memfd-v1 removed' },
      message: '--profile previous',
      summary: '| <code>previous</code> | ❌ fail | <code>memfd-v1</code> |',
    },
    {
      name: 'an optional string that is gone',
      strings: ['luo-v5'],
      lines: ['luo-v5', 'memfd-v2  optional'],
      outputs: { result: 'warn', removed: '["memfd-v2"]' },
      annotation: { severity: 'warning', line: 3, title: 'memfd-v2 removed' },
      message: '(profile current, optional) lists.',
      summary: '## ⚠️ liveupdate-gate: warn',
    },
    {
      name: 'a string that is gone where nothing may fail',
      strings: ['luo-v5'],
      lines: ['luo-v5', 'memfd-v2'],
      inputs: { 'fail-on': 'none' },
      outputs: { result: 'warn', removed: '["memfd-v2"]' },
      annotation: { severity: 'warning', line: 3, title: 'memfd-v2 removed' },
      message: 'no longer understands memfd-v2',
      summary: '**removed**',
    },
    {
      name: 'a new string',
      strings: ['luo-v5', 'memfd-v2'],
      lines: ['luo-v5'],
      outputs: { result: 'pass', added: '["memfd-v2"]', removed: '[]' },
      annotation: { severity: 'notice', line: null, title: 'memfd-v2 added' },
      message: `vmlinux understands memfd-v2, which no profile of ${BASELINE} lists.`,
      summary: 'ℹ️ new, not listed',
    },
    {
      name: 'a new string where that fails',
      strings: ['luo-v5', 'memfd-v2'],
      lines: ['luo-v5'],
      inputs: { 'fail-on': 'removed, changed, added' },
      exit: 1,
      outputs: { result: 'fail', added: '["memfd-v2"]' },
      annotation: { severity: 'error', line: null, title: 'memfd-v2 added' },
      message: 'List it: apply the patch',
      summary: '**added**',
    },
    {
      name: 'a string without a version',
      strings: ['luo-v5', 'memfd'],
      lines: ['luo-v5', 'memfd'],
      outputs: { result: 'pass' },
      annotation: { severity: 'notice', line: null, title: 'memfd note' },
      message: 'memfd names no version.',
      summary: '1 notice',
    },
  ];

  it.each(verdicts)('judges $name', ({ strings, lines, exit = 0, ...expected }) => {
    const folder = kernelTree(strings, lines);
    const run = runAction({ workspace: folder, inputs: { ...DEFAULTS, ...expected.inputs } });
    expect(run).toMatchObject({ exit, commands: [] });
    expect(run.outputs).toMatchObject(expected.outputs);
    expect(run.outputs.description?.startsWith(`${expected.outputs.result}: `)).toBe(true);
    const found = run.annotations.find(({ title }) => title === expected.annotation.title);
    const file = expected.annotation.line === null ? null : BASELINE;
    expect(found).toMatchObject({ ...expected.annotation, file });
    expect(found?.message).toContain(expected.message);
    expect(run.summary).toContain(expected.summary);
    expect(readReport(join(folder, 'out/report.json')).result).toBe(expected.outputs.result);
  });

  it('shows the change that accepts a loss in log, summary and report', () => {
    const folder = kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);
    const run = runAction({ workspace: folder, inputs: DEFAULTS });
    const patch = `--- a/${BASELINE}\n+++ b/${BASELINE}\n@@ -1,3 +1,2 @@\n # liveupdate-gate baseline 1\n luo-v5\n-memfd-v2\n`;
    expect(run.log).toContain(patch);
    expect(run.summary).toContain(`<pre lang="diff">\n${patch}</pre>`);
    expect(readReport(join(folder, 'out/report.json')).patch).toBe(patch);
  });

  it('says that a string moved into a module', () => {
    const files = { vmlinux: vmlinux(['luo-v5']), 'vfio/vfio-pci.ko': module(['vfio-pci-v1']) };
    const folder = workspace({ ...files, [BASELINE]: baseline('luo-v5', 'vfio-pci-v1') });
    const moved = { severity: 'warning', file: BASELINE, line: 3, title: 'vfio-pci-v1 moved' };
    const run = runAction({ workspace: folder, inputs: { modules: '**/*.ko' } });
    expect(run).toMatchObject({ exit: 0, annotations: [moved], outputs: { result: 'warn' } });
    expect(run.annotations[0]?.message).toContain('vfio-pci-v1 is now only in the module vfio-pci');
    const strict = runAction({
      workspace: folder,
      inputs: { modules: '**/*.ko', 'fail-on': 'removed\nchanged\nmoved' },
    });
    expect(strict).toMatchObject({ exit: 1, annotations: [{ ...moved, severity: 'error' }] });
  });

  it('judges each of several images alone, the worst one wins', () => {
    const files = { 'x86/vmlinux': vmlinux(['luo-v5', 'memfd-v2']), 'arm/vmlinux': vmlinux(['luo-v5']) };
    const folder = workspace({ ...files, [BASELINE]: baseline('luo-v5', 'memfd-v2') });
    const run = runAction({ workspace: folder, inputs: { ...DEFAULTS, vmlinux: 'x86/vmlinux\narm/*linux' } });
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail', count: '2', removed: '["memfd-v2"]' } });
    expect(run.annotations.map(({ title, message }) => [title, message.slice(0, 12)])).toEqual([
      ['memfd-v2 removed', 'arm/vmlinux '],
    ]);
    const { images } = readReport(join(folder, 'out/report.json'));
    expect(images.map(({ path, result }) => [path, result])).toEqual([
      ['x86/vmlinux', 'pass'],
      ['arm/vmlinux', 'fail'],
    ]);
  });
});
