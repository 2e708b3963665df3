import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import { readHandlers } from '../../src/liveupdate/handlers.ts';
import { newFile } from '../support/folder.ts';
import { errorOf } from '../support/image.ts';
import { itWith, run } from '../support/tools.ts';
import { buildFolder, GCC, GCC_ARM64, GCC_S390X, SOURCES, type Toolchain, withDebugInfo } from './build.ts';

const folder = buildFolder();
afterAll(() => folder.remove());

let files = 0;

/** Links one unit as kernels are that are moved at boot: the linker leaves zeros where a relocation fills a pointer. */
function buildMovable({ compile, link }: Toolchain, source: string): string {
  const output = join(folder.path, `movable-${++files}`);
  const [compiler = '', ...flags] = compile.filter(flag => flag !== '-fno-pic' && flag !== '-mcmodel=kernel');
  const options = [...flags, '-fPIC', '-g', '-DCOMPATIBLE_POINTER', '-I', join(SOURCES, 'include')];
  const shared = ['-nostdlib', '-shared', '-Wl,-Bsymbolic', '-Wl,--build-id=none'];
  const path = newFile('handlers.c', `#include <linux/liveupdate.h>\n${source}\n`);
  run(compiler, [...options, ...shared, ...link.filter(flag => flag.startsWith('-Wl')), '-o', output, path]);
  return output;
}

const OPS =
  'static int preserve(void *file) { return 0; }\nstatic struct liveupdate_file_ops ops = { preserve };';
const FIRST = '{ .ops = &ops, .compatible = "a-v1" }';
const array = (...elements: string[]): string =>
  `${OPS}\nstruct liveupdate_file_handler all[] = { ${elements.join(', ')} };`;

describe('an array of handlers in a kernel that is moved at boot', () => {
  for (const toolchain of [GCC, GCC_ARM64, GCC_S390X]) {
    itWith(toolchain.tools, `may end with an element of zeros (${toolchain.name})`, async () => {
      const path = buildMovable(toolchain, array(FIRST, '{ 0 }'));
      const found = await withDebugInfo(path, readHandlers);
      expect(found.map(({ name, compatible }) => `${name} ${compatible}`)).toEqual(['all[0] a-v1']);
    });

    itWith(toolchain.tools, `may not have an element without a string (${toolchain.name})`, async () => {
      const path = buildMovable(toolchain, array(FIRST, '{ .ops = &ops }'));
      const error = await errorOf(() => withDebugInfo(path, readHandlers));
      expect(error).toMatchObject({
        code: 'debug-info-handler',
        message: expect.stringMatching(/^handler all.*(string is empty|no compatible string)$/),
      });
    });
  }
});
