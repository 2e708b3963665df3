import type { Choices } from './choices.ts';
import { OTHER_STRINGS } from './elf-edits.ts';
import type { KernelFacts } from './kernel-check.ts';

/** What the baseline lists: mostly not what the image does, so that a pass must be a mistake. */
export function listFor(strings: readonly string[], choices: Choices): string[] {
  switch (choices.below(4)) {
    case 0:
      return [...strings];
    case 1:
      return [...strings, 'gone-v1'];
    case 2:
      return strings.slice(0, -1);
    default:
      return [...strings.slice(1), choices.pick(OTHER_STRINGS.slice(0, 5), 'luo-v6').trim()];
  }
}

/** What is asked of the gate. */
export function asked(choices: Choices): Pick<KernelFacts, 'strict' | 'ifNoSection' | 'update'> {
  return {
    strict: !choices.oneIn(4),
    ifNoSection: choices.pick(['error', 'error', 'error', 'warn', 'ignore'] as const, 'error'),
    update: choices.oneIn(6),
  };
}

/** Several edits, as many as there are bytes left, but no more than `most`. */
export function edited(
  bytes: Buffer,
  choices: Choices,
  most: number,
  edit: (bytes: Buffer) => Buffer,
): Buffer {
  let result = bytes;
  for (let count = 0; count < most && choices.more() && result.length > 0; count++) {
    result = edit(result);
    if (choices.oneIn(3)) break;
  }
  return result;
}
