import type { Request } from '../../src/judge/request.ts';

/** A check of nothing with every default; its parts may be replaced. */
export function anyRequest(change: Partial<Request> = {}): Request {
  return {
    mode: 'check',
    images: [],
    modules: [],
    baseline: '',
    baselineReport: null,
    baselineModules: [],
    both: false,
    baselineBuildId: null,
    base: null,
    profiles: [],
    failOn: new Set(['removed', 'changed']),
    ifNoSection: 'error',
    debugInfo: 'off',
    layouts: null,
    acceptLayouts: [],
    name: null,
    snapshot: false,
    reason: null,
    acceptScan: false,
    dryRun: false,
    reports: [],
    expect: [],
    program: 'liveupdate-gate',
    ...change,
  };
}
