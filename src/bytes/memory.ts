import { pastEnd, type SizedSource } from './source.ts';

/** The bytes of an array behind the interface of a file. `read` gives views, not copies. */
export function memorySource(bytes: Uint8Array, label: string): SizedSource {
  return {
    label,
    size: bytes.length,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.length) {
        throw pastEnd(label, offset, length, bytes.length);
      }
      return bytes.subarray(offset, offset + length);
    },
    async close() {},
  };
}
