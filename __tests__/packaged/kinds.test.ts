import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { FAIL_ON_KINDS, FINDING_KINDS, type FindingKind } from '../../src/gate/finding.ts';
import type { Report, Result } from '../../src/gate/report.ts';
import { runAction, runCommand } from '../support/runner.ts';
import { itWith } from '../support/tools.ts';
import { readReport } from '../support/workspace.ts';
import { type Arranged, KIND_CASES, type KindCase, OPTIONAL_CASES } from './kind-cases.ts';

const SETTINGS = ['by default', 'none', 'every'] as const;
const SEVERITIES = { fail: 'error', warn: 'warning', pass: 'notice' } as const;

function exitOf(result: Result, strict: boolean): number {
  return result === 'fail' || (strict && result === 'warn') ? 1 : 0;
}

/** The flags of the command line that say what these inputs say. */
function flags(inputs: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
}

function expectFound({ findings, result }: Report, kind: FindingKind, verdict: Result): void {
  expect(result).toBe(verdict);
  const severities = findings.filter(finding => finding.kind === kind).map(({ severity }) => severity);
  expect(new Set(severities)).toEqual(new Set([severityOf(verdict)]));
}

function severityOf(verdict: Result): string {
  if (verdict === 'error' || verdict === 'skipped') throw new Error(`no finding leads to ${verdict}`);
  return SEVERITIES[verdict];
}

/** Every kind that can be found this way: one that cannot is refused. */
function failOnOf(setting: (typeof SETTINGS)[number], { inputs = {} }: Arranged, isAction: boolean): string {
  if (setting === 'none') return 'none';
  if (setting === 'by default') return 'removed,changed';
  const isDebugInfoRead = 'debug-info' in inputs || 'layouts' in inputs;
  return FAIL_ON_KINDS.filter(
    kind => (kind !== 'accepted' || isAction) && (kind !== 'unhandled' || isDebugInfoRead),
  ).join(',');
}

/** Through the packaged Action: the step, its outputs and its report. */
function expectStep(kind: FindingKind, failOn: string, verdict: Result, arranged: Arranged): void {
  const { folder: workspace, inputs, environment = {} } = arranged;
  const given = { ...inputs, 'fail-on': failOn, name: 'leg', 'report-file': 'reports/leg.json' };
  const step = runAction({ workspace, environment, inputs: given });
  expect(step).toMatchObject({ exit: exitOf(verdict, false), outputs: { result: verdict } });
  expectFound(readReport(join(workspace, 'reports/leg.json')), kind, verdict);
  const joined = runCommand(['merge', 'reports/leg.json', '--expect', 'leg', '--json'], { cwd: workspace });
  expect(joined.exit).toBe(exitOf(verdict, false));
  expectFound(JSON.parse(joined.stdout), kind, verdict);
}

/** Through the packaged command line, lenient and strict. */
function expectCommand(kind: FindingKind, failOn: string, verdict: Result, arranged: Arranged): void {
  for (const strict of [false, true]) {
    const words = ['check', 'vmlinux', ...flags(arranged.inputs), '--fail-on', failOn, '--json'];
    const run = runCommand([...words, ...(strict ? ['--strict'] : [])], { cwd: arranged.folder });
    expect(run.exit).toBe(exitOf(verdict, strict));
    expectFound(JSON.parse(run.stdout), kind, verdict);
  }
}

function expectVerdicts(kind: FindingKind, { arrange, results, onlyAction = false }: KindCase): void {
  const arranged = arrange();
  for (const [index, setting] of SETTINGS.entries()) {
    const verdict = results[index] ?? 'error';
    expectStep(kind, failOnOf(setting, arranged, true), verdict, arranged);
    if (!onlyAction) expectCommand(kind, failOnOf(setting, arranged, false), verdict, arranged);
  }
}

describe('each kind of finding, by default, with fail-on none, and with every kind it takes', () => {
  for (const kind of FINDING_KINDS) {
    const kindCase = KIND_CASES[kind];
    const name = `${kind}: ${kindCase.results.join(', ')}, in the Action, the command line and a matrix`;
    itWith(kindCase.tools ?? [], name, () => expectVerdicts(kind, kindCase));
  }
});

describe('an optional string', () => {
  for (const kind of ['removed', 'changed'] as const)
    itWith([], `that is ${kind} warns in every setting`, () => expectVerdicts(kind, OPTIONAL_CASES[kind]));
});
