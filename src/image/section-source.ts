import { ImageError } from '../bytes/error.ts';
import { fields, safeNumber } from '../bytes/fields.ts';
import { rangeSource } from '../bytes/range.ts';
import { at, type ByteSource, pastEnd, type SizedSource } from '../bytes/source.ts';
import { DEFAULT_LIMITS, type Limits } from '../compression/limits.ts';
import type { StreamSource } from '../compression/stream.ts';
import { type Elf, type Section, SHF_COMPRESSED, SHT_NOBITS } from './elf.ts';
import {
  inflatePieces,
  inflateSection,
  type PackedSection,
  type SectionCompression,
} from './section-inflate.ts';

// Compressed sections: System V gABI, "Compression Header" (ELFCOMPRESS_ZLIB 1, ELFCOMPRESS_ZSTD 2); the older
// .zdebug_* sections of binutils: "ZLIB", then the size as a big-endian number of 8 bytes, then a zlib stream.

const HEADER_BYTES = { 32: 12, 64: 24 } as const;
const COMPRESSIONS: ReadonlyMap<number, SectionCompression> = new Map([
  [1, 'zlib'],
  [2, 'zstd'],
]);
/** The debug sections of the largest kernels have some 200 MB; compressed ones may be kept in memory. */
const MOST_INFLATED_BYTES = 1 << 30;
/** Debug info packs to a third or a tenth; what claims more than this is made to cost, unless it is small. */
const MOST_RATIO = 64;
const SMALL_BYTES = 16 << 20;

/** Nothing is kept for a second pass, and there is none. */
const ONE_PASS: Limits = { ...DEFAULT_LIMITS, starts: 1, keptBytes: 0, keptUnannouncedBytes: 0 };

/** A section behind the interface of a file. */
export interface SectionSource extends SizedSource {
  /**
   * Only where `read` decompresses the whole section into memory: the same bytes for one pass from front to end, which
   * are not kept. They hold when the stream was finished.
   */
  openForward?(): Promise<StreamSource>;
}

/**
 * The bytes of a section that a kernel does not read at run time, behind the interface of a file.
 *
 * A plain section is read where asked; a compressed one (zlib, zstd) is decompressed into memory by the first read.
 *
 * @throws ImageError `section-nobits`, `read-past-end`, `claim-too-large`, `debug-info-compression`; the last one also from
 *   reads
 */
export async function openSection(elf: Elf, section: Section): Promise<SectionSource> {
  const label = `${elf.source.label} ${section.name}`;
  if (section.type === SHT_NOBITS) {
    throw new ImageError('section-nobits', {
      message: `${section.name} is there as a name without bytes (SHT_NOBITS)`,
      where: elf.source.label,
      remedy: 'Give the vmlinux as the kernel build leaves it.',
    });
  }
  const { size } = elf.source;
  if (size !== undefined && section.offset + section.size > size) {
    throw pastEnd(elf.source.label, section.offset, section.size, size, section.name);
  }
  const whole = rangeSource(elf.source, section.offset, section.size, label);
  if ((section.flags & SHF_COMPRESSED) !== 0n) return openCompressedSection(elf, whole);
  if (section.name.startsWith('.zdebug_')) return openOldCompressedSection(whole);
  return whole;
}

async function openCompressedSection(elf: Elf, packed: SizedSource): Promise<SectionSource> {
  const bytes = HEADER_BYTES[elf.bits];
  const header = fields(await packed.read(0, bytes), elf.littleEndian, packed.label);
  const type = header.u32(0);
  const size = elf.bits === 64 ? safeNumber(header.u64(8), 'ch_size', packed.label) : header.u32(4);
  const compression = COMPRESSIONS.get(type);
  if (compression === undefined) throw badStream(packed, `compression type ${type} (1 zlib, 2 zstd)`);
  return inflated({ packed, start: bytes, size, compression });
}

async function openOldCompressedSection(packed: SizedSource): Promise<SectionSource> {
  const header = await packed.read(0, 12);
  if (Buffer.from(header).toString('latin1', 0, 4) !== 'ZLIB')
    throw badStream(packed, 'no "ZLIB" at its start');
  const size = safeNumber(fields(header, false, packed.label).u64(4), 'the size', packed.label);
  return inflated({ packed, start: 12, size, compression: 'zlib' });
}

function inflated(section: PackedSection): SectionSource {
  const { packed, size } = section;
  const limit = Math.min(MOST_INFLATED_BYTES, Math.max(SMALL_BYTES, packed.size * MOST_RATIO));
  if (size > limit) {
    throw new ImageError('claim-too-large', {
      message: `the section claims ${size} bytes decompressed; of ${packed.size} the limit is ${limit}`,
      where: at(packed, 0),
      remedy: 'Build the image again: the headers of its debug info are damaged.',
    });
  }
  let whole: Promise<ByteSource> | undefined;
  const inflate = async (): Promise<ByteSource> =>
    piecesSource(await inflateSection(section), size, packed.label);
  return {
    label: packed.label,
    size,
    async read(offset, length) {
      whole ??= inflate();
      return (await whole).read(offset, length);
    },
    async openForward() {
      const { openStream } = await import('../compression/stream.ts');
      const decode = (): AsyncIterable<Uint8Array> => inflatePieces(section);
      return openStream({ label: packed.label, decode, announced: undefined, limits: ONE_PASS });
    },
    async close() {},
  };
}

/** Pieces of a decompressed section behind the interface of a file; they are not joined, which would double them. */
function piecesSource(pieces: readonly Uint8Array[], size: number, label: string): ByteSource {
  const starts: number[] = [];
  let total = 0;
  for (const piece of pieces) {
    starts.push(total);
    total += piece.length;
  }
  return {
    label,
    size,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) throw pastEnd(label, offset, length, size);
      return joinPieces(pieces, starts, offset, length);
    },
    async close() {},
  };
}

function joinPieces(
  pieces: readonly Uint8Array[],
  starts: readonly number[],
  offset: number,
  length: number,
): Uint8Array {
  let index = lastNotAfter(starts, offset);
  const first = pieces[index] ?? new Uint8Array();
  const inFirst = offset - (starts[index] ?? 0);
  if (inFirst + length <= first.length) return first.subarray(inFirst, inFirst + length);
  const joined = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const from = offset + done - (starts[index] ?? 0);
    const part = piece.subarray(from, from + length - done);
    joined.set(part, done);
    done += part.length;
    index++;
  }
  return joined;
}

/** The index of the last element of an ascending list that is not greater than `value`. */
function lastNotAfter(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

function badStream(packed: ByteSource, what: string): ImageError {
  return new ImageError('debug-info-compression', {
    message: `the section is compressed, but not in a way that is known: ${what}`,
    where: at(packed, 0),
    remedy: 'Decompress it first: objcopy --decompress-debug-sections.',
  });
}
