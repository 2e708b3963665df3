// Runs one target in a thread of its own, and watches it from outside: an input that never ends, or takes all
// memory, is a finding too.
import childProcess from 'node:child_process';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { LoopOptions, LoopResult } from './loop.ts';

/** Wall time; the bound of two seconds is for processor time, and other programs may run. */
const HANG_MILLISECONDS = 60_000;
const MOST_GENOME_BYTES = 1024;
const MOST_BLOCKS = 1 << 16;

interface Shared {
  readonly options: LoopOptions;
  /** Length of the genome, and when its run started in milliseconds. */
  readonly state: SharedArrayBuffer;
  readonly genome: SharedArrayBuffer;
}

function watch(options: LoopOptions): void {
  const state = new SharedArrayBuffer(16);
  const genome = new SharedArrayBuffer(MOST_GENOME_BYTES);
  const [length, started] = [new Int32Array(state, 0, 1), new Float64Array(state, 8, 1)];
  const data: Shared = { options, state, genome };
  const worker = new Worker(new URL(import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const fail = async (invariant: string, message: string): Promise<void> => {
    await worker.terminate();
    const bytes = Buffer.from(new Uint8Array(genome, 0, length[0]));
    const [{ saveCase }, { Violation }] = [await import('./loop.ts'), await import('./case.ts')];
    const [{ targetOf }, { choicesOf }] = [await import('./targets.ts'), await import('./choices.ts')];
    const { loadSamples } = await import('./samples.ts');
    const samples = loadSamples(options.samples, options.sources);
    const made = targetOf(options.target).make(choicesOf(bytes), samples);
    saveCase(options.suspects, new Violation(invariant, message), made);
    process.exit(1);
  };
  globalThis.fuzzHits = new Uint8Array(MOST_BLOCKS);
  const timer = setInterval(() => {
    const since = Date.now() - (started[0] ?? 0);
    if (started[0] !== 0 && since > HANG_MILLISECONDS) void fail('hang', `no end after ${since} ms`);
  }, 500);
  worker.on('message', (result: LoopResult) => writeSync(1, `${JSON.stringify(result)}\n`));
  worker.on(
    'error',
    error => void fail('thread ended', error instanceof Error ? `${error.stack}` : String(error)),
  );
  worker.on('exit', () => clearInterval(timer));
}

async function work({ options, state, genome }: Shared): Promise<void> {
  const [length, started] = [new Int32Array(state, 0, 1), new Float64Array(state, 8, 1)];
  const bytes = new Uint8Array(genome);
  const hits = new Uint8Array(MOST_BLOCKS);
  globalThis.fuzzHits = hits;
  withoutGit();
  const [{ runLoop }, { parentPort }] = [await import('./loop.ts'), await import('node:worker_threads')];
  const result = await runLoop(options, hits, {
    starts(next) {
      bytes.set(next);
      length[0] = next.length;
      started[0] = Date.now();
    },
  });
  parentPort?.postMessage(result);
}

/** Findings are not looked up in a checkout: starting a program that is not there would take half of the time. */
function withoutGit(): void {
  const { spawnSync } = childProcess;
  const start: unknown = (...args: Parameters<typeof spawnSync>) =>
    args[0] === 'git' ? { status: 1, stdout: Buffer.alloc(0) } : spawnSync(...args);
  Object.assign(childProcess, { spawnSync: start });
  syncBuiltinESMExports();
}

declare global {
  var fuzzHits: Uint8Array | undefined;
}

if (isMainThread) watch(JSON.parse(process.argv[2] ?? ''));
else await work(workerData);
