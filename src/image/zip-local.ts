import { fields, safeNumber } from '../bytes/fields.ts';
import type { FileSource } from '../bytes/file.ts';
import { at } from '../bytes/source.ts';
import type { ZipEntry } from './zip.ts';
import { isRenamed, zip64Data } from './zip-extra.ts';
import { ENCRYPTED, IN_ZIP64, methodOf } from './zip-fields.ts';
import { damagedEntry } from './zip-refusal.ts';

// The headers in front of the data (4.3.7). A reader that goes from front to back, as actions/download-artifact does,
// sees these and not the directory: whatever it would read otherwise is refused.

/** What a local header says of its entry. Offsets and sizes are in bytes. */
interface Local {
  /** Where the data starts. */
  readonly dataOffset: number;
  readonly packedSize: number;
  readonly size: number;
  /** The sizes stand behind the data (4.4.4); the directory has them too, and those are held to. */
  readonly sizesBehind: boolean;
}

const HEADER_BYTES = 30;
const HEADER_MAGIC = 0x04034b50;
const SIZES_BEHIND = 1 << 3;
/** CRC and sizes behind the data, of 4 or 8 bytes, with or without a mark in front (4.3.9); some writers leave it out. */
const DESCRIPTOR_BYTES: ReadonlySet<number> = new Set([0, 12, 16, 20, 24]);

/**
 * Holds the local headers of all entries against the directory: they say the same, and nothing lies between them.
 *
 * @param end where the directory starts
 * @throws ImageError `zip-entry`, `read-past-end`, `number-too-large`
 */
export async function checkLocals(
  file: FileSource,
  entries: readonly ZipEntry[],
  end: number,
): Promise<void> {
  let [position, mayFollow] = [0, false];
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    checkGap(file, position, entry.offset, mayFollow);
    const local = await readLocal(file, entry);
    if (differs(local, local.packedSize, entry.packedSize)) throw otherSizes(file, entry);
    position = local.dataOffset + entry.packedSize;
    mayFollow = local.sizesBehind;
  }
  checkGap(file, position, end, mayFollow);
}

/**
 * Where the data of an entry starts.
 *
 * @throws ImageError as `checkLocals`
 */
export async function dataOffset(file: FileSource, entry: ZipEntry): Promise<number> {
  const local = await readLocal(file, entry);
  if (differs(local, local.size, entry.size)) throw otherSizes(file, entry);
  return local.dataOffset;
}

async function readLocal(file: FileSource, entry: ZipEntry): Promise<Local> {
  const where = at(file, entry.offset);
  const header = fields(await file.read(entry.offset, HEADER_BYTES), true, where);
  if (header.u32(0) !== HEADER_MAGIC) throw damagedEntry(where, 'its header starts wrong');
  const [flags, nameBytes, extraBytes] = [header.u16(6), header.u16(26), header.u16(28)];
  const behind = await file.read(entry.offset + HEADER_BYTES, nameBytes + extraBytes);
  const [name, extra] = [behind.subarray(0, nameBytes), behind.subarray(nameBytes)];
  if (
    Buffer.from(name).toString('latin1') !== entry.rawName ||
    methodOf(header.u16(8)) !== entry.method ||
    ((flags & ENCRYPTED) !== 0) !== entry.encrypted
  )
    throw damagedEntry(where, 'its header names it otherwise than the directory');
  if (isRenamed(extra, name, where)) throw damagedEntry(where, 'its header has two names for it');
  return {
    dataOffset: entry.offset + HEADER_BYTES + nameBytes + extraBytes,
    sizesBehind: (flags & SIZES_BEHIND) !== 0,
    ...readSizes(header.u32(18), header.u32(22), extra, where),
  };
}

/** Large ones stand in an extra field, which has both here (4.5.3). */
function readSizes(
  packedSize: number,
  size: number,
  extra: Uint8Array,
  where: string,
): Pick<Local, 'packedSize' | 'size'> {
  if (packedSize !== IN_ZIP64 && size !== IN_ZIP64) return { packedSize, size };
  const data = zip64Data(extra, where);
  if (data === null || data.length < 16 || packedSize !== size)
    throw damagedEntry(where, 'its header does not say how long it is');
  const long = fields(data, true, where);
  const number = (offset: number): number => safeNumber(long.u64(offset), 'a size in a zip header', where);
  return { size: number(0), packedSize: number(8) };
}

function differs({ sizesBehind }: Local, size: number, listed: number): boolean {
  return size !== listed && !(sizesBehind && size === 0);
}

function checkGap(file: FileSource, end: number, next: number, mayFollow: boolean): void {
  if (next < end) throw damagedEntry(at(file, next), 'the data of another one reaches into it');
  if (next === end || (mayFollow && DESCRIPTOR_BYTES.has(next - end))) return;
  throw damagedEntry(at(file, end), 'here are bytes that the directory does not list');
}

function otherSizes(file: FileSource, { offset }: ZipEntry): Error {
  return damagedEntry(at(file, offset), 'its header has other sizes than the directory');
}
