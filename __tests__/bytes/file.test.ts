import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openFile } from '../../src/bytes/file.ts';
import { newFile, newPath } from '../support/folder.ts';
import { errorOf, kernelError } from '../support/image.ts';
import { itWith, run } from '../support/tools.ts';

describe('openFile', () => {
  it('gives the bytes that are asked for, from anywhere', async () => {
    const file = openFile(newFile('bytes', Buffer.from([10, 11, 12, 13])));
    expect(file.size).toBe(4);
    expect([...(await file.read(1, 2))]).toEqual([11, 12]);
    expect([...(await file.read(0, 4))]).toEqual([10, 11, 12, 13]);
    expect([...(await file.read(4, 0))]).toEqual([]);
    await file.close();
  });

  it('reads into memory of the caller, and nothing past its end', async () => {
    const file = openFile(newFile('bytes', Buffer.from([10, 11, 12, 13])));
    const target = new Uint8Array([1, 1, 1, 1]);
    await file.readInto?.(2, target.subarray(1, 3));
    expect([...target]).toEqual([1, 12, 13, 1]);
    const error = await errorOf(() => file.readInto?.(2, new Uint8Array(3)));
    expect(error).toMatchObject({ code: 'read-past-end', where: expect.stringMatching(/@0x2$/) });
    await file.close();
  });

  it('calls the file in every error as it is told to', async () => {
    const path = newFile('bytes', 'abcd');
    const file = openFile(path, 'artifact kernel');
    expect(file.label).toBe('artifact kernel');
    const pastEnd = [
      await errorOf(() => file.read(3, 2)),
      await errorOf(() => file.readInto?.(3, new Uint8Array(2))),
    ];
    appendFileSync(path, 'x');
    const changed = await errorOf(async () => file.assertUnchanged());
    truncateSync(path, 1);
    const shrunk = [
      await errorOf(() => file.read(1, 2)),
      await errorOf(() => file.readInto?.(1, new Uint8Array(2))),
    ];
    await file.close();
    const refused = await Promise.all(
      [newPath('gone'), join(path, '..')].map(other =>
        errorOf(async () => openFile(other, 'artifact kernel')),
      ),
    );
    expect([...pastEnd, changed, ...shrunk, ...refused].map(error => error.where)).toEqual([
      'artifact kernel @0x3',
      'artifact kernel @0x3',
      'artifact kernel',
      'artifact kernel @0x1',
      'artifact kernel @0x1',
      'artifact kernel',
      'artifact kernel',
    ]);
  });

  it('follows a symbolic link', async () => {
    const [target, link] = [newFile('bytes', 'abc'), newPath('link')];
    symlinkSync(target, link);
    const file = openFile(link);
    expect(file.size).toBe(3);
    await file.close();
  });

  it.each([
    { name: 'behind the end', offset: 5, length: 1, at: '0x5' },
    { name: 'over the end', offset: 3, length: 2, at: '0x3' },
    { name: 'longer than memory', offset: 0, length: 2 ** 52, at: '0x0' },
  ])('refuses a read $name', async ({ offset, length, at }) => {
    const path = newFile('bytes', Buffer.from([10, 11, 12, 13]));
    const file = openFile(path);
    expect(await errorOf(() => file.read(offset, length))).toMatchObject({
      code: 'read-past-end',
      message: `a read needs ${length} bytes at offset ${at}, but the file ends at 0x4`,
      where: `${path} @${at}`,
    });
    await file.close();
  });

  it.each([
    { name: 'offset', offset: -1, length: 1 },
    { name: 'length', offset: 1, length: -1 },
  ])('refuses a negative $name', async ({ offset, length }) => {
    const file = openFile(newFile('bytes', 'abc'));
    expect((await errorOf(() => file.read(offset, length))).code).toBe('read-past-end');
    await file.close();
  });
});

describe('a path that is no file', () => {
  it('is missing', async () => {
    const path = newPath('vmlinux');
    expect(await kernelError(path)).toMatchObject({
      code: 'file-missing',
      message: 'no such file',
      where: path,
    });
  });

  it('is missing where its folder is a file', async () => {
    const path = join(newFile('folder', ''), 'vmlinux');
    expect(await kernelError(path)).toMatchObject({
      code: 'file-missing',
      message: 'no such file',
      where: path,
    });
  });

  it('cannot be read: a link to itself', async () => {
    const path = newPath('loop');
    symlinkSync(path, path);
    expect(await kernelError(path)).toMatchObject({
      code: 'file-unreadable',
      message: 'the file cannot be read (ELOOP)',
      where: path,
    });
  });

  it('is a directory', async () => {
    const path = newPath('folder');
    mkdirSync(path);
    expect(await kernelError(path)).toMatchObject({
      code: 'file-not-regular',
      message: 'this is a directory, not a file',
      where: path,
      remedy: 'Name the image itself, e.g. DIRECTORY/vmlinux.',
    });
  });

  itWith(['mkfifo'], 'is a FIFO that nobody writes to, and the gate does not hang', async () => {
    const path = newPath('fifo');
    run('mkfifo', [path]);
    expect(await kernelError(path)).toMatchObject({
      code: 'file-not-regular',
      message: 'this is not a regular file',
      where: path,
    });
  });

  it('is a device', async () => {
    expect(await kernelError('/dev/null')).toMatchObject({
      code: 'file-not-regular',
      message: 'this is not a regular file',
    });
  });

  it('is a socket', async () => {
    const path = newPath('socket');
    const server = createServer();
    await new Promise<void>(done => server.listen(path, done));
    const error = await kernelError(path);
    await new Promise(done => server.close(done));
    expect(error).toMatchObject({ code: 'file-not-regular', message: 'this is not a regular file' });
  });
});

describe('a file that changes while it is open', () => {
  const cases: { name: string; change: (path: string) => void }[] = [
    { name: 'grows', change: path => appendFileSync(path, 'x') },
    { name: 'is cut off', change: path => truncateSync(path, 2) },
    {
      name: 'is written over with as many bytes',
      change: path => {
        writeFileSync(path, 'ABCD');
        // File systems count time in steps; a test must not depend on one having passed.
        utimesSync(path, 1, 1);
      },
    },
  ];

  it.each(cases)('is refused at the end when it $name', async ({ change }) => {
    const path = newFile('bytes', 'abcd');
    const file = openFile(path);
    file.assertUnchanged();
    change(path);
    expect(await errorOf(() => file.assertUnchanged())).toMatchObject({
      code: 'file-changed',
      message: 'the file changed while it was read',
      where: path,
    });
    await file.close();
  });

  it('gives no bytes that are no longer there', async () => {
    const path = newFile('bytes', 'abcd');
    const file = openFile(path);
    truncateSync(path, 2);
    expect(await errorOf(() => file.read(0, 4))).toMatchObject({
      code: 'read-past-end',
      message: 'a read needs 4 bytes at offset 0x0, but the file ends at 0x2',
    });
    await file.close();
  });
});

describe('the descriptor', () => {
  it('is given back after each error', async () => {
    const folder = newPath('folder');
    mkdirSync(folder);
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let turn = 0; turn < 5; turn++) {
      await kernelError(folder);
      await kernelError(newFile('vmlinux', 'text'));
      await kernelError('/dev/null');
    }
    expect(open()).toBe(before);
  });
});
