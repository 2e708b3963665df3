import type { Choices } from './choices.ts';
import { editBytes, MOST_INPUT_BYTES } from './edits.ts';

/** Words that mean something somewhere, or try to. */
export const WORDS: readonly string[] = [
  'luo-v5',
  'memfd-v2',
  'memfd-v3',
  'luo-v6',
  'optional',
  'module',
  '#',
  '"',
  '""',
  '"a b"',
  '"\\u0041-v1"',
  '"\\ud800"',
  '[profile next]',
  '[profile current]',
  '[profile a]',
  '[',
  ']',
  '[memfd: memfd-v3]',
  '[memfd: -]',
  'struct x 8',
  '  0 8 u64 x',
  '# liveupdate-gate baseline 1',
  '# liveupdate-gate baseline 2',
  '# liveupdate-gate layouts 1 elf32-be page-4096',
  'a'.repeat(48),
  '-v99999999999',
  'x-v0',
  ';',
  '::error::x',
  '##[add-mask]x',
  '\x1b[31m',
  '\u202e',
  '\ufeff',
  '\0',
  '\x85',
  '\u2028',
  '\ud83d',
  '__proto__',
  'constructor',
  '1e999',
  '-0',
  '9007199254740993',
  '\\',
  '`',
  '|',
  '<b>',
];

/** One edit of a text: of a line, of a word, or of a byte. */
export function editText(bytes: Buffer, choices: Choices): Buffer {
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  const at = choices.below(lines.length);
  const line = lines[at] ?? '';
  const place = choices.below(line.length + 1);
  switch (choices.below(10)) {
    case 0:
      return joined(lines.toSpliced(at, 1));
    case 1:
      return joined(lines.toSpliced(choices.below(lines.length), 0, line));
    case 2:
      return joined(lines.toSpliced(at, 0, choices.pick(WORDS, '')));
    case 3:
      return joined(lines.with(at, `${line.slice(0, place)}${choices.pick(WORDS, '')}${line.slice(place)}`));
    case 4:
      return joined(lines.with(at, `${line} ${choices.pick(WORDS, '')}`));
    case 5:
      return joined(
        lines.with(
          at,
          line.replace(/[0-9]+/, number => String(Number(number) + 1)),
        ),
      );
    case 6:
      return joined(lines.with(at, line.slice(0, place)));
    case 7:
      return joined(lines.map(one => `${one}\r`));
    case 8:
      return grown(lines, at, choices);
    default:
      return bytes.length === 0 ? bytes : editBytes(bytes, choices);
  }
}

/** Up to the longest input: a long line, a line often, or all of it often. */
function grown(lines: readonly string[], at: number, choices: Choices): Buffer {
  const line = lines[at] ?? '';
  const count = 1 + choices.below(choices.pick([200, 200, 200, 200, 200, 200, 200, 60_000], 200));
  const most = (unit: string): number => Math.min(count, Math.floor(MOST_INPUT_BYTES / (unit.length + 1)));
  if (choices.below(3) === 0) return joined(lines.with(at, line.repeat(most(line))));
  if (choices.below(2) === 0) {
    const numbered = (_: unknown, index: number): string => line.replace(/[0-9]+|$/, String(index));
    return joined(lines.toSpliced(at, 0, ...Array.from({ length: most(line) }, numbered)));
  }
  const text = `${lines.join('\n')}\n`;
  return Buffer.from(text.repeat(most(text))).subarray(0, MOST_INPUT_BYTES);
}

function joined(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\n')).subarray(0, MOST_INPUT_BYTES);
}
