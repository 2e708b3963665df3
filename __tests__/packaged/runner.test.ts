import { describe, expect, it } from '@jest/globals';
import { commandsOf, parseOutputs } from '../support/runner-commands.ts';

// The other tests trust that a command would be seen.

describe('the lines that the runner takes for commands', () => {
  it.each([
    { line: '::error::x', name: 'error', data: 'x' },
    { line: ' \t\u00a0\x85::add-mask::x', name: 'add-mask', data: 'x' },
    { line: '::set-output name=a::b%0Ac%253A', name: 'set-output', data: 'b\nc%3A' },
    { line: 'text\r::debug::x', name: 'debug', data: 'x' },
    { line: 'text\n::debug::x', name: 'debug', data: 'x' },
    { line: 'some text ##[add-mask]x', name: 'add-mask', data: 'x' },
    { line: '###[group a=b;c=d]x', name: 'group', data: 'x' },
  ])('$line', ({ line, name, data }) => {
    expect(commandsOf(line)).toMatchObject([{ name, data }]);
  });

  it('give their properties unescaped', () => {
    const [command] = commandsOf('::error file=a%3Ab%2Cc,line=7,title=%25::x');
    expect(command?.properties).toEqual(
      new Map([
        ['file', 'a:b,c'],
        ['line', '7'],
        ['title', '%'],
      ]),
    );
  });

  it.each(['text ::error::x', ': :error::x', '::error', '# #[error]', '##[error', '#[error]', ''])(
    'are not: %j',
    line => {
      expect(commandsOf(line)).toEqual([]);
    },
  );
});

describe('the file of outputs', () => {
  it('has values of one line and of several', () => {
    const text = 'a=b=c\nd<<END\ne\n\nf\nEND\ng=<<END\nh=\n';
    expect(parseOutputs(text)).toEqual({ a: 'b=c', d: 'e\n\nf', g: '<<END', h: '' });
  });

  it.each(['no output', 'a<<END\nb\n'])('is an error where the runner would say so: %j', text => {
    expect(() => parseOutputs(text)).toThrow(/output/);
  });
});
