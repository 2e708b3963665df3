// Handlers and layouts out of a vmlinux of 600 MB with 170 MB of .debug_info, against gdb and llvm-dwarfdump.
//
// The file is made once, in the folder for temporary files, and used again: generated units are linked many times over,
// beside the units of __tests__/debuginfo/sources, which hold real handlers and structures under kho/abi/.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER, made } from './large-files.js';
import { alternate, hasTool, once, peakMemory, run } from './measure.js';
import { mb, spread, table, time, times, verdict } from './show.js';
import { BARE, CLI, NODE } from './startup.js';

const SOURCES = fileURLToPath(new URL('../__tests__/debuginfo/sources', import.meta.url));
const UNITS_FOLDER = join(FOLDER, 'debug-info');
const UNITS = 24;
const STRUCTURES = 900;
/** What the file must have at least, in bytes. */
const LEAST_FILE = 600e6;
const LEAST_INFO = 170e6;
const LIMITS = { seconds: 1.0, peak: 250e6, faster: 8 };
/** Another tool is not waited for any longer. */
const MOST_SECONDS = 40;

/** Ours on the plain file and on those with packed sections, and other tools on the plain one. */
export function debugInfoTable({ isQuick }) {
  for (const tool of ['gcc', 'ld', 'readelf', 'objcopy']) {
    if (!hasTool(tool)) return `Not measured: ${tool} is missing.`;
  }
  const image = makeImage();
  const { size, info } = sizesOf(image);
  if (size < LEAST_FILE || info < LEAST_INFO)
    throw new Error(`the file is too small: ${size}, ${info} bytes`);
  const rounds = isQuick ? 3 : 7;
  const ours = [
    check('plain', image),
    ...['zlib', 'zstd'].map(packing => check(`sections packed with ${packing}`, packed(image, packing))),
  ];
  assertFound(image);
  const plain = {
    ...check('', image),
    argv: [NODE, CLI, 'list', image],
    name: '`list`, no debug info asked for',
  };
  const results = alternate([...ours, plain, BARE], rounds);
  const rows = results.map((result, index) => {
    const command = ours[index];
    const peak = command === undefined ? null : peakMemory(command);
    const missed = command === undefined ? '' : verdict(result.seconds, LIMITS.seconds);
    return [
      result.name,
      `${spread(result)}${missed}`,
      time(result.cpu),
      peak === null ? '' : `${mb(peak)}${verdict(peak, LIMITS.peak)}`,
      times(result.ratio),
    ];
  });
  rows.push(...otherTools(image).map(command => otherRow(command, results[0])));
  return [
    `vmlinux of ${mb(size)}, ${mb(info)} of it .debug_info; \`check --layouts\` reads handlers and layouts. Medians of ${rounds} alternating runs, quartiles in brackets; the other tools once. Limits: ${time(LIMITS.seconds)}, ${mb(LIMITS.peak)}, the other tools at least ${LIMITS.faster} times as long.`,
    '',
    table(['what', 'wall', 'processor time', 'peak memory', 'of the first line'], rows),
  ].join('\n');
}

/** Handlers and layouts are both read for it. It may not fail: one handler in the sources is forgotten on purpose. */
function check(name, image) {
  return {
    name,
    argv: [
      NODE,
      CLI,
      'check',
      image,
      '--baseline',
      baselineFile(),
      '--layouts',
      layoutsOf(image),
      '--fail-on',
      'none',
    ],
  };
}

const baselineFile = () =>
  made('debug-info-baseline.txt', path =>
    writeFileSync(path, '# liveupdate-gate baseline 1\nluo-v5\nmemfd-v2\n'),
  );

const layoutsOf = image =>
  made('debug-info-layouts.txt', path => {
    run([NODE, CLI, 'update', image, '--baseline', baselineFile(), '--layouts', path]);
  });

/** A measurement of something that finds nothing is none. */
function assertFound(image) {
  const listed = run([NODE, CLI, 'list', image, '--debug-info', 'require']);
  if (!/memfd-v2 +mm\/memfd_luo\.c:[0-9]+ memfd_luo_handler/.test(listed))
    throw new Error(`the handler was not found:\n${listed}`);
  if (!readFileSync(layoutsOf(image), 'utf8').includes('struct memfd_luo_ser'))
    throw new Error('the layouts were not found');
}

function packed(image, packing) {
  return made(`debug-info-${packing}`, path =>
    run(['objcopy', `--compress-debug-sections=${packing}`, image, path]),
  );
}

function otherTools(image) {
  return [
    ['gdb', '-nx', '-batch', '-ex', 'info variables -t liveupdate_file_handler', image],
    ['llvm-dwarfdump', '--name=memfd_luo_handler', image],
  ].map(argv => ({
    tool: argv[0],
    name: `\`${argv.map(word => (word === image ? 'vmlinux' : word.includes(' ') ? `'${word}'` : word)).join(' ')}\``,
    argv: ['timeout', '-s', 'KILL', String(MOST_SECONDS), ...argv],
    statuses: [0, 137],
  }));
}

function otherRow(command, ours) {
  if (!hasTool(command.tool)) return [command.name, 'not installed', '', '', ''];
  const { wall, cpu } = once(command);
  const ratio = wall / ours.seconds;
  const over = wall > MOST_SECONDS ? 'over ' : '';
  return [
    command.name,
    `${over}${time(wall)}`,
    over === '' ? time(cpu) : '',
    '',
    `${over}${times(ratio)}${verdict(LIMITS.faster, ratio)}`,
  ];
}

function makeImage() {
  const image = join(UNITS_FOLDER, 'vmlinux');
  if (existsSync(image)) return image;
  mkdirSync(UNITS_FOLDER, { recursive: true });
  const flags = ['-gdwarf-5', '-O1', '-ffreestanding', '-fno-pic', '-mcmodel=kernel', '-w', '-c'];
  const objects = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const source = join(UNITS_FOLDER, `unit${unit}.c`);
    writeFileSync(source, generatedUnit(unit));
    run(['gcc', ...flags, source, '-o', source.replace(/c$/, 'o')]);
    objects.push(source.replace(/c$/, 'o'));
  }
  const real = ['mm/memfd_luo.c', 'kernel/liveupdate.c'].map((source, index) => {
    const object = join(UNITS_FOLDER, `real${index}.o`);
    run(['gcc', ...flags, '-DLUO_SECTION', '-Iinclude', source, '-o', object], { cwd: SOURCES });
    return object;
  });
  const padding = join(UNITS_FOLDER, 'padding.s');
  writeFileSync(padding, '.section .data.padding,"aw"\n.fill 400000000, 1, 0x5a\n');
  run(['gcc', '-c', padding, '-o', padding.replace(/s$/, 'o')]);
  const once = sizesOf(objects[0] ?? '').info * UNITS;
  const times = Math.ceil((LEAST_INFO * 1.02) / once);
  const list = join(UNITS_FOLDER, 'objects');
  const half = Math.floor(times / 2);
  const repeat = count => Array.from({ length: count }, () => objects).flat();
  const all = [...repeat(half), ...real, ...repeat(times - half), padding.replace(/s$/, 'o')];
  writeFileSync(list, all.map(path => JSON.stringify(path)).join('\n'));
  run(['ld', '-T', 'link.ld', '-o', `${image}.new`, `@${list}`], { cwd: SOURCES });
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
    run(['readelf', '-SW', path]),
  );
  return { size: statSync(path).size, info: Number.parseInt(match?.[1] ?? '0', 16) };
}
