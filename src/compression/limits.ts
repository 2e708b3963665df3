/** What an image may cost. Sizes are in bytes. */
export interface Limits {
  /** What one layer may decode to. */
  readonly decodedBytes: number;
  /** How often a kernel may be packed: a bzImage in a .tar.zst has three layers. */
  readonly layers: number;
  /** The window of a stream: how far back it may refer. Kernel builds use 128 MiB. */
  readonly windowBytes: number;
  /** How often one stream may be decoded from its start. */
  readonly starts: number;
  /** A stream that announces no more than this is kept in memory whole. */
  readonly keptBytes: number;
  /** As `keptBytes`, for a stream that announces nothing. */
  readonly keptUnannouncedBytes: number;
}

/** The limits of the Action and of the command. */
export const DEFAULT_LIMITS: Limits = {
  decodedBytes: 4 * 2 ** 30,
  layers: 8,
  windowBytes: 128 * 2 ** 20,
  starts: 64,
  keptBytes: 96 * 2 ** 20,
  keptUnannouncedBytes: 16 * 2 ** 20,
};
