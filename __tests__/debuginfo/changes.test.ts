import { readFileSync } from 'node:fs';
import { afterAll, describe, expect } from '@jest/globals';
import { checkLayouts } from '../../src/gate/layout-check.ts';
import type { LayoutImage } from '../../src/gate/layout-comparison.ts';
import type { LayoutFinding } from '../../src/gate/layout-finding.ts';
import { updateLayouts } from '../../src/gate/layout-update.ts';
import type { LayoutsFile } from '../../src/gate/layouts.ts';
import { parseLayouts } from '../../src/gate/layouts-parse.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { recordsIn } from '../support/gate.ts';
import { itWith } from '../support/tools.ts';
import { buildFolder, buildProgram, CLANG, GCC, SOURCES, type Toolchain, withDebugInfo } from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

const PATH = '.github/liveupdate-layouts.txt';
const HEADER = 'include/linux/kho/abi/memfd.h';

async function imageOf(
  toolchain: Toolchain,
  change: number,
  memfd: string,
  version: string,
): Promise<LayoutImage> {
  const name = `change_${toolchain.name}_${change}${version}`;
  const path = buildProgram(folder.path, name, toolchain, [version, '-O2', `-DCHANGE=${change}`]);
  const { abi, layouts } = await withDebugInfo(path, readLayouts);
  const strings = [
    { compatible: memfd, family: 'memfd' },
    { compatible: 'kho-v4', family: 'kho' },
  ];
  return { path: 'vmlinux', abi, layouts, strings, unread: [] };
}

function parsed(text: string): LayoutsFile {
  const result = parseLayouts(text, PATH);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

function lineOf(text: string): number {
  const lines = readFileSync(`${SOURCES}/${HEADER}`, 'utf8').split('\n');
  return lines.findIndex(line => line.includes(text)) + 1;
}

interface Change {
  readonly name: string;
  readonly change: number;
  readonly key: string;
  readonly says: readonly string[];
  /** Text of the line of the header that the annotation stands on. */
  readonly annotated: string;
}

const CHANGES: readonly Change[] = [
  {
    name: 'a member inserted',
    change: 1,
    key: 'struct memfd_luo_ser',
    says: ['new: "20 4 u32 inserted"', 'flags moved from 20 to 24', 'its size is'],
    annotated: 'u32 inserted;',
  },
  {
    name: 'members of the same type reordered',
    change: 2,
    key: 'struct memfd_luo_ser',
    says: ['pos is now called size', 'size is now called pos'],
    annotated: 'u64 size;',
  },
  {
    name: 'a member retyped',
    change: 3,
    key: 'struct memfd_luo_ser',
    says: ['count is "24 4 s32 count", was "24 8 u64 count"', 'new: "28 4 u32 count_rest"'],
    annotated: 's32 count;',
  },
  {
    name: 'an array resized',
    change: 4,
    key: 'struct memfd_luo_ser',
    says: ['name is "75 24 u8[24] name", was "75 16 u8[16] name"'],
    annotated: 'u8 name[',
  },
  {
    name: 'a bit-field widened',
    change: 5,
    key: 'struct memfd_luo_folio_ser',
    says: ['pfn is "0b 51b u64 pfn", was "0b 52b u64 pfn"'],
    annotated: 'u64 pfn : 51;',
  },
  {
    name: 'a value of an enumeration changed',
    change: 6,
    key: 'enum memfd_luo_mode',
    says: ['MEMFD_LUO_HUGE is 3, was 2'],
    annotated: 'MEMFD_LUO_HUGE = 3,',
  },
];

/** Which row of an enumeration or structure stands on which line: gcc 12 gives no line to values. */
function expectedPlace(finding: LayoutFinding | undefined, change: Change): void {
  expect(finding?.file).toBe(HEADER);
  const isValue = change.key.startsWith('enum');
  expect(finding?.line).toBe(isValue ? lineOf('enum memfd_luo_mode {') : lineOf(change.annotated));
}

describe('a layout that changed between two builds', () => {
  for (const toolchain of [GCC, CLANG]) {
    for (const version of ['-gdwarf-4', '-gdwarf-5']) {
      for (const change of CHANGES) {
        itWith(toolchain.tools, `is found: ${change.name} (${toolchain.name} ${version})`, async () => {
          const before = await imageOf(toolchain, 0, 'memfd-v2', version);
          const { text } = updateLayouts(null, before, recordsIn(PATH));
          expect(checkLayouts(parsed(text), before, recordsIn(PATH))).toEqual([]);
          const after = await imageOf(toolchain, change.change, 'memfd-v2', version);
          const findings = checkLayouts(parsed(text), after, recordsIn(PATH));
          expect(findings.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual([
            'layout-changed error',
          ]);
          const [finding] = findings;
          expect(finding?.message.startsWith(`${change.key} changed, but memfd-v2 did not`)).toBe(true);
          for (const phrase of change.says) expect(finding?.message).toContain(phrase);
          expect(finding?.remedy).toContain('memfd-v2 → memfd-v3');
          expectedPlace(finding, change);
        });
      }
    }
  }

  itWith(GCC.tools, 'is reported once, under its owner, when a nested structure changed', async () => {
    const before = await imageOf(GCC, 0, 'memfd-v2', '-gdwarf-5');
    const { text } = updateLayouts(null, before, recordsIn(PATH));
    const after = await imageOf(GCC, 7, 'memfd-v2', '-gdwarf-5');
    const findings = checkLayouts(parsed(text), after, recordsIn(PATH));
    // The structure that holds it moved with it, but changed in nothing of its own.
    expect(findings.map(({ message }) => message.split(' changed')[0])).toEqual(['struct memfd_luo_nested']);
    const recorded = { file: parsed(text), text };
    expect(updateLayouts(recorded, after, recordsIn(PATH)).refused).toHaveLength(1);
    const update = updateLayouts(recorded, after, recordsIn(PATH), {
      families: ['memfd'],
      reason: 'never released',
    });
    expect(update.refused).toEqual([]);
    expect(checkLayouts(parsed(update.text), after, recordsIn(PATH))).toEqual([]);
  });

  itWith(GCC.tools, 'is a notice when only a member got another name', async () => {
    const before = await imageOf(GCC, 0, 'memfd-v2', '-gdwarf-5');
    const { text } = updateLayouts(null, before, recordsIn(PATH));
    const after = await imageOf(GCC, 8, 'memfd-v2', '-gdwarf-5');
    const findings = checkLayouts(parsed(text), after, recordsIn(PATH));
    expect(findings).toMatchObject([
      { kind: 'layout-renamed', severity: 'notice', file: HEADER, line: lineOf('u32 marks;') },
    ]);
    expect(findings[0]?.message).toBe('struct memfd_luo_ser: flags is now called marks.');
  });

  itWith(GCC.tools, 'is stale when its string changed with it, until it is recorded', async () => {
    const before = await imageOf(GCC, 0, 'memfd-v2', '-gdwarf-5');
    const { text } = updateLayouts(null, before, recordsIn(PATH));
    const after = await imageOf(GCC, 1, 'memfd-v3', '-gdwarf-5');
    const findings = checkLayouts(parsed(text), after, recordsIn(PATH));
    expect(findings).toMatchObject([{ kind: 'layout-stale', severity: 'error', file: PATH }]);
    expect(findings[0]?.message).toContain('recorded under memfd-v2, the image has memfd-v3');
    expect(findings[0]?.message).toContain('changed with it: struct memfd_luo_ser');
    const update = updateLayouts({ file: parsed(text), text }, after, recordsIn(PATH));
    expect(update.refused).toEqual([]);
    expect(checkLayouts(parsed(update.text), after, recordsIn(PATH))).toEqual([]);
    expect(updateLayouts({ file: parsed(update.text), text: update.text }, after, recordsIn(PATH)).text).toBe(
      update.text,
    );
  });

  itWith(
    GCC.tools,
    'is recorded without a new string only when its family is accepted with a reason',
    async () => {
      const before = await imageOf(GCC, 0, 'memfd-v2', '-gdwarf-5');
      const { text } = updateLayouts(null, before, recordsIn(PATH));
      const after = await imageOf(GCC, 1, 'memfd-v2', '-gdwarf-5');
      const recorded = { file: parsed(text), text };
      for (const acceptance of [
        { families: [], reason: 'why not' },
        { families: ['kho'], reason: 'why not' },
        { families: ['memfd'], reason: null },
      ]) {
        const update = updateLayouts(recorded, after, recordsIn(PATH), acceptance);
        expect(update.text).toBe(text);
        expect(update.refused).toMatchObject([{ kind: 'layout-changed' }]);
      }
      const accepted = updateLayouts(recorded, after, recordsIn(PATH), {
        families: ['memfd'],
        reason: 'never released',
      });
      expect(accepted.written).toEqual(['struct memfd_luo_ser: changed']);
      expect(accepted.text).toContain('# never released\nstruct memfd_luo_ser 144\n');
      expect(checkLayouts(parsed(accepted.text), after, recordsIn(PATH))).toEqual([]);
    },
  );
});
