import { readFileSync, rmSync } from 'node:fs';
import type { Request } from '../../src/judge/request.ts';
import { type Bench, carryOut, put } from './bench.ts';
import { bufferOf, type Case, Violation } from './case.ts';
import { type Choices, choicesOf } from './choices.ts';
import { editBytes } from './edits.ts';
import { editElf, editInside, placed } from './elf-edits.ts';
import { checkReport } from './invariants.ts';
import { checkKernel, isPass, kernelCase } from './kernel-check.ts';
import { edited, listFor } from './lists.ts';
import { listedBy } from './oracle.ts';
import { payload, type Sample, type Samples } from './samples.ts';
import type { Target } from './target.ts';
import { editText } from './text-edits.ts';

/** Debug info: edits inside of its sections, of their rows, and of the handlers it leads to. */
export const DEBUG: Target = {
  name: 'debug-info',
  make(choices, samples) {
    const sample = pick(samples, choices);
    const strings = listFor(sample.name.includes('handlers') ? HANDLERS : [...listed(sample.bytes)], choices);
    const image = edited(sample.bytes, choices, 6, bytes => editDebug(bytes, choices));
    const ifNoSection = choices.pick(['error', 'debug-info', 'debug-info'] as const, 'error');
    const facts = { strings, debugInfo: 'require', ifNoSection, strict: !choices.oneIn(3) } as const;
    const withLayouts = choices.oneIn(3);
    return kernelCase('debug-info', image, facts, withLayouts ? { layouts: ANY_LAYOUTS } : {});
  },
  check: checkKernel,
};

/** A sound kernel, and an edited file of layouts. */
export const LAYOUTS: Target = {
  name: 'layouts',
  make(choices, samples) {
    const kernels = samples.debug.filter(({ name }) => name.includes('handlers'));
    const image = kernels[choices.below(kernels.length)]?.bytes ?? payload();
    return { target: 'layouts', parts: { image, edits: choices.bytes(64) } };
  },
  check: checkLayouts,
};

/** What update made of a sound kernel. */
interface Recorded {
  readonly baseline: string;
  readonly layouts: string;
}

/** Recorded from nothing by update, then edited: only what was recorded may pass. */
async function checkLayouts({ parts }: Case, bench: Bench): Promise<void> {
  const choices = choicesOf(parts['edits'] ?? Buffer.alloc(0));
  const images = [put(bench, 'image', bufferOf(parts['image']))];
  const [baseline, layouts] = [`${bench.folder}/baseline.txt`, `${bench.folder}/layouts.txt`];
  const common = { debugInfo: 'require', ifNoSection: 'debug-info' } as const;
  const request = { images, baseline, layouts, ...common };
  const recorded = await record(bench, bufferOf(parts['image']), request);
  if (recorded === null) return;
  const changed = edited(Buffer.from(recorded.layouts), choices, 4, bytes => editText(bytes, choices));
  put(bench, 'baseline.txt', recorded.baseline);
  put(bench, 'layouts.txt', changed);
  const report = await carryOut(bench, request);
  checkReport(report);
  if (isPass(report)) mustHold(recorded.layouts, changed.toString('utf8'));
  const updated = await carryOut(bench, { ...request, mode: 'update' });
  checkReport(updated);
  if (updated.result === 'pass') await mustPass(bench, request);
}

async function mustPass(bench: Bench, request: Partial<Request>): Promise<void> {
  const report = await carryOut(bench, request);
  if (!isPass(report)) throw new Violation('layouts: update then check', report.description);
}

/** By image: recording takes most of the time. */
const recordings = new Map<string, Recorded | null>();

async function record(
  bench: Bench,
  image: Buffer,
  request: Partial<Request> & { readonly baseline: string; readonly layouts: string },
): Promise<Recorded | null> {
  const key = image.toString('latin1');
  const known = recordings.get(key);
  if (known !== undefined) return known;
  rmSync(request.layouts, { force: true });
  rmSync(request.baseline, { force: true });
  const report = await carryOut(bench, { ...request, mode: 'update' });
  checkReport(report);
  const isMade = report.errors.length === 0;
  if (isMade) await mustPass(bench, request);
  const [baseline, layouts] = isMade
    ? [request.baseline, request.layouts].map(path => readFileSync(path, 'utf8'))
    : [];
  const recorded = baseline === undefined || layouts === undefined ? null : { baseline, layouts };
  recordings.set(key, recorded);
  return recorded;
}

/** Rows that no longer say what was recorded must not pass, unless their structure is optional or only renamed. */
function mustHold(recorded: string, now: string): void {
  const known = new Set(rowsOf(recorded));
  const other = rowsOf(now).find(row => !known.has(row));
  if (other !== undefined) throw new Violation('layouts: never pass', `"${other}" was never recorded`);
}

/** Offset, size and type of each row that stands under a structure; of an enumeration, the value. Names may change. */
function rowsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => /^[ \t]+[^ \t#[]/.test(line))
    .map(line => line.trim().split(/\s+/))
    .map(words => words.slice(0, words[1] === '=' ? 2 : 3).join(' '));
}

const ANY_LAYOUTS = `# liveupdate-gate layouts 1 elf64-le page-?
[memfd: memfd-v2]
struct memfd_luo_ser 24
  0 8 u64 pos
`;

function pick({ debug, kernels }: Samples, choices: Choices): Sample {
  const all = debug.length > 0 ? debug : kernels;
  return all[choices.below(all.length)] ?? { name: 'payload', bytes: payload() };
}

function listed(elf: Buffer): Set<string> {
  try {
    return listedBy(elf);
  } catch {
    return new Set(['luo-v5']);
  }
}

/** The strings of the handlers in the sources; a kernel without the section is said to list them. */
const HANDLERS: readonly string[] = [
  'array-v1',
  'array-v2',
  'declared-v3',
  'forgotten-v1',
  'in-function-v1',
  'kho-v4',
  'luo-v5',
  'memfd-v2',
  'qualified-v1',
];

const INSIDE = /^\.(z?debug_|rela?\.debug_|rodata|data|symtab|strtab|rela?)/;

function editDebug(elf: Buffer, choices: Choices): Buffer {
  const kind = choices.below(8);
  const inside = placed(elf).filter(({ name }) => INSIDE.test(name));
  if (kind === 6) return editElf(elf, choices);
  if (kind === 7) return editBytes(elf, choices);
  const wanted = ['.debug_info', '.debug_info', '.debug_abbrev', '.debug_str', '.debug_line', ''][kind] ?? '';
  const named = inside.filter(({ name }) => wanted !== '' && name === wanted);
  const sections = named.length > 0 ? named : inside;
  const section = sections[choices.below(sections.length)];
  // The head of a section holds lengths and versions.
  const isHead = choices.oneIn(3);
  return editInside(
    elf,
    isHead && section ? { ...section, size: Math.min(section.size, 32) } : section,
    choices,
  );
}
