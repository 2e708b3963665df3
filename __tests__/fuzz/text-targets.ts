import { readFileSync } from 'node:fs';
import process from 'node:process';
import { readInputs } from '../../src/action/inputs.ts';
import { INPUTS, variable } from '../../src/action/read-input.ts';
import { parseArguments } from '../../src/command/arguments.ts';
import type { FailOnKind } from '../../src/gate/finding.ts';
import { problemOf } from '../../src/judge/problem.ts';
import type { Request } from '../../src/judge/request.ts';
import { renderJson } from '../../src/report/json.ts';
import { type Bench, carryOut, put } from './bench.ts';
import { bufferOf, type Case, textOf, Violation } from './case.ts';
import { type Choices, choicesOf } from './choices.ts';
import { MOST_INPUT_BYTES } from './edits.ts';
import { checkReport, mustBeTypedProblem } from './invariants.ts';
import { isPass } from './kernel-check.ts';
import { edited } from './lists.ts';
import { kernelWith, STRINGS } from './samples.ts';
import type { Target } from './target.ts';
import { editText, WORDS } from './text-edits.ts';

const BASELINE = `# liveupdate-gate baseline 1
# hosts still write this
${STRINGS.join('\n')}
"odd one-v1"  optional

[profile previous]
luo-v5
memfd-v1  optional
`;

/** The committed list, and what it was at the base of a change. */
export const LIST: Target = {
  name: 'baseline',
  make(choices) {
    const edit = (bytes: Buffer): Buffer => editText(bytes, choices);
    const before = edited(Buffer.from(BASELINE), choices, 3, edit);
    return { target: 'baseline', parts: { before, after: edited(before, choices, 5, edit) } };
  },
  check: checkList,
};

async function checkList({ parts }: Case, bench: Bench): Promise<void> {
  const images = [put(bench, 'vmlinux', kernelWith(STRINGS))];
  const baseline = put(bench, 'baseline.txt', bufferOf(parts['after']));
  const text = textOf(parts['before']);
  const failOn = new Set<FailOnKind>(['removed', 'changed', 'accepted']);
  const base: Request['base'] = async () => ({ kind: 'found', path: baseline, text, isMoved: false });
  const report = await carryOut(bench, { images, baseline, failOn, base });
  checkReport(report);
  const now = listOf(textOf(parts['after']));
  if (isPass(report)) {
    const lost = now.find(({ word, optional }) => !optional && !STRINGS.includes(word));
    if (lost !== undefined)
      throw new Violation('baseline: never pass', `${lost.word} is listed, and in no image`);
    const wasRead = !report.remarks.some(({ message }) => message.includes('was not looked at'));
    const kept = new Set(now.map(({ word }) => word));
    const dropped = listOf(text).find(({ word, optional }) => !optional && !kept.has(word));
    if (wasRead && dropped !== undefined)
      throw new Violation('baseline: accepted', `${dropped.word} was given up`);
  }
  await mustSettle(bench, { images, baseline, failOn, profiles: ['current'] });
}

/** After update, check passes and update has nothing to do. Lines of modules are kept, and need modules. */
async function mustSettle(bench: Bench, request: Partial<Request> & { baseline: string }): Promise<void> {
  const written = await carryOut(bench, { ...request, mode: 'update' });
  checkReport(written);
  if (written.errors.length > 0) return;
  const text = readFileSync(request.baseline, 'utf8');
  const again = await carryOut(bench, { ...request, mode: 'update' });
  if (again.baselineChanged || readFileSync(request.baseline, 'utf8') !== text) {
    throw new Violation('baseline: update twice', again.patch);
  }
  const checked = await carryOut(bench, request);
  const needsModules = checked.errors.some(({ code }) => code === 'modules-needed');
  if (!isPass(checked) && !needsModules)
    throw new Violation('baseline: update then check', checked.description);
}

/** Each line's first word, as a person would read it: up to a white space, or a JSON string. */
function listOf(text: string): { word: string; optional: boolean }[] {
  return text.split('\n').flatMap(whole => {
    const line = whole.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('[')) return [];
    const quoted = /^"(?:[^"\\]|\\.)*"/.exec(line)?.[0];
    const word = quoted === undefined ? (/^\S+/.exec(line)?.[0] ?? '') : unquoted(quoted);
    const rest = line.slice((quoted ?? word).length).replace(/\s#.*$/, '');
    return [{ word, optional: /\boptional\b/.test(rest) }];
  });
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reports of other runs: joined, compared with, and read as an image. */
export const REPORT: Target = {
  name: 'report',
  make(choices) {
    const leg = choices.below(4);
    const edits = choices.bytes(200);
    return { target: 'report', parts: { leg: Buffer.from([leg]), edits } };
  },
  check: checkReportFile,
};

async function checkReportFile({ parts }: Case, bench: Bench): Promise<void> {
  const choices = choicesOf(parts['edits'] ?? Buffer.alloc(0));
  const image = put(bench, 'vmlinux', kernelWith(STRINGS));
  const listed = [
    BASELINE.split('\n').slice(0, 5).join('\n'),
    '# liveupdate-gate baseline 1\ngone-v1',
    '',
    'x',
  ];
  const baseline = put(bench, 'baseline.txt', `${listed[parts['leg']?.[0] ?? 0] ?? ''}\n`);
  const sound = await carryOut(bench, { images: [image], baseline, name: 'leg' });
  const json = edited(Buffer.from(renderJson(sound)), choices, 6, bytes => editJson(bytes, choices));
  const file = put(bench, 'report.json', json);
  const other = put(bench, 'other.json', renderJson({ ...sound, name: 'other' }));
  const expect = [
    { name: 'leg', maySkip: false },
    { name: 'other', maySkip: false },
  ];
  const merged = await carryOut(bench, { mode: 'merge', reports: [file, other], expect });
  checkReport(merged);
  if (isPass(merged)) mustBeSoundLeg(json.toString('utf8'));
  const pair = await carryOut(bench, {
    images: [image],
    baseline: file,
    baselineModules: 'none',
    both: choices.oneIn(2),
  });
  checkReport(pair);
  if (isPass(pair)) mustBeKnown(json.toString('utf8'));
  checkReport(await carryOut(bench, { images: [file], baseline }));
}

/** A leg that says of itself that it failed, or has an error, must not be part of a pass. */
function mustBeSoundLeg(text: string): void {
  const report = JSON.parse(text.replace(/^\uFEFF/, ''));
  const isBad = report.result === 'fail' || report.result === 'error' || report.errors.length > 0;
  const hasFinding = report.findings.some((one: { severity: string }) => one.severity === 'error');
  if (isBad || hasFinding || report.images.length === 0 || report.name !== 'leg') {
    throw new Violation('merge: never pass', `a leg says ${report.result}`);
  }
}

/** What the older kernel understood must all be in the image. */
function mustBeKnown(text: string): void {
  const report = JSON.parse(text.replace(/^\uFEFF/, ''));
  const versions: { compatible: string }[] = report.images.flatMap(
    (image: { versions: unknown }) => image.versions,
  );
  const lost = versions.find(({ compatible }) => !STRINGS.includes(compatible));
  if (lost !== undefined || versions.length === 0)
    throw new Violation('pair: never pass', `lost ${lost?.compatible}`);
}

/** A value replaced, a key dropped or doubled, a list repeated; or an edit of the text. */
function editJson(bytes: Buffer, choices: Choices): Buffer {
  if (choices.oneIn(3)) return editText(bytes, choices);
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return Buffer.from(JSON.stringify(editValue(value, choices))).subarray(0, MOST_INPUT_BYTES);
  } catch {
    return editText(bytes, choices);
  }
}

function editValue(value: unknown, choices: Choices): unknown {
  const isLeaf = typeof value !== 'object' || value === null;
  if (isLeaf || choices.below(5) === 4) return otherValue(value, choices);
  if (Array.isArray(value)) return editList(value, choices);
  const entries = Object.entries(value);
  const at = choices.below(entries.length);
  const [key = 'x', inner] = entries[at] ?? [];
  if (choices.oneIn(12)) return Object.fromEntries(entries.toSpliced(at, 1));
  if (choices.oneIn(12)) return Object.fromEntries([...entries, [choices.pick(WORDS, 'x'), inner]]);
  return Object.fromEntries(entries.with(at, [key, editValue(inner, choices)]));
}

function editList(list: readonly unknown[], choices: Choices): unknown[] {
  const at = choices.below(list.length);
  switch (choices.below(5)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return [...list, ...list];
    case 2:
      return Array.from({ length: 300 }, () => list[at] ?? null);
    default:
      return list.length === 0 ? [otherValue(null, choices)] : list.with(at, editValue(list[at], choices));
  }
}

function otherValue(value: unknown, choices: Choices): unknown {
  const results = [
    'pass',
    'fail',
    'error',
    'warn',
    'skipped',
    'section',
    'scan',
    'nothing',
    'check',
    'merge',
  ];
  const values = [null, true, 0, -1, 1.5, 1e300, 2 ** 53, '', [], {}, [[[[]]]], 'x'.repeat(5000)];
  if (typeof value === 'string' && choices.below(2) === 0) return choices.pick([...results, ...WORDS], '');
  return choices.pick([...values, ...WORDS], null);
}

/** Words of the command line, and inputs of the Action. */
export const OPTIONS: Target = {
  name: 'options',
  make(choices) {
    const word = (): string => {
      const name = choices.pick(INPUTS, 'mode');
      const value = choices.pick([...VALUES, ...WORDS], '');
      return choices.pick([`--${name}`, `--${name}=${value}`, value, `-${value.slice(0, 2)}`], '');
    };
    const words = Array.from({ length: choices.below(8) }, word);
    const inputs = Array.from({ length: choices.below(8) }, () => [
      choices.pick<string>([...INPUTS, 'unknown'], 'mode'),
      choices.pick([...VALUES, ...WORDS], ''),
    ]);
    return {
      target: 'options',
      parts: { words: Buffer.from(JSON.stringify(words)), inputs: Buffer.from(JSON.stringify(inputs)) },
    };
  },
  async check({ parts }, bench) {
    await bench.measured(async () => checkWords(JSON.parse(textOf(parts['words']))));
    await bench.measured(() => checkInputs(JSON.parse(textOf(parts['inputs']))));
  },
};

const VALUES: readonly string[] = [
  'check',
  'update',
  'list',
  'merge',
  'removed,changed',
  'removed, changed,added',
  'removed',
  'none',
  'none,removed',
  'error',
  'warn',
  'ignore',
  'debug-info',
  'require',
  'off',
  'true',
  'false',
  'TRUE',
  'vmlinux',
  '**/vmlinux',
  'a,b=skipped',
  'a\na',
  '0',
  '90',
  '-1',
  'owner/repo',
  '../..',
  ' ',
  '--',
  '-',
];

function checkWords(words: readonly string[]): void {
  try {
    const parsed = parseArguments(words, 'liveupdate-gate');
    if (parsed.kind === 'request') mustFailOnLoss(parsed.request);
  } catch (error) {
    mustBeTypedProblem(problemOf(error));
  }
}

async function checkInputs(inputs: readonly (readonly [string, string])[]): Promise<void> {
  const variables = inputs.map(([name, value]) => [variable(name), value] as const);
  try {
    for (const [name, value] of variables) process.env[name] = value;
    mustFailOnLoss((await readInputs(process.env)).request);
  } catch (error) {
    if (error instanceof Violation) throw error;
    mustBeTypedProblem(problemOf(error));
  } finally {
    for (const [name] of variables) delete process.env[name];
  }
}

/** No words may turn the gate off but `none`, and an update never takes a missing list. */
function mustFailOnLoss({ failOn, mode, ifNoSection, images, reports }: Request): void {
  const isOn = failOn === 'none' || (failOn.has('removed') && failOn.has('changed'));
  if (!isOn) throw new Violation('options: fail-on', [...failOn].join());
  if (mode === 'update' && (ifNoSection === 'warn' || ifNoSection === 'ignore')) {
    throw new Violation('options: if-no-section', ifNoSection);
  }
  if (images.length + reports.length > 100) throw new Violation('options: images', String(images.length));
}
