import type { AddressSpace } from '../image/addresses.ts';
import type { Elf } from '../image/elf.ts';
import type { SectionSource } from '../image/section-source.ts';
import type { WorkBudget } from './work.ts';

/** The sections of debug info that are read; those that are bytes are in memory whole, empty where there is none. */
export interface Sections {
  readonly elf: Elf;
  readonly littleEndian: boolean;
  readonly addresses: AddressSpace;
  readonly info: SectionSource;
  readonly line: SectionSource | null;
  readonly abbrev: Uint8Array;
  readonly abbrevBudget: { left: number };
  readonly work: WorkBudget;
  readonly str: Uint8Array;
  readonly lineStr: Uint8Array;
  readonly strOffsets: Uint8Array;
  readonly addr: Uint8Array;
}
