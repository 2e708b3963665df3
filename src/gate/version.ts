import { parseCompatible } from './compatible.ts';

/** A compatible string that an image understands, with where it comes from. */
export interface Version {
  readonly compatible: string;
  readonly family: string;
  /** `null` where the string names no version. */
  readonly version: number | null;
  /** The path of the image, or the name of the module that provides the string. */
  readonly from: string;
  /** The variable that holds the handler, and where it is defined; `null` where debug info was not read. */
  readonly handler: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** A string as it stands in a list, without a place in the sources. */
export function versionOf(compatible: string, from: string): Version {
  const { family, version } = parseCompatible(compatible);
  return { compatible, family, version, from, handler: null, file: null, line: null };
}
