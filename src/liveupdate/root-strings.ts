import { ImageError } from '../bytes/error.ts';
import { isPrintable } from '../bytes/printable.ts';
import { type Elf, type Section, SHT_NOBITS } from '../image/elf.ts';
import { openSection } from '../image/section-source.ts';
import { ENTRY_BYTES } from './versions.ts';

// The orchestrator's own string (LUO_FDT_COMPATIBLE, `luo-v5`) and that of the kexec handover root
// (KHO_FDT_COMPATIBLE, `kho-v4`) belong to no handler. Each is a string literal that stands once in `.rodata`.
//
// An orchestrator that hands over a device tree (Linux 6.19) has one more for each node of it, whose loss is a panic as
// well: LUO_FDT_SESSION_COMPATIBLE (`luo-session-v2`) and LUO_FDT_FLB_COMPATIBLE (`luo-flb-v1`).

/** The compatible strings that a kernel holds outside of the section and of any handler; each one once. */
export interface RootStrings {
  /** `luo-vN`, with further parts behind `;` when it is composite. */
  readonly luo: readonly string[];
  /** `luo-session-vN`, likewise. */
  readonly session: readonly string[];
  /** `luo-flb-vN`, likewise. */
  readonly flb: readonly string[];
  /** `kho-vN`, likewise. */
  readonly kho: readonly string[];
}

const PIECE_BYTES = 4 << 20;
/** The longest string with its NUL byte, and the one byte in front that is looked at. */
const OVERLAP_BYTES = ENTRY_BYTES + 1;
const WHOLE = /^(luo|luo-session|luo-flb|kho)-v(0|[1-9][0-9]{0,8})(;[!-~]+)?$/;

/**
 * Looks for whole NUL-terminated strings `luo-vN…`, `kho-vN…` and the like in `.rodata` and, in a file that is not
 * linked, in `.rodata.*`.
 *
 * @throws ImageError `read-past-end`
 */
export async function findRootStrings(elf: Elf): Promise<RootStrings> {
  const found = new Set<string>();
  for (const section of elf.sections) {
    const isReadOnly = section.name === '.rodata' || section.name.startsWith('.rodata.');
    if (isReadOnly && section.type !== SHT_NOBITS) await searchSection(elf, section, found);
  }
  const all = [...found].sort();
  const of = (family: string): string[] => all.filter(text => text.startsWith(`${family}-v`));
  return { luo: of('luo'), session: of('luo-session'), flb: of('luo-flb'), kho: of('kho') };
}

/**
 * The one string of each, for a list that is taken from debug info; of those of a node where there are some.
 *
 * @throws ImageError `debug-info-root-string` when there are none of `luo-vN` or `kho-vN`, or several of one family
 */
export async function readRootStrings(elf: Elf): Promise<readonly string[]> {
  const { luo, session, flb, kho } = await findRootStrings(elf);
  return [
    only(elf, 'luo', luo),
    ...(session.length > 0 ? [only(elf, 'luo-session', session)] : []),
    ...(flb.length > 0 ? [only(elf, 'luo-flb', flb)] : []),
    only(elf, 'kho', kho),
  ];
}

function only(elf: Elf, family: string, strings: readonly string[]): string {
  const [first, second] = strings;
  if (first !== undefined && second === undefined) return first;
  throw new ImageError('debug-info-root-string', {
    message:
      first === undefined
        ? `.rodata has no string ${family}-vN`
        : `.rodata has ${strings.length} strings ${family}-vN, not one: ${strings.join(', ')}`,
    where: elf.source.label,
    remedy:
      'Give a kernel with CONFIG_KEXEC_HANDOVER and CONFIG_LIVEUPDATE, or one with the section .liveupdate_versions.',
  });
}

async function searchSection(elf: Elf, section: Section, found: Set<string>): Promise<void> {
  const source = await openSection(elf, section);
  const size = source.size ?? 0;
  for (let start = 0; start < size; start += PIECE_BYTES) {
    const from = Math.max(start - 1, 0);
    const read = await source.read(from, Math.min(start - from + PIECE_BYTES + OVERLAP_BYTES, size - from));
    const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
    for (const prefix of ['luo-', 'kho-v']) searchPiece(bytes, prefix, from === 0, found);
  }
}

/** Whether a byte in front belongs to a longer string; what is no text is other data, or the end of a string. */
function isText(byte: number): boolean {
  return isPrintable(byte) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function searchPiece(bytes: Buffer, prefix: string, isFirst: boolean, found: Set<string>): void {
  for (let at = bytes.indexOf(prefix); at >= 0; at = bytes.indexOf(prefix, at + 1)) {
    const startsHere = at === 0 ? isFirst : !isText(bytes[at - 1] ?? 0);
    const end = bytes.indexOf(0, at);
    if (!startsHere || end < 0 || end - at >= ENTRY_BYTES) continue;
    const text = bytes.toString('latin1', at, end);
    if (WHOLE.test(text)) found.add(text);
  }
}
