import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import { memorySource } from '../../src/bytes/memory.ts';
import { openElf } from '../../src/image/elf.ts';
import { listOfHandlers } from '../../src/liveupdate/debug-info-list.ts';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { findRootStrings, readRootStrings } from '../../src/liveupdate/root-strings.ts';
import { itWith, run } from '../support/tools.ts';
import { buildFolder, buildProgram, CLANG, GCC, withDebugInfo } from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

describe('a kernel without the section', () => {
  for (const toolchain of [GCC, CLANG]) {
    itWith(
      [...toolchain.tools, 'objcopy'],
      `has its list in the debug info (${toolchain.name})`,
      async () => {
        const path = buildProgram(folder.path, `plain_${toolchain.name}`, toolchain, ['-gdwarf-5', '-O2']);
        run('objcopy', ['-R', '.liveupdate_versions', path]);
        const list = await withDebugInfo(path, async debug => {
          return listOfHandlers(debug.elf, await readHandlers(debug));
        });
        expect(list).toEqual([
          'array-v1',
          'array-v2',
          'declared-v3',
          'forgotten-v1',
          'in-function-v1',
          'kho-v4',
          'luo-v5',
          'memfd-v2',
          'qualified-v1',
        ]);
      },
    );
  }
});

/** An ELF file with some bytes in `.rodata`. */
async function elfWith(name: string, assembly: string) {
  const source = join(folder.path, `${name}.s`);
  writeFileSync(source, `.section .rodata\n${assembly}\n`);
  run('gcc', ['-c', source, '-o', source.replace(/s$/, 'o')]);
  const bytes = run('cat', [source.replace(/s$/, 'o')]);
  return openElf(memorySource(new Uint8Array(bytes), name));
}

interface Case {
  readonly name: string;
  readonly assembly: string;
  readonly luo: readonly string[];
  readonly kho: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'one of each', assembly: '.string "luo-v5"\n.string "kho-v4"', luo: ['luo-v5'], kho: ['kho-v4'] },
  {
    name: 'composite ones',
    assembly: '.string "luo-v5;block-v1"\n.string "kho-v4;radix-v1"',
    luo: ['luo-v5;block-v1'],
    kho: ['kho-v4;radix-v1'],
  },
  {
    name: 'the same one twice, which is one',
    assembly: '.string "luo-v5"\n.string "kho-v4"\n.string "luo-v5"',
    luo: ['luo-v5'],
    kho: ['kho-v4'],
  },
  {
    name: 'two versions',
    assembly: '.string "luo-v5"\n.string "luo-v6"',
    luo: ['luo-v5', 'luo-v6'],
    kho: [],
  },
  {
    name: 'parts of longer strings only',
    assembly: '.string "no luo-v5"\n.string "\\nkho-v4"\n.string "luo-v5x"\n.string "luo-v05"',
    luo: [],
    kho: [],
  },
  { name: 'a string that does not end', assembly: '.ascii "luo-v5"', luo: [], kho: [] },
  { name: 'a string behind a number', assembly: '.quad -1\n.string "luo-v5"', luo: ['luo-v5'], kho: [] },
];

describe('the strings of the orchestrator and of the root', () => {
  for (const { name, assembly, luo, kho } of CASES) {
    itWith(['gcc'], `are found as whole strings: ${name}`, async () => {
      expect(await findRootStrings(await elfWith('roots', assembly))).toMatchObject({ luo, kho });
    });
  }

  itWith(['gcc'], 'are found across the pieces that a section is read in', async () => {
    const pieces = 4 << 20;
    for (const start of [pieces - 1, pieces - 3, pieces, pieces + 1]) {
      const elf = await elfWith('far', `.fill ${start}, 1, 0\n.string "luo-v5"\n.string "kho-v4"`);
      expect(await readRootStrings(elf)).toEqual(['luo-v5', 'kho-v4']);
    }
  });

  itWith(['gcc'], 'are listed with those of the nodes of a device tree', async () => {
    const roots = '.string "luo-v1"\n.string "kho-v1"\n.string "luo-session-v2"';
    const early = await elfWith('early', roots);
    expect(await listOfHandlers(early, [])).toEqual(['kho-v1', 'luo-session-v2', 'luo-v1']);
    const late = await elfWith('late', `${roots}\n.string "luo-flb-v1"`);
    expect(await listOfHandlers(late, [])).toEqual(['kho-v1', 'luo-flb-v1', 'luo-session-v2', 'luo-v1']);
  });

  itWith(['gcc'], 'are an error unless there is exactly one of each', async () => {
    const none = await elfWith('none', '.string "kho-v4"');
    await expect(readRootStrings(none)).rejects.toMatchObject({
      code: 'debug-info-root-string',
      message: '.rodata has no string luo-vN',
    });
    const two = await elfWith('two', '.string "luo-v5"\n.string "kho-v4"\n.string "kho-v5"');
    await expect(readRootStrings(two)).rejects.toMatchObject({
      message: '.rodata has 2 strings kho-vN, not one: kho-v4, kho-v5',
    });
    const sessions = await elfWith(
      'sessions',
      '.string "luo-v1"\n.string "kho-v1"\n.string "luo-session-v2"\n.string "luo-session-v3"',
    );
    await expect(readRootStrings(sessions)).rejects.toMatchObject({
      message: '.rodata has 2 strings luo-session-vN, not one: luo-session-v2, luo-session-v3',
    });
  });
});
