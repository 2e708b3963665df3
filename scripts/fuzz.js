// Fuzzes every input format for a while, or carries out a saved finding again:
//
//   npm run fuzz -- [--minutes N] [--target NAME]... [--jobs N] [--seed N]
//   npm run fuzz -- --replay FILE
//
// What reaches new code is kept in __tests__/fuzz/work/corpus, and the next run goes on from there. Ends with a table,
// one plain line of counts, and a status other than 0 where something was found.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const replayed = process.argv.includes('--replay') ? resolve(process.argv.at(-1)) : null;
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const home = '__tests__/fuzz';
const work = join(home, 'work');
const findings = join(work, 'findings');
// Two runs at once do not take each other's files away.
const built = join(home, 'built', String(process.pid));
const suspected = join(built, 'suspects');
const plain = join(built, 'plain/__tests__/fuzz');
/** A worker that is silent for so long has lost its watchdog too. */
const GRACE_SECONDS = 120;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    target: { type: 'string', multiple: true },
    jobs: { type: 'string', default: '1' },
    seed: { type: 'string' },
    replay: { type: 'string' },
  },
});

try {
  compile();
  process.exitCode = replayed === null ? await fuzz() : replay(replayed);
} finally {
  rmSync(built, { recursive: true, force: true });
}

function replay(file) {
  const run = spawnSync(process.execPath, [join(plain, 'replay.js'), file], { timeout: 120_000 });
  print(`${run.stdout}${run.stderr}`.trim());
  print(run.status === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  return run.status === 0 ? 0 : 1;
}

async function fuzz() {
  const minutes = number('minutes', values.minutes);
  const jobs = number('jobs', values.jobs);
  const seed = number('seed', values.seed ?? String((Date.now() % 1_000_000) + 1));
  if (!isInstalled()) {
    const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', home];
    execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const { instrument } = await import(`../${home}/instrument.js`);
  const { TARGETS } = await import(`../${plain}/targets.js`);
  const { loadSamples } = await import(`../${plain}/samples.js`);
  const blocks = instrument(join(built, 'plain'), join(built, 'counted'));
  mkdirSync(findings, { recursive: true });
  loadSamples(resolve(built, 'samples'), resolve('__tests__/debuginfo/sources'));
  const before = new Set(readdirSync(findings));
  const known = TARGETS.map(({ name }) => name);
  const names = values.target ?? known;
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no target ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const seconds = (minutes * 60 * jobs) / names.length;
  print(
    `${names.length} targets, ${jobs} at once, ${Math.round(seconds)} s each, seed ${seed}, ${blocks} blocks`,
  );
  const queue = names.map((name, index) => ({ name, seed: seed + index }));
  const rows = [];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const row = await fuzzTarget(next, seconds, blocks);
      rows.push(row);
      print(lineOf(row));
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  const suspects = confirmSuspects();
  const found = readdirSync(findings).filter(name => name.endsWith('.json') && !before.has(name));
  report(rows, found, suspects, blocks);
  const failed = names.filter(name => found.some(file => file.startsWith(`${name}-`))).length;
  const broken = rows.filter(({ runs, ended }) => runs === 0 && ended === 0);
  for (const { name } of broken) print(`${name} did not run`);
  print(`${names.length - failed - broken.length} passed, ${failed + broken.length} failed`);
  return failed + broken.length === 0 ? 0 : 1;
}

/** One target; a worker that ended by a finding that broke it is started again for the time that is left. */
async function fuzzTarget({ name, seed }, seconds, blocks) {
  const row = { name, runs: 0, seconds: 0, covered: 0, features: 0, kept: 0, ended: 0 };
  const end = Date.now() + seconds * 1000;
  for (let round = 0; round < 20; round++) {
    const left = (end - Date.now()) / 1000;
    if (round > 0 && left < 5) break;
    const options = {
      target: name,
      seconds: left,
      seed: seed + 1000 * round,
      corpus: resolve(work, 'corpus', name),
      samples: resolve(built, 'samples'),
      findings: resolve(findings),
      suspects: resolve(suspected),
      scratch: join(
        existsSync('/dev/shm') ? '/dev/shm' : tmpdir(),
        `liveupdate-gate-fuzz-${process.pid}-${name}`,
      ),
      sources: resolve('__tests__/debuginfo/sources'),
      blocks,
    };
    const result = await runWorker(options);
    rmSync(options.scratch, { recursive: true, force: true });
    if (result === null) {
      row.ended++;
      continue;
    }
    row.runs += result.runs;
    row.seconds += result.seconds;
    Object.assign(row, { covered: result.covered, features: result.features, kept: result.kept });
    break;
  }
  return row;
}

function runWorker(options) {
  return new Promise(done => {
    const script = join(built, 'counted/__tests__/fuzz/worker.js');
    const child = spawn(process.execPath, [script, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', data => {
      output += data;
    });
    child.stderr.on('data', data => {
      errors = (errors + data).slice(-4000);
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), (options.seconds + GRACE_SECONDS) * 1000);
    child.on('close', status => {
      clearTimeout(timer);
      if (status !== 0) print(`${options.target}: the worker ended with ${status}\n${errors.trim()}`);
      done(status === 0 ? JSON.parse(output) : null);
    });
  });
}

/** What took long among counters and the garbage of others is carried out alone; only what is over the bounds counts. */
function confirmSuspects() {
  const files = existsSync(suspected) ? readdirSync(suspected).filter(name => name.endsWith('.json')) : [];
  const confirmed = [];
  for (const file of files) {
    if (!isWrongEachTime(join(suspected, file))) continue;
    renameSync(join(suspected, file), join(findings, file));
    const text = file.replace(/json$/, 'txt');
    if (existsSync(join(suspected, text))) renameSync(join(suspected, text), join(findings, text));
    confirmed.push(file);
  }
  return { looked: files.length, confirmed };
}

/** Three times: what other programs do to caches and clocks is no fault of the input. */
function isWrongEachTime(file) {
  for (let turn = 0; turn < 3; turn++) {
    const run = spawnSync(process.execPath, [join(plain, 'replay.js'), file], { timeout: 120_000 });
    print(`suspect ${basename(file)}: ${`${run.stdout}`.trim() || 'no end after 120 s'}`);
    if (run.status === 0) return false;
  }
  return true;
}

function report(rows, found, suspects, blocks) {
  print('');
  print('| target | inputs | a second | blocks reached | features | kept | findings |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const row of rows) print(lineOf(row, found));
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  print(
    `\n${runs} inputs over ${blocks} blocks; ${suspects.looked} dear ones run again alone, ${suspects.confirmed.length} over the bounds`,
  );
  for (const file of found) {
    const text = join(findings, file.replace(/json$/, 'txt'));
    print(`\n${file}: ${existsSync(text) ? readFileSync(text, 'utf8').trim() : ''}`);
    print(`again: npm run fuzz -- --replay ${join(findings, basename(file))}`);
  }
}

function lineOf({ name, runs, seconds, covered, features, kept }, found = []) {
  const count = found.filter(file => file.startsWith(`${name}-`)).length;
  const speed = seconds === 0 ? 0 : Math.round(runs / seconds);
  return `| ${name} | ${runs} | ${speed} | ${covered} | ${features} | ${kept} | ${count} |`;
}

function compile() {
  const args = ['node_modules/typescript/bin/tsc', '-p', home, '--outDir', join(built, 'plain')];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

function number(name, text) {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${name} is no number above 0`);
}

// npm writes this file when it is done.
function isInstalled() {
  const written = statSync(`${home}/node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return written !== undefined && written.mtimeMs > statSync(`${home}/package-lock.json`).mtimeMs;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
