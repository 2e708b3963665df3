import type { FailOn } from '../gate/finding.ts';
import { acceptedLayoutFindings } from '../gate/layout-accepted.ts';
import type { LayoutsFile } from '../gate/layouts.ts';
import { parseLayouts } from '../gate/layouts-parse.ts';
import { type Accepted, moved, withErrors, withoutBase } from './accepted.ts';
import type { BaseBaseline } from './request.ts';

/**
 * Compares the layouts file with what it was at the base of the change.
 *
 * @param path of the file now
 * @param after what it holds now
 */
export function compareLayoutsWithBase(
  failOn: FailOn,
  base: BaseBaseline,
  path: string,
  after: LayoutsFile,
): Accepted {
  const file = { path, noun: 'layouts file', failOn };
  if (base.kind !== 'found') return withoutBase(file, base);
  const before = parseLayouts(base.text, base.path);
  if (!before.ok) return withErrors(file);
  const findings = acceptedLayoutFindings({ before: before.file, after, file: path, failOn });
  return { findings, remarks: base.isMoved ? [moved(base.path, file)] : [], errors: [] };
}
