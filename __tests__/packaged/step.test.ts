import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FAIL_ON_KINDS } from '../../src/gate/finding.ts';
import { MODES } from '../../src/gate/report.ts';
import { IF_NO_SECTION } from '../../src/judge/request.ts';
import { newPath } from '../support/folder.ts';
import { report } from '../support/leg-report.ts';
import { manifest, runAction } from '../support/runner.ts';
import { BASELINE, baseline, kernelTree, readReport, vmlinux, workspace } from '../support/workspace.ts';

/** A tree that passes. */
function sound(): string {
  return kernelTree(['luo-v5'], ['luo-v5']);
}

describe('the inputs of the packaged Action', () => {
  it.each([
    { input: 'mode', value: 'guess', known: MODES },
    { input: 'fail-on', value: 'removed,changed,nothing', known: FAIL_ON_KINDS },
    { input: 'if-no-section', value: 'skip', known: IF_NO_SECTION },
    { input: 'summary', value: 'yes', known: ['true', 'false'] },
    { input: 'snapshot', value: '1', known: ['true', 'false'] },
  ])('$input: an unknown value is an error that lists the known ones', ({ input, value, known }) => {
    const run = runAction({ workspace: sound(), inputs: { [input]: value } });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error', versions: '[]' } });
    const [annotation, ...others] = run.annotations;
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ severity: 'error', title: 'liveupdate-gate: usage' });
    expect(annotation?.message).toMatch(new RegExp(`^${input}: "[a-z1]+" is not known`));
    expect(annotation?.message).toContain(`Allowed: ${known.join(', ')}`);
  });

  it.each([
    { name: 'fail-on without changed', inputs: { 'fail-on': 'removed' }, message: 'changed is missing' },
    { name: 'a reason in check', inputs: { reason: 'why' }, message: 'mode: check does not take reason' },
    {
      name: 'what is only read, in merge',
      inputs: { mode: 'merge', reports: 'r', expect: 'x', vmlinux: 'v', 'fail-on': 'none' },
      message:
        'mode: merge does not take vmlinux, fail-on.\nTake them out, or say mode: check or update or list.',
    },
    {
      name: 'what no mode takes together',
      inputs: { mode: 'list', both: 'true', snapshot: 'true' },
      message: 'mode: list does not take both, snapshot.\nTake them out.',
    },
    {
      name: 'a family called false',
      inputs: { 'accept-layout': 'false' },
      message: 'mode: check does not take accept-layout',
    },
    {
      name: 'fail-on: unhandled without debug info',
      inputs: { 'fail-on': 'removed,changed,unhandled' },
      message: 'fail-on names unhandled, and no debug info is read',
    },
    { name: 'both in update', inputs: { mode: 'update', both: 'true' }, message: 'does not take both' },
    {
      name: 'baseline-modules in list',
      inputs: { mode: 'list', 'baseline-modules': 'none' },
      message: 'mode: list does not take baseline-modules',
    },
    {
      name: 'a report-file that is the baseline',
      inputs: { 'report-file': './.github/../.github/liveupdate-versions.txt' },
      message: 'report-file is .github/liveupdate-versions.txt, which is read',
    },
    {
      name: 'a report-file that is an image',
      inputs: { 'report-file': 'vmlinux' },
      message: 'report-file is vmlinux, which is read',
    },
    { name: 'snapshot in list', inputs: { mode: 'list', snapshot: 'true' }, message: 'mode: list does not' },
    {
      name: 'two profiles in update',
      inputs: { mode: 'update', profile: 'a b' },
      message: 'Name one profile for each update.',
    },
    {
      name: 'an impossible profile in update',
      inputs: { mode: 'update', profile: '[x]' },
      message: 'profile "[x]" cannot be written',
    },
  ])('$name is an error', ({ inputs, message }) => {
    const run = runAction({ workspace: sound(), inputs: inputs as Record<string, string> });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    expect(run.annotations[0]?.message).toContain(message);
  });

  it('may be the default of another mode: the runner hands those over', () => {
    const defaults = { vmlinux: 'vmlinux', both: 'FALSE', snapshot: 'False' };
    expect(runAction({ workspace: sound(), inputs: { mode: 'list', ...defaults } }).exit).toBe(0);
  });

  it.each(['check', 'update', 'list'])(
    'may say how a check goes, since a workflow may choose its mode by an expression: %s',
    mode => {
      const inputs = {
        mode,
        profile: 'current',
        'fail-on': 'removed,changed,added',
        baseline: './.github/liveupdate-versions.txt',
      };
      expect(runAction({ workspace: sound(), inputs }).exit).toBe(0);
    },
  );

  describe('a report of an earlier step', () => {
    const old = JSON.stringify(report({ name: 'old' }), null, 2);
    const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

    it('gives way to that of a step whose inputs are wrong', () => {
      const folder = workspace({
        vmlinux: vmlinux(['luo-v5']),
        [BASELINE]: baseline('luo-v5'),
        'r.json': old,
      });
      const run = runAction({ workspace: folder, inputs: { 'report-file': 'r.json', 'fail-on': 'bogus' } });
      expect(run.exit).toBe(2);
      expect(readReport(join(folder, 'r.json'))).toMatchObject({
        result: 'error',
        errors: [{ code: 'usage' }],
      });
    });

    it('stays where it is what is compared with', () => {
      const folder = workspace({
        vmlinux: vmlinux(['luo-v5']),
        [BASELINE]: baseline('luo-v5'),
        'r.json': old,
      });
      const run = runAction({ workspace: folder, inputs: { 'report-file': './r.json', baseline: 'r.json' } });
      expect([run.exit, read(folder, 'r.json')]).toEqual([2, old]);
    });

    it('is no other file: that stays where the inputs are wrong', () => {
      const folder = workspace({
        vmlinux: vmlinux(['luo-v5']),
        [BASELINE]: baseline('luo-v5'),
        'r.json': '{}',
      });
      const run = runAction({ workspace: folder, inputs: { 'report-file': 'r.json', 'fail-on': 'bogus' } });
      expect([run.exit, read(folder, 'r.json')]).toEqual([2, '{}']);
    });
  });

  it('an unknown one is an error that lists the known ones', () => {
    const run = runAction({ workspace: sound(), inputs: { 'base-line': 'x', image: 'y' } });
    expect(run).toMatchObject({ exit: 2, outputs: { result: 'error' } });
    const message = run.annotations[0]?.message;
    expect(message).toContain('unknown input base-line, image');
    for (const known of Object.keys(manifest().inputs)) expect(message).toContain(known);
    expect(message).toContain('Known are: ');
  });

  it('may be empty, as a workflow passes an expression without a value', () => {
    const inputs = Object.fromEntries(Object.keys(manifest().inputs).map(name => [name, '']));
    expect(runAction({ workspace: kernelTree(['luo-v5'], ['luo-v5']), inputs })).toMatchObject({
      exit: 0,
      outputs: { result: 'pass' },
    });
  });

  it('name labels the summary', () => {
    const run = runAction({ workspace: sound(), inputs: { name: 'x86_64 gcc' } });
    expect(run.summary).toMatch(/^## ✅ liveupdate-gate: pass · x86&#95;64 gcc\n/);
  });
});

describe('annotations of the packaged Action', () => {
  const lost = Array.from({ length: 15 }, (_, index) => `handler-${index}-v1`);

  it('are at most ten of a severity: the first points to the summary, nine follow', () => {
    const run = runAction({ workspace: kernelTree(['luo-v5'], ['luo-v5', ...lost]) });
    expect(run.annotations).toHaveLength(10);
    const [first, ...others] = run.annotations;
    expect(first).toMatchObject({ severity: 'error', title: '15 errors', file: null, line: null });
    expect(first?.message).toMatch(/^Only 9 of 15 are shown here\..*job summary/);
    expect(others.map(({ title }) => title)).toEqual(lost.slice(0, 9).map(text => `${text} removed`));
    expect(others.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const text of lost) expect(run.summary).toContain(`<code>${text}</code>`);
  });

  it('are all shown where there are ten', () => {
    const run = runAction({ workspace: kernelTree(['luo-v5'], ['luo-v5', ...lost.slice(0, 10)]) });
    expect(run.annotations.map(({ title }) => title)).toEqual(
      lost.slice(0, 10).map(text => `${text} removed`),
    );
  });

  it('are limited for each severity on its own', () => {
    const lines = ['luo-v5', ...lost];
    const fresh = Array.from({ length: 12 }, (_, index) => `new-${index}-v1`);
    const run = runAction({
      workspace: kernelTree(['luo-v5', ...fresh], lines),
      inputs: { 'fail-on': 'none' },
    });
    const count = (severity: string) => run.annotations.filter(one => one.severity === severity).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([0, 10, 10]);
    expect(run.annotations.map(({ title }) => title)).toContain('15 warnings');
    expect(run.annotations.map(({ title }) => title)).toContain('12 notices');
  });

  it('are cut where the runner would cut them', () => {
    const names = Array.from({ length: 900 }, (_, index) => `profile${index}`);
    const run = runAction({ workspace: sound(), inputs: { profile: names.join(' ') } });
    expect(run.annotations).toHaveLength(1);
    expect(run.annotations[0]?.message).toHaveLength(4096);
    expect(run.annotations[0]?.message).toMatch(/: the baseline has no profile "profile0", .*…$/s);
    expect(run.outputs.description).toHaveLength(140);
  });
});

describe('the files of the runner', () => {
  it('no summary is written with summary: false', () => {
    const run = runAction({ workspace: sound(), inputs: { summary: 'false' } });
    expect(run).toMatchObject({ exit: 0, summary: '', outputs: { result: 'pass' } });
  });

  it.each([null, ''])('GITHUB_STEP_SUMMARY may be unset (%j)', value => {
    const run = runAction({ workspace: sound(), environment: { GITHUB_STEP_SUMMARY: value } });
    expect(run).toMatchObject({ exit: 0, annotations: [], outputs: { result: 'pass' } });
  });

  it('a summary that cannot be written is a warning, and the verdict stands', () => {
    const folder = kernelTree(['luo-v5'], ['luo-v5', 'memfd-v2']);
    const run = runAction({ workspace: folder, environment: { GITHUB_STEP_SUMMARY: folder } });
    expect(run).toMatchObject({ exit: 1, outputs: { result: 'fail' } });
    const warning = run.annotations.find(({ severity }) => severity === 'warning');
    expect(warning?.message).toContain('the job summary cannot be written (');
  });

  it('GITHUB_OUTPUT may be unset', () => {
    const run = runAction({ workspace: sound(), environment: { GITHUB_OUTPUT: null } });
    expect(run).toMatchObject({ exit: 0, annotations: [] });
  });

  it.each(['a folder', 'a file in a folder that is not there'])('GITHUB_OUTPUT that is %s fails', what => {
    const folder = sound();
    const path = what === 'a folder' ? folder : `${newPath('none')}/output`;
    const run = runAction({ workspace: folder, environment: { GITHUB_OUTPUT: path } });
    expect(run).toMatchObject({ exit: 2, commands: [] });
    expect(run.annotations.map(({ message }) => message).join()).toContain(
      'the outputs cannot be written (E',
    );
  });

  it('a workspace that is not the working directory is where paths start', () => {
    const environment = { GITHUB_WORKSPACE: sound() };
    expect(runAction({ workspace: kernelTree([], []), environment })).toMatchObject({ exit: 0 });
  });
});
