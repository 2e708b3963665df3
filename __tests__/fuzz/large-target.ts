import { gzipSync } from 'node:zlib';
import { writeZip } from '../artifacts/zip-writer.ts';
import { flatImage, listBytes } from '../support/boot.ts';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import type { Choices } from './choices.ts';
import { editBytes, fieldsAt, MOST_INPUT_BYTES, putNumber } from './edits.ts';
import { editElf, placed } from './elf-edits.ts';
import { checkKernel, type KernelFacts, kernelCase } from './kernel-check.ts';
import { edited } from './lists.ts';
import { PACKERS, REPAIRS } from './packers.ts';
import { payload, type Samples, STRINGS } from './samples.ts';
import type { Target } from './target.ts';

/** An image that is as dear as a megabyte can be, in one way or another. */
interface Large {
  readonly image: Buffer;
  readonly facts?: Partial<KernelFacts>;
  readonly payloads?: readonly Buffer[];
  readonly withLayouts?: boolean;
}

type Maker = (choices: Choices, samples: Samples) => Large;

/** Images of up to a megabyte that claim, repeat or unpack to as much as the format lets them. */
export const LARGE: Target = {
  name: 'large',
  make(choices, samples) {
    const maker = MAKERS[choices.below(MAKERS.length)] ?? manyStrings;
    const { image, facts, payloads = [], withLayouts = false } = maker(choices, samples);
    const isElf = image[0] === 0x7f;
    const changed = choices.oneIn(3)
      ? edited(image, choices, 3, bytes => (isElf ? editElf(bytes, choices) : editBytes(bytes, choices)))
      : image;
    const layouts = withLayouts
      ? { layouts: '# liveupdate-gate layouts 1 elf64-le page-?\n[x: -]\nstruct x 1\n' }
      : {};
    const bytes = changed.subarray(0, MOST_INPUT_BYTES);
    return kernelCase(
      'large',
      bytes,
      { strings: [...STRINGS, 'gone-v1'], ...facts },
      { payloads, ...layouts },
    );
  },
  check: checkKernel,
};

/** A number up to `most`, on the larger side. */
function upTo(most: number, choices: Choices): number {
  return Math.max(1, most - choices.below(most) ** 2 / most) | 0;
}

function repeated(bytes: Uint8Array, size: number): Buffer {
  return Buffer.alloc(Math.max(size, 1), bytes.length === 0 ? Buffer.alloc(1) : bytes);
}

/** Tens of thousands of strings, all of one family or each of its own, or one many times. */
function manyStrings(choices: Choices): Large {
  const count = upTo(21_000, choices);
  const kind = choices.below(4);
  const strings = Array.from({ length: count }, (_, index) => {
    if (kind === 0) return `memfd-v${index}`;
    if (kind === 1) return `f${index}-v1`;
    return kind === 2 ? 'luo-v5' : `${'a-v1;'.repeat(8)}${index}`;
  });
  return {
    image: writeElf({ sections: [{ name: '.liveupdate_versions', bytes: versionsSection(strings) }] }),
  };
}

/** Thousands of sections, their names long and shared. */
function manySections(choices: Choices): Large {
  const count = upTo(12_000, choices);
  const names = Buffer.concat([
    Buffer.alloc(1),
    repeated(Buffer.from('.liveupdate_'), choices.below(200_000)),
    Buffer.alloc(1),
  ]);
  const row = { name: choices.below(3) === 0 ? 1 : choices.below(64), offset: 64, size: 152 };
  const rows = Array.from({ length: count }, (_, index) => ({ name: `.s${index % 7}`, row }));
  const list = { name: '.liveupdate_versions', bytes: versionsSection(STRINGS) };
  const own = choices.oneIn(2) ? {} : { names: { bytes: names } };
  return { image: writeElf({ sections: [list, ...rows], extendedNumbers: true, ...own }) };
}

/** A section of a kernel with debug info, put at the end of the file many times over. */
function repeatedSection(choices: Choices, { debug }: Samples): Large {
  const elf = debug[choices.below(debug.length)]?.bytes ?? payload();
  const wanted = choices.pick(
    ['.debug_info', '.debug_abbrev', '.debug_line', '.debug_str', '.rodata', '.symtab'],
    '',
  );
  const section = placed(elf).find(({ name }) => name === wanted);
  if (section === undefined) return manyStrings(choices);
  const room = MOST_INPUT_BYTES - elf.length - 8;
  const part = elf.subarray(section.offset, section.offset + section.size);
  const size = Math.floor(upTo(room, choices) / Math.max(part.length, 1)) * part.length;
  const image = Buffer.concat([elf, repeated(part, size)]);
  const [wide, little] = [elf[4] === 2, elf[5] === 1];
  const fields = fieldsAt(section.row + (wide ? 24 : 16), wide ? [8, 8] : [4, 4], little);
  for (const [index, value] of [elf.length, size].entries()) {
    const field = fields[index];
    if (field !== undefined) putNumber(image, field, BigInt(value));
  }
  const facts = { debugInfo: 'require', ifNoSection: 'debug-info' } as const;
  return { image, facts, withLayouts: choices.oneIn(2) };
}

/** A run of bytes that decodes to the limit and a little less or more, in one layer after the other. */
function bomb(choices: Choices, { packed }: Samples): Large {
  const size = (16 << 20) - 4096 + choices.below(8192);
  const plain = Buffer.concat([payload(), Buffer.alloc(size)]);
  let image: Buffer = gzipSync(plain, { level: 1 });
  const tools = packed.filter(({ name }) => name.includes('bomb'));
  const tool = tools[choices.below(tools.length)];
  if (tool !== undefined && choices.below(3) !== 0) image = tool.bytes;
  for (let layers = choices.below(9); layers > 0; layers--) {
    image = choices.pick(Object.values(PACKERS), () => image)(image);
  }
  return { image, payloads: [payload()] };
}

/** Thousands of members, each of which must be looked into. */
function manyMembers(choices: Choices, { packed }: Samples): Large {
  const fix = REPAIRS['tar'] ?? (bytes => bytes);
  const streams = [
    ...packed.map(({ bytes }) => bytes),
    gzipSync(Buffer.alloc(1 << 16)),
    payload().subarray(0, 600),
  ];
  const stream = choices.pick(streams, Buffer.alloc(0)).subarray(0, 512 * (1 + choices.below(3)));
  const block = Buffer.alloc(512);
  block.write('member', 0);
  block.write(`${stream.length.toString(8).padStart(11, '0')}\0`, 124);
  block.write('0000000\x000', 148, 'latin1');
  const member = Buffer.concat([fix(block), stream, Buffer.alloc((512 - (stream.length % 512)) % 512)]);
  const isPacked = choices.oneIn(2);
  const limit = isPacked ? 15 << 20 : MOST_INPUT_BYTES - 1024;
  const count = upTo(Math.floor(limit / member.length), choices);
  const tar = Buffer.concat([repeated(member, count * member.length), Buffer.alloc(1024)]);
  return { image: isPacked ? gzipSync(tar, { level: 1 }) : tar };
}

/** Thousands of entries of a zip archive. */
function manyEntries(choices: Choices): Large {
  const count = upTo(9000, choices);
  const isNested = choices.oneIn(2);
  const entries = Array.from({ length: count }, (_, index) => ({
    name: isNested ? `a/${index}` : `${index}`,
    stored: true,
  }));
  const kernel = payload();
  const zip = writeZip([{ name: 'vmlinux', bytes: kernel }, ...entries]);
  return { image: zip, facts: { isZip: true }, payloads: [kernel] };
}

/** A flat image, or an ELF file without a section table, full of what a scan looks for. */
function manyHeaders(choices: Choices): Large {
  const list = listBytes(
    choices.pick([STRINGS, ['luo-v5'], [], Array.from({ length: 300 }, () => 'x-v1')], []),
  );
  const unit = Buffer.concat([
    list.subarray(0, list.length - choices.below(3)),
    Buffer.alloc(choices.below(64)),
  ]);
  const size = MOST_INPUT_BYTES - 0x4000;
  const body = repeated(choices.oneIn(4) ? Buffer.from('PUVL') : unit, upTo(size, choices));
  if (choices.oneIn(2)) return { image: flatImage('arm64', { 12288: body }, 0x3000 + body.length) };
  return { image: Buffer.concat([writeElf({ header: { shoff: 0 } }), body]) };
}

/** What names and releases are looked for in, over and over. */
function muchText(choices: Choices): Large {
  const text = choices.pick(
    ['Linux version ', 'luo-v5\0', 'kho-v4\0', 'luo-v', 'Linux version 7\n', '\x04\0\0\0'],
    'a',
  );
  const bytes = repeated(Buffer.from(text, 'latin1'), upTo(MOST_INPUT_BYTES - 2048, choices));
  const list = { name: '.liveupdate_versions', bytes: versionsSection(STRINGS) };
  const name = choices.pick(['.rodata', '.notes', '.note.gnu.build-id', '.data'], '.rodata');
  const facts = choices.oneIn(2) ? ({ debugInfo: 'require', ifNoSection: 'debug-info' } as const) : {};
  return {
    image: writeElf({ sections: [list, { name, bytes, row: { type: choices.pick([1, 7], 1) } }] }),
    facts,
  };
}

/** Thousands of blocks or frames of a few bytes. */
function manyBlocks(choices: Choices, { packed }: Samples): Large {
  const tiny = choices.pick(Object.values(PACKERS), bytes => Buffer.from(bytes))(
    Buffer.alloc(choices.below(3)),
  );
  const sample = packed[choices.below(packed.length)]?.bytes ?? tiny;
  const unit = choices.oneIn(2) ? sample : tiny;
  return { image: repeated(unit, upTo(MOST_INPUT_BYTES, choices)), payloads: [payload()] };
}

const MAKERS: readonly Maker[] = [
  manyStrings,
  manySections,
  repeatedSection,
  repeatedSection,
  bomb,
  bomb,
  manyMembers,
  manyEntries,
  manyHeaders,
  muchText,
  manyBlocks,
];
