import { fields } from '../bytes/fields.ts';
import type { ByteSource } from '../bytes/source.ts';
import type { Limits } from '../compression/limits.ts';
import type { Inside } from './layer.ts';
import { openPayload } from './payload.ts';

// EFI zboot: drivers/firmware/efi/libstub/zboot-header.S. All numbers are little-endian.

const IMAGE_TYPE = 4;
const PAYLOAD_OFFSET = 8;
const PAYLOAD_LENGTH = 0x0c;
const HEADER_BYTES = 0x40;

/** Whether a file that starts with these bytes is an EFI zboot image. */
export function isZboot(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, IMAGE_TYPE + 4)).toString('latin1');
  return text.startsWith('MZ') && text.slice(IMAGE_TYPE) === 'zimg';
}

/**
 * Opens the compressed flat image in an EFI zboot image.
 *
 * @throws ImageError `payload-*`, `read-past-end`
 */
export async function openZboot(source: ByteSource, limits: Limits): Promise<Inside> {
  const header = fields(await source.read(0, HEADER_BYTES), true, source.label);
  const payload = {
    offset: header.u32(PAYLOAD_OFFSET),
    length: header.u32(PAYLOAD_LENGTH),
    countsSize: false,
  };
  return openPayload(source, payload, 'EFI zboot', limits);
}
