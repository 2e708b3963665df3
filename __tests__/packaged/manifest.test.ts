import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { OUTPUTS } from '../../src/action/outputs.ts';
import { INPUTS } from '../../src/action/read-input.ts';
import { DEFAULT_FAIL_ON } from '../../src/judge/options.ts';
import { DEFAULT_BASELINE } from '../../src/judge/request.ts';
import { VERSION } from '../../src/release.ts';
import { newFile } from '../support/folder.ts';
import { ACTION, COMMAND, manifest } from '../support/runner.ts';
import { ROOT } from '../support/tools.ts';
import { kernelTree } from '../support/workspace.ts';

/** What GitHub allows: docs, "Metadata syntax for GitHub Actions", branding.color. */
const COLOURS = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];

/** Names of Feather icons that suit; GitHub takes others too, a new one is to be looked up there. */
const ICONS = ['git-merge', 'git-pull-request', 'git-commit', 'shield', 'check-circle', 'refresh-cw', 'cpu'];

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

describe('action.yml', () => {
  const action = manifest();

  it('has the inputs that the sources read, and no other', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...INPUTS].sort());
  });

  it('has the outputs that the sources set, and no other', () => {
    expect(Object.keys(action.outputs).sort()).toEqual([...OUTPUTS].sort());
  });

  it('names the defaults that the sources take for an empty input', () => {
    expect(action.inputs['vmlinux']?.default).toBeUndefined();
    expect(action.inputs).toMatchObject({
      baseline: { default: DEFAULT_BASELINE },
      mode: { default: 'check' },
      'fail-on': { default: DEFAULT_FAIL_ON },
      'if-no-section': { default: 'error' },
      summary: { default: 'true' },
    });
  });

  it('describes every input and output in one plain line', () => {
    const all = [...Object.entries(action.inputs), ...Object.entries(action.outputs)];
    for (const [name, { description }] of all) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/^\S[^\n]+\.$/);
    }
  });

  it('requires no input: the runner would not enforce it', () => {
    for (const input of Object.values(action.inputs)) expect(input).not.toHaveProperty('required');
  });

  it('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main/index.js' });
    expect(existsSync(join(ROOT, action.runs.main ?? ''))).toBe(true);
  });

  it('has a name, a description and a branding that the marketplace takes', () => {
    expect(action.name).toBe('liveupdate-gate');
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(COLOURS).toContain(action.branding.color);
    expect(ICONS).toContain(action.branding.icon);
  });
});

describe('package.json', () => {
  const manifestOfPackage = json('package.json');

  it('has the version of the release', () => {
    expect(manifestOfPackage).toMatchObject({ version: VERSION, private: true, type: 'module' });
    expect(json('package-lock.json')).toMatchObject({ version: VERSION });
  });

  it('names the packaged command, which names its interpreter', () => {
    expect(manifestOfPackage).toMatchObject({ bin: { 'liveupdate-gate': 'dist/cli/index.js' } });
    expect(readFileSync(COMMAND, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(COMMAND).mode & 0o111).not.toBe(0);
  });
});

describe('the bundles', () => {
  it.each([
    { name: 'the Action', path: ACTION },
    { name: 'the command line', path: COMMAND },
  ])('$name starts with little', ({ path }) => {
    const text = readFileSync(path, 'utf8');
    // The name of a built-in module may stand here for a chunk; what is loaded is asserted below.
    for (const heavy of ['undici', 'tinyglobby/']) {
      expect(text.includes(heavy) ? heavy : '').toBe('');
    }
  });

  // Cryptography and the network cost a third of the whole start; a chunk that is loaded later may use them.
  it.each([ACTION, COMMAND])('%s loads neither cryptography nor the network in a check', path => {
    const folder = kernelTree(['luo-v5'], ['luo-v5']);
    const hook = newFile(
      'hook.cjs',
      "process.on('exit', () => require('fs').writeSync(2, process.moduleLoadList.join('\\n')))",
    );
    const { status, stderr } = spawnSync(process.execPath, ['--require', hook, path, 'check', 'vmlinux'], {
      cwd: folder,
      env: {},
    });
    const loaded = stderr.toString().split('\n');
    expect(status).toBe(0);
    expect(loaded).toContain('NativeModule fs');
    for (const name of ['crypto', 'http', 'https', 'net', 'tls', 'zlib', 'child_process']) {
      expect(loaded).not.toContain(`NativeModule ${name}`);
    }
  });

  it.each(['main', 'cli'])('dist/%s says what kind of module it is, and has no source maps', name => {
    const folder = join(ROOT, 'dist', name);
    expect(json(`dist/${name}/package.json`)).toEqual({ type: 'commonjs' });
    expect(readdirSync(folder).filter(file => /\.map$/.test(file))).toEqual([]);
  });
});
