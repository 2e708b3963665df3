// Changes the sources in one place at a time, and says where no test notices. Which tests are asked: see SUITES.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { startWorker } from './child.js';
import { instrument } from './instrument.js';

const SUITES = {
  gate: ['gate/*', 'judge/*', 'report/*', 'policy/accepted', 'debuginfo/changes'],
  liveupdate: ['liveupdate/*', 'debuginfo/*', 'image/flat'],
};

/** Tests that take more milliseconds of a core are left out. */
const SLOWEST = 150;
const LIMIT = 20_000;
const COVER_LIMIT = 300_000;

/**
 * Runs all mutants of these files.
 *
 * @param sources paths of TypeScript files
 * @param say takes lines about the progress
 * @param fateOf gives what is known of a mutant already; `null` where it must run
 * @returns each mutant with its `fate`, and the test files that could not be used
 */
export async function mutate(sources, say, fateOf = () => null) {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-mutation-'));
  try {
    return await runAll(folder, sources, say, fateOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runAll(folder, sources, say, fateOf) {
  const { mutants, built } = build(folder, sources);
  process.env['LIVEUPDATE_GATE_COMPILED'] ??= join(folder, 'compiled');
  mkdirSync(process.env['LIVEUPDATE_GATE_COMPILED'], { recursive: true });
  const plan = (name, files, active = null) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify({ built, files, active }));
    return path;
  };
  const all = plan('all.json', testFiles(sources));
  const start = () => startWorker(all, COVER_LIMIT);
  const worker = await start();
  const { tests, refused } = await look(worker, say);
  say(`${mutants.length} mutants, ${tests.length} tests`);
  const { own, once } = invert(mutants, tests);
  const run = { worker, start, tests, plan, own, once };
  for (const mutant of mutants) {
    const known = fateOf(mutant);
    if (known === null) await judge(mutant, run);
    else mutant.fate = known;
    if (mutant.id % 500 === 499) say(`${mutant.id + 1} of ${mutants.length}`);
  }
  const clean = await run.worker.ask(
    { kind: 'run', chosen: tests.filter(({ usable }) => usable).map(asked) },
    COVER_LIMIT,
  );
  if (clean?.killedBy !== null)
    say(`state was left behind: ${tests[clean?.killedBy]?.name} fails at the end`);
  await end(run.worker);
  return { mutants, refused };
}

/** What the tests are, what they pass by, and whether they can be used here. */
async function look(worker, say) {
  if (worker.first === null) throw new Error('the tests could not be loaded');
  const { loaded, refused } = worker.first;
  const broke = refused.find(({ why }) => !why.includes("'jest'"));
  if (broke !== undefined) throw new Error(`${broke.file} cannot be loaded: ${broke.why}`);
  // The second time shows what a test takes that runs again and again.
  await worker.ask({ kind: 'cover' }, COVER_LIMIT);
  const { covered } = (await worker.ask({ kind: 'cover' }, COVER_LIMIT)) ?? {};
  if (covered === undefined) throw new Error('the tests did not end');
  const tests = loaded.map((test, index) => {
    const one = { ...test, ...covered[index], index };
    return { ...one, usable: one.ok && one.cpu <= SLOWEST };
  });
  for (const { name, ok } of tests) if (!ok) say(`fails here: ${name}`);
  return { tests, refused };
}

/** Finds out whether a test notices a mutant. */
async function judge(mutant, run) {
  const chosen = run.own[mutant.id].sort((left, right) => left.cpu - right.cpu);
  const late = run.once[mutant.id];
  if (chosen.length > 0) {
    const message = { kind: 'run', mutant: mutant.id, chosen: chosen.map(asked) };
    const reply = await run.worker.ask(message, limitOf(chosen));
    if (reply === null) run.worker = await run.start();
    if (reply === null || reply.killedBy !== null) {
      mutant.fate = reply === null ? 'timeout' : 'killed';
      mutant.by = run.tests[reply?.killedBy]?.name ?? null;
      return;
    }
  }
  const lives = await livesFromStart(mutant, late, run);
  const isCovered = chosen.length + late.length > 0;
  mutant.fate = lives ? (isCovered ? 'survived' : 'uncovered') : 'killed';
}

/** What runs while a file is loaded must be changed from the start: in a worker of its own. */
async function livesFromStart(mutant, late, { tests, plan }) {
  for (const file of late) {
    const worker = await startWorker(plan('one.json', [file], mutant.id), LIMIT);
    const known = tests.filter(test => test.file === file);
    const chosen = known.flatMap((test, index) => (test.usable ? [asked({ ...test, index })] : []));
    const isWhole = worker.first?.loaded.length === known.length;
    const reply = isWhole ? await worker.ask({ kind: 'run', mutant: mutant.id, chosen }, LIMIT) : null;
    await end(worker);
    if (reply?.killedBy !== null) return false;
  }
  return true;
}

/** Milliseconds; a mutant may wait for what never comes. */
function limitOf(tests) {
  return 3000 + 5 * tests.reduce((sum, { ms }) => sum + ms, 0);
}

function asked({ index, usual }) {
  return { index, usual };
}

async function end(worker) {
  await worker.ask({ kind: 'end' }, 1000);
  worker.kill();
}

function testFiles(sources) {
  const folders = new Set(sources.map(source => basename(dirname(source))));
  const patterns = Object.entries(SUITES).flatMap(([folder, names]) => (folders.has(folder) ? names : []));
  return globSync(patterns.map(name => `__tests__/${name}.test.ts`))
    .sort()
    .map(file => resolve(file));
}

function build(folder, sources) {
  const mutants = [];
  const built = {};
  mkdirSync(join(folder, 'built'));
  for (const source of sources) {
    const { code, mutants: own } = instrument(readFileSync(source, 'utf8'), mutants.length);
    const path = join(folder, 'built', `${Object.keys(built).length}.js`);
    writeFileSync(path, code);
    built[pathToFileURL(resolve(source)).href] = path;
    for (const mutant of own)
      mutants.push({ id: mutants.length, file: source, fate: '', by: null, ...mutant });
  }
  return { mutants, built };
}

/**
 * For each mutant the tests that pass by it, and the test files for which it must be switched on from the start.
 *
 * A source is loaded once, by the first file that imports it; what runs then concerns every file that gets into it.
 */
function invert(mutants, tests) {
  const own = mutants.map(() => []);
  const once = mutants.map(() => []);
  const early = mutants.map(() => new Set());
  const users = new Map();
  for (const test of tests) {
    if (!test.usable) continue;
    for (const id of test.own) own[id].push(test);
    for (const id of test.once) early[id].add(test.file);
    for (const id of [...test.own, ...test.once]) count(users, mutants[id].file, test.file);
  }
  early.forEach((files, id) => {
    if (files.size === 0) return;
    const all = [...(users.get(mutants[id].file) ?? [])].sort(([, left], [, right]) => right - left);
    once[id] = all.map(([file]) => file).filter(file => mutants[id].isTopLevel || files.has(file));
  });
  return { own, once };
}

function count(users, source, file) {
  const files = users.get(source) ?? new Map();
  files.set(file, (files.get(file) ?? 0) + 1);
  users.set(source, files);
}
