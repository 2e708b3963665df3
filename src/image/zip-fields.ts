// Fields that the directory and the local headers have in common (4.4).

/** In 32 bits: the number stands in the extra field of Zip64. */
export const IN_ZIP64 = 0xffffffff;

/** Among the flags (4.4.4). */
export const ENCRYPTED = 1 << 0;

/** Compression methods (4.4.5), as far as they are read. */
export function methodOf(method: number): 'stored' | 'deflated' | 'unknown' {
  if (method === 0) return 'stored';
  return method === 8 ? 'deflated' : 'unknown';
}
