import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionsSection, type WrittenSection, writeElf } from '../support/elf-writer.ts';

// The files that inputs are made of. Each is built here: by a writer, or by the real tools where they are installed.

/** What every sample lists. */
export const STRINGS: readonly string[] = ['luo-v5', 'memfd-v2', 'vfio-pci-v1;iommufd-v3'];

/** A sample; its name says what it is: `elf/64 LE`, `packed/xz --check=none`. */
export interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Samples {
  /** Plain kernels without debug info. */
  readonly kernels: readonly Sample[];
  readonly modules: readonly Sample[];
  /** Kernels with debug info; `.o` and modules too. */
  readonly debug: readonly Sample[];
  /** The first kernel, packed by tools. */
  readonly packed: readonly Sample[];
  /** Archives that tools made of it. */
  readonly archives: readonly Sample[];
}

/** Builds all samples into a folder, or reads them where that was done before. */
export function loadSamples(folder: string, sources: string): Samples {
  if (!listed(folder).includes('done')) build(folder, sources);
  const kind = (name: string): Sample[] =>
    listed(join(folder, name)).map(file => ({
      name: `${name}/${file}`,
      bytes: readFileSync(join(folder, name, file)),
    }));
  return {
    kernels: kind('kernel'),
    modules: kind('module'),
    debug: kind('debug'),
    packed: kind('packed'),
    archives: kind('archive'),
  };
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function build(folder: string, sources: string): void {
  const started = `${folder}.${process.pid}`;
  rmSync(started, { recursive: true, force: true });
  for (const kind of ['kernel', 'module', 'debug', 'packed', 'archive']) {
    mkdirSync(join(started, kind), { recursive: true });
  }
  const put = (kind: string, name: string, bytes: Uint8Array | null): void => {
    if (bytes !== null) writeFileSync(join(started, kind, name.replaceAll('/', '_')), bytes);
  };
  for (const { name, bytes } of writtenKernels()) put('kernel', name, bytes);
  for (const { name, bytes } of writtenModules()) put('module', name, bytes);
  for (const { name, bytes } of compiled(started, sources)) put('debug', name, bytes);
  const kernel = payload();
  for (const command of PACKED_BY) put('packed', command.join(' '), toolOutput(command, kernel));
  const bomb = Buffer.concat([kernel, Buffer.alloc(BOMB_BYTES)]);
  for (const command of BOMBED_BY) put('packed', `${command.join(' ')} bomb`, toolOutput(command, bomb));
  writeFileSync(join(started, 'vmlinux'), kernel);
  writeFileSync(join(started, 'module.ko'), writtenModules()[0]?.bytes ?? '');
  for (const [name, command] of Object.entries(ARCHIVED_BY))
    put('archive', name, toolOutput(command, null, started));
  writeFileSync(join(started, 'done'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(started, folder);
}

/** What is packed: a kernel with some code-like bytes, runs and noise behind its list. */
export function payload(strings: readonly string[] = STRINGS): Buffer {
  const text = Buffer.alloc(6000);
  for (let at = 0; at < 4000; at++) text[at] = at % 5 === 0 ? 0xe8 : (at * at * 31) >> 7;
  return kernelWith(strings, {}, [{ name: '.text', bytes: text }]);
}

export function kernelWith(
  strings: readonly string[],
  shape: Parameters<typeof writeElf>[0] = {},
  before: readonly WrittenSection[] = [],
): Buffer {
  const list = { name: '.liveupdate_versions', bytes: versionsSection(strings, shape.littleEndian ?? true) };
  const banner = { name: '.rodata', bytes: Buffer.from('Linux version 7.3.4 (builder@example) #1 SMP\n\0') };
  return writeElf({ ...shape, sections: [...before, list, banner, note()] });
}

function note(): WrittenSection {
  const bytes = Buffer.alloc(36);
  bytes.writeUInt32LE(4, 0);
  bytes.writeUInt32LE(20, 4);
  bytes.writeUInt32LE(3, 8);
  bytes.write('GNU\0', 12);
  return { name: '.note.gnu.build-id', bytes, row: { type: 7 } };
}

function writtenKernels(): Sample[] {
  const shapes: readonly (readonly [string, Parameters<typeof writeElf>[0]])[] = [
    ['64 LE', {}],
    ['64 BE', { littleEndian: false, machine: 22 }],
    ['32 LE', { bits: 32, machine: 3 }],
    ['32 BE', { bits: 32, littleEndian: false, machine: 20 }],
    ['64 LE extended numbers', { extendedNumbers: true }],
    ['32 BE extended numbers', { bits: 32, littleEndian: false, extendedNumbers: true }],
  ];
  const whole = shapes.map(([name, shape]) => ({ name, bytes: kernelWith(STRINGS, shape) }));
  const section = versionsSection(STRINGS);
  const parts = [
    { name: '.liveupdate_sec_hdr', bytes: section.subarray(0, 8) },
    { name: '.liveupdate_versions', bytes: section.subarray(8) },
  ];
  return [...whole, { name: 'relocatable', bytes: writeElf({ type: 1, sections: parts }) }];
}

function writtenModules(): Sample[] {
  const bytes = versionsSection(['nvme-v1']).subarray(8);
  const sections = [
    { name: '.modinfo', bytes: Buffer.from('license=GPL\0') },
    { name: '.liveupdate_versions', bytes },
  ];
  const module = writeElf({ type: 1, sections });
  const big = writeElf({ type: 1, littleEndian: false, bits: 32, machine: 20, sections });
  return [
    { name: 'module 64 LE', bytes: module },
    { name: 'module 32 BE', bytes: big },
  ];
}

/** Kernels with debug info, from the sources of the tests of debug info. */
function compiled(folder: string, sources: string): Sample[] {
  const flags = ['-ffreestanding', '-fno-pic', '-fno-stack-protector', '-fms-extensions', '-w', '-O1'];
  const link = ['-nostdlib', '-static', '-no-pie', '-Wl,-T,link.ld', '-Wl,--build-id=none'];
  const units = ['mm/memfd_luo.c', 'kernel/liveupdate.c'];
  const object = ['-DLUO_SECTION', '-Iinclude', '-c', 'mm/memfd_luo.c'];
  const linked = ['-DLUO_SECTION', '-Iinclude', ...link, ...units];
  const x86 = ['-mcmodel=kernel', '-fcf-protection=none'];
  const builds: readonly (readonly [string, readonly string[]])[] = [
    ['dwarf5', ['gcc', ...flags, ...x86, '-gdwarf-5', ...linked]],
    ['dwarf4', ['gcc', ...flags, ...x86, '-gdwarf-4', ...linked]],
    ['dwarf5 zlib', ['gcc', ...flags, ...x86, '-gdwarf-5', '-gz', ...linked]],
    ['dwarf5 zstd', ['gcc', ...flags, ...x86, '-gdwarf-5', '-gz=zstd', ...linked]],
    ['dwarf3', ['gcc', ...flags, ...x86, '-gdwarf-3', '-gstrict-dwarf', ...linked]],
    ['handlers dwarf5', ['gcc', ...flags, ...x86, '-gdwarf-5', ...linked]],
    ['handlers dwarf4 zlib', ['gcc', ...flags, ...x86, '-gdwarf-4', '-gz', ...linked]],
    ['handlers clang', ['clang', ...flags, '-mcmodel=kernel', '-gdwarf-5', '-fuse-ld=lld', ...linked]],
    ['object', ['gcc', ...flags, ...x86, '-gdwarf-5', ...object]],
    ['clang', ['clang', ...flags, '-mcmodel=kernel', '-gdwarf-5', '-fuse-ld=lld', ...linked]],
    ['s390x', ['s390x-linux-gnu-gcc', ...flags, '-gdwarf-5', ...linked]],
    ['arm', ['arm-linux-gnueabi-gcc', ...flags, '-Wl,--defsym=BASE=0x81000000', '-gdwarf-4', ...linked]],
  ];
  return builds.flatMap(([name, command]) => {
    const output = join(folder, 'out');
    const isBuilt = toolOutput([...command, '-o', output], null, sources) !== null;
    if (isBuilt && name.startsWith('handlers'))
      toolOutput(['objcopy', '-R', '.liveupdate_versions', output], null);
    const bytes = isBuilt ? readFileSync(output) : null;
    rmSync(output, { force: true });
    return bytes === null || bytes.length > 256 << 10 ? [] : [{ name, bytes }];
  });
}

const PACKED_BY: readonly (readonly string[])[] = [
  ['gzip', '-9n'],
  ['xz', '-0'],
  ['xz', '--check=none', '-1'],
  ['xz', '--check=crc32', '--x86', '--lzma2=dict=64KiB'],
  ['xz', '--check=sha256', '--arm64', '--lzma2=lc=1,lp=3,pb=0'],
  ['xz', '--check=none', '--block-size=2000', '-T1'],
  ['xz', '--check=none', '--powerpc', '--arm', '--lzma2'],
  ['lzma', '-1'],
  ['xz', '--format=lzma', '--lzma1=dict=64KiB'],
  ['lz4', '-lc'],
  ['lz4', '-c'],
  ['lz4', '-c9', '-B4', '-BD', '-BX'],
  ['lz4', '-c', '--no-frame-crc'],
  ['lzop', '-c'],
  ['lzop', '-cF'],
  ['lzop', '-c9', '--crc32'],
  ['zstd', '-qc'],
  ['zstd', '-qc', '--no-check', '-19'],
  ['zstd', '-qc', '--long=27', '--no-check'],
  ['bzip2', '-c9'],
  ['bzip2', '-c1'],
];

/** A little less than a layer may decode to where these samples are used. */
const BOMB_BYTES = (16 << 20) - (8 << 10);
const BOMBED_BY: readonly (readonly string[])[] = [
  ['xz', '-0', '--check=crc32'],
  ['xz', '--check=none', '--x86', '--lzma2=preset=1'],
  ['lzma', '-1'],
  ['lz4', '-lc'],
  ['lz4', '-c'],
  ['lzop', '-c'],
  ['zstd', '-qc'],
  ['bzip2', '-c9'],
];

const ARCHIVED_BY: Readonly<Record<string, readonly string[]>> = {
  gnu: ['tar', '-c', '--format=gnu', '--owner=0', '--group=0', '--mtime=@0', 'vmlinux', 'module.ko'],
  pax: ['tar', '-c', '--format=pax', '--owner=0', '--group=0', '--mtime=@0', 'module.ko', './vmlinux'],
  paxLong: [
    'tar',
    '-c',
    '--format=pax',
    '--owner=0',
    '--group=0',
    '--mtime=@0.5',
    `--transform=s,^,${'folder/'.repeat(40)},`,
    'module.ko',
    'vmlinux',
  ],
  long: [
    'tar',
    '-c',
    '--format=gnu',
    '--owner=0',
    '--group=0',
    '--mtime=@0',
    `--transform=s,^,${'folder/'.repeat(20)},`,
    'module.ko',
    'vmlinux',
  ],
  v7: ['tar', '-c', '--format=v7', '--owner=0', '--group=0', '--mtime=@0', 'vmlinux'],
};

/** What a program writes to stdout; `null` where it is not installed or fails. */
function toolOutput(command: readonly string[], input: Uint8Array | null, cwd?: string): Buffer | null {
  const [tool = '', ...args] = command;
  const run = spawnSync(tool, args, { maxBuffer: 1 << 26, ...(input && { input }), ...(cwd && { cwd }) });
  return run.status === 0 ? run.stdout : null;
}
