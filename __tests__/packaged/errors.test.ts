import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ImageError, type ImageErrorCode } from '../../src/bytes/error.ts';
import { IMAGE_ERRORS } from '../../src/bytes/error-codes.ts';
import { parseArguments } from '../../src/command/arguments.ts';
import { BASELINE_ERRORS } from '../../src/gate/baseline-errors.ts';
import { exitStatus } from '../../src/gate/report.ts';
import { failedReport, judge } from '../../src/judge/judge.ts';
import { REQUEST_ERRORS } from '../../src/judge/request-errors.ts';
import { newFile } from '../support/folder.ts';
import { preload } from '../support/preload.ts';
import { runAction } from '../support/runner.ts';
import { ROOT } from '../support/tools.ts';
import { BASELINE, baseline, readReport, vmlinux, workspace } from '../support/workspace.ts';
import { BASELINE_CASES } from './baseline-cases.ts';
import { DEBUG_INFO_CASES } from './debug-info-cases.ts';
import { type ErrorCase, IMAGE_CASES } from './image-cases.ts';
import { PACKED_CASES } from './packed-cases.ts';
import { REQUEST_CASES } from './request-cases.ts';

/** Runs the Action on a case and asserts what every error has in common. */
function expectError(code: string, errorCase: ErrorCase, exit: number) {
  const folder = workspace({ vmlinux: vmlinux(['luo-v5']), [BASELINE]: baseline('luo-v5') });
  const inputs = errorCase.arrange(folder);
  const run = runAction({
    workspace: folder,
    inputs: { 'report-file': 'report.json', ...inputs },
    environment: {
      ...errorCase.environment,
      ...(errorCase.before === undefined ? {} : preload(errorCase.before)),
    },
  });
  const annotation = run.annotations.find(({ title }) => title === `liveupdate-gate: ${code}`);
  expect(annotation?.message).toContain(errorCase.message);
  expect(annotation?.severity).toBe('error');
  expect(run).toMatchObject({ exit, commands: [], outputs: { result: 'error' } });
  expect(run.outputs.description).toMatch(/^error: ./);
  expect(run.summary).toMatch(/^## 🛑 liveupdate-gate: error\n/);
  expect(run.summary).toContain(`(<code>${code}</code>)`);
  expect(run.log).not.toMatch(/^pass: \d/m);
  if (errorCase.withoutReport) return annotation;
  const { errors, result } = readReport(join(folder, 'report.json'));
  expect(result).toBe('error');
  const reported = errors.find(error => error.code === code);
  expect(reported?.message).toContain(errorCase.message);
  expect(reported?.remedy).not.toBe('');
  return annotation;
}

/** Asserted in __tests__/artifacts, which takes servers: zip archives are only read out of artifacts. */
const OF_ARTIFACTS = /^(artifact|entry|run|zip)-/;

/**
 * What no test causes through a step: decoding 4 GiB (too slow for a test), going back 64 times to the start of one
 * stream (no image is known that does), and `--running`, which only the command line has.
 */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['limit-decoded', 'compression/formats.test.ts'],
  ['limit-starts', 'compression/stream.test.ts'],
  ['running-differs', 'packaged/running.test.ts'],
]);

describe('an error that another test provokes', () => {
  it.each([...ELSEWHERE])('%s is asserted in %s', (code, file) => {
    const text = readFileSync(join(ROOT, '__tests__', file), 'utf8');
    expect(text).toMatch(new RegExp(`(toBe\\(|code: )'${code}'`));
  });

  it.each([...ELSEWHERE.keys()].filter(code => code in IMAGE_ERRORS))('%s ends with exit status 3', code => {
    const name = Object.keys(IMAGE_ERRORS).find((known): known is ImageErrorCode => known === code);
    if (name === undefined) throw new Error(`${code} is no code of an image`);
    const thrown = new ImageError(name, { message: 'm', where: 'w', remedy: 'r' });
    const report = failedReport(thrown, { mode: 'check', name: null });
    expect(report).toMatchObject({
      result: 'error',
      errors: [{ code, message: 'm', where: 'w', remedy: 'r' }],
    });
    expect(exitStatus(report)).toBe(3);
  });
});

describe('each error of an image', () => {
  // The image must change while it is read: see below.
  const codes = Object.keys(IMAGE_ERRORS).filter(
    code => code !== 'file-changed' && !ELSEWHERE.has(code) && !OF_ARTIFACTS.test(code),
  );
  const cases = new Map<string, ErrorCase>(
    Object.entries({ ...IMAGE_CASES, ...PACKED_CASES, ...DEBUG_INFO_CASES }),
  );

  it.each(codes)('%s ends the step with exit status 3', code => {
    const errorCase = cases.get(code);
    if (errorCase === undefined) throw new Error(`no case for ${code}: add one to image-cases.ts`);
    expectError(code, errorCase, 3);
  });

  it('file-changed has exit status 3', async () => {
    const path = newFile('vmlinux', vmlinux(['luo-v5']));
    let done = false;
    const asked = parseArguments(['list', path], 'liveupdate-gate');
    if (asked.kind !== 'request') throw new Error('no request');
    const judging = judge(asked.request).finally(() => {
      done = true;
    });
    while (!done) {
      for (let turn = 0; turn < 50; turn++) await appended(path);
      await new Promise(resolve => setImmediate(resolve));
    }
    const report = await judging;
    expect(report.errors).toMatchObject([
      { code: 'file-changed', message: 'the file changed while it was read' },
    ]);
    expect([report.result, exitStatus(report)]).toEqual(['error', 3]);
  });
});

/** Lets the file grow, and everybody else take a step. */
async function appended(path: string): Promise<void> {
  appendFileSync(path, '\0');
}

describe('each error of a baseline', () => {
  const cases = new Map<string, ErrorCase & { readonly line: number }>(Object.entries(BASELINE_CASES));

  it.each(Object.keys(BASELINE_ERRORS))('%s ends the step with exit status 2, at its line', code => {
    const errorCase = cases.get(code);
    if (errorCase === undefined) throw new Error(`no case for ${code}: add one to baseline-cases.ts`);
    const annotation = expectError(code, errorCase, 2);
    expect(annotation).toMatchObject({ file: BASELINE, line: errorCase.line });
  });
});

describe('each error of a request', () => {
  const cases = new Map<string, ErrorCase>(Object.entries(REQUEST_CASES));

  const here = Object.entries(REQUEST_ERRORS)
    .map(([code, { exit }]) => ({ code, exit }))
    .filter(({ code }) => !ELSEWHERE.has(code) && !OF_ARTIFACTS.test(code));

  it.each(here)('$code ends the step with exit status $exit', ({ code, exit }) => {
    const errorCase = cases.get(code);
    if (errorCase === undefined) throw new Error(`no case for ${code}: add one to request-cases.ts`);
    expectError(code, errorCase, exit);
  });
});
