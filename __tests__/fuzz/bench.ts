import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memorySource } from '../../src/bytes/memory.ts';
import type { NamedFile } from '../../src/bytes/named-file.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/compression/limits.ts';
import type { Report } from '../../src/gate/report.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Request } from '../../src/judge/request.ts';
import { anyRequest } from '../support/request.ts';

/** What inputs may cost: as always, but for what a layer may decode to. */
export const LIMITS: Limits = { ...DEFAULT_LIMITS, decodedBytes: 16 << 20 };

/** Where cases are carried out: a folder for their files, and the use case, which a test may replace by a wrong one. */
export interface Bench {
  readonly folder: string;
  readonly judge: (request: Request) => Promise<Report>;
  /** Called around everything that the bounds on time and memory hold for. */
  readonly measured: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export function openBench(folder: string, change: Partial<Bench> = {}): Bench {
  mkdirSync(folder, { recursive: true });
  return { folder, judge, measured: work => work(), ...change };
}

export function closeBench({ folder }: Bench): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a file of a case; gives its path. */
export function put({ folder }: Bench, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Carries a request out with the limits of this harness. */
export function carryOut(bench: Bench, change: Partial<Request>): Promise<Report> {
  return bench.measured(() => bench.judge(anyRequest({ limits: LIMITS, ...change })));
}

/** The bytes of a file behind the same interface, under the same name, out of memory: nothing of them starts at 0. */
export function inMemory(label: string, bytes: Uint8Array): NamedFile {
  const shifted = Buffer.concat([Buffer.alloc(13, 0xa5), bytes, Buffer.alloc(7, 0xa5)]);
  const source = memorySource(shifted.subarray(13, 13 + bytes.length), label);
  return {
    label,
    async open() {
      return { ...source, size: bytes.length, assertUnchanged() {} };
    },
  };
}
