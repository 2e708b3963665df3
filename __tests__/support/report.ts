import { REPORT_SCHEMA, type Report } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';

/** A report with one entry of everything, a finding of profile `current`; its parts may be replaced. */
export function anyReport(change: Record<string, unknown> = {}): Report {
  const image = {
    path: 'vmlinux',
    reached: ['ELF64 LE x86-64', '.liveupdate_versions @0x1000'],
    buildId: 'c0ffee',
    release: '7.3.4',
    found: 'section',
    result: 'fail',
    modules: 1,
    versions: [versionOf('memfd-v2', 'vmlinux'), versionOf('vfio-v1', 'vfio')],
  } as const;
  const report: Report = {
    schema: REPORT_SCHEMA,
    tool: '1.0.0',
    mode: 'check',
    result: 'fail',
    name: 'x86_64 gcc',
    description: 'fail: memfd-v1 → memfd-v2',
    legs: [{ name: 'arm64', file: 'arm64.json', result: 'pass', description: 'pass: 2 strings' }],
    images: [image],
    baseline: { path: 'b.txt', profiles: ['current'], image: null },
    findings: [
      {
        kind: 'changed',
        severity: 'error',
        image: 'vmlinux',
        profile: 'current',
        compatible: 'memfd-v1',
        now: ['memfd-v2'],
        file: 'b.txt',
        line: 2,
        message: 'vmlinux no longer understands memfd-v1.',
        effect: 'Every open fails.',
        remedy: 'Keep the old handler.',
      },
    ],
    remarks: [{ severity: 'notice', message: 'modules of OLD not compared', remedy: 'Give them.' }],
    errors: [
      { code: 'baseline-missing', message: 'there is none', where: 'b.txt', remedy: 'Commit one.', exit: 2 },
    ],
    notCovered: ['FLB strings'],
    changes: [
      {
        profile: 'current',
        changed: [{ from: 'memfd-v1', to: ['memfd-v2'] }],
        added: [],
        removed: [],
        moved: [],
      },
    ],
    patch: '--- a/b.txt\n+++ b/b.txt\n@@ -1,1 +1,1 @@\n-memfd-v1\n+memfd-v2\n',
    accept: ['liveupdate-gate update vmlinux --baseline b.txt'],
    commitMessage: 'liveupdate: baseline: memfd-v1 -> memfd-v2',
    baselineChanged: false,
  };
  return { ...report, ...change };
}
