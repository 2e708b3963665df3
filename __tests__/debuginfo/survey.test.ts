import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ImageError } from '../../src/bytes/error.ts';
import { memorySource } from '../../src/bytes/memory.ts';
import type { ByteSource } from '../../src/bytes/source.ts';
import { NOTHING_WANTED, type Wanted } from '../../src/dwarf/debug-info.ts';
import { openDebugInfo } from '../../src/dwarf/open.ts';
import { type Elf, openElf } from '../../src/image/elf.ts';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { readLayouts } from '../../src/liveupdate/layouts.ts';
import { readStringPlaces } from '../../src/liveupdate/string-places.ts';
import { WANTED_FOR_HANDLERS, wantedFor } from '../../src/liveupdate/wanted.ts';
import { type WrittenEntry, type WrittenUnit, writeDwarf } from '../support/dwarf-writer.ts';
import { versionsSection } from '../support/elf-writer.ts';
import { errorOf } from '../support/image.ts';
import { itWith } from '../support/tools.ts';
import { buildFolder, buildProgram, CLANG, GCC } from './build.ts';

const BASE = 0x10000n;
const SHF_COMPRESSED = 0x800n;

const folder = buildFolder();
afterAll(() => folder.remove());

const TYPES: readonly WrittenEntry[] = [
  { tag: 'baseType', id: 'char', name: 'char', byteSize: 1, encoding: 8 },
  { tag: 'arrayType', id: 'text', type: 'char', children: [{ tag: 'subrangeType', count: 48 }] },
];
const HANDLER_TYPE: WrittenEntry = {
  tag: 'structureType',
  id: 'handler',
  name: 'liveupdate_file_handler',
  byteSize: 48,
  children: [{ tag: 'member', name: 'compatible', type: 'text', dataMemberLocation: 0 }],
};
const variable = (name: string, type: string, location: bigint): WrittenEntry => ({
  tag: 'variable',
  name,
  type,
  location,
  declFile: 1,
  declLine: 7,
});
const unit = (...entries: WrittenEntry[]): WrittenUnit => ({ entries, files: ['/src/mm/a.c'] });
const FILLER = unit({ tag: 'baseType', name: 'filler', byteSize: 4, encoding: 5 });

/** One unit for each reason to read one, and others between them. */
const UNITS: readonly WrittenUnit[] = [
  FILLER,
  unit(...TYPES, HANDLER_TYPE, variable('handler', 'handler', BASE)),
  FILLER,
  unit(
    { tag: 'baseType', id: 'byte', name: 'byte', byteSize: 1, encoding: 8 },
    variable('luo', 'byte', 0x20008n),
    variable('other', 'byte', 0x20009n),
  ),
  FILLER,
  {
    files: ['/src/include/linux/kho/abi/memfd.h'],
    entries: [{ tag: 'structureType', name: 'memfd_luo_ser', byteSize: 0, declFile: 1, children: [] }],
  },
  FILLER,
];
/** A handler in another unit than its type. */
const CROSSING = [unit(...TYPES, HANDLER_TYPE), FILLER, unit(variable('far', 'handler', BASE))];

interface Packing {
  readonly level?: number;
  /** Bytes more than there are that the header announces. */
  readonly extra?: number;
  readonly spoil?: (stream: Buffer) => void;
}

/** A section as ELFCOMPRESS_ZLIB packs it. */
function pack(bytes: Buffer, { level = 6, extra = 0, spoil = () => {} }: Packing = {}) {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(1);
  header.writeBigUInt64LE(BigInt(bytes.length + extra), 8);
  const stream = deflateSync(bytes, { level });
  spoil(stream);
  return { bytes: Buffer.concat([header, stream]), row: { flags: SHF_COMPRESSED } };
}

function program(units: readonly WrittenUnit[], info = (bytes: Buffer) => pack(bytes)): Buffer {
  return writeDwarf({
    units,
    local: units !== CROSSING,
    data: { address: BASE, bytes: Buffer.from('memfd-v2'.padEnd(48, '\0')) },
    versions: { address: 0x20000n, bytes: versionsSection(['luo-v5']) },
    info,
  });
}

/** An ELF file that counts how many bytes of `.debug_info` were read. */
async function counted(bytes: Uint8Array): Promise<{ elf: Elf; passes: () => number }> {
  const section = (await openElf(memorySource(bytes, 'vmlinux'))).sections.find(
    row => row.name === '.debug_info',
  );
  if (section === undefined) throw new Error('no .debug_info');
  const source = memorySource(bytes, 'vmlinux');
  let count = 0;
  const counting: ByteSource = {
    ...source,
    read(offset, length) {
      if (offset >= section.offset && offset < section.offset + section.size) count += length;
      return source.read(offset, length);
    },
  };
  return { elf: await openElf(counting), passes: () => Math.round(count / section.size) };
}

async function readAll(elf: Elf, wanted: Wanted) {
  const debug = await openDebugInfo(elf, wanted);
  const handlers = await readHandlers(debug);
  const places = await readStringPlaces(debug, new Set(['luo-v5']));
  const { layouts } = await readLayouts(debug);
  return {
    handlers: handlers.map(({ name, compatible }) => `${name} ${compatible}`),
    places: places.map(({ name, compatible }) => `${name} ${compatible}`),
    layouts: layouts.map(({ name, family }) => `${name} ${family}`),
  };
}

const errorOfReading = (bytes: Buffer) =>
  errorOf(async () => {
    const elf = await openElf(memorySource(bytes, 'vmlinux'));
    return readAll(elf, wantedFor(elf, true));
  });

const FOUND = {
  handlers: ['handler memfd-v2'],
  places: ['luo luo-v5'],
  layouts: ['memfd_luo_ser memfd'],
};

describe('a packed .debug_info', () => {
  it('is decompressed once when it is known what will be read', async () => {
    const { elf, passes } = await counted(program(UNITS));
    expect(await readAll(elf, wantedFor(elf, true))).toEqual(FOUND);
    expect(passes()).toBe(1);
  });

  it('is decompressed once more, and once only, when it is not', async () => {
    const { elf, passes } = await counted(program(UNITS));
    expect(await readAll(elf, NOTHING_WANTED)).toEqual(FOUND);
    expect(passes()).toBe(2);
  });

  it('is decompressed once more for the units of layouts when only handlers were known of', async () => {
    const { elf, passes } = await counted(program(UNITS));
    expect(await readAll(elf, wantedFor(elf, false))).toEqual(FOUND);
    expect(passes()).toBe(2);
  });

  it('is decompressed once more for a unit that a reference comes from', async () => {
    const { elf, passes } = await counted(program(CROSSING));
    expect((await readAll(elf, wantedFor(elf, true))).handlers).toEqual(['far memfd-v2']);
    expect(passes()).toBe(2);
  });

  it('may hold a unit that is too large to be kept', async () => {
    const large = Buffer.alloc(20 << 20);
    large.writeUInt32LE(large.length - 4);
    large.set([4, 0, 0, 0, 0, 0, 8], 4);
    // No section packs to less than a sixty-fourth.
    for (let at = 64, value = 1; at < 1 << 19; at++) {
      value = Math.imul(value, 1_103_515_245) + 12_345;
      large[at] = value >>> 16;
    }
    const bytes = program(UNITS, info => pack(Buffer.concat([large, info])));
    const { elf, passes } = await counted(bytes);
    const debug = await openDebugInfo(elf, wantedFor(elf, false));
    expect(debug.units).toHaveLength(UNITS.length + 1);
    expect(await readHandlers(debug)).toHaveLength(1);
    expect(passes()).toBe(1);
  });

  for (const toolchain of [GCC, CLANG]) {
    for (const version of ['-gdwarf-4', '-gdwarf-5']) {
      const name = `${toolchain.name} ${version}`;
      itWith(toolchain.tools, `is decompressed once as ${name} makes it`, async () => {
        const flags = [version, '-O2', '-gz=zlib'];
        const path = buildProgram(folder.path, name.replace(/\W/g, '_'), toolchain, flags);
        const bytes = readFileSync(path);
        const handlers = await counted(bytes);
        const named = await readHandlers(await openDebugInfo(handlers.elf, WANTED_FOR_HANDLERS));
        expect(named.map(({ name }) => name)).toContain('memfd_luo_handler');
        expect(handlers.passes()).toBe(1);
        const strings = await counted(bytes);
        const addresses = { ...wantedFor(strings.elf, false), names: [] };
        const debug = await openDebugInfo(strings.elf, addresses);
        expect(await readStringPlaces(debug, new Set(['luo-v5']))).toMatchObject([
          { name: '__luo_ver_vers' },
        ]);
        expect(strings.passes()).toBe(1);
        const all = await counted(bytes);
        expect((await readAll(all.elf, wantedFor(all.elf, true))).layouts.length).toBeGreaterThan(0);
        expect(all.passes()).toBe(1);
      });
    }
  }
});

describe('a damaged packed .debug_info', () => {
  /** The version of the first unit is 9, in bytes that are stored as they are. */
  const spoil = (stream: Buffer): void => {
    stream[11] = 9;
  };

  it.each([
    { name: 'a stream whose checksum is wrong', packing: { level: 0, spoil } },
    {
      name: 'a stream that is cut off',
      packing: { spoil: (stream: Buffer) => stream.fill(0xff, stream.length - 12) },
    },
    { name: 'fewer bytes than it announces', packing: { extra: 1 } },
    { name: 'more bytes than it announces', packing: { extra: -1 } },
  ])('is an error of the stream: $name', async ({ packing }) => {
    const error = await errorOfReading(program(UNITS, bytes => pack(bytes, packing)));
    expect(error).toMatchObject({
      code: 'debug-info-compression',
      where: expect.stringMatching(/^vmlinux \.debug_info/),
    });
  });

  it('is an error of its first unit when the stream is sound', async () => {
    const bytes = program(UNITS, info => {
      info[4] = 9;
      return pack(info);
    });
    expect((await errorOfReading(bytes)).code).toBe('debug-info-version');
  });

  it('ends with the error of a read that fails', async () => {
    const source = memorySource(program(UNITS), 'vmlinux');
    const elf = await openElf(source);
    const section = elf.sections.find(row => row.name === '.debug_info');
    if (section === undefined) throw new Error('no .debug_info');
    const broken = new ImageError('file-unreadable', { message: 'EIO', where: 'vmlinux', remedy: '' });
    const failing: ByteSource = {
      ...source,
      async read(offset, length) {
        if (offset === section.offset + 24) throw broken;
        return source.read(offset, length);
      },
    };
    await expect(readAll({ ...elf, source: failing }, wantedFor(elf, true))).rejects.toBe(broken);
  });
});
