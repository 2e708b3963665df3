// Changes the sources in one place at a time, and says where no test notices. Which tests are asked: see SUITES.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { startWorker } from './child.js';
import { instrument } from './instrument.js';

const SUITES = ['gate', 'judge', 'report', 'liveupdate', 'debuginfo'];

/** Tests that take longer are left out: they start compilers. */
const SLOWEST = 1500;
const LIMIT = 20_000;
const COVER_LIMIT = 300_000;

/**
 * Runs all mutants of these files.
 *
 * @param sources paths of TypeScript files
 * @param say takes lines about the progress
 * @returns each mutant with its `fate`, and the test files that could not be used
 */
export async function mutate(sources, say) {
  const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-mutation-'));
  try {
    return await runAll(folder, sources, say);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runAll(folder, sources, say) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  const { mutants, built } = build(folder, sources);
  const suites = SUITES.flatMap(name => globSync(`__tests__/${name}/*.test.ts`)).map(file => resolve(file));
  const plan = (name, files, active = null) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify({ built, files, active }));
    return path;
  };
  const all = plan('all.json', suites);
  let worker = await startWorker(all, COVER_LIMIT);
  if (worker.first === null) throw new Error('the tests could not be loaded');
  const { loaded: tests, refused } = worker.first;
  say(`loaded after ${seconds()} s`);
  const { covered } = (await worker.ask({ kind: 'cover' }, COVER_LIMIT)) ?? {};
  if (covered === undefined) throw new Error('the tests did not end');
  say(`covered after ${seconds()} s`);
  const broken = tests.filter((_, index) => !covered[index].ok).map(({ name }) => name);
  const usable = index => covered[index].ok && covered[index].ms <= SLOWEST;
  const asChosen = index => ({ index, usual: covered[index].usual });
  const { own, once } = invert(mutants.length, covered, usable);
  say(`${mutants.length} mutants, ${tests.length} tests, ${broken.length} of them fail here`);
  for (const name of broken) say(`fails here: ${name}`);

  let done = 0;
  for (const mutant of mutants) {
    if (++done % 500 === 0) say(`${done} of ${mutants.length}`);
    const chosen = own[mutant.id].sort((left, right) => covered[left].ms - covered[right].ms);
    if (chosen.length > 0) {
      const reply = await worker.ask({ kind: 'run', mutant: mutant.id, chosen: chosen.map(asChosen) }, LIMIT);
      if (reply === null) worker = await startWorker(all, COVER_LIMIT);
      if (reply?.killedBy !== null) {
        mutant.fate = reply === null ? 'timeout' : 'killed';
        mutant.by = reply === null ? null : tests[reply.killedBy]?.name;
        continue;
      }
    }
    mutant.fate = (await livesFromStart(mutant, once[mutant.id], { tests, plan, covered, usable }))
      ? chosen.length + once[mutant.id].length === 0
        ? 'uncovered'
        : 'survived'
      : 'killed';
  }
  const clean = await worker.ask({ kind: 'run', chosen: [...tests.keys()].filter(usable).map(asChosen) }, COVER_LIMIT);
  if (clean?.killedBy !== null) say(`state was left behind: ${tests[clean?.killedBy]?.name} fails at the end`);
  await worker.ask({ kind: 'end' }, LIMIT);
  worker.kill();
  return { mutants, refused };
}

/** What runs while a file is loaded must be changed from the start: in a worker of its own. */
async function livesFromStart(mutant, indexes, { tests, plan, covered, usable }) {
  if (indexes.length === 0) return true;
  const files = [...new Set(indexes.map(index => tests[index].file))];
  for (const file of files) {
    const worker = await startWorker(plan('one.json', [file], mutant.id), LIMIT);
    const loaded = worker.first?.loaded ?? [];
    const known = [...tests.keys()].filter(index => tests[index].file === file);
    const whole = loaded.length === known.length;
    const chosen = known.flatMap((before, index) =>
      usable(before) ? [{ index, usual: covered[before].usual }] : [],
    );
    const reply = whole ? await worker.ask({ kind: 'run', mutant: mutant.id, chosen }, LIMIT) : null;
    await worker.ask({ kind: 'end' }, 1000);
    worker.kill();
    if (reply?.killedBy !== null) return false;
  }
  return true;
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
    for (const mutant of own) mutants.push({ id: mutants.length, file: source, fate: '', by: null, ...mutant });
  }
  return { mutants, built };
}

/** For each mutant the tests that pass by it, and those that passed by it while they were loaded. */
function invert(count, covered, usable) {
  const lists = () => Array.from({ length: count }, () => []);
  const [own, once] = [lists(), lists()];
  covered.forEach((one, index) => {
    if (!usable(index)) return;
    for (const id of one.own) own[id].push(index);
    for (const id of new Set(one.once)) once[id].push(index);
  });
  return { own, once };
}
