import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type BlobServer, startBlobServer } from './azurite.ts';
import { baselineOf, errorsOf, vmlinux } from './kernels.ts';
import { startService } from './service.ts';
import { runStep } from './step.ts';
import { type Ending, type WrittenEntry, writeZip } from './zip-writer.ts';

const KERNEL = vmlinux(['luo-v5', 'memfd-v2']);
const SAME = baselineOf('luo-v5', 'memfd-v2');
const kernel: WrittenEntry = { name: 'vmlinux', bytes: KERNEL };
const evil = Buffer.from('#!/bin/sh\ntouch "$GITHUB_WORKSPACE/escaped"\n');

interface Case {
  readonly entries: readonly WrittenEntry[];
  readonly ending?: Ending;
  /** Changes the archive as a whole. */
  readonly damage?: (zip: Buffer) => Buffer;
  /** The error, or that it passes: what is hostile is passed over. */
  readonly expected: RegExp | 'pass';
  readonly inputs?: Readonly<Record<string, string>>;
}

const CASES: Record<string, Case> = {
  'a name with ..': { entries: [kernel, { name: '../escaped', bytes: evil }], expected: /zip-name: / },
  'a name with .. inside': {
    entries: [kernel, { name: 'a/../../escaped', bytes: evil }],
    expected: /zip-name: /,
  },
  'an absolute name': { entries: [kernel, { name: '/tmp/escaped', bytes: evil }], expected: /zip-name: / },
  'a drive letter': { entries: [kernel, { name: 'C:/escaped', bytes: evil }], expected: /zip-name: / },
  'a name with backslashes': {
    entries: [kernel, { name: '..\\escaped', bytes: evil }],
    expected: /zip-name: /,
  },
  'a name with NUL': { entries: [kernel, { name: 'vmlinux\0.txt', bytes: evil }], expected: /zip-name: / },
  'no name': { entries: [kernel, { name: '', bytes: evil }], expected: /zip-name: / },
  'a name that is a workflow command': {
    entries: [kernel, { name: '\n::error::injected\n##[warning]injected', bytes: evil }],
    expected: 'pass',
  },
  'names of devices': {
    entries: [kernel, { name: 'CON', bytes: evil }, { name: 'drivers/aux.c', bytes: evil }],
    expected: 'pass',
  },
  'a symbolic link as kernel': {
    entries: [{ name: 'vmlinux', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }],
    expected: /zip-entry-type: .*a symbolic link/,
  },
  'a symbolic link beside it': {
    entries: [
      { name: 'out', bytes: Buffer.from('/tmp'), mode: 0o120777 },
      kernel,
      { name: 'out/escaped', bytes: evil },
    ],
    expected: 'pass',
  },
  'a device as kernel': { entries: [{ ...kernel, mode: 0o020666 }], expected: /zip-entry-type: .*a device/ },
  'two entries of one name': {
    entries: [kernel, { name: 'vmlinux', bytes: vmlinux(['luo-v5']) }],
    expected: /zip-name-twice: /,
  },
  'two names that differ in case': {
    entries: [kernel, { name: 'VMLINUX', bytes: vmlinux(['luo-v5']) }],
    expected: /zip-name-twice: /,
  },
  'a bomb of zeros': {
    entries: [
      {
        name: 'vmlinux',
        bytes: Buffer.concat([KERNEL, Buffer.alloc(64 << 20)]),
        size: 1 << 20,
        localSize: 1 << 20,
      },
    ],
    expected: /stream-length: /,
  },
  'a kernel that claims 5 GiB': {
    entries: [{ ...kernel, size: 5 * 2 ** 30, zip64: true }],
    expected: /zip-limit: .*5368709120/,
  },
  'an entry longer than it says': {
    entries: [{ ...kernel, size: 700, localSize: 700 }],
    expected: /stream-length: /,
  },
  'an entry shorter than it says': {
    entries: [{ ...kernel, size: KERNEL.length + 9, localSize: KERNEL.length + 9 }],
    expected: /stream-length: /,
  },
  'a wrong CRC, deflated': { entries: [{ ...kernel, crc: 1 }], expected: /stream-checksum: / },
  'a wrong CRC, stored': { entries: [{ ...kernel, stored: true, crc: 1 }], expected: /stream-checksum: / },
  'a stored entry of two sizes': {
    entries: [{ ...kernel, stored: true, size: 100, localSize: 100 }],
    expected: /zip-entry: .*two sizes/,
  },
  'another name in the local header': {
    entries: [{ ...kernel, localName: 'initrd!' }],
    expected: /zip-entry: .*names it otherwise/,
  },
  'other sizes in the local header': {
    entries: [{ ...kernel, localSize: 5 }],
    expected: /zip-entry: .*other sizes/,
  },
  'entries that share their bytes': {
    entries: [
      { name: 'other', bytes: KERNEL },
      { ...kernel, offset: 0 },
    ],
    expected: /zip-entry: /,
  },
  'data that reaches into the directory': {
    entries: [{ ...kernel, packedSize: 100_000 }],
    expected: /zip-directory: .*reaches into the directory/,
  },
  'an encrypted entry': { entries: [{ ...kernel, flags: 1 }], expected: /zip-unsupported: .*encryption/ },
  'an unknown method': { entries: [{ ...kernel, method: 14 }], expected: /zip-unsupported: .*compression/ },
  'a count of entries that is too large': {
    entries: [kernel],
    ending: { count: 2 },
    expected: /zip-directory: /,
  },
  'a million entries': {
    entries: [kernel],
    ending: { count: 1_000_000, zip64: true },
    expected: /zip-limit: /,
  },
  'bytes between the directory and its end': {
    entries: [kernel],
    ending: { gap: 1 },
    expected: /zip-directory: /,
  },
  'a second end in the comment': {
    entries: [kernel],
    ending: { comment: writeZip([]) },
    expected: /zip-directory: .*two ends/,
  },
  'bytes in front': {
    entries: [kernel],
    damage: zip => Buffer.concat([zip.subarray(0, 4), zip]),
    expected: /zip-directory: /,
  },
  'an archive that is cut off': {
    entries: [kernel],
    damage: zip => zip.subarray(0, zip.length - 30),
    expected: /zip-directory: .*end is missing/,
  },
  'deflated bytes that are damaged': {
    entries: [kernel],
    damage: zip => zip.fill(0xff, 60, 90),
    expected: /stream-damaged: |stream-checksum: |stream-length: /,
  },
  nothing: { entries: [], expected: /entry-none: .*no file/ },
  'a module that says it is the kernel': {
    entries: [
      {
        name: 'vmlinux',
        bytes: Buffer.concat([KERNEL.subarray(0, 16), Buffer.from([1, 0]), KERNEL.subarray(18)]),
      },
    ],
    expected: /image-is-module: |module|section-missing: /,
  },
};

let blobs: BlobServer;
before(async () => {
  blobs = await startBlobServer();
});
after(() => blobs.stop());

describe('a hostile artifact', { concurrency: 2 }, () => {
  for (const [name, { entries, ending, damage, expected, inputs }] of Object.entries(CASES)) {
    it(`with ${name}: ${expected === 'pass' ? 'is passed over' : 'is refused'}, and nothing is written`, async () => {
      const service = await startService(blobs);
      try {
        const bytes = writeZip(entries, ending);
        await service.add({ name: 'kernel', bytes: damage?.(bytes) ?? bytes });
        const run = await runStep({ service, files: SAME, inputs: { 'artifact-name': 'kernel', ...inputs } });
        assert.deepEqual(run.commands, []);
        assert.ok(!run.files.includes('escaped'));
        assert.deepEqual(run.files.toSorted(), ['.github', '.github/liveupdate-versions.txt']);
        if (expected === 'pass') {
          assert.deepEqual([run.exit, errorsOf(run), run.outputs['result']], [0, [], 'pass'], run.log);
          return;
        }
        assert.deepEqual([run.exit, errorsOf(run).length], [3, 1], run.log);
        assert.match(errorsOf(run).join(), expected);
      } finally {
        await service.stop();
      }
    });
  }
});
