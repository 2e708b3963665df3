import { readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import { bzImage, flatImage, listBytes, withSize, zboot } from '../support/boot.ts';
import { newFile, newPath } from '../support/folder.ts';
import { kernelError, readKernel } from '../support/image.ts';
import { buildKernel, kernelTools } from '../support/kernel.ts';
import { pack } from '../support/stream.ts';
import { itWith, run } from '../support/tools.ts';

const OPTIONS = { strings: ['luo-v5', 'memfd-v2'], buildId: 'ab'.repeat(20) };
const TOOLS = kernelTools({});

function vmlinux(): Buffer {
  return readFileSync(buildKernel(OPTIONS));
}

/** As scripts/Makefile.lib of the kernel packs payloads, and what the kernel's own magic number is called here. */
const PAYLOADS: readonly { name: string; command: readonly string[] }[] = [
  { name: 'gzip', command: ['gzip', '-n', '-f', '-9'] },
  { name: 'bzip2', command: ['bzip2', '-9'] },
  { name: 'lzma', command: ['lzma', '-9'] },
  { name: 'xz', command: ['xz', '--check=crc32', '--x86', '--lzma2=,dict=128MiB'] },
  { name: 'lzop', command: ['lzop', '-9'] },
  { name: 'lz4 legacy', command: ['lz4', '-l', '-9', '-c'] },
  { name: 'zstd', command: ['zstd', '-22', '--ultra', '--long=27', '-c'] },
];

function payloadOf(command: readonly string[], bytes: Uint8Array): Buffer {
  const packed = pack(command, bytes);
  return command[0] === 'gzip' ? packed : withSize(packed, bytes.length);
}

describe('a compressed vmlinux', () => {
  for (const { name, command } of [...PAYLOADS, { name: 'lz4', command: ['lz4', '-c'] }]) {
    itWith([...TOOLS, command[0] ?? ''], `${command.join(' ')}: is read, whatever it is called`, async () => {
      const read = await readKernel(newFile('vmlinux.txt', pack(command, vmlinux())));
      expect(read.strings.toSorted()).toEqual(OPTIONS.strings);
      expect(read.reached.slice(0, -1)).toEqual([name, 'ELF64 LE x86-64']);
      expect(read.reached.at(-1)).toMatch(/^\.liveupdate_versions @0x[0-9a-f]+ \(2 strings\)$/);
      expect(read).toMatchObject({ buildId: OPTIONS.buildId, release: '7.3.4' });
    });
  }
});

describe('a bzImage', () => {
  for (const { name, command } of PAYLOADS) {
    itWith([...TOOLS, command[0] ?? ''], `${name}: is read through its payload`, async () => {
      // Relocations follow the ELF (KASLR), and count in the announced size.
      const bytes = Buffer.concat([vmlinux(), Buffer.alloc(4000, 0x5a)]);
      const read = await readKernel(newFile('bzImage', bzImage(payloadOf(command, bytes))));
      expect(read.strings.toSorted()).toEqual(OPTIONS.strings);
      expect(read.reached.slice(0, 3)).toEqual(['bzImage', `${name} payload @0x3923`, 'ELF64 LE x86-64']);
    });

    itWith([...TOOLS, command[0] ?? ''], `${name}: is refused with a size that does not hold`, async () => {
      const packed = payloadOf(command, vmlinux());
      packed[packed.length - 4] = (packed[packed.length - 4] ?? 0) ^ 1;
      const error = await kernelError(newFile('bzImage', bzImage(packed)));
      expect(error.code).toMatch(name === 'gzip' ? /^stream-(damaged|length)$/ : /^stream-length$/);
    });
  }

  itWith(['gzip', ...TOOLS], 'with setup_sects 0 has four sectors of setup code', async () => {
    const payload = payloadOf(['gzip'], vmlinux());
    const read = await readKernel(newFile('bzImage', bzImage(payload, { setupSectors: 0 })));
    expect(read.reached[1]).toBe('gzip payload @0xb23');
  });

  itWith(['gzip', ...TOOLS], 'gives the release where the banner is not found', async () => {
    const elf = vmlinux();
    elf.write('XXXXX', elf.indexOf('Linux version'));
    const file = newFile('bzImage', bzImage(payloadOf(['gzip'], elf), { release: '6.1.0-rc1' }));
    expect((await readKernel(file)).release).toBe('6.1.0-rc1');
  });

  itWith(['gzip', ...TOOLS], 'is refused when its header is damaged', async () => {
    const payload = payloadOf(['gzip'], vmlinux());
    const cases = [
      { header: { version: 0x0207 }, code: 'bzimage-header' },
      { header: { payloadOffset: 0x7fffffff }, code: 'payload-range' },
      { header: { payloadLength: payload.length + 1000 }, code: 'payload-range' },
      { header: { payloadLength: 0 }, code: 'payload-range' },
      { header: { payloadOffset: 0 }, code: 'payload-unknown' },
      // The four bytes at the end of the shorter payload are no size, and the stream has no end.
      { header: { payloadLength: payload.length - 1 }, code: expect.stringMatching(/^stream-(cut|length)$/) },
      { header: { payloadLength: payload.length + 4 }, code: expect.stringMatching(/^stream-/) },
    ];
    for (const { header, code } of cases) {
      const error = await kernelError(newFile('bzImage', bzImage(payload, header)));
      expect([header, error.code]).toEqual([header, code]);
      expect(error.where).toMatch(/bzImage.* @0x[0-9a-f]+$|bzImage \(gzip/);
    }
  });

  itWith(['xz', ...TOOLS], 'is refused when cut anywhere', async () => {
    const whole = bzImage(payloadOf(['xz', '--check=crc32', '--x86', '--lzma2'], vmlinux()));
    for (const size of [0x1ff, 0x210, 0x24f, 0x1000, 0x3900, 0x3923, 0x3930, whole.length - 100]) {
      const error = await kernelError(newFile('bzImage', whole.subarray(0, size)));
      expect([size, error.code]).toEqual([
        size,
        expect.stringMatching(/^(image-unknown|read-past-end|payload-range)$/),
      ]);
    }
  });
});

describe('an EFI zboot image', () => {
  const image = flatImage('arm64', { 131072: listBytes(OPTIONS.strings) });
  for (const { name, command } of PAYLOADS) {
    itWith([command[0] ?? ''], `${name}: is read by scan`, async () => {
      const file = newFile('vmlinuz.efi', zboot(name, pack(command, image), image.length));
      const read = await readKernel(file);
      expect(read.strings).toEqual(OPTIONS.strings);
      expect(read.reached).toEqual([
        'EFI zboot',
        `${name} payload @0x1000`,
        'arm64 Image',
        'list found by scan @0x20000 (2 strings, the end is a guess)',
      ]);
      expect(read.release).toBe('7.3.4');
    });
  }

  itWith(['zstd'], 'is refused when its payload or its size does not hold', async () => {
    const packed = pack(['zstd', '-c'], image);
    const code = async (file: Uint8Array) => (await kernelError(newFile('vmlinuz.efi', file))).code;
    expect(await code(zboot('zstd', packed, image.length + 1))).toBe('stream-length');
    expect(await code(zboot('zstd', packed, image.length, 0x7fffffff))).toBe('payload-range');
    expect(await code(zboot('zstd', packed, image.length, packed.length - 1))).toMatch(/^stream-/);
    expect(await code(zboot('zstd', Buffer.from('no such compression'), 19))).toBe('payload-unknown');
  });
});

describe('a unified kernel image', () => {
  /** As ukify makes it: sections added to an EFI stub. */
  const uki = (kernel: Uint8Array, section = '.linux'): string => {
    const stub = newPath('stub.o');
    run('gcc', ['-c', '-o', stub, '-xc', newFile('stub.c', 'void efi_main(void) { for (;;); }\n')]);
    const path = newPath('kernel.efi');
    const linux = newFile('linux', kernel);
    const flags = ['--set-section-flags', `${section}=data,alloc,load,contents`];
    run('objcopy', ['-O', 'pei-x86-64', '--add-section', `${section}=${linux}`, ...flags, stub, path]);
    return path;
  };

  itWith(['objcopy', 'gcc', 'xz', ...TOOLS], 'is read through the bzImage in .linux', async () => {
    const path = uki(bzImage(payloadOf(['xz', '--x86', '--lzma2'], vmlinux())));
    const read = await readKernel(path);
    expect(read.strings.toSorted()).toEqual(OPTIONS.strings);
    expect(read.reached.slice(0, 4)).toEqual([
      'UKI',
      expect.stringMatching(/^\.linux @0x[0-9a-f]+$/),
      'bzImage',
      'xz payload @0x3923',
    ]);
  });

  itWith(['objcopy', 'gcc', 'gzip'], 'is read through the zboot image in .linux', async () => {
    const image = flatImage('riscv', { 32768: listBytes(['luo-v5']) });
    const read = await readKernel(uki(zboot('gzip', pack(['gzip', '-c'], image), image.length)));
    expect(read.strings).toEqual(['luo-v5']);
    expect(read.reached).toContain('riscv Image');
  });

  itWith(['objcopy', 'gcc'], 'is refused without .linux, or with an empty or damaged one', async () => {
    expect((await kernelError(uki(Buffer.from('kernel'), '.other'))).code).toBe('pe-header');
    const path = uki(bzImage(Buffer.from('not compressed at all')));
    expect((await kernelError(path)).code).toBe('payload-unknown');
    const whole = readFileSync(path);
    for (const size of [0x3d, 0x80, 0x100, whole.length - 0x2000]) {
      const error = await kernelError(newFile('kernel.efi', whole.subarray(0, size)));
      expect([size, error.code]).toEqual([size, expect.stringMatching(/^(pe-header|read-past-end)$/)]);
    }
  });
});

describe('layers', () => {
  itWith(['gzip', ...TOOLS], 'are read down to the eighth, and no further', async () => {
    let bytes = vmlinux();
    for (let layer = 0; layer < 8; layer++) bytes = pack(['gzip', '-c'], bytes);
    const read = await readKernel(newFile('deep', bytes));
    expect(read.reached.filter(name => name === 'gzip')).toHaveLength(8);
    const error = await kernelError(newFile('deeper', pack(['gzip', '-c'], bytes)));
    expect(error.code).toBe('limit-layers');
    expect(error.message).toContain('layers is 8');
  });

  itWith(['xz', 'zstd', 'tar', ...TOOLS], 'nest as they come', async () => {
    const inner = newFile('vmlinuz', bzImage(payloadOf(['xz', '--x86', '--lzma2'], vmlinux())));
    const tar = run('tar', [
      '-cf',
      '-',
      '-C',
      inner.slice(0, inner.lastIndexOf('/')),
      inner.slice(inner.lastIndexOf('/') + 1),
    ]);
    const read = await readKernel(newFile('artifact', pack(['zstd', '-qc'], tar)));
    expect(read.strings.toSorted()).toEqual(OPTIONS.strings);
    expect(read.reached.slice(0, 4)).toEqual([
      'zstd',
      expect.stringMatching(/^tar member [0-9]+-vmlinuz$/),
      'bzImage',
      'xz payload @0x3923',
    ]);
  });
});
