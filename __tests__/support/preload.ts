import { pathToFileURL } from 'node:url';
import { newFile } from './folder.ts';

/** Variables with which Node loads this module before the packaged entry: a fault at an exact place. */
export function preload(source: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=${pathToFileURL(newFile('preload.mjs', source))}` };
}
