// Loads test files once, and runs some of their tests for one mutant after the other. Talks to run.js.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { collect } from './globals.js';
import { useMutants } from './hooks.js';

/** Of the time that a test took without a mutant; counted in mutants passed, not in seconds. */
const SLOWER = 20;
const LEAST_STEPS = 200_000;

const { built, files, active } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let on = active ?? -1;
let hits = null;
let steps = 0;
let mostSteps = Number.POSITIVE_INFINITY;

globalThis.$m = id => {
  if (hits !== null) hits.add(id);
  if (++steps > mostSteps) throw new Error('a mutant that does not end');
  return id === on;
};

useMutants(built);
const tests = [];
const suites = new Set();
const refused = [];

process.on('message', message => {
  answer(message).then(
    reply => process.connected && process.send(reply),
    error => process.send({ failed: String(error) }),
  );
});

/** Loads everything; on its own each file, so that one that cannot be loaded does not hide the others. */
for (const file of files) {
  hits = new Set();
  try {
    const root = await collect(() => import(pathToFileURL(file)));
    const known = new Set(hits);
    for (const suite of suitesOf(root)) suites.add(suite);
    for (const test of testsOf(root)) tests.push({ ...test, file, atLoad: known });
  } catch (error) {
    refused.push({ file, why: String(error.message).split('\n')[0] });
  }
}
hits = null;
process.send({ loaded: tests.map(({ file, name }) => ({ file, name })), refused });

async function answer({ kind, mutant, chosen = [] }) {
  if (kind === 'cover') return { covered: await cover() };
  if (kind === 'end') return end();
  on = mutant ?? -1;
  for (const { index, usual } of chosen) {
    const { suite, test } = tests[index];
    steps = 0;
    mostSteps = Math.max(LEAST_STEPS, usual * SLOWER);
    if (!(await passes(suite, test))) return { killedBy: index };
  }
  return { killedBy: null };
}

/** Runs each test once, and notes which mutants it passes by; those passed while loading are noted apart. */
async function cover() {
  const covered = [];
  for (const one of tests) {
    await prepare(one.suite);
    steps = 0;
    const [start, before] = [performance.now(), process.cpuUsage()];
    let ok = false;
    const own = await record(async () => {
      ok = await passes(one.suite, one.test);
    });
    const { user, system } = process.cpuUsage(before);
    const times = { ms: performance.now() - start, cpu: (user + system) / 1000 };
    covered.push({
      ok,
      usual: steps,
      ...times,
      own: [...own],
      once: [...one.atLoad, ...beforeAllOf(one.suite)],
    });
  }
  return covered;
}

async function record(act) {
  const [seen, outer] = [new Set(), hits];
  hits = seen;
  try {
    await act();
  } finally {
    hits = outer;
  }
  return seen;
}

function beforeAllOf(suite) {
  return suite === null ? [] : [...beforeAllOf(suite.parent), ...(suite.passed ?? [])];
}

async function passes(suite, test) {
  try {
    await prepare(suite);
    for (const hook of hooks(suite, 'beforeEach')) await hook();
    await test();
    return true;
  } catch {
    return false;
  } finally {
    for (const hook of hooks(suite, 'afterEach')) await hook();
  }
}

/** What stands before all tests runs once, before the first of them. */
async function prepare(suite) {
  if (suite.parent !== null) await prepare(suite.parent);
  const { beforeAll } = suite;
  if (beforeAll.length === 0) return;
  suite.beforeAll = [];
  suite.passed = await record(async () => {
    for (const hook of beforeAll) await hook();
  });
}

async function end() {
  on = -1;
  for (const suite of suites) for (const hook of suite.afterAll) await hook();
  process.disconnect();
}

function hooks(suite, name) {
  return suite === null ? [] : [...hooks(suite.parent, name), ...suite[name]];
}

function suitesOf(suite) {
  return [suite, ...suite.suites.flatMap(suitesOf)];
}

function testsOf(suite, path = []) {
  const names = suite.name === '' ? path : [...path, suite.name];
  return [
    ...suite.tests.map(({ name, test }) => ({ name: [...names, name].join(' › '), test, suite })),
    ...suite.suites.flatMap(inner => testsOf(inner, names)),
  ];
}
