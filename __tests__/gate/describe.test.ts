import { describe, expect, it } from '@jest/globals';
import { count, describeReport, reasonOf } from '../../src/gate/describe.ts';
import type { Problem, Report } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { finding, imageReport, report } from '../support/leg-report.ts';

const LOST: Problem = { code: 'file-missing', message: 'no file', where: 'w', remedy: 'r', exit: 3 };
const SILENT = imageReport({ path: 'old', found: 'nothing', versions: [], result: 'skipped' });
const NO_CHANGE = { profile: 'current', changed: [], added: [], removed: [], moved: [] };

const TWO = imageReport({ versions: [versionOf('luo-v5', 'vmlinux'), versionOf('memfd-v2', 'vmlinux')] });

const rows: readonly { name: string; fields: Partial<Report>; line: string }[] = [
  { name: 'a pass', fields: {}, line: 'pass: 1 string, nothing lost from current' },
  {
    name: 'a pass of two profiles and two images, each string counted once',
    fields: {
      images: [TWO, imageReport({ path: 'Image' })],
      baseline: { path: 'list.txt', profiles: ['current', 'previous'], image: null },
    },
    line: 'pass: 2 strings in 2 images, nothing lost from current, previous',
  },
  {
    name: 'a pass against another kernel',
    fields: { baseline: { path: 'old/vmlinux', profiles: [], image: imageReport() } },
    line: 'pass: 1 string, nothing lost from old/vmlinux',
  },
  {
    name: 'a pass without a baseline',
    fields: { baseline: null },
    line: 'pass: 1 string, nothing lost from ',
  },
  {
    name: 'losses, and no notice',
    fields: {
      result: 'fail',
      findings: [
        finding({ kind: 'changed', compatible: 'memfd-v1', now: ['memfd-v2', 'memfd-v3'] }),
        finding({ compatible: 'pci-v1' }),
        finding({ kind: 'added', severity: 'notice', compatible: 'x-v1' }),
        finding({ kind: 'moved', severity: 'warning', compatible: 'vfio-v1' }),
      ],
    },
    line: 'fail: memfd-v1 → memfd-v2, memfd-v3, pci-v1 removed, vfio-v1 moved',
  },
  { name: 'one loss', fields: { result: 'fail', findings: [finding()] }, line: 'fail: memfd-v1 removed' },
  {
    name: 'one skipped image',
    fields: { result: 'skipped', images: [SILENT] },
    line: 'skipped: no version list in old',
  },
  { name: 'a list', fields: { mode: 'list', findings: [finding()] }, line: 'pass: 1 string' },
  {
    name: 'a skipped image beside others, and what was found in those',
    fields: { result: 'skipped', images: [SILENT, TWO, { ...SILENT, path: 'older' }], findings: [finding()] },
    line: 'skipped: 2 strings, no version list in old, older; memfd-v1 removed',
  },
  {
    name: 'one error before everything else',
    fields: { result: 'error', mode: 'list', errors: [LOST], findings: [finding()] },
    line: 'error: no file',
  },
  {
    name: 'two errors',
    fields: { result: 'error', errors: [LOST, LOST] },
    line: 'error: no file (and 1 more error)',
  },
  {
    name: 'three errors',
    fields: { result: 'error', errors: [LOST, LOST, LOST] },
    line: 'error: no file (and 2 more errors)',
  },
  {
    name: 'a matrix',
    fields: {
      mode: 'merge',
      legs: ['a', 'b'].map(name => ({ name, file: `${name}.json`, result: 'pass', description: '' })),
    },
    line: 'pass: 1 string, nothing lost in 2 legs',
  },
  {
    name: 'a list of nothing',
    fields: { mode: 'list', images: [], baseline: null },
    line: 'pass: 0 strings',
  },
  {
    name: 'a matrix with a leg that judged nothing',
    fields: {
      mode: 'merge',
      images: [imageReport(), { ...SILENT, path: 'b: vmlinux' }],
      legs: (['pass', 'skipped'] as const).map(result => ({
        name: result,
        file: '',
        result,
        description: '',
      })),
    },
    line: 'pass: 1 string, no version list in b: vmlinux, nothing lost in 1 leg',
  },
  {
    name: 'a matrix with a leg that failed and does not say in what',
    fields: {
      mode: 'merge',
      result: 'fail',
      legs: (['pass', 'fail'] as const).map(result => ({ name: result, file: '', result, description: '' })),
    },
    line: 'fail: 1 string, failed without a finding: fail',
  },
  {
    name: 'an update',
    fields: {
      mode: 'update',
      changes: [
        {
          ...NO_CHANGE,
          changed: [{ from: 'a-v1', to: ['a-v2', 'a-v3'] }],
          added: ['b-v1'],
          removed: ['c-v1'],
          moved: ['d-v1'],
        },
      ],
    },
    line: 'pass: a-v1 → a-v2, a-v3, +b-v1, -c-v1, d-v1 moved',
  },
  {
    name: 'an update of nothing',
    fields: { mode: 'update', changes: [NO_CHANGE] },
    line: 'pass: nothing to change in current',
  },
  {
    name: 'an update of nothing but layouts',
    fields: { mode: 'update', changes: [NO_CHANGE], patch: '+struct a 8\n' },
    line: 'pass: layouts recorded',
  },
  {
    name: 'an update of one string',
    fields: { mode: 'update', changes: [{ ...NO_CHANGE, added: ['b-v1'] }], patch: '+b-v1\n' },
    line: 'pass: +b-v1',
  },
];

describe('the description of a report', () => {
  it.each(rows)('is one line: $name', ({ fields, line }) => {
    expect(describeReport(report(fields))).toBe(line);
  });

  it('has at most 140 characters', () => {
    const of = (length: number) =>
      describeReport(report({ result: 'error', errors: [{ ...LOST, message: 'm'.repeat(length - 7) }] }));
    expect(of(140)).toBe(`error: ${'m'.repeat(133)}`);
    expect(of(141)).toBe(`error: ${'m'.repeat(132)}…`);
  });

  it('is given without the verdict; whole where it does not start with it', () => {
    expect(reasonOf({ result: 'pass', description: 'pass: 1 string' })).toBe('1 string');
    expect(reasonOf({ result: 'fail', description: 'pass: 1 string' })).toBe('pass: 1 string');
  });

  it('counts in words', () => {
    expect([count(0, 'leg'), count(1, 'leg'), count(2, 'leg')]).toEqual(['0 legs', '1 leg', '2 legs']);
  });
});
