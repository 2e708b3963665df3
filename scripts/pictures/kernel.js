// Kernels of which only what the gate reads is there.

import { versionsSection, writeElf } from '../../__tests__/support/elf-writer.ts';
import { buildIdNote } from '../../__tests__/support/notes.ts';

const MACHINES = { x86_64: 62, arm64: 183 };

/** A kernel that lists these strings. */
export function kernel(strings, { arch = 'x86_64', release = '7.4.0', number = 1 } = {}) {
  const id = number.toString(16).padStart(2, '0').repeat(20);
  return writeElf({
    machine: MACHINES[arch],
    sections: [
      { name: '.rodata', bytes: Buffer.from(`Linux version ${release} (builder@example) #1 SMP\0`) },
      { name: '.note.gnu.build-id', bytes: buildIdNote(id), row: { type: 7 } },
      { name: '.liveupdate_versions', bytes: versionsSection(strings) },
    ],
  });
}

/** A module of an older form: the same strings without a header, in a relocatable file. */
export function module(strings) {
  const bytes = versionsSection(strings).subarray(8);
  return writeElf({ type: 1, sections: [{ name: '.liveupdate_versions', bytes }] });
}
