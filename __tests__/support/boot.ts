// Boot images around a payload, with the headers as Documentation/arch/x86/boot.rst and zboot-header.S describe them.

/** What a bzImage says instead of the truth. */
export interface BzImageHeader {
  readonly version?: number;
  readonly payloadOffset?: number;
  readonly payloadLength?: number;
  readonly release?: string;
  /** 0 stands for 4. */
  readonly setupSectors?: number;
}

/** A bzImage: setup code, then the "protected mode" code with the payload in it. */
export function bzImage(payload: Uint8Array, header: BzImageHeader = {}): Buffer {
  const sectors = header.setupSectors ?? 27;
  const start = ((sectors || 4) + 1) * 512;
  const inner = 0x123;
  const image = Buffer.alloc(start + inner + payload.length + 99, 0xcc);
  image.fill(0, 0, start);
  image.writeUInt8(sectors, 0x1f1);
  image.writeUInt16LE(0xaa55, 0x1fe);
  image.write('HdrS', 0x202, 'latin1');
  image.writeUInt16LE(header.version ?? 0x020f, 0x206);
  image.writeUInt16LE(0x300, 0x20e);
  image.write(`${header.release ?? '7.3.4'} (builder@example) #1 SMP\0`, 0x500, 'latin1');
  image.writeUInt32LE(header.payloadOffset ?? inner, 0x248);
  image.writeUInt32LE(header.payloadLength ?? payload.length, 0x24c);
  image.set(payload, start + inner);
  return image;
}

/** What the kernel build appends to every payload but gzip's: the decoded size. */
export function withSize(packed: Uint8Array, size: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(size);
  return Buffer.concat([packed, bytes]);
}

/** An EFI zboot image; `length` is what it says instead of the truth. */
export function zboot(type: string, packed: Uint8Array, size: number, length?: number): Buffer {
  const image = Buffer.alloc(0x1000);
  image.write('MZ', 0, 'latin1');
  image.write('zimg', 4, 'latin1');
  image.writeUInt32LE(image.length, 8);
  image.writeUInt32LE(length ?? packed.length, 12);
  image.write(type, 0x18, 'latin1');
  const payload = type === 'gzip' ? packed : withSize(packed, size);
  return Buffer.concat([image, payload, Buffer.alloc(77, 0xee)]);
}

/** A flat image with the header of arm64 or riscv, and these bytes at an offset. */
export function flatImage(
  machine: 'arm64' | 'arm64 BE' | 'riscv',
  parts: Readonly<Record<number, Uint8Array>>,
  size = 0x30000,
): Buffer {
  const image = Buffer.alloc(size);
  image.write('MZ', 0, 'latin1');
  image.write(machine === 'riscv' ? 'RSC\x05' : 'ARM\x64', 0x38, 'latin1');
  if (machine === 'arm64 BE') image.writeUInt8(1, 0x18);
  image.write('Linux version %s (%s)\n\0', 0x1000, 'latin1');
  image.write('Linux version 7.3.4 (builder@example) #1 SMP\n', 0x2000, 'latin1');
  for (const [offset, bytes] of Object.entries(parts)) image.set(bytes, Number(offset));
  return image;
}

/** The bytes of a list: header and strings. */
export function listBytes(strings: readonly string[], littleEndian = true): Buffer {
  const bytes = Buffer.alloc(8 + 48 * strings.length);
  if (littleEndian) {
    bytes.writeUInt32LE(0x4c565550, 0);
    bytes.writeUInt32LE(1, 4);
  } else {
    bytes.writeUInt32BE(0x4c565550, 0);
    bytes.writeUInt32BE(1, 4);
  }
  for (const [index, text] of strings.entries()) bytes.write(text, 8 + 48 * index, 'latin1');
  return bytes;
}
