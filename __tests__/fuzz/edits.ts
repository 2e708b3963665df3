import type { Choices } from './choices.ts';

/** A number in a file that is worth a wrong value. Offset and size are in bytes. */
export interface Field {
  readonly offset: number;
  readonly size: number;
  readonly littleEndian: boolean;
}

/** No input is longer: the bounds on time and memory are given for this. */
export const MOST_INPUT_BYTES = 1 << 20;

/** Puts a wrong value into one of the fields. */
export function editField(bytes: Buffer, fields: readonly Field[], choices: Choices): Buffer {
  const field = fields[choices.below(fields.length)];
  if (field === undefined || field.offset + field.size > bytes.length) return bytes;
  const copy = Buffer.from(bytes);
  putNumber(copy, field, wrongValue(getNumber(copy, field), field.size, bytes.length, choices));
  return copy;
}

/** One edit that knows nothing of the format. */
export function editBytes(bytes: Buffer, choices: Choices): Buffer {
  const at = choices.below(bytes.length);
  const length = 1 + choices.below(Math.min(256, bytes.length - at));
  const to = choices.below(bytes.length);
  switch (choices.below(10)) {
    case 0:
      return changed(bytes, at, byte => byte ^ (1 << choices.below(8)));
    case 1:
      return changed(bytes, at, () => choices.below(256));
    case 2:
      return changed(bytes, at, byte => byte + 1);
    case 3:
      return changed(bytes, at, byte => byte - 1);
    case 4:
      return Buffer.from(bytes.subarray(0, at));
    case 5:
      return cutTo(Buffer.concat([bytes, choices.bytes(length)]));
    case 6:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 7:
      return cutTo(
        Buffer.concat([bytes.subarray(0, at), choices.bytes(Math.min(length, 16)), bytes.subarray(at)]),
      );
    case 8:
      return cutTo(
        Buffer.concat([bytes.subarray(0, to), bytes.subarray(at, at + length), bytes.subarray(to)]),
      );
    default: {
      const copy = Buffer.from(bytes);
      copy.fill(choices.pick([0, 0xff], 0), at, at + length);
      return copy;
    }
  }
}

/** Number fields of `sizes` bytes each, one behind the other. */
export function fieldsAt(offset: number, sizes: readonly number[], littleEndian: boolean): Field[] {
  let position = offset;
  return sizes.map(size => {
    position += size;
    return { offset: position - size, size, littleEndian };
  });
}

export function getNumber(bytes: Buffer, { offset, size, littleEndian }: Field): bigint {
  let value = 0n;
  for (let index = 0; index < size; index++) {
    value = value * 256n + BigInt(bytes[offset + (littleEndian ? size - 1 - index : index)] ?? 0);
  }
  return value;
}

export function putNumber(bytes: Buffer, { offset, size, littleEndian }: Field, value: bigint): void {
  for (let index = 0; index < size; index++) {
    bytes[offset + (littleEndian ? index : size - 1 - index)] = Number((value >> BigInt(8 * index)) & 0xffn);
  }
}

function wrongValue(value: bigint, size: number, fileBytes: number, choices: Choices): bigint {
  const most = (1n << BigInt(8 * size)) - 1n;
  const file = BigInt(fileBytes);
  const values = [
    value + 1n,
    value - 1n,
    0n,
    1n,
    most,
    most / 2n,
    most / 2n + 1n,
    file,
    file - 1n,
    file - value,
  ];
  const other = [
    value * 2n,
    value / 2n,
    value + 8n,
    value - 8n,
    value + 48n,
    value - 48n,
    BigInt(choices.below(256)),
  ];
  return choices.pick([...values, ...other, BigInt(choices.below(0x10000))], 0n) & most;
}

function changed(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = change(copy[at] ?? 0) & 0xff;
  return copy;
}

function cutTo(bytes: Buffer): Buffer {
  return bytes.subarray(0, MOST_INPUT_BYTES);
}
