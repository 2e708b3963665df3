import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeElf } from '../support/elf-writer.ts';
import { runAction, runCommand, type StepRun } from '../support/runner.ts';
import { BASELINE, baseline, kernelTree, workspace } from '../support/workspace.ts';

const LISTED = ['luo-v5', 'memfd-v2'];

/** The report of a leg, as the packaged Action writes it. */
function legReport(
  name: string,
  strings: readonly string[] | null,
  inputs: Readonly<Record<string, string>> = {},
): [string, string] {
  const file = `${name.replaceAll(' ', '-')}.json`;
  const folder =
    strings === null ? workspace({ [BASELINE]: baseline(...LISTED) }) : kernelTree(strings, LISTED);
  const run = runAction({ workspace: folder, inputs: { name, 'report-file': 'report.json', ...inputs } });
  expect(run.outputs['report-file']).toBe('report.json');
  return [file, reportIn(folder)];
}

function reportIn(folder: string): string {
  return readFileSync(join(folder, 'report.json'), 'utf8');
}

function merge(
  reports: readonly [string, string][],
  expected: string,
  more: Record<string, string> = {},
): StepRun {
  const inputs = { mode: 'merge', reports: 'legs/*.json', expect: expected, ...more };
  return runAction({ workspace: legsIn(reports), inputs });
}

function legsIn(reports: readonly [string, string][]): string {
  const folder = workspace({});
  mkdirSync(join(folder, 'legs'));
  for (const [file, text] of reports) writeFileSync(join(folder, 'legs', file), text);
  return folder;
}

describe('mode merge of the packaged Action', () => {
  it('passes where every leg passed', () => {
    const run = merge([legReport('x86 gcc', LISTED), legReport('arm64 gcc', LISTED)], 'x86 gcc, arm64 gcc');
    expect(run).toMatchObject({
      exit: 0,
      annotations: [],
      outputs: { result: 'pass', count: '2', versions: '["luo-v5","memfd-v2"]' },
    });
    expect(run.summary).toContain('| arm64 gcc | ✅ pass | 2 strings, nothing lost from current |');
    expect(run.summary).toContain('| <code>memfd-v2</code> | all 2 |');
  });

  it('is as bad as the worst leg, and names the legs of a finding once', () => {
    const bad = ['luo-v5', 'memfd-v3'];
    const run = merge(
      [legReport('x86', LISTED), legReport('arm64', bad), legReport('s390', bad)],
      'x86\narm64\ns390',
    );
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail', changed: '["memfd-v2"]' } });
    const errors = run.annotations.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain('Legs: arm64, s390.');
    expect(run.summary).toContain(
      '**Fail in 2 of 3 legs: <code>arm64</code>, <code>s390</code>.**<br>' +
        '**No longer understood: <code>memfd-v2</code> (<code>memfd-v3</code> instead).**',
    );
    const legs = [...run.summary.matchAll(/^\| (\w+) \| (\S+ \w+) \|/gm)].map(
      ([, leg, verdict]) => `${verdict} ${leg}`,
    );
    expect(legs).toEqual(['❌ fail arm64', '❌ fail s390', '✅ pass x86']);
    expect(run.summary).toContain('| <code>memfd-v2</code> | 1 of 3: <code>x86</code> |');
    expect(run.summary).toContain('| <code>luo-v5</code> | all 3 |');
  });

  it('does not apply fail-on again: a leg that only warned warns', () => {
    const leg = legReport('x86', ['luo-v5'], { 'fail-on': 'none' });
    expect(merge([leg], 'x86')).toMatchObject({
      exit: 0,
      outputs: { result: 'warn', removed: '["memfd-v2"]' },
    });
    const strict = legReport('x86', [...LISTED, 'pci-v1'], { 'fail-on': 'removed,changed,added' });
    expect(merge([strict], 'x86')).toMatchObject({
      exit: 1,
      outputs: { result: 'fail', added: '["pci-v1"]' },
    });
  });

  it.each([
    {
      name: 'a missing leg',
      reports: [legReport('x86', LISTED)],
      legs: 'x86,arm64',
      code: 'leg-missing',
      exit: 3,
    },
    {
      name: 'two legs of one name',
      reports: [legReport('x86', LISTED), ['again.json', legReport('x86', LISTED)[1]] as [string, string]],
      legs: 'x86',
      code: 'leg-twice',
      exit: 2,
    },
    {
      name: 'a leg that failed to read its image',
      reports: [legReport('x86', null)],
      legs: 'x86',
      code: 'file-missing',
      exit: 3,
    },
    {
      name: 'a leg that only listed',
      reports: [legReport('x86', LISTED, { mode: 'list' })],
      legs: 'x86',
      code: 'leg-empty',
      exit: 3,
    },
    {
      name: 'a report of an unknown schema',
      reports: [['x86.json', '{"schema":"liveupdate-gate/report/2"}'] as [string, string]],
      legs: 'x86',
      code: 'report-unreadable',
      exit: 3,
    },
    { name: 'no report at all', reports: [], legs: 'x86', code: 'pattern-no-match', exit: 3 },
  ])('$name is an error', ({ reports, legs, code, exit }) => {
    const run = merge(reports, legs);
    expect(run).toMatchObject({ exit, outputs: { result: 'error' } });
    expect(run.annotations.map(({ title }) => title)).toContain(`liveupdate-gate: ${code}`);
  });

  it('a broken report does not hide the legs that are there', () => {
    const run = merge([legReport('x86', ['luo-v5']), ['bad.json', '{']], 'x86');
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error', removed: '["memfd-v2"]' } });
  });

  it('names the reports that nobody expects beside a leg that is missing', () => {
    const run = merge([legReport('x86', LISTED)], 'x68');
    expect(run).toMatchObject({ exit: 3, outputs: { result: 'error' } });
    expect(run.annotations[0]?.message).toMatch(
      /^leg x68 left no report\.\n.* Or correct expect, which does not name the report of x86\.$/,
    );
    expect(merge([legReport('x86', LISTED)], 'x86, x68').annotations[0]?.message).not.toContain('Or correct');
  });

  it('lets a leg skip only where expect says so', () => {
    const none = writeElf({ sections: [{ name: '.text', bytes: Buffer.alloc(8) }] });
    const folder = workspace({ vmlinux: none, [BASELINE]: baseline('luo-v5') });
    const inputs = { name: 'arm64', 'report-file': 'report.json', 'if-no-section': 'ignore' };
    expect(runAction({ workspace: folder, inputs })).toMatchObject({
      exit: 0,
      outputs: { result: 'skipped' },
    });
    const legs: [string, string][] = [legReport('x86', LISTED), ['arm64.json', reportIn(folder)]];
    expect(merge(legs, 'x86, arm64')).toMatchObject({ exit: 3, outputs: { result: 'error' } });
    expect(merge(legs, 'x86, arm64=skipped')).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
  });

  it('is skipped where every leg is, though some of their images were judged', () => {
    const none = writeElf({ sections: [{ name: '.text', bytes: Buffer.alloc(8) }] });
    const folder = kernelTree(LISTED, LISTED);
    writeFileSync(join(folder, 'none'), none);
    const inputs = { vmlinux: 'vmlinux\nnone', 'if-no-section': 'ignore', 'report-file': 'report.json' };
    expect(runAction({ workspace: folder, inputs: { name: 'x86', ...inputs } }).outputs['result']).toBe(
      'skipped',
    );
    const run = merge([['x86.json', reportIn(folder)]], 'x86=skipped');
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'skipped' } });
    expect(run.outputs['description']).not.toContain('nothing lost');
  });

  it('joins twelve legs', () => {
    const names = Array.from({ length: 12 }, (_, index) => `leg ${index}`);
    const [, text] = legReport('leg', LISTED);
    const reports = names.map((name, index): [string, string] => [
      `${index}.json`,
      text.replace('"name": "leg"', `"name": "${name}"`),
    ]);
    const run = merge(reports, names.join('\n'));
    expect(run).toMatchObject({ exit: 0, outputs: { result: 'pass' } });
    expect(run.summary).toContain('| <code>luo-v5</code> | all 12 |');
    expect(run.outputs['description']).toBe('pass: 2 strings in 12 images, nothing lost in 12 legs');
    expect(merge(reports.slice(1), names.join('\n'))).toMatchObject({ exit: 3 });
  });

  it.each([
    { inputs: { reports: '' }, message: 'mode: merge needs reports and expect' },
    { inputs: { expect: '' }, message: 'mode: merge needs reports and expect' },
    { inputs: { expect: 'x86, x86' }, message: 'expect names x86 twice' },
    { inputs: { expect: 'x86=failed' }, message: 'expect: "failed" is not known' },
    { inputs: { mode: 'check' }, message: 'mode: check does not take reports or expect' },
  ])('$inputs is a usage error', ({ inputs, message }) => {
    const run = merge([legReport('x86', LISTED)], 'x86', inputs as Record<string, string>);
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(run.annotations[0]?.message).toContain(message);
  });
});

describe('liveupdate-gate merge', () => {
  it('joins reports into one, which can be joined again', () => {
    const folder = legsIn([legReport('x86', LISTED), legReport('arm64', ['luo-v5'])]);
    const words = ['merge', 'legs/*.json', '--expect', 'x86,arm64', '--name', 'all'];
    const { exit, stdout } = runCommand([...words, '--json'], { cwd: folder });
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      mode: 'merge',
      result: 'fail',
      legs: [{ name: 'arm64' }, { name: 'x86' }],
    });
    writeFileSync(join(folder, 'all.json'), stdout);
    expect(runCommand(['merge', 'all.json', '--expect', 'all'], { cwd: folder }).exit).toBe(1);
  });

  it('needs --expect, and reports', () => {
    const folder = legsIn([legReport('x86', LISTED)]);
    expect(runCommand(['merge', 'legs/*.json'], { cwd: folder })).toMatchObject({ exit: 2 });
    expect(runCommand(['merge', '--expect', 'x86'], { cwd: folder })).toMatchObject({ exit: 2 });
  });
});
