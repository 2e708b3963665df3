import { ImageError } from '../bytes/error.ts';
import { fields } from '../bytes/fields.ts';
import { at, type ByteSource, readUpTo } from '../bytes/source.ts';
import type { Limits } from '../compression/limits.ts';
import type { Inside } from './layer.ts';
import { openPayload } from './payload.ts';

// x86 boot protocol: Documentation/arch/x86/boot.rst, "The Real-Mode Kernel Header". All numbers are little-endian.

const SETUP_SECTS = 0x1f1;
const BOOT_FLAG = 0x1fe;
const HEADER = 0x202;
const VERSION = 0x206;
const KERNEL_VERSION = 0x20e;
const PAYLOAD_OFFSET = 0x248;
const PAYLOAD_LENGTH = 0x24c;
const HEADER_BYTES = 0x250;
/** The version of the protocol that brought payload_offset and payload_length. */
const VERSION_WITH_PAYLOAD = 0x0208;
const SECTOR_BYTES = 512;
const DEFAULT_SECTORS = 4;
const MOST_RELEASE_BYTES = 128;

/** Whether a file that starts with these bytes is a bzImage. */
export function isBzImage(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(HEADER, HEADER + 4)).toString('latin1');
  return head[BOOT_FLAG] === 0x55 && head[BOOT_FLAG + 1] === 0xaa && text === 'HdrS';
}

/**
 * Opens the compressed ELF in a bzImage.
 *
 * @throws ImageError `bzimage-header`, `payload-*`, `read-past-end`
 */
export async function openBzImage(source: ByteSource, limits: Limits): Promise<Inside> {
  const header = fields(await source.read(0, HEADER_BYTES), true, source.label);
  const version = header.u16(VERSION);
  if (version < VERSION_WITH_PAYLOAD) {
    throw new ImageError('bzimage-header', {
      message: `the bzImage has boot protocol 0x${version.toString(16)}; only 0x208 and later say where the kernel is`,
      where: at(source, VERSION),
      remedy: 'Give the vmlinux of the build.',
    });
  }
  const sectors = header.u8(SETUP_SECTS) || DEFAULT_SECTORS;
  const offset = (sectors + 1) * SECTOR_BYTES + header.u32(PAYLOAD_OFFSET);
  const payload = { offset, length: header.u32(PAYLOAD_LENGTH), countsSize: true };
  const release = await readRelease(source, header.u16(KERNEL_VERSION));
  return { ...(await openPayload(source, payload, 'bzImage', limits)), release };
}

/** `kernel_version` points to a line such as `7.3.4 (builder@host) #1 …`; it only labels, so damage is no error. */
async function readRelease(source: ByteSource, pointer: number): Promise<string | null> {
  if (pointer === 0) return null;
  const bytes = await readUpTo(source, pointer + SECTOR_BYTES, MOST_RELEASE_BYTES);
  return /^[!-~]{1,64}(?=[ \0])/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? null;
}
