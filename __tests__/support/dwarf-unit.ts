import { readFileSync, writeFileSync } from 'node:fs';
import { run } from './tools.ts';

const UNIT = `
.section .debug_abbrev
.uleb128 1, 0x11
.byte 1
.uleb128 0x10, 0x17, 0, 0
.uleb128 2, 0x13
.byte 1
.uleb128 0x03, 0x08, 0x0b, 0x0f, 0x3a, 0x0b, 0x3b, 0x0b, 0, 0
.uleb128 3, 0x0d
.byte 0
.uleb128 0x03, 0x08, 0x49, 0x13, 0x38, 0x0f, 0, 0
.uleb128 4, 0x16
.byte 0
.uleb128 0x03, 0x08, 0x49, 0x13, 0, 0
.uleb128 5, 0x01
.byte 1
.uleb128 0x49, 0x13, 0, 0
.uleb128 6, 0x21
.byte 0
.uleb128 0x37, 0x0f, 0, 0
.uleb128 7, 0x34
.byte 0
.uleb128 0x03, 0x08, 0x49, 0x13, 0x02, 0x18, 0, 0
.uleb128 8, 0x24
.byte 0
.uleb128 0x3e, 0x0b, 0x0b, 0x0b, 0, 0
.byte 0
.section .debug_line
.long 9f - . - 4
.value 4
.long 8f - . - 4
.byte 1, 1, 1, 1, 1, 1
.string "include/linux/kho/abi"
.byte 0
.string "loop.h"
.uleb128 1, 0, 0
.byte 0
8:
9:
.section .debug_info
start:
.long 7f - . - 4
.value 4
.long 0
.byte 8
.uleb128 1
.long 0
ENTRIES
.byte 0
7:
`;

/** The start of a structure in the file `include/linux/kho/abi/loop.h`; a zero byte ends its members. */
export function structure(name: string, size: string): string {
  return `.uleb128 2\n.string "${name}"\n.uleb128 ${size}\n.byte 1, 7\n`;
}

/**
 * Assembles a unit of these entries, with a table of files whose first is `include/linux/kho/abi/loop.h`.
 *
 * @param path of the source that is written, without `.s`
 * @returns the object file
 */
export function assembleUnit(path: string, entries: string): Buffer {
  writeFileSync(`${path}.s`, UNIT.replace('ENTRIES', entries));
  run('gcc', ['-c', `${path}.s`, '-o', `${path}.o`]);
  return readFileSync(`${path}.o`);
}
