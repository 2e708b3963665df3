import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, run } from '../support/tools.ts';
import { type Mapping, mapping } from '../support/workflow.ts';

/** They have an install script, and work without it being run. */
const WITH_SCRIPTS = ['@parcel/watcher', 'protobufjs', 'unrs-resolver'];

const LOCKS = run('git', ['-C', ROOT, 'ls-files', '--', '*package-lock.json'])
  .toString()
  .split('\n')
  .filter(path => path !== '');

function packages(path: string): [string, Mapping][] {
  const lock = mapping(JSON.parse(readFileSync(join(ROOT, path), 'utf8')));
  return Object.entries(mapping(lock['packages']))
    .filter(([name]) => name !== '')
    .map(([name, entry]) => [name, mapping(entry)]);
}

describe.each(LOCKS)('%s', path => {
  const entries = packages(path);

  it('has the SHA-512 of every package', () => {
    const loose = entries.filter(
      ([, { integrity, inBundle }]) => inBundle !== true && !/^sha512-[\w+/]{86}==$/.test(String(integrity)),
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  it('names no place but the default registry', () => {
    const elsewhere = entries.filter(
      ([, { resolved, link }]) =>
        link === true ||
        (resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\/\S+\.tgz$/.test(String(resolved))),
    );
    expect(elsewhere.map(([name]) => name)).toEqual([]);
  });

  it('has no install script that was not looked at', () => {
    const names = entries
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([name]) => name.replace(/^.*node_modules\//, ''));
    expect(names.filter(name => !WITH_SCRIPTS.includes(name))).toEqual([]);
  });
});

describe('npm', () => {
  it('runs no install script', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  it('takes an exact version of everything that package.json names', () => {
    const manifest = mapping(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap(kind =>
      Object.values(mapping(manifest[kind])),
    );
    expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
