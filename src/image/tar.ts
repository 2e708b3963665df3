import { ImageError } from '../bytes/error.ts';
import { type Fields, fields } from '../bytes/fields.ts';
import { printable } from '../bytes/printable.ts';
import { at, type ByteSource, pastEnd, readClaimed, readUpTo } from '../bytes/source.ts';

// tar: POSIX.1-2017, pax, "ustar Interchange Format" and "pax Extended Header"; "Basic Tar Format" and "GNU Extensions"
// of the GNU tar manual for long names and base-256 numbers.

/** Headers and contents each start at a multiple of this. */
export const BLOCK_BYTES = 512;
const CHECKSUM = { start: 148, end: 156 } as const;
const MAGIC = 257;
/** Names and pax records of one member. */
const MOST_EXTRA_BYTES = 1 << 20;
const MOST_MEMBERS = 1 << 20;

/** What a member is. `hole` is a file whose gaps are left out. */
export type MemberType =
  | 'file'
  | 'hard link'
  | 'symbolic link'
  | 'device'
  | 'directory'
  | 'FIFO'
  | 'hole'
  | 'unknown';

/** A member of an archive; offset and size are in bytes. */
export interface Member {
  /** Without `./` in front and `/` behind. */
  readonly name: string;
  readonly type: MemberType;
  readonly offset: number;
  readonly size: number;
}

const TYPES: Readonly<Record<string, MemberType>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '1': 'hard link',
  '2': 'symbolic link',
  '3': 'device',
  '4': 'device',
  '5': 'directory',
  '6': 'FIFO',
  S: 'hole',
};

/** Headers that only describe the next one: long names of GNU tar, pax records. */
const DESCRIBING: ReadonlySet<string> = new Set(['L', 'K', 'x', 'X', 'g']);
const WITHOUT_DATA: ReadonlySet<MemberType> = new Set([
  'hard link',
  'symbolic link',
  'device',
  'directory',
  'FIFO',
]);

/** Whether a file that starts with these bytes is a tar archive: its first header has the right checksum. */
export function isTar(head: Uint8Array): boolean {
  if (head.length < BLOCK_BYTES || head[0] === 0) return false;
  const block = head.subarray(0, BLOCK_BYTES);
  return storedChecksum(block) === checksum(block);
}

/**
 * Reads the headers from front to back; what lies between is not read.
 *
 * @throws ImageError `tar-header`, `tar-name`, `claim-too-large`, `read-past-end`
 */
export async function* readMembers(source: ByteSource): AsyncGenerator<Member> {
  let offset = 0;
  let extra: Extra = {};
  for (let count = 0; ; count++) {
    if (count > MOST_MEMBERS) throw bad(source, offset, `it has more than ${MOST_MEMBERS} members`);
    const block = await readUpTo(source, offset, BLOCK_BYTES);
    if (block.length < BLOCK_BYTES) throw bad(source, offset, 'it ends without an end mark');
    if (block.every(byte => byte === 0)) return;
    const header = readHeader(source, block, offset);
    const data = offset + BLOCK_BYTES;
    if (DESCRIBING.has(header.flag)) {
      extra = { ...extra, ...(await readExtra(source, header, data)) };
      offset = data + padded(header.size);
      continue;
    }
    const member = await memberAt(source, block, header, extra, data);
    yield member;
    extra = {};
    offset = member.offset + padded(member.size);
  }
}

async function memberAt(
  source: ByteSource,
  block: Uint8Array,
  header: Header,
  extra: Extra,
  data: number,
): Promise<Member> {
  const raw = extra.sparseName ?? extra.name ?? header.name;
  const type = extra.isHole === true ? 'hole' : typeOf(header.flag, raw);
  const size = WITHOUT_DATA.has(type) ? 0 : (extra.size ?? header.size);
  const offset = header.flag === 'S' ? await behindMap(source, block, data) : data;
  const name = cleanName(source, data - BLOCK_BYTES, raw);
  if (source.size !== undefined && offset + size > source.size) {
    const what = `member ${printable(Buffer.from(name, 'latin1'))}`;
    throw pastEnd(source.label, offset, size, source.size, what);
  }
  return { name, type, offset, size };
}

/** The map of a sparse file of GNU tar goes on in blocks of its own; a byte says whether another follows. */
async function behindMap(source: ByteSource, block: Uint8Array, data: number): Promise<number> {
  let offset = data;
  for (let goesOn = block[482]; goesOn !== 0; offset += BLOCK_BYTES) {
    goesOn = (await source.read(offset, BLOCK_BYTES))[504];
  }
  return offset;
}

interface Header {
  readonly name: string;
  readonly size: number;
  readonly flag: string;
}

/** What headers in front of a member say of it. */
interface Extra {
  name?: string;
  size?: number;
  isHole?: boolean;
  /** The name of a sparse file: where pax has its map in the data, the member itself is called otherwise. */
  sparseName?: string;
}

function readHeader(source: ByteSource, block: Uint8Array, offset: number): Header {
  if (storedChecksum(block) !== checksum(block))
    throw bad(source, offset, 'the checksum of a header does not hold');
  const header = fields(block, false, at(source, offset));
  const isPosix = textAt(block, MAGIC, 6) === 'ustar' && block[MAGIC + 5] === 0;
  const prefix = isPosix ? textAt(block, 345, 155) : '';
  const name = textAt(block, 0, 100);
  const size = readNumber(header, 124, 12);
  if (size === undefined) throw bad(source, offset + 124, 'the size of a member is not a number');
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    flag: String.fromCharCode(block[156] ?? 0),
  };
}

async function readExtra(source: ByteSource, { flag, size }: Header, offset: number): Promise<Extra> {
  const bytes = await readClaimed(source, offset, size, 'a header of tar', MOST_EXTRA_BYTES);
  if (flag === 'L') return { name: textAt(bytes, 0, bytes.length) };
  if (flag === 'x' || flag === 'X') return readPax(source, bytes, offset);
  return {};
}

/** Records `LENGTH KEY=VALUE\n`; the length counts itself. */
function readPax(source: ByteSource, bytes: Uint8Array, offset: number): Extra {
  const text = Buffer.from(bytes).toString('latin1');
  const extra: Extra = {};
  for (let start = 0; start < text.length; ) {
    const digits = /^[0-9]{1,7}(?= )/.exec(text.slice(start, start + 8))?.[0] ?? '';
    const end = start + Number(digits);
    const record = text.slice(start + digits.length + 1, end - 1);
    const equals = record.indexOf('=');
    if (digits === '' || end > text.length || text[end - 1] !== '\n' || equals < 1) {
      throw bad(source, offset + start, 'a pax record is damaged');
    }
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === 'path') extra.name = value;
    if (key.startsWith('GNU.sparse.')) extra.isHole = true;
    if (key === 'GNU.sparse.name') extra.sparseName = value;
    if (key === 'size') extra.size = paxSize(source, offset + start, value);
    start = end;
  }
  return extra;
}

function paxSize(source: ByteSource, offset: number, value: string): number {
  if (/^[0-9]{1,15}$/.test(value)) return Number(value);
  throw bad(source, offset, `the size of a member is "${printable(Buffer.from(value, 'latin1'))}"`);
}

function typeOf(flag: string, name: string): MemberType {
  const type = TYPES[flag] ?? 'unknown';
  // Archives from before POSIX mark a directory only so.
  return type === 'file' && name.endsWith('/') ? 'directory' : type;
}

/** Names are only compared, never used as paths; one that leads out of the archive is still no honest one. */
function cleanName(source: ByteSource, offset: number, raw: string): string {
  const parts = raw.split('/').filter(part => part !== '' && part !== '.');
  if (!raw.startsWith('/') && !parts.includes('..')) return parts.join('/');
  throw new ImageError('tar-name', {
    message: `the archive has a member named "${printable(Buffer.from(raw, 'latin1'))}"`,
    where: at(source, offset),
    remedy: 'Make the archive again, with names that are relative and without "..".',
  });
}

/** Octal digits, or, where the first bit is set, a binary number (GNU tar, for large sizes). */
function readNumber(header: Fields, start: number, length: number): number | undefined {
  let value = 0;
  if (header.u8(start) === 0x80) {
    for (let index = 1; index < length; index++) value = value * 256 + header.u8(start + index);
    return value <= Number.MAX_SAFE_INTEGER / 2 ? value : undefined;
  }
  let text = '';
  for (let index = 0; index < length; index++) text += String.fromCharCode(header.u8(start + index));
  const digits = /^ *([0-7]+)[ \0]*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}

function storedChecksum(block: Uint8Array): number | undefined {
  return readNumber(fields(block, false, 'tar'), CHECKSUM.start, CHECKSUM.end - CHECKSUM.start);
}

function checksum(block: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < BLOCK_BYTES; index++) {
    sum += index >= CHECKSUM.start && index < CHECKSUM.end ? 0x20 : (block[index] ?? 0);
  }
  return sum;
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  const text = Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}

function bad(source: ByteSource, offset: number, what: string): ImageError {
  return new ImageError('tar-header', {
    message: `the tar archive is damaged: ${what}`,
    where: at(source, offset),
    remedy: 'Make the archive again, or download or copy it again.',
  });
}
