import { describe, expect, it } from '@jest/globals';
import { parseArguments } from '../../src/command/arguments.ts';
import { DEFAULT_BASELINE } from '../../src/judge/request.ts';

describe('parseArguments', () => {
  it('gives a request with all defaults', () => {
    expect(parseArguments(['check', 'vmlinux'], 'gate')).toMatchObject({
      kind: 'request',
      json: false,
      strict: false,
      request: {
        mode: 'check',
        images: ['vmlinux'],
        modules: [],
        baseline: DEFAULT_BASELINE,
        profiles: [],
        failOn: new Set(['removed', 'changed']),
        ifNoSection: 'error',
        name: null,
        snapshot: false,
        reason: null,
        dryRun: false,
        program: 'gate',
      },
    });
  });

  it.each([
    { words: ['list', 'a', 'b', '--json'], asked: { json: true, request: { images: ['a', 'b'] } } },
    { words: ['check', '--strict', 'a'], asked: { strict: true } },
    {
      words: ['check', 'a', '--profile', 'x', '--profile', 'y'],
      asked: { request: { profiles: ['x', 'y'] } },
    },
    {
      words: ['check', 'a', '--modules', '*.ko', '--modules=b'],
      asked: { request: { modules: ['*.ko', 'b'] } },
    },
    { words: ['check', 'a', '--fail-on', 'none'], asked: { request: { failOn: 'none' } } },
    { words: ['update', 'a', '--reason', ' x\ny '], asked: { request: { reason: 'x y' } } },
    {
      words: ['update', 'a', '--snapshot', '--dry-run'],
      asked: { request: { snapshot: true, dryRun: true } },
    },
    { words: ['check', '--', '-a', '--json'], asked: { json: false, request: { images: ['-a', '--json'] } } },
    { words: ['check', '--help'], asked: { kind: 'help' } },
    { words: ['--version', 'nonsense'], asked: { kind: 'version' } },
  ])('reads $words', ({ words, asked }) => {
    expect(parseArguments(words, 'gate')).toMatchObject(asked);
  });
});
