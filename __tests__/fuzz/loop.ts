import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeBench, openBench } from './bench.ts';
import { type Case, encodeCase, Violation } from './case.ts';
import { choicesOf } from './choices.ts';
import { isOver, openMeter, SUSPECT } from './cost.ts';
import { bredGenome, freshGenome, seededRandom } from './genome.ts';
import { loadSamples } from './samples.ts';
import { targetOf } from './targets.ts';

export interface LoopOptions {
  readonly target: string;
  readonly seconds: number;
  readonly seed: number;
  /** Folders: what was kept of this target, what inputs are made of, and where cases are saved. */
  readonly corpus: string;
  readonly samples: string;
  readonly findings: string;
  readonly suspects: string;
  /** A folder for the files of the running case, in memory where there is such a one. */
  readonly scratch: string;
  readonly sources: string;
  readonly blocks: number;
}

export interface LoopResult {
  readonly runs: number;
  readonly seconds: number;
  readonly covered: number;
  readonly features: number;
  readonly kept: number;
}

/** So many dear inputs of one target are kept to be carried out again alone. */
const MOST_SUSPECTS = 100;

/** What the watchdog outside of the thread sees. */
export interface Watched {
  /** Called before each input with the bytes it is made from. */
  readonly starts: (genome: Uint8Array) => void;
}

/** Runs inputs of one target until the time is over; what reaches new blocks is kept, and bred from. */
export async function runLoop(options: LoopOptions, hits: Uint8Array, watched: Watched): Promise<LoopResult> {
  const { corpus, seconds } = options;
  const target = targetOf(options.target);
  const samples = loadSamples(options.samples, options.sources);
  mkdirSync(corpus, { recursive: true });
  const meter = openMeter();
  const bench = openBench(options.scratch, { measured: meter.measured });
  const coverage = createCoverage(hits.subarray(0, options.blocks));
  const random = seededRandom(options.seed);
  const pool: Buffer[] = [];
  const known = new Set<string>();
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1000;
  let runs = 0;

  const runOne = async (genome: Buffer): Promise<void> => {
    watched.starts(genome);
    coverage.reset();
    runs++;
    let made: Case = { target: target.name, parts: { genome } };
    meter.take();
    const violation = await violationOf(async () => {
      made = target.make(choicesOf(genome), samples);
      await target.check(made, bench);
    });
    const cost = meter.take();
    if (violation !== null) find(violation, made);
    else if (isOver(cost, SUSPECT)) {
      const what = `${Math.round(cost.milliseconds)} ms, ${cost.bytes >> 20} MB`;
      suspect(new Violation('cost', what), made);
    }
    if (!coverage.isNew()) return;
    pool.push(genome);
    writeFileSync(join(corpus, hashOf(genome)), genome);
  };
  let suspects = 0;
  const suspect = (violation: Violation, made: Case): void => {
    if (suspects++ < MOST_SUSPECTS) saveCase(options.suspects, violation, made);
  };
  const find = (violation: Violation, made: Case): void => {
    const key = `${violation.invariant} ${firstWords(violation.message)}`;
    // One of each is enough to look at.
    if (known.has(key)) return;
    known.add(key);
    saveCase(options.findings, violation, made);
  };

  await runOne(Buffer.alloc(0));
  for (const name of readdirSync(corpus)) {
    if (elapsed() < seconds / 2) await runOne(readFileSync(join(corpus, name)));
  }
  while (elapsed() < seconds) {
    const isFresh = pool.length === 0 || random(8) === 0;
    const recent = random(2) === 0 ? Math.min(pool.length, 30) : pool.length;
    const parent = pool[pool.length - 1 - random(recent)] ?? Buffer.alloc(0);
    const other = pool[random(pool.length)] ?? parent;
    await runOne(isFresh ? freshGenome(random) : bredGenome(parent, other, random));
  }
  closeBench(bench);
  return { runs, seconds: elapsed(), ...coverage.counts(), kept: pool.length };
}

/** What is wrong; `null` where nothing is. Whatever else is thrown is wrong too. */
export async function violationOf(check: () => Promise<void>): Promise<Violation | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof Violation) return error;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new Violation('exception', stack.split('\n').slice(0, 6).join('\n'));
  }
}

/** Writes a case with what is wrong with it; gives its path. */
export function saveCase(folder: string, { invariant, message }: Violation, made: Case): string {
  mkdirSync(folder, { recursive: true });
  const text = encodeCase(made);
  const path = join(folder, `${made.target}-${invariant.replace(/\W+/g, '-')}-${hashOf(text)}.json`);
  writeFileSync(path, text);
  writeFileSync(path.replace(/json$/, 'txt'), `${invariant}: ${message}\n`);
  return path;
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function firstWords(message: string): string {
  return message.replace(/[0-9]+/g, 'N').slice(0, 60);
}

/** Which blocks ran, and about how often: 1, 2, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127, more. */
function createCoverage(hits: Uint8Array) {
  const seen = new Uint8Array(hits.length);
  return {
    reset: () => hits.fill(0),
    isNew(): boolean {
      let isNew = false;
      for (let block = 0; block < hits.length; block++) {
        const count = hits[block] ?? 0;
        if (count === 0) continue;
        const bit = bucketOf(count);
        const before = seen[block] ?? 0;
        if ((before & bit) !== 0) continue;
        seen[block] = before | bit;
        isNew = true;
      }
      return isNew;
    },
    counts() {
      let covered = 0;
      let features = 0;
      for (const bits of seen) {
        if (bits !== 0) covered++;
        for (let left = bits; left !== 0; left &= left - 1) features++;
      }
      return { covered, features };
    },
  };
}

function bucketOf(count: number): number {
  if (count <= 3) return 1 << (count - 1);
  if (count <= 7) return 8;
  if (count <= 15) return 16;
  if (count <= 31) return 32;
  return count <= 127 ? 64 : 128;
}
