// What reading a packed kernel costs, next to the native tools, in one run: times alternate, the median counts.
// It needs a kernel of 70 MB with debug info and small bzImages, and the native tools. What is packed once is kept.
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { made } from './large-files.js';
import { alternate, peakMemory, run, shell } from './measure.js';
import { mb, table, time, times, verdict } from './show.js';
import { BARE, CLI, NODE } from './startup.js';

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
  { name: 'vmlinux.xz', pack: 'xz -0 -T2', unpack: 'xz -dc', limit: 3, isSlow: true },
  { name: 'vmlinux.tar.zst', pack: 'zstd -q', unpack: 'zstd -dcq', limit: 1.6, isTar: true },
];
/** Peak memory that the large files may take, without the window of the stream. */
const MOST_PEAK = 160e6;

/** Three tables: 70 MB, 10 MB, 630 MB. */
export function imagesTable({ isQuick, kernels }) {
  if (!existsSync(kernels)) return 'Not measured: `--kernels DIR` names a folder with real kernels.';
  const kernel = made('vmlinux', path =>
    sh(`xz -dc "${join(kernels, 'x86_64/vmlinux.dwarf.xz')}" > "${path}"`),
  );
  return [
    bzImageTable(kernel, isQuick ? 3 : 5),
    smallTable(kernels, isQuick ? 5 : 15),
    bigTable(kernel, isQuick),
  ].join('\n\n');
}

function bzImageTable(kernel, rounds) {
  const size = statSync(kernel).size;
  const rows = PAYLOADS.map(({ name, pack, unpack, limit }) => {
    const payload = made(`payload.${name}`, path => sh(`${pack} < "${kernel}" > "${path}"`));
    const image = made(`bzImage.${name}`, path =>
      writeFileSync(path, bzImage(readFileSync(payload), name === 'gzip' ? undefined : size)),
    );
    const [native, ours] = alternate([classic(unpack, payload), list(image)], rounds);
    return [...cells(name, native, ours), `${times(ours.ratio)}${verdict(ours.ratio, limit)}`, times(limit)];
  });
  return titled(
    `bzImage, payload of ${mb(size)} decoded`,
    `Medians of ${rounds} alternating runs. Classic: unpack the payload to a file, then \`readelf -p\`.`,
    table([...HEAD, 'ratio', 'limit'], rows),
  );
}

/** The classic way plus the start of Node is what a small kernel may cost. */
function smallTable(kernels, rounds) {
  const rows = PAYLOADS.map(({ name, unpack }) => {
    const image = join(kernels, `x86_64/bzImage.${name}`);
    const payload = made(`small.${name}`, path => writeFileSync(path, payloadOf(readFileSync(image), name)));
    const [native, node, ours] = alternate([classic(unpack, payload), BARE, list(image)], rounds);
    const ratio = ours.seconds / (native.seconds + node.seconds);
    return [
      ...cells(name, native, ours),
      time(node.seconds),
      `${times(ratio)}${verdict(ratio, 1)}`,
      times(1),
    ];
  });
  return titled(
    'bzImage, payload of 10.4 MB decoded',
    `Medians of ${rounds} alternating runs. The ratio is to classic and \`node -e 0\` together.`,
    table([...HEAD, '`node -e 0`', 'ratio', 'limit'], rows),
  );
}

function bigTable(kernel, isQuick) {
  const rounds = isQuick ? 1 : 3;
  const big = made('big-vmlinux', path => {
    const debug = made('debug-more', file => writeDebugInfo(file, readFileSync(kernel)));
    sh(`objcopy --add-section .debug_more="${debug}" "${kernel}" "${path}"`);
  });
  const rows = BIG.filter(({ isSlow }) => !(isQuick && isSlow)).map(
    ({ name, pack, unpack, limit, isTar }) => {
      const tar = `tar -cf - --transform 's/.*/vmlinux/' -P "${big}" | ${pack}`;
      const path = made(name, file => sh(`${isTar ? tar : `${pack} < "${big}"`} > "${file}"`));
      const native = { name: unpack, argv: shell(`${unpack} < "${path}" > /dev/null`) };
      const [theirs, ours] = alternate([native, list(path)], rounds);
      const peak = peakMemory(list(path));
      return [
        ...cells(name, theirs, ours),
        `${times(ours.ratio)}${verdict(ours.ratio, limit)}`,
        times(limit),
        `${mb(peak)}${verdict(peak, MOST_PEAK)}`,
      ];
    },
  );
  return titled(
    `vmlinux of ${mb(statSync(big).size)}`,
    `Medians of ${rounds} alternating runs, one of xz. Native: unpack to /dev/null. Limit of memory: ${mb(MOST_PEAK)} and the window.`,
    table([...HEAD, 'ratio', 'limit', 'peak memory'], rows),
  );
}

const HEAD = ['', 'native', '`list`', 'processor time (native / `list`)'];

const cells = (name, native, ours) => [
  name,
  time(native.seconds),
  time(ours.seconds),
  `${time(native.cpu)} / ${time(ours.cpu)}`,
];

const titled = (title, how, rows) => `#### ${title}\n\n${how}\n\n${rows}`;

const list = image => ({ name: `list ${image}`, argv: [NODE, CLI, 'list', image] });

function classic(unpack, payload) {
  const out = made('unpacked', path => writeFileSync(path, ''));
  const script = `${unpack} < "${payload}" > "${out}" && readelf -p .liveupdate_versions "${out}"`;
  return { name: script, argv: shell(script) };
}

function sh(script) {
  run(['sh', '-c', script]);
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
  closeSync(file);
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
