import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from '@jest/globals';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Real kernels; the folder is not a part of the project. */
export const KERNELS = fileURLToPath(new URL('../../../shared/kernels', import.meta.url));

const known = new Map<string, boolean>();

/** Whether a program can be started by its name. */
export function hasTool(tool: string): boolean {
  const before = known.get(tool);
  if (before !== undefined) return before;
  const found = spawnSync('sh', ['-c', `command -v "${tool}"`]).status === 0;
  known.set(tool, found);
  return found;
}

/** Runs a program to its end; throws with what it wrote to stderr when it fails. */
export function run(
  tool: string,
  args: readonly string[],
  options: { cwd?: string; input?: Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Buffer {
  const result = spawnSync(tool, args, { maxBuffer: 1 << 30, ...options });
  if (result.status === 0) return result.stdout;
  throw new Error(`${tool} ${args.join(' ')}: exit ${result.status}\n${result.stderr}${result.error ?? ''}`);
}

/** `it`, or, where a tool is missing, a test that is named as skipped at the end of the run. */
export function itWith(tools: readonly string[], name: string, test: () => unknown): void {
  const missing = tools.filter(tool => !hasTool(tool));
  if (missing.length === 0) it(name, test as () => Promise<void>);
  else it.skip(`${name} [needs ${missing.join(', ')}]`, () => {});
}

/** `describe` over the real kernels; skipped by name where they are not there. */
export function describeKernels(name: string, tests: () => void): void {
  if (existsSync(KERNELS)) describe(name, tests);
  else describe.skip(`${name} [needs ../shared/kernels]`, tests);
}
