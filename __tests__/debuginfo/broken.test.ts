import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImageError } from '../../src/bytes/error.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import { FORM } from '../../src/dwarf/constants.ts';
import { cursorOf } from '../../src/dwarf/cursor.ts';
import { readReference } from '../../src/dwarf/forms.ts';
import { openDebugInfo } from '../../src/dwarf/open.ts';
import { openElf } from '../../src/image/elf.ts';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { readStringPlaces } from '../../src/liveupdate/string-places.ts';
import { wantedFor } from '../../src/liveupdate/wanted.ts';
import { assembleUnit, structure } from '../support/dwarf-unit.ts';
import { hasTool, itWith, run } from '../support/tools.ts';
import { buildFolder, buildProgram, compileUnit, GCC } from './build.ts';

const folder = buildFolder();
const at = (name: string): string => join(folder.path, name);
afterAll(() => folder.remove());

const programs = new Map<string, Uint8Array>();
beforeAll(() => {
  if (!hasTool('gcc')) return;
  for (const flags of [['-gdwarf-4'], ['-gdwarf-5'], ['-gdwarf-5', '-gz=zlib']]) {
    programs.set(
      flags.join(' '),
      readFileSync(buildProgram(folder.path, flags.join(''), GCC, [...flags, '-O2'])),
    );
  }
});

function program(flags: string): Uint8Array {
  const bytes = programs.get(flags);
  if (bytes === undefined) throw new Error(`no program ${flags}`);
  return new Uint8Array(bytes);
}

/** Reads everything that there is to read. */
async function readAll(bytes: Uint8Array): Promise<{ handlers: number; layouts: number }> {
  const elf = await openElf(memorySource(bytes, 'vmlinux'));
  const debug = await openDebugInfo(elf, wantedFor(elf, true));
  const handlers = await readHandlers(debug);
  const { layouts } = await readLayouts(debug);
  await readStringPlaces(debug, new Set(['luo-v5', 'memfd-v2']));
  return { handlers: handlers.length, layouts: layouts.length };
}

async function errorOf(bytes: Uint8Array): Promise<ImageError> {
  try {
    await readAll(bytes);
  } catch (error) {
    if (error instanceof ImageError) return error;
    throw error;
  }
  throw new Error('it was read without an error');
}

/** The place of a section in the file. */
async function sectionOf(bytes: Uint8Array, name: string): Promise<{ offset: number; size: number }> {
  const elf = await openElf(memorySource(bytes, 'vmlinux'));
  const section = elf.sections.find(row => row.name === name);
  if (section === undefined) throw new Error(`no section ${name}`);
  return section;
}

async function patched(
  flags: string,
  section: string,
  patch: (bytes: Uint8Array) => void,
): Promise<Uint8Array> {
  const bytes = program(flags);
  const { offset, size } = await sectionOf(bytes, section);
  patch(bytes.subarray(offset, offset + size));
  return bytes;
}

interface Damage {
  readonly name: string;
  readonly flags: string;
  readonly section: string;
  readonly patch: (bytes: Uint8Array) => void;
  readonly code: string;
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'a unit of an unknown version',
    flags: '-gdwarf-5',
    section: '.debug_info',
    patch: bytes => bytes.set([9, 0], 4),
    code: 'debug-info-version',
  },
  {
    name: 'a unit of a type that is not known',
    flags: '-gdwarf-5',
    section: '.debug_info',
    patch: bytes => bytes.set([0x7f], 6),
    code: 'debug-info-version',
  },
  {
    name: 'addresses of 3 bytes',
    flags: '-gdwarf-4',
    section: '.debug_info',
    patch: bytes => bytes.set([3], 10),
    code: 'debug-info-version',
  },
  {
    name: 'a unit longer than its section',
    flags: '-gdwarf-5',
    section: '.debug_info',
    patch: bytes => bytes.set([0xff, 0xff, 0xff, 0x7f], 0),
    code: 'debug-info-truncated',
  },
  {
    name: 'a reserved length',
    flags: '-gdwarf-5',
    section: '.debug_info',
    patch: bytes => bytes.set([0xf5, 0xff, 0xff, 0xff], 0),
    code: 'debug-info-version',
  },
  {
    name: 'a unit without an entry',
    flags: '-gdwarf-5',
    section: '.debug_info',
    patch: bytes => bytes.set([8, 0, 0, 0], 0),
    code: 'debug-info-truncated',
  },
  {
    name: 'an empty table of abbreviations',
    flags: '-gdwarf-5',
    section: '.debug_abbrev',
    patch: bytes => bytes.fill(0),
    code: 'debug-info-abbreviation',
  },
  {
    name: 'a table of abbreviations that does not end',
    flags: '-gdwarf-5',
    section: '.debug_abbrev',
    patch: bytes => bytes.fill(0x81),
    code: 'debug-info-limit',
  },
  {
    name: 'a table of abbreviations beyond its section',
    flags: '-gdwarf-5',
    section: '.debug_info',
    patch: bytes => bytes.set([0xff, 0xff, 0xff, 0x7f], 8),
    code: 'debug-info-truncated',
  },
  {
    name: 'strings without an end',
    flags: '-gdwarf-5',
    section: '.debug_line_str',
    patch: bytes => bytes.fill(0x61),
    code: 'debug-info-reference',
  },
  {
    name: 'a line table of an unknown version',
    flags: '-gdwarf-5',
    section: '.debug_line',
    patch: bytes => bytes.set([9, 0], 4),
    code: 'debug-info-version',
  },
  {
    name: 'a header of a line table longer than its section',
    flags: '-gdwarf-5',
    section: '.debug_line',
    patch: bytes => bytes.set([0xff, 0xff, 0xff, 0x7f], 8),
    code: 'debug-info-truncated',
  },
  {
    name: 'a damaged zlib stream',
    flags: '-gdwarf-5 -gz=zlib',
    section: '.debug_info',
    patch: bytes => bytes.fill(0x55, 40, 80),
    code: 'debug-info-compression',
  },
  {
    name: 'a compressed section that announces another size',
    flags: '-gdwarf-5 -gz=zlib',
    section: '.debug_info',
    patch: bytes => bytes.set([1], 8),
    code: 'debug-info-compression',
  },
  {
    name: 'a compression that is not known',
    flags: '-gdwarf-5 -gz=zlib',
    section: '.debug_info',
    patch: bytes => bytes.set([7], 0),
    code: 'debug-info-compression',
  },
];

describe('damaged debug info', () => {
  for (const { name, flags, section, patch, code } of DAMAGES) {
    itWith(['gcc'], `is an error of its own: ${name}`, async () => {
      const error = await errorOf(await patched(flags, section, patch));
      expect(error.code).toBe(code);
      expect(error.where).toMatch(/^vmlinux \.(z?debug_\w+) @0x[0-9a-f]+/);
    });
  }

  itWith(['gcc'], 'names the unit and the entry by their offsets', async () => {
    const bytes = await patched('-gdwarf-5', '.debug_str', section => section.fill(0x61));
    const error = await errorOf(bytes);
    expect(error.where).toMatch(/\(unit 0x[0-9a-f]+, entry 0x[0-9a-f]+\)$/);
  });

  itWith(
    ['gcc'],
    'is an error or a result wherever one byte is another, and never anything else',
    async () => {
      let seed = 12345;
      const next = (below: number): number => {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        return Math.floor((seed / 0x1_0000_0000) * below);
      };
      for (const flags of ['-gdwarf-4', '-gdwarf-5']) {
        for (const section of ['.debug_info', '.debug_abbrev', '.debug_line', '.debug_str']) {
          for (let round = 0; round < 150; round++) {
            const bytes = await patched(flags, section, part => {
              part[next(part.length)] = next(256);
            });
            try {
              await readAll(bytes);
            } catch (error) {
              if (!(error instanceof ImageError)) throw error;
            }
          }
        }
      }
    },
  );

  itWith(['gcc'], 'is an error wherever .debug_info ends early', async () => {
    const whole = program('-gdwarf-5');
    const { size } = await sectionOf(whole, '.debug_info');
    for (let length = 1; length < size; length += 41) {
      const debugInfo = await openElf(memorySource(whole, 'vmlinux'));
      const sections = debugInfo.sections.map(row =>
        row.name === '.debug_info' ? { ...row, size: length } : row,
      );
      const cut = openDebugInfo({ ...debugInfo, sections });
      // The section may end exactly where a unit does.
      await cut.then(
        debug => expect(debug.units.length).toBeGreaterThan(0),
        error => expect(error).toBeInstanceOf(ImageError),
      );
    }
  });
});

describe('debug info that is not there', () => {
  itWith(['gcc', 'strip'], 'is absent from a stripped program', async () => {
    const path = join(folder.path, 'stripped');
    writeFileSync(path, program('-gdwarf-5'));
    run('strip', ['-g', path]);
    expect((await errorOf(readFileSync(path))).code).toBe('debug-info-absent');
  });

  for (const version of ['-gdwarf-4', '-gdwarf-5']) {
    itWith(['gcc'], `is split off into a .dwo file: ${version}`, async () => {
      const flags = [version, '-gsplit-dwarf', '-O2'];
      const object = compileUnit(folder.path, `split${version}`, GCC, flags, 'mm/memfd_luo.c');
      expect((await errorOf(readFileSync(object))).code).toBe('debug-info-split');
      expect((await errorOf(readFileSync(object.replace(/o$/, 'dwo')))).code).toBe('debug-info-split');
    });

    itWith(['gcc'], `keeps its types in units of their own: ${version}`, async () => {
      const flags = [version, '-fdebug-types-section', '-O2'];
      const object = compileUnit(folder.path, `types${version}`, GCC, flags, 'mm/memfd_luo.c');
      expect((await errorOf(readFileSync(object))).code).toBe('debug-info-elsewhere');
      const linked = buildProgram(folder.path, `linked${version}`, GCC, flags);
      expect(await errorOf(readFileSync(linked))).toMatchObject({
        code: 'debug-info-elsewhere',
        remedy: 'Build without -fdebug-types-section.',
      });
    });
  }

  for (const section of ['.gnu_debugaltlink', '.debug_sup']) {
    itWith(['gcc', 'objcopy'], `stands in another file, which ${section} names`, async () => {
      const [path, link] = [at(`program${section}`), at(`link${section}`)];
      writeFileSync(path, program('-gdwarf-5'));
      writeFileSync(link, 'common.debug\0');
      run('objcopy', [`--add-section=${section}=${link}`, path]);
      expect(await errorOf(readFileSync(path))).toMatchObject({
        code: 'debug-info-elsewhere',
        message: `parts of the debug info stand in another file (dwz -m), which ${section} names`,
        remedy: 'Give the vmlinux or the module as it was before dwz -m.',
      });
    });
  }

  it.each([
    ['type units', FORM.refSig8, 'Build without -fdebug-types-section.'],
    ['another file', FORM.gnuRefAlt, 'Give the vmlinux or the module as it was before dwz -m.'],
    ['another file of DWARF 5', FORM.refSup4, 'Give the vmlinux or the module as it was before dwz -m.'],
  ])('has a cure for references to %s', (_name, form, remedy) => {
    const cursor = cursorOf(new Uint8Array(8), true, 'vmlinux .debug_info', 0);
    const sizes = { version: 5, offsetBytes: 4, addressBytes: 8 } as const;
    expect(() => readReference(cursor, form, 0, sizes)).toThrow(expect.objectContaining({ remedy }));
  });

  itWith(['gcc'], 'has no handler when the type is not there, and that is an answer', async () => {
    const source = join(folder.path, 'plain.c');
    writeFileSync(source, 'struct list_head { void *next; }; struct list_head head;\n');
    run('gcc', ['-gdwarf-5', '-c', source, '-o', join(folder.path, 'plain.o')]);
    const debug = await openDebugInfo(
      await openElf(memorySource(readFileSync(join(folder.path, 'plain.o')), 'plain')),
    );
    expect(await readHandlers(debug)).toEqual([]);
    expect((await readLayouts(debug)).layouts).toEqual([]);
  });
});

describe('types that no compiler writes', () => {
  itWith(['gcc'], 'a typedef of itself is an error', async () => {
    const bytes = assembleUnit(
      at('typedef'),
      `${structure('loop', '8')}.uleb128 3\n.string "member"\n.long 1f - start\n.uleb128 0\n.byte 0\n` +
        '1: .uleb128 4\n.string "alias"\n.long 1b - start\n',
    );
    expect((await errorOf(bytes)).code).toBe('debug-info-cycle');
  });

  itWith(['gcc'], 'a structure that contains itself is an error', async () => {
    const bytes = assembleUnit(
      at('itself'),
      `1: ${structure('loop', '8')}.uleb128 3\n.string "member"\n.long 1b - start\n.uleb128 0\n.byte 0\n`,
    );
    expect((await errorOf(bytes)).code).toBe('debug-info-cycle');
  });

  itWith(['gcc'], 'an array of itself is an error', async () => {
    const bytes = assembleUnit(
      at('array'),
      `${structure('loop', '8')}.uleb128 3\n.string "member"\n.long 1f - start\n.uleb128 0\n.byte 0\n` +
        '1: .uleb128 5\n.long 1b - start\n.uleb128 6\n.uleb128 2\n.byte 0\n',
    );
    expect((await errorOf(bytes)).code).toBe('debug-info-cycle');
  });

  itWith(['gcc'], 'a handler of an absurd count is an error', async () => {
    const bytes = assembleUnit(
      at('count'),
      `1: ${structure('liveupdate_file_handler', '8')}.byte 0\n` +
        '2: .uleb128 5\n.long 1b - start\n.uleb128 6\n.uleb128 0xffffffffff\n.byte 0\n' +
        '.uleb128 7\n.string "many"\n.long 2b - start\n.uleb128 9\n.byte 3\n.quad 0x5000\n',
    );
    expect((await errorOf(bytes)).code).toBe('debug-info-limit');
  });

  itWith(['gcc'], 'a handler whose type has no compatible string is an error', async () => {
    const bytes = assembleUnit(
      at('member'),
      `1: ${structure('liveupdate_file_handler', '8')}.byte 0\n` +
        '.uleb128 7\n.string "bare"\n.long 1b - start\n.uleb128 9\n.byte 3\n.quad 0x5000\n',
    );
    expect((await errorOf(bytes)).code).toBe('debug-info-handler');
  });

  itWith(['gcc'], 'a member behind the end of its structure is an error', async () => {
    const bytes = assembleUnit(
      at('behind'),
      `${structure('loop', '4')}.uleb128 3\n.string "member"\n.long 1f - start\n.uleb128 4\n.byte 0\n` +
        '1: .uleb128 8\n.byte 7, 8\n',
    );
    expect((await errorOf(bytes)).code).toBe('debug-info-layout');
  });

  itWith(['gcc'], 'a reference into the middle of an entry is an error', async () => {
    const bytes = assembleUnit(
      at('middle'),
      `${structure('loop', '8')}.uleb128 3\n.string "member"\n.long 1f + 1 - start\n.uleb128 0\n.byte 0\n` +
        '1: .uleb128 8\n.byte 7, 8\n',
    );
    expect((await errorOf(bytes)).code).toBe('debug-info-reference');
  });

  itWith(['gcc'], 'types without a name that multiply are an error before they fill the memory', async () => {
    const levels = Array.from({ length: 14 }, (_, level) => {
      const member = `.uleb128 3\n.string "m"\n.long ${level + 20}f - start\n.uleb128 0\n`;
      const head = level === 0 ? structure('outer', '8') : `${level + 19}: ${structure('', '8')}`;
      return `${head}${member.repeat(6)}.byte 0\n`;
    });
    const bytes = assembleUnit(at('multiply'), `${levels.join('')}33: .uleb128 8\n.byte 7, 8\n`);
    expect((await errorOf(bytes)).code).toBe('debug-info-limit');
  });
});
