import { DEBUG, LAYOUTS } from './debug-targets.ts';
import { ARCHIVE, BOOT, ELF, MODULE, PACKED, ZIP } from './image-targets.ts';
import { LARGE } from './large-target.ts';
import { MANY } from './many-target.ts';
import type { Target } from './target.ts';
import { LIST, OPTIONS, REPORT } from './text-targets.ts';

export const TARGETS: readonly Target[] = [
  ELF,
  MODULE,
  PACKED,
  BOOT,
  ARCHIVE,
  ZIP,
  LARGE,
  MANY,
  DEBUG,
  LAYOUTS,
  LIST,
  REPORT,
  OPTIONS,
];

export function targetOf(name: string): Target {
  const target = TARGETS.find(one => one.name === name);
  if (target === undefined) throw new Error(`no target is called ${name}`);
  return target;
}
