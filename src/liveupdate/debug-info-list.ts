import type { DebugInfo } from '../dwarf/debug-info.ts';
import { type Handler, readHandlers, type SourceOptions } from './handlers.ts';
import { readRootStrings } from './root-strings.ts';

/** The list of a kernel that has no section for it. */
export interface DebugInfoList {
  /** Sorted; each string once: those of the handlers, the orchestrator's and the handover root's. */
  readonly strings: readonly string[];
  readonly handlers: readonly Handler[];
  /** The orchestrator's own string; its loss is a panic at boot. */
  readonly luo: string;
  /** The string of the handover root. */
  readonly kho: string;
}

/**
 * Takes the list of compatible strings from debug info, for a kernel without `.liveupdate_versions`.
 *
 * @throws ImageError `debug-info-root-string` when the kernel does not hold exactly one string of the orchestrator and
 *   one of the root; those of `readHandlers`
 */
export async function readDebugInfoList(
  debug: DebugInfo,
  options: SourceOptions = {},
): Promise<DebugInfoList> {
  const { handlers } = await readHandlers(debug, options);
  const { luo, kho } = await readRootStrings(debug.elf);
  const strings = [...new Set([...handlers.map(({ compatible }) => compatible), luo, kho])].sort();
  return { strings, handlers, luo, kho };
}
