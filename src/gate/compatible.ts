/** A compatible string taken apart. */
export interface Compatible {
  /** The whole string: the only thing a kernel compares. */
  readonly text: string;
  /** `memfd` of `memfd-v2`; the whole head where it names no version. */
  readonly family: string;
  /** `2` of `memfd-v2`; `null` where the head names no version. */
  readonly version: number | null;
  /** What stands between the semicolons, the head first. */
  readonly parts: readonly string[];
}

/**
 * The longest compatible string in bytes: LIVEUPDATE_HNDL_COMPAT_LENGTH less its NUL.
 *
 * One less than `ENTRY_BYTES` of `liveupdate/versions.ts`, which this folder does not import; a test compares them.
 */
export const MOST_BYTES = 47;

const VERSIONED = /^(.+?)[-_]v(0|[1-9][0-9]{0,8})$/;

/** Takes a compatible string apart. Every text has a family: at the least, itself. */
export function parseCompatible(text: string): Compatible {
  const parts = text.split(';');
  const head = parts[0] ?? text;
  const match = VERSIONED.exec(head);
  const family = match?.[1];
  const version = match?.[2];
  if (family === undefined || version === undefined) return { text, family: head, version: null, parts };
  return { text, family, version: Number(version), parts };
}

/** Whether an image can hold this string: 1 to 47 bytes of printable ASCII. */
export function isCompatible(text: string): boolean {
  return text.length <= MOST_BYTES && /^[ -~]+$/.test(text);
}

/** Test handlers are never gated on their own account. */
export function isTestOnly(text: string): boolean {
  return text.startsWith('liveupdate-test-');
}

/**
 * The order of a baseline: family, then version number, then the whole string.
 *
 * All three are compared by code unit, which for ASCII is by byte; a missing version comes first.
 */
export function compareCompatible(left: string, right: string): number {
  return compareParsed(parseCompatible(left), parseCompatible(right));
}

/** The same of strings that are taken apart already, as a sort of many wants them. */
export function compareParsed(left: Compatible, right: Compatible): number {
  return (
    byText(left.family, right.family) ||
    (left.version ?? -1) - (right.version ?? -1) ||
    byText(left.text, right.text)
  );
}

/** Strings in the order of a baseline. */
export function inOrder(strings: Iterable<string>): string[] {
  return Array.from(strings, parseCompatible)
    .sort(compareParsed)
    .map(({ text }) => text);
}

function byText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The parts behind the head must be in strictly ascending order: the kernel compares the whole string. */
export function partsAscend(parts: readonly string[]): boolean {
  return parts.slice(1).every((part, index) => index === 0 || byText(parts[index] ?? '', part) < 0);
}

/** Whether a string is that of the handover's root, `kho-vN` (KHO_FDT_COMPATIBLE), which no section lists. */
export function isRoot(text: string): boolean {
  const { family, version } = parseCompatible(text);
  return family === 'kho' && version !== null;
}

/**
 * Whether a family is the orchestrator's own: `luo`, or one of the nodes of its device tree (LUO_FDT_SESSION_COMPATIBLE,
 * LUO_FDT_FLB_COMPATIBLE of Linux 6.19).
 */
export function isOfOrchestrator(family: string): boolean {
  return /^luo(-session|-flb)?$/.test(family);
}

/** What happens at run time when the next kernel does not know a string that the running one wrote. */
export function effectOfLoss(text: string): string {
  const { family } = parseCompatible(text);
  if (isOfOrchestrator(family))
    return 'A host that wrote it panics early in the boot of this kernel, after kexec.';
  if (family === 'kho') return 'All state that was handed over is silently lost, after kexec.';
  if (isTestOnly(text)) return 'Tests that hand it over fail with EIO.';
  return 'A host that wrote it cannot restore those files: every open of /dev/liveupdate fails with EIO, after kexec.';
}
