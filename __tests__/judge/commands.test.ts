import { describe, expect, it } from '@jest/globals';
import type { ImageReport } from '../../src/gate/report.ts';
import { versionOf } from '../../src/gate/version.ts';
import { acceptCommands, type Given } from '../../src/judge/commands.ts';
import { anyRequest } from '../support/request.ts';

function image(path: string, ...strings: readonly string[]): ImageReport {
  return {
    path,
    reached: [],
    buildId: null,
    release: null,
    found: 'section',
    result: 'pass',
    modules: null,
    versions: strings.map(text => versionOf(text, path)),
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
});
