// A vmlinux of any size for the bench: the example's list in a sparse file with many sections, the table at its end.
import { closeSync, openSync, writeSync } from 'node:fs';

const ROW = 64;
const HEADER = 64;

/**
 * Writes a 64-bit little-endian ELF of about `bytes` bytes with `count` sections, one of them the version list.
 *
 * The file is sparse: only headers, names and the list take room on disk.
 */
export function writeLargeElf(path, bytes, count, strings) {
  const list = versionList(strings);
  const names = sectionNames(count);
  const namesAt = bytes - names.bytes.length - count * ROW - 64;
  const tableAt = Math.ceil((namesAt + names.bytes.length) / 8) * 8;
  const listAt = Math.floor(bytes / 2 / 4096) * 4096;
  const rows = Buffer.alloc(count * ROW);
  for (let row = 1; row < count - 2; row++) writeRow(rows, row, names.offsets[row], 1, HEADER, 4096);
  writeRow(rows, count - 2, names.offsets[count - 2], 1, listAt, list.length, 2);
  writeRow(rows, count - 1, names.offsets[count - 1], 3, namesAt, names.bytes.length);
  const file = openSync(path, 'w');
  writeSync(file, header(tableAt, count), 0, HEADER, 0);
  writeSync(file, list, 0, list.length, listAt);
  writeSync(file, names.bytes, 0, names.bytes.length, namesAt);
  writeSync(file, rows, 0, rows.length, tableAt);
  closeSync(file);
}

function versionList(strings) {
  const list = Buffer.alloc(8 + 48 * strings.length);
  list.writeUInt32LE(0x4c565550, 0);
  list.writeUInt32LE(1, 4);
  for (const [index, text] of strings.entries()) list.write(text, 8 + 48 * index, 'latin1');
  return list;
}

function sectionNames(count) {
  const names = Array.from({ length: count }, (_, row) => (row === 0 ? '' : `.text.unlikely.${row}`));
  names[count - 2] = '.liveupdate_versions';
  names[count - 1] = '.shstrtab';
  const offsets = [];
  let length = 0;
  for (const name of names) {
    offsets.push(length);
    length += name.length + 1;
  }
  return { offsets, bytes: Buffer.from(`${names.join('\0')}\0`, 'latin1') };
}

function header(tableAt, count) {
  const bytes = Buffer.alloc(HEADER);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.writeUInt16LE(2, 16);
  bytes.writeUInt16LE(62, 18);
  bytes.writeUInt32LE(1, 20);
  bytes.writeBigUInt64LE(BigInt(tableAt), 40);
  bytes.writeUInt16LE(HEADER, 52);
  bytes.writeUInt16LE(ROW, 58);
  bytes.writeUInt16LE(count, 60);
  bytes.writeUInt16LE(count - 1, 62);
  return bytes;
}

function writeRow(rows, row, name, type, offset, size, flags = 0) {
  const start = row * ROW;
  rows.writeUInt32LE(name, start);
  rows.writeUInt32LE(type, start + 4);
  rows.writeBigUInt64LE(BigInt(flags), start + 8);
  rows.writeBigUInt64LE(BigInt(offset), start + 24);
  rows.writeBigUInt64LE(BigInt(size), start + 32);
}
