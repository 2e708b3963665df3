// Branch converters ("BCJ filters") of xz: .xz file format, section 5.3.2. Before compression, the targets of calls
// were made absolute; here they become relative again. Arithmetic is that of 32-bit registers.

/** Undoes a filter in place on the bytes from the front on, and gives how many are done; the rest waits for more. */
export type Convert = (bytes: Uint8Array, position: number) => number;

/** A filter by its number in a block header. */
export interface BranchFilter {
  /** The start offset must be a multiple of this. */
  readonly alignment: number;
  readonly create: () => Convert;
}

/** All filters that are undone, by their number in a block header. */
export const BRANCH_FILTERS: ReadonlyMap<number, BranchFilter> = new Map<number, BranchFilter>([
  [0x04, { alignment: 1, create: createX86 }],
  [0x05, { alignment: 4, create: () => convertPowerPc }],
  [0x07, { alignment: 4, create: () => convertArm }],
  [0x08, { alignment: 2, create: () => convertThumb }],
  [0x0a, { alignment: 4, create: () => convertArm64 }],
  [0x0b, { alignment: 2, create: () => convertRiscV }],
]);

function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function littleEndian(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8) | (u8(bytes, at + 2) << 16) | (u8(bytes, at + 3) << 24);
}

function putLittleEndian(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}

/** CALL (e8) and JMP (e9) with a 32-bit target whose top byte is 00 or ff, unless bytes before it look like such ones too. */
function createX86(): Convert {
  /** One bit for each of the three bytes before that looked like an opcode; bit 4 and up: their top byte fitted. */
  let mask = 0;
  let lastOpcode = -5;
  return (bytes, position) => {
    const stop = bytes.length - 4;
    let at = 0;
    while (at < stop) {
      const opcode = bytes[at];
      if (opcode !== 0xe8 && opcode !== 0xe9) {
        at++;
        continue;
      }
      const here = position + at;
      const gap = here - lastOpcode;
      lastOpcode = here;
      mask = aged(mask, gap);
      const top = u8(bytes, at + 4);
      const fits = top === 0x00 || top === 0xff;
      if (fits && isAllowed(mask)) {
        putLittleEndian(bytes, at + 1, relative(littleEndian(bytes, at + 1), here + 5, mask));
        at += 5;
        mask = 0;
      } else {
        mask |= fits ? 0x11 : 0x01;
        at++;
      }
    }
    return at;
  };
}

/** The mask seen `gap` bytes later. */
function aged(mask: number, gap: number): number {
  if (gap > 5) return 0;
  let older = mask;
  for (let step = 0; step < gap; step++) older = (older & 0x77) << 1;
  return older;
}

function isAllowed(mask: number): boolean {
  const before = mask >> 1;
  return before < 0x10 && (before === 0 || before === 1 || before === 2 || before === 4);
}

function relative(target: number, next: number, mask: number): number {
  let source = target;
  for (;;) {
    const found = (source - next) | 0;
    const before = mask >> 1;
    const skipped = before === 0 ? 0 : before === 1 ? 1 : before === 2 ? 2 : 3;
    const byte = (found >>> (24 - skipped * 8)) & 0xff;
    if (mask === 0 || (byte !== 0x00 && byte !== 0xff)) return (found << 7) >> 7;
    source = found ^ ((2 ** (32 - skipped * 8) - 1) | 0);
  }
}

/** BL: 0x48000001 with a 24-bit word offset, big-endian. */
function convertPowerPc(bytes: Uint8Array, position: number): number {
  const end = bytes.length & ~3;
  for (let at = 0; at < end; at += 4) {
    if (u8(bytes, at) >> 2 !== 0x12 || (u8(bytes, at + 3) & 3) !== 1) continue;
    const source =
      ((u8(bytes, at) & 3) << 24) |
      (u8(bytes, at + 1) << 16) |
      (u8(bytes, at + 2) << 8) |
      (u8(bytes, at + 3) & ~3);
    const target = source - (position + at);
    bytes[at] = 0x48 | ((target >>> 24) & 3);
    bytes[at + 1] = target >>> 16;
    bytes[at + 2] = target >>> 8;
    bytes[at + 3] = (u8(bytes, at + 3) & 3) | (target & ~3);
  }
  return end;
}

/** BL of 32-bit ARM: top byte eb, 24-bit word offset from the instruction after the next. */
function convertArm(bytes: Uint8Array, position: number): number {
  const end = bytes.length & ~3;
  for (let at = 0; at < end; at += 4) {
    if (bytes[at + 3] !== 0xeb) continue;
    const source = (littleEndian(bytes, at) & 0xffffff) << 2;
    const target = (source - (position + at + 8)) >>> 2;
    bytes[at] = target;
    bytes[at + 1] = target >>> 8;
    bytes[at + 2] = target >>> 16;
  }
  return end;
}

/** BL of Thumb: two half-words, f000 and f800, with 11 bits of the offset each. */
function convertThumb(bytes: Uint8Array, position: number): number {
  const last = bytes.length - 4;
  let at = 0;
  for (; at <= last; at += 2) {
    if ((u8(bytes, at + 1) & 0xf8) !== 0xf0 || (u8(bytes, at + 3) & 0xf8) !== 0xf8) continue;
    const high = ((u8(bytes, at + 1) & 7) << 19) | (u8(bytes, at) << 11);
    const source = (high | ((u8(bytes, at + 3) & 7) << 8) | u8(bytes, at + 2)) << 1;
    const target = (source - (position + at + 4)) >>> 1;
    bytes[at + 1] = 0xf0 | ((target >>> 19) & 7);
    bytes[at] = target >>> 11;
    bytes[at + 3] = 0xf8 | ((target >>> 8) & 7);
    bytes[at + 2] = target;
    at += 2;
  }
  return at;
}

/** BL, and ADRP within 512 MiB, of AArch64. */
function convertArm64(bytes: Uint8Array, position: number): number {
  const end = bytes.length & ~3;
  for (let at = 0; at < end; at += 4) {
    const instruction = littleEndian(bytes, at);
    const here = position + at;
    if (instruction >>> 26 === 0x25) {
      putLittleEndian(bytes, at, 0x94000000 | ((instruction - (here >>> 2)) & 0x03ffffff));
    } else if ((instruction & 0x9f000000) >>> 0 === 0x90000000) {
      const page = ((instruction >>> 29) & 3) | ((instruction >>> 3) & 0x001ffffc);
      if (((page + 0x00020000) & 0x001c0000) !== 0) continue;
      const target = page - (here >>> 12);
      const kept = (instruction & 0x9000001f) | ((target & 3) << 29) | ((target & 0x0003fffc) << 3);
      putLittleEndian(bytes, at, kept | (-(target & 0x00020000) & 0x00e00000));
    }
  }
  return end;
}

/** JAL with rd x1 or x5, and AUIPC with the instruction behind it, of RISC-V. */
function convertRiscV(bytes: Uint8Array, position: number): number {
  const last = bytes.length - 8;
  let at = 0;
  while (at <= last) {
    const first = u8(bytes, at);
    if (first === 0xef && (u8(bytes, at + 1) & 0x0d) === 0) {
      convertJal(bytes, at, position + at);
      at += 4;
    } else if ((first & 0x7f) === 0x17) {
      at += convertAuipc(bytes, at, position + at);
    } else {
      at += 2;
    }
  }
  return Math.max(at, 0);
}

/** The filtered form holds the absolute target with its high bits first. */
function convertJal(bytes: Uint8Array, at: number, here: number): void {
  const low = u8(bytes, at + 1);
  const source = ((low & 0xf0) << 13) | (u8(bytes, at + 2) << 9) | (u8(bytes, at + 3) << 1);
  const target = source - here;
  bytes[at + 1] = (low & 0x0f) | ((target >>> 8) & 0xf0);
  bytes[at + 2] = ((target >>> 16) & 0x0f) | ((target >>> 7) & 0x10) | ((target << 4) & 0xe0);
  bytes[at + 3] = ((target >>> 4) & 0x7f) | ((target >>> 13) & 0x80);
}

/**
 * The filtered form is an AUIPC of x2 that holds the low bits of the second instruction, and the absolute target,
 * big-endian. What looked like one before filtering was marked by the reverse conversion.
 *
 * @returns the bytes that are done
 */
function convertAuipc(bytes: Uint8Array, at: number, here: number): number {
  const first = littleEndian(bytes, at);
  const second = littleEndian(bytes, at + 4);
  if ((first & 0xe80) !== 0) {
    if ((((first << 8) ^ (second - 3)) & 0xf8003) !== 0) return 6;
    putLittleEndian(bytes, at, 0x17 | (2 << 7) | (second << 12));
    putLittleEndian(bytes, at + 4, (first & 0xfffff000) + (second >>> 20));
    return 8;
  }
  const register = first >>> 27;
  if (((first - 0x3117) << 18) >>> 0 >= (register & 0x1d)) return 4;
  const target = swapped(second) - here;
  putLittleEndian(bytes, at, 0x17 | (register << 7) | ((target + 0x800) & 0xfffff000));
  putLittleEndian(bytes, at + 4, (first >>> 12) | (target << 20));
  return 8;
}

function swapped(value: number): number {
  return ((value >>> 24) | ((value >>> 8) & 0xff00) | ((value & 0xff00) << 8) | (value << 24)) >>> 0;
}
