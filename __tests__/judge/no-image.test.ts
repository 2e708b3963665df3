import { describe, expect, it } from '@jest/globals';
import { exitStatus } from '../../src/gate/report.ts';
import { judge } from '../../src/judge/judge.ts';
import { newFile } from '../support/folder.ts';
import { anyRequest } from '../support/request.ts';
import { baseline } from '../support/workspace.ts';

describe('a request without an image', () => {
  it.each(['check', 'list', 'update'] as const)('is an error in %s, never a pass', async mode => {
    const file = newFile('versions.txt', baseline('luo-v5'));
    const report = await judge(anyRequest({ mode, baseline: file, dryRun: true }));
    expect(report).toMatchObject({ result: 'error', errors: [{ code: 'usage', exit: 2 }] });
    expect(exitStatus(report)).toBe(2);
  });
});
