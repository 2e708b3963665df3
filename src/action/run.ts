import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemErrorCode } from '../bytes/system-error.ts';
import { exitStatus, type Report } from '../gate/report.ts';
import { failedReport, judge, withError } from '../judge/judge.ts';
import { problemOf, RequestError } from '../judge/problem.ts';
import type { BaseBaseline, Request } from '../judge/request.ts';
import { renderJson } from '../report/json.ts';
import { painter, renderText } from '../report/text.ts';
import { writeAnnotations } from './annotations.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { annotate, print } from './log.ts';
import { writeOutputs } from './outputs.ts';
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
    const { message, remedy, exit } = problemOf(error);
    annotate('error', 'liveupdate-gate', [`${message}.`, remedy], { file: null, line: null });
    return exit;
  }
}

async function judgeStep(): Promise<number> {
  const inputs = await attempt(() => {
    process.chdir(process.env['GITHUB_WORKSPACE'] ?? '.');
    return readInputs(process.env);
  });
  const judged = inputs.ok
    ? await judgeInputs(inputs.value)
    : failedReport(inputs.error, { mode: 'check', name: null });
  const written = await attempt(() => writeReportFile(judged, inputs.ok ? inputs.value.reportFile : null));
  const report = written.ok ? judged : withError(judged, written.error);
  print(renderText(report, painter(false)));
  writeAnnotations(report);
  if (!inputs.ok || inputs.value.summary) await trySummary(report);
  const upload = inputs.ok ? inputs.value.artifacts.upload : null;
  if (upload !== null) await (await import('./upload.ts')).uploadReport(report, upload);
  writeOutputs(report, written.ok ? written.value : null);
  return exitStatus(report);
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
  file: 'baseline' | 'layouts',
): Promise<BaseBaseline | null> {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_SHA: sha = '', GITHUB_EVENT_PATH: path = '' } = process.env;
  const { GITHUB_API_URL: api = '', GITHUB_REPOSITORY: repository = '' } = process.env;
  if (request.mode !== 'check' || name === '' || path === '') return null;
  const { findBaseBaseline, isBaselineLine, isLayoutsLine } = await import('./base.ts');
  const rest = token === null || api === '' || repository === '' ? null : { api, repository, token };
  if (file === 'baseline')
    return findBaseBaseline({ name, sha, path }, request.baseline, rest, isBaselineLine);
  return request.layouts === null
    ? null
    : findBaseBaseline({ name, sha, path }, request.layouts, rest, isLayoutsLine);
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

function writeReportFile(report: Report, path: Inputs['reportFile']): string | null {
  if (path === null) return null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, renderJson(report));
    return path;
  } catch (error) {
    const reason = systemErrorCode(error) ?? String(error);
    throw new RequestError('report-unwritable', {
      message: `the report cannot be written (${reason})`,
      where: path,
      remedy: `Check the folder and the disk. The verdict was: ${report.description}`,
    });
  }
}

/** The verdict stands without its summary. */
async function trySummary(report: Report): Promise<void> {
  try {
    await writeSummary(report);
  } catch (error) {
    const reason = systemErrorCode(error) ?? String(error);
    annotate('warning', 'liveupdate-gate', [`the job summary cannot be written (${reason})`], {
      file: null,
      line: null,
    });
  }
}
