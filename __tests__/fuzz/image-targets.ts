import { writeZip } from '../artifacts/zip-writer.ts';
import { bzImage, flatImage, listBytes, withSize, zboot } from '../support/boot.ts';
import type { Choices } from './choices.ts';
import { editBytes, editField, fieldsAt, MOST_INPUT_BYTES } from './edits.ts';
import { editElf } from './elf-edits.ts';
import { checkKernel, kernelCase } from './kernel-check.ts';
import { asked, edited, listFor } from './lists.ts';
import { PACKERS, REPAIRS } from './packers.ts';
import { payload, type Sample, type Samples, STRINGS } from './samples.ts';
import type { Target } from './target.ts';

/** Plain ELF files of each class and byte order, and what stands in the section. */
export const ELF: Target = {
  name: 'elf',
  make(choices, { kernels }) {
    const sample = pick(kernels, choices);
    const strings = listFor(STRINGS, choices);
    const image = edited(sample, choices, 6, bytes => editElf(bytes, choices));
    return kernelCase('elf', image, { strings, ...asked(choices) });
  },
  check: checkKernel,
};

/** A kernel with a module, of which one or both are edited. */
export const MODULE: Target = {
  name: 'module',
  make(choices, { kernels, modules }) {
    const kernel = pick(kernels, choices);
    const module = edited(pick(modules, choices), choices, 6, bytes => editElf(bytes, choices));
    const image = choices.oneIn(4) ? editElf(kernel, choices) : kernel;
    const strings = listFor([...STRINGS, 'nvme-v1'], choices);
    return kernelCase('module', image, { strings, ...asked(choices), update: false }, { module });
  },
  check: checkKernel,
};

/** A kernel that a tool packed, and whose stream was edited then; or one that was edited and packed. */
export const PACKED: Target = {
  name: 'packed',
  make(choices, samples) {
    const packed = withoutBombs(samples);
    const strings = listFor(STRINGS, choices);
    if (choices.oneIn(3)) return editedThenPacked(strings, choices);
    const sample = packed[choices.below(packed.length)];
    if (sample === undefined) return editedThenPacked(strings, choices);
    const format = formatOf(sample);
    const repair = choices.oneIn(5) ? (bytes: Buffer) => bytes : (REPAIRS[format] ?? (bytes => bytes));
    const image = repair(edited(sample.bytes, choices, 4, bytes => editStream(bytes, choices)));
    const isEdited = !image.equals(sample.bytes);
    return kernelCase(
      'packed',
      image,
      { strings, ...asked(choices), editedStream: isEdited ? format : null },
      { payloads: [payload()] },
    );
  },
  check: checkKernel,
};

/** Kernels in kernels' own wrappings, one in the other. */
export const BOOT: Target = {
  name: 'boot',
  make(choices, samples) {
    const strings = listFor(STRINGS, choices);
    const inner = choices.oneIn(3)
      ? edited(payload(), choices, 2, bytes => editElf(bytes, choices))
      : payload();
    const { image, payloads } = bootImage(inner, choices, samples);
    const fields = [
      ...fieldsAt(0x1f1, [1, 2, 4], true),
      ...fieldsAt(0x1fe, [2, 4, 4, 2, 4, 2, 2], true),
      ...fieldsAt(0x248, [4, 4], true),
      ...fieldsAt(4, [4, 4, 4, 4, 4, 4], true),
      ...fieldsAt(0x38, [4, 4], true),
      ...fieldsAt(0x80, [4, 2, 2, 4, 4, 4, 2, 2], true),
      ...fieldsAt(0x98, [8, 4, 4, 4, 4], true),
    ];
    const outer = edited(image, choices, 4, bytes =>
      choices.oneIn(3) ? editBytes(bytes, choices) : editField(bytes, fields, choices),
    );
    // An edit may change the stream inside: what its tool makes of it is not known here, so nothing but ours may pass.
    return kernelCase('boot', outer, { strings, ...asked(choices) }, { payloads });
  },
  check: checkKernel,
};

/** Archives of tar, their headers, members and order; packed again, and packed in each other. */
export const ARCHIVE: Target = {
  name: 'archive',
  make(choices, { archives, kernels }) {
    const strings = listFor(STRINGS, choices);
    const sample = archives.length === 0 ? writtenTar(kernels) : pick(archives, choices);
    const fix = REPAIRS['tar'] ?? (bytes => bytes);
    const archive = edited(sample, choices, 5, bytes => editTar(bytes, choices));
    const tar = choices.oneIn(5) ? archive : fix(archive);
    const packed = choices.oneIn(3) ? packerOf(choices)[1](tar) : tar;
    const twice = choices.oneIn(5) ? packerOf(choices)[1](packed) : packed;
    return kernelCase('archive', twice, { strings, ...asked(choices) }, { payloads: [tar] });
  },
  check: checkKernel,
};

/** Artifacts: zip archives whose headers disagree, and their entries. */
export const ZIP: Target = {
  name: 'zip',
  make(choices, samples) {
    const strings = listFor(STRINGS, choices);
    const kernel = choices.oneIn(3) ? editElf(payload(), choices) : payload();
    const member = choices.oneIn(4) ? packerOf(choices)[1](kernel) : kernel;
    const other = pick(samples.kernels, choices);
    const zip = writeZip(
      [
        {
          name: choices.pick(['vmlinux', 'a/vmlinux', '../vmlinux', '', 'VMLINUX', 'a\\b'], 'vmlinux'),
          bytes: member,
          stored: choices.oneIn(2),
          descriptor: choices.oneIn(4),
          zip64: choices.oneIn(4),
          ...(choices.oneIn(5) && { mode: choices.pick([0o120777, 0o40755, 0o20644, 0], 0) }),
          ...(choices.oneIn(6) && { size: choices.below(1 << 24) }),
          ...(choices.oneIn(6) && { crc: choices.below(1 << 24) }),
        },
        ...(choices.oneIn(2) ? [{ name: 'System.map', bytes: other, stored: choices.oneIn(2) }] : []),
      ],
      {
        zip64: choices.oneIn(4),
        ...(choices.oneIn(5) && { comment: choices.bytes(9), gap: choices.below(4) }),
      },
    );
    const headers = signaturesIn(zip).flatMap(at => fieldsAt(at, HEADER_SIZES, true));
    const image = edited(zip, choices, 4, bytes =>
      choices.oneIn(3) ? editBytes(bytes, choices) : editField(bytes, headers, choices),
    );
    const payloads = [kernel, other];
    return kernelCase('zip', image, { strings, ...asked(choices), isZip: true, update: false }, { payloads });
  },
  check: checkKernel,
};

/** Zip entries of the longest kind. */
const HEADER_SIZES = [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4];

function signaturesIn(zip: Buffer): number[] {
  const found: number[] = [];
  for (let at = zip.indexOf('PK'); at >= 0; at = zip.indexOf('PK', at + 2)) found.push(at);
  return found;
}

/** What is large has a target of its own. */
function withoutBombs({ packed }: Samples): readonly Sample[] {
  return packed.filter(({ name }) => !name.includes('bomb'));
}

function pick(samples: readonly Sample[], choices: Choices): Buffer {
  return samples[choices.below(samples.length)]?.bytes ?? payload();
}

function packerOf(choices: Choices): [string, (bytes: Uint8Array) => Buffer] {
  return choices.pick(Object.entries(PACKERS), ['gzip', bytes => Buffer.from(bytes)]);
}

function formatOf({ name }: Sample): string {
  const [tool = '', option = ''] = name.slice('packed/'.length).split(' ');
  if (name.includes('--format=lzma')) return 'lzma';
  return tool === 'lz4' && option === '-lc' ? 'lz4 legacy' : tool;
}

function editedThenPacked(strings: readonly string[], choices: Choices): ReturnType<Target['make']> {
  const kernel = edited(payload(), choices, 4, bytes => editElf(bytes, choices));
  const [, pack] = packerOf(choices);
  let image = pack(kernel);
  for (let layers = choices.oneIn(4) ? choices.below(10) : 0; layers > 0; layers--) {
    image = packerOf(choices)[1](image);
  }
  const payloads = [kernel];
  return kernelCase(
    'packed',
    image.subarray(0, MOST_INPUT_BYTES),
    { strings, ...asked(choices) },
    { payloads },
  );
}

/** Fields of the header, or any byte. */
function editStream(bytes: Buffer, choices: Choices): Buffer {
  if (choices.oneIn(2)) return editBytes(bytes, choices);
  const near = choices.oneIn(3) ? Math.max(bytes.length - 40, 0) : 0;
  const at = near + choices.below(40);
  return editField(bytes, fieldsAt(at, [choices.pick([1, 1, 2, 4, 8], 1)], choices.oneIn(2)), choices);
}

function bootImage(
  kernel: Buffer,
  choices: Choices,
  samples: Samples,
): { readonly image: Buffer; readonly payloads: readonly Buffer[] } {
  const packed = withoutBombs(samples);
  const tool = packed[choices.below(packed.length)];
  const [name, pack] = packerOf(choices);
  const stream = pack(kernel);
  switch (choices.below(6)) {
    case 0:
      return {
        image: bzImage(name === 'gzip' ? stream : withSize(stream, kernel.length)),
        payloads: [kernel],
      };
    case 1: {
      const flat = flatImage('arm64', { 12288: listBytes(STRINGS) }, 0x4000);
      return { image: zboot(name, pack(flat), flat.length), payloads: [flat] };
    }
    case 2:
      return { image: flatImage('arm64', { 10240: listBytes(STRINGS) }, 0x4000), payloads: [] };
    case 3:
      return { image: flatImage('riscv', { 10240: listBytes(STRINGS) }, 0x4000), payloads: [] };
    case 4: {
      const inner = bzImage(name === 'gzip' ? stream : withSize(stream, kernel.length));
      return { image: uki(inner), payloads: [kernel, inner] };
    }
    default: {
      if (tool === undefined) return { image: uki(kernel), payloads: [kernel] };
      const plain = payload();
      const own = formatOf(tool) === 'gzip' ? tool.bytes : withSize(tool.bytes, plain.length);
      return { image: bzImage(own), payloads: [plain] };
    }
  }
}

/** A PE file with the kernel in its section .linux. */
function uki(kernel: Uint8Array): Buffer {
  const head = Buffer.alloc(0x200);
  head.write('MZ', 0, 'latin1');
  head.writeUInt32LE(0x80, 0x3c);
  head.write('PE\0\0', 0x80, 'latin1');
  head.writeUInt16LE(1, 0x86);
  head.write('.linux', 0x98, 'latin1');
  for (const [at, value] of [
    [0xa0, kernel.length],
    [0xa4, 0x1000],
    [0xa8, kernel.length],
    [0xac, 0x200],
  ] as const) {
    head.writeUInt32LE(value, at);
  }
  return Buffer.concat([head, kernel]);
}

/** An archive, where there is no tar. */
function writtenTar([kernel]: readonly Sample[]): Buffer {
  const bytes = kernel?.bytes ?? payload();
  const header = Buffer.alloc(512);
  header.write('vmlinux', 0, 'latin1');
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('0000000\0', 148, 'latin1');
  const padding = Buffer.alloc(((512 - (bytes.length % 512)) % 512) + 1024);
  return REPAIRS['tar']?.(Buffer.concat([header, bytes, padding])) ?? header;
}

/** Fields of a header, whole blocks, any byte. */
function editTar(bytes: Buffer, choices: Choices): Buffer {
  const blocks = Math.max(Math.floor(bytes.length / 512), 1);
  const at = 512 * (choices.oneIn(2) ? choices.below(blocks) : choices.below(Math.min(blocks, 6)));
  if (at + 512 > bytes.length) return editBytes(bytes, choices);
  const copy = Buffer.from(bytes);
  switch (choices.below(7)) {
    case 0:
      copy.write(choices.pick(SIZES, '0').padEnd(12, '\0'), at + 124, 'latin1');
      return copy;
    case 1:
      copy.write(choices.pick([...'\x000123456789LKxgXSVDAMN'], '0'), at + 156, 'latin1');
      return copy;
    case 2:
      copy.write(choices.pick(NAMES, 'x').padEnd(100, '\0').slice(0, 100), at, 'latin1');
      return copy;
    case 3:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 512)]);
    case 4:
      return Buffer.concat([copy, copy.subarray(at)]).subarray(0, MOST_INPUT_BYTES);
    case 5:
      copy[at + 482] = choices.below(2);
      return copy;
    default:
      return editBytes(bytes, choices);
  }
}

const SIZES = [
  '00000000000',
  '77777777777',
  '-1',
  '\x80\0\0\0\0\0\0\0\0\0\0\x01',
  '\x80\x7f',
  '\xff'.repeat(12),
  '1000',
  ' 12',
  '9',
];
const NAMES = [
  'vmlinux',
  '../vmlinux',
  '/vmlinux',
  'boot/vmlinux',
  'vmlinux/',
  './././vmlinux',
  '\x1b[31m',
  '::error::',
  'a'.repeat(100),
];
