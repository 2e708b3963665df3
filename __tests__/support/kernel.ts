import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { newFile, newPath } from './folder.ts';
import { ROOT, run } from './tools.ts';

/** Header and linker script are those of the examples. */
const SOURCES = join(ROOT, 'examples');

export type Target = 'x86_64' | 'aarch64' | 's390x' | 'arm';

/** What `buildKernel` is told. */
export interface KernelOptions {
  /** The compatible strings in the order of the source; `\0` and what is not ASCII are allowed, as UTF-8. */
  readonly strings: readonly string[];
  readonly compiler?: 'gcc' | 'clang';
  /** Without it: whatever `ld` is. */
  readonly linker?: 'bfd' | 'lld';
  /** Without it: the machine the test runs on, with the tools that have no prefix. */
  readonly target?: Target;
  readonly release?: string;
  /** In hex. */
  readonly buildId?: string;
  /** C at the end of the source. */
  readonly extraC?: string;
  /** False: no header in front of the strings. */
  readonly header?: boolean;
  /** True: what the kernel is before its last link (`vmlinux.o`). */
  readonly relocatable?: boolean;
}

const TRIPLES: Readonly<Record<Target, string>> = {
  x86_64: 'x86_64-linux-gnu',
  aarch64: 'aarch64-linux-gnu',
  s390x: 's390x-linux-gnu',
  arm: 'arm-linux-gnueabi',
};

const COMPILE = ['-O1', '-g', '-ffreestanding', '-fno-pic', '-fno-stack-protector', '-I', SOURCES];
const LINK = ['-nostdlib', '-static', '-Wl,-n', '-Wl,-T', join(SOURCES, 'kernel.lds')];

const built = new Map<string, string>();

/** The name of a binutils or gcc program for a target: `strip`, `aarch64-linux-gnu-strip`. */
export function toolFor(tool: string, target?: Target): string {
  const native = target === undefined || (target === 'x86_64' && process.arch === 'x64');
  return native ? tool : `${TRIPLES[target]}-${tool}`;
}

/** The programs that building such a kernel needs, for `itWith`. */
export function kernelTools(options: Omit<KernelOptions, 'strings'>): string[] {
  const compiler = options.compiler === 'clang' ? 'clang' : toolFor('gcc', options.target);
  if (options.linker === 'lld') return [compiler, 'ld.lld'];
  return [compiler, toolFor(options.linker === 'bfd' ? 'ld.bfd' : 'ld', options.target)];
}

/**
 * Builds a small kernel with the real tools and gives its path.
 *
 * The same options give the same file: a test that changes it takes a copy (`copyOf`).
 */
export function buildKernel(options: KernelOptions): string {
  const key = JSON.stringify(options);
  const before = built.get(key);
  if (before !== undefined) return before;
  const path = newPath(options.relocatable ? 'vmlinux.o' : 'vmlinux');
  const source = newFile('kernel.c', kernelSource(options));
  run(...compileCommand(options, source, path));
  built.set(key, path);
  return path;
}

/**
 * Builds a module: a relocatable file whose section has strings and no header, at an odd offset of the file.
 */
export function buildModule(options: { strings: readonly string[]; target?: Target }): string {
  const source = newFile('module.c', moduleSource(options.strings));
  const path = newPath('module.ko');
  run(toolFor('gcc', options.target), [...COMPILE, '-fno-toplevel-reorder', '-c', '-o', path, source]);
  return path;
}

/** A copy that a test may strip or damage. */
export function copyOf(path: string): string {
  const copy = newPath('vmlinux');
  copyFileSync(path, copy);
  return copy;
}

function compileCommand(options: KernelOptions, source: string, path: string): [string, string[]] {
  const clang = options.compiler === 'clang';
  const compiler = clang ? 'clang' : toolFor('gcc', options.target);
  const args = clang && options.target !== undefined ? [`--target=${TRIPLES[options.target]}`] : [];
  args.push(...COMPILE, '-o', path, source);
  if (options.relocatable) return [compiler, [...args, '-c']];
  args.push(...LINK, `-Wl,--build-id=0x${options.buildId ?? '00'.repeat(20)}`, clang ? '-w' : '-no-pie');
  if (options.linker !== undefined) args.push(`-fuse-ld=${options.linker}`);
  return [compiler, args];
}

function kernelSource(options: KernelOptions): string {
  const banner = `Linux version ${options.release ?? '7.3.4'} (builder@example) (a C compiler) #1 SMP\n`;
  return [
    '#include "liveupdate.h"',
    '__attribute__((used, section(".rodata.banner")))',
    `static const char linux_banner[] = ${cString(banner)};`,
    ...(options.header === false ? [] : ['LIVEUPDATE_SEC_HEADER(ver_hdr);']),
    ...options.strings.map((text, index) => `LIVEUPDATE_SEC_VERSION(handler_${index}, ${cString(text)});`),
    options.extraC ?? '',
    // The core uses the type of a handler, also where there is none: its debug info has it.
    'void _start(void) { struct liveupdate_file_handler *handlers; for (;;); }',
    '',
  ].join('\n');
}

/** The odd number of bytes in front puts the section at an odd offset, as in a real module. */
function moduleSource(strings: readonly string[]): string {
  return [
    '#include "liveupdate.h"',
    '__attribute__((used, aligned(1), section(".modinfo"))) static const char license[] = "license=GPL ";',
    ...strings.map((text, index) => `LIVEUPDATE_SEC_VERSION(handler_${index}, ${cString(text)});`),
    '',
  ].join('\n');
}

/** A C string literal; whatever could mean something to the compiler is written in octal. */
function cString(text: string): string {
  let literal = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const plain = /[\w .;:#()@-]/.test(String.fromCharCode(byte)) && byte < 0x80;
    literal += plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return `"${literal}"`;
}
