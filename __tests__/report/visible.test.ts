import { describe, expect, it } from '@jest/globals';
import { code, escaped, preformatted, table } from '../../src/report/escape.ts';
import { visible, visibleLines } from '../../src/report/visible.ts';
import { commandsOf } from '../support/runner-commands.ts';

describe('visible', () => {
  it.each([
    { text: 'memfd-v2 → memfd-v3', shown: 'memfd-v2 → memfd-v3' },
    { text: 'a\nb\rc\td', shown: 'a\\nb\\rc\\td' },
    { text: '\0\x1b[31m\x7f\x9b', shown: '\\x00\\x1b[31m\\x7f\\x9b' },
    { text: '::error::x', shown: ': :error::x' },
    { text: ' \u2003::error::x', shown: ' \u2003: :error::x' },
    { text: ':::', shown: ': ::' },
    { text: 'a ::error::x', shown: 'a ::error::x' },
    { text: '##[error]x', shown: '# #[error]x' },
    { text: '####[a]##[b]', shown: '### #[a]# #[b]' },
    { text: '#\u00ad#[error]', shown: '#\\u00ad#[error]'.replace('\\u00ad', '\\xad') },
    { text: '#\ufe0f#[error]', shown: '#\\ufe0f#[error]' },
    { text: '#\u{e0020}#[error]', shown: '#\\udb40\\udc20#[error]' },
    { text: '\u202egnp\u2069', shown: '\\u202egnp\\u2069' },
    { text: '\ud800 \udc00 😀', shown: '\\ud800 \\udc00 😀' },
  ])('shows $text as one line that does nothing', ({ text, shown }) => {
    expect(visible(text)).toBe(shown);
    expect(visible(shown)).toBe(shown);
    expect(commandsOf(shown)).toEqual([]);
  });

  it('takes a text with lines apart first', () => {
    expect(visibleLines('a\r\n::error::b\n\n##[c]\n')).toEqual(['a', ': :error::b', '', '# #[c]']);
  });
});

describe('text in Markdown', () => {
  it('has nothing of markup left', () => {
    const text = '<b> &amp; **x** _y_ `z` [l](u) ![i](u) | a@b #1 ~~s~~ https://x.y \\ {} "q" \'';
    expect(escaped(text)).toMatch(/^[A-Za-z0-9 -]*(?:&#\d+;[A-Za-z0-9 -]*)+$/);
    expect(escaped(text).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(text);
  });

  it('is one cell of a table, whatever it holds', () => {
    const text = table(['a', 'b'], [[code('x | y\n| z'), escaped('|')]]);
    expect(text.split('\n')).toHaveLength(3);
    expect(text.split('\n').at(-1)?.split('|')).toHaveLength(4);
    expect(table(['a'], [])).toBe('');
  });

  it('cannot end a block of lines', () => {
    const block = preformatted(['</pre>', '', '```', '\x1b[31m', '&lt;'], 'diff');
    expect(block).toBe('<pre lang="diff">\n&lt;/pre&gt;\n\n```\n\\x1b[31m\n&amp;lt;\n</pre>');
  });
});
