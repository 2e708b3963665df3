import { fields } from '../bytes/fields.ts';

const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;
/** Its version and the CRC-32 of the other name stand before the name. */
const BEFORE_PATH = 5;

/**
 * The 64-bit numbers among the extra fields (4.5.3); empty where there are none, `null` where they stand twice: readers
 * differ in which they take.
 */
export function zip64Data(extra: Uint8Array, where: string): Uint8Array | null {
  const [first, second] = dataOf(extra, ZIP64, where);
  return second === undefined ? (first ?? new Uint8Array()) : null;
}

/** Whether a reader that knows Info-ZIP's Unicode path (4.6.9) gives the entry another name than `name`. */
export function isRenamed(extra: Uint8Array, name: Uint8Array, where: string): boolean {
  return dataOf(extra, UNICODE_PATH, where).some(
    data => Buffer.compare(data.subarray(BEFORE_PATH), name) !== 0,
  );
}

/** The data of every extra field of this kind (4.5.1). */
function dataOf(extra: Uint8Array, id: number, where: string): Uint8Array[] {
  const all = fields(extra, true, where);
  const found: Uint8Array[] = [];
  for (let position = 0; position + 4 <= extra.length; ) {
    const [kind, length] = [all.u16(position), all.u16(position + 2)];
    if (kind === id) found.push(extra.subarray(position + 4, position + 4 + length));
    position += 4 + length;
  }
  return found;
}
