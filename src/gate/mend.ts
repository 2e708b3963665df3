import { isOfOrchestrator, isRoot, parseCompatible } from './compatible.ts';

/**
 * What mends a loss in the sources: the start of a sentence, to go on with `, or …`.
 *
 * Files have handlers, and two of them can stand side by side. Of `luo-vN` (LUO_ABI_COMPATIBLE) and `kho-vN`
 * (KHO_FDT_COMPATIBLE) the kernel compares one constant: it never knows two of them.
 *
 * @param isFamilyLeft whether the kernel has another version of the family
 * @param modulesRead whether the string would have been seen in a module
 */
export function mendOf(compatible: string, isFamilyLeft: boolean, modulesRead: boolean): string {
  if (isOfOneVersion(compatible))
    return isFamilyLeft
      ? 'Take the change of this format back (a kernel knows one version of it, and has no handler to keep)'
      : 'Turn it on again (CONFIG_LIVEUPDATE, CONFIG_KEXEC_HANDOVER)';
  if (isFamilyLeft) return 'Keep the old handler beside the new one';
  return modulesRead ? 'Bring the handler back' : 'Bring the handler back, give the modules of the build';
}

/** Whether a kernel can know only one version of the family. */
export function isOfOneVersion(compatible: string): boolean {
  return isOfOrchestrator(parseCompatible(compatible).family) || isRoot(compatible);
}
