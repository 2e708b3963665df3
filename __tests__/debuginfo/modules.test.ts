import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { layoutLines } from '../../src/gate/layouts-text.ts';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { readStringPlaces } from '../../src/liveupdate/string-places.ts';
import { describeKernels, itWith, KERNELS } from '../support/tools.ts';
import {
  buildFolder,
  CLANG,
  compileUnit,
  GCC,
  GCC_ARM,
  GCC_ARM64,
  GCC_S390X,
  type Toolchain,
  withDebugInfo,
} from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

/** Builds one unit as a module has it: relocatable. */
function build(toolchain: Toolchain, flags: readonly string[]): string {
  const name = `${toolchain.name} ${flags.join(' ')}`.replace(/\W/g, '_');
  return compileUnit(folder.path, name, toolchain, flags, 'mm/memfd_luo.c');
}

describe('a relocatable file', () => {
  for (const toolchain of [GCC, CLANG, GCC_ARM, GCC_ARM64, GCC_S390X]) {
    for (const flags of [
      ['-gdwarf-4', '-O2'],
      ['-gdwarf-5', '-O0'],
      ['-gdwarf-5', '-O2', '-gz=zlib'],
      ['-gdwarf-5', '-O2', '-DCOMPATIBLE_POINTER'],
    ]) {
      itWith(
        toolchain.tools,
        `is read with its relocations applied: ${toolchain.name} ${flags.join(' ')}`,
        async () => {
          const found = await withDebugInfo(build(toolchain, flags), async debug => ({
            handlers: await readHandlers(debug),
            places: await readStringPlaces(debug, new Set(['memfd-v2', 'absent-v1'])),
            layouts: (await readLayouts(debug)).layouts,
          }));
          expect(
            found.handlers.map(({ compatible, file, line }) => `${compatible} ${file}:${line}`).sort(),
          ).toEqual(['in-function-v1 mm/memfd_luo.c:13', 'memfd-v2 mm/memfd_luo.c:9']);
          expect(found.places).toMatchObject([
            { compatible: 'memfd-v2', name: '__memfd_luo_handler_vers', file: 'mm/memfd_luo.c', line: 9 },
          ]);
          expect(found.layouts.flatMap(layout => layoutLines(layout))).toContain(
            'struct memfd_luo_folio_ser 16',
          );
        },
      );
    }
  }
});

describeKernels('the real module', () => {
  it('shows where its strings are defined, and that it has no handler of the type', async () => {
    const path = join(KERNELS, 'x86_64/lab_oot.ko');
    await withDebugInfo(path, async debug => {
      expect(await readHandlers(debug)).toEqual([]);
      const places = await readStringPlaces(debug, new Set(['lab-oot-v1', 'lab-oot-v2']));
      expect(places.map(({ compatible, name, file }) => `${compatible} ${name} ${file}`).sort()).toEqual([
        'lab-oot-v1 __lab_oot_handler_vers lab_oot.c',
        'lab-oot-v2 __lab_oot_handler_v2_vers lab_oot.c',
      ]);
    });
  });
});
