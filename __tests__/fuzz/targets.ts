import { ARCHIVE, BOOT, ELF, MODULE, PACKED, ZIP } from './image-targets.ts';
import type { Target } from './target.ts';

export const TARGETS: readonly Target[] = [ELF, MODULE, PACKED, BOOT, ARCHIVE, ZIP];

export function targetOf(name: string): Target {
  const target = TARGETS.find(one => one.name === name);
  if (target === undefined) throw new Error(`no target is called ${name}`);
  return target;
}
