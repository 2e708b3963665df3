import { systemErrorCode } from '../bytes/system-error.ts';
import { exitStatus, type Report } from '../gate/report.ts';
import { failedReport, judge, withError } from '../judge/judge.ts';
import { problemOf, RequestError } from '../judge/problem.ts';
import type { BaseBaseline, BaseFile, Request } from '../judge/request.ts';
import { painter, renderText } from '../report/text.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { annotate, lostLog, print, unmute } from './log.ts';
import { writeOutputs } from './outputs.ts';
import { readOptional } from './read-input.ts';
import { writeSummary } from './summary.ts';

/**
 * Runs the Action: inputs in, then log, annotations, report file, summary and outputs.
 *
 * @returns the exit status; the runner fails the step for everything but 0
 */
export async function run(): Promise<number> {
  try {
    return await judgeStep();
  } catch (error) {
    return fail(error);
  }
}

/** For what nothing caught: a fault of our own, whatever was found before. */
export function crash(error: unknown): never {
  // What the artifact client says may hold secrets; so may what it throws where nobody waits.
  process.exit(fail(unmute() ? new Error('the artifact client failed where nobody waited for it') : error));
}

/** The last words of a step that breaks off: whoever reads its outputs must find an error, and not nothing. */
function fail(error: unknown): number {
  try {
    writeOutputs(failedReport(error, UNKNOWN), null);
  } catch {
    // The log and the exit status still tell.
  }
  return annotateProblem(error);
}

/** Of a request that could not be read. */
const UNKNOWN = { mode: 'check', name: null } as const;

async function judgeStep(): Promise<number> {
  const inputs = await attempt(() => {
    enterWorkspace(process.env['GITHUB_WORKSPACE'] ?? '.');
    return readInputs(process.env);
  });
  const reportFile = inputs.ok ? inputs.value.reportFile : readOptional('report-file');
  const reading = inputs.ok ? inputs.value : null;
  const file =
    reportFile === null ? null : await (await import('./report-file.ts')).prepare(reportFile, reading);
  const judged = inputs.ok ? await judgeInputs(inputs.value) : failedReport(inputs.error, UNKNOWN);
  const written = await attempt(() => file?.write(judged) ?? null);
  const report = written.ok ? judged : withError(judged, written.error);
  const shown = await attempt(() => show(report));
  if (!inputs.ok || inputs.value.summary) await trySummary(report);
  const uploaded = await attempt(async () => {
    const upload = reading?.artifacts.upload;
    if (upload) await (await import('./upload.ts')).uploadReport(report, upload);
  });
  const last = shown.ok ? report : withError(report, shown.error);
  const outputs = await attempt(() => writeOutputs(last, written.ok ? written.value : null));
  // The worst of them: what cannot be handed on must not hide what was found, nor pass for it.
  return Math.max(
    exitStatus(last),
    shown.ok ? 0 : annotateProblem(shown.error),
    uploaded.ok ? 0 : annotateProblem(uploaded.error),
    outputs.ok ? 0 : fail(outputs.error),
    lostLog() === null ? 0 : EXIT_UNWRITABLE,
  );
}

/** Writes the log, and the annotations: a check that finds nothing starts without them. */
async function show(report: Report): Promise<void> {
  print(renderText(report, painter(false)));
  if (report.errors.length + report.findings.length + report.remarks.length > 0)
    (await import('./annotations.ts')).writeAnnotations(report);
}

const EXIT_UNWRITABLE = 2;

/** @returns the exit status */
function annotateProblem(error: unknown): number {
  const { message, remedy, exit } = problemOf(error);
  annotate('error', 'liveupdate-gate', [`${message}.`, remedy], { file: null, line: null });
  return exit;
}

function enterWorkspace(path: string): void {
  try {
    process.chdir(path);
  } catch (error) {
    throw new RequestError('usage', {
      message: `the folder that GITHUB_WORKSPACE names cannot be entered (${systemErrorCode(error) ?? error})`,
      where: path,
      remedy:
        'Let the job have its workspace: check the volumes of its container, and what earlier steps delete.',
    });
  }
}

/** The artifact client is loaded only where an input asks for it. */
async function judgeInputs({ request, artifacts, token }: Inputs): Promise<Report> {
  if (artifacts.source === null && artifacts.baseline === null)
    return judge({ ...request, base: file => lookUpBase(request, token, file) });
  const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = process.env;
  try {
    const { withArtifacts } = await import('./artifacts.ts');
    return await withArtifacts(request, artifacts, { token, api, repository }, found =>
      judge({ ...found, base: file => lookUpBase(found, token, file) }),
    );
  } catch (error) {
    return failedReport(error, request);
  }
}

/** Only where an event has a base: everything else starts without git. */
async function lookUpBase(
  request: Request,
  token: string | null,
  file: BaseFile,
): Promise<BaseBaseline | null> {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '' } = process.env;
  if (request.mode !== 'check' || name === '' || path === '') return null;
  const { findBaseOf } = await import('./base.ts');
  return findBaseOf(request, token, file);
}

type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: unknown };

async function attempt<Value>(work: () => Value | Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** The verdict stands without its summary: it is in the log, the outputs and the exit status. */
async function trySummary(report: Report): Promise<void> {
  try {
    await writeSummary(report);
  } catch (error) {
    const reason = systemErrorCode(error) ?? String(error);
    const message = `the job summary cannot be written (${reason}).`;
    annotate(
      'warning',
      'liveupdate-gate',
      [message, 'Check the disk of the runner, or say summary: false.'],
      {
        file: null,
        line: null,
      },
    );
  }
}
