import { deflateSync } from 'node:zlib';
import { AT, FORM, TAG } from '../../src/dwarf/constants.ts';
import { versionsSection, writeElf } from './elf-writer.ts';

/** Structures that are all alike, each of a size of its own, each with the one before in it, or known by a typedef only. */
export const SHAPES = ['alike', 'sized', 'nested', 'untagged'] as const;

type Shape = (typeof SHAPES)[number];

interface Structures {
  readonly bytes?: number;
  readonly most?: number;
  readonly shape?: Shape;
  /** The debug info is compressed, as `gcc -gz` leaves it. */
  readonly isPacked?: boolean;
}

const UNIT = 1;
const BASE = 2;
const STRUCTURE = 3;
const MEMBER = 4;
const UNTAGGED = 5;
const TYPEDEF = 6;
const HANDLER = 7;

/** A few abbreviations for all entries, as a compiler writes them: a structure takes some 30 bytes. */
const ABBREVIATIONS = [
  [UNIT, TAG.compileUnit, 1, AT.name, FORM.string, AT.compDir, FORM.string, AT.stmtList, FORM.secOffset],
  [BASE, TAG.baseType, 0, AT.name, FORM.string, AT.byteSize, FORM.data1, AT.encoding, FORM.data1],
  [
    ...[STRUCTURE, TAG.structureType, 1, AT.name, FORM.string, AT.byteSize, FORM.udata],
    ...[AT.declFile, FORM.data1, AT.declLine, FORM.udata],
  ],
  [
    ...[MEMBER, TAG.member, 0, AT.name, FORM.string, AT.type, FORM.ref4],
    ...[AT.dataMemberLocation, FORM.data1],
  ],
  [
    ...[UNTAGGED, TAG.structureType, 1, AT.byteSize, FORM.udata],
    ...[AT.declFile, FORM.data1, AT.declLine, FORM.udata],
  ],
  [...[TYPEDEF, TAG.typedef, 0, AT.name, FORM.string, AT.type, FORM.ref4], ...[AT.declFile, FORM.data1]],
  [HANDLER, TAG.structureType, 0, AT.name, FORM.string, AT.byteSize, FORM.udata],
];

/** The header of a unit in DWARF 4. */
const HEADER_BYTES = 11;

/**
 * A kernel whose debug info shows, in a header of the wire, as many structures as fit so many bytes.
 *
 * @param bytes of the debug info; `most` structures are enough
 */
export function kernelWithStructures({
  bytes = Number.POSITIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  shape = 'alike',
  isPacked = false,
}: Structures): Buffer {
  const info = unitOf(bytes, most, shape);
  return writeElf({
    sections: [
      { name: '.liveupdate_versions', bytes: versionsSection(['luo-v5', 'memfd-v2']) },
      { name: '.debug_abbrev', bytes: Buffer.from([...ABBREVIATIONS.flatMap(row => [...row, 0, 0]), 0]) },
      isPacked
        ? { name: '.debug_info', bytes: packed(info), row: { flags: 0x800 } }
        : { name: '.debug_info', bytes: info },
      { name: '.debug_line', bytes: lineTable('/src/include/linux/kho/abi/big.h') },
    ],
  });
}

/** `Elf64_Chdr` (gABI, "Compression Header"), and a zlib stream. */
function packed(bytes: Uint8Array): Buffer {
  const header = Buffer.from([
    ...word(1),
    ...word(0),
    ...word(bytes.length),
    ...word(0),
    ...word(1),
    ...word(0),
  ]);
  return Buffer.concat([header, deflateSync(bytes)]);
}

function unitOf(bytes: number, most: number, shape: Shape): Buffer {
  const root = Buffer.from([UNIT, ...text('a.c'), ...text('/src'), ...word(0)]);
  const base = HEADER_BYTES + root.length;
  const type = Buffer.from([BASE, ...text('u64'), 8, 7]);
  // Debug info of a kernel without the type of a handler is refused.
  const handler = Buffer.from([HANDLER, ...text('liveupdate_file_handler'), 8]);
  const parts: Uint8Array[] = [root, type, handler];
  let end = base + type.length + handler.length;
  let before = base;
  for (let index = 0; end < bytes && index < most; index++) {
    const part = structure(index, shape, end, shape === 'nested' ? before : base);
    parts.push(part);
    before = end;
    end += part.length;
  }
  const entries = Buffer.concat([...parts, Buffer.alloc(1)]);
  return Buffer.concat([
    Buffer.from([...word(entries.length + HEADER_BYTES - 4), 4, 0, ...word(0), 8]),
    entries,
  ]);
}

/** @param start offset of the entry in the unit; `type` is that of the type of its one member */
function structure(index: number, shape: Shape, start: number, type: number): Uint8Array {
  const isUntagged = shape === 'untagged';
  const size = uleb(shape === 'sized' || isUntagged ? 8 + index : 8);
  const head = isUntagged ? [UNTAGGED] : [STRUCTURE, ...text(`s${index}`)];
  const member = [MEMBER, ...text('m'), ...word(type), 0];
  const typedef = isUntagged ? [TYPEDEF, ...text(`t${index}`), ...word(start), 1] : [];
  return Buffer.from([...head, ...size, 1, ...uleb(index + 1), ...member, 0, ...typedef]);
}

function lineTable(file: string): Buffer {
  const rest = [1, 1, 1, 1, 1, 1, 0, ...text(file), 0, 0, 0, 0];
  return Buffer.from([...word(rest.length + 6), 4, 0, ...word(rest.length), ...rest]);
}

function text(value: string): number[] {
  return [...Buffer.from(`${value}\0`, 'latin1')];
}

function word(value: number): number[] {
  return [value, value >>> 8, value >>> 16, value >>> 24].map(byte => byte & 0xff);
}

function uleb(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...uleb(Math.floor(value / 0x80))];
}
