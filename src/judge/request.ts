import type { FailOn } from '../gate/finding.ts';
import type { Mode } from '../gate/report.ts';

/** What to do with an image that has no list. */
export const IF_NO_SECTION = ['error', 'warn', 'ignore'] as const;

export type IfNoSection = (typeof IF_NO_SECTION)[number];

/** Where a baseline lies if nobody says otherwise. */
export const DEFAULT_BASELINE = '.github/liveupdate-versions.txt';

/** What the gate is asked to do; the Action's inputs and the command line's flags both end up here. */
export interface Request {
  readonly mode: Mode;
  /** Paths or globs of images; each must match something. */
  readonly images: readonly string[];
  /** Paths or globs of modules whose strings count too. */
  readonly modules: readonly string[];
  /** The committed list. */
  readonly baseline: string;
  /** check: judge only these profiles, all if empty. update: the one to write, `current` if empty. */
  readonly profiles: readonly string[];
  readonly failOn: FailOn;
  readonly ifNoSection: IfNoSection;
  /** Label of this leg of a matrix. */
  readonly name: string | null;
  /** update: make a profile with a name the image's whole list again. */
  readonly snapshot: boolean;
  /** update: why, for the comment and the commit message. */
  readonly reason: string | null;
  /** update: show what would change, and write nothing. */
  readonly dryRun: boolean;
  /** How the command line is called where this runs, for the commands that messages print. */
  readonly program: string;
}
