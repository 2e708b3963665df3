import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { pullRequestEvent } from '../support/event.ts';
import { buildKernel, kernelTools } from '../support/kernel.ts';
import { commit, git, repository } from '../support/repository.ts';
import { runAction, runCommand } from '../support/runner.ts';
import { itWith, run } from '../support/tools.ts';
import { BASELINE, baseline } from '../support/workspace.ts';

describe('the whole way', () => {
  itWith(
    ['git', ...kernelTools({})],
    'from the first baseline to the pull request that gives a string up',
    () => {
      const tree = repository();
      const build = (...strings: readonly string[]): void =>
        writeFileSync(join(tree, 'vmlinux'), readFileSync(buildKernel({ strings })));
      const gate = (environment: Record<string, string> = {}) =>
        runAction({ workspace: tree, environment, inputs: { 'github-token': '' } });
      commit(tree, {
        '.gitignore': '.*\n!.gitignore\nvmlinux\n',
        'mm/memfd_luo.c': '#define COMPATIBLE "memfd-v1"\n',
      });

      build('luo-v5', 'memfd-v1');
      expect(gate()).toMatchObject({ exit: 2, outputs: { result: 'error' } });
      const first = runCommand(['update', 'vmlinux'], { cwd: tree });
      expect(first.stdout).toContain(`git add -f ${BASELINE}`);
      run('git', ['add', '-f', BASELINE], { cwd: tree });
      expect(git(tree, 'diff', '--cached', '--name-only')).toBe(BASELINE);
      git(tree, 'commit', '--quiet', '--message', 'liveupdate: a baseline');
      expect(gate()).toMatchObject({ exit: 0, annotations: [], outputs: { result: 'pass' } });

      git(tree, 'checkout', '--quiet', '-b', 'memfd-v2');
      writeFileSync(join(tree, 'mm/memfd_luo.c'), '#define COMPATIBLE "memfd-v2"\n');
      build('luo-v5', 'memfd-v2');
      const failed = gate();
      expect(failed).toMatchObject({ exit: 1, outputs: { result: 'fail', changed: '["memfd-v1"]' } });
      expect(failed.annotations[0]).toMatchObject({ severity: 'error', file: BASELINE, line: 3 });

      const report = JSON.parse(runCommand(['check', 'vmlinux', '--json'], { cwd: tree }).stdout);
      run('git', ['apply', '-'], { cwd: tree, input: Buffer.from(report.patch) });
      expect(readFileSync(join(tree, BASELINE), 'utf8')).toBe(baseline('luo-v5', 'memfd-v2'));
      expect(gate()).toMatchObject({ exit: 0, annotations: [], outputs: { result: 'pass' } });
      git(tree, 'commit', '--quiet', '--all', '--message', report.commitMessage);
      expect(git(tree, 'log', '-1', '--format=%s')).toBe('liveupdate: baseline: memfd-v1 -> memfd-v2');

      git(tree, 'checkout', '--quiet', 'main');
      const base = git(tree, 'rev-parse', 'HEAD');
      git(tree, 'checkout', '--quiet', '--detach');
      git(tree, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'memfd-v2');
      const shown = gate(pullRequestEvent(git(tree, 'rev-parse', 'HEAD'), base));
      expect(shown).toMatchObject({
        exit: 0,
        outputs: { result: 'warn', accepted: '["memfd-v1"]', changed: '[]' },
      });
      expect(shown.annotations).toMatchObject([
        { severity: 'warning', title: 'memfd-v1 accepted', file: BASELINE, line: 3 },
      ]);
      expect(readFileSync(join(tree, BASELINE), 'utf8').split('\n')[2]).toBe('memfd-v2');
      expect(shown.summary).toContain('### What this change gives up');
    },
  );
});
