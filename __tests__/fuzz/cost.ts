import { openSync, readFileSync, writeSync } from 'node:fs';
import process from 'node:process';

/** What one call of the use case took: processor time of all threads, and the highest memory above its start. */
export interface Cost {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** The bounds for an input of at most 1 MB. */
export const BOUNDS: Cost = { milliseconds: 2000, bytes: 300 << 20 };

/** What in a long run, with counters in the code and the garbage of other inputs, is looked at again alone. */
export const SUSPECT: Cost = { milliseconds: 1500, bytes: 250 << 20 };

export function isOver(cost: Cost, bounds: Cost): boolean {
  return cost.milliseconds > bounds.milliseconds || cost.bytes > bounds.bytes;
}

export interface Meter {
  readonly measured: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** The dearest since the last call, in each of the two. */
  readonly take: () => Cost;
}

export function openMeter(): Meter {
  let milliseconds = 0;
  let bytes = 0;
  const peak = openPeak();
  return {
    async measured(work) {
      const before = process.memoryUsage.rss();
      const time = process.cpuUsage();
      peak.reset();
      try {
        return await work();
      } finally {
        const { user, system } = process.cpuUsage(time);
        milliseconds = Math.max(milliseconds, (user + system) / 1000);
        bytes = Math.max(bytes, peak.read() - before);
      }
    },
    take() {
      const cost = { milliseconds, bytes };
      milliseconds = 0;
      bytes = 0;
      return cost;
    },
  };
}

/** The highest memory of the process, which Linux forgets when asked (proc(5), clear_refs); else that of now. */
function openPeak(): { reset(): void; read(): number } {
  try {
    const reset = openSync('/proc/self/clear_refs', 'w');
    writeSync(reset, '5');
    return {
      reset: () => writeSync(reset, '5'),
      read: () =>
        1024 * Number(/^VmHWM:\s+([0-9]+) kB/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? 0),
    };
  } catch {
    return { reset() {}, read: () => process.memoryUsage.rss() };
  }
}
