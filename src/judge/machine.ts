import type { ImageReport } from '../gate/report.ts';

/** The processor of a flat image, as the ELF it was made of names it; its header does not tell all of the rest. */
const FLAT: ReadonlyMap<string, string> = new Map([
  ['arm64 Image', 'AArch64'],
  ['riscv Image', 'RISC-V'],
]);

const ELF = /^ELF(?:32|64) (?:LE|BE) (.+?)(?: without section table)?$/;

/** What machine an image is for, by the way to its list: `ELF64 LE x86-64`, `arm64 Image`; `null`: it does not say. */
export function machineOf({ reached }: Pick<ImageReport, 'reached'>): string | null {
  const layer = reached.find(name => ELF.test(name) || FLAT.has(name));
  return layer?.replace(/ without section table$/, '') ?? null;
}

/** Whether two machines are surely not the same one. */
export function areOtherMachines(one: string, other: string): boolean {
  return FLAT.has(one) || FLAT.has(other) ? processorOf(one) !== processorOf(other) : one !== other;
}

function processorOf(machine: string): string {
  return FLAT.get(machine) ?? ELF.exec(machine)?.[1] ?? machine;
}
