import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { describeKernels, itWith, KERNELS, run } from '../support/tools.ts';
import { buildFolder, buildProgram, CLANG, GCC, type Toolchain, withDebugInfo } from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

/** Name → address, out of `llvm-dwarfdump`: every variable of the type that has an address. */
function variablesOf(path: string): Map<string, bigint> {
  const found = new Map<string, bigint>();
  for (const name of ['memfd_luo_handler', 'forgotten_handler', 'qualified_handler', 'in_function']) {
    const text = run('llvm-dwarfdump', [`--name=${name}`, path]).toString();
    const address = /DW_OP_addrx? ?(0x[0-9a-f]+)/.exec(text)?.[1];
    if (address !== undefined) found.set(name, BigInt(address));
  }
  return found;
}

/** `NAME OFFSET SIZE` of the members of a structure, out of `pahole`; bit-fields with their bits. */
function paholeMembers(path: string, structure: string): string[] {
  const text = run('pahole', ['-C', structure, path]).toString();
  const members: string[] = [];
  for (const line of text.split('\n')) {
    const match = /([A-Za-z_]\w*)(?:\[[0-9]*\])*(?::[0-9]+)?;\s*\/\*\s*(\d+)(?::\s*(\d+))?\s+(\d+) \*\//.exec(
      line,
    );
    if (match === null || /^\t\t/.test(line)) continue;
    members.push(`${match[1]} ${match[2]}${match[3] === undefined ? ` ${match[4]}` : ' bits'}`);
  }
  return members;
}

async function ourMembers(path: string, structure: string): Promise<string[]> {
  return withDebugInfo(path, async debug => {
    const { layouts } = await readLayouts(debug);
    const layout = layouts.find(({ name }) => name === structure);
    return (layout?.rows ?? []).flatMap(row => {
      if (row.size.endsWith('b')) return [`${row.name} bits`];
      return row.name === '' ? [] : [`${row.name} ${row.position} ${row.size}`];
    });
  });
}

const NO_BITS = / \d+ bits$/;

describe('what other tools say of the same file', () => {
  for (const toolchain of [GCC, CLANG] as Toolchain[]) {
    for (const version of ['-gdwarf-4', '-gdwarf-5']) {
      itWith(
        ['pahole', ...toolchain.tools],
        `is what pahole says: ${toolchain.name} ${version}`,
        async () => {
          const path = buildProgram(folder.path, `pahole_${toolchain.name}${version}`, toolchain, [
            version,
            '-O2',
          ]);
          for (const structure of [
            'memfd_luo_ser',
            'memfd_luo_folio_ser',
            'kho_vmalloc',
            'kho_vmalloc_chunk',
          ]) {
            const theirs = paholeMembers(path, structure).map(member => member.replace(NO_BITS, ' bits'));
            expect(theirs.length).toBeGreaterThan(1);
            expect(await ourMembers(path, structure)).toEqual(expect.arrayContaining(theirs));
          }
        },
      );
    }
  }

  itWith(['gcc', 'llvm-dwarfdump'], 'has the addresses that llvm-dwarfdump shows', async () => {
    const path = buildProgram(folder.path, 'dwarfdump', GCC, ['-gdwarf-5', '-O2']);
    const handlers = await withDebugInfo(path, readHandlers);
    const ours = new Map(handlers.map(({ name, address }) => [name, address]));
    const theirs = variablesOf(path);
    expect(theirs.size).toBe(4);
    for (const [name, address] of theirs) expect([name, ours.get(name)]).toEqual([name, address]);
  });
});

describeKernels('the real kernel', () => {
  itWith(['xz'], 'has the handler and the structures that its list names', async () => {
    const packed = join(KERNELS, 'x86_64/vmlinux.dwarf.xz');
    expect(existsSync(packed)).toBe(true);
    const path = join(folder.path, 'vmlinux');
    writeFileSync(path, run('xz', ['-dc', packed]));
    await withDebugInfo(path, async debug => {
      expect(await readHandlers(debug)).toEqual([
        {
          name: 'memfd_luo_handler',
          compatible: 'memfd-v2',
          file: 'mm/memfd_luo.c',
          line: 604,
          unit: 'mm/memfd_luo.c',
          address: 0xffffffff816c5c00n,
        },
      ]);
      const { abi, layouts } = await readLayouts(debug);
      expect(abi).toEqual({ bits: 64, littleEndian: true, page: 4096 });
      const short = layouts.map(({ file, line, name, size, family }) => {
        return `${family} ${file?.replace('include/linux/kho/abi/', '')}:${line} ${name} ${size}`;
      });
      expect(short.sort()).toEqual([
        'kexec_metadata kexec_metadata.h:38 kho_kexec_metadata 73',
        'kho block.h:49 kho_block_header_ser 16',
        'kho kexec_handover.h:147 kho_vmalloc_hdr 8',
        'kho kexec_handover.h:161 kho_vmalloc_chunk 4096',
        'kho kexec_handover.h:173 kho_vmalloc 16',
        'kho kexec_handover.h:259 kho_radix_consts 4',
        'kho kexec_handover.h:278 kho_radix_node 4096',
        'kho kexec_handover.h:282 kho_radix_leaf 4096',
        'luo luo.h:113 luo_file_set_ser 16',
        'luo luo.h:131 luo_session_ser 80',
        'luo luo.h:152 luo_flb_header_ser 16',
        'luo luo.h:174 luo_flb_ser 64',
        'luo luo.h:80 luo_ser 32',
        'luo luo.h:97 luo_file_ser 64',
        'memfd memfd.h:53 memfd_luo_folio_ser 16',
        'memfd memfd.h:81 memfd_luo_ser 48',
      ]);
    });
  });
});
