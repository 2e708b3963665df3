import type { Mode } from '../gate/report.ts';

/** Every flag, as `parseArgs` takes them. */
export const OPTIONS = {
  baseline: { type: 'string' },
  modules: { type: 'string', multiple: true },
  'baseline-modules': { type: 'string', multiple: true },
  'debug-info': { type: 'string' },
  layouts: { type: 'string' },
  'accept-layout': { type: 'string', multiple: true },
  both: { type: 'boolean' },
  running: { type: 'boolean' },
  profile: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  'if-no-section': { type: 'string' },
  name: { type: 'string' },
  expect: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  snapshot: { type: 'boolean' },
  reason: { type: 'string' },
  'accept-scan': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** The name of a flag, without its dashes. */
export type Option = keyof typeof OPTIONS;

/** What each command takes besides `--json` and `--name`; the rest is an error, not a no-op. */
const TAKES: Readonly<Record<Mode, readonly Option[]>> = {
  merge: ['expect', 'strict'],
  list: ['modules', 'if-no-section', 'debug-info'],
  check: [
    'baseline',
    'baseline-modules',
    'both',
    'running',
    'modules',
    'profile',
    'fail-on',
    'if-no-section',
    'debug-info',
    'layouts',
    'strict',
  ],
  update: [
    'baseline',
    'modules',
    'profile',
    'if-no-section',
    'layouts',
    'accept-layout',
    'accept-scan',
    'snapshot',
    'reason',
    'dry-run',
    'strict',
  ],
};

/** The flags that a command takes. */
export function flagsOf(mode: Mode): readonly Option[] {
  return [...TAKES[mode], 'name', 'json'];
}
