import { readClaimed } from '../bytes/source.ts';
import { type Elf, SHT_NOBITS } from './elf.ts';
import { orNull } from './identity.ts';

/** A module with thousands of device ids has some 100 KiB of `.modinfo`. */
const MOST_MODINFO_BYTES = 1 << 20;

/**
 * The release of the kernel that a module was built for: the first word of its `vermagic` (include/linux/vermagic.h).
 *
 * @returns `null` where it does not say so, or what is there is damaged: it is only a label
 */
export async function readModuleRelease(elf: Elf): Promise<string | null> {
  return orNull(readVermagic(elf));
}

async function readVermagic(elf: Elf): Promise<string | null> {
  const section = elf.sections.find(({ name }) => name === '.modinfo');
  if (section === undefined || section.type === SHT_NOBITS) return null;
  const bytes = await readClaimed(elf.source, section.offset, section.size, section.name, MOST_MODINFO_BYTES);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /(?:^|\0)vermagic=([!-~]{1,64})(?: |\0|$)/.exec(text)?.[1] ?? null;
}
