import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { kernelWithStructures, SHAPES } from '../support/many-structures.ts';
import { type Bench, carryOut, put } from './bench.ts';
import { bufferOf, type Case, textOf } from './case.ts';
import type { Choices } from './choices.ts';
import { MOST_INPUT_BYTES } from './edits.ts';
import { checkReport } from './invariants.ts';
import { kernelWith, STRINGS } from './samples.ts';
import type { Target } from './target.ts';

/** Files with tens of thousands of what a list of theirs can hold: each must be looked up, not searched for. */
export const MANY: Target = {
  name: 'many',
  make(choices) {
    const parts = choices.pick<(choices: Choices) => Record<string, Uint8Array>>(
      [manyStructures, manyStructures, manyLayouts, manyLayouts, manyLines, manyImages],
      manyLines,
    )(choices);
    return { target: 'many', parts };
  },
  check: checkMany,
};

const BASELINE = `# liveupdate-gate baseline 1\n${STRINGS.join('\n')}\n`;
const LAYOUTS_LINE = '# liveupdate-gate layouts 1 elf64-le page-?\n';
const ONE_LAYOUT = `${LAYOUTS_LINE}[memfd: memfd-v2]\nstruct zz 4\n  0 4 s32 a\n`;

async function checkMany({ parts }: Case, bench: Bench): Promise<void> {
  const images = [put(bench, 'image', bufferOf(parts['image'] ?? kernelWith(STRINGS)))];
  const baseline = put(bench, 'baseline.txt', bufferOf(parts['baseline'] ?? Buffer.from(BASELINE)));
  const layouts = parts['layouts'] === undefined ? null : put(bench, 'layouts.txt', textOf(parts['layouts']));
  const debugInfo = layouts === null ? ('off' as const) : ('require' as const);
  const request = { images, baseline, layouts, debugInfo };
  const report = await carryOut(bench, request);
  checkReport(report);
  await bench.measured(async () => renderMarkdown(report, { rows: 2000, patchLines: 5000 }));
  const leg = put(bench, 'leg.json', renderJson({ ...report, name: 'leg' }).slice(0, 8 * MOST_INPUT_BYTES));
  const expect = [{ name: 'leg', maySkip: false }];
  checkReport(await carryOut(bench, { mode: 'merge', reports: [leg], expect }));
  const acceptance = { acceptLayouts: ['memfd', 'big'], reason: 'why' };
  checkReport(await carryOut(bench, { ...request, mode: 'update', ...acceptance }));
}

/** So many that the file has a megabyte at most. */
function lines(choices: Choices, line: (index: number) => string, bytes = MOST_INPUT_BYTES - 4096): string {
  const most = bytes / (line(99_999).length + 1);
  const count = Math.floor(most - choices.below(Math.ceil(most)) ** 2 / most);
  const text: string[] = [];
  for (let index = 0; index < count; index++) text.push(line(index));
  return text.join('\n');
}

/** Structures of one header, against records of others. */
function manyStructures(choices: Choices): Record<string, Uint8Array> {
  // Some two million bytes of structures pack to a megabyte.
  const isPacked = choices.oneIn(3);
  const bytes = choices.pick([MOST_INPUT_BYTES / 4, MOST_INPUT_BYTES - 8192], MOST_INPUT_BYTES / 4);
  const shape = choices.pick(SHAPES, 'alike');
  const image = kernelWithStructures({ bytes: isPacked ? 2 * bytes : bytes, shape, isPacked });
  const recorded = choices.pick(
    [
      ONE_LAYOUT,
      `${LAYOUTS_LINE}[memfd: memfd-v2]\n${lines(choices, index => `struct s${index} 8\n  0 8 u64 m`)}\n`,
      `${LAYOUTS_LINE}[big: -]\n${lines(choices, index => `struct (t${index}) ${index}\n  0 4 u32 m`)}\n`,
    ],
    ONE_LAYOUT,
  );
  return { image, layouts: Buffer.from(recorded) };
}

/** Groups, strings of one group, layouts, rows, comments. */
function manyLayouts(choices: Choices): Record<string, Uint8Array> {
  const makers = [
    () => lines(choices, index => `[g${index}: -]`),
    () => `[memfd: ${lines(choices, index => `a${index},`).replaceAll('\n', ' ')} z]`,
    () => `[memfd: memfd-v2]\n${lines(choices, index => `struct (u${index}) ${index}`)}`,
    () => `[memfd: memfd-v2]\nstruct a 4\n${lines(choices, index => `  ${index} 4 u32 m${index}`)}`,
    () => `[memfd: memfd-v2]\nstruct a 4\n${lines(choices, () => '# x')}\nstruct b 4`,
    () => `[memfd: memfd-v2]\n${lines(choices, index => `enum e${index} 4\n  ${index} = V${index}`)}`,
  ];
  const text = choices.pick(makers, () => '')();
  const image = kernelWithStructures({ bytes: choices.below(100_000), shape: choices.pick(SHAPES, 'alike') });
  return { image, layouts: Buffer.from(`${LAYOUTS_LINE}${text}\n`) };
}

/** Strings of one family or of many, profiles, comments, faults. */
function manyLines(choices: Choices): Record<string, Uint8Array> {
  const makers = [
    () => lines(choices, index => `memfd-v${index}`),
    () => lines(choices, index => `f${index}-v1  optional`),
    () => lines(choices, index => `luo-v5;p${index}`),
    () => `luo-v5\n${lines(choices, index => `[profile p${index}]\nluo-v5`)}`,
    () => `luo-v5\n${lines(choices, index => `[profile p${index}]\nx-v${index}`)}`,
    () => `${lines(choices, () => '# x')}\nluo-v5`,
    () => lines(choices, () => 'luo-v5'),
    () => lines(choices, index => `"${index}`),
  ];
  const text = choices.pick(makers, () => '')();
  return { baseline: Buffer.from(`# liveupdate-gate baseline 1\n${text}\n`) };
}

/** A report of thousands of images, or of one with as many strings or findings. */
function manyImages(choices: Choices): Record<string, Uint8Array> {
  const version = (compatible: string, from: string): string =>
    `{"compatible":"${compatible}","from":"${from}","handler":null,"file":null,"line":null}`;
  const image = (path: string, versions: string): string =>
    `{"path":"${path}","reached":[],"buildId":null,"release":null,"found":"section","result":"pass","modules":null,"versions":[${versions}]}`;
  const finding = (index: number): string =>
    `{"kind":"removed","severity":"error","image":"i","profile":null,"compatible":"f${index}-v1","now":[],"file":null,"line":${index},"message":"m","effect":"e${index}","remedy":"r${index}"}`;
  const list = (line: (index: number) => string): string => lines(choices, line).replaceAll('\n', ',');
  const kind = choices.below(4);
  const images =
    kind === 0
      ? list(index => image(`i${index}`, version('luo-v5', 'm')))
      : image('i', kind === 1 ? list(index => version(`f${index}-v1`, 'i')) : version('luo-v5', 'i'));
  const findings = kind === 2 ? list(finding) : '';
  const report = `{"schema":"liveupdate-gate/report/1","mode":"check","result":"pass","name":"n","description":"d","images":[${images}],"findings":[${findings}],"errors":[]}`;
  return { image: Buffer.from(report) };
}
