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
    annotateProblem(error);
    return problemOf(error).exit;
  }
}

/** For what nothing caught: a fault of our own, whatever was found before. */
export function crash(error: unknown): never {
  // What the artifact client says may hold secrets; so may what it throws where nobody waits.
  annotateProblem(unmute() ? new Error('the artifact client failed where nobody waited for it') : error);
  process.exit(problemOf(error).exit);
}

async function judgeStep(): Promise<number> {
  const inputs = await attempt(() => {
    enterWorkspace(process.env['GITHUB_WORKSPACE'] ?? '.');
    return readInputs(process.env);
  });
  const reportFile = inputs.ok ? inputs.value.reportFile : readOptional('report-file');
  const reading = inputs.ok ? inputs.value : null;
  const file = reportFile === null ? null : (await import('./report-file.ts')).prepare(reportFile, reading);
  const judged = inputs.ok
    ? await judgeInputs(inputs.value)
    : failedReport(inputs.error, { mode: 'check', name: null });
  const written = await attempt(() => file?.write(judged) ?? null);
  const report = written.ok ? judged : withError(judged, written.error);
  print(renderText(report, painter(false)));
  // A check that finds nothing starts without it.
  if (report.errors.length + report.findings.length + report.remarks.length > 0)
    (await import('./annotations.ts')).writeAnnotations(report);
  if (!inputs.ok || inputs.value.summary) await trySummary(report);
  const upload = inputs.ok ? inputs.value.artifacts.upload : null;
  const uploaded = await attempt(async () => {
    if (upload !== null) await (await import('./upload.ts')).uploadReport(report, upload);
  });
  if (!uploaded.ok) annotateProblem(uploaded.error);
  const outputs = await attempt(() => writeOutputs(report, written.ok ? written.value : null));
  if (!outputs.ok) annotateProblem(outputs.error);
  // The worst of them: what cannot be handed on must not hide what was found, nor pass for it.
  return Math.max(
    exitStatus(report),
    uploaded.ok ? 0 : problemOf(uploaded.error).exit,
    outputs.ok ? 0 : problemOf(outputs.error).exit,
    lostLog() === null ? 0 : EXIT_UNWRITABLE,
  );
}

const EXIT_UNWRITABLE = 2;

function annotateProblem(error: unknown): void {
  const { message, remedy } = problemOf(error);
  annotate('error', 'liveupdate-gate', [`${message}.`, remedy], { file: null, line: null });
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
