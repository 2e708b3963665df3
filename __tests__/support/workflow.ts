import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './tools.ts';

/** The folders of workflows: those that users copy, and those of the project, some of which others call. */
const FOLDERS = ['examples/workflows', '.github/workflows'];

/** A mapping of a YAML file. */
export type Mapping = Readonly<Record<string, unknown>>;

/** One step of a job. */
export interface Step {
  readonly name: string;
  readonly uses: string | null;
  readonly script: string | null;
  readonly inputs: Mapping;
}

/** One job with its steps in order. */
export interface Job {
  readonly id: string;
  readonly content: Mapping;
  readonly steps: readonly Step[];
}

/** One workflow file; `path` is relative to the project. */
export interface Workflow {
  readonly path: string;
  readonly text: string;
  readonly content: Mapping;
  readonly jobs: readonly Job[];
}

/** All workflow files of the project. */
export function workflows(): Workflow[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder))
      .filter(name => name.endsWith('.yml'))
      .sort()
      .map(name => readWorkflow(`${folder}/${name}`)),
  );
}

/** Those that users run: the examples, and what can be called. */
export function offeredWorkflows(): Workflow[] {
  return workflows().filter(
    ({ path, content }) => path.startsWith('examples/') || 'workflow_call' in mapping(content['on']),
  );
}

/** Reads one workflow. */
export function readWorkflow(path: string): Workflow {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const content = mapping(parse(text));
  const jobs = Object.entries(mapping(content['jobs'])).map(([id, job]) => readJob(id, mapping(job)));
  return { path, text, content, jobs };
}

/** The step of a workflow that has this name. */
export function stepNamed(workflow: Workflow, name: string): Step {
  const found = workflow.jobs.flatMap(({ steps }) => steps).find(step => step.name === name);
  if (found === undefined) throw new Error(`${workflow.path} has no step "${name}"`);
  return found;
}

/** A value as a mapping; what is none is an empty one. */
export function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function readJob(id: string, content: Mapping): Job {
  const list = Array.isArray(content['steps']) ? content['steps'] : [];
  return { id, content, steps: list.map(step => readStep(mapping(step))) };
}

function readStep(step: Mapping): Step {
  return {
    name: text(step['name']) ?? '',
    uses: text(step['uses']),
    script: text(step['run']),
    inputs: mapping(step['with']),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
