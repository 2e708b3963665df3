// Puts the build with all mutants in the place of the sources, and globals.js in the place of jest.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** @param built path of the instrumented file, by the URL of its source */
export function useMutants(built) {
  const globals = new URL('globals.js', import.meta.url).href;
  registerHooks({
    resolve: (name, context, next) =>
      name === '@jest/globals' ? { url: globals, shortCircuit: true } : next(name, context),
    load(url, context, next) {
      const path = built[url];
      if (path === undefined) return next(url, context);
      return { format: 'module', source: readFileSync(path, 'utf8'), shortCircuit: true };
    },
  });
}
