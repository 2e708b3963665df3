// Copies for formats that repeat what was decoded (lz4, lzo). Each is a function of its own: a short one is compiled after a
// few kilobytes, and its loop is left at a return; loops inside of a large function would have to wait for all of it.

/** A whole step of `copyRun`, in bytes: by words it writes up to one less than this behind the end. */
export const STEP_BYTES = 8;
const WORD_BYTES = 4;

/** The same bytes one by one and by words. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly words: DataView;
}

/** Both ways to look at an array. */
export function bytesOf({ buffer, byteOffset, length }: Uint8Array): Bytes {
  // Never the array itself: a Buffer is another kind of array to the compiler, and code for both kinds is slower.
  return {
    bytes: new Uint8Array(buffer, byteOffset, length),
    words: new DataView(buffer, byteOffset, length),
  };
}

/**
 * Copies to `target[to]` up to `target[end]`, from `start` of the source on, which may be the target itself.
 *
 * @param byWords where source and target go on for `STEP_BYTES` behind the run, and those of the target are written to later,
 *   and the source of a copy inside of the target lies at least `STEP_BYTES` before it
 */
export function copyRun(
  source: Bytes,
  start: number,
  target: Bytes,
  to: number,
  end: number,
  byWords: boolean,
): void {
  if (byWords) copyWords(source.words, start, target.words, to, end);
  else copyBytes(source.bytes, start, target.bytes, to, end);
}

function copyWords(source: DataView, start: number, target: DataView, to: number, end: number): void {
  let from = start;
  for (let at = to; at < end; at += STEP_BYTES, from += STEP_BYTES) {
    target.setInt32(at, source.getInt32(from, true), true);
    target.setInt32(at + WORD_BYTES, source.getInt32(from + WORD_BYTES, true), true);
  }
}

function copyBytes(source: Uint8Array, start: number, target: Uint8Array, to: number, end: number): void {
  let from = start;
  for (let at = to; at < end; at++) target[at] = source[from++] ?? 0;
}
