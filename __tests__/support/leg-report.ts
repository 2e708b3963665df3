import type { Finding } from '../../src/gate/finding.ts';
import { type ImageReport, REPORT_SCHEMA, type Report } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';

/** An image of a report; `vmlinux` with luo-v5 if nothing else is said. */
export function imageReport(fields: Partial<ImageReport> = {}): ImageReport {
  return {
    path: 'vmlinux',
    reached: ['ELF64 LE x86-64'],
    buildId: null,
    release: '7.3.4',
    found: 'section',
    result: 'pass',
    modules: null,
    versions: [versionOf('luo-v5', 'vmlinux')],
    ...fields,
  };
}

/** A finding; a lost memfd-v1 if nothing else is said. */
export function finding(fields: Partial<Finding> = {}): Finding {
  return {
    kind: 'removed',
    severity: 'error',
    image: 'vmlinux',
    profile: 'current',
    compatible: 'memfd-v1',
    now: [],
    file: 'list.txt',
    line: 3,
    message: 'It is lost.',
    effect: 'EIO.',
    remedy: 'Keep it.',
    ...fields,
  };
}

/** A whole report; of a check that passes if nothing else is said. */
export function report(fields: Partial<Report> = {}): Report {
  return {
    schema: REPORT_SCHEMA,
    tool: '1.0.0',
    mode: 'check',
    result: 'pass',
    name: 'x86',
    description: 'pass: 1 string',
    legs: [],
    images: [imageReport()],
    baseline: { path: 'list.txt', profiles: ['current'], image: null },
    findings: [],
    remarks: [],
    errors: [],
    notCovered: [],
    changes: [],
    patch: '',
    accept: [],
    commitMessage: '',
    baselineChanged: false,
    ...fields,
  };
}
