import { afterAll, describe, expect, it } from '@jest/globals';
import { readImage } from '../../src/judge/read-image.ts';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { type WrittenUnit, writeDwarf } from '../support/dwarf-writer.ts';
import { versionsSection } from '../support/elf-writer.ts';
import { newFile } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';
import { itWith } from '../support/tools.ts';
import { buildFolder, buildProgram, compileUnit, GCC, withDebugInfo } from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

/** What CONFIG_DEBUG_INFO_REDUCED adds: types stand only where file and header have one name. */
const REDUCED = ['-g', '-O2', '-fno-var-tracking', '-femit-struct-debug-baseonly'];
const READING = { debugInfo: 'require', ifNoSection: 'error', withLayouts: false } as const;

describe('reduced debug info', () => {
  itWith(GCC.tools, 'is refused, though the unit of the header defines the type', async () => {
    const path = buildProgram(folder.path, 'reduced', GCC, REDUCED);
    const error = await errorOf(() => withDebugInfo(path, readHandlers));
    expect(error).toMatchObject({
      code: 'debug-info-handler',
      message: expect.stringMatching(/its type is only declared in mm\/memfd_luo\.c: built with reduced/),
      remedy: expect.stringMatching(/turn CONFIG_DEBUG_INFO_REDUCED off\.$/),
    });
  });

  itWith(GCC.tools, 'is refused of a module', async () => {
    const path = compileUnit(folder.path, 'module', GCC, REDUCED, 'mm/memfd_luo.c');
    const error = await errorOf(() => withDebugInfo(path, readHandlers));
    expect(error).toMatchObject({ code: 'debug-info-handler' });
  });
});

describe('a kernel without the type of a handler', () => {
  const units: readonly WrittenUnit[] = [{ entries: [{ tag: 'baseType', name: 'int', byteSize: 4 }] }];
  const kernel = (strings: readonly string[]): string => {
    const versions = { address: 0x20000n, bytes: versionsSection(strings) };
    return newFile('vmlinux', writeDwarf({ units, versions }));
  };

  it('is refused when its list has a string of a handler', async () => {
    const path = kernel(['luo-v5', 'memfd-v2']);
    expect(await errorOf(() => readImage(path, [], READING))).toMatchObject({
      code: 'debug-info-handler',
      message: expect.stringMatching(/^no unit defines .*, but the list has memfd-v2: /),
    });
    const { evidence } = await readImage(path, [], { ...READING, debugInfo: 'off' });
    expect(evidence).toBeNull();
  });

  it('is read when its list has the strings of the core only', async () => {
    const { evidence } = await readImage(kernel(['luo-v5', 'kho-v4']), [], READING);
    expect(evidence).toMatchObject({ handlers: [] });
  });
});
