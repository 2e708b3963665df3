import { describe, expect, it } from '@jest/globals';
import {
  compareCompatible,
  effectOfLoss,
  inOrder,
  isCompatible,
  isTestOnly,
  parseCompatible,
  partsAscend,
} from '../../src/gate/compatible.ts';
import { explainChange } from '../../src/gate/explain.ts';
import { FAIL_ON_KINDS, FINDING_KINDS, type FindingKind, severityOf } from '../../src/gate/finding.ts';
import { byFamily, findLosses } from '../../src/gate/loss.ts';
import { providersOf } from '../../src/gate/provider.ts';
import { FAIL_ON, findings, short, versions } from '../support/gate.ts';

describe('a compatible string', () => {
  it.each([
    ['memfd-v2', 'memfd', 2],
    ['kvm_vm_luo_v1', 'kvm_vm_luo', 1],
    ['vfio-pci-v10', 'vfio-pci', 10],
    ['a-v0', 'a', 0],
    ['luo-v5;block-v1', 'luo', 5],
    ['a-v1-v2', 'a-v1', 2],
    ['a-v999999999', 'a', 999_999_999],
    ['a-v1000000000', 'a-v1000000000', null],
    ['a-v01', 'a-v01', null],
    ['a-v', 'a-v', null],
    ['-v1', '-v1', null],
    ['memfd', 'memfd', null],
    ['memfdv2', 'memfdv2', null],
    ['memfd-V2', 'memfd-V2', null],
    ['memfd;a-v1', 'memfd', null],
    [';a-v1', '', null],
  ])('%s is of family %s, version %s', (text, family, version) => {
    expect(parseCompatible(text)).toMatchObject({ text, family, version });
  });

  it('can be in an image from 1 to 47 bytes of printable ASCII', () => {
    const good = ['a', 'a'.repeat(47), ' ', '~', 'with space'];
    const bad = ['', 'a'.repeat(48), 'ä', 'a\n', 'a\x7f', '\0'];
    expect(good.filter(isCompatible)).toEqual(good);
    expect(bad.filter(isCompatible)).toEqual([]);
  });

  it('is ordered by family, version number, whole string', () => {
    const order = ['B-v9', 'a', 'a;x', 'a-v0', 'a-v2', 'a-v10', 'a-v10;x', 'a-v10;y', 'a-b-v1', 'b-v1'];
    expect(inOrder([...order].reverse())).toEqual(order);
    expect([...order].reverse().sort(compareCompatible)).toEqual(order);
  });

  it.each([
    ['a-v1', true],
    ['a-v1;b', true],
    ['z-v1;a;b', true],
    ['a-v1;b;a', false],
    ['a-v1;b;b', false],
  ])('%s: its parts ascend: %s', (text, ascend) => {
    expect(partsAscend(parseCompatible(text).parts)).toBe(ascend);
  });

  it('is only for tests where it starts with liveupdate-test-', () => {
    expect(['liveupdate-test-v1', 'liveupdate-test', 'x-liveupdate-test-v1'].map(isTestOnly)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['luo-v5', /panics early/],
    ['luo-v5;block-v1', /panics early/],
    ['luo-session-v2', /panics early/],
    ['luo-flb-v1', /panics early/],
    ['kho-v4', /silently lost/],
    ['liveupdate-test-v1', /^Tests .* EIO/],
    ['memfd-v2', /every open of \/dev\/liveupdate fails with EIO/],
  ])('its loss means at run time: %s', (text, effect) => {
    expect(effectOfLoss(text)).toMatch(effect);
  });
});

describe('the explanation of a change', () => {
  it.each([
    ['memfd-v1', ['memfd-v2'], ''],
    ['memfd-v3', ['memfd-v1', 'memfd-v2'], ' The version went down.'],
    ['memfd-v2', ['memfd-v1', 'memfd-v3'], ''],
    ['memfd-v2', ['memfd', 'memfd-v1'], ''],
    ['luo-v5;a-v1', ['luo-v6;a-v1'], ' Part by part: luo-v5 → luo-v6.'],
    ['luo-v5;a-v1', ['luo-v5'], ' Part by part: a-v1 is gone.'],
    ['luo-v5', ['luo-v5;a-v1'], ' Part by part: a-v1 is new.'],
    ['luo-v5;a-v1;b-v1', ['luo-v5;b-v1;a-v1'], ' Part by part: the order differs.'],
    [
      'luo-v5;a-v1',
      ['luo-v4;a-v1', 'luo-v4;a-v2'],
      ' The version went down. Part by part against luo-v4;a-v1: luo-v5 → luo-v4.' +
        ' Part by part against luo-v4;a-v2: luo-v5 → luo-v4, a-v1 → a-v2.',
    ],
  ])('%s to %j', (lost, now, text) => {
    expect(explainChange(lost, now)).toBe(text);
  });

  it('goes part by part through the first twenty of a large family only', () => {
    const many = Array.from({ length: 30 }, (_, index) => `luo-v5;a-v${index + 2}`);
    const text = explainChange('luo-v5;a-v1', many);
    expect(text.match(/Part by part/g)).toHaveLength(20);
  });
});

describe('losses', () => {
  it('are none where nothing is lost', () => {
    expect(findLosses([{ compatible: 'a-v1' }], new Set(['a-v1', 'a-v2']))).toEqual([]);
  });

  it('say what there is instead, and what of it is listed', () => {
    const lines = [{ compatible: 'a-v1' }, { compatible: 'a-v2' }];
    expect(findLosses(lines, new Set(['a-v3', 'a-v2']))).toEqual([
      { line: lines[0], kind: 'removed', now: ['a-v2', 'a-v3'], stillListed: ['a-v2'] },
    ]);
  });

  it('sort strings by family, each in order', () => {
    expect([...byFamily(['b-v1', 'a-v10', 'a-v9'])]).toEqual([
      ['b', ['b-v1']],
      ['a', ['a-v9', 'a-v10']],
    ]);
  });
});

describe('providers', () => {
  const providers = providersOf(versions('a-v1', 'm:a-v1', 'm:b-v1', 'n:b-v1'), 'vmlinux');

  it('are the image and its modules together', () => {
    expect([...providers.there]).toEqual(['a-v1', 'b-v1']);
  });

  it('name the first module that alone has a string', () => {
    expect(['a-v1', 'b-v1', 'c-v1'].map(providers.moduleOf)).toEqual([undefined, 'm', undefined]);
  });
});

describe('fail-on', () => {
  it('takes six kinds', () => {
    expect([...FAIL_ON_KINDS]).toEqual(['removed', 'changed', 'added', 'accepted', 'moved', 'unhandled']);
  });
});

const ALWAYS: readonly FindingKind[] = ['unlisted', 'layout-changed', 'layout-stale', 'layout-missing'];
const QUIET: readonly FindingKind[] = ['added', 'layout-added', 'layout-renamed', 'note'];

describe('severity', () => {
  it.each(FINDING_KINDS)('of %s, for every setting of fail-on', kind => {
    const quiet = QUIET.includes(kind) ? 'notice' : 'warning';
    const always = ALWAYS.includes(kind);
    const byDefault = always || kind === 'removed' || kind === 'changed';
    expect(severityOf(kind, FAIL_ON)).toBe(byDefault ? 'error' : quiet);
    expect(severityOf(kind, FAIL_ON, true)).toBe(byDefault ? 'warning' : quiet);
    expect(severityOf(kind, 'none')).toBe(quiet);
    expect(severityOf(kind, 'none', true)).toBe(quiet);
    const named = FAIL_ON_KINDS.some(known => known === kind);
    const all = new Set(FAIL_ON_KINDS);
    expect(severityOf(kind, all)).toBe(named || always ? 'error' : quiet);
    expect(severityOf(kind, all, true)).toBe(named || always ? 'warning' : quiet);
  });
});

describe('a failing finding', () => {
  it('names image, string, profile, file and line, effect, and the ways out of its profile', () => {
    const [finding] = findings({ baseline: ['[profile p]', 'a-v1', 'a-v2'], image: ['a-v2'] });
    expect(finding).toMatchObject({
      image: 'vmlinux',
      compatible: 'a-v1',
      profile: 'p',
      file: 'b.txt',
      line: 3,
      effect: effectOfLoss('a-v1'),
      remedy: 'ways out of p',
    });
  });

  it.each([
    {
      name: 'removed, with nothing of its family',
      image: ['b-v1'],
      kind: 'removed',
      said: 'ways out of p, nothing left',
    },
    { name: 'removed, with another version listed', image: ['a-v2'], kind: 'removed', said: 'ways out of p' },
    { name: 'changed', image: ['a-v3'], kind: 'changed', said: 'ways out of p' },
    { name: 'moved', image: ['vfio:a-v1', 'a-v2'], kind: 'moved', said: 'mark in p' },
  ])('has the remedy of its kind: $name', ({ image, kind, said }) => {
    const found = findings({ baseline: ['[profile p]', 'a-v1', 'a-v2'], image, modulesRead: true });
    const remedies = found.filter(finding => finding.kind === kind).map(({ remedy }) => remedy);
    expect(new Set(remedies)).toEqual(new Set([said]));
  });

  it("is one of any string but the root's own, also where that was not looked for", () => {
    const lost = ['kho-vmalloc-v1', 'kho-v4', 'kho-v4;radix-v1', 'kho'];
    const kinds = findings({ baseline: ['luo-v5', ...lost], image: ['luo-v5'] }).map(short);
    expect(kinds).toEqual([
      'error removed kho-vmalloc-v1 @current:3',
      'error removed kho @current:6',
      'notice note kho-v4 @current:4',
      'notice note kho-v4;radix-v1 @current:5',
    ]);
  });

  it('is a warning where nothing fails', () => {
    expect(findings({ baseline: ['a-v1'], image: ['b-v1'], failOn: 'none' }).map(short)).toEqual([
      'warning removed a-v1 @current:2',
      'notice added b-v1',
    ]);
  });

  it('points to no file, and nothing is moved, where another kernel is compared with', () => {
    const input = { image: ['m:a-v1'], baseline: ['a-v1', 'b-v1'], modulesRead: true, isBaseline: false };
    const [finding, ...others] = findings(input);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: null, profile: null });
    expect(finding?.message).toMatch(
      /^vmlinux does not understand b-v1, which b\.txt understands\. Nothing of b/,
    );
  });

  it('is said of the other kernel what that does not have', () => {
    const [finding] = findings({ image: ['a-v1', 'b-v1'], baseline: ['a-v1'], isBaseline: false });
    expect(finding).toMatchObject({
      kind: 'added',
      message: 'vmlinux understands b-v1, which b.txt does not have.',
      remedy: 'Nothing to do.',
    });
    const [listed] = findings({ image: ['a-v1', 'b-v1'], baseline: ['a-v1'] });
    expect(listed?.remedy).toBe('List it: apply the patch, or run update.');
  });

  it('names all of a family of twenty', () => {
    const all = Array.from({ length: 20 }, (_, index) => `a-v${index + 1}`);
    const [finding] = findings({ baseline: ['a-v0'], image: all });
    expect(finding?.message).toContain(`${all.join(', ')}: vmlinux`);
  });

  it('names only the first twenty of a large family', () => {
    const many = Array.from({ length: 30 }, (_, index) => `a-v${index + 1}`);
    const [finding] = findings({ baseline: ['a-v0'], image: many });
    expect(finding?.now).toEqual(many);
    expect(finding?.message).toContain('a-v19, a-v20 and 10 more: vmlinux');
  });
});
