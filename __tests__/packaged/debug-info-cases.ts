import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageErrorCode } from '../../src/bytes/error.ts';
import { assembleUnit, structure } from '../support/dwarf-unit.ts';
import { type Row, versionsSection, type WrittenSection, writeElf } from '../support/elf-writer.ts';
import { run } from '../support/tools.ts';
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

/** Debug info of one unit with an abbreviation of its own. */
function entry(abbreviation: readonly number[], message: string): ErrorCase {
  const unitBytes = [5, 0, 1, 8, 0, 0, 0, 0, 1, 0, 0, 0, 0];
  return sections(
    [
      { name: '.debug_info', bytes: Buffer.from([unitBytes.length, 0, 0, 0, ...unitBytes]) },
      { name: '.debug_abbrev', bytes: Buffer.from([...abbreviation, 0, 0, 0]) },
    ],
    message,
  );
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

/** An image with a unit of these entries, assembled and linked; the layouts are asked for too. */
function assembled(entries: string, message: string): ErrorCase {
  return {
    message,
    arrange: folder => {
      const path = join(folder, 'unit');
      assembleUnit(path, `${entries}${structure('liveupdate_file_handler', '8')}.byte 0\n`);
      run('ld', ['-e', '0', '-o', `${path}.elf`, `${path}.o`]);
      writeFileSync(join(folder, 'list'), versionsSection(['luo-v5']));
      const section = `.liveupdate_versions=${join(folder, 'list')}`;
      run('objcopy', ['--add-section', section, `${path}.elf`, join(folder, 'vmlinux')]);
      return { layouts: 'layouts.txt' };
    },
  };
}

/** A structure whose only member has the type at label `1`, an entry further down. */
function memberOf(size: number, type: string, offset = 0): string {
  return `${structure('loop', `${size}`)}.uleb128 3\n.string "member"\n.long ${type} - start\n.uleb128 ${offset}\n.byte 0\n`;
}

const INTEGER = '1: .uleb128 8\n.byte 7, 8\n';
const HANDLER = `1: ${structure('liveupdate_file_handler', '8')}.byte 0\n`;
const VARIABLE = '.byte 3\n.quad 0x5000\n';

/** The source of a kernel that has the type of a handler. */
const HANDLERS = 'struct liveupdate_file_handler { char compatible[48]; } *handlers;\n';

/** Cases of damaged debug info. */
export const DEBUG_INFO_CASES: Readonly<Partial<Record<ImageErrorCode, ErrorCase>>> = {
  'debug-info-absent': sections([], 'the image has no debug info (section .debug_info)'),
  'debug-info-split': unit([5, 0, 4, 8, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 1], 'the unit is a skeleton'),
  'debug-info-elsewhere': unit([5, 0, 2, 8, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 0, 0, 0, 1], 'type units'),
  'debug-info-version': unit([9, 0, 0, 0, 0, 0, 8, 1], 'the unit is in DWARF version 9; 2 to 5 are known'),
  'debug-info-truncated': unit([4, 0, 0, 0, 0, 0, 8], 'the unit has no entry'),
  'debug-info-abbreviation': unit([4, 0, 0, 0, 0, 0, 8, 5], 'abbreviation'),
  // Code 1, DW_TAG_compile_unit, no children, DW_AT_name in a form that no standard names.
  'debug-info-form': entry([1, 0x11, 0, 0x03, 0x7f], 'form'),
  'debug-info-root-string': {
    message: '.rodata has no string luo-vN',
    arrange: folder => {
      const source = join(folder, 'k.c');
      writeFileSync(
        source,
        'struct liveupdate_file_handler { char compatible[48]; } h = { "memfd-v2" }; int main;\n',
      );
      run('gcc', ['-g', '-w', '-nostdlib', '-static', '-Wl,-e,0', '-o', join(folder, 'vmlinux'), source]);
      return { 'if-no-section': 'debug-info' };
    },
  },
  'debug-info-relocation': {
    message: 'its symbol table is row 0',
    arrange: folder => {
      const source = join(folder, 'k.c');
      writeFileSync(source, HANDLERS);
      run('gcc', ['-g', '-nostdlib', '-static', '-Wl,-e,0', '-o', join(folder, 'plain'), source]);
      writeFileSync(join(folder, 'list'), versionsSection(['luo-v5']));
      const section = `.liveupdate_versions=${join(folder, 'list')}`;
      run('objcopy', ['--add-section', section, join(folder, 'plain'), join(folder, 'vmlinux')]);
      const info = Buffer.from([8, 0, 0, 0, 5, 0, 1, 8, 0, 0, 0, 0]);
      const rela = Buffer.alloc(24, 0xff);
      const module = writeElf({
        type: 1,
        sections: [
          { name: '.debug_info', bytes: info },
          { name: '.rela.debug_info', bytes: rela, row: { type: 4, info: 1, entrySize: 24 } },
        ],
      });
      writeFileSync(join(folder, 'broken.ko'), module);
      return { 'debug-info': 'require', modules: '*.ko' };
    },
  },
  'debug-info-conflict': {
    message: 'has another layout in',
    arrange: folder => {
      const unitOf = (name: string, type: string): string => {
        const header = '# 1 "/k/include/linux/kho/abi/memfd.h"';
        const source = `${header}\nstruct memfd_luo_ser { ${type} pos; } ${name[0]};\nstatic ${HANDLERS}`;
        writeFileSync(join(folder, name), source);
        return join(folder, name);
      };
      const units = [unitOf('a.c', 'int'), unitOf('b.c', 'long')];
      const flags = ['-g', '-fpreprocessed', '-nostdlib', '-static', '-Wl,-e,0'];
      run('gcc', [...flags, '-o', join(folder, 'plain'), ...units]);
      const list = join(folder, 'list');
      writeFileSync(list, versionsSection(['luo-v5']));
      const section = ['--add-section', `.liveupdate_versions=${list}`];
      run('objcopy', [...section, join(folder, 'plain'), join(folder, 'vmlinux')]);
      return { layouts: 'layouts.txt' };
    },
  },
  'debug-info-cycle': assembled(
    `${memberOf(8, '1f')}1: .uleb128 4\n.string "alias"\n.long 1b - start\n`,
    'itself',
  ),
  'debug-info-layout': assembled(`${memberOf(4, '1f', 4)}${INTEGER}`, 'member'),
  'debug-info-reference': assembled(`${memberOf(8, '1f + 1')}${INTEGER}`, ''),
  'debug-info-handler': assembled(
    `${HANDLER}.uleb128 7\n.string "bare"\n.long 1b - start\n.uleb128 9\n${VARIABLE}`,
    'compatible',
  ),
  'debug-info-limit': assembled(
    `${HANDLER}2: .uleb128 5\n.long 1b - start\n.uleb128 6\n.uleb128 0xffffffffff\n.byte 0\n` +
      `.uleb128 7\n.string "many"\n.long 2b - start\n.uleb128 9\n${VARIABLE}`,
    'limit',
  ),
  'debug-info-compression': unit([77, ...new Array(30).fill(0)], 'compressed', { flags: 0x800 }),
};
