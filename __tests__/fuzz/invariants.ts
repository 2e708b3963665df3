import { parseReport } from '../../src/gate/parse-report.ts';
import { exitStatus, type Problem, type Report } from '../../src/gate/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { painter, renderError, renderText } from '../../src/report/text.ts';
import { Violation } from './case.ts';

// What must hold of every report, whatever was read. What must hold of a pass is said where the input is known.

/** Everything that must hold of any report. */
export function checkReport(report: Report): void {
  mustBeTyped(report);
  mustBeHarmless(report);
  mustReadBack(report);
}

/** Every error is one of ours: it has a code, a remedy, and is no fault of the gate itself. */
export function mustBeTyped(report: Report): void {
  for (const problem of report.errors) mustBeTypedProblem(problem);
  if (exitStatus(report) === 4) throw new Violation('typed error', 'exit status 4 without an internal error');
  const isError = report.result === 'error';
  if (isError !== report.errors.length > 0) {
    throw new Violation('typed error', `result ${report.result} with ${report.errors.length} errors`);
  }
}

export function mustBeTypedProblem({ code, message, where, remedy, exit }: Problem): void {
  if (code === 'internal' || exit === 4) throw new Violation('typed error', `${message} ${where}`);
  if (code === '' || message === '' || remedy === '') {
    throw new Violation('typed error', `${code}: "${message}" has no remedy or no text`);
  }
}

const RAW = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Nothing that is printed holds a control character, or what a runner takes for a command. */
export function mustBeHarmless(report: Report): void {
  const plain = painter(false);
  const printed = {
    text: renderText(report, plain),
    errors: report.errors.map(problem => renderError(problem, plain)).join(''),
    json: renderJson(report),
    summary: renderMarkdown(report, { rows: 50, patchLines: 200 }),
  };
  for (const [name, text] of Object.entries(printed)) {
    // A patch keeps the tabs of its file, so that git takes it.
    const found = RAW.exec(name === 'text' || name === 'summary' ? text.replaceAll('\t', ' ') : text);
    if (found !== null)
      throw new Violation(`harmless ${name}`, `character ${found[0].charCodeAt(0)} is printed raw`);
    if (/^\s*::/m.test(text) || text.includes('##[')) {
      throw new Violation(`harmless ${name}`, 'a command for the runner is printed');
    }
  }
  if (report.description.length > 140)
    throw new Violation('description', `${report.description.length} characters`);
}

/** What `--json` prints is read back as it was. */
export function mustReadBack(report: Report): void {
  const parsed = parseReport(renderJson(report));
  if (!parsed.ok) throw new Violation('report reads back', parsed.reason);
  const { name, result, images, findings, errors, description } = parsed.report;
  for (const [what, one, other] of [
    ['result', result, report.result],
    ['name', name, report.name],
    ['description', description, report.description],
    ['images', images, report.images],
    ['findings', findings, report.findings],
    ['errors', errors, report.errors],
  ] as const) {
    if (canonical(one) !== canonical(other)) throw new Violation('report reads back', `${what} differs`);
  }
}

/** Two ways to read the same bytes give the same report. */
export function mustBeSame(what: string, one: Report, other: Report): void {
  const [left, right] = [canonical(one), canonical(other)];
  if (left === right) return;
  const at = [...left].findIndex((character, index) => character !== right[index]);
  const [here, there] = [left, right].map(text => text.slice(Math.max(at - 60, 0), at + 100));
  throw new Violation(what, `${here}\n  against ${there}`);
}

/** Without regard to the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
