import type { Elf } from '../image/elf.ts';
import { readRootStrings } from './root-strings.ts';

/** The list of a kernel that has no section for it. */
export interface DebugInfoList {
  /** Sorted; each string once: those of the handlers, the orchestrator's and the handover root's. */
  readonly strings: readonly string[];
  /** The orchestrator's own string; its loss is a panic at boot. */
  readonly luo: string;
  /** The string of the handover root. */
  readonly kho: string;
}

/**
 * Makes the list of compatible strings for a kernel without `.liveupdate_versions`.
 *
 * @param handlers those that its debug info shows
 * @throws ImageError `debug-info-root-string` when the kernel does not hold exactly one string of the orchestrator and
 *   one of the root
 */
export async function listOfHandlers(
  elf: Elf,
  handlers: readonly { readonly compatible: string }[],
): Promise<DebugInfoList> {
  const { luo, kho } = await readRootStrings(elf);
  const strings = [...new Set([...handlers.map(({ compatible }) => compatible), luo, kho])].sort();
  return { strings, luo, kho };
}
