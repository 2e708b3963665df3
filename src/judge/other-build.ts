import { enumeration } from '../gate/enumeration.ts';
import type { ImageReport, Remark } from '../gate/report.ts';
import type { ModulePart } from './reading.ts';

/**
 * Says which modules were built for another kernel than the image, going by release and `vermagic`.
 *
 * No error: with CONFIG_MODVERSIONS a kernel loads modules of another release, and distributions ship such. Only modules
 * that provide strings matter.
 */
export function otherBuildRemark(
  { path, release }: ImageReport,
  modules: readonly ModulePart[],
): readonly Remark[] {
  const others = modules.filter(({ builtFor }) => builtFor !== null && builtFor !== release);
  if (release === null || others.length === 0) return [];
  const named = others.map(({ name, builtFor }) => `${name} (${builtFor})`);
  return [
    {
      severity: 'warning',
      message: `modules of another build than ${path} (${release}): ${enumeration(named)}; their strings were counted`,
      remedy: 'Give the modules of the same build: an old one hides that its driver is gone.',
    },
  ];
}
