import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readImage } from '../../src/judge/read-image.ts';
import type { Reading } from '../../src/judge/reading.ts';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { type WrittenUnit, writeDwarf } from '../support/dwarf-writer.ts';
import { versionsSection } from '../support/elf-writer.ts';
import { newFile } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';
import { itWith, run } from '../support/tools.ts';
import { buildFolder, buildProgram, CLANG, compileUnit, GCC, withDebugInfo } from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

/** What CONFIG_DEBUG_INFO_REDUCED adds: types stand only where file and header have one name. */
const REDUCED = ['-g', '-O2', '-fno-var-tracking', '-femit-struct-debug-baseonly'];
const READING: Reading = { debugInfo: 'require', ifNoSection: 'error', withLayouts: false };

describe('reduced debug info', () => {
  itWith(GCC.tools, 'is refused, though the unit of the header defines the type', async () => {
    const path = buildProgram(folder.path, 'reduced', GCC, REDUCED);
    const error = await errorOf(() => withDebugInfo(path, readHandlers));
    expect(error).toMatchObject({
      code: 'debug-info-handler',
      message: expect.stringMatching(/its type is only declared in mm\/memfd_luo\.c: built with reduced/),
      remedy: expect.stringMatching(/ and CONFIG_DEBUG_INFO_REDUCED off\.$/),
    });
  });

  itWith(GCC.tools, 'is refused of a module', async () => {
    const path = compileUnit(folder.path, 'module', GCC, REDUCED, 'mm/memfd_luo.c');
    const error = await errorOf(() => withDebugInfo(path, readHandlers));
    expect(error).toMatchObject({ code: 'debug-info-handler' });
  });
});

describe('debug info of line numbers only', () => {
  const refused = {
    code: 'debug-info-handler',
    remedy: expect.stringMatching(/full debug info: -g, not -gmlt or -g1,/),
  };

  // AutoFDO without CONFIG_DEBUG_INFO builds with -gmlt (scripts/Makefile.autofdo).
  for (const { toolchain, flag } of [
    { toolchain: CLANG, flag: '-gmlt' },
    { toolchain: GCC, flag: '-g1' },
  ]) {
    const build = (name: string): string => buildProgram(folder.path, name, toolchain, [flag, '-O2']);

    itWith(toolchain.tools, `is refused of a kernel (${toolchain.name} ${flag})`, async () => {
      const error = await errorOf(() => readImage(build(`lines${flag}`), [], READING));
      expect(error).toMatchObject(refused);
      expect(error).toMatchObject({ message: expect.stringMatching(/^no unit defines struct /) });
    });

    itWith(
      [...toolchain.tools, 'objcopy'],
      `makes no list of a kernel without the section (${toolchain.name} ${flag})`,
      async () => {
        const path = build(`mainline${flag}`);
        run('objcopy', ['-R', '.liveupdate_versions', path]);
        const reading: Reading = { debugInfo: 'off', ifNoSection: 'debug-info', withLayouts: false };
        expect(await errorOf(() => readImage(path, [], reading))).toMatchObject(refused);
      },
    );

    itWith(toolchain.tools, `is refused of a module (${toolchain.name} ${flag})`, async () => {
      const kernel = buildProgram(folder.path, `full${flag}`, toolchain, ['-g', '-O2']);
      const module = compileUnit(folder.path, `m${flag}`, toolchain, [flag, '-O2'], 'mm/memfd_luo.c');
      const error = await errorOf(() => readImage(kernel, [module], READING));
      expect(error).toMatchObject(refused);
      expect(error).toMatchObject({ message: expect.stringMatching(/^no unit has a type: /) });
    });
  }

  itWith(GCC.tools, 'is not what a module with types and without a handler has', async () => {
    const kernel = buildProgram(folder.path, 'whole', GCC, ['-g', '-O2']);
    const source = join(folder.path, 'other.c');
    writeFileSync(source, 'struct module { int state; } module;\n');
    const module = source.replace(/c$/, 'ko');
    const [compiler = 'gcc', ...flags] = GCC.compile;
    run(compiler, [...flags, '-g', '-c', source, '-o', module]);
    const { evidence } = await readImage(kernel, [module], READING);
    expect(evidence?.handlers.filter(({ from }) => from === 'other')).toEqual([]);
  });
});

describe('a kernel without the type of a handler', () => {
  const units: readonly WrittenUnit[] = [{ entries: [{ tag: 'baseType', name: 'int', byteSize: 4 }] }];
  const kernel = (strings: readonly string[]): string => {
    const versions = { address: 0x20000n, bytes: versionsSection(strings) };
    return newFile('vmlinux', writeDwarf({ units, versions }));
  };

  it.each([
    { name: 'a string of a handler', strings: ['luo-v5', 'memfd-v2'] },
    { name: 'the strings of the core only', strings: ['luo-v5', 'kho-v4'] },
  ])('is refused when its list has $name', async ({ strings }) => {
    const path = kernel(strings);
    expect(await errorOf(() => readImage(path, [], READING))).toMatchObject({
      code: 'debug-info-handler',
      message: expect.stringMatching(/^no unit defines struct liveupdate_file_handler: /),
    });
    const { evidence } = await readImage(path, [], { ...READING, debugInfo: 'off' });
    expect(evidence).toBeNull();
  });
});
