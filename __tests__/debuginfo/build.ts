import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFile } from '../../src/bytes/file.ts';
import type { DebugInfo } from '../../src/dwarf/debug-info.ts';
import { NOTHING_WANTED } from '../../src/dwarf/debug-info.ts';
import { openDebugInfo } from '../../src/dwarf/open.ts';
import { openElf } from '../../src/image/elf.ts';
import { wantedFor } from '../../src/liveupdate/wanted.ts';
import { run } from '../support/tools.ts';

/** The sources of a small program with file handlers and structures of the wire. */
export const SOURCES = fileURLToPath(new URL('./sources', import.meta.url));

/** A compiler, and what it needs to build for a machine. */
export interface Toolchain {
  readonly name: string;
  readonly tools: readonly string[];
  readonly compile: readonly string[];
  readonly link: readonly string[];
}

const FLAGS = [
  '-ffreestanding',
  '-fno-pic',
  '-fno-stack-protector',
  '-funsigned-char',
  '-fms-extensions',
  '-w',
];

export const GCC: Toolchain = {
  name: 'gcc',
  tools: ['gcc'],
  compile: ['gcc', ...FLAGS, '-mcmodel=kernel', '-fcf-protection=none'],
  link: ['gcc', '-no-pie'],
};

export const CLANG: Toolchain = {
  name: 'clang',
  tools: ['clang', 'ld.lld'],
  compile: ['clang', ...FLAGS, '-mcmodel=kernel'],
  link: ['clang', '-no-pie', '-fuse-ld=lld'],
};

export const GCC_S390X: Toolchain = {
  name: 'gcc s390x',
  tools: ['s390x-linux-gnu-gcc'],
  compile: ['s390x-linux-gnu-gcc', ...FLAGS],
  link: ['s390x-linux-gnu-gcc', '-no-pie'],
};

export const GCC_ARM: Toolchain = {
  name: 'gcc arm',
  tools: ['arm-linux-gnueabi-gcc'],
  compile: ['arm-linux-gnueabi-gcc', ...FLAGS],
  link: ['arm-linux-gnueabi-gcc', '-no-pie', '-Wl,--defsym=BASE=0x81000000'],
};

export const GCC_ARM64: Toolchain = {
  name: 'gcc arm64',
  tools: ['aarch64-linux-gnu-gcc'],
  compile: ['aarch64-linux-gnu-gcc', ...FLAGS],
  link: ['aarch64-linux-gnu-gcc', '-no-pie'],
};

const UNITS = ['mm/memfd_luo.c', 'kernel/liveupdate.c'];

/** A folder for what is built, removed by `remove`. */
export function buildFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'liveupdate-gate-debuginfo-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/**
 * Compiles and links the program.
 *
 * @param flags for the compiler, e.g. `-gdwarf-5`
 * @param from the folder that the compiler is started in; sources are named relative to it when it is theirs
 * @returns the path of the ELF file
 */
export function buildProgram(
  folder: string,
  name: string,
  toolchain: Toolchain,
  flags: readonly string[],
  from = SOURCES,
): string {
  const prefix = from === SOURCES ? '' : `${SOURCES}/`;
  const output = join(folder, name);
  const objects = UNITS.map(unit => compileUnit(folder, name, toolchain, flags, unit, from));
  const [linker = 'gcc', ...linkFlags] = toolchain.link;
  const isShared = toolchain.link.includes('-shared');
  const script = [
    '-nostdlib',
    ...(isShared ? [] : ['-static']),
    `-Wl,-T,${prefix}link.ld`,
    '-Wl,--build-id=none',
  ];
  run(linker, [...linkFlags, ...flags, ...script, '-o', output, ...objects], { cwd: from });
  return output;
}

/** Compiles one unit; an object file is what a module is. */
export function compileUnit(
  folder: string,
  name: string,
  toolchain: Toolchain,
  flags: readonly string[],
  unit: string,
  from = SOURCES,
): string {
  const prefix = from === SOURCES ? '' : `${SOURCES}/`;
  const object = join(folder, `${name}-${unit.replace(/\W/g, '_')}.o`);
  const [compiler = 'gcc', ...base] = toolchain.compile;
  run(
    compiler,
    [...base, '-DLUO_SECTION', ...flags, `-I${prefix}include`, '-c', `${prefix}${unit}`, '-o', object],
    { cwd: from },
  );
  return object;
}

/** Opens the debug info of a file for the time of a test, as a check does, or without a word of what will be read. */
export async function withDebugInfo<T>(
  path: string,
  use: (debug: DebugInfo) => Promise<T>,
  { isTold = true } = {},
): Promise<T> {
  const file = openFile(path);
  try {
    const elf = await openElf(file);
    return await use(await openDebugInfo(elf, isTold ? wantedFor(elf, true) : NOTHING_WANTED));
  } finally {
    await file.close();
  }
}
