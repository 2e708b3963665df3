import { type Bench, carryOut, put } from './bench.ts';
import { bufferOf, type Case, textOf, Violation } from './case.ts';
import type { Choices } from './choices.ts';
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
    const strings = listFor([...listed(sample.bytes)], choices);
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
  make(choices, { debug }) {
    const kernels = debug.filter(({ name }) => !name.includes('object'));
    const image = kernels[choices.below(kernels.length)]?.bytes ?? payload();
    return {
      target: 'layouts',
      parts: { image, edits: choices.bytes(64), facts: Buffer.from(JSON.stringify([...listed(image)])) },
    };
  },
  check: checkLayouts,
};

/** Recorded from nothing by update, then edited: only what was recorded may pass. */
async function checkLayouts({ parts }: Case, bench: Bench): Promise<void> {
  const { choicesOf } = await import('./choices.ts');
  const choices = choicesOf(parts['edits'] ?? Buffer.alloc(0));
  const strings: string[] = JSON.parse(textOf(parts['facts']));
  const images = [put(bench, 'image', bufferOf(parts['image']))];
  const text = `# liveupdate-gate baseline 1\n${strings.map(one => `${JSON.stringify(one)}\n`).join('')}`;
  const baseline = put(bench, 'baseline.txt', text);
  const layouts = `${bench.folder}/layouts.txt`;
  const request = { images, baseline, layouts, debugInfo: 'require' as const };
  const recorded = await recordedText(bench, request);
  if (recorded === null) return;
  const sound = await carryOut(bench, request);
  if (!isPass(sound)) throw new Violation('layouts: update then check', sound.description);
  const changed = edited(Buffer.from(recorded), choices, 4, bytes => editText(bytes, choices));
  put(bench, 'layouts.txt', changed);
  const report = await carryOut(bench, request);
  checkReport(report);
  if (isPass(report)) mustHold(recorded, changed.toString('utf8'));
  const updated = await carryOut(bench, { ...request, mode: 'update' });
  checkReport(updated);
  if (updated.result !== 'pass') return;
  const settled = await carryOut(bench, request);
  if (!isPass(settled)) throw new Violation('layouts: update then check', settled.description);
}

/** By image: recording takes most of the time. */
const recordings = new Map<string, string | null>();

async function recordedText(
  bench: Bench,
  request: { layouts: string; images: string[] },
): Promise<string | null> {
  const { readFileSync, rmSync } = await import('node:fs');
  const key = readFileSync(request.images[0] ?? '').toString('latin1');
  const known = recordings.get(key);
  if (known !== undefined) {
    if (known !== null) put(bench, 'layouts.txt', known);
    return known;
  }
  rmSync(request.layouts, { force: true });
  const report = await carryOut(bench, { ...request, mode: 'update' });
  checkReport(report);
  const text = report.errors.length > 0 ? null : readFileSync(request.layouts, 'utf8');
  recordings.set(key, text);
  return text;
}

/** Rows that no longer say what was recorded must not pass, unless their structure is optional or only renamed. */
function mustHold(recorded: string, now: string): void {
  const known = new Set(rowsOf(recorded));
  const other = rowsOf(now).find(row => !known.has(row));
  if (other !== undefined) throw new Violation('layouts: never pass', `"${other}" was never recorded`);
}

/** Offset, size and type of each row that stands under a structure. */
function rowsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => /^[ \t]+[^ \t#[]/.test(line))
    .map(line => line.trim().split(/\s+/).slice(0, 3).join(' '));
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
