import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FINDING_KINDS } from '../../src/gate/finding.ts';
import { FOUND, MODES, REPORT_SCHEMA, RESULTS, type Report } from '../../src/gate/report.ts';
import { judge } from '../../src/judge/judge.ts';
import { DEFAULT_BASELINE, type Request } from '../../src/judge/request.ts';
import { newFile, newPath } from '../support/folder.ts';
import { anyReport } from '../support/report.ts';
import { anyRequest } from '../support/request.ts';
import { ROOT } from '../support/tools.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'src/gate/report.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

/** What the schema says against a report. */
function faults(report: unknown): string[] {
  validate(JSON.parse(JSON.stringify(report)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const example = (name: string): string => join(ROOT, 'examples', name);

function request(change: Partial<Request>): Request {
  const [images, baseline] = [[example('vmlinux')], example('liveupdate-versions.txt')];
  return anyRequest({ images, baseline, dryRun: true, ...change });
}

const runs: { name: string; change: Partial<Request>; result: Report['result']; shows?: Partial<Report> }[] =
  [
    { name: 'a pass', change: {}, result: 'pass' },
    {
      name: 'a changed string',
      change: { images: [example('vmlinux-changed')], name: 'x86_64 gcc' },
      result: 'fail',
    },
    { name: 'a removed string', change: { images: [example('vmlinux-removed')] }, result: 'fail' },
    {
      name: 'a loss that only warns',
      change: { images: [example('vmlinux-removed')], failOn: 'none' },
      result: 'warn',
    },
    {
      name: 'several images',
      change: { images: [example('vmlinux'), example('vmlinux-changed')] },
      result: 'fail',
    },
    { name: 'a list', change: { mode: 'list' }, result: 'pass' },
    {
      name: 'an update',
      change: { mode: 'update', images: [example('vmlinux-changed')], reason: 'r' },
      result: 'pass',
    },
    { name: 'an update of nothing', change: { mode: 'update' }, result: 'pass' },
    { name: 'a pair', change: { baseline: example('vmlinux-changed'), both: true }, result: 'fail' },
    { name: 'no baseline', change: { baseline: newPath('none.txt') }, result: 'error' },
    { name: 'no image', change: { images: [newPath('none')] }, result: 'error' },
    { name: 'an image that is none', change: { images: [newFile('text', 'text')] }, result: 'error' },
    {
      name: 'errors of the baseline',
      change: { baseline: newFile('bad.txt', '# liveupdate-gate baseline 1\na b c\n') },
      result: 'error',
    },
    { name: 'an unknown profile', change: { profiles: ['nobody'] }, result: 'error' },
  ];

describe('the schema of the report', () => {
  it.each(runs)('takes the report of $name', async ({ change, result }) => {
    const report = await judge(request(change));
    expect(report.result).toBe(result);
    expect(faults(report)).toEqual([]);
  });

  it('lists what the code lists, in its order', () => {
    const { $defs, properties } = schema;
    expect($defs.kind.enum).toEqual(FINDING_KINDS);
    expect($defs.result.enum).toEqual(RESULTS);
    expect($defs.mode.enum).toEqual(MODES);
    expect($defs.found.enum).toEqual(FOUND);
    expect(properties.schema.const).toBe(REPORT_SCHEMA);
    expect(DEFAULT_BASELINE).toMatch(/^\.github\//);
  });

  it.each(FINDING_KINDS)('takes a finding of kind %s, of every severity', kind => {
    for (const severity of ['error', 'warning', 'notice'] as const) {
      expect(faults(anyReport({ findings: [{ ...anyReport().findings[0], kind, severity }] }))).toEqual([]);
    }
  });

  it('requires every field that the spine has', () => {
    const report: Record<string, unknown> = { ...anyReport() };
    expect(Object.keys(report).sort()).toEqual([...schema.required].sort());
    for (const field of Object.keys(report)) {
      const { [field]: _, ...rest } = report;
      expect(faults(rest)).toEqual([` must have required property '${field}'`]);
    }
  });

  it.each(['images', 'findings', 'remarks', 'errors', 'legs', 'changes'] as const)(
    'requires every field of %s',
    list => {
      const report = anyReport();
      const [entry] = report[list];
      const fields = Object.keys(entry ?? {});
      expect(fields.length).toBeGreaterThan(2);
      for (const field of fields) {
        const less = Object.fromEntries(Object.entries(entry ?? {}).filter(([name]) => name !== field));
        expect(faults({ ...report, [list]: [less] })).toEqual([
          `/${list}/0 must have required property '${field}'`,
        ]);
      }
    },
  );

  it.each([
    ['an unknown result', { result: 'passed' }],
    ['an unknown mode', { mode: 'guess' }],
    ['another format', { schema: 'liveupdate-gate/report/2' }],
    ['a description of 141 characters', { description: 'a'.repeat(141) }],
    ['a finding of an unknown kind', { findings: [{ ...anyReport().findings[0], kind: 'gone' }] }],
    ['line 0', { findings: [{ ...anyReport().findings[0], line: 0 }] }],
    ['an exit status of 1', { errors: [{ ...anyReport().errors[0], exit: 1 }] }],
    ['a remark that is an error', { remarks: [{ ...anyReport().remarks[0], severity: 'error' }] }],
    ['a patch that is null', { patch: null }],
  ])('refuses %s', (_, change) => {
    expect(faults({ ...anyReport(), ...change })).not.toEqual([]);
  });

  it('takes fields that are added later', () => {
    expect(faults({ ...anyReport(), later: 1, images: [{ ...anyReport().images[0], later: 1 }] })).toEqual(
      [],
    );
  });
});
