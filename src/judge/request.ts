import type { FileRef, NamedFile } from '../bytes/named-file.ts';
import type { Limits } from '../compression/limits.ts';
import type { FailOn } from '../gate/finding.ts';
import type { ExpectedLeg } from '../gate/merge.ts';
import type { Mode } from '../gate/report.ts';

/** What to do with an image that has no list. */
export const IF_NO_SECTION = ['error', 'debug-info', 'warn', 'ignore'] as const;

/** What to do with an image that has no list: an error, its debug info instead, or skipped. */
export type IfNoSection = (typeof IF_NO_SECTION)[number];

/** What the debug info is read for: places of findings only, or the whole truth. */
export const DEBUG_INFO = ['off', 'require'] as const;

/** What the debug info is read for. */
export type DebugInfoUse = (typeof DEBUG_INFO)[number];

/** Where a baseline lies if nobody says otherwise. */
export const DEFAULT_BASELINE = '.github/liveupdate-versions.txt';

/** The baseline as it was at the base of a pull request or push. */
export type BaseBaseline =
  | {
      readonly kind: 'found';
      readonly path: string;
      readonly text: string;
      /** Whether the change took it from there to where it is now. */
      readonly isMoved: boolean;
    }
  /** The base has no baseline of this name; where all of it was searched, none at all: this change introduces it. */
  | { readonly kind: 'introduced'; readonly isSearched: boolean }
  /** There is no state before this one: a new branch or tag. */
  | { readonly kind: 'none' }
  /** It could not be looked at. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly remedy: string };

/** A committed file at the base of a change; `replaced`: the list where another kernel is given as baseline now. */
export type BaseFile = 'baseline' | 'replaced' | 'layouts';

/** What the gate is asked to do; the Action's inputs and the command line's flags both end up here. */
export interface Request {
  readonly mode: Mode;
  /** Paths or globs of images, each must match something; or images that are no files of their own. */
  readonly images: readonly FileRef[];
  /** Paths or globs of modules whose strings count too. */
  readonly modules: readonly string[];
  /** The committed list; or another kernel image, or a report, to compare with. */
  readonly baseline: string;
  /** The report of an earlier run, to compare with instead of `baseline`; `null`: none. */
  readonly baselineReport: NamedFile | null;
  /** Modules of an image given as baseline; `none`: its build has none to give. */
  readonly baselineModules: readonly string[] | 'none';
  /** With an image or a report as baseline: also the way back. */
  readonly both: boolean;
  /** The build id that the kernel given as baseline must have; `null`: any. */
  readonly baselineBuildId: string | null;
  /** Finds a committed file at the base of the change that is judged; `null` where there is no such change. */
  readonly base: ((file: BaseFile) => Promise<BaseBaseline | null>) | null;
  /** check: judge only these profiles, all if empty. update: the one to write, `current` if empty. */
  readonly profiles: readonly string[];
  readonly failOn: FailOn;
  readonly ifNoSection: IfNoSection;
  /** `require`: every image must have debug info, and every handler must be listed. */
  readonly debugInfo: DebugInfoUse;
  /** The committed file of wire layouts; `null`: not looked at. */
  readonly layouts: string | null;
  /** update: families whose layouts may change without a new version. */
  readonly acceptLayouts: readonly string[];
  /** Label of this leg of a matrix. */
  readonly name: string | null;
  /** update: make a profile with a name the image's whole list again. */
  readonly snapshot: boolean;
  /** update: why, for the comment and the commit message. With `baselineReport`: why its losses are accepted. */
  readonly reason: string | null;
  /** update: also write a list that was found by scan, whose end is a guess. */
  readonly acceptScan: boolean;
  /** update: show what would change, and write nothing. */
  readonly dryRun: boolean;
  /** merge: paths or globs of reports, or reports that are no files of their own. */
  readonly reports: readonly FileRef[];
  /** merge: the legs that must be there. */
  readonly expect: readonly ExpectedLeg[];
  /** What an image may cost; the default limits where it is missing. */
  readonly limits?: Limits;
  /** How the command line is called where this runs, for the commands that messages print. */
  readonly program: string;
}
