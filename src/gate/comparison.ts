import type { FailOn } from './finding.ts';
import type { Version } from './version.ts';

/** A string that an image must understand. */
export interface ListedString {
  readonly compatible: string;
  /** Its loss is tolerable. */
  readonly optional: boolean;
  /** A module provides it. */
  readonly module: boolean;
  /** Its line in the baseline, from 1 on; `null` where the list is not a file. */
  readonly number: number | null;
}

/** A named set of such strings. */
export interface ListedProfile {
  readonly name: string;
  readonly strings: readonly ListedString[];
}

/** The strings of one image, its modules' included. */
export interface JudgedImage {
  readonly path: string;
  /** In the order of the image, repeated ones included. */
  readonly versions: readonly Version[];
  /** Whether modules were read at all. */
  readonly modulesRead: boolean;
  /** Whether the root's `kho-vN`, which no section holds, was looked for; or is known to be missed. */
  readonly khoRead: boolean;
}

/** What a maintainer can do about a finding of a profile. */
export interface Remedies {
  /** The ways out of the loss of a string; `isFamilyLeft`: the image has other versions of the family. */
  readonly lost: (profile: string, compatible: string, isFamilyLeft: boolean) => string;
  /** How the list learns which side provides a string that is there. */
  readonly moved: (profile: string, isInModule: boolean) => string;
}

/** What `check` compares: one image with the profiles of a list. */
export interface Comparison {
  readonly image: JudgedImage;
  /** Where the profiles stand: a baseline, or the image that was before. */
  readonly against: string;
  /** Whether `against` is a baseline, so that a finding can point to a line and name a profile. */
  readonly isBaseline: boolean;
  /** All profiles: a string that stands in any of them is not `added`. */
  readonly profiles: readonly ListedProfile[];
  /** The profiles to judge. */
  readonly selected: readonly ListedProfile[];
  readonly failOn: FailOn;
  readonly remedies: Remedies;
}
