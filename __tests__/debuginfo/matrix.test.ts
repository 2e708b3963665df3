import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import type { DebugInfo } from '../../src/dwarf/debug-info.ts';
import { layoutLines } from '../../src/gate/layouts-text.ts';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { findRootStrings } from '../../src/liveupdate/root-strings.ts';
import { readStringPlaces } from '../../src/liveupdate/string-places.ts';
import { itWith, run } from '../support/tools.ts';
import {
  buildFolder,
  buildProgram,
  CLANG,
  GCC,
  GCC_ARM,
  GCC_ARM64,
  GCC_S390X,
  type Toolchain,
  withDebugInfo,
} from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

const HANDLERS = [
  'array-v1 handlers[0] kernel/liveupdate.c:17',
  'array-v2 handlers[1] kernel/liveupdate.c:17',
  'declared-v3 declared_handler kernel/liveupdate.c:13',
  'forgotten-v1 forgotten_handler kernel/liveupdate.c:23',
  'in-function-v1 in_function mm/memfd_luo.c:13',
  'memfd-v2 memfd_luo_handler mm/memfd_luo.c:9',
  'qualified-v1 qualified_handler kernel/liveupdate.c:15',
];

const LAYOUTS_64 = `
struct kho_vmalloc 16
  0     8     u64 first
  8     4     u32 total_pages
  12    2     u16 flags
  14    2     u16 order
struct kho_vmalloc_chunk 4096
  0     8     struct kho_vmalloc_hdr hdr
  8     4088  u64[511] phys
struct kho_vmalloc_hdr 8
  0     8     union{} next
    0     8     u64 phys
    0     8     ptr ptr
enum memfd_luo_mode 4
  0 = MEMFD_LUO_PLAIN
  2 = MEMFD_LUO_HUGE
  -7 = MEMFD_LUO_NEGATIVE
struct (memfd_luo_pair) 4
  0     2     u16 left
  2     1     u8 right
struct memfd_luo_folio_ser 16
  0b    52b   u64 pfn
  52b   12b   u64 flags
  8     8     u64 index
struct memfd_luo_nested 8
  0     4     u32 first
  4     4     u32 second
struct memfd_luo_ser 136
  0     8     u64 pos
  8     8     u64 size
  16    4     u32 seals
  20    4     u32 flags
  24    8     u64 count
  32    16    struct kho_vmalloc folios
  48    8     struct memfd_luo_nested nested
  56    8     union{} -
    56    8     u64 whole
    56    8     struct{} -
      56    4     u32 low
      60    4     u32 high
  64    4     enum memfd_luo_mode mode
  68    4     struct (memfd_luo_pair) pair
  72    1     bool is_open
  584b  3b    u8 small
  587b  2b    u8 middle
  589b  9b    s32 across
  75    16    u8[16] name
  92    24    u32[2][3] table
  120   8     ptr unused
  128   8     struct{}[2] slots
    128   1     u8 kind
    130   2     u16 value
  136   0     u8[] tail
`.trim();

interface Case {
  readonly name: string;
  readonly toolchain: Toolchain;
  readonly flags: readonly string[];
  /** Applied to the linked program. */
  readonly objcopy?: readonly string[];
}

function cases(): Case[] {
  const all: Case[] = [];
  for (const toolchain of [GCC, CLANG]) {
    for (const version of ['-gdwarf-4', '-gdwarf-5']) {
      for (const level of ['-O0', '-O2']) {
        all.push({ name: `${toolchain.name} ${version} ${level}`, toolchain, flags: [version, level] });
      }
      all.push({ name: `${toolchain.name} ${version} -flto`, toolchain, flags: [version, '-O2', '-flto'] });
      all.push({
        name: `${toolchain.name} ${version} -gdwarf64`,
        toolchain,
        flags: [version, '-O2', '-gdwarf64'],
      });
      all.push({
        name: `${toolchain.name} ${version} -gz=zlib`,
        toolchain,
        flags: [version, '-O2', '-gz=zlib'],
      });
    }
  }
  for (const version of ['-gdwarf-2', '-gdwarf-3']) {
    all.push({ name: `gcc ${version}, as old assemblers write it`, toolchain: GCC, flags: [version, '-O2'] });
  }
  const plain = ['-gdwarf-5', '-O2'];
  all.push({
    name: 'clang -gz=zlib -flto -gdwarf64',
    toolchain: CLANG,
    flags: ['-gdwarf-5', '-O2', '-flto', '-gdwarf64', '-gz=zlib'],
  });
  const strict = ['-gdwarf-4', '-gstrict-dwarf', '-O2'];
  all.push({ name: 'gcc -gdwarf-4 -gstrict-dwarf', toolchain: GCC, flags: strict });
  all.push({ name: 'gcc s390x -gstrict-dwarf', toolchain: GCC_S390X, flags: strict });
  const compress = (kind: string): string[] => [`--compress-debug-sections=${kind}`];
  all.push({ name: 'gcc, zlib-gnu sections', toolchain: GCC, flags: plain, objcopy: compress('zlib-gnu') });
  all.push({ name: 'gcc, zstd sections', toolchain: GCC, flags: plain, objcopy: compress('zstd') });
  all.push({ name: 'gcc s390x -gdwarf-4', toolchain: GCC_S390X, flags: ['-gdwarf-4', '-O2'] });
  all.push({ name: 'gcc s390x -gdwarf-5', toolchain: GCC_S390X, flags: plain });
  all.push({ name: 'gcc arm64', toolchain: GCC_ARM64, flags: plain });
  return all;
}

async function readAll(path: string, { isTold = true } = {}) {
  const read = async (debug: DebugInfo) => {
    const handlers = await readHandlers(debug);
    const { abi, layouts } = await readLayouts(debug);
    return {
      handlers: handlers
        .map(({ compatible, name, file, line }) => `${compatible} ${name} ${file}:${line}`)
        .sort(),
      abi,
      layouts: layouts.flatMap(layout => layoutLines(layout)).join('\n'),
      families: layouts.map(layout => `${layout.family} ${layout.file}`),
      places: await readStringPlaces(debug, new Set(['luo-v5'])),
      roots: await findRootStrings(debug.elf),
    };
  };
  return withDebugInfo(path, read, { isTold });
}

describe('what the debug info of a program says', () => {
  for (const { name, toolchain, flags, objcopy } of cases()) {
    itWith(
      [...toolchain.tools, ...(objcopy === undefined ? [] : ['objcopy'])],
      `is the same with ${name}`,
      async () => {
        const path = buildProgram(folder.path, name.replace(/\W/g, '_'), toolchain, flags);
        if (objcopy !== undefined) run('objcopy', [...objcopy, path]);
        const found = await readAll(path);
        expect(found.handlers).toEqual(HANDLERS);
        if (toolchain === GCC_S390X) {
          // Big-endian: bit-fields are counted from the other end, and the compiler lays them out from there.
          expect(found.layouts).toContain('  0b    52b   u64 pfn\n  52b   12b   u64 flags');
          expect(found.abi).toEqual({ bits: 64, littleEndian: false, page: 4096 });
        } else expect(found.layouts).toBe(LAYOUTS_64);
        expect(found.places).toMatchObject([
          { name: '__luo_ver_vers', file: 'kernel/liveupdate.c', line: 6 },
        ]);
        expect(found.roots).toEqual({ luo: ['luo-v5'], session: [], flb: [], kho: ['kho-v4'] });
        expect(await readAll(path, { isTold: false })).toEqual(found);
      },
    );
  }

  itWith(
    GCC_S390X.tools,
    'has the same words on a big-endian machine but for what it lays out otherwise',
    async () => {
      for (const version of ['-gdwarf-4', '-gdwarf-5']) {
        const path = buildProgram(folder.path, `s390x_words${version}`, GCC_S390X, [version, '-O2']);
        const found = await readAll(path);
        const lines = found.layouts.split('\n');
        const differing = LAYOUTS_64.split('\n').filter(line => !lines.includes(line));
        expect(differing).toEqual([]);
      }
    },
  );

  itWith(GCC_ARM.tools, 'is read from a 32-bit program', async () => {
    const found = await readAll(buildProgram(folder.path, 'arm', GCC_ARM, ['-gdwarf-5', '-O2']));
    expect(found.handlers).toEqual(HANDLERS);
    expect(found.abi.bits).toBe(32);
    expect(found.layouts).toContain(
      '  0     8     union{} next\n    0     8     u64 phys\n    0     4     ptr ptr',
    );
  });

  itWith(GCC.tools, 'reads a compatible string through a pointer', async () => {
    const path = buildProgram(folder.path, 'pointer', GCC, ['-gdwarf-5', '-O2', '-DCOMPATIBLE_POINTER']);
    expect((await readAll(path)).handlers).toEqual(HANDLERS);
  });

  for (const toolchain of [GCC_ARM64, GCC_S390X]) {
    itWith(
      toolchain.tools,
      `reads a pointer that only a relocation of the image holds, as these kernels are linked (${toolchain.name})`,
      async () => {
        const [linker = ''] = toolchain.link;
        const shared = { ...toolchain, link: [linker, '-shared', '-Wl,-Bsymbolic'] };
        const flags = ['-gdwarf-5', '-O2', '-DCOMPATIBLE_POINTER', '-fpic'];
        const found = await readAll(buildProgram(folder.path, `shared_${linker}`, shared, flags));
        expect(found.handlers).toEqual(HANDLERS);
      },
    );
  }

  for (const toolchain of [GCC, CLANG]) {
    itWith(
      toolchain.tools,
      `names files below the sources when ${toolchain.name} was started elsewhere`,
      async () => {
        const build = join(folder.path, `elsewhere_${toolchain.name}`);
        mkdirSync(build);
        const path = buildProgram(
          folder.path,
          `outside_${toolchain.name}`,
          toolchain,
          ['-gdwarf-5', '-O2'],
          build,
        );
        rmSync(build, { recursive: true });
        const found = await readAll(path);
        expect(found.handlers).toEqual(HANDLERS);
        expect(new Set(found.families)).toEqual(
          new Set(['kho include/linux/kho/abi/kexec_handover.h', 'memfd include/linux/kho/abi/memfd.h']),
        );
      },
    );
  }
});
