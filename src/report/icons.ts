import type { Severity } from '../gate/finding.ts';
import type { Result } from '../gate/report.ts';

/** Never alone: the word stands beside it. */
export const ICONS: Readonly<Record<Result, string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  error: '🛑',
  skipped: '⏭️',
};

/** Never alone: the kind stands beside it. */
export const SEVERITY_ICONS: Readonly<Record<Severity, string>> = {
  error: '❌',
  warning: '⚠️',
  notice: 'ℹ️',
};
