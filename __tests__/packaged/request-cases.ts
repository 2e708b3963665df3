import { copyFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/gate/report.ts';
import type { RequestErrorCode } from '../../src/judge/problem.ts';
import { flatImage, listBytes } from '../support/boot.ts';
import { versionsSection, writeElf } from '../support/elf-writer.ts';
import { pullRequestEvent } from '../support/event.ts';
import { buildKernel } from '../support/kernel.ts';
import { runAction } from '../support/runner.ts';
import { run } from '../support/tools.ts';
import { BASELINE, baseline, module, vmlinux } from '../support/workspace.ts';
import type { ErrorCase } from './image-cases.ts';

/** Inputs that are wrong by themselves. */
function inputs(given: Readonly<Record<string, string>>, message: string): ErrorCase {
  return { message, arrange: () => given };
}

/** A baseline of these bytes. */
function committed(
  content: string | Uint8Array,
  message: string,
  given: Readonly<Record<string, string>> = {},
): ErrorCase {
  return {
    message,
    arrange: folder => {
      writeFileSync(join(folder, BASELINE), content);
      return given;
    },
  };
}

/** Inputs that need a kernel with debug info. */
function debuggable(given: Readonly<Record<string, string>>, message: string, extraC = ''): ErrorCase {
  return {
    message,
    arrange: folder => {
      copyFileSync(buildKernel({ strings: ['luo-v5'], extraC }), join(folder, 'vmlinux'));
      return given;
    },
  };
}

/** Reports of a matrix, by file, with the name of their leg. */
function legs(
  reports: Readonly<Record<string, string | null>>,
  expect: string,
  message: string,
  result: Report['result'] = 'pass',
): ErrorCase {
  return {
    message,
    arrange: folder => {
      const kernel = result === 'skipped' ? writeElf({ sections: [{ name: '.text' }] }) : vmlinux(['luo-v5']);
      writeFileSync(join(folder, 'vmlinux'), kernel);
      for (const [file, name] of Object.entries(reports)) {
        const inputs = { 'report-file': `reports/${file}.json`, 'if-no-section': 'ignore', name: name ?? '' };
        runAction({ workspace: folder, inputs });
      }
      return { mode: 'merge', reports: 'reports/*.json', expect };
    },
  };
}

/** A layouts file that cannot be read as one. */
function layoutsFile(write: (path: string) => void, message: string): ErrorCase {
  return {
    message,
    arrange: folder => {
      copyFileSync(buildKernel({ strings: ['luo-v5'] }), join(folder, 'vmlinux'));
      writeFileSync(join(folder, 'l.txt'), '');
      write(join(folder, 'l.txt'));
      return { layouts: 'l.txt' };
    },
  };
}

/** A case for each code. */
export const REQUEST_CASES: Readonly<Partial<Record<RequestErrorCode, ErrorCase>>> = {
  usage: { ...inputs({ mode: 'guess' }, 'mode: "guess" is not known'), withoutReport: true },
  'pattern-no-match': inputs({ vmlinux: 'build-*/vmlinux' }, 'the pattern matches no file'),
  'base-unknown': {
    message: 'fail-on names accepted, and what this change gives up was not looked at',
    arrange: () => ({ 'fail-on': 'removed,changed,accepted', 'github-token': '' }),
    environment: pullRequestEvent('12'.repeat(20), '34'.repeat(20)),
  },
  'baseline-missing': {
    message: 'there is no baseline: nothing was compared',
    arrange: folder => {
      rmSync(join(folder, BASELINE));
      return undefined;
    },
  },
  'baseline-unreadable': inputs({ baseline: '.github' }, 'this is a directory, not a file'),
  'baseline-too-large': {
    message: 'the file has 16777217 bytes; the limit is 16777216',
    arrange: folder => {
      truncateSync(join(folder, BASELINE), (16 << 20) + 1);
      return undefined;
    },
  },
  'baseline-not-utf8': committed(
    Buffer.concat([Buffer.from(baseline('luo-v5')), Buffer.from([0x23, 0xff])]),
    'the file is not text in UTF-8',
  ),
  'baseline-unwritable': inputs(
    { mode: 'update', baseline: 'vmlinux/versions.txt' },
    'the file cannot be written (',
  ),
  'layouts-unreadable': debuggable({ layouts: '.github' }, 'this is a directory, not a file'),
  'layouts-too-large': layoutsFile(
    path => truncateSync(path, (16 << 20) + 1),
    'the file has 16777217 bytes; the limit is 16777216',
  ),
  'layouts-not-utf8': layoutsFile(
    path => writeFileSync(path, Buffer.from([0x23, 0xff])),
    'the file is not text in UTF-8',
  ),
  'layouts-unwritable': debuggable(
    { mode: 'update', layouts: 'vmlinux/layouts.txt' },
    'the file cannot be written (',
    '#line 1 "/k/include/linux/kho/abi/memfd.h"\nstruct memfd_luo_ser { int pos; } memfd;',
  ),
  'layouts-empty': debuggable({ mode: 'update', layouts: 'l.txt' }, 'there is nothing to record'),
  'update-scan': {
    message: 'was found by scan, and its end is a guess',
    arrange: folder => {
      writeFileSync(join(folder, 'vmlinux'), flatImage('arm64', { 32768: listBytes(['luo-v5']) }));
      return { mode: 'update' };
    },
  },
  'layouts-abi': {
    message: 'the layouts were recorded for elf32-be',
    arrange: folder => {
      const source = join(folder, 'k.c');
      writeFileSync(source, 'struct liveupdate_file_handler { char compatible[48]; } *handlers;\n');
      run('gcc', ['-g', '-nostdlib', '-static', '-Wl,-e,0', '-o', join(folder, 'plain'), source]);
      writeFileSync(join(folder, 'list'), listBytes(['luo-v5']));
      const section = `.liveupdate_versions=${join(folder, 'list')}`;
      run('objcopy', ['--add-section', section, join(folder, 'plain'), join(folder, 'vmlinux')]);
      const layout = '[memfd: memfd-v2]\nstruct s 4\n  0     4     u32 a\n';
      writeFileSync(join(folder, 'l.txt'), `# liveupdate-gate layouts 1 elf32-be page-4096\n${layout}`);
      return { layouts: 'l.txt' };
    },
  },
  'modules-needed': committed(
    baseline('luo-v5', 'vfio-pci-v1 module'),
    'vfio-pci-v1 is listed as provided by a module, and no modules were read',
  ),
  'module-twice': {
    message: 'two files are the module vfio_pci, and a kernel loads only one of them: kernel/vfio-pci.ko, ',
    arrange: folder => {
      for (const [place, text] of Object.entries({ kernel: 'vfio-pci-v1', updates: 'vfio-pci-v2' })) {
        mkdirSync(join(folder, place));
        writeFileSync(join(folder, place, 'vfio-pci.ko'), module([text]));
      }
      return { modules: '**/*.ko' };
    },
  },
  'profile-unread': committed(
    baseline('luo-v5', '[profile root]', 'kho-v4', 'kho-v5;radix-v1 optional'),
    'profile root lists only kho-vN, which was not read of vmlinux: nothing of it was judged',
  ),
  'profile-unknown': inputs(
    { profile: 'previous' },
    'the baseline has no profile "previous"; it has current',
  ),
  'update-images-differ': {
    message: 'do not understand the same strings: memfd-v2',
    arrange: folder => {
      mkdirSync(join(folder, 'arm'));
      writeFileSync(join(folder, 'arm/vmlinux'), vmlinux(['luo-v5', 'memfd-v2']));
      return { mode: 'update', vmlinux: 'vmlinux\narm/vmlinux' };
    },
  },
  'update-empty': committed(
    baseline('luo-v5', '[profile old]', 'luo-v4'),
    'the image understands nothing of what profile old lists: no string would be left',
    { mode: 'update', profile: 'old' },
  ),
  'report-unwritable': {
    ...inputs({ 'report-file': 'vmlinux/report.json' }, 'the report cannot be written ('),
    withoutReport: true,
  },
  internal: {
    ...inputs({}, 'a fault of liveupdate-gate itself'),
    // What nobody expects.
    before: `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { fstatSync } = fs;
      fs.fstatSync = () => {
        fs.fstatSync = fstatSync;
        syncBuiltinESMExports();
        throw new TypeError('no stat');
      };
      syncBuiltinESMExports();`,
    withoutReport: true,
  },
  'layouts-missing': debuggable({ layouts: 'none.txt' }, 'there is no layouts file: nothing was compared'),
  'layouts-syntax': debuggable({ layouts: BASELINE }, 'layouts'),
  'pair-machines': {
    message: 'ELF64 LE AArch64',
    arrange: folder => {
      const section = { name: '.liveupdate_versions', bytes: versionsSection(['luo-v5']) };
      writeFileSync(join(folder, 'old'), writeElf({ machine: 183, sections: [section] }));
      return { baseline: 'old', 'baseline-modules': 'none' };
    },
  },
  'report-unreadable': {
    ...committed('{"schema": "another"}', ''),
  },
  'leg-missing': legs({ a: 'a' }, 'a\nb', 'leg b left no report'),
  'leg-twice': legs({ a: 'a', b: 'a' }, 'a', 'two reports are named a'),
  'leg-unnamed': legs({ a: null, b: 'a' }, 'a', 'the report has no name'),
  'leg-empty': {
    message: 'the report of leg a (mode list, result pass) is not one of a comparison',
    arrange: folder => {
      writeFileSync(join(folder, 'vmlinux'), vmlinux(['luo-v5']));
      runAction({ workspace: folder, inputs: { mode: 'list', name: 'a', 'report-file': 'reports/a.json' } });
      return { mode: 'merge', reports: 'reports/*.json', expect: 'a' };
    },
  },
  'report-incomplete': {
    message: 'the report cannot stand for its images',
    arrange: folder => {
      runAction({ workspace: folder, inputs: { vmlinux: 'none', 'report-file': 'old.json' } });
      return { baseline: 'old.json', 'baseline-modules': 'none' };
    },
  },
  'leg-skipped': legs({ a: 'a' }, 'a', 'leg a judged nothing', 'skipped'),
};
