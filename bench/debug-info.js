// Handlers and layouts out of a vmlinux of 600 MB with 170 MB of .debug_info, against gdb and llvm-dwarfdump.
//
// The file is made once, in the folder for temporary files, and used again: generated units are linked many times over,
// beside the units of __tests__/debuginfo/sources, which hold real handlers and structures under kho/abi/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = join(ROOT, '__tests__/debuginfo/sources');
const FOLDER = join(tmpdir(), 'liveupdate-gate-bench-debug-info');
const UNITS = 24;
const STRUCTURES = 900;
const RUNS = 5;
/** Another tool is not waited for any longer. */
const MOST_SECONDS = 40;
/** What the file must have at least, in bytes. */
const LEAST_FILE = 600e6;
const LEAST_INFO = 170e6;

/** Makes the file, measures, and gives a table in Markdown. */
export async function debugInfoTable() {
  for (const tool of ['gcc', 'ld', 'readelf']) {
    if (!hasTool(tool)) return `Debug info: not measured, ${tool} is missing.\n`;
  }
  const image = makeImage();
  const { size, info } = sizesOf(image);
  if (size < LEAST_FILE || info < LEAST_INFO)
    throw new Error(`the file is too small: ${size}, ${info} bytes`);
  const reader = makeReader();
  const rows = [`| what | wall (median) | peak memory | against ours |`, '|---|---|---|---|'];
  const ours = measureOurs(reader, image);
  rows.push(`| handlers and layouts | ${seconds(ours.wall)} | ${megabytes(ours.peak)} | 1 |`);
  rows.push(
    `| of it, \`node -e 0\` | ${seconds(median(timesOf(process.execPath, ['-e', '0'], RUNS)))} | | |`,
  );
  for (const { tool, args } of others(image)) {
    if (!hasTool(tool)) {
      rows.push(`| \`${tool}\` | not installed | | |`);
      continue;
    }
    const wall = timeLimited(tool, args);
    const shown = [
      tool,
      ...args.map(arg => (arg === image ? 'vmlinux' : arg.includes(' ') ? `'${arg}'` : arg)),
    ];
    const over = wall === null ? 'over ' : '';
    const shownWall = wall ?? MOST_SECONDS;
    rows.push(
      `| \`${shown.join(' ')}\` | ${over}${seconds(shownWall)} | | ${over}${(shownWall / ours.wall).toFixed(1)} × |`,
    );
  }
  const file = `vmlinux of ${megabytes(size)}, ${megabytes(info)} of it .debug_info; ${ours.handlers} handlers, ${ours.layouts} layouts`;
  return `Debug info: ${file}\n\n${rows.join('\n')}\n`;
}

function others(image) {
  return [
    { tool: 'gdb', args: ['-nx', '-batch', '-ex', 'info variables -t liveupdate_file_handler', image] },
    { tool: 'llvm-dwarfdump', args: ['--name=memfd_luo_handler', image] },
  ];
}

function measureOurs(reader, image) {
  const results = [];
  for (let run = 0; run < RUNS; run++) {
    const start = process.hrtime.bigint();
    const output = command(process.execPath, [reader, image]);
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    results.push({ wall, ...JSON.parse(output) });
  }
  const [{ handlers, layouts }] = results;
  // A measurement of something that finds nothing is none.
  if (handlers === 0 || layouts === 0) throw new Error(`found ${handlers} handlers and ${layouts} layouts`);
  return {
    wall: median(results.map(result => result.wall)),
    peak: Math.max(...results.map(result => result.peak)),
    handlers,
    layouts,
  };
}

/** A program that reads both and prints what it found and its peak memory; of JavaScript, as it is shipped. */
function makeReader() {
  const lib = join(FOLDER, 'lib');
  rmSync(lib, { recursive: true, force: true });
  command(process.execPath, [
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(ROOT, 'tsconfig.json'),
    '--outDir',
    lib,
  ]);
  writeFileSync(join(lib, 'package.json'), '{"type":"module"}\n');
  const from = path => JSON.stringify(pathToFileURL(join(lib, path)).href);
  const reader = join(lib, 'read-debug-info.js');
  writeFileSync(
    reader,
    `import { openFile } from ${from('bytes/file.js')};
import { openElf } from ${from('image/elf.js')};
import { openDebugInfo } from ${from('dwarf/debug-info.js')};
import { readHandlers } from ${from('liveupdate/handlers.js')};
import { readLayouts } from ${from('liveupdate/layouts.js')};
const debug = await openDebugInfo(await openElf(openFile(process.argv[2])));
const { handlers } = await readHandlers(debug);
const { layouts } = await readLayouts(debug);
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ handlers: handlers.length, layouts: layouts.length, peak }));
`,
  );
  return reader;
}

function makeImage() {
  const image = join(FOLDER, 'vmlinux');
  if (existsSync(image)) return image;
  mkdirSync(FOLDER, { recursive: true });
  const flags = ['-gdwarf-5', '-O1', '-ffreestanding', '-fno-pic', '-mcmodel=kernel', '-w', '-c'];
  const objects = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const source = join(FOLDER, `unit${unit}.c`);
    writeFileSync(source, generatedUnit(unit));
    command('gcc', [...flags, source, '-o', source.replace(/c$/, 'o')]);
    objects.push(source.replace(/c$/, 'o'));
  }
  const real = ['mm/memfd_luo.c', 'kernel/liveupdate.c'].map((source, index) => {
    const object = join(FOLDER, `real${index}.o`);
    command('gcc', [...flags, '-DLUO_SECTION', '-Iinclude', source, '-o', object], SOURCES);
    return object;
  });
  const padding = join(FOLDER, 'padding.s');
  writeFileSync(padding, '.section .data.padding,"aw"\n.fill 400000000, 1, 0x5a\n');
  command('gcc', ['-c', padding, '-o', padding.replace(/s$/, 'o')]);
  const once = sizesOf(objects[0] ?? '').info * UNITS;
  const times = Math.ceil((LEAST_INFO * 1.02) / once);
  const list = join(FOLDER, 'objects');
  const half = Math.floor(times / 2);
  const repeat = count => Array.from({ length: count }, () => objects).flat();
  const all = [...repeat(half), ...real, ...repeat(times - half), padding.replace(/s$/, 'o')];
  writeFileSync(list, all.map(path => JSON.stringify(path)).join('\n'));
  command('ld', ['-T', 'link.ld', '-o', `${image}.new`, `@${list}`], SOURCES);
  renameSync(`${image}.new`, image);
  return image;
}

/** A unit like those of a kernel: types, variables and functions, with names that all units share. */
function generatedUnit(unit) {
  const lines = [];
  for (let index = 0; index < STRUCTURES; index++) {
    const inner = index === 0 ? 'void *' : `struct generated_${index - 1} *`;
    lines.push(
      `struct generated_${index} { int state_${index % 50}; ${inner}next; unsigned long flags_${index % 70};`,
      `  unsigned bits_a : ${(index % 7) + 1}, bits_b : 3; char name_${index % 30}[${(index % 60) + 4}];`,
      `  union { long whole; struct { int low, high; }; }; int (*call_${index % 90})(${inner}, int); };`,
      `static struct generated_${index} variable_${unit}_${index} __attribute__((used));`,
      `static int __attribute__((used)) function_${unit}_${index}(struct generated_${index} *argument, int number)`,
      `{ int local = argument->state_${index % 50} + number; return local * ${index + 3}; }`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function sizesOf(path) {
  const match = /\.debug_info\s+PROGBITS\s+[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+)/.exec(
    command('readelf', ['-SW', path]),
  );
  return { size: statSync(path).size, info: Number.parseInt(match?.[1] ?? '0', 16) };
}

/** One run of another tool, ended after a time; `null` when it was not done by then. */
function timeLimited(tool, args) {
  const start = process.hrtime.bigint();
  const result = spawnSync(tool, args, {
    timeout: MOST_SECONDS * 1000,
    killSignal: 'SIGKILL',
    stdio: 'ignore',
  });
  if (result.signal !== null) return null;
  if (result.status !== 0) throw new Error(`${tool}: exit ${result.status}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function timesOf(tool, args, runs) {
  return Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    command(tool, args);
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
}

function command(tool, args, cwd = ROOT) {
  const result = spawnSync(tool, args, { cwd, maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`${tool}: exit ${result.status}\n${result.stderr}`);
  return result.stdout.toString();
}

function hasTool(tool) {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function seconds(value) {
  return `${value.toFixed(2)} s`;
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
