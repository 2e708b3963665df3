import { describe, expect, it } from '@jest/globals';
import { readImage } from '../../src/judge/read-image.ts';
import { type WrittenEntry, type WrittenUnit, writeDwarf } from '../support/dwarf-writer.ts';
import { versionsSection } from '../support/elf-writer.ts';
import { newFile } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';

const READING = { debugInfo: 'require', ifNoSection: 'error', withLayouts: true } as const;

const struct = (name: string, byteSize: number): WrittenEntry => ({
  tag: 'structureType',
  name,
  byteSize,
  declFile: 1,
  declLine: 3,
  children: [],
});

const INT: WrittenEntry = { tag: 'baseType', name: 'int', byteSize: 4 };

/** A unit that sees a header of the wire. */
const unit = (header: string, ...entries: WrittenEntry[]): WrittenUnit => ({
  files: [`/src/include/linux/kho/abi/${header}.h`],
  entries,
});

const kernel = (...units: WrittenUnit[]): string => {
  const versions = { address: 0x20000n, bytes: versionsSection(['luo-v5']) };
  const core: WrittenUnit = { entries: [{ tag: 'structureType', name: 'liveupdate_file_handler' }] };
  return newFile('vmlinux', writeDwarf({ units: [...units, core], versions }));
};

const module = (name: string, ...units: WrittenUnit[]): string => {
  const bytes = writeDwarf({ units });
  // A module is a file that is not linked: ET_REL.
  bytes.writeUInt16LE(1, 16);
  return newFile(`${name}.ko`, bytes);
};

describe('the layouts of modules', () => {
  const image = kernel(unit('luo', struct('kho_vmalloc_chunk', 4096), struct('luo_ser', 8)));

  it('are added to those of the kernel, whose ABI stays', async () => {
    const vfio = module('vfio', unit('vfio', struct('vfio_ser', 16)), unit('luo', struct('luo_ser', 8)));
    const { evidence } = await readImage(image, [vfio], READING);
    expect(evidence?.layouts?.layouts.map(({ family, name }) => `${family} ${name}`)).toEqual([
      'luo kho_vmalloc_chunk',
      'luo luo_ser',
      'vfio vfio_ser',
    ]);
    expect(evidence?.layouts?.abi).toEqual({ bits: 64, littleEndian: true, page: 4096 });
  });

  it('are those of the kernel only when a module has none', async () => {
    const { evidence } = await readImage(image, [module('plain', { entries: [INT] })], READING);
    expect(evidence?.layouts?.layouts).toHaveLength(2);
  });

  it('are not read when nobody asked for layouts', async () => {
    const broken = module('vfio', unit('luo', struct('luo_ser', 9)));
    const { evidence } = await readImage(image, [broken], { ...READING, withLayouts: false });
    expect(evidence?.layouts).toBeNull();
  });

  it('are an error when they differ from those of the kernel', async () => {
    const other = module('vfio', unit('luo', struct('luo_ser', 9)));
    expect(await errorOf(() => readImage(image, [other], READING))).toMatchObject({
      code: 'debug-info-conflict',
      message: expect.stringMatching(/^struct luo_ser has another layout in .*vfio than in .*vmlinux$/),
    });
  });

  it('are an error when they differ from those of another module', async () => {
    const modules = [8, 9].map(size => module(`m${size}`, unit('vfio', struct('vfio_ser', size))));
    expect(await errorOf(() => readImage(image, modules, READING))).toMatchObject({
      message: expect.stringMatching(/^struct vfio_ser has another layout in .*m9 than in .*m8$/),
    });
  });
});
