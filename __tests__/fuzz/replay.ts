// Carries out one saved case in a process of its own, without counters in the code, and says what is wrong with it.
import { readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { closeBench, openBench } from './bench.ts';
import { decodeCase } from './case.ts';
import { BOUNDS, isOver, openMeter } from './cost.ts';
import { violationOf } from './loop.ts';
import { targetOf } from './targets.ts';

process.env['PATH'] = '/nonexistent';
const made = decodeCase(readFileSync(process.argv[2] ?? '', 'utf8'));
const meter = openMeter();
const bench = openBench(join(tmpdir(), `liveupdate-gate-replay-${process.pid}`), {
  measured: meter.measured,
});
const violation = await violationOf(() => targetOf(made.target).check(made, bench));
closeBench(bench);
const cost = meter.take();
const wrong = violation === null ? [] : [`${violation.invariant}: ${violation.message}`];
if (isOver(cost, BOUNDS)) wrong.push(`cost: over ${BOUNDS.milliseconds} ms or ${BOUNDS.bytes >> 20} MB`);
const verdict = wrong.length === 0 ? 'nothing is wrong' : wrong.join('\n');
writeSync(1, `${made.target}: ${Math.round(cost.milliseconds)} ms, ${cost.bytes >> 20} MB: ${verdict}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
