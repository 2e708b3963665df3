import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import { at, type ByteSource, readClaimed, readUpTo } from '../bytes/source.ts';
import { type Elf, SHT_NOBITS, SHT_NOTE } from './elf.ts';
import type { Image } from './open.ts';

const MOST_NOTE_BYTES = 1 << 16;
const NT_GNU_BUILD_ID = 3;
/** Linkers make 8 to 32 bytes. A longer one is none: it would fill reports, and two of which a part is kept look the same. */
const MOST_ID_BYTES = 64;
/** The banner stands in the first 416 bytes of `.rodata` in the kernels that were looked at. */
const BANNER_BYTES = 4096;
const BANNER = 'Linux version ';

/** What a kernel says of itself; `null` where it could not be read cheaply. */
export interface Identity {
  /** Build id in hex, from the note `NT_GNU_BUILD_ID`. */
  readonly buildId: string | null;
  /** `7.3.4`, from the banner `Linux version …`. */
  readonly release: string | null;
}

/** How much of a flat image is searched for the banner. */
const MOST_SEARCHED_BYTES = 128 << 20;
const PIECE_BYTES = 1 << 20;

/**
 * Reads what an image says of itself; the release may come from a header around the kernel.
 *
 * They only label a kernel, so what is damaged here is `null`, not an error.
 */
export async function identify(image: Image): Promise<Identity> {
  const { content } = image;
  if (content.kind === 'flat') {
    return { buildId: null, release: image.release ?? (await orNull(searchRelease(content.source))) };
  }
  const own = await readIdentity(content.elf);
  return { ...own, release: own.release ?? image.release };
}

/** The banner may lie across two pieces, so they overlap by the longest one. */
async function searchRelease(source: ByteSource): Promise<string | null> {
  for (let start = 0; start < MOST_SEARCHED_BYTES; start += PIECE_BYTES) {
    const piece = await readUpTo(source, start, PIECE_BYTES + BANNER_BYTES);
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    for (let place = bytes.indexOf(BANNER); place >= 0; place = bytes.indexOf(BANNER, place + 1)) {
      const release = releaseIn(bytes.subarray(place, place + BANNER_BYTES));
      // Formats such as "Linux version %s" do not count.
      if (release !== null && /^[0-9]/.test(release)) return release;
    }
    if (piece.length < PIECE_BYTES + BANNER_BYTES) break;
  }
  return null;
}

/**
 * Reads build id and release: two small reads.
 *
 * They only label a kernel, so what is damaged here is `null`, not an error.
 */
export async function readIdentity(elf: Elf): Promise<Identity> {
  return { buildId: await orNull(readBuildId(elf)), release: await orNull(readRelease(elf)) };
}

async function readBuildId(elf: Elf): Promise<string | null> {
  for (const section of elf.sections) {
    if (section.type !== SHT_NOTE || (section.name !== '.notes' && section.name !== '.note.gnu.build-id'))
      continue;
    const bytes = await readClaimed(elf.source, section.offset, section.size, section.name, MOST_NOTE_BYTES);
    const found = findBuildId(bytes, elf.littleEndian, at(elf.source, section.offset));
    if (found !== null) return found;
  }
  return null;
}

/**
 * The build id in a run of notes, in hex; `null` where there is none of up to 64 bytes.
 *
 * Notes: name size, description size, type, then both padded to 4 bytes (gABI, "Note Section").
 */
export function findBuildId(bytes: Uint8Array, littleEndian: boolean, where: string): string | null {
  const notes = fields(bytes, littleEndian, where);
  let offset = 0;
  while (offset + 12 <= bytes.length) {
    const [nameBytes, idBytes] = [notes.u32(offset), notes.u32(offset + 4)];
    const idStart = offset + 12 + padded(nameBytes);
    const isBuildId = notes.u32(offset + 8) === NT_GNU_BUILD_ID && nameBytes === 4;
    if (isBuildId && notes.u32(offset + 12) === (littleEndian ? 0x00554e47 : 0x474e5500)) {
      if (idBytes === 0 || idBytes > MOST_ID_BYTES || idStart + idBytes > bytes.length) return null;
      return Buffer.from(bytes.subarray(idStart, idStart + idBytes)).toString('hex');
    }
    offset = idStart + padded(idBytes);
  }
  return null;
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

async function readRelease(elf: Elf): Promise<string | null> {
  const section = elf.sections.find(row => row.name === '.rodata');
  if (section === undefined || section.type === SHT_NOBITS) return null;
  const { name, offset, size } = section;
  return releaseIn(await readClaimed(elf.source, offset, Math.min(size, BANNER_BYTES), name, BANNER_BYTES));
}

/** The release in the banner `Linux version RELEASE (…`; `null` when there is none. */
export function releaseIn(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /Linux version ([!-~]{1,64}) /.exec(text)?.[1] ?? null;
}

/** What only labels a kernel or a module is `null` where it is damaged. */
export async function orNull(value: Promise<string | null>): Promise<string | null> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}
