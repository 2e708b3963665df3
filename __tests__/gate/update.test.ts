import { describe, expect, it } from '@jest/globals';
import { FORMAT_LINE } from '../../src/gate/baseline-line.ts';
import { changesText } from '../../src/gate/diff.ts';
import type { UpdateInput } from '../../src/gate/plan.ts';
import { baselineText, updated } from '../support/gate.ts';

interface Row {
  readonly name: string;
  readonly before: readonly string[];
  readonly image: readonly string[];
  readonly after: readonly string[];
  readonly options?: Partial<UpdateInput> & { readonly profiles?: readonly string[] };
}

const rows: Row[] = [
  {
    name: 'what needs no change keeps its order, comments, white space and spelling',
    before: ['# head', '', 'z-v1 # why', '  a-v1\toptional', '"luo-v5"'],
    image: ['a-v1', 'luo-v5', 'z-v1'],
    after: ['# head', '', 'z-v1 # why', '  a-v1\toptional', '"luo-v5"'],
  },
  {
    name: 'a changed string keeps its line, comments and attributes',
    before: ['luo-v5', '# why', '\tmemfd-v1  optional  # since 7.2', 'z-v1'],
    image: ['luo-v5', 'memfd-v2', 'z-v1'],
    after: ['luo-v5', '# why', '\tmemfd-v2  optional  # since 7.2', 'z-v1'],
  },
  {
    name: 'of several new versions the lowest goes into the changed line, the others are inserted',
    before: ['memfd-v1  # c', 'z-v1'],
    image: ['memfd-v10', 'memfd-v3', 'memfd-v2', 'z-v1'],
    after: ['memfd-v2  # c', 'memfd-v3', 'memfd-v10', 'z-v1'],
  },
  {
    name: 'all new versions of a changed string come in, also those that another profile lists',
    before: ['memfd-v1', '[profile next]', 'memfd-v2', 'memfd-v3'],
    image: ['memfd-v2', 'memfd-v3'],
    after: ['memfd-v2', 'memfd-v3', '[profile next]', 'memfd-v2', 'memfd-v3'],
    options: { profiles: ['current'] },
  },
  {
    name: 'a string that another profile lists does not come in beside what is kept',
    before: ['memfd-v2', '[profile previous]', 'memfd-v1'],
    image: ['memfd-v1', 'memfd-v2'],
    after: ['memfd-v2', '[profile previous]', 'memfd-v1'],
    options: { profiles: ['current'] },
  },
  {
    name: 'a lost string does not bring in versions of another profile where its family is still listed',
    before: ['memfd-v1', 'memfd-v2', '[profile next]', 'memfd-v3'],
    image: ['memfd-v2', 'memfd-v3'],
    after: ['memfd-v2', '[profile next]', 'memfd-v3'],
    options: { profiles: ['current'] },
  },
  {
    name: 'a snapshot takes the whole list, also what another profile lists',
    before: ['a-v1', '[profile p]', 'b-v1'],
    image: ['a-v1', 'b-v1'],
    after: ['a-v1', '[profile p]', 'a-v1', 'b-v1'],
    options: { profiles: ['p'], snapshot: true },
  },
  {
    name: 'the attribute module goes with all white space in front of it',
    before: ['a-v1 \t module  # why', 'b-v1 module optional'],
    image: ['a-v1', 'b-v1'],
    after: ['a-v1  # why', 'b-v1 optional'],
    options: { modulesRead: true },
  },
  {
    name: 'a removed string takes the comment block directly above along',
    before: ['# of the file', '', 'a-v1', '# of b', '# more of b', 'b-v1', '# of c', 'c-v1'],
    image: ['a-v1', 'c-v1'],
    after: ['# of the file', '', 'a-v1', '# of c', 'c-v1'],
  },
  {
    name: 'a block that a blank line follows belongs to the file and stays',
    before: ['# of the file', '', 'a-v1', '# of the file too', '', 'b-v1', 'c-v1'],
    image: ['c-v1'],
    after: ['# of the file', '', '# of the file too', '', 'c-v1'],
  },
  {
    name: 'the format line does not go with the first string',
    before: ['# of a', 'a-v1', 'b-v1'],
    image: ['b-v1'],
    after: ['b-v1'],
  },
  {
    name: 'added strings go before the first greater line, above its comment block',
    before: ['b-v1', '# of d', 'd-v1', 'd-v10'],
    image: ['a-v1', 'b-v1', 'c-v1', 'd-v1', 'd-v9', 'd-v10', 'e-v1'],
    after: ['a-v1', 'b-v1', 'c-v1', '# of d', 'd-v1', 'd-v9', 'd-v10', 'e-v1'],
  },
  {
    name: 'no line is moved where the file is in another order',
    before: ['z-v1', 'm-v1', 'a-v1'],
    image: ['z-v1', 'm-v1', 'a-v1', 'n-v1', 'zz-v1'],
    after: ['n-v1', 'z-v1', 'm-v1', 'a-v1', 'zz-v1'],
  },
  {
    name: 'added strings at the end of current stand before what follows its last string',
    before: ['a-v1', '# the end', '', '[profile p]', 'a-v1'],
    image: ['a-v1', 'b-v1'],
    after: ['a-v1', 'b-v1', '# the end', '', '[profile p]', 'a-v1'],
  },
  {
    name: 'all strings are replaced',
    before: ['# of the file', '', '# of a', 'a-v1', '', '[profile p]', 'a-v1'],
    image: ['b-v1'],
    after: ['# of the file', '', 'b-v1', '', '[profile p]', 'a-v1'],
  },
  {
    name: 'a string that a bare word cannot be is written as JSON',
    before: ['a-v1'],
    image: ['a-v1', 'b c#-v1'],
    after: ['a-v1', '"b c#-v1"'],
  },
  {
    name: 'liveupdate-test-* is never written, and goes where it is lost',
    before: ['a-v1', 'liveupdate-test-v1'],
    image: ['a-v1', 'liveupdate-test-v2'],
    after: ['a-v1'],
  },
  {
    name: 'a string that another profile lists is not added to current',
    before: ['a-v1', '[profile p]', 'b-v1'],
    image: ['a-v1', 'b-v1', 'c-v1'],
    after: ['a-v1', 'c-v1', '[profile p]', 'b-v1'],
  },
  {
    name: 'kho-* stays where it was not looked for',
    before: ['a-v1', 'kho-v1'],
    image: ['a-v1'],
    after: ['a-v1', 'kho-v1'],
  },
  {
    name: 'another string that starts with kho- goes like any',
    before: ['a-v1', 'kho-vmalloc-v1'],
    image: ['a-v1'],
    after: ['a-v1'],
  },
  {
    name: 'kho-* is changed where it was looked for',
    before: ['a-v1', 'kho-v1'],
    image: ['a-v1', 'kho-v2'],
    after: ['a-v1', 'kho-v2'],
    options: { khoRead: true },
  },
  {
    name: 'a line of a module stays where no modules were read',
    before: ['a-v1', 'vfio-v1  module'],
    image: ['a-v1'],
    after: ['a-v1', 'vfio-v1  module'],
  },
  {
    name: 'a line of a module goes where modules were read, and lack it',
    before: ['a-v1', 'vfio-v1  module'],
    image: ['a-v1'],
    after: ['a-v1'],
    options: { modulesRead: true },
  },
  {
    name: 'the attribute module is set and cleared as the providers are',
    before: [
      'a-v1\tmodule # c',
      'b-v1  optional # c',
      'c-v1 module optional',
      'd-v1 optional module',
      'e-v1 module',
    ],
    image: ['a-v1', 'm:b-v1', 'c-v1', 'd-v1', 'm:e-v1', 'm:f-v1', 'm:g-v1', 'g-v1'],
    after: [
      'a-v1 # c',
      'b-v1  optional  module # c',
      'c-v1 optional',
      'd-v1 optional',
      'e-v1 module',
      'f-v1  module',
      'g-v1',
    ],
    options: { modulesRead: true },
  },
  {
    name: 'a changed string that moved to a module is marked',
    before: ['a-v1 # c'],
    image: ['m:a-v2'],
    after: ['a-v2  module # c'],
    options: { modulesRead: true },
  },
  {
    name: 'a named profile only loses what the image lost',
    before: ['a-v2', '[profile p]', '# of a', 'a-v1', 'b-v1'],
    image: ['a-v2', 'b-v1', 'c-v1'],
    after: ['a-v2', '[profile p]', 'b-v1'],
    options: { profiles: ['p'] },
  },
  {
    name: 'with snapshot a named profile follows the image',
    before: ['a-v2', '[profile p]', '# of a', 'a-v1  # c', 'b-v1'],
    image: ['a-v2', 'c-v1', 'liveupdate-test-v1'],
    after: ['a-v2', '[profile p]', '# of a', 'a-v2  # c', 'c-v1'],
    options: { profiles: ['p'], snapshot: true },
  },
  {
    name: 'several profiles at once',
    before: ['a-v1', 'b-v1', '[profile p]', 'a-v1', 'b-v1'],
    image: ['a-v2', 'b-v1'],
    after: ['a-v2', 'b-v1', '[profile p]', 'b-v1'],
    options: { profiles: ['current', 'p'] },
  },
  {
    name: 'a new profile takes the whole list, at the end of the file',
    before: ['a-v1', '# the end'],
    image: ['b-v1', 'm:a-v2', 'liveupdate-test-v1'],
    after: ['a-v1', '# the end', '', '[profile p]', 'a-v2  module', 'b-v1'],
    options: { profiles: ['p'] },
  },
  {
    name: 'a new current goes before the first header and its comments',
    before: ['# of the file', '', '# of p', '[profile p]', 'a-v1'],
    image: ['b-v1', 'a-v1'],
    after: ['# of the file', '', 'a-v1', 'b-v1', '', '# of p', '[profile p]', 'a-v1'],
  },
  {
    name: 'a reason stands above the changed line, and in the place of the removed one',
    before: ['# of a', 'a-v1', '# of b', 'b-v1', '# of c', 'c-v1', 'd-v1'],
    image: ['a-v2', 'c-v1', 'd-v1'],
    after: ['# of a', '# no host left', 'a-v2', '# b-v1 removed: no host left', '', '# of c', 'c-v1', 'd-v1'],
    options: { reason: 'no host left' },
  },
  {
    name: 'a reason at the end, or before a blank line, needs no blank line of its own',
    before: ['a-v1', 'b-v1', '', 'c-v1', 'd-v1'],
    image: ['a-v1', 'c-v1'],
    after: ['a-v1', '# b-v1 removed: r', '', 'c-v1', '# d-v1 removed: r'],
    options: { reason: 'r' },
  },
  {
    name: 'a reason is kept off a string that comes in right behind it',
    before: ['a-v1'],
    image: ['b-v1'],
    after: ['# a-v1 removed: r', '', 'b-v1'],
    options: { reason: 'r' },
  },
];

describe('update', () => {
  it.each(rows)('$name', ({ before, image, after, options }) => {
    const result = updated(baselineText(...before), image, options);
    expect(result.text.split('\n')).toEqual(baselineText(...after).split('\n'));
    expect(result.emptied).toEqual([]);
  });

  it.each(rows)('a second run changes nothing: $name', ({ after, image, options }) => {
    expect(changesText(updated(baselineText(...after), image, options).edits)).toBe(false);
  });

  it.each(rows)('keeps CRLF: $name', ({ before, image, after, options }) => {
    const crlf = (lines: readonly string[]): string => baselineText(...lines).replaceAll('\n', '\r\n');
    expect(updated(crlf(before), image, options).text).toBe(crlf(after));
  });

  it.each([
    ['the changed last line has none either', 'a-v1\nb-v1', ['a-v1', 'b-v2'], 'a-v1\nb-v2'],
    ['a line behind it ends it', 'a-v1', ['a-v1', 'b-v1'], 'a-v1\nb-v1\n'],
    ['the changed last line gets one before another', 'a-v1', ['a-v2', 'a-v3'], 'a-v2\na-v3\n'],
    ['the removed last line takes nothing along', 'a-v1\nb-v1', ['a-v1'], 'a-v1\n'],
    ['the removed last line makes room', 'a-v1', ['b-v1'], 'b-v1\n'],
  ])('no line end at the end: %s', (_, before, image, after) => {
    expect(updated(`${FORMAT_LINE}\n${before}`, image).text).toBe(`${FORMAT_LINE}\n${after}`);
  });

  it('a profile behind a last line without an end', () => {
    const { text } = updated(`${FORMAT_LINE}\na-v1`, ['a-v1'], { profiles: ['p'] });
    expect(text).toBe(baselineText('a-v1', '', '[profile p]', 'a-v1'));
  });
});
