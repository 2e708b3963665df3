import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { newPath } from '../support/folder.ts';
import { ROOT } from '../support/tools.ts';
import { workflows } from '../support/workflow.ts';

const COPIED = [
  'package.json',
  'README.md',
  'scripts/set-owner.js',
  'docs',
  'examples/workflows',
  '.github/workflows',
];
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

interface Copy {
  readonly setOwner: (...words: string[]) => { status: number | null; stdout: string; stderr: string };
  /** All that is left of lines with `uses:` and the name of this Action. */
  readonly uses: () => string[];
  readonly read: (path: string) => string;
}

function copy(): Copy {
  const folder = newPath('project');
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const paths = ['README.md', 'docs/workflows.md', ...workflows().map(({ path }) => path)];
  return {
    setOwner: (...words) =>
      spawnSync(process.execPath, [join(folder, 'scripts/set-owner.js'), ...words], { encoding: 'utf8' }),
    uses: () =>
      paths.flatMap(path =>
        [...read(path).matchAll(/uses:\s+(\S+\/liveupdate-gate\S*@[^\n]*)/g)].map(match => match[1] ?? ''),
      ),
    read,
  };
}

describe('scripts/set-owner.js', () => {
  it('writes owner and tag everywhere, and keeps the path of a workflow that is called', () => {
    const project = copy();
    const before = project.uses();
    const { status, stdout } = project.setOwner('kernel-ci@v1.2.3');
    expect(status).toBe(0);
    expect(stdout).toContain('README.md\n');
    const after = project.uses();
    expect(after).toHaveLength(before.length);
    expect(
      after.filter(line => !/^kernel-ci\/liveupdate-gate(\/\S+\.yml)?@v1\.2\.3( |$)/.test(line)),
    ).toEqual([]);
    expect(after).toContain('kernel-ci/liveupdate-gate/.github/workflows/nightly.yml@v1.2.3');
  });

  it('changes nothing else', () => {
    const project = copy();
    project.setOwner('kernel-ci@v1.2.3');
    for (const { path, text } of workflows()) {
      expect(project.read(path)).toBe(
        text.replaceAll(/[\w.-]+\/(liveupdate-gate\S*)@v1$/gm, 'kernel-ci/$1@v1.2.3'),
      );
    }
  });

  it('writes the tag behind a commit, and takes it away again', () => {
    const project = copy();
    expect(project.setOwner(`kernel-ci@${COMMIT}`, 'v1.2.3').status).toBe(0);
    expect(project.uses().filter(line => !line.endsWith(`@${COMMIT} # v1.2.3`))).toEqual([]);
    project.setOwner('other@v2');
    expect(project.uses().filter(line => !/^other\/liveupdate-gate\S*@v2$/.test(line))).toEqual([]);
  });

  it('says so when there is nothing to change', () => {
    const project = copy();
    project.setOwner('kernel-ci@v1.2.3');
    expect(project.setOwner('kernel-ci@v1.2.3')).toMatchObject({ status: 0, stdout: 'nothing to change\n' });
  });

  it.each([
    [[], 'usage'],
    [['kernel-ci'], 'neither a tag'],
    [['kernel-ci@main'], 'neither a tag'],
    [['kernel-ci@v1@v2'], 'usage'],
    [['a b@v1'], 'usage'],
    [['-x@v1'], 'usage'],
    [[`kernel-ci@${COMMIT}`], 'a commit needs its tag'],
    [['kernel-ci@v1', 'v1.2.3'], 'no second tag'],
  ])('refuses %j', (words, message) => {
    const project = copy();
    const before = project.uses();
    const { status, stderr } = project.setOwner(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(project.uses()).toEqual(before);
  });
});
