import { describe, expect, it } from '@jest/globals';
import { isShownWhole, visible, visibleLines } from '../../src/report/visible.ts';

describe('visible text', () => {
  it.each([
    ['plain text, ünïcödé ✓ 日本 😀', 'plain text, ünïcödé ✓ 日本 😀'],
    ['a::b', 'a::b'],
    ['::error::x', ': :error::x'],
    ['  ::error file=a::x', '  : :error file=a::x'],
    ['\u00a0\u3000::error::', '\u00a0\u3000: :error::'],
    [':::error::', ': ::error::'],
    ['\t::error::', '\\t::error::'],
    ['\n::error::', '\\n::error::'],
    ['a\r\n::set-output name=a::b', 'a\\r\\n::set-output name=a::b'],
    ['##[add-mask]x', '# #[add-mask]x'],
    ['a ##[group]b ##[error]c', 'a # #[group]b # #[error]c'],
    ['###[group]', '## #[group]'],
    ['##\u200b[group]', '##\\u200b[group]'],
    ['##[##[', '# #[# #['],
    ['\x1b[31mred\x1b]0;title\x07', '\\x1b[31mred\\x1b]0;title\\x07'],
    ['\x9b31m \x85 \x7f \0', '\\x9b31m \\x85 \\x7f \\x00'],
    ['\u202egnp.exe\u2066', '\\u202egnp.exe\\u2066'],
    ['a\u2028b\u2029c\ufeff', 'a\\u2028b\\u2029c\\ufeff'],
    ['\ud800 \udc00', '\\ud800 \\udc00'],
    ['\ud83d\ude00\ud83d', '😀\\ud83d'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('stays as it is when it is shown again', () => {
    for (const text of ['::a::', '###[a]', ':::::', '##[##[', '\x1b[1m']) {
      expect(visible(visible(text))).toBe(visible(text));
    }
  });

  it('holds no command and no control, of all short texts of the characters that make them', () => {
    const characters = [':', '#', '[', ' ', '\t', '\n', '\u200b', '\u0085', 'a'];
    let texts = [''];
    for (let length = 0; length < 5; length++) {
      texts = texts.flatMap(text => characters.map(character => text + character));
      const bad = texts.filter(text => /##\[|^\s*::|[\0-\x1f\x7f-\x9f\u200b]/.test(visible(text)));
      expect(bad).toEqual([]);
    }
  });
});

describe('the lines of a text', () => {
  it('are each made visible, whatever their ends', () => {
    expect(visibleLines('a\r\n::b::\n\n##[c]\rd\n')).toEqual(['a', ': :b::', '', '# #[c]\\rd']);
    expect(visibleLines('a')).toEqual(['a']);
  });

  it('keep their tabs, and no command behind one', () => {
    expect(visibleLines(' a\toptional\n\t::b::\n \t ::c\n##\t[d]\n')).toEqual([
      ' a\toptional',
      '\t: :b::',
      ' \t : :c',
      '##\t[d]',
    ]);
  });
});

describe('a patch', () => {
  it.each([
    { name: 'of plain text', patch: '-a\n+b\n', whole: true },
    { name: 'with tabs', patch: '-a\toptional\n+b\toptional\n', whole: true },
    { name: 'with line ends of Windows', patch: '-a\r\n+b\r\n', whole: false },
    { name: 'with a character that hides', patch: ' # a\u202eb\n-a\n', whole: false },
    { name: 'with what looks like a command', patch: ' ::a::\n', whole: false },
  ])('$name can be pasted: $whole', ({ patch, whole }) => {
    expect(isShownWhole(patch)).toBe(whole);
  });
});
