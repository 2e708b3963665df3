import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import type { ReadReport } from './parse-report.ts';
import { firstProblems } from './problems.ts';
import {
  type ImageReport,
  type Leg,
  type Problem,
  type Remark,
  type Result,
  resultOf,
  worst,
} from './report.ts';

/** A leg of a matrix that must have left a report. */
export interface ExpectedLeg {
  readonly name: string;
  /** Whether it may have judged nothing. */
  readonly maySkip: boolean;
}

/** A report with the file it was read from. */
export interface LegReport {
  readonly file: string;
  readonly report: ReadReport;
}

/** All legs joined. */
export interface MergedLegs {
  readonly legs: readonly Leg[];
  readonly images: readonly ImageReport[];
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  readonly errors: readonly Problem[];
}

/**
 * Joins the reports of a matrix. No leg is lost: one that is missing, has no name or stands twice is an error, and so
 * is one that compared nothing, or judged nothing without leave.
 *
 * A report may lie about its verdict, so that is worked out again from what it found; `fail-on` is not applied again.
 */
export function mergeLegs(reports: readonly LegReport[], expected: readonly ExpectedLeg[]): MergedLegs {
  const named = reports.map(leg => ({ ...leg, name: leg.report.name ?? leg.file }));
  const there = new Set(named.map(({ name }) => name));
  const missing = expected.filter(({ name }) => !there.has(name));
  return {
    legs: [
      ...named.map(({ name, file, report }) => {
        return { name, file, result: resultOfLeg(report), description: report.description };
      }),
      ...missing.map(({ name }) => ({
        name,
        file: '',
        result: 'error' as const,
        description: 'error: no report',
      })),
    ],
    images: named.flatMap(({ name, report }) => report.images.map(image => inLeg(name, image))),
    findings: joinFindings(named),
    remarks: joinWarnings(named),
    errors: [
      ...legErrors(named, expected),
      ...named.flatMap(({ name, report }) =>
        firstProblems(report.errors).map(error => ({ ...error, where: `${name}: ${error.where}` })),
      ),
    ],
  };
}

function resultOfLeg(report: ReadReport): Result {
  const found = resultOf(report.findings);
  const read = report.images.map(image => (image.found === 'nothing' ? ('skipped' as const) : image.result));
  // A leg that itself joined others may have had leave to leave some of them out.
  const parts = [...read, ...report.legs].filter(result => report.mode !== 'merge' || result !== 'skipped');
  const errors: Result[] = report.errors.length > 0 || report.images.length === 0 ? ['error'] : [];
  return worst([report.result, found, ...parts, ...errors]);
}

function inLeg(leg: string, image: ImageReport): ImageReport {
  const path = `${leg}: ${image.path}`;
  const versions = image.versions.map(version =>
    version.from === image.path ? { ...version, from: path } : version,
  );
  return { ...image, path, versions };
}

interface NamedLeg extends LegReport {
  readonly name: string;
}

/** The same difference in several legs is one finding that names them. */
function joinFindings(legs: readonly NamedLeg[]): Finding[] {
  const joined = new Map<string, { finding: Finding; first: string; legs: string[] }>();
  for (const { name, report } of legs) {
    for (const finding of report.findings) {
      const { kind, severity, profile, compatible, now, file, line } = finding;
      const key = JSON.stringify([kind, severity, profile, compatible, now, file, line]);
      const known = joined.get(key);
      if (known === undefined) joined.set(key, { finding, first: name, legs: [name] });
      else if (!known.legs.includes(name)) known.legs.push(name);
    }
  }
  return [...joined.values()].map(({ finding, first, legs: names }) => ({
    ...finding,
    image: `${first}: ${finding.image}`,
    message: `${finding.message} Legs: ${names.join(', ')}.`,
    remedy: remedyOfLeg(finding.remedy, first),
  }));
}

/** The command of a leg names a kernel that only its job has, and several legs may name theirs alike. */
function remedyOfLeg(remedy: string, leg: string): string {
  return remedy.replace(/(: apply the patch)(?:,.*)?$/s, (_, way) => `${way} in the report of leg ${leg}`);
}

/** Notices are left to the legs: of twelve builds most would say the same. */
function joinWarnings(legs: readonly NamedLeg[]): Remark[] {
  const joined = new Map<string, { remark: Remark; legs: Set<string> }>();
  for (const { name, report } of legs) {
    for (const remark of report.remarks) {
      if (remark.severity !== 'warning') continue;
      const known = joined.get(remark.message) ?? { remark, legs: new Set<string>() };
      known.legs.add(name);
      joined.set(remark.message, known);
    }
  }
  return Array.from(joined.values(), ({ remark, legs: names }) => {
    return { ...remark, message: `${[...names].join(', ')}: ${remark.message}` };
  });
}

function legErrors(legs: readonly NamedLeg[], expected: readonly ExpectedLeg[]): Problem[] {
  const byName = groupBy(legs, leg => leg.name);
  const twice = [...byName.values()].flatMap(([first, second]) =>
    first !== undefined && second !== undefined ? [legTwice(first, second)] : [],
  );
  const unclaimed = [...byName.keys()].filter(name => !expected.some(leg => leg.name === name));
  const missing = expected
    .filter(({ name }) => !byName.has(name))
    .map(leg => legMissing(leg, unclaimed.slice(0, 3)));
  const maySkip = new Set(expected.filter(leg => leg.maySkip).map(({ name }) => name));
  const skipped = legs.filter(({ name, report }) => resultOfLeg(report) === 'skipped' && !maySkip.has(name));
  return [
    ...legs.filter(({ report }) => report.name === null).map(legUnnamed),
    ...twice,
    ...missing,
    ...legs.filter(isEmpty).map(legEmpty),
    ...skipped.map(legSkipped),
  ];
}

/** `list` and `update` pass whatever the image understands. */
function isEmpty({ report }: NamedLeg): boolean {
  const isCompared = report.mode === 'check' ? report.isCompared : report.mode === 'merge';
  if (report.errors.length > 0) return report.mode !== 'check' && report.mode !== 'merge';
  return !isCompared || resultOfLeg(report) === 'error';
}

function legEmpty({ name, file, report }: NamedLeg): Problem {
  return {
    code: 'leg-empty',
    message: `the report of leg ${name} (mode ${report.mode}, result ${report.result}) is not one of a comparison`,
    where: file,
    remedy: 'Let each leg run mode: check, and upload the report of that step.',
    exit: 3,
  };
}

function legTwice(first: NamedLeg, second: NamedLeg): Problem {
  return {
    code: 'leg-twice',
    message: `two reports are named ${first.name}: ${first.file} and ${second.file}`,
    where: second.file,
    remedy: 'Give each leg its own name: in a matrix, out of the matrix values.',
    exit: 2,
  };
}

function legUnnamed({ file }: NamedLeg): Problem {
  return {
    code: 'leg-unnamed',
    message: 'the report has no name, so it cannot stand for a leg',
    where: file,
    remedy: 'Give name in the step that wrote it.',
    exit: 2,
  };
}

/** @param unclaimed names of reports that are not expected: one of them may be this leg, spelled otherwise */
function legMissing({ name }: ExpectedLeg, unclaimed: readonly string[]): Problem {
  const spelled =
    unclaimed.length === 0
      ? ''
      : ` Or correct expect, which does not name the report of ${unclaimed.join(', ')}.`;
  return {
    code: 'leg-missing',
    message: `leg ${name} left no report`,
    where: '',
    remedy: `Look at its job: it failed before the gate, did not run, or did not upload its report.${spelled}`,
    exit: 3,
  };
}

function legSkipped({ name, file }: NamedLeg): Problem {
  return {
    code: 'leg-skipped',
    message: `leg ${name} judged nothing: its kernel has no version list`,
    where: file,
    remedy: `If that is as it should be, expect ${name}=skipped.`,
    exit: 3,
  };
}
