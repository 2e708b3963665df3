import { describe, expect, it } from '@jest/globals';
import { isProfileName, parseBaseline, splitLines } from '../../src/gate/baseline.ts';
import { FORMAT_LINE, spell } from '../../src/gate/baseline-line.ts';
import { baselineText, parsed, problemsOf } from '../support/gate.ts';

function profilesOf(text: string): Record<string, string[]> {
  const { profiles } = parsed(text);
  return Object.fromEntries(
    profiles.map(({ name, strings }) => [name, strings.map(line => line.compatible)]),
  );
}

describe('a baseline', () => {
  it('lists strings, with comments, blank lines and profiles around them', () => {
    const text = baselineText(
      '# head',
      'luo-v5',
      '',
      '\t memfd-v2 # why',
      '[profile previous] # old',
      'luo-v4',
    );
    expect(profilesOf(text)).toEqual({ current: ['luo-v5', 'memfd-v2'], previous: ['luo-v4'] });
  });

  it('has a profile current only where a string stands before the first header', () => {
    expect(profilesOf(baselineText('[profile a.b_c-1]', 'luo-v5'))).toEqual({ 'a.b_c-1': ['luo-v5'] });
  });

  it('has headers with white space around them, and comments behind them', () => {
    const text = baselineText(' \t[profile  p]', 'a', '[profile \t q] ', 'b', '[profile r]\t #', 'c');
    expect(profilesOf(text)).toEqual({ p: ['a'], q: ['b'], r: ['c'] });
  });

  it('may list one string in two profiles', () => {
    expect(profilesOf(baselineText('a-v1', '[profile p]', 'a-v1'))).toEqual({
      current: ['a-v1'],
      p: ['a-v1'],
    });
  });

  it('takes attributes in any order, and a comment behind them', () => {
    const text = baselineText('a', 'b optional', 'c\tmodule', 'd  module optional # both', 'e #optional');
    const [profile] = parsed(text).profiles;
    expect(profile?.strings.map(({ optional, module }) => [optional, module])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ]);
  });

  it.each([
    ['"with space-v1"', 'with space-v1'],
    ['"#a"', '#a'],
    ['"[a]"', '[a]'],
    ['"say \\"a\\""', 'say "a"'],
    ['"\\u0061-v1"', 'a-v1'],
    ['"back\\\\slash"', 'back\\slash'],
    ['back\\slash', 'back\\slash'],
    ['"luo-v5"', 'luo-v5'],
  ])('reads %s', (spelling, compatible) => {
    expect(profilesOf(baselineText(`${spelling}  module # c`))).toEqual({ current: [compatible] });
  });

  it.each(['a b', '#a', '[a', '=======', '<<<<<<<', 'a"b', 'a\\b', "a'b", 'luo-v5;x', '::error::', '<b>'])(
    'spells %s so that it reads back',
    text => {
      expect(profilesOf(baselineText(spell(text)))).toEqual({ current: [text] });
    },
  );

  it('may have CRLF, and no line end at its end', () => {
    const text = `${FORMAT_LINE}\r\nluo-v5  module\r\n[profile p]\r\n"a b"`;
    expect(profilesOf(text)).toEqual({ current: ['luo-v5'], p: ['a b'] });
    expect(parsed(text).eol).toBe('\r\n');
    expect(parsed(baselineText('a')).eol).toBe('\n');
  });

  it('keeps every line as it stands', () => {
    const text = `${FORMAT_LINE}\r\n\r\n \t\n# c\na-v1`;
    expect(
      parsed(text)
        .lines.map(line => line.text)
        .join(''),
    ).toBe(text);
    expect(splitLines('')).toEqual([]);
  });
});

describe('a baseline without a string', () => {
  it.each(['', `${FORMAT_LINE}\n`, FORMAT_LINE, baselineText('# soon', '')])(
    '%j is an error that update may fill',
    text => {
      const result = parseBaseline(text);
      expect(problemsOf(text)).toEqual(['1:1 baseline-empty']);
      expect(result.ok === false && result.unfilled?.profiles).toEqual([]);
    },
  );

  it('is no baseline to fill where there is another error too', () => {
    expect(parseBaseline('# soon\n')).toMatchObject({ ok: false, unfilled: null });
    expect(parseBaseline(baselineText('[profile p]'))).toMatchObject({ ok: false, unfilled: null });
  });
});

describe('the name of a profile', () => {
  it('is letters, digits, dots, hyphens, underscores, and not current', () => {
    const bad = ['', 'current', '-a', '.a', '_a', 'a b', 'ä', 'a/b', 'a]'];
    expect(['a', '7.2', 'A-b_c.d'].every(isProfileName)).toBe(true);
    expect(bad.filter(isProfileName)).toEqual([]);
  });
});
