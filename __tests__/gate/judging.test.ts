import { describe, expect, it } from '@jest/globals';
import { type CheckCase, findings, short } from '../support/gate.ts';

interface Row extends CheckCase {
  readonly name: string;
  readonly found: readonly string[];
  /** What the message of the first finding says. */
  readonly says?: RegExp;
  /** What the message of the last finding says. */
  readonly saysLast?: RegExp;
}

const rows: Row[] = [
  {
    name: 'a string in both is no finding',
    baseline: ['luo-v5', 'memfd-v2'],
    image: ['memfd-v2', 'luo-v5'],
    found: [],
  },
  {
    name: 'lost, the image has only unlisted versions of the family: the highest lost one is changed to all of them',
    baseline: ['memfd-v1'],
    image: ['memfd-v3', 'memfd-v2'],
    found: [
      'error changed memfd-v1 → memfd-v2, memfd-v3 @current:2',
      'notice added memfd-v2',
      'notice added memfd-v3',
    ],
    says: /^memfd-v1 → memfd-v2, memfd-v3: vmlinux no longer understands memfd-v1, which b\.txt:2 \(profile current\) lists\.$/,
  },
  {
    name: 'further lost strings of a changed family are removed',
    baseline: ['memfd-v10', 'memfd-v1', 'memfd-v9'],
    image: ['memfd-v11'],
    found: [
      'error removed memfd-v1 @current:3',
      'error removed memfd-v9 @current:4',
      'error changed memfd-v10 → memfd-v11 @current:2',
      'notice added memfd-v11',
    ],
    says: / Of memfd it has memfd-v11 instead\.$/,
  },
  {
    name: 'lost, a newer listed version of the family is kept: removed',
    baseline: ['memfd-v1', 'memfd-v2'],
    image: ['memfd-v2'],
    found: ['error removed memfd-v1 @current:2'],
    says: / Of memfd it still understands memfd-v2\.$/,
  },
  {
    name: 'lost, an older listed version is kept: removed, and said that it was the newest',
    baseline: ['memfd-v1', 'memfd-v2'],
    image: ['memfd-v1'],
    found: ['error removed memfd-v2 @current:3'],
    says: / Of memfd it still understands memfd-v1\. The lost one was the newest that is listed\.$/,
  },
  {
    name: 'lost, kept and new versions of the family: removed and added',
    baseline: ['memfd-v1', 'memfd-v2'],
    image: ['memfd-v1', 'memfd-v3'],
    found: ['error removed memfd-v2 @current:3', 'notice added memfd-v3'],
  },
  {
    name: 'lost, nothing of its family is there: removed, with the causes named',
    baseline: ['luo-v5', 'vfio-pci-v1'],
    image: ['luo-v5', 'vfio-v1'],
    found: ['error removed vfio-pci-v1 @current:3', 'notice added vfio-v1'],
    says: /the handler is gone, its configuration option is off, or it moved to a module that was not read\.$/,
  },
  {
    name: 'the version went down: changed, and said so',
    baseline: ['memfd-v2'],
    image: ['memfd-v1'],
    found: ['error changed memfd-v2 → memfd-v1 @current:2', 'notice added memfd-v1'],
    says: / The version went down\.$/,
  },
  {
    name: 'a version that is missing now is not down',
    baseline: ['memfd-v2'],
    image: ['memfd'],
    found: ['error changed memfd-v2 → memfd @current:2', 'notice added memfd', 'notice note memfd'],
    says: /lists\.$/,
  },
  {
    name: 'a version that was missing is not up',
    baseline: ['memfd'],
    image: ['memfd-v0'],
    found: ['error changed memfd → memfd-v0 @current:2', 'notice added memfd-v0'],
    says: /lists\.$/,
  },
  {
    name: 'lost but optional: the same kind, a warning',
    baseline: ['luo-v5', 'memfd-v1  optional', 'pci-v1  optional'],
    image: ['luo-v5', 'memfd-v2'],
    found: [
      'warning removed pci-v1 @current:4',
      'warning changed memfd-v1 → memfd-v2 @current:3',
      'notice added memfd-v2',
    ],
    says: /\(profile current, optional\)/,
  },
  {
    name: 'lost, a string of the same version is kept: not said to be the newest',
    baseline: ['luo-v5', 'luo-v5;a-v1'],
    image: ['luo-v5'],
    found: ['error removed luo-v5;a-v1 @current:3'],
    says: / Of luo it still understands luo-v5\.$/,
  },
  {
    name: 'lost, one without a version is kept: not said to be the newest',
    baseline: ['memfd', 'memfd-v1'],
    image: ['memfd'],
    found: ['error removed memfd-v1 @current:3', 'notice note memfd'],
    says: / Of memfd it still understands memfd\.$/,
  },
  {
    name: 'losses of one kind stand in the order of the lines, not of the strings',
    baseline: ['c-v1', 'b-v1', 'a-v1'],
    image: ['luo-v5'],
    found: [
      'error removed c-v1 @current:2',
      'error removed b-v1 @current:3',
      'error removed a-v1 @current:4',
      'notice added luo-v5',
    ],
  },
  {
    name: 'what has no line stands before what has one',
    baseline: ['memfd', 'kho-v3'],
    image: ['memfd'],
    found: ['notice note memfd', 'notice note kho-v3 @current:3'],
  },
  {
    name: 'in no profile: added',
    baseline: ['luo-v5'],
    image: ['luo-v5', 'iommu-v1'],
    found: ['notice added iommu-v1'],
    says: /^vmlinux understands iommu-v1, which no profile of b\.txt lists\.$/,
  },
  {
    name: 'added beside an older version that is kept: the good way',
    baseline: ['memfd-v1', 'memfd-v2'],
    image: ['memfd-v1', 'memfd-v2', 'memfd-v3'],
    found: ['notice added memfd-v3'],
    says: / memfd-v1, memfd-v2 are kept beside it: the good way\.$/,
  },
  {
    name: 'added beside one older version that is kept; a lost one is not called kept',
    baseline: ['memfd-v1', 'memfd-v2'],
    image: ['memfd-v2', 'memfd-v3'],
    found: ['error removed memfd-v1 @current:2', 'notice added memfd-v3'],
    saysLast: / memfd-v2 is kept beside it: the good way\.$/,
  },
  {
    name: 'added beside another string of the same version: not called the good way',
    baseline: ['luo-v5'],
    image: ['luo-v5', 'luo-v5;a-v1'],
    found: ['notice added luo-v5;a-v1'],
    says: /lists\.$/,
  },
  {
    name: 'added, and fail-on names added: fails',
    baseline: ['luo-v5'],
    image: ['luo-v5', 'iommu-v1'],
    failOn: new Set(['removed', 'changed', 'added'] as const),
    found: ['error added iommu-v1'],
  },
  {
    name: 'added beside newer and versionless ones only: not called the good way',
    baseline: ['memfd', 'memfd-v2'],
    image: ['memfd', 'memfd-v2', 'memfd-v1'],
    found: ['notice added memfd-v1', 'notice note memfd'],
    says: /lists\.$/,
  },
  {
    name: 'listed in a profile that is not selected: not added',
    baseline: ['luo-v5', '[profile previous]', 'luo-v5', 'memfd-v1'],
    image: ['luo-v5', 'memfd-v1'],
    profile: 'current',
    found: [],
  },
  {
    name: 'lost from a profile that is not selected: no finding',
    baseline: ['luo-v5', '[profile previous]', 'memfd-v1'],
    image: ['luo-v5'],
    profile: 'current',
    found: [],
  },
  {
    name: 'each profile is judged on its own',
    baseline: ['memfd-v2', '[profile previous]', 'memfd-v1', '', '[profile older]', 'memfd-v1', 'memfd-v2'],
    image: ['memfd-v2'],
    found: ['error removed memfd-v1 @older:7', 'error changed memfd-v1 → memfd-v2 @previous:4'],
  },
  {
    name: 'a composite differs: changed, explained part by part',
    baseline: ['luo-v5;block-v1;gone-v1'],
    image: ['luo-v5;block-v2;fresh-v1'],
    found: [
      'error changed luo-v5;block-v1;gone-v1 → luo-v5;block-v2;fresh-v1 @current:2',
      'notice added luo-v5;block-v2;fresh-v1',
    ],
    says: / Part by part: block-v1 → block-v2, gone-v1 is gone, fresh-v1 is new\.$/,
  },
  {
    name: 'the same string twice in the image: note',
    baseline: ['luo-v5'],
    image: ['luo-v5', 'luo-v5'],
    found: ['notice note luo-v5'],
    says: /^vmlinux lists luo-v5 more than once\.$/,
  },
  {
    name: 'parts that do not ascend: note',
    baseline: ['luo-v5;b-v1;a-v1'],
    image: ['luo-v5;b-v1;a-v1'],
    found: ['notice note luo-v5;b-v1;a-v1'],
    says: /not in strictly ascending order\.$/,
  },
  {
    name: 'a string without a version: note',
    baseline: ['memfd'],
    image: ['memfd'],
    found: ['notice note memfd'],
    says: /^memfd names no version\.$/,
  },
  {
    name: 'liveupdate-test-* is never added',
    baseline: ['luo-v5'],
    image: ['luo-v5', 'liveupdate-test-v1'],
    found: [],
  },
  {
    name: 'liveupdate-test-* is judged where it is listed',
    baseline: ['luo-v5', 'liveupdate-test-v1'],
    image: ['luo-v5'],
    found: ['error removed liveupdate-test-v1 @current:3'],
  },
  {
    name: 'kho-* that was not read is a note, not a loss',
    baseline: ['luo-v5', 'kho-v3'],
    image: ['luo-v5'],
    found: ['notice note kho-v3 @current:3'],
    says: /^kho-v3 was not judged/,
  },
  {
    name: 'kho-* that was read is judged',
    baseline: ['luo-v5', 'kho-v3'],
    image: ['luo-v5', 'kho-v4'],
    khoRead: true,
    found: ['error changed kho-v3 → kho-v4 @current:3', 'notice added kho-v4'],
  },
];

describe('the judging table', () => {
  it.each(rows)('$name', ({ found, says, saysLast, ...input }) => {
    const result = findings(input);
    expect(result.map(short)).toEqual(found);
    if (says !== undefined) expect(result[0]?.message).toMatch(says);
    if (saysLast !== undefined) expect(result.at(-1)?.message).toMatch(saysLast);
  });
});

describe('strings of modules', () => {
  const moved = { modulesRead: true };

  it('count like those of the image', () => {
    expect(findings({ baseline: ['vfio-v1  module'], image: ['vfio:vfio-v1'], ...moved })).toEqual([]);
  });

  it('are found moved where the baseline does not say module', () => {
    const [finding] = findings({ baseline: ['vfio-v1'], image: ['vfio:vfio-v1'], ...moved });
    expect(finding && short(finding)).toBe('warning moved vfio-v1 @current:2');
    expect(finding?.message).toBe(
      'vfio-v1 is now only in the module vfio; b.txt:2 (profile current) lists it without the attribute module.',
    );
    expect(finding?.effect).toBe('It is understood only once that module is loaded.');
  });

  it('are found moved where the image itself has what is marked module', () => {
    const [finding] = findings({ baseline: ['vfio-v1  module'], image: ['vfio-v1'], ...moved });
    expect(finding?.message).toBe(
      'vfio-v1 is now in vmlinux itself; b.txt:2 (profile current) lists it as provided by a module.',
    );
    expect(finding?.effect).toBe('It is there from boot on.');
  });

  it('are not moved where image and module both have them, or no modules were read', () => {
    const both = { baseline: ['vfio-v1'], image: ['vfio-v1', 'vfio:vfio-v1'] };
    expect(findings({ ...both, ...moved })).toEqual([]);
    expect(findings({ baseline: ['vfio-v1'], image: ['vfio:vfio-v1'] })).toEqual([]);
  });

  it('fail when fail-on names moved', () => {
    const failOn = new Set(['removed', 'changed', 'moved'] as const);
    const [finding] = findings({ baseline: ['vfio-v1'], image: ['vfio:vfio-v1'], failOn, ...moved });
    expect(finding?.severity).toBe('error');
  });

  it('are noted when one provider lists them twice', () => {
    const result = findings({ baseline: ['luo-v5'], image: ['luo-v5', 'x:luo-v5', 'x:luo-v5'] });
    expect(result.map(({ message }) => message)).toEqual(['x lists luo-v5 more than once.']);
  });
});
