import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKernel } from './kernel.ts';
import { runCommand } from './runner.ts';
import { BASELINE, baseline, workspace } from './workspace.ts';

/** Where the tests record layouts. */
export const LAYOUTS = '.github/liveupdate-layouts.txt';

/** The list of the kernels of {@link recorded}. */
export const LIST = { [BASELINE]: baseline('luo-v5', 'memfd-v2') };

/** A kernel, and what is recorded of it. */
export interface Recorded {
  readonly vmlinux: Buffer;
  /** The layouts file that fits it. */
  readonly layouts: string;
}

/** A kernel whose memfd hands over a structure with a member of this type, and what is recorded of it. */
export function recorded(type: string): Recorded {
  const header = `#line 1 "/k/include/linux/kho/abi/memfd.h"\nstruct memfd_luo_ser { ${type} pos; } memfd;`;
  const handler =
    'struct liveupdate_file_handler found __attribute__((used)) = { .compatible = "memfd-v2" };';
  const vmlinux = readFileSync(
    buildKernel({ strings: ['luo-v5', 'memfd-v2'], extraC: `${handler}\n${header}` }),
  );
  const folder = workspace({ vmlinux, ...LIST });
  const run = runCommand(['update', 'vmlinux', '--layouts', LAYOUTS], { cwd: folder });
  if (run.exit !== 0) throw new Error(run.stderr);
  return { vmlinux, layouts: readFileSync(join(folder, LAYOUTS), 'utf8') };
}
