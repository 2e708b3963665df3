import type { SectionSource } from '../image/section-source.ts';
import type { Sections } from './sections.ts';
import type { Unit } from './units.ts';

// What is read of DWARF 4 and 5 (and of the versions 2 and 3 that old assemblers write), and nothing else:
//
//   .debug_info         units, in pieces: compile and partial units, in the 32- and the 64-bit format
//   .debug_abbrev       whole
//   .debug_str, .debug_line_str, .debug_str_offsets, .debug_addr   whole
//   .debug_line         only the tables of files at the start of each line program
//
//   entries             variables; structures, unions, enumerations with members and enumerators; base types,
//                       pointers, arrays, typedefs and qualifiers. Everything else is skipped by the size of its forms
//   not read            .dwo files, dwz -m, type units, locations other than a fixed address: an error where needed

/** The sections of debug info that are read, and what a first pass over the units gave. */
export type DebugInfo = Sections & Survey;

/** What will be looked for. What is missing here costs a pass more, and memory for a compressed section. */
export interface Wanted {
  /** Names of entries. */
  readonly names: readonly string[];
  /** Addresses as they stand in the file, close to each other. */
  readonly addresses: readonly Buffer[];
  /** A text in the paths of sources whose units will be read; `null` for none. */
  readonly path: string | null;
}

/** For a reader that does not say what it will look for: the first pass then only finds the units. */
export const NOTHING_WANTED: Wanted = { names: [], addresses: [], path: null };

/** What a first pass over `.debug_info` gave. */
export interface Survey {
  /** In the order of `.debug_info`. */
  readonly units: readonly Unit[];
  /** The section as it is read from now on. */
  readonly info: SectionSource;
  /** Each run of bytes that was looked for, as `keyOf` names it → the units that hold it. Of others nothing is known. */
  readonly finds: ReadonlyMap<string, ReadonlySet<Unit>>;
  /** The units that may name the wanted path; `null` where that was not looked up. */
  readonly named: { readonly path: string; readonly units: ReadonlySet<Unit> } | null;
}
