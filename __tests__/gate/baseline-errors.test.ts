import { describe, expect, it } from '@jest/globals';
import { parseBaseline } from '../../src/gate/baseline.ts';
import { BASELINE_ERRORS } from '../../src/gate/baseline-errors.ts';
import { type BaselineErrorCode, FORMAT_LINE } from '../../src/gate/baseline-line.ts';
import { baselineText, problemsOf } from '../support/gate.ts';

describe('the syntax errors of a baseline', () => {
  const rows: { name: string; lines: string[]; at: string; code: BaselineErrorCode; says?: RegExp }[] = [
    {
      name: 'a string with # inside',
      lines: ['a#b'],
      at: '2:1',
      code: 'baseline-syntax',
      says: /with # must be written as a JSON string/,
    },
    { name: 'a string with [ inside', lines: [' a[b'], at: '2:2', code: 'baseline-syntax', says: /with \[/ },
    { name: 'a string with " inside', lines: ['a"b'], at: '2:1', code: 'baseline-syntax', says: /with "/ },
    {
      name: 'a JSON string that does not end',
      lines: ['"a'],
      at: '2:1',
      code: 'baseline-syntax',
      says: /does not end/,
    },
    {
      name: 'a JSON string whose end is escaped',
      lines: ['"a\\"'],
      at: '2:1',
      code: 'baseline-syntax',
      says: /does not end/,
    },
    {
      name: 'a JSON string that ends in a backslash',
      lines: ['"a\\'],
      at: '2:1',
      code: 'baseline-syntax',
      says: /does not end/,
    },
    {
      name: 'something stuck to a JSON string',
      lines: ['"a"b'],
      at: '2:1',
      code: 'baseline-syntax',
      says: /stuck to its end/,
    },
    {
      name: 'an escape that JSON does not have',
      lines: ['"\\q"'],
      at: '2:1',
      code: 'baseline-syntax',
      says: /is not a JSON string/,
    },
    {
      name: 'a control character',
      lines: ['a\x1b[1m'],
      at: '2:2',
      code: 'baseline-syntax',
      says: /control character \(0x1b\)/,
    },
    {
      name: 'a control character in a comment',
      lines: ['# a\0'],
      at: '2:4',
      code: 'baseline-syntax',
      says: /0x00/,
    },
    {
      name: 'a carriage return inside a line',
      lines: ['a\rb'],
      at: '2:2',
      code: 'baseline-syntax',
      says: /0x0d/,
    },
    {
      name: 'a header that is not one',
      lines: ['[profil p]', 'a'],
      at: '2:1',
      code: 'baseline-syntax',
      says: /must read \[profile NAME\]/,
    },
    {
      name: 'a header with something behind it',
      lines: ['[profile p] a', 'a'],
      at: '2:1',
      code: 'baseline-syntax',
    },
    {
      name: 'a header with a comment stuck to it',
      lines: ['[profile p]# c', 'a'],
      at: '2:1',
      code: 'baseline-syntax',
    },
    {
      name: 'an unknown attribute',
      lines: ['a  optionl'],
      at: '2:4',
      code: 'baseline-attribute',
      says: /^unknown attribute "optionl"$/,
    },
    { name: 'two strings on one line', lines: ['a-v1 b-v1'], at: '2:6', code: 'baseline-attribute' },
    {
      name: 'a repeated attribute',
      lines: ['a module  module'],
      at: '2:11',
      code: 'baseline-attribute',
      says: /stands twice/,
    },
    {
      name: 'a repeated string',
      lines: ['a', ' "a"'],
      at: '3:2',
      code: 'baseline-repeated',
      says: /already stands in profile current, line 2$/,
    },
    {
      name: 'an empty profile at the end',
      lines: ['a', '[profile p]', '# none'],
      at: '3:1',
      code: 'baseline-profile-empty',
    },
    {
      name: 'an empty profile before another',
      lines: ['[profile p]', '[profile q]', 'a'],
      at: '2:1',
      code: 'baseline-profile-empty',
    },
    {
      name: '[profile current]',
      lines: ['[profile current]', 'a'],
      at: '2:1',
      code: 'baseline-profile-name',
      says: /is not allowed$/,
    },
    {
      name: 'a profile name with a slash',
      lines: ['[profile a/b]', 'a'],
      at: '2:1',
      code: 'baseline-profile-name',
      says: /"a\/b" is not a profile name/,
    },
    {
      name: 'a profile name that starts with a dot',
      lines: ['[profile .a]', 'a'],
      at: '2:1',
      code: 'baseline-profile-name',
    },
    {
      name: 'a profile without a name',
      lines: ['[profile ]', 'a'],
      at: '2:1',
      code: 'baseline-profile-name',
    },
    {
      name: 'two profiles of one name',
      lines: ['[profile p]', 'a', '[profile p]', 'b'],
      at: '4:1',
      code: 'baseline-profile-repeated',
      says: /already starts at line 2$/,
    },
    {
      name: 'optional on luo',
      lines: ['  luo-v5  optional'],
      at: '2:3',
      code: 'baseline-optional-luo',
      says: /its loss is a panic/,
    },
    {
      name: 'optional on a composite of luo',
      lines: ['luo-v5;block-v1  optional'],
      at: '2:1',
      code: 'baseline-optional-luo',
    },
    {
      name: 'optional on luo without a version',
      lines: ['luo;block-v1  optional'],
      at: '2:1',
      code: 'baseline-optional-luo',
    },
    {
      name: 'optional on another string that starts with luo-',
      lines: ['luo-session-v1  optional'],
      at: '2:1',
      code: 'baseline-optional-luo',
    },
    {
      name: 'a header with text in front of it',
      lines: ['a', '[x[profile p]', 'b'],
      at: '3:1',
      code: 'baseline-syntax',
    },
    {
      name: 'a profile name with a comma at its end',
      lines: ['[profile a,]', 'a'],
      at: '2:1',
      code: 'baseline-profile-name',
    },
    { name: 'an empty string', lines: ['""'], at: '2:1', code: 'baseline-impossible' },
    { name: 'a string of 48 bytes', lines: ['a'.repeat(48)], at: '2:1', code: 'baseline-impossible' },
    { name: 'a string that is not ASCII', lines: ['memfd-ü1'], at: '2:1', code: 'baseline-impossible' },
    { name: 'a JSON string with a line end', lines: ['"a\\nb"'], at: '2:1', code: 'baseline-impossible' },
  ];

  it.each(rows)('$name', ({ lines, at, code, says }) => {
    const text = baselineText(...lines);
    expect(problemsOf(text)).toEqual([`${at} ${code}`]);
    expect(problemsOf(text.replaceAll('\n', '\r\n'))).toEqual([`${at} ${code}`]);
    const result = parseBaseline(text);
    const [problem] = result.ok ? [] : result.problems;
    expect(problem?.message).toMatch(says ?? /./);
    expect(problem?.remedy).toMatch(/\.$/);
    expect(result).toHaveProperty('unfilled', null);
  });

  it('every code of the table occurs here', () => {
    const here = new Set([
      ...rows.map(({ code }) => code),
      'baseline-empty',
      'baseline-format',
      'baseline-newer',
      'baseline-conflict',
    ]);
    expect([...here].sort()).toEqual(Object.keys(BASELINE_ERRORS).sort());
  });

  it.each([
    ['no format line', 'luo-v5\n'],
    ['a first line that is another comment', '# luo\nluo-v5\n'],
    ['a blank first line', `\n${FORMAT_LINE}\nluo-v5\n`],
    ['a space behind the format', `${FORMAT_LINE} \nluo-v5\n`],
    ['a word before the format', `x# liveupdate-gate baseline 2\nluo-v5\n`],
    ['a byte order mark', `\ufeff${FORMAT_LINE}\nluo-v5\n`],
  ])('%s: the format is not named', (_, text) => {
    expect(problemsOf(text)[0]).toBe('1:1 baseline-format');
  });

  it('a byte order mark is named: an editor does not show it', () => {
    const result = parseBaseline(`\ufeff${FORMAT_LINE}\nluo-v5\n`);
    expect(result).toMatchObject({
      problems: [
        {
          code: 'baseline-format',
          message: 'the file starts with a byte order mark',
          remedy: 'Save it as UTF-8 without one.',
        },
      ],
    });
  });

  it('a byte order mark before another first line is an error besides that of the line', () => {
    expect(problemsOf('\ufeffluo-v5\nmemfd-v2\n')).toEqual(['1:1 baseline-format', '1:1 baseline-format']);
  });

  describe('a merge that is not finished', () => {
    it.each([
      ['of two sides', ['a', '<<<<<<< HEAD', 'b', '=======', 'b', '>>>>>>> other'], 3],
      ['of three', ['<<<<<<< HEAD', 'a b', '||||||| base', 'c', '=======', '>>>>>>> other'], 2],
      ['of which a marker was left', ['a', 'b', '======='], 4],
      ['of which the end was left', ['a', '>>>>>>> other'], 3],
      ['of which the base was left', ['a', '|||||||'], 3],
    ])('%s is one error, at its first marker', (_, lines, line) => {
      const result = parseBaseline(baselineText(...lines));
      expect(result).toMatchObject({ ok: false, count: 1, unfilled: null });
      expect(result.ok ? [] : result.problems).toEqual([
        {
          code: 'baseline-conflict',
          line,
          column: 1,
          message: 'a conflict marker: the merge is not finished',
          remedy: 'Say which lines stay, and take the markers out.',
        },
      ]);
    });

    it('may begin at the first line', () => {
      const text = `<<<<<<< HEAD\n${baselineText('a')}=======\n${baselineText('b')}>>>>>>> other\n`;
      expect(problemsOf(text)).toEqual(['1:1 baseline-conflict']);
    });

    it.each(['"======="', '======', '========', '=======x', 'a # =======', ' ======='])(
      '%s is none',
      line => {
        expect(problemsOf(baselineText(line))).toEqual([]);
      },
    );
  });

  describe('more than anybody reads', () => {
    const words = (count: number): string =>
      Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

    it('are 201 errors of a line with a million words, and the last says how many more there are', () => {
      const result = parseBaseline(baselineText(`a ${words(1_000_000)}`));
      if (result.ok) throw new Error('no error');
      expect([result.problems.length, result.count]).toEqual([201, 1_000_000]);
      expect(result.problems.at(-2)?.message).toBe('unknown attribute "w199"');
      expect(result.problems.at(-1)?.message).toBe('unknown attribute "w200"; 999799 more after this one');
    });

    it('are all there where they are 201', () => {
      const result = parseBaseline(baselineText(`a ${words(201)}`));
      expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual(
        words(201)
          .split(' ')
          .map(word => `unknown attribute "${word}"`),
      );
    });

    it('are also repeated strings and empty profiles', () => {
      const strings = Array.from({ length: 1000 }, () => 'a');
      const profiles = Array.from({ length: 1000 }, (_, index) => `[profile p${index}]`);
      const result = parseBaseline(baselineText(...strings, ...profiles));
      expect(result.ok ? [] : [result.problems.length, result.count]).toEqual([201, 1999]);
      expect(result.ok ? '' : result.problems.at(-1)?.message).toBe(
        'a already stands in profile current, line 202; 1798 more after this one',
      );
    });

    it('is a word as long as the file: it is cut', () => {
      const result = parseBaseline(baselineText(`a ${'w'.repeat(1 << 20)}`));
      const [problem] = result.ok ? [] : result.problems;
      expect(problem?.message).toHaveLength(400);
      expect(problem?.message).toMatch(/^unknown attribute "w+…$/);
    });
  });

  it('an unknown format number is the only error, whatever else the file holds', () => {
    const result = parseBaseline('# liveupdate-gate baseline 12\n{ "anything": ["\x01"] }\n');
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { code: 'baseline-newer', message: /written by a newer release/, remedy: 'Update the gate.' },
      ].map(problem => ({ ...problem, message: expect.stringMatching(problem.message) })),
      unfilled: null,
    });
  });

  it('are found all at once, in the order of the file', () => {
    const text =
      'x\na bad worse\na\n[profile current]\n[nonsense]\n"b\n[profile p]\nluo-v1 optional\n[profile p]\n';
    expect(problemsOf(text)).toEqual([
      '1:1 baseline-format',
      '2:3 baseline-attribute',
      '2:7 baseline-attribute',
      '3:1 baseline-repeated',
      '4:1 baseline-profile-name',
      '4:1 baseline-profile-empty',
      '5:1 baseline-syntax',
      '6:1 baseline-syntax',
      '8:1 baseline-optional-luo',
      '9:1 baseline-profile-repeated',
      '9:1 baseline-profile-empty',
    ]);
  });

  it('two headers without a name are not two profiles of one name', () => {
    const text = baselineText('[nonsense]', 'a', '[profile ]', 'b', '[profile ]', 'c');
    expect(problemsOf(text)).toEqual([
      '2:1 baseline-syntax',
      '4:1 baseline-profile-name',
      '6:1 baseline-profile-name',
    ]);
  });
});
