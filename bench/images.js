// What reading a packed kernel costs, next to the native tools, in one run: times alternate, the median counts.
// It needs ../shared/kernels for a kernel of 70 MB, and the native tools; `npx tsc` or `npm run build` before it.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KERNELS = fileURLToPath(new URL('../../shared/kernels', import.meta.url));
const CLI =
  ['dist/cli/index.js', 'lib/cli.js'].map(path => join(ROOT, path)).find(existsSync) ?? 'dist/cli/index.js';
const RUNS = 5;
const BIG_BYTES = 560_000_000;

/** As the kernel build packs payloads; `limit` is the ratio that must hold. */
const PAYLOADS = [
  { name: 'gzip', pack: 'gzip -n -f -9', unpack: 'gzip -dc', limit: 1.0 },
  { name: 'zstd', pack: 'zstd -12 --long=27 -T2 -q', unpack: 'zstd -dcq --long=27', limit: 1.6 },
  { name: 'xz', pack: 'xz --check=crc32 --x86 --lzma2=preset=6,dict=128MiB', unpack: 'xz -dc', limit: 3 },
  { name: 'lzma', pack: 'lzma -6', unpack: 'lzma -dc', limit: 3 },
  { name: 'bzip2', pack: 'bzip2 -9', unpack: 'bzip2 -dc', limit: 3 },
  { name: 'lzo', pack: 'lzop -9', unpack: 'lzop -dc', limit: 3 },
  { name: 'lz4', pack: 'lz4 -l -9 -c', unpack: 'lz4 -dcq', limit: 3 },
];

const BIG = [
  { name: 'vmlinux.gz', pack: 'gzip -1', unpack: 'gzip -dc', limit: 1.0 },
  { name: 'vmlinux.zst', pack: 'zstd -q', unpack: 'zstd -dcq', limit: 1.6 },
  { name: 'vmlinux.xz', pack: 'xz -0 -T2', unpack: 'xz -dc', limit: 3 },
  { name: 'vmlinux.tar.zst', pack: 'zstd -q', unpack: 'zstd -dcq', limit: 1.6, isTar: true },
];

/** Gives the tables as Markdown. */
export async function imagesTable() {
  if (!existsSync(KERNELS)) return 'Not measured: ../shared/kernels is not there.\n';
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-bench-'));
  try {
    const kernel = join(folder, 'vmlinux');
    sh(`xz -dc "${join(KERNELS, 'x86_64/vmlinux.dwarf.xz')}" > "${kernel}"`);
    return [bzImageTable(folder, kernel), smallTable(folder), bigTable(folder, kernel)].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bzImageTable(folder, kernel) {
  const size = statSync(kernel).size;
  const rows = PAYLOADS.map(({ name, pack, unpack, limit }) => {
    const payload = join(folder, 'payload');
    sh(`${pack} < "${kernel}" > "${payload}"`);
    const image = join(folder, 'bzImage');
    writeFileSync(image, bzImage(readFileSync(payload), name === 'gzip' ? undefined : size));
    const classic = `${unpack} < "${payload}" > "${folder}/out" && readelf -p .liveupdate_versions "${folder}/out"`;
    const [ours, theirs] = medians([() => list(image), () => sh(classic)]);
    return row(name, theirs, ours, limit);
  });
  return table(
    `bzImage, payload of ${megabytes(size)} decoded; classic: unpack to a file, then readelf -p`,
    rows,
  );
}

/** The classic way plus the start of Node is what a small kernel may cost. */
function smallTable(folder) {
  const rows = PAYLOADS.map(({ name, unpack }) => {
    const image = join(KERNELS, `x86_64/bzImage.${name}`);
    const payload = join(folder, 'payload');
    writeFileSync(payload, payloadOf(readFileSync(image), name));
    const classic = `${unpack} < "${payload}" > "${folder}/out" && readelf -p .liveupdate_versions "${folder}/out"`;
    const start = () => run([process.execPath, '-e', '0']);
    const [ours, theirs, node] = medians([() => list(image), () => sh(classic), start]);
    return row(name, theirs + node, ours, 1.0);
  });
  return table('bzImage, payload of 10 MB decoded; classic, plus the start of Node', rows);
}

function bigTable(folder, kernel) {
  const plain = join(folder, 'debug');
  writeDebugInfo(plain, readFileSync(kernel));
  const big = join(folder, 'big/vmlinux');
  sh(`mkdir -p "${folder}/big" && objcopy --add-section .debug_more="${plain}" "${kernel}" "${big}"`);
  const rows = BIG.map(({ name, pack, unpack, limit, isTar }) => {
    const path = join(folder, name);
    sh(
      isTar ? `tar -cf - -C "${folder}/big" vmlinux | ${pack} > "${path}"` : `${pack} < "${big}" > "${path}"`,
    );
    const [ours, theirs] = medians([() => list(path), () => sh(`${unpack} < "${path}" > /dev/null`)], 3);
    const cells = [...row(name, theirs, ours, limit), `${Math.max(peak(path), peak(path), peak(path))} MB`];
    rmSync(path, { force: true });
    return cells;
  });
  return table(`vmlinux of ${megabytes(statSync(big).size)}; native: unpack to /dev/null`, rows);
}

/** Pieces of the real debug information, each changed a little, so that they do not pack to nothing. */
function writeDebugInfo(path, kernel) {
  const file = openSync(path, 'w');
  let state = 1;
  const random = below => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let written = 0; written < BIG_BYTES; ) {
    const length = 2000 + random(300_000);
    const piece = Buffer.from(
      kernel
        .subarray(kernel.length / 5)
        .subarray(random(kernel.length / 2))
        .subarray(0, length),
    );
    for (let at = 0; at < piece.length; at += 97) piece[at] = random(256);
    written += writeSync(file, piece);
  }
}

function bzImage(payload, size) {
  const start = 5 * 512;
  const image = Buffer.alloc(start + payload.length + 4);
  image.writeUInt8(4, 0x1f1);
  image.writeUInt16LE(0xaa55, 0x1fe);
  image.write('HdrS', 0x202, 'latin1');
  image.writeUInt16LE(0x20f, 0x206);
  image.writeUInt32LE(payload.length + (size === undefined ? 0 : 4), 0x24c);
  payload.copy(image, start);
  if (size !== undefined) image.writeUInt32LE(size, start + payload.length);
  return image;
}

function payloadOf(image, name) {
  const start = (image.readUInt8(0x1f1) + 1) * 512 + image.readUInt32LE(0x248);
  return image.subarray(start, start + image.readUInt32LE(0x24c) - (name === 'gzip' ? 0 : 4));
}

function list(path) {
  run([process.execPath, CLI, 'list', path]);
}

/** The peak of memory of a run of its own, in megabytes of 1,000,000 bytes. */
function peak(path) {
  const report = "process.on('exit',()=>process.stderr.write('peak='+process.resourceUsage().maxRSS+'\\n'))";
  const options = `--import=data:text/javascript,${encodeURIComponent(report)}`;
  const text = run([process.execPath, CLI, 'list', path], { NODE_OPTIONS: options });
  return Math.round((Number(/peak=([0-9]+)/.exec(text)?.[1]) * 1024) / 1e6);
}

function sh(command) {
  run(['sh', '-c', command]);
}

/** Runs a command to its end; gives what it wrote to stderr. */
function run([command, ...args], environment = {}) {
  const result = spawnSync(command, args, { maxBuffer: 1 << 28, env: { ...process.env, ...environment } });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')}: exit ${result.status}\n${result.stderr}`);
  return String(result.stderr);
}

/** Runs all in turn, and again; the median of each in milliseconds. */
function medians(tasks, runs = RUNS) {
  const times = tasks.map(() => []);
  for (let count = 0; count < runs; count++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      task();
      times[index].push(performance.now() - start);
    }
  }
  return times.map(list => list.toSorted((a, b) => a - b)[Math.floor(runs / 2)]);
}

function row(name, theirs, ours, limit) {
  const ratio = ours / theirs;
  const verdict = ratio <= limit ? '' : ' (missed)';
  return [
    name,
    `${theirs.toFixed(0)} ms`,
    `${ours.toFixed(0)} ms`,
    `${ratio.toFixed(2)}${verdict}`,
    limit.toFixed(1),
  ];
}

function table(title, rows) {
  const head = ['', 'native', '`list`', 'ratio', 'limit', ...(rows[0].length > 5 ? ['peak memory'] : [])];
  const line = cells => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await imagesTable());
