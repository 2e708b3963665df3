import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import { layoutLines } from '../../src/gate/layouts-text.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { itWith, run } from '../support/tools.ts';
import { buildFolder, withDebugInfo } from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

const SOURCE = `# 1 "include/linux/kho/abi/folio.h"
typedef unsigned long long u64;
struct folio_ser { u64 pfn:44; u64 order:33; u64 flags:51; } __attribute__((packed));
struct folio_ser folio;
`;

describe('a packed bit-field that goes on behind its storage unit', () => {
  for (const compiler of ['gcc', 'clang']) {
    for (const flags of [['-gdwarf-4'], ['-gdwarf-4', '-gstrict-dwarf'], ['-gdwarf-5']]) {
      itWith([compiler], `is read as ${compiler} ${flags.join(' ')} has it`, async () => {
        const path = join(folder.path, `${compiler}${flags.join('')}`);
        writeFileSync(`${path}.c`, SOURCE);
        run(compiler, [...flags, '-c', `${path}.c`, '-o', `${path}.o`]);
        const { layouts } = await withDebugInfo(`${path}.o`, readLayouts);
        const [line, ...rows] = layouts.flatMap(layout => layoutLines(layout));
        expect(line).toBe('struct folio_ser 16');
        expect(rows.map(row => row.trim().replace(/ +/g, ' '))).toEqual([
          '0b 44b u64 pfn',
          '44b 33b u64 order',
          '77b 51b u64 flags',
        ]);
      });
    }
  }
});
