import { describe, expect, it } from '@jest/globals';
import type { ImageReport } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { acceptCommands, type Given, recordCommand, remediesOf } from '../../src/judge/commands.ts';
import { anyRequest } from '../support/request.ts';

function image(path: string, ...strings: readonly string[]): ImageReport {
  return imageOf(path, strings);
}

function imageOf(path: string, strings: readonly string[], fields: Partial<ImageReport> = {}): ImageReport {
  return {
    path,
    reached: [],
    buildId: null,
    release: null,
    found: 'section',
    result: 'pass',
    modules: null,
    versions: strings.map(text => versionOf(text, path)),
    ...fields,
  };
}

const request = anyRequest({ baseline: 'list.txt', program: 'gate' });

/** Images that were given as files of their own. */
function given(...images: readonly ImageReport[]): Given {
  return { images, files: new Map(images.map(({ path }) => [path, path])) };
}

const alike = (count: number): Given =>
  given(...Array.from({ length: count }, (_, index) => image(`k${index}`, 'luo-v5')));

describe('acceptCommands', () => {
  it('names the image, the baseline and the profile, one command a profile', () => {
    expect(acceptCommands(request, alike(1), ['current', 'v7.2'])).toEqual([
      'gate update k0 --baseline list.txt',
      'gate update k0 --baseline list.txt --profile v7.2',
    ]);
  });

  it('names up to eight images that agree', () => {
    expect(acceptCommands(request, alike(8), ['current'])).toEqual([
      'gate update k0 k1 k2 k3 k4 k5 k6 k7 --baseline list.txt',
    ]);
  });

  it('names the first of more than eight: they agree, so it speaks for all', () => {
    expect(acceptCommands(request, alike(9), ['current'])).toEqual(['gate update k0 --baseline list.txt']);
  });

  it('gives none where the images differ: update refuses those', () => {
    expect(acceptCommands(request, given(image('a', 'luo-v5'), image('b', 'luo-v6')), ['current'])).toEqual(
      [],
    );
  });

  it('takes the list from debug info where the run did', () => {
    const asked = { ...request, ifNoSection: 'debug-info', modules: ['m/*.ko'] } as const;
    expect(acceptCommands(asked, alike(1), ['current'])).toEqual([
      "gate update k0 --modules 'm/*.ko' --baseline list.txt --if-no-section debug-info",
    ]);
  });

  it('gives none where a list was found by scan: update refuses that', () => {
    expect(acceptCommands(request, given(imageOf('k', ['luo-v5'], { found: 'scan' })), ['current'])).toEqual(
      [],
    );
  });
});

describe('recordCommand', () => {
  const asked = anyRequest({ program: 'gate', baseline: 'b 1.txt', layouts: 'lay.txt' });
  const images = [image('k (x86)', 'luo-v5')];
  const one = { images, files: new Map([['k (x86)', 'report.json']]) };
  const list = (...profiles: readonly string[]) => ({ path: 'b 1.txt', profiles, image: null });

  it.each([
    { name: 'nothing is known of the list', against: null, profile: '' },
    { name: 'current was judged', against: list('current', 'lts'), profile: '' },
    { name: 'only another profile was judged', against: list('lts', 'old'), profile: ' --profile lts' },
  ])('names the image as it was given, the list and the layouts file: $name', ({ against, profile }) => {
    expect(recordCommand(asked, one, 'k (x86)', against)).toBe(
      `gate update report.json --baseline 'b 1.txt'${profile} --layouts lay.txt`,
    );
  });

  it('names the profile that is to be updated', () => {
    const update = { ...asked, profiles: ['lts'] };
    expect(recordCommand(update, one, 'k (x86)', null)).toContain(' --profile lts ');
  });

  it('does not name another kernel as the list', () => {
    const pair = { path: 'old', profiles: [], image: image('old', 'luo-v5') };
    expect(recordCommand(asked, one, 'k (x86)', pair)).toBe(
      'gate update report.json --baseline LIST --layouts lay.txt',
    );
  });
});

describe('remediesOf', () => {
  const run = 'apply the patch, or run: gate update k0 --baseline list.txt';

  it.each([
    {
      name: 'a version of the family is left',
      compatible: 'memfd-v2',
      isFamilyLeft: true,
      modules: null,
      said: `Keep the old handler beside the new one, or accept it: ${run}`,
    },
    {
      name: 'nothing of it is left',
      compatible: 'memfd-v2',
      isFamilyLeft: false,
      modules: 3,
      said: `Bring the handler back, or accept it: ${run}`,
    },
    {
      name: 'nothing of it is left, and no module was read',
      compatible: 'memfd-v2',
      isFamilyLeft: false,
      modules: null,
      said: `Bring the handler back, give the modules of the build, or accept it: ${run}`,
    },
    {
      name: 'the kernel knows one version only, of the orchestrator',
      compatible: 'luo-v5',
      isFamilyLeft: true,
      modules: null,
      said: `Take the change of this format back (a kernel knows one version of it, and has no handler to keep), or accept it: ${run}`,
    },
    {
      name: 'the kernel knows one version only, of the root',
      compatible: 'kho-v4',
      isFamilyLeft: true,
      modules: null,
      said: `Take the change of this format back (a kernel knows one version of it, and has no handler to keep), or accept it: ${run}`,
    },
    {
      name: 'live update itself is gone',
      compatible: 'luo-v5',
      isFamilyLeft: false,
      modules: null,
      said: `Turn it on again (CONFIG_LIVEUPDATE, CONFIG_KEXEC_HANDOVER), or accept it: ${run}`,
    },
  ])('says how to mend a loss where $name', ({ compatible, isFamilyLeft, modules, said }) => {
    const images = given(imageOf('k0', ['luo-v5'], { modules }));
    expect(remediesOf(request, images).lost('current', compatible, isFamilyLeft)).toBe(said);
  });

  it('names no command where update would refuse: the patch is the way', () => {
    const differ = given(image('a', 'luo-v5'), image('b', 'luo-v6'));
    expect(remediesOf(request, differ).lost('current', 'memfd-v2', true)).toMatch(
      /, or accept it: apply the patch$/,
    );
    const scanned = given(imageOf('k', ['luo-v5'], { found: 'scan' }));
    expect(remediesOf(request, scanned).lost('current', 'memfd-v2', true)).toMatch(
      /, or accept it: apply the patch, or run update with the vmlinux of the same build$/,
    );
  });

  it('says how the list learns where a string is', () => {
    const { moved } = remediesOf(request, alike(1));
    expect(moved('current', true)).toBe(`Mark it as provided by a module: ${run}`);
    expect(moved('current', false)).toBe(`Take module out of its line: ${run}`);
  });

  it('names the profile that a finding is about', () => {
    const { lost } = remediesOf(request, alike(1));
    expect([
      lost('v7.2', 'memfd-v2', true),
      lost('current', 'memfd-v2', true),
      lost('v7.2', 'memfd-v2', true),
    ]).toEqual([
      expect.stringMatching(/ --profile v7\.2$/),
      expect.stringMatching(/ list\.txt$/),
      expect.stringMatching(/ --profile v7\.2$/),
    ]);
  });
});
