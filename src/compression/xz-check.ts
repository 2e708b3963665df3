import { createHash } from 'node:crypto';
import { crc32 } from './crc32.ts';
import { createCrc64 } from './crc64.ts';
import { unsupported } from './damage.ts';

/** A check of what a block decodes to (.xz file format, section 3.4). */
export interface Check {
  readonly name: string;
  /** Bytes of the check in the file. */
  readonly size: number;
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/**
 * Starts the check with this number.
 *
 * @throws ImageError `stream-unsupported`
 */
export function createCheck(id: number, where: string): Check {
  if (id === 0x00) return { name: 'check', size: 0, update: () => {}, digest: () => new Uint8Array(0) };
  if (id === 0x01) return createCrc32Check();
  if (id === 0x04) return { name: 'CRC-64', size: 8, ...createCrc64() };
  if (id === 0x0a) return createSha256Check();
  throw unsupported('xz', where, `check 0x${id.toString(16)}`);
}

function createCrc32Check(): Check {
  let crc = 0;
  return {
    name: 'CRC-32',
    size: 4,
    update(bytes) {
      crc = crc32(bytes, crc);
    },
    digest: () => Uint8Array.of(crc, crc >>> 8, crc >>> 16, crc >>> 24),
  };
}

function createSha256Check(): Check {
  const hash = createHash('sha256');
  return {
    name: 'SHA-256',
    size: 32,
    update(bytes) {
      hash.update(bytes);
    },
    digest: () => hash.digest(),
  };
}
