import type { Version } from './version.ts';

/** Who provides a string: the image itself, a module, both, or nobody. */
export interface Providers {
  /** All strings of image and modules. */
  readonly there: ReadonlySet<string>;
  /** The module that provides a string which the image itself lacks. */
  moduleOf(compatible: string): string | undefined;
}

/**
 * Sorts out which strings only a module provides.
 *
 * @param imagePath what `from` says of a string of the image itself
 */
export function providersOf(versions: readonly Version[], imagePath: string): Providers {
  const inImage = new Set<string>();
  const inModules = new Map<string, string>();
  for (const { compatible, from } of versions) {
    if (from === imagePath) inImage.add(compatible);
    else if (!inModules.has(compatible)) inModules.set(compatible, from);
  }
  return {
    there: new Set([...inImage, ...inModules.keys()]),
    moduleOf: compatible => (inImage.has(compatible) ? undefined : inModules.get(compatible)),
  };
}
