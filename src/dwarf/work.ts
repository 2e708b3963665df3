import { type Cursor, damaged } from './cursor.ts';

/** How much work on one kind of table is left: units of a damaged file may all refer to the same bytes, over and over. */
export interface WorkLeft {
  left: number;
}

/** What reading debug info may take. Each reader has a budget of its own. */
export interface WorkBudget {
  /** Attributes of entries. */
  readonly entries: WorkLeft;
  /** Bytes of the tables of files. */
  readonly files: WorkLeft;
}

/** Sound debug info takes a tenth of it: an entry has some bytes an attribute, and is read once or twice. */
const PER_BYTE = 4;
const ALWAYS = 64 << 20;

/**
 * The work that debug info of this size may take.
 *
 * @param sizes of the sections, in bytes
 */
export function workBudgetOf(sizes: { readonly info: number; readonly line: number }): WorkBudget {
  return {
    entries: { left: ALWAYS + PER_BYTE * sizes.info },
    files: { left: ALWAYS + PER_BYTE * sizes.line },
  };
}

/**
 * Takes some work off what is left.
 *
 * @throws ImageError `debug-info-limit` when that is more than is left
 */
export function spend(work: WorkLeft, amount: number, cursor: Cursor, what: string): void {
  work.left -= amount;
  if (work.left < 0) throw damaged(cursor, 'debug-info-limit', `${what} are read over and over`);
}
