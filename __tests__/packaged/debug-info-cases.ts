import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageErrorCode } from '../../src/bytes/error.ts';
import { type Row, versionsSection, type WrittenSection, writeElf } from '../support/elf-writer.ts';
import type { ErrorCase } from './image-cases.ts';

/** An image with these sections of debug info beside its list. */
function sections(debugInfo: readonly WrittenSection[], message: string): ErrorCase {
  return {
    message,
    arrange: folder => {
      const list = { name: '.liveupdate_versions', bytes: versionsSection(['luo-v5']) };
      writeFileSync(join(folder, 'vmlinux'), writeElf({ sections: [list, ...debugInfo] }));
      return { 'debug-info': 'require' };
    },
  };
}

/** Debug info of one unit: these bytes behind its length (DWARF 5, section 7.5.1). */
function unit(bytes: readonly number[], message: string, row: Partial<Row> = {}): ErrorCase {
  const info = Buffer.from([bytes.length, 0, 0, 0, ...bytes]);
  return sections(
    [
      { name: '.debug_info', bytes: info, row },
      { name: '.debug_abbrev', bytes: Buffer.alloc(1) },
    ],
    message,
  );
}

/** Cases of damaged debug info; what takes a whole unit stands in the tests of dwarf/. */
export const DEBUG_INFO_CASES: Readonly<Partial<Record<ImageErrorCode, ErrorCase>>> = {
  'debug-info-absent': sections([], 'the image has no debug info (section .debug_info)'),
  'debug-info-split': unit([5, 0, 4, 8, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 1], 'the unit is a skeleton'),
  'debug-info-elsewhere': unit([5, 0, 2, 8, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 0, 0, 0, 1], 'type units'),
  'debug-info-version': unit([9, 0, 0, 0, 0, 0, 8, 1], 'the unit is in DWARF version 9; 2 to 5 are known'),
  'debug-info-truncated': unit([4, 0, 0, 0, 0, 0, 8], 'the unit has no entry'),
  'debug-info-abbreviation': unit([4, 0, 0, 0, 0, 0, 8, 5], 'abbreviation'),
  'debug-info-compression': unit([77, ...new Array(30).fill(0)], 'compressed', { flags: 0x800 }),
};
