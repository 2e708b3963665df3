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
  readonly localFlags?: number;
  readonly localPackedSize?: number;
  /** Extra fields of both headers, or of the local one only. */
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** Not in the directory: only a reader that goes from front to back sees it. */
  readonly hidden?: boolean;
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
  /** What the short end says beside a Zip64 one; nothing if not given. */
  readonly short?: { readonly offset: number; readonly size: number; readonly count: number };
}

/** An extra field (4.5.1). */
export function extraField(id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** The field in which Info-ZIP keeps a name in UTF-8 (4.6.9); it counts where the CRC-32 is that of the other name. */
export function unicodePath(name: string, path: string): Buffer {
  const data = Buffer.alloc(5);
  data.writeUInt8(1, 0);
  data.writeUInt32LE(crc32(name), 1);
  return extraField(0x7075, Buffer.concat([data, Buffer.from(path)]));
}

/** Writes a zip archive after APPNOTE.TXT, byte by byte: for those that no tool would make. */
export function writeZip(entries: readonly WrittenEntry[], ending: Ending = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const entry of entries) {
    const local = localEntry(entry);
    if (!entry.hidden) directory.push(directoryEntry(entry, local, entry.offset ?? position));
    pieces.push(local.bytes);
    position += local.bytes.length;
  }
  const central = Buffer.concat(directory);
  const gap = Buffer.alloc(ending.gap ?? 0);
  return Buffer.concat([...pieces, central, gap, end(position, central.length, directory.length, ending)]);
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
  const extra = Buffer.from(entry.localExtra ?? entry.extra ?? []);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE((entry.localFlags ?? entry.flags ?? 0) | (entry.descriptor ? 8 : 0), 6);
  header.writeUInt16LE(method, 8);
  const isAhead = entry.descriptor !== true;
  header.writeUInt32LE(isAhead ? crc : 0, 14);
  header.writeUInt32LE(entry.localPackedSize ?? (isAhead ? packed.length : 0), 18);
  header.writeUInt32LE(entry.localSize ?? (isAhead ? size : 0), 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  const behind = Buffer.alloc(entry.descriptor ? 16 : 0);
  if (entry.descriptor) {
    behind.writeUInt32LE(0x08074b50, 0);
    behind.writeUInt32LE(crc, 4);
    behind.writeUInt32LE(packed.length, 8);
    behind.writeUInt32LE(size, 12);
  }
  return {
    bytes: Buffer.concat([header, name, extra, packed, behind]),
    packedSize: packed.length,
    size,
    crc,
    method,
  };
}

function directoryEntry(entry: WrittenEntry, local: Local, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const [size, packedSize] = [entry.size ?? local.size, entry.packedSize ?? local.packedSize];
  const long = entry.zip64 ? zip64Field(size, packedSize, offset) : Buffer.alloc(0);
  const extra = Buffer.concat([long, Buffer.from(entry.extra ?? [])]);
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

/** Numbers of 64 bits in their extra field (4.5.3): sizes, and in the directory the offset. */
export function zip64Field(...numbers: readonly number[]): Buffer {
  const data = Buffer.alloc(8 * numbers.length);
  numbers.forEach((value, index) => {
    data.writeBigUInt64LE(BigInt(value), 8 * index);
  });
  return extraField(1, data);
}

function end(offset: number, size: number, entries: number, ending: Ending): Buffer {
  const count = ending.count ?? entries;
  const comment = Buffer.from(ending.comment ?? []);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  const inZip64 = { count: 0xffff, size: 0xffffffff, offset: 0xffffffff };
  const short = ending.zip64 ? (ending.short ?? inZip64) : { count, size, offset };
  record.writeUInt16LE(short.count, 8);
  record.writeUInt16LE(short.count, 10);
  record.writeUInt32LE(short.size, 12);
  record.writeUInt32LE(short.offset, 16);
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
