import type { Elf } from '../image/elf.ts';
import { readRootStrings } from './root-strings.ts';

/**
 * Makes the list of compatible strings for a kernel without `.liveupdate_versions`.
 *
 * @param handlers those that its debug info shows
 * @returns the strings of the handlers, those of the orchestrator and the handover root's, sorted, each once
 * @throws ImageError `debug-info-root-string` as `readRootStrings`
 */
export async function listOfHandlers(
  elf: Elf,
  handlers: readonly { readonly compatible: string }[],
): Promise<string[]> {
  const roots = await readRootStrings(elf);
  return [...new Set([...handlers.map(({ compatible }) => compatible), ...roots])].sort();
}
