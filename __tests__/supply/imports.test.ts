import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/tools.ts';

/** Each folder or file of src/ with what it may import, as CONTRIBUTING.md draws it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['action'],
  'cli.ts': ['command'],
  action: ['report', 'judge', 'gate', 'image', 'compression', 'bytes', 'release.ts'],
  command: ['report', 'judge', 'gate', 'image', 'compression', 'bytes', 'release.ts'],
  report: ['judge', 'gate', 'bytes'],
  judge: ['liveupdate', 'gate', 'dwarf', 'image', 'compression', 'bytes', 'release.ts'],
  liveupdate: ['gate', 'dwarf', 'image', 'compression', 'bytes'],
  gate: [],
  dwarf: ['image', 'compression', 'bytes'],
  image: ['compression', 'bytes'],
  compression: ['bytes'],
  bytes: [],
  'release.ts': [],
};

const SOURCES = join(ROOT, 'src');
/** A declaration, also one of several lines and one that exports again; or a module that is loaded when it is reached. */
const IMPORT = /^(?:import|export)( type)? [^'=;]*\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm;

interface Import {
  readonly file: string;
  readonly isType: boolean;
  readonly of: string;
}

function importsIn(file: string): Import[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, type, declared = '', loaded = declared]) => {
    return { file, isType: type !== undefined, of: loaded };
  });
}

const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  name => name.endsWith('.ts') && !name.endsWith('.d.ts'),
);
const IMPORTS = FILES.flatMap(importsIn);

/** The folder of src/ that a file is in, or the file itself. */
function placeOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function placeImported({ file, of }: Import): string {
  return placeOf(relative(SOURCES, normalize(join(SOURCES, file, '..', of))));
}

describe('imports', () => {
  it('are found: each folder has some', () => {
    const importing = new Set(IMPORTS.map(({ file }) => placeOf(file)));
    expect(Object.keys(MAY_IMPORT).filter(place => !importing.has(place))).toEqual(['release.ts']);
    expect(new Set(FILES.map(placeOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('go down only', () => {
    const wrong = IMPORTS.filter(({ of }) => of.startsWith('.')).filter(one => {
      const [from, to] = [placeOf(one.file), placeImported(one)];
      return from !== to && MAY_IMPORT[from]?.includes(to) !== true;
    });
    expect(wrong).toEqual([]);
  });

  it('of judge/ are types in report/', () => {
    const wrong = IMPORTS.filter(one => placeOf(one.file) === 'report' && placeImported(one) === 'judge');
    expect(wrong.filter(({ isType }) => !isType)).toEqual([]);
  });

  it('of Node and of packages are none in gate/: it is pure', () => {
    expect(IMPORTS.filter(({ file, of }) => placeOf(file) === 'gate' && !of.startsWith('.'))).toEqual([]);
  });

  it('name no folder as a whole', () => {
    expect(FILES.filter(name => /(?:^|\/)(?:index|utils?)\.ts$/.test(name))).toEqual([]);
  });
});
