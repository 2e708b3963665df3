import type { Wanted } from '../dwarf/debug-info.ts';
import type { Elf } from '../image/elf.ts';
import { sectionAddresses } from '../image/relocate.ts';
import { addressBytes, addressesOfEntries } from './entry-addresses.ts';

/** The structure of a file handler. */
export const HANDLER_TYPE = 'liveupdate_file_handler';

/** What both parts of a path that holds `kho/abi/` have, wherever a compiler takes the path apart. */
export const ABI_HINT = 'kho';

/** What `readHandlers` looks for. */
export const WANTED_FOR_HANDLERS: Wanted = { names: [HANDLER_TYPE], addresses: [], path: null };

/** What `readHandlers` and `readStringPlaces` look for, and with `withLayouts` what `readLayouts` does. */
export function wantedFor(elf: Elf, withLayouts: boolean): Wanted {
  const addresses = addressesOfEntries(elf, sectionAddresses(elf));
  return {
    ...WANTED_FOR_HANDLERS,
    addresses: addresses.map(({ address }) => addressBytes(elf, address)),
    path: withLayouts ? ABI_HINT : null,
  };
}
