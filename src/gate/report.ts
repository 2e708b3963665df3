import type { Finding, Severity } from './finding.ts';
import type { BaselineChange } from './update.ts';
import type { Version } from './version.ts';

/** The name and number of the report's format; the JSON Schema is report.schema.json. */
export const REPORT_SCHEMA = 'liveupdate-gate/report/1';

/** Every verdict, the worst first. */
export const RESULTS = ['error', 'fail', 'skipped', 'warn', 'pass'] as const;

/**
 * `pass`: everything that is listed is there. `warn`: so it is, but a person should look. `skipped`: there was
 * nothing to read, and the caller allowed that. `fail`: something is lost. `error`: it could not be judged.
 */
export type Result = (typeof RESULTS)[number];

/** What the gate does: compares, rewrites the baseline, only reads, or joins the reports of a matrix. */
export const MODES = ['check', 'update', 'list', 'merge'] as const;

/** One thing that the gate does. */
export type Mode = (typeof MODES)[number];

/** Every way to a list; `nothing` where the image has none and that was allowed. */
export const FOUND = ['section', 'scan', 'debug-info', 'nothing'] as const;

/** The way on which one list was found. */
export type Found = (typeof FOUND)[number];

/** One image that was read. */
export interface ImageReport {
  readonly path: string;
  /** The way to the list, outermost layer first. */
  readonly reached: readonly string[];
  readonly buildId: string | null;
  readonly release: string | null;
  /** How the list was found. */
  readonly found: Found;
  readonly result: Result;
  /** How many modules were read; `null` where none were asked for. */
  readonly modules: number | null;
  /** The strings in the order they stand in, repeated ones included; those of modules last. */
  readonly versions: readonly Version[];
}

/** The baseline that was compared with. */
export interface BaselineReport {
  readonly path: string;
  /** The profiles that were judged; none where another kernel was compared with. */
  readonly profiles: readonly string[];
  /** The other kernel, where that was compared with. */
  readonly image: ImageReport | null;
}

/** Why something could not be judged. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** File, and line and column or offset where there is one. */
  readonly where: string;
  readonly remedy: string;
  /** The exit status it leads to: 2 usage or baseline, 3 image, 4 a fault of the gate itself. */
  readonly exit: 2 | 3 | 4;
}

/** Something to know that is about the run, not about a string. */
export interface Remark {
  readonly severity: Exclude<Severity, 'error'>;
  readonly message: string;
  readonly remedy: string;
}

/** One leg of a matrix, in the joined report. */
export interface Leg {
  readonly name: string;
  /** The file its report was read from. */
  readonly file: string;
  readonly result: Result;
  readonly description: string;
}

/** The whole result. Everything that is shown anywhere is rendered from it. */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  /** Version of the gate. */
  readonly tool: string;
  readonly mode: Mode;
  readonly result: Result;
  /** Label of this leg of a matrix. */
  readonly name: string | null;
  /** One line of at most 140 characters. */
  readonly description: string;
  /** The legs that were joined; none but in merge. */
  readonly legs: readonly Leg[];
  readonly images: readonly ImageReport[];
  readonly baseline: BaselineReport | null;
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  readonly errors: readonly Problem[];
  /** What the verdict does not speak of. */
  readonly notCovered: readonly string[];
  /** What update changed or would change, a profile an entry. */
  readonly changes: readonly BaselineChange[];
  /**
   * The change of the baseline that accepts the findings, as a unified diff; in update, also that of the layouts file.
   * Empty where there is none.
   */
  readonly patch: string;
  /** The commands that make this change. */
  readonly accept: readonly string[];
  /** A message for the commit of this change; empty where there is none. */
  readonly commitMessage: string;
  /** Whether update changed the baseline or the layouts file; in a dry run, whether it would. */
  readonly baselineChanged: boolean;
}

/** The worst of several verdicts; `pass` of none. */
export function worst(results: readonly Result[]): Result {
  return RESULTS.find(result => results.includes(result)) ?? 'pass';
}

/** The verdict that findings and remarks alone lead to. */
export function resultOf(found: readonly { readonly severity: Severity }[]): Result {
  if (found.some(({ severity }) => severity === 'error')) return 'fail';
  return found.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass';
}

/**
 * The exit status of the command line; the Action fails its step for everything but 0.
 *
 * @param strict `warn` and `skipped` are 1; for update, that the baseline changed or would change is not counted
 */
export function exitStatus(report: Report, strict = false): 0 | 1 | 2 | 3 | 4 {
  const worstExit = report.errors.reduce<0 | 2 | 3 | 4>((most, { exit }) => (exit > most ? exit : most), 0);
  if (worstExit !== 0) return worstExit;
  if (report.result === 'error') return 4;
  if (report.result === 'fail') return 1;
  return strict && report.result !== 'pass' ? 1 : 0;
}
