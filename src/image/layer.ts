import type { ByteSource } from '../bytes/source.ts';
import type { StreamSource } from '../compression/stream.ts';

/** What a layer holds. */
export interface Inside {
  readonly source: ByteSource;
  /** How it was reached: one entry or more for listings. */
  readonly reached: readonly string[];
  /** The stream that was opened for it; it is to be finished and closed. */
  readonly stream?: StreamSource;
  /** The release that a header names. */
  readonly release?: string | null;
}
