import { crc32, deflateRawSync } from 'node:zlib';

/** An entry; what is not given is as it should be. */
export interface WrittenEntry {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array;
  readonly stored?: boolean;
  /** Unix mode in the directory. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory says instead. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly offset?: number;
  /** What the local header says instead. */
  readonly localName?: string;
  readonly localSize?: number;
  /** Sizes and CRC behind the data, as a streaming writer leaves them. */
  readonly descriptor?: boolean;
  /** Sizes in a Zip64 field. */
  readonly zip64?: boolean;
}

export interface Ending {
  readonly comment?: Uint8Array;
  readonly count?: number;
  readonly zip64?: boolean;
  /** Bytes between the directory and its end. */
  readonly gap?: number;
}

/** Writes a zip archive after APPNOTE.TXT, byte by byte: for those that no tool would make. */
export function writeZip(entries: readonly WrittenEntry[], ending: Ending = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const entry of entries) {
    const local = localEntry(entry);
    directory.push(directoryEntry(entry, local, entry.offset ?? position));
    pieces.push(local.bytes);
    position += local.bytes.length;
  }
  const central = Buffer.concat(directory);
  const gap = Buffer.alloc(ending.gap ?? 0);
  return Buffer.concat([...pieces, central, gap, end(position, central.length, entries.length, ending)]);
}

interface Local {
  readonly bytes: Buffer;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
}

function localEntry(entry: WrittenEntry): Local {
  const bytes = entry.bytes ?? new Uint8Array();
  const packed = entry.stored ? Buffer.from(bytes) : deflateRawSync(bytes);
  const name = Buffer.from(entry.localName ?? entry.name);
  const [size, crc, method] = [bytes.length, crc32(bytes), entry.method ?? (entry.stored ? 0 : 8)];
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE((entry.flags ?? 0) | (entry.descriptor ? 8 : 0), 6);
  header.writeUInt16LE(method, 8);
  if (!entry.descriptor) {
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(entry.localSize ?? size, 22);
  }
  header.writeUInt16LE(name.length, 26);
  const behind = Buffer.alloc(entry.descriptor ? 16 : 0);
  if (entry.descriptor) {
    behind.writeUInt32LE(0x08074b50, 0);
    behind.writeUInt32LE(crc, 4);
    behind.writeUInt32LE(packed.length, 8);
    behind.writeUInt32LE(size, 12);
  }
  return {
    bytes: Buffer.concat([header, name, packed, behind]),
    packedSize: packed.length,
    size,
    crc,
    method,
  };
}

function directoryEntry(entry: WrittenEntry, local: Local, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const [size, packedSize] = [entry.size ?? local.size, entry.packedSize ?? local.packedSize];
  const extra = Buffer.alloc(entry.zip64 ? 28 : 0);
  if (entry.zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(packedSize), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE((entry.flags ?? 0) | (entry.descriptor ? 8 : 0), 8);
  header.writeUInt16LE(local.method, 10);
  header.writeUInt32LE(entry.crc ?? local.crc, 16);
  header.writeUInt32LE(entry.zip64 ? 0xffffffff : packedSize, 20);
  header.writeUInt32LE(entry.zip64 ? 0xffffffff : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(entry.zip64 ? 0xffffffff : offset, 42);
  return Buffer.concat([header, name, extra]);
}

function end(offset: number, size: number, entries: number, ending: Ending): Buffer {
  const count = ending.count ?? entries;
  const comment = Buffer.from(ending.comment ?? []);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(ending.zip64 ? 0xffff : count, 8);
  record.writeUInt16LE(ending.zip64 ? 0xffff : count, 10);
  record.writeUInt32LE(ending.zip64 ? 0xffffffff : size, 12);
  record.writeUInt32LE(ending.zip64 ? 0xffffffff : offset, 16);
  record.writeUInt16LE(comment.length, 20);
  if (!ending.zip64) return Buffer.concat([record, comment]);
  const record64 = Buffer.alloc(56);
  record64.writeUInt32LE(0x06064b50, 0);
  record64.writeBigUInt64LE(44n, 4);
  record64.writeBigUInt64LE(BigInt(count), 24);
  record64.writeBigUInt64LE(BigInt(count), 32);
  record64.writeBigUInt64LE(BigInt(size), 40);
  record64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record64, locator, record, comment]);
}
