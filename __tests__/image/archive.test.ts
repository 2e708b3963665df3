import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { bzImage, withSize } from '../support/boot.ts';
import { newFile, newPath } from '../support/folder.ts';
import { kernelError, readKernel } from '../support/image.ts';
import { buildKernel, buildModule, kernelTools } from '../support/kernel.ts';
import { noise, pack } from '../support/stream.ts';
import { itWith, run } from '../support/tools.ts';

const STRINGS = ['luo-v5', 'memfd-v2'];
const TOOLS = ['tar', ...kernelTools({})];

function vmlinux(): Buffer {
  return readFileSync(buildKernel({ strings: STRINGS }));
}

/** A folder with these files: path and content. */
function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = newPath('tree');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A plain archive of these files, in this order. */
function archive(files: Readonly<Record<string, Uint8Array | string>>, args: readonly string[] = []): string {
  const path = newPath('artifact.tar');
  run('tar', ['-cf', path, ...args, '-C', folderOf(files), ...Object.keys(files)]);
  return path;
}

function packed(path: string, command: readonly string[]): string {
  return newFile('artifact', pack(command, readFileSync(path)));
}

describe('a tar archive', () => {
  const long = `${'deep/'.repeat(40)}vmlinux`;
  for (const format of ['gnu', 'oldgnu', 'pax', 'ustar', 'v7']) {
    itWith(TOOLS, `${format}: is read`, async () => {
      const path = archive({ 'out/config': 'CONFIG_LIVEUPDATE=y\n', 'out/vmlinux': vmlinux() }, [
        `--format=${format}`,
      ]);
      const read = await readKernel(path);
      expect(read.strings.toSorted()).toEqual(STRINGS);
      expect(read.reached.slice(0, 2)).toEqual(['tar member out/vmlinux', 'ELF64 LE x86-64']);
    });

    if (format === 'v7') continue;
    itWith(TOOLS, `${format}: is read under a long name`, async () => {
      const read = await readKernel(archive({ 'out/config': '', [long]: vmlinux() }, [`--format=${format}`]));
      expect(read.reached[0]).toBe(`tar member ${long}`);
    });
  }

  for (const command of [
    ['gzip', '-c'],
    ['xz', '-c1'],
    ['zstd', '-qc'],
    ['bzip2', '-c'],
    ['lz4', '-c'],
  ]) {
    itWith(
      [...TOOLS, command[0] ?? ''],
      `in ${command[0]}: is read, the kernel first, last or between`,
      async () => {
        const filler = { 'a/noise': noise(9 << 20), 'b/more': noise(100_000, 2) };
        const orders = [
          { vmlinux: vmlinux(), ...filler },
          { ...filler, vmlinux: vmlinux() },
          { 'a/noise': noise(9 << 20), vmlinux: vmlinux(), 'c/more': noise(9 << 20, 3) },
        ];
        for (const files of orders) {
          const read = await readKernel(packed(archive(files), command));
          expect(read.strings.toSorted()).toEqual(STRINGS);
          expect(read.reached.slice(0, 2)).toEqual([command[0], 'tar member vmlinux']);
        }
      },
    );
  }

  itWith([...TOOLS, 'zstd'], 'gives the member that is asked for', async () => {
    const other = readFileSync(buildKernel({ strings: ['luo-v4'] }));
    const plain = archive({ 'a/vmlinux': vmlinux(), 'b/vmlinux': other, 'b/note': 'x' });
    for (const path of [plain, packed(plain, ['zstd', '-qc'])]) {
      expect((await readKernel(`${path}//b/vmlinux`)).strings).toEqual(['luo-v4']);
      expect((await readKernel(`${path}//./a/vmlinux`)).strings.toSorted()).toEqual(STRINGS);
      expect((await kernelError(`${path}//c/vmlinux`)).code).toBe('tar-member-missing');
      expect((await kernelError(`${path}//b/note`)).code).toBe('image-unknown');
      const error = await kernelError(path);
      expect(error.code).toBe('tar-several-kernels');
      expect(error.message).toContain('a/vmlinux, b/vmlinux');
    }
  });

  itWith(TOOLS, 'in a tar archive: each // names a member of the next one', async () => {
    const inner = readFileSync(archive({ 'boot/vmlinux': vmlinux() }));
    const path = archive({ 'x/inner.tar': inner });
    expect((await readKernel(`${path}//x/inner.tar//boot/vmlinux`)).reached.slice(0, 2)).toEqual([
      'tar member x/inner.tar',
      'tar member boot/vmlinux',
    ]);
    expect((await kernelError(`${path}//x/inner.tar//boot/vmlinux//more`)).code).toBe('not-an-archive');
  });

  itWith([...TOOLS, 'gzip', 'xz', 'zstd'], 'takes the only kernel where none is named vmlinux', async () => {
    const module = readFileSync(buildModule({ strings: ['vfio-pci-v1'] }));
    const payload = pack(['gzip', '-c'], vmlinux());
    const others = {
      'lib/modules/a.ko': module,
      'lib/modules/b.ko.xz': pack(['xz', '-c'], module),
      'lib/modules/c.ko.zst': pack(['zstd', '-qc'], module),
      'boot/config.gz': pack(['gzip', '-c'], Buffer.from('CONFIG_LIVEUPDATE=y\n')),
    };
    for (const [name, bytes] of Object.entries({
      'boot/vmlinuz': bzImage(payload),
      'boot/vmlinux-7.3.4': vmlinux(),
      'boot/vmlinux.gz': payload,
      'boot/Image.zst': pack(
        ['zstd', '-qc'],
        bzImage(withSize(pack(['xz', '-c'], vmlinux()), vmlinux().length)),
      ),
    })) {
      const path = archive({ ...others, [name]: bytes });
      expect((await readKernel(path)).reached[0]).toBe(`tar member ${name}`);
      const two = await kernelError(archive({ ...others, [name]: bytes, 'boot/second': vmlinux() }));
      expect(two.code).toBe('tar-several-kernels');
      expect(two.message).toContain(`${name}, boot/second`);
      expect((await readKernel(archive({ [name]: bytes, 'x/vmlinux': vmlinux() }))).reached[0]).toBe(
        'tar member x/vmlinux',
      );
    }
    expect((await kernelError(archive(others))).code).toBe('tar-no-kernel');
  });

  itWith(
    TOOLS,
    'finds the kernel among thousands of small files, the first thousand of which count',
    async () => {
      const small = Object.fromEntries(
        Array.from({ length: 1500 }, (_, index) => [`doc/${index}`, `${index}`]),
      );
      const kernel = Buffer.concat([vmlinux(), Buffer.alloc(4096)]);
      expect((await readKernel(archive({ ...small, kernel }))).strings.toSorted()).toEqual(STRINGS);
      // As small as no kernel is, and behind the thousand.
      const tiny = Buffer.from('\x7fELF'.padEnd(64, '\x02'), 'latin1');
      expect((await readKernel(archive({ ...small, tiny, kernel }))).strings.toSorted()).toEqual(STRINGS);
      expect((await kernelError(archive({ tiny, ...small, kernel }))).code).toBe('tar-several-kernels');
    },
  );

  itWith(TOOLS, 'does not pass over a sparse file that may be the kernel', async () => {
    const folder = folderOf({
      'boot/Image': Buffer.concat([vmlinux(), Buffer.alloc(8192, 1)]),
      other: vmlinux(),
    });
    run('truncate', ['-s', '+4M', join(folder, 'boot/Image')]);
    for (const format of ['gnu', 'pax']) {
      const path = newPath('sparse.tar');
      run('tar', ['-S', `--format=${format}`, '-cf', path, '-C', folder, 'boot/Image']);
      expect((await kernelError(path)).code).toBe('tar-member-type');
      run('tar', ['-S', `--format=${format}`, '-cf', path, '-C', folder, 'boot/Image', 'other']);
      const error = await kernelError(path);
      expect(error.code).toBe('tar-several-kernels');
      expect(error.message).toMatch(/: boot\/Image \(sparse: not read\), other$/);
      expect((await kernelError(`${path}//boot/Image`)).code).toBe('tar-member-type');
      expect((await readKernel(`${path}//other`)).strings.toSorted()).toEqual(STRINGS);
    }
  });

  itWith([...TOOLS, 'gzip'], 'takes a damaged member for a kernel rather than pass over it', async () => {
    const path = archive({
      'boot/a.gz': pack(['gzip', '-c'], vmlinux()).subarray(0, 12),
      'boot/b': vmlinux(),
    });
    expect((await kernelError(path)).code).toBe('tar-several-kernels');
  });
});

describe('a tar archive with members that are not honest', () => {
  itWith(TOOLS, 'is refused for names that lead out of it', async () => {
    const folder = folderOf({ 'sub/x': '', vmlinux: vmlinux() });
    const path = newPath('dots.tar');
    run('tar', ['-cPf', path, '-C', join(folder, 'sub'), '../vmlinux']);
    expect((await kernelError(path)).code).toBe('tar-name');
    run('tar', ['-cPf', path, join(folder, 'vmlinux')]);
    const error = await kernelError(path);
    expect(error.code).toBe('tar-name');
    expect(error.where).toBe(`${path} @0x0`);
  });

  itWith(TOOLS, 'is refused where vmlinux is a link, a directory, a FIFO or a sparse file', async () => {
    const folder = folderOf({ 'boot/vmlinux-7.3.4': vmlinux(), 'dir/vmlinux/x': 'x' });
    symlinkSync('vmlinux-7.3.4', join(folder, 'boot/vmlinux'));
    run('mkdir', [join(folder, 'fifo')]);
    run('mkfifo', [join(folder, 'fifo/vmlinux')]);
    mkdirSync(join(folder, 'hard'));
    run('ln', [join(folder, 'boot/vmlinux-7.3.4'), join(folder, 'hard/vmlinux')]);
    mkdirSync(join(folder, 'hole'));
    run('cp', [join(folder, 'boot/vmlinux-7.3.4'), join(folder, 'hole/vmlinux')]);
    run('truncate', ['-s', '+4M', join(folder, 'hole/vmlinux')]);
    const cases = [
      { args: ['boot'], what: 'a symbolic link' },
      { args: ['dir'], what: 'a directory' },
      { args: ['fifo'], what: 'a FIFO' },
      { args: ['boot/vmlinux-7.3.4', 'hard/vmlinux'], what: 'a hard link' },
      { args: ['-S', 'hole'], what: 'a sparse file' },
      { args: ['-S', '--format=pax', 'hole'], what: 'a sparse file' },
    ];
    for (const { args, what } of cases) {
      const path = newPath('odd.tar');
      run('tar', ['-cf', path, '-C', folder, ...args]);
      const error = await kernelError(path);
      expect([what, error.code]).toEqual([what, 'tar-member-type']);
      expect(error.message).toContain(what);
    }
  });

  itWith(TOOLS, 'is refused where vmlinux is a device', async () => {
    const whole = readFileSync(archive({ vmlinux: '' }));
    const error = await kernelError(
      newFile(
        'device.tar',
        withHeader(whole, header => header.write('3', 156)),
      ),
    );
    expect(error.code).toBe('tar-member-type');
    expect(error.message).toContain('a device');
  });

  itWith(TOOLS, 'reads past links to folders, as a tree of modules has them', async () => {
    const folder = folderOf({ 'boot/vmlinux': vmlinux(), 'lib/modules/7.3.4/x': '' });
    symlinkSync('/usr/src/linux', join(folder, 'lib/modules/7.3.4/build'));
    const path = newPath('tar-pkg.tar');
    run('tar', ['-cf', path, '-C', folder, 'boot', 'lib']);
    expect((await readKernel(path)).reached[0]).toBe('tar member boot/vmlinux');
  });
});

describe('a damaged tar archive', () => {
  itWith([...TOOLS, 'zstd'], 'is refused when cut at any structure', async () => {
    const whole = readFileSync(archive({ a: noise(700), vmlinux: vmlinux(), z: 'z' }));
    const end = 512 + 1024 + 512 + Math.ceil(vmlinux().length / 512) * 512 + 1024;
    for (const size of [512, 900, 1536, 1700, 2048, 4000, end - 600, end - 512, end]) {
      for (const bytes of [whole.subarray(0, size), pack(['zstd', '-qc'], whole.subarray(0, size))]) {
        const error = await kernelError(newFile('cut.tar', bytes));
        expect([size, error.code]).toEqual([size, expect.stringMatching(/^(tar-header|read-past-end)$/)]);
        expect(error.where).toMatch(/ @0x[0-9a-f]+$/);
      }
    }
  });

  itWith(TOOLS, 'is refused with a header that does not hold', async () => {
    const whole = readFileSync(archive({ a: 'a', vmlinux: vmlinux() }));
    const second = Buffer.from(whole);
    second[1024] = 0x58;
    expect((await kernelError(newFile('bad.tar', second))).code).toBe('tar-header');
    const size = withHeader(whole, header => header.write('zzzzzzzzzzz', 124));
    expect((await kernelError(newFile('bad.tar', size))).code).toBe('tar-header');
    const huge = withHeader(whole, header => header.write('77777777777', 124));
    expect((await kernelError(newFile('bad.tar', huge))).code).toBe('read-past-end');
    const binary = withHeader(whole, header => header.fill(0xff, 125, 136).writeUInt8(0x80, 124));
    expect((await kernelError(newFile('bad.tar', binary))).code).toBe('tar-header');
  });

  itWith(TOOLS, 'is refused with a long name or a pax record that claims too much', async () => {
    const name = 'n'.repeat(200);
    const gnu = readFileSync(archive({ [name]: vmlinux() }, ['--format=gnu']));
    const long = withHeader(gnu, header => header.write('77777777777', 124));
    expect((await kernelError(newFile('bad.tar', long))).code).toBe('claim-too-large');
    const pax = readFileSync(archive({ [name]: vmlinux() }, ['--format=pax']));
    pax.write('999', 512);
    expect((await kernelError(newFile('bad.tar', pax))).code).toBe('tar-header');
  });
});

describe('a path with //', () => {
  itWith(TOOLS, 'is a file first, and a member of an archive only then', async () => {
    const kernel = buildKernel({ strings: STRINGS });
    const slashes = kernel.replace(/\/([^/]*)$/, '//$1');
    expect((await readKernel(slashes)).strings.toSorted()).toEqual(STRINGS);
    expect((await kernelError(`${kernel}//vmlinux`)).code).toBe('not-an-archive');
    expect((await kernelError('/nowhere//vmlinux')).code).toBe('file-missing');
  });
});

/** Changes the first header, and makes its checksum hold again. */
function withHeader(archiveBytes: Uint8Array, change: (header: Buffer) => unknown): Buffer {
  const bytes = Buffer.from(archiveBytes);
  const header = bytes.subarray(0, 512);
  change(header);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}
