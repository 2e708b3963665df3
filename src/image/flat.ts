import type { ByteSource } from '../bytes/source.ts';
import type { Content } from './content.ts';

// Headers of flat images: Documentation/arch/arm64/booting.rst and Documentation/arch/riscv/boot-image-header.rst.

const MAGIC = 0x38;
const ARM64 = 'ARM\x64';
const RISCV = 'RSC\x05';
const ARM64_FLAGS = 0x18;

/** Whether a file that starts with these bytes is a flat image. */
export function isFlat(head: Uint8Array): boolean {
  return magicOf(head) === ARM64 || magicOf(head) === RISCV;
}

/** The flat image that starts with these bytes; `undefined` where they are not those of one. */
export function flatContent(head: Uint8Array, source: ByteSource): Content | undefined {
  const magic = magicOf(head);
  if (magic === ARM64) {
    const littleEndian = ((head[ARM64_FLAGS] ?? 0) & 1) === 0;
    const machine = `ELF64 ${littleEndian ? 'LE' : 'BE'} AArch64`;
    return { kind: 'flat', source, littleEndian, name: 'arm64 Image', machine };
  }
  if (magic === RISCV) {
    return { kind: 'flat', source, littleEndian: true, name: 'riscv Image', machine: 'ELF64 LE RISC-V' };
  }
  return undefined;
}

function magicOf(head: Uint8Array): string {
  return Buffer.from(head.subarray(MAGIC, MAGIC + 4)).toString('latin1');
}
