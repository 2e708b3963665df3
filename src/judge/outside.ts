import { relative, sep } from 'node:path';

/** Whether a path leads out of the working directory; a name may start with two dots and stay inside. */
export function isOutside(path: string): boolean {
  return relative(process.cwd(), path).split(sep)[0] === '..';
}
