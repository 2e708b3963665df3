// Puts the build with all mutants in the place of the sources, and what stands here in the place of jest and spawnSync.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** @param built path of the instrumented file, by the URL of its source */
export function useMutants(built) {
  const globals = new URL('globals.js', import.meta.url).href;
  const compilers = new URL('compilers.js', import.meta.url).href;
  registerHooks({
    resolve(name, context, next) {
      if (name === '@jest/globals') return { url: globals, shortCircuit: true };
      const from = context.parentURL ?? '';
      const isTest = from.includes('/__tests__/') && from !== compilers;
      if (name === 'node:child_process' && isTest) return { url: compilers, shortCircuit: true };
      return next(name, context);
    },
    load(url, context, next) {
      const path = built[url];
      if (path === undefined) return next(url, context);
      return { format: 'module', source: readFileSync(path, 'utf8'), shortCircuit: true };
    },
  });
}
