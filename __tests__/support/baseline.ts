import { type Baseline, parseBaseline } from '../../src/gate/baseline.ts';
import { baseline } from './workspace.ts';

/** A baseline of these lines behind the one that names the format; its first line is line 2. */
export function parsed(...lines: readonly string[]): Baseline {
  const result = parseBaseline(baseline(...lines));
  if (result.ok) return result.baseline;
  throw new Error(JSON.stringify(result.problems));
}
