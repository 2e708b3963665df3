import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { newFile, newPath } from '../support/folder.ts';
import { ACTION } from '../support/runner.ts';
import { kernelTree } from '../support/workspace.ts';

/** Writes down every module file that is loaded. */
const HOOKS = `
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.LOADED, url + '\\n');
    return next(url, context);
  },
});
`;

/** The files of the bundle that hold the artifact client. */
function clientChunks(): string[] {
  const folder = dirname(ACTION);
  return readdirSync(folder).filter(
    name => name.endsWith('.js') && readFileSync(join(folder, name), 'utf8').includes('GetSignedArtifactURL'),
  );
}

function loadedBy(inputs: Readonly<Record<string, string>>): string[] {
  const loaded = newPath('loaded');
  const hooks = newFile('hooks.mjs', HOOKS);
  const workspace = kernelTree(['luo-v5'], ['luo-v5']);
  spawnSync(process.execPath, ['--import', pathToFileURL(hooks).href, ACTION], {
    cwd: workspace,
    env: { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace, LOADED: loaded, ...inputs },
  });
  return readFileSync(loaded, 'utf8')
    .split('\n')
    .filter(url => url.startsWith('file:') && url.endsWith('.js'))
    .map(url => basename(url));
}

describe('the files that a step loads', () => {
  it('have the artifact client in a file of its own', () => {
    expect(clientChunks()).toHaveLength(1);
    expect(clientChunks()).not.toContain(basename(ACTION));
  });

  it('are without it where no input is about artifacts', () => {
    const loaded = loadedBy({});
    expect(loaded).toContain(basename(ACTION));
    expect(loaded).not.toEqual(expect.arrayContaining(clientChunks()));
  });

  it('are with it where one is', () => {
    const runtime = { ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_RESULTS_URL: 'http://127.0.0.1:9' };
    const loaded = loadedBy({ 'INPUT_ARTIFACT-NAME': 'kernel', ...runtime });
    expect(loaded).toEqual(expect.arrayContaining(clientChunks()));
  });
});
