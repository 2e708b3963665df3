import type { Input } from './input.ts';
import type { Limits } from './limits.ts';

/**
 * Decodes a stream from front to end, and checks all that the format lets be checked.
 *
 * `announced` is what it must decode to in bytes, where something outside of it says so: a help, not checked here.
 */
export type Decode = (input: Input, limits: Limits, announced?: number) => AsyncGenerator<Uint8Array>;

/** A compressed format. */
export interface Format {
  /** As the tool that makes it is called. */
  readonly name: string;
  /** Whether a file that starts with these bytes is of this format. */
  readonly matches: (head: Uint8Array) => boolean;
  /** Loads the decoder. */
  readonly load: () => Promise<Decode>;
}

/** The first bytes of each format, from the specification that its decoder names. */
const FORMATS: readonly Format[] = [
  { name: 'gzip', matches: starts(0x1f, 0x8b), load: async () => (await import('./gzip.ts')).decodeGzip },
  {
    name: 'xz',
    matches: starts(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00),
    load: async () => (await import('./xz.ts')).decodeXz,
  },
  { name: 'zstd', matches: isZstd, load: async () => (await import('./zstd.ts')).decodeZstd },
  {
    name: 'bzip2',
    matches: starts(0x42, 0x5a, 0x68),
    load: async () => (await import('./bzip2.ts')).decodeBzip2,
  },
  {
    name: 'lz4 legacy',
    matches: starts(0x02, 0x21, 0x4c, 0x18),
    load: async () => (await import('./lz4.ts')).decodeLegacy,
  },
  {
    name: 'lz4',
    matches: starts(0x04, 0x22, 0x4d, 0x18),
    load: async () => (await import('./lz4.ts')).decodeFrames,
  },
  {
    name: 'lzop',
    matches: starts(0x89, 0x4c, 0x5a, 0x4f),
    load: async () => (await import('./lzop.ts')).decodeLzop,
  },
  {
    name: 'lzma',
    matches: starts(0x5d, 0x00, 0x00),
    load: async () => (await import('./lzma.ts')).decodeLzma,
  },
];

/** The most bytes that `detectFormat` looks at. */
export const MAGIC_BYTES = 6;

/** The compressed format of a file that starts with these bytes. */
export function detectFormat(head: Uint8Array): Format | undefined {
  return FORMATS.find(format => format.matches(head));
}

function starts(...magic: number[]): (head: Uint8Array) => boolean {
  return head => magic.every((byte, index) => head[index] === byte);
}

/** Some tools (pzstd) put a frame to skip in front. */
function isZstd(head: Uint8Array): boolean {
  const [first = 0] = head;
  const skippable = first >= 0x50 && first <= 0x5f && starts(first, 0x2a, 0x4d, 0x18)(head);
  return skippable || starts(0x28, 0xb5, 0x2f, 0xfd)(head);
}
