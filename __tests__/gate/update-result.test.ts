import { describe, expect, it } from '@jest/globals';
import { type ParsedBaseline, parseBaseline } from '../../src/gate/baseline.ts';
import { FORMAT_LINE } from '../../src/gate/baseline-line.ts';
import { commitMessage } from '../../src/gate/commit-message.ts';
import { editedText } from '../../src/gate/diff.ts';
import { type BaselineChange, update } from '../../src/gate/update.ts';
import { baselineText, parsed, updated, versions } from '../support/gate.ts';

const NONE: BaselineChange = { profile: 'current', changed: [], added: [], removed: [], moved: [] };

describe('a new baseline', () => {
  it('has the format line and the strings in order, with module where only a module has them', () => {
    const { text, changes, emptied } = updated(null, [
      'memfd-v10',
      'memfd-v2',
      'm:vfio-v1',
      'luo-v5',
      'liveupdate-test-v1',
    ]);
    expect(text).toBe(baselineText('luo-v5', 'memfd-v2', 'memfd-v10', 'vfio-v1  module'));
    expect(changes).toEqual([{ ...NONE, added: ['luo-v5', 'memfd-v2', 'memfd-v10', 'vfio-v1'] }]);
    expect(emptied).toEqual([]);
  });

  it('may start with a named profile', () => {
    expect(updated(null, ['a-v1'], { profiles: ['p'] }).text).toBe(baselineText('[profile p]', 'a-v1'));
  });
});

describe('what an update of a profile leaves out', () => {
  const BEFORE = baselineText('luo-v5', 'b-v2', '[profile p]', 'luo-v5', 'a-v1');
  const IMAGE = ['luo-v5', 'b-v2', 'a-v1', 'a-v2', 'liveupdate-test-v1'];

  it.each([
    ['a named one does not list', ['p'], {}, ['a-v2', 'b-v2']],
    ['a named one lists by now', ['p'], { snapshot: true }, []],
    ['the one without a header follows, or another one lists', ['current'], {}, []],
    ['a new one has', ['q'], {}, []],
  ])('is what the image has and %s', (_, profiles, options, left) => {
    expect(updated(BEFORE, IMAGE, { profiles, ...options }).leftOut).toEqual(left);
  });

  it('is nothing that a changed line lists now', () => {
    const before = baselineText('luo-v5', '[profile p]', 'a-v1');
    expect(updated(before, ['luo-v5', 'a-v2'], { profiles: ['p'], snapshot: true }).leftOut).toEqual([]);
  });
});

describe('a file without a string', () => {
  const fill = (text: string, profile = 'current'): string => {
    const result: ParsedBaseline = parseBaseline(text);
    const unfilled = result.ok ? null : result.unfilled;
    expect(unfilled).not.toBeNull();
    return editedText(
      update(unfilled, [profile], {
        versions: versions('b-v1', 'a-v1'),
        imagePath: 'vmlinux',
        modulesRead: false,
        khoRead: false,
        snapshot: false,
        reason: null,
      }).edits,
    );
  };

  it.each([
    ['nothing at all', '', baselineText('a-v1', 'b-v1')],
    ['the format line', `${FORMAT_LINE}\n`, baselineText('a-v1', 'b-v1')],
    ['the format line without its end', FORMAT_LINE, baselineText('a-v1', 'b-v1')],
    [
      "a comment that stays the file's own",
      baselineText('# head'),
      baselineText('# head', '', 'a-v1', 'b-v1'),
    ],
    ['a comment and a blank line', baselineText('# head', ''), baselineText('# head', '', 'a-v1', 'b-v1')],
    ['CRLF', `${FORMAT_LINE}\r\n`, `${FORMAT_LINE}\r\na-v1\r\nb-v1\r\n`],
  ])('is filled: %s', (_, before, after) => {
    expect(fill(before)).toBe(after);
    expect(parsed(fill(before)).profiles).toHaveLength(1);
  });

  it('is filled with a named profile', () => {
    expect(fill(FORMAT_LINE, 'p')).toBe(baselineText('', '[profile p]', 'a-v1', 'b-v1'));
  });
});

describe('an update that would leave nothing', () => {
  it.each([
    ['of current', baselineText('a-v1'), ['liveupdate-test-v1'], ['current'], ['current']],
    ['of a named profile', baselineText('a-v2', '[profile p]', 'a-v1'), ['a-v2'], ['p'], ['p']],
    ['of one of two', baselineText('a-v2', '[profile p]', 'a-v1'), ['a-v2'], ['current', 'p'], ['p']],
    ['of a new profile', baselineText('a-v1'), [], ['p'], ['p']],
    ['of a new file', null, [], ['current'], ['current']],
  ])('says so: %s', (_, text, image, profiles, emptied) => {
    expect(updated(text, image, { profiles }).emptied).toEqual(emptied);
  });
});

describe('the changes of an update', () => {
  it('name each string once: changed, added, removed, moved', () => {
    const text = baselineText('a-v1', 'a-v2', 'b-v1', 'c-v1  module', '[profile p]', 'a-v1', 'b-v1');
    const image = ['a-v3', 'a-v4', 'c-v1', 'd-v1'];
    const { changes } = updated(text, [...image, 'm:e-v1'], {
      profiles: ['current', 'p'],
      modulesRead: true,
    });
    expect(changes).toEqual([
      {
        profile: 'current',
        changed: [{ from: 'a-v2', to: ['a-v3', 'a-v4'] }],
        added: ['d-v1', 'e-v1'],
        removed: ['a-v1', 'b-v1'],
        moved: ['c-v1'],
      },
      { ...NONE, profile: 'p', removed: ['a-v1', 'b-v1'] },
    ]);
  });
});

describe('the commit message', () => {
  const changed = { ...NONE, changed: [{ from: 'memfd-v1', to: ['memfd-v2', 'memfd-v3'] }] };

  it.each([
    ['nothing', [NONE], null, ''],
    ['nothing, whatever the reason', [NONE], 'why', ''],
    ['one change', [changed], null, 'liveupdate: baseline: memfd-v1 -> memfd-v2, memfd-v3'],
    ['an addition', [{ ...NONE, added: ['a-v1'] }], null, 'liveupdate: baseline: add a-v1'],
    [
      'a removal in a profile',
      [{ ...NONE, profile: 'p', removed: ['a-v1'] }],
      null,
      'liveupdate: baseline: drop a-v1 (p)',
    ],
    [
      'a move',
      [{ ...NONE, moved: ['a-v1'] }],
      'why',
      'liveupdate: baseline: a-v1 moved between image and module\n\nwhy',
    ],
    [
      'two additions',
      [{ ...NONE, added: ['a-v1', 'b-v1'] }],
      null,
      'liveupdate: baseline: add 2 strings\n\nadd a-v1\nadd b-v1',
    ],
    [
      'several changes',
      [
        { ...changed, added: ['a-v1', 'b-v1'], moved: ['m-v1'] },
        { ...NONE, profile: 'p', removed: ['c-v1'] },
      ],
      'no host writes them',
      'liveupdate: baseline: change 1 string, add 2, drop 1, move 1\n\n' +
        'memfd-v1 -> memfd-v2, memfd-v3\nadd a-v1\nadd b-v1\nm-v1 moved between image and module\ndrop c-v1 (p)\n\n' +
        'no host writes them',
    ],
  ])('of %s', (_, changes, reason, message) => {
    expect(commitMessage(changes, reason)).toBe(message);
  });

  it.each([
    ['one layout', [NONE], ['struct a: changed'], 'liveupdate: layouts: struct a: changed'],
    [
      'two layouts',
      [NONE],
      ['struct a: changed', 'struct b: new'],
      'liveupdate: layouts: record 2 layouts\n\nstruct a: changed\nstruct b: new',
    ],
    [
      'a string and a layout',
      [{ ...NONE, added: ['a-v1'] }],
      ['struct a: new'],
      'liveupdate: baseline: add 1 string, record 1 layout\n\nadd a-v1\nstruct a: new',
    ],
  ])('of %s', (_, changes, recorded, message) => {
    expect(commitMessage(changes, null, recorded)).toBe(message);
  });
});
