import type { FoundHandler } from '../gate/handlers.ts';
import type { Found, ImageReport, Remark } from '../gate/report.ts';
import type { Version } from '../gate/version.ts';
import type { ImageLayouts } from '../liveupdate/layouts.ts';
import type { Request } from './request.ts';

/** What reading an image depends on. */
export type Reading = Pick<Request, 'debugInfo' | 'ifNoSection' | 'limits'> & {
  readonly withLayouts: boolean;
};

/** What the debug info of an image, or of a module, adds to its list. */
export interface DebugFacts {
  readonly handlers: readonly FoundHandler[];
  /** `null` where they were not asked for. */
  readonly layouts: ImageLayouts | null;
  /** The root's string, where the image holds just one. */
  readonly kho: string | null;
}

/** The list of one file, before modules join it. */
export interface Part {
  readonly reached: readonly string[];
  readonly found: Found;
  readonly versions: readonly Version[];
  readonly facts: DebugFacts | null;
}

/** The same of a module. */
export interface ModulePart extends Part {
  readonly path: string;
  readonly name: string;
  /** The release of the kernel it was built for; `null` where it does not say so, or provides nothing. */
  readonly builtFor: string | null;
}

/** An image that was read, with its modules. */
export interface ReadImage {
  readonly report: ImageReport;
  /** Of the image and its modules; `null` where debug info was not asked for. */
  readonly evidence: DebugFacts | null;
  readonly remarks: readonly Remark[];
}
