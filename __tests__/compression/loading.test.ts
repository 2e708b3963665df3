import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, jest } from '@jest/globals';
import { newFile } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';
import { buildKernel, kernelTools } from '../support/kernel.ts';
import { openPacked, pack } from '../support/stream.ts';
import { itWith, ROOT, run } from '../support/tools.ts';

/** Lists what Node loaded, of its own and of the project, to read an image. */
function loadedFor(path: string): string {
  const open = JSON.stringify(join(ROOT, 'src/image/open.ts'));
  const source = `
    import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { console.log(url); return next(url, context); } });
    const { openImage } = await import(${open});
    await (await openImage(${JSON.stringify(path)})).close();
    console.log(process.moduleLoadList.join('\\n'));`;
  const script = newFile('loaded.mjs', source);
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', script]).toString();
}

describe('what is loaded to open an image', () => {
  itWith(kernelTools({}), 'a plain vmlinux: no decoder, and nothing of the layers', () => {
    const loaded = loadedFor(buildKernel({ strings: ['luo-v5'] }));
    expect(loaded).toContain('image/elf.ts');
    expect(loaded).not.toMatch(/image\/(peel|tar|pe|bzimage)\.ts/);
    expect(loaded.match(/compression\/[a-z0-9-]+\.ts/g)).toEqual(['compression/limits.ts']);
    expect(loaded).not.toMatch(/^NativeModule (zlib|crypto)$/m);
  });

  itWith(['lz4', ...kernelTools({})], 'a compressed one: its own decoder and no other', () => {
    const kernel = buildKernel({ strings: ['luo-v5'] });
    const loaded = loadedFor(newFile('vmlinux.lz4', run('lz4', ['-qc', kernel])));
    expect(loaded).toContain('compression/lz4.ts');
    expect(loaded).not.toMatch(/compression\/(xz|lzma|gzip|zstd|zlib|bzip2|lzop)\.ts/);
    expect(loaded).not.toMatch(/^NativeModule zlib$/m);
  });
});

describe('a Node without a zstd decoder', () => {
  itWith(['zstd'], 'is an error that says which Node has one', async () => {
    const packed = pack(['zstd', '-qc'], Buffer.from('kernel'));
    const zlib = await import('node:zlib');
    jest.unstable_mockModule('node:zlib', () => ({ constants: zlib.constants }));
    const stream = await openPacked(packed);
    const error = await errorOf(() => stream.finish());
    expect(error.code).toBe('zstd-missing');
    expect(error.message).toContain(process.version);
    expect(error.message).toContain('22.15');
  });
});
