import { newFile } from './folder.ts';

/** The variables by which the runner says what started the workflow. */
export function eventVariables(name: string, sha: string, payload: unknown): Record<string, string> {
  const path = newFile('event.json', JSON.stringify(payload));
  return { GITHUB_EVENT_NAME: name, GITHUB_SHA: sha, GITHUB_EVENT_PATH: path };
}

/** The variables of a pull request. */
export function pullRequestEvent(merge: string, base: string): Record<string, string> {
  return eventVariables('pull_request', merge, { pull_request: { base: { sha: base } } });
}
