// What tests import as node:child_process. A compiler that is asked for the same file again is not started again.
import * as real from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export * from 'node:child_process';

const known = new Map();

export function spawnSync(tool, args = [], options = {}) {
  const output = args[args.indexOf('-o') + 1];
  if (!/(gcc|clang|ld)$/.test(tool) || output === undefined || options.input !== undefined)
    return real.spawnSync(tool, args, options);
  const sources = args.filter(word => /\.[cS]$/.test(word)).map(word => resolve(options.cwd ?? '.', word));
  const key = JSON.stringify([tool, args, options.cwd, sources.map(path => readFileSync(path, 'utf8'))]);
  const before = known.get(key);
  if (before !== undefined && existsSync(output)) return before;
  const result = real.spawnSync(tool, args, options);
  if (result.status === 0) known.set(key, result);
  return result;
}
