import { describe, expect, it } from '@jest/globals';
import { parseFailOn } from '../../src/judge/options.ts';
import { refuseUnreachable } from '../../src/judge/unreachable.ts';
import { problemFrom } from '../support/problem.ts';

describe('refuseUnreachable', () => {
  const all = parseFailOn('removed,changed,accepted,unhandled');

  it.each([
    { name: 'unhandled without debug info', debugInfo: 'off', isChange: true, said: 'names unhandled' },
    { name: 'accepted without a change', debugInfo: 'require', isChange: false, said: 'names accepted' },
  ] as const)('refuses $name', ({ debugInfo, isChange, said }) => {
    const problem = problemFrom(() => refuseUnreachable(all, debugInfo, isChange));
    expect(problem).toMatchObject({ code: 'usage', where: 'fail-on', exit: 2 });
    expect(problem.message).toContain(said);
  });

  it('lets pass what can be found, and none', () => {
    expect(() => refuseUnreachable(all, 'require', true)).not.toThrow();
    expect(() => refuseUnreachable(parseFailOn('none'), 'off', false)).not.toThrow();
    expect(() => refuseUnreachable(parseFailOn('removed,changed,moved,added'), 'off', false)).not.toThrow();
  });
});
