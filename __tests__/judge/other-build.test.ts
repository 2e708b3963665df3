import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Remark } from '../../src/gate/report.ts';
import { judge } from '../../src/judge/judge.ts';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import { anyRequest } from '../support/request.ts';
import { workspace } from '../support/workspace.ts';

/** A kernel of this release. */
function kernel(release: string | null): Buffer {
  const banner = release === null ? 'no banner' : `Linux version ${release} (a@b) #1`;
  return writeElf({
    sections: [
      { name: '.liveupdate_versions', bytes: versionsSection(['luo-v5']) },
      { name: '.rodata', bytes: Buffer.from(`${banner}\0`) },
    ],
  });
}

/** A module with these strings, and with what its `.modinfo` says. */
function module(modinfo: string | null, strings: readonly string[]): Buffer {
  const list = { name: '.liveupdate_versions', bytes: versionsSection(strings).subarray(8) };
  const info = modinfo === null ? [] : [{ name: '.modinfo', bytes: Buffer.from(modinfo) }];
  return writeElf({ type: 1, sections: [...(strings.length === 0 ? [] : [list]), ...info] });
}

async function remarks(
  release: string | null,
  modinfo: string | null,
  strings = ['a-v1'],
): Promise<readonly Remark[]> {
  const folder = workspace({ vmlinux: kernel(release), 'a.ko': module(modinfo, strings) });
  const request = {
    mode: 'list',
    images: [join(folder, 'vmlinux')],
    modules: [join(folder, 'a.ko')],
  } as const;
  const report = await judge(anyRequest(request));
  expect(report.errors).toEqual([]);
  return report.remarks;
}

describe('a module of another build', () => {
  it.each([
    { name: 'first in .modinfo', modinfo: 'vermagic=6.1.0-old SMP preempt mod_unload \0license=GPL\0' },
    { name: 'behind other fields', modinfo: 'license=GPL\0vermagic=6.1.0-old SMP \0' },
    { name: 'alone', modinfo: 'vermagic=6.1.0-old' },
  ])('is a warning that names both releases: vermagic $name', async ({ modinfo }) => {
    const [remark, ...others] = await remarks('7.3.4', modinfo);
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ severity: 'warning' });
    expect(remark?.message).toMatch(
      /^modules of another build than .*vmlinux \(7\.3\.4\): a \(6\.1\.0-old\); /,
    );
  });

  it.each([
    { name: 'it is of the same release', release: '7.3.4', modinfo: 'vermagic=7.3.4 SMP \0' },
    { name: 'it does not say', release: '7.3.4', modinfo: 'license=GPL\0' },
    { name: 'it has no .modinfo', release: '7.3.4', modinfo: null },
    { name: 'only another field ends like that', release: '7.3.4', modinfo: 'xvermagic=6.1.0\0' },
    { name: 'the kernel does not say', release: null, modinfo: 'vermagic=6.1.0 SMP \0' },
    { name: 'it provides nothing', release: '7.3.4', modinfo: 'vermagic=6.1.0 SMP \0', strings: [] },
  ])('is not one where $name', async ({ release, modinfo, strings }) => {
    expect(await remarks(release, modinfo, strings)).toEqual([]);
  });
});
