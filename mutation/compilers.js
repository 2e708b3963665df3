// What tests import as node:child_process. A compiler that is asked for the same file again is not started again.
import * as real from 'node:child_process';
import { existsSync } from 'node:fs';

export * from 'node:child_process';

const known = new Map();

export function spawnSync(tool, args = [], options = {}) {
  const output = args[args.indexOf('-o') + 1];
  if (!/(gcc|clang|ld)$/.test(tool) || output === undefined || options.input !== undefined)
    return real.spawnSync(tool, args, options);
  const key = JSON.stringify([tool, args, options.cwd]);
  const before = known.get(key);
  if (before !== undefined && existsSync(output)) return before;
  const result = real.spawnSync(tool, args, options);
  if (result.status === 0) known.set(key, result);
  return result;
}
