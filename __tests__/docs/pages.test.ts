import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect } from '@jest/globals';
import { newPath } from '../support/folder.ts';
import { itWith, ROOT, run } from '../support/tools.ts';

// UPDATE_DOCS=1 npm test -- __tests__/docs writes what the commands print now into the pages; look at the diff.

const PAGES = ['profiles.md', 'before-kexec.md'];

/** The example kernels are for x86-64. */
const TOOLS = [
  'make',
  'gcc',
  'ld',
  'strip',
  'sed',
  ...(process.arch === 'x64' ? [] : ['x86_64-linux-gnu-gcc']),
];

/** A folder with the kernels of the page, and `liveupdate-gate` on the path. */
function newWindow(): { folder: string; bin: string } {
  const folder = newPath('window');
  const bin = newPath('bin');
  mkdirSync(bin);
  const cross = process.arch === 'x64' ? [] : ['CC=x86_64-linux-gnu-gcc', 'STRIP=x86_64-linux-gnu-strip'];
  run('make', ['-s', '-C', join(ROOT, 'examples'), 'window', `OUT=${folder}`, ...cross]);
  // The commands that messages print name the program as it was called.
  const app = join(newPath('app'), 'liveupdate-gate');
  mkdirSync(dirname(app));
  symlinkSync(join(ROOT, 'dist/cli/index.js'), app);
  const wrapper = `#!/bin/sh\nexec "${process.execPath}" "${app}" "$@"\n`;
  writeFileSync(join(bin, 'liveupdate-gate'), wrapper, { mode: 0o755 });
  return { folder, bin };
}

/** The text with each console block as it is when its commands are run, one after the other, in one folder. */
function replay(text: string): string {
  const { folder, bin } = newWindow();
  let status = 0;
  return text.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const commands = block.split('\n').filter(line => line.startsWith('$ '));
    const printed = commands.map(line => {
      const script = `exec 2>&1\n(exit ${status})\n${line.slice(2)}`;
      const result = spawnSync('bash', ['-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' },
      });
      status = result.status ?? -1;
      return `${line}\n${result.stdout}`;
    });
    return `\`\`\`console\n${printed.join('')}\`\`\``;
  });
}

describe.each(PAGES)('docs/%s', name => {
  itWith(TOOLS, 'shows what its commands print', () => {
    const path = join(ROOT, 'docs', name);
    const page = readFileSync(path, 'utf8');
    const now = replay(page);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, now);
    else expect(withoutOffsets(page)).toBe(withoutOffsets(now));
  });
});

/** Where the section lies is the linker's business. */
function withoutOffsets(text: string): string {
  return text.replaceAll(/@0x[0-9a-f]+/g, '@0x…');
}
