import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/gate/report.ts';
import { judge } from '../../src/judge/judge.ts';
import { writeDwarf } from '../support/dwarf-writer.ts';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import { anyRequest } from '../support/request.ts';
import { module, vmlinux, workspace } from '../support/workspace.ts';

/** What is read of a kernel with these modules, by their path and their strings. */
async function listed(
  modules: Readonly<Record<string, readonly string[]>>,
  patterns: readonly string[] = ['**/*.ko*'],
  prepare: (folder: string) => void = () => {},
): Promise<Report> {
  const files = Object.entries(modules).map(([path, strings]) => [path, fileOf(strings)] as const);
  const folder = workspace({ vmlinux: vmlinux(['luo-v5']), ...Object.fromEntries(files) });
  prepare(folder);
  const given = patterns.map(pattern => `${folder}/${pattern}`);
  return judge(anyRequest({ mode: 'list', images: [join(folder, 'vmlinux')], modules: given }));
}

/** Most modules have no section at all. */
function fileOf(strings: readonly string[]): Buffer {
  return strings.length === 0 ? writeElf({ type: 1, sections: [] }) : module(strings);
}

describe('two modules of one name', () => {
  it.each([
    { name: 'in two folders', other: 'updates/vfio-pci.ko' },
    { name: 'of which one is packed', other: 'updates/vfio-pci.ko.xz' },
    { name: 'that is written with an underscore', other: 'updates/vfio_pci.ko' },
    { name: 'with something behind a dot', other: 'updates/vfio-pci.old.ko' },
  ])('are an error that names both and what to do: $name', async ({ other }) => {
    const report = await listed({ 'kernel/vfio-pci.ko': ['vfio-pci-v1'], [other]: ['vfio-pci-v2'] });
    expect(report).toMatchObject({ result: 'error', images: [] });
    expect(report.errors).toMatchObject([
      {
        code: 'module-twice',
        message: expect.stringMatching(/ are the module vfio_pci, .*kernel\/vfio-pci\.ko, \S*updates\//),
        remedy: expect.stringMatching(/^Give the one that depmod takes, as modules\.dep names it: updates\//),
        exit: 2,
      },
    ]);
  });

  it('are an error where only the last of them provides something', async () => {
    const { errors } = await listed({ 'a/x.ko': [], 'b/x.ko': [], 'c/x.ko': ['x-v1'] });
    expect(errors).toMatchObject([{ code: 'module-twice' }]);
  });

  it('do not matter where none of them provides anything', async () => {
    const report = await listed({ 'kernel/e1000e.ko': [], 'updates/e1000e.ko': [], 'a.ko': ['a-v1'] });
    expect(report).toMatchObject({ errors: [], result: 'pass', images: [{ modules: 3 }] });
  });

  it('are none where only the starts of the names are the same', async () => {
    const report = await listed({ 'vfio.ko': ['vfio-v1'], 'vfio-pci.ko': ['vfio-pci-v1'] });
    expect(report).toMatchObject({ errors: [], images: [{ modules: 2 }] });
  });
});

describe('one module that was found twice', () => {
  const STRINGS = { 'kernel/vfio-pci.ko': ['vfio-pci-v1'] };
  const compatibles = ({ images }: Report): string[] =>
    images.flatMap(({ versions }) => versions.map(({ compatible }) => compatible));

  it.each([
    { name: 'by two patterns', patterns: ['kernel/*.ko', '**/*.ko'] },
    {
      name: 'by two spellings of its path',
      patterns: ['kernel/vfio-pci.ko', 'kernel/../kernel/vfio-pci.ko'],
    },
  ])('is read once: $name', async ({ patterns }) => {
    const report = await listed(STRINGS, patterns);
    expect(report).toMatchObject({ errors: [], findings: [], images: [{ modules: 1 }] });
    expect(compatibles(report)).toEqual(['luo-v5', 'vfio-pci-v1']);
  });

  it.each([
    { name: 'a symbolic link', link: symlinkSync },
    { name: 'a hard link', link: linkSync },
  ])('is read once: through $name', async ({ link }) => {
    const report = await listed(STRINGS, ['**/*.ko'], folder => {
      mkdirSync(join(folder, 'weak-updates'));
      link(join(folder, 'kernel/vfio-pci.ko'), join(folder, 'weak-updates/vfio-pci.ko'));
    });
    expect(report).toMatchObject({ errors: [], images: [{ modules: 1 }] });
    expect(compatibles(report)).toEqual(['luo-v5', 'vfio-pci-v1']);
  });
});

/** A kernel with the type of a handler. */
function kernelWithDebugInfo(): Buffer {
  return writeDwarf({
    units: [{ entries: [{ tag: 'structureType', name: 'liveupdate_file_handler', byteSize: 8 }] }],
    versions: { address: 0x20000n, bytes: versionsSection(['luo-v5']) },
  });
}

/** A module in so many layers. */
function packed(layers: number): Buffer {
  let bytes = module(['a-v1']);
  for (let layer = 0; layer < layers; layer++) bytes = gzipSync(bytes);
  return bytes;
}

describe('the remedy for what stands in the place of a module', () => {
  it.each([
    {
      name: 'a module without debug info',
      content: module(['a-v1']),
      error: {
        code: 'debug-info-absent',
        message: 'the module has no debug info (section .debug_info)',
        remedy: expect.stringMatching(/ give the modules before they are stripped \(INSTALL_MOD_STRIP\)\.$/),
      },
    },
    {
      name: 'a packed module whose debug info is asked for',
      content: gzipSync(module(['a-v1'])),
      error: { code: 'debug-info-packed', remedy: 'Unpack it first, and give the .ko itself.' },
    },
    {
      name: 'a debug companion of a module',
      content: module(['a-v1'], { row: { type: 8 } }),
      error: { code: 'section-nobits', remedy: 'Give the .ko itself, not its .debug file.' },
    },
    {
      name: 'a module whose list is marked as compressed',
      content: module(['a-v1'], { row: { flags: 0x802 } }),
      error: { code: 'section-compressed', remedy: 'Take the module as the build leaves it.' },
    },
    {
      name: 'a module that is packed over and over',
      content: packed(20),
      error: { code: 'limit-layers', remedy: 'Unpack it first, and give the .ko itself.' },
    },
    {
      name: 'an empty file',
      content: '',
      error: {
        code: 'image-unknown',
        message: 'the file is empty',
        remedy: 'Let modules name .ko files only; if this is one, build it or copy it again.',
      },
    },
    {
      name: 'a folder',
      content: null,
      error: {
        code: 'file-not-regular',
        remedy: "Name the modules themselves, e.g. 'DIRECTORY/**/*.ko'.",
      },
    },
  ])('speaks of modules: $name', async ({ content, error }) => {
    const folder = workspace({
      vmlinux: kernelWithDebugInfo(),
      ...(content === null ? {} : { 'a.ko': content }),
    });
    const request = { mode: 'list', debugInfo: 'require', images: [join(folder, 'vmlinux')] } as const;
    const modules = [content === null ? folder : join(folder, 'a.ko')];
    const { errors } = await judge(anyRequest({ ...request, modules }));
    expect(errors).toMatchObject([{ ...error, exit: 3 }]);
  });
});
