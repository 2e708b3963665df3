import { ImageError } from '../bytes/error.ts';
import { type KeptRange, keptSource } from '../bytes/kept.ts';
import { printable } from '../bytes/printable.ts';
import { rangeSource } from '../bytes/range.ts';
import type { ByteSource } from '../bytes/source.ts';
import type { Inside } from './layer.ts';
import { type Member, readMembers } from './tar.ts';

/** The name that wins over every other kernel in an archive. */
const KERNEL = 'vmlinux';
/** What stays of a member of a stream: start and end are where an ELF file has its headers. */
const HEAD_BYTES = 64 << 10;
const TAIL_BYTES = 4 << 20;
const MOST_LISTED = 10;
/** A file of this many bytes may be a kernel; of smaller ones, packed or not, only the first thousand are looked into. */
const SMALL_BYTES = 4096;
const MOST_SMALL = 1024;

/** A member that may be the kernel, and what was kept of it as the stream went by. */
interface Candidate {
  readonly member: Member;
  readonly kept: readonly KeptRange[];
}

/**
 * Finds the kernel in a tar archive, in one pass.
 *
 * @param wanted the member that was asked for; `undefined`: the only one named vmlinux, else the only kernel
 * @param isKernel looks into a member
 * @throws ImageError `tar-*`, `read-past-end`
 */
export async function openArchive(
  source: ByteSource,
  wanted: string | undefined,
  isKernel: (member: ByteSource) => Promise<boolean>,
): Promise<Inside> {
  const isStream = source.forwardOnly === true;
  const named: Candidate[] = [];
  const kernels: Candidate[] = [];
  let small = 0;
  for await (const member of readMembers(source)) {
    const isNamed = wanted === undefined ? basename(member.name) === KERNEL : member.name === clean(wanted);
    const list = isNamed ? named : kernels;
    if (!isNamed && (wanted !== undefined || !mayBeKernel(member))) continue;
    if (!isNamed && member.size < SMALL_BYTES && ++small > MOST_SMALL) continue;
    // What a sparse file holds is not read: it may be the kernel as well as the next one.
    if (!isNamed && member.type === 'file' && !(await isKernel(memberSource(source, member)))) continue;
    const isFirst = list.length === 0 && member.type === 'file';
    list.push({ member, kept: isStream && isFirst ? await keep(source, member) : [] });
  }
  const { member, kept } = choose(source, wanted, named, kernels);
  const inside = memberSource(source, member);
  const reached = [`tar member ${printable(Buffer.from(member.name, 'latin1'))}`];
  return { source: kept.length === 0 ? inside : keptSource(inside, kept), reached };
}

function mayBeKernel({ type, size }: Member): boolean {
  return type === 'file' || (type === 'hole' && size >= SMALL_BYTES);
}

function choose(
  source: ByteSource,
  wanted: string | undefined,
  named: readonly Candidate[],
  kernels: readonly Candidate[],
): Candidate {
  const files = named.filter(({ member }) => member.type === 'file');
  const candidates = files.length > 0 ? files : named.length > 0 ? named : kernels;
  const [first, second] = candidates;
  if (first === undefined) throw wanted === undefined ? noKernel(source) : noMember(source, wanted);
  if (second !== undefined) throw several(source, candidates);
  if (first.member.type !== 'file') throw notFile(source, first.member);
  return first;
}

async function keep(source: ByteSource, { offset, size }: Member): Promise<KeptRange[]> {
  const headBytes = Math.min(HEAD_BYTES, size);
  const head = await source.read(offset, headBytes);
  const tailBytes = Math.min(TAIL_BYTES, size);
  const tail = await source.read(offset + size - tailBytes, tailBytes);
  return [
    { offset: 0, bytes: head },
    { offset: size - tailBytes, bytes: tail },
  ];
}

function memberSource(source: ByteSource, { name, offset, size }: Member): ByteSource {
  return rangeSource(source, offset, size, `${source.label}//${printable(Buffer.from(name, 'latin1'))}`);
}

function basename(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** As a name in an archive: bytes, without `./` and a `/` at the end. */
function clean(wanted: string): string {
  const bytes = Buffer.from(wanted, 'utf8').toString('latin1');
  return bytes
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');
}

function list(candidates: readonly Candidate[]): string {
  const names = candidates
    .slice(0, MOST_LISTED)
    .map(
      ({ member: { name, type } }) =>
        printable(Buffer.from(name, 'latin1')) + (type === 'hole' ? ' (sparse: not read)' : ''),
    );
  const more = candidates.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function noKernel(source: ByteSource): ImageError {
  return new ImageError('tar-no-kernel', {
    message: 'the archive has no member named vmlinux, and none that is a kernel',
    where: source.label,
    remedy: 'Put the vmlinux of the build into the archive.',
  });
}

function noMember(source: ByteSource, wanted: string): ImageError {
  return new ImageError('tar-member-missing', {
    message: `the archive has no member named ${printable(Buffer.from(wanted))}`,
    where: source.label,
    remedy:
      'Look up the name with tar -tf; it is written behind the archive as in kernel.tar.zst//boot/vmlinux.',
  });
}

function several(source: ByteSource, candidates: readonly Candidate[]): ImageError {
  return new ImageError('tar-several-kernels', {
    message: `the archive has ${candidates.length} members that could be the kernel: ${list(candidates)}`,
    where: source.label,
    remedy: 'Name one of them behind the archive, as in kernel.tar.zst//boot/vmlinux.',
  });
}

function notFile(source: ByteSource, { name, type, offset }: Member): ImageError {
  const what = type === 'hole' ? 'a sparse file' : type === 'unknown' ? 'of an unknown type' : `a ${type}`;
  return new ImageError('tar-member-type', {
    message: `the member ${printable(Buffer.from(name, 'latin1'))} is ${what}, not a regular file`,
    where: `${source.label} @0x${offset.toString(16)}`,
    remedy: 'Put the kernel itself into the archive, as a regular file, or name another member.',
  });
}
