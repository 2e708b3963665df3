import { describe, expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/gate/accepted.ts';
import { parsed } from '../support/baseline.ts';

const PATHS = { file: 'new.txt', fileBefore: 'old.txt', gone: 'the baseline is deleted' };

function given(before: readonly string[], after: readonly string[]) {
  const change = { before: parsed(...before), after: parsed(...after), ...PATHS };
  return acceptedFindings({ ...change, failOn: new Set(['removed', 'changed'] as const) });
}

describe('acceptedFindings', () => {
  it.each([
    {
      name: 'a string that is dropped, at the line of the next greater one',
      before: ['luo-v5', 'memfd-v1', 'pci-v1'],
      after: ['luo-v5', 'pci-v1'],
      found: [['current', 'memfd-v1', 3, 'nothing of memfd is listed any more']],
    },
    {
      name: 'the last string, at the line that is last now',
      before: ['luo-v5', 'memfd-v1'],
      after: ['luo-v5'],
      found: [['current', 'memfd-v1', 2, 'nothing of memfd is listed any more']],
    },
    {
      name: 'a string that is replaced, at the line of its successor',
      before: ['luo-v5', 'memfd-v1', 'pci-v1'],
      after: ['luo-v5', 'memfd-v2', 'pci-v1'],
      found: [['current', 'memfd-v1', 3, 'of memfd only memfd-v2 is listed now']],
    },
    {
      name: 'a string that went back a version, at the line of the lower one',
      before: ['luo-v5', 'memfd-v2', 'pci-v1'],
      after: ['luo-v5', 'memfd-v1', 'pci-v1'],
      found: [['current', 'memfd-v2', 3, 'of memfd only memfd-v1 is listed now']],
    },
    {
      name: 'one of two versions, when the other stays',
      before: ['memfd-v1', 'memfd-v2'],
      after: ['memfd-v2'],
      found: [['current', 'memfd-v1', 2, 'of memfd only memfd-v2 is listed now']],
    },
    {
      name: 'a string that turned optional, at its line',
      before: ['luo-v5', 'memfd-v1'],
      after: ['# a comment', '', 'luo-v5', 'memfd-v1  optional'],
      found: [['current', 'memfd-v1', 5, 'turned optional: its loss only warns from now on']],
    },
    {
      name: 'a string that turned optional while another attribute stayed',
      before: ['pci-v1  module'],
      after: ['pci-v1  optional module'],
      found: [['current', 'pci-v1', 2, 'turned optional']],
    },
    {
      name: 'an optional string that is dropped, and says that it was optional',
      before: ['luo-v5', 'memfd-v1  optional'],
      after: ['luo-v5'],
      found: [['current', 'memfd-v1', 2, 'old.txt:3, optional']],
    },
    {
      name: 'every string of a profile that is deleted, at no line',
      before: ['luo-v5', '', '[profile v7.2]', 'luo-v4', 'memfd-v1'],
      after: ['luo-v5', 'luo-v4', 'memfd-v1'],
      found: [
        ['v7.2', 'luo-v4', null, 'the whole profile v7.2 is deleted'],
        ['v7.2', 'memfd-v1', null, 'the whole profile v7.2 is deleted'],
      ],
    },
    {
      name: 'a string dropped from one profile, also when another keeps it',
      before: ['luo-v5', 'memfd-v1', '[profile v7.2]', 'luo-v5', 'memfd-v1'],
      after: ['luo-v5', 'memfd-v1', '[profile v7.2]', 'luo-v5'],
      found: [['v7.2', 'memfd-v1', 5, 'nothing of memfd is listed any more']],
    },
    {
      name: 'current, when its strings went behind a header',
      before: ['luo-v5'],
      after: ['[profile v7.2]', 'luo-v5'],
      found: [['current', 'luo-v5', null, 'the whole profile current is deleted']],
    },
  ])('finds $name', ({ before, after, found }) => {
    const findings = given(before, after);
    expect(findings.map(({ profile, compatible, line }) => [profile, compatible, line])).toEqual(
      found.map(([profile, compatible, line]) => [profile, compatible, line]),
    );
    findings.forEach((finding, index) => {
      expect(finding).toMatchObject({ kind: 'accepted', severity: 'warning', file: 'new.txt', now: [] });
      expect(finding.message).toContain(String(found[index]?.[3]));
      expect(finding.message).toContain('old.txt:');
    });
  });

  it.each([
    { name: 'nothing changed', before: ['luo-v5'], after: ['luo-v5'] },
    {
      name: 'comments, blank lines and spelling changed',
      before: ['# why', 'luo-v5', 'memfd-v1'],
      after: ['', '"luo-v5"   # because', '', 'memfd-v1'],
    },
    { name: 'lines changed places', before: ['luo-v5', 'memfd-v1'], after: ['memfd-v1', 'luo-v5'] },
    {
      name: 'profiles changed places',
      before: ['[profile a]', 'luo-v5', '[profile b]', 'luo-v4'],
      after: ['[profile b]', 'luo-v4', '[profile a]', 'luo-v5'],
    },
    { name: 'strings came in', before: ['luo-v5'], after: ['luo-v5', 'memfd-v1', '[profile a]', 'luo-v5'] },
    { name: 'a string is optional no more', before: ['luo-v5', 'a-v1 optional'], after: ['luo-v5', 'a-v1'] },
    { name: 'a string was optional before', before: ['a-v1 optional'], after: ['a-v1 optional'] },
    { name: 'a module provides a string now', before: ['pci-v1'], after: ['pci-v1 module'] },
  ])('finds nothing when $name', ({ before, after }) => {
    expect(given(before, after)).toEqual([]);
  });

  it('finds every string of a baseline that is deleted', () => {
    const change = { before: parsed('luo-v5', '[profile a]', 'luo-v4'), after: { profiles: [] }, ...PATHS };
    const findings = acceptedFindings({ ...change, failOn: 'none' });
    expect(findings.map(({ compatible, line }) => [compatible, line])).toEqual([
      ['luo-v5', null],
      ['luo-v4', null],
    ]);
    expect(findings.every(({ message }) => message.endsWith('the baseline is deleted.'))).toBe(true);
  });

  it.each([
    { failOn: new Set(['removed', 'changed'] as const), severity: 'warning' },
    { failOn: new Set(['removed', 'changed', 'accepted'] as const), severity: 'error' },
    { failOn: 'none' as const, severity: 'warning' },
  ])('is of severity $severity as fail-on says', ({ failOn, severity }) => {
    const change = { before: parsed('luo-v5', 'a-v1'), after: parsed('luo-v5'), ...PATHS, failOn };
    expect(acceptedFindings(change)).toMatchObject([{ severity }]);
  });
});
