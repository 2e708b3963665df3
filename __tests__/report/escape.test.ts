import { describe, expect, it } from '@jest/globals';
import { code, escaped, preformatted, table } from '../../src/report/escape.ts';
import { visible } from '../../src/report/visible.ts';
import { HOSTILE } from '../support/hostile.ts';

/** What a reader sees of entities and empty comments. */
function shown(text: string): string {
  return text
    .replaceAll('<!-- -->', '')
    .replace(/&#([0-9]+);/g, (_, number) => String.fromCharCode(Number(number)));
}

describe('escaped text', () => {
  it.each(HOSTILE)('%j holds no sign of markup, and is read as what it was', text => {
    const result = escaped(text);
    expect(result.replaceAll('<!-- -->', '')).toMatch(/^(?![ -])(?:[\w ,-]|[^\0-\x7f]|&#[0-9]+;)*$/);
    expect(result.replaceAll('<!-- -->', '')).not.toContain('_');
    expect(shown(result)).toBe(visible(text));
  });

  it('keeps sign and name of a mention and of an issue apart', () => {
    expect(escaped('@a #1')).toBe('&#64;<!-- -->a &#35;<!-- -->1');
    expect(escaped('a@b.c')).toBe('a&#64;<!-- -->b&#46;c');
  });

  it('leaves a compatible string readable', () => {
    expect(code('memfd-v2')).toBe('<code>memfd-v2</code>');
  });

  it.each(HOSTILE)('%j set as code stays inside it', text => {
    expect(code(text)).toBe(`<code>${escaped(text)}</code>`);
    expect(code(text).match(/<(?!!-- -->)/g)).toHaveLength(2);
  });
});

describe('preformatted lines', () => {
  it('have <, > and & as entities only', () => {
    expect(preformatted(['<b>', '&lt;'])).toBe('<pre>\n&lt;b&gt;\n&amp;lt;\n</pre>');
    expect(preformatted([], 'diff')).toBe('<pre lang="diff">\n\n</pre>');
  });

  it.each(HOSTILE)('%j does not leave its block', text => {
    const inside = preformatted([text]).slice('<pre>\n'.length, -'\n</pre>'.length);
    expect(inside).not.toMatch(/[<>\n\r\x1b]|&(?!lt;|gt;|amp;)/);
  });
});

describe('a table', () => {
  it('is nothing without a row', () => {
    expect(table(['a'], [])).toBe('');
  });

  it.each(HOSTILE)('%j is one cell', text => {
    const [, , row = ''] = table(['a', 'b'], [[escaped(text), code(text)]]).split('\n');
    expect(row.split('|')).toHaveLength(4);
  });
});
