import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import type { FileSource } from '../bytes/file.ts';
import { type KeptRange, keptSource } from '../bytes/kept.ts';
import { printable } from '../bytes/printable.ts';
import { type ByteSource, readUpTo } from '../bytes/source.ts';
import { overLimit } from '../compression/damage.ts';
import { detectFormat } from '../compression/formats.ts';
import type { Limits } from '../compression/limits.ts';
import { openCompressed } from '../compression/open.ts';
import type { StreamSource } from '../compression/stream.ts';
import { openArchive } from './archive.ts';
import { isBzImage, openBzImage } from './bzimage.ts';
import { type Content, contentOf } from './content.ts';
import { type Elf, ET_REL, isElf, openElf, SHT_NOBITS } from './elf.ts';
import { flatContent } from './flat.ts';
import type { Inside } from './layer.ts';
import { LIST_SECTIONS } from './list-sections.ts';
import { findLinux, isPe, openUki } from './pe.ts';
import { isTar } from './tar.ts';
import { isZboot, openZboot } from './zboot.ts';

/** As many bytes from the start tell every form apart: the longest header is that of a bzImage. */
const HEAD_BYTES = 1024;
/** `e_type` stands behind the identification of an ELF file. */
const E_TYPE = 16;
/** How deep a member of an archive is looked into: a compressed bzImage or ELF. */
const LOOKED_INTO = 2;

/** Sections that are read of every kernel, in one pass where its bytes come out of a stream. */
const SMALL_SECTIONS: ReadonlySet<string> = new Set([
  '.rodata',
  '.notes',
  '.note.gnu.build-id',
  ...LIST_SECTIONS,
]);
const MOST_KEPT_BYTES = 64 << 10;
const MOST_KEPT_SECTIONS = 16;

/** What is left when all layers are off. */
export interface Peeled {
  readonly content: Content;
  readonly reached: readonly string[];
  readonly release: string | null;
  close(): Promise<void>;
}

/**
 * Takes layer after layer off, until an ELF file or a flat image is left.
 *
 * @param members names of members, for one archive after the other
 * @throws ImageError as `openImage`
 */
export async function peel(
  file: ByteSource & Pick<FileSource, 'finish'>,
  members: readonly string[],
  limits: Limits,
): Promise<Peeled> {
  const streams: StreamSource[] = [];
  const close = async (): Promise<void> => {
    for (const stream of streams.toReversed()) await stream.close();
  };
  try {
    const { content, ...rest } = await peelAll(file, [...members], limits, streams);
    // Inner ones first: to finish one reads on in the one around it.
    for (const stream of streams.toReversed()) await stream.finish();
    await file.finish?.();
    const isStream = streams.length > 0 || file.readUpTo !== undefined;
    return { ...rest, content: isStream ? await keepSections(content) : content, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function peelAll(
  file: ByteSource,
  members: string[],
  limits: Limits,
  streams: StreamSource[],
): Promise<Omit<Peeled, 'close'>> {
  let source = file;
  let release: string | null = null;
  const reached: string[] = [];
  for (let layers = 0; ; layers++) {
    const head = await readUpTo(source, 0, HEAD_BYTES);
    const content = await contentAt(source, head);
    if (content !== undefined) {
      if (members.length > 0) throw notAnArchive(source);
      return { content, reached, release };
    }
    if (layers === limits.layers) {
      const what = `the kernel is packed in more than ${limits.layers} layers`;
      throw overLimit('limit-layers', source.label, what, 'layers', limits.layers);
    }
    const inside = await openLayer(source, head, members, limits);
    if (inside.stream !== undefined) streams.push(inside.stream);
    reached.push(...inside.reached);
    release = inside.release ?? release;
    source = inside.source;
  }
}

async function contentAt(source: ByteSource, head: Uint8Array): Promise<Content | undefined> {
  if (isElf(head)) return contentOf(await openElf(source));
  // A zboot image and a bzImage have other things where a flat image has its magic number.
  return isBzImage(head) || isZboot(head) ? undefined : flatContent(head, source);
}

async function openLayer(
  source: ByteSource,
  head: Uint8Array,
  members: string[],
  limits: Limits,
): Promise<Inside> {
  if (isTar(head))
    return openArchive(source, members.shift(), member => isKernel(member, limits, LOOKED_INTO));
  if (isBzImage(head)) return openBzImage(source, limits);
  if (isZboot(head)) return openZboot(source, limits);
  if (isPe(head)) return openUki(source);
  return openPacked(source, head, limits);
}

async function openPacked(source: ByteSource, head: Uint8Array, limits: Limits): Promise<Inside> {
  const format = detectFormat(head);
  if (format === undefined) throw unknown(source, head);
  const label = `${source.label} (${format.name})`;
  const expectedLength = format.name === 'gzip' ? await readGzipLength(source) : undefined;
  const compressed = {
    format,
    source,
    offset: 0,
    length: source.size,
    decodedLength: undefined,
    expectedLength,
    label,
  };
  const stream = await openCompressed(compressed, limits);
  return { source: stream, stream, reached: [format.name] };
}

/** gzip ends with its decoded length modulo 4 GiB (RFC 1952); only a hint, as members may be joined. */
async function readGzipLength(source: ByteSource): Promise<number | undefined> {
  if (source.size === undefined || source.size < 4 || source.forwardOnly === true) return undefined;
  return fields(await source.read(source.size - 4, 4), true, source.label).u32(0);
}

/** Whether a file may be a kernel, or an archive with one. One that is damaged may: passing over it would hide it. */
export async function isKernelOrArchive(source: ByteSource, limits: Limits): Promise<boolean> {
  if (await isKernel(source, limits, LOOKED_INTO)) return true;
  const head = await readUpTo(source, 0, HEAD_BYTES);
  if (isTar(head)) return true;
  if (detectFormat(head) === undefined) return false;
  const { source: inside, stream } = await openPacked(source, head, limits);
  try {
    return isTar(await readUpTo(inside, 0, HEAD_BYTES));
  } catch (error) {
    if (error instanceof ImageError) return true;
    throw error;
  } finally {
    await stream?.close();
  }
}

/** Whether a member of an archive may be the kernel. One that is damaged may: passing over it would hide it. */
async function isKernel(source: ByteSource, limits: Limits, depth: number): Promise<boolean> {
  const head = await readUpTo(source, 0, HEAD_BYTES);
  if (isElf(head)) return isExecutable(head);
  if (isBzImage(head) || isZboot(head) || flatContent(head, source) !== undefined) return true;
  if (isPe(head)) return isUki(source);
  if (depth === 0 || isTar(head) || detectFormat(head) === undefined) return false;
  const { source: inside, stream } = await openPacked(source, head, limits);
  try {
    return await isKernel(inside, limits, depth - 1);
  } catch (error) {
    if (error instanceof ImageError) return true;
    throw error;
  } finally {
    await stream?.close();
  }
}

/** A module is relocatable (`ET_REL`); which of the two bytes counts depends on the byte order. */
function isExecutable(head: Uint8Array): boolean {
  return head[E_TYPE] !== ET_REL && head[E_TYPE + 1] !== ET_REL;
}

async function isUki(source: ByteSource): Promise<boolean> {
  try {
    return (await findLinux(source)).length > 0;
  } catch (error) {
    if (error instanceof ImageError) return false;
    throw error;
  }
}

/** Reads the small sections from front to back, so that the stream starts over at most once for all of them. */
async function keepSections(content: Content): Promise<Content> {
  if (content.kind === 'flat') return content;
  const { elf } = content;
  const wanted = elf.sections
    .filter(({ name, type }) => SMALL_SECTIONS.has(name) && type !== SHT_NOBITS)
    .slice(0, MOST_KEPT_SECTIONS)
    .toSorted((a, b) => a.offset - b.offset);
  const kept: KeptRange[] = [];
  for (const { offset, size } of wanted) {
    const bytes = await readUpTo(elf.source, offset, Math.min(size, MOST_KEPT_BYTES));
    kept.push({ offset, bytes });
  }
  const source = keptSource(elf.source, kept);
  return { kind: 'elf', elf: { ...elf, source } satisfies Elf };
}

function notAnArchive(source: ByteSource): ImageError {
  return new ImageError('not-an-archive', {
    message: 'a member was asked for with //, but this is not a tar archive',
    where: source.label,
    remedy: 'Leave out the // and what follows it.',
  });
}

function unknown(source: ByteSource, head: Uint8Array): ImageError {
  return new ImageError('image-unknown', {
    message:
      head.length === 0
        ? 'the file is empty'
        : `no form of a kernel starts with "${printable(head.subarray(0, 16))}"`,
    where: source.label,
    remedy: 'Give the vmlinux of the build.',
  });
}
