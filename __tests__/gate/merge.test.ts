import { describe, expect, it } from '@jest/globals';
import { type ExpectedLeg, mergeLegs } from '../../src/gate/merge.ts';
import { type ParsedReport, parseReport } from '../../src/gate/parse-report.ts';
import type { Problem, Report } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { finding, imageReport, report } from '../support/leg-report.ts';

const LOST: Problem = {
  code: 'file-missing',
  message: 'no file',
  where: 'vmlinux',
  remedy: 'Build.',
  exit: 3,
};

function merged(reports: readonly Partial<Report>[], expected: readonly string[]) {
  return mergeLegs(
    reports.map((fields, index) => ({ file: `${index}.json`, report: readBack(report(fields)) })),
    expected.map((text): ExpectedLeg => {
      return { name: text.replace('=skipped', ''), maySkip: text.endsWith('=skipped') };
    }),
  );
}

function readBack(value: Report) {
  const parsed: ParsedReport = parseReport(JSON.stringify(value));
  if (parsed.ok) return parsed.report;
  throw new Error(parsed.reason);
}

function nothingRead(): Partial<Report> {
  const image = imageReport({
    found: 'nothing',
    versions: [],
    reached: [],
    release: null,
    result: 'skipped',
  });
  return { result: 'skipped', images: [image] };
}

describe('mergeLegs', () => {
  it('has no error where every leg is there', () => {
    const { legs, errors, images } = merged([{ name: 'x86' }, { name: 'arm64' }], ['x86', 'arm64']);
    expect(errors).toEqual([]);
    expect(legs).toMatchObject([
      { name: 'x86', file: '0.json', result: 'pass' },
      { name: 'arm64', file: '1.json', result: 'pass' },
    ]);
    expect(images.map(({ path, versions }) => [path, versions[0]?.from])).toEqual([
      ['x86: vmlinux', 'x86: vmlinux'],
      ['arm64: vmlinux', 'arm64: vmlinux'],
    ]);
  });

  it.each([
    [
      'Keep it, or accept it: apply the patch, or run: gate update vmlinux',
      'Keep it, or accept it: apply the patch in the report of leg a',
    ],
    [
      'Mark it as provided by a module: apply the patch',
      'Mark it as provided by a module: apply the patch in the report of leg a',
    ],
    ['Define it with the macro.', 'Define it with the macro.'],
    ['Take it out: apply the patch of nobody', 'Take it out: apply the patch of nobody'],
  ])('names the leg that has the patch, and no command of its job: %s', (remedy, now) => {
    const found = [finding({ remedy })];
    const legs = [
      { name: 'a', result: 'fail' as const, findings: found },
      { name: 'b', result: 'fail' as const, findings: found },
    ];
    expect(merged(legs, ['a', 'b']).findings.map(one => one.remedy)).toEqual([now]);
  });

  it('has a row for a leg without a report', () => {
    const { legs, errors } = merged([{ name: 'x86' }], ['x86', 'arm64']);
    expect(errors).toMatchObject([{ code: 'leg-missing' }]);
    expect(legs).toMatchObject([
      { name: 'x86', result: 'pass' },
      { name: 'arm64', file: '', result: 'error', description: 'error: no report' },
    ]);
  });

  it('joins the warnings about the runs, and leaves the notices to the legs', () => {
    const warning = { severity: 'warning', message: 'nothing was compared', remedy: 'r' } as const;
    const notice = { severity: 'notice', message: 'introduced', remedy: 'r' } as const;
    const remarks = [warning, notice];
    const { remarks: joined } = merged(
      [
        { name: 'a', remarks },
        { name: 'b', remarks: [] },
        { name: 'c', remarks: [warning, warning] },
      ],
      ['a', 'b', 'c'],
    );
    expect(joined).toEqual([{ severity: 'warning', message: 'a, c: nothing was compared', remedy: 'r' }]);
  });

  it('takes a check that says nothing of what it compared with for none', () => {
    const { errors } = merged([{ name: 'x86', baseline: null }], ['x86']);
    expect(errors).toMatchObject([{ code: 'leg-empty' }]);
  });

  it('says of a list that it compared nothing, also where it has an error; of a check with an error only that', () => {
    const codes = (fields: Partial<Report>) =>
      merged(
        [{ name: 'x86', result: 'error', errors: [LOST], baseline: null, ...fields }],
        ['x86'],
      ).errors.map(({ code }) => code);
    expect(codes({ mode: 'list' })).toEqual(['leg-empty', 'file-missing']);
    expect(codes({ mode: 'update' })).toEqual(['leg-empty', 'file-missing']);
    expect(codes({ mode: 'check' })).toEqual(['file-missing']);
    expect(codes({ mode: 'merge' })).toEqual(['file-missing']);
  });

  it('takes a joined report for what its own legs say', () => {
    const leg = (result: 'fail' | 'skipped') => ({ name: 'a', file: 'a.json', result, description: '' });
    const of = (result: 'fail' | 'skipped') =>
      merged([{ name: 'x86', mode: 'merge', baseline: null, legs: [leg(result)] }], ['x86']);
    expect(of('fail').legs).toMatchObject([{ result: 'fail' }]);
    expect(of('skipped')).toMatchObject({ errors: [], legs: [{ result: 'pass' }] });
  });

  it('takes the joined report of another matrix for a leg', () => {
    const { legs, errors } = merged([{ name: 'x86', mode: 'merge' }], ['x86']);
    expect(errors).toEqual([]);
    expect(legs).toMatchObject([{ result: 'pass' }]);
  });

  it('keeps all that is said of an image, and of strings of its modules', () => {
    const image = imageReport({ versions: [versionOf('luo-v5', 'vmlinux'), versionOf('vfio-v1', 'vfio')] });
    const { images } = merged([{ images: [image] }], ['x86']);
    const [own, module] = image.versions;
    const versions = [{ ...own, from: 'x86: vmlinux' }, module];
    expect(images).toEqual([{ ...image, path: 'x86: vmlinux', versions }]);
  });

  it('takes a leg that nobody expected along: it can only make the verdict worse', () => {
    const { legs, errors } = merged([{ name: 'x86' }, { name: 'new', result: 'fail' }], ['x86']);
    expect(errors).toEqual([]);
    expect(legs.map(({ result }) => result)).toEqual(['pass', 'fail']);
  });

  it.each([
    { reports: ['x86'], expected: ['x86', 'x68'], named: null },
    { reports: [], expected: ['x68'], named: null },
    { reports: ['x86'], expected: ['x68'], named: 'x86' },
    { reports: ['arm64', 'x86'], expected: ['arm64', 'x68'], named: 'x86' },
    { reports: ['a', 'b', 'c', 'd'], expected: ['x68'], named: 'a, b, c' },
  ])('$reports without x68: the reports that nobody expects are named: $named', row => {
    const { errors } = merged(
      row.reports.map(name => ({ name })),
      row.expected,
    );
    const look = 'Look at its job: it failed before the gate, did not run, or did not upload its report.';
    const or =
      row.named === null ? '' : ` Or correct expect, which does not name the report of ${row.named}.`;
    expect(errors).toEqual([
      { code: 'leg-missing', message: 'leg x68 left no report', where: '', remedy: `${look}${or}`, exit: 3 },
    ]);
  });

  it.each([
    {
      name: 'a missing leg',
      reports: [{ name: 'x86' }],
      expect: ['x86', 'arm64'],
      code: 'leg-missing',
      exit: 3,
    },
    { name: 'all legs missing', reports: [], expect: ['x86'], code: 'leg-missing', exit: 3 },
    {
      name: 'two reports of one leg',
      reports: [{ name: 'x86' }, { name: 'x86' }],
      expect: ['x86'],
      code: 'leg-twice',
      exit: 2,
    },
    {
      name: 'two reports of a leg that nobody expected',
      reports: [{ name: 'x86' }, { name: 'a' }, { name: 'a' }],
      expect: ['x86'],
      code: 'leg-twice',
      exit: 2,
    },
    {
      name: 'a report without a name',
      reports: [{ name: null }],
      expect: ['0.json'],
      code: 'leg-unnamed',
      exit: 2,
    },
    {
      name: 'a leg that read nothing',
      reports: [nothingRead()],
      expect: ['x86'],
      code: 'leg-skipped',
      exit: 3,
    },
    {
      name: 'a leg that read nothing and says pass',
      reports: [{ ...nothingRead(), result: 'pass' as const }],
      expect: ['x86'],
      code: 'leg-skipped',
      exit: 3,
    },
    {
      name: 'a leg that read nothing, and whose image says pass as well',
      reports: [{ images: [imageReport({ found: 'nothing', versions: [] })] }],
      expect: ['x86'],
      code: 'leg-skipped',
      exit: 3,
    },
    {
      name: 'a leg of list',
      reports: [{ mode: 'list' as const }],
      expect: ['x86'],
      code: 'leg-empty',
      exit: 3,
    },
    {
      name: 'a leg of update',
      reports: [{ mode: 'update' as const }],
      expect: ['x86'],
      code: 'leg-empty',
      exit: 3,
    },
    {
      name: 'a leg without an image',
      reports: [{ images: [] }],
      expect: ['x86'],
      code: 'leg-empty',
      exit: 3,
    },
    {
      name: 'a leg that says error and names none',
      reports: [{ result: 'error' as const }],
      expect: ['x86'],
      code: 'leg-empty',
      exit: 3,
    },
  ])('has an error for $name', ({ reports, expect: expected, code, exit }) => {
    expect(merged(reports, expected).errors).toMatchObject([{ code, exit }]);
  });

  it('lets a leg skip that may', () => {
    const { legs, errors } = merged([nothingRead()], ['x86=skipped']);
    expect(errors).toEqual([]);
    expect(legs).toMatchObject([{ result: 'skipped' }]);
  });

  it.each([
    { name: 'a finding that fails', fields: { findings: [finding()] }, result: 'fail' },
    {
      name: 'a finding that warns',
      fields: { findings: [finding({ severity: 'warning' })] },
      result: 'warn',
    },
    { name: 'an image that failed', fields: { images: [imageReport({ result: 'fail' })] }, result: 'fail' },
    { name: 'an error', fields: { errors: [LOST] }, result: 'error' },
    { name: 'a verdict worse than what it found', fields: { result: 'fail' as const }, result: 'fail' },
  ])('does not believe a report that says pass beside $name', ({ fields, result }) => {
    expect(merged([fields], ['x86']).legs).toMatchObject([{ result }]);
  });

  it('hands the errors of a leg on, with its name and exit status', () => {
    const { errors } = merged(
      [{ name: 'arm64 gcc', errors: [LOST], result: 'error', images: [] }],
      ['arm64 gcc'],
    );
    expect(errors).toEqual([{ ...LOST, where: 'arm64 gcc: vmlinux' }]);
  });

  it('hands the first errors of a leg on, and says how many more it has', () => {
    const errors = Array.from({ length: 1000 }, (_, index) => ({ ...LOST, message: `no file ${index}` }));
    const joined = merged([{ name: 'x86', errors, result: 'error', images: [] }], ['x86']);
    expect(joined.errors).toHaveLength(201);
    expect(joined.errors[199]?.message).toBe('no file 199');
    expect(joined.errors[200]).toEqual({
      ...LOST,
      message: 'no file 200; 799 more after this one',
      where: 'x86: vmlinux',
    });
  });

  it('joins the same finding of several legs, and keeps different ones apart', () => {
    const other = finding({ compatible: 'pci-v1', line: 4 });
    const { findings } = merged(
      [
        { name: 'x86', findings: [finding()] },
        { name: 'arm64', findings: [finding({ image: 'Image' }), other] },
        { name: 's390', findings: [finding({ severity: 'warning' })] },
      ],
      ['x86', 'arm64', 's390'],
    );
    expect(findings.map(({ compatible, severity, image }) => [compatible, severity, image])).toEqual([
      ['memfd-v1', 'error', 'x86: vmlinux'],
      ['pci-v1', 'error', 'arm64: vmlinux'],
      ['memfd-v1', 'warning', 's390: vmlinux'],
    ]);
    expect(findings[0]?.message).toBe('It is lost. Legs: x86, arm64.');
  });

  it('names a leg once that has a finding twice', () => {
    const { findings } = merged([{ findings: [finding(), finding({ image: 'other' })] }], ['x86']);
    expect(findings).toMatchObject([{ message: 'It is lost. Legs: x86.' }]);
  });
});
