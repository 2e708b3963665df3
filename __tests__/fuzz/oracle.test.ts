import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/gate/report.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Request } from '../../src/judge/request.ts';
import { flatImage, listBytes } from '../support/boot.ts';
import { imageReport } from '../support/leg-report.ts';
import { anyRequest } from '../support/request.ts';
import { type Bench, closeBench, openBench } from './bench.ts';
import { type Case, decodeCase, encodeCase } from './case.ts';
import { BOUNDS, isOver } from './cost.ts';
import { checkReport } from './invariants.ts';
import { kernelCase } from './kernel-check.ts';
import { violationOf } from './loop.ts';
import { PACKERS } from './packers.ts';
import { kernelWith, payload, STRINGS } from './samples.ts';
import { targetOf } from './targets.ts';

// Judges that are wrong on purpose: each must be caught, or the fuzzer finds nothing because it sees nothing.

const folder = mkdtempSync(join(tmpdir(), 'liveupdate-gate-oracle-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Judge = (request: Request) => Promise<Report>;

async function caught(made: Case, wrong: Judge): Promise<string | null> {
  const bench: Bench = openBench(join(folder, 'files'), { judge: wrong });
  const violation = await violationOf(() => targetOf(made.target).check(made, bench));
  closeBench(bench);
  return violation?.invariant ?? null;
}

/** Says pass to everything that was read. */
async function lenient(request: Request): Promise<Report> {
  const report = await judge(request);
  const description = 'pass: fine';
  return { ...report, result: 'pass', findings: [], errors: [], description };
}

const LOST = ['luo-v5', 'memfd-v3', 'vfio-pci-v1;iommufd-v3'];

interface PassCase {
  readonly what: string;
  readonly image: Buffer;
  readonly payloads?: readonly Buffer[];
}

const PASSES: readonly PassCase[] = [
  { what: 'a plain kernel', image: kernelWith(STRINGS) },
  { what: 'a 32-bit big-endian kernel', image: kernelWith(STRINGS, { bits: 32, littleEndian: false }) },
  { what: 'a kernel with extended numbers', image: kernelWith(STRINGS, { extendedNumbers: true }) },
  { what: 'a flat image', image: flatImage('arm64', { 10240: listBytes(STRINGS) }, 0x4000) },
  ...Object.entries(PACKERS).map(([name, pack]) => ({
    what: `a kernel packed by ${name}`,
    image: pack(payload()),
    payloads: [payload()],
  })),
];

describe('the oracle', () => {
  it.each([...PASSES])('catches a pass of $what that lost a string', async ({ image, payloads = [] }) => {
    const made = kernelCase('elf', image, { strings: LOST }, { payloads });
    expect(await caught(made, judge)).toBe(null);
    expect(await caught(made, lenient)).toBe('never pass');
  });

  it.each([...PASSES])(
    'agrees with a pass of $what that lists the same',
    async ({ image, payloads = [] }) => {
      expect(await caught(kernelCase('elf', image, { strings: STRINGS }, { payloads }), judge)).toBe(null);
    },
  );

  it('catches a pass of an image that lists more, where that must fail', async () => {
    const made = kernelCase('elf', kernelWith(STRINGS), { strings: STRINGS.slice(1) });
    expect(await caught(made, lenient)).toBe('never pass');
  });

  it('catches a judge that leaves out the last string', async () => {
    const forgetful: Judge = async request => {
      const report = await judge(request);
      return report.findings.every(({ compatible }) => compatible === 'zz-v1') ? lenient(request) : report;
    };
    const made = kernelCase('elf', kernelWith(STRINGS), { strings: [...STRINGS, 'zz-v1'] });
    expect(await caught(made, forgetful)).toBe('never pass');
  });

  it('catches a stream that was edited, by what its tool makes of it', async () => {
    const image = PACKERS['gzip']?.(payload()) ?? Buffer.alloc(0);
    const facts = { strings: LOST, editedStream: 'gzip' };
    expect(await caught(kernelCase('packed', image, facts, { payloads: [payload()] }), lenient)).toBe(
      'never pass',
    );
  });
});

describe('the other invariants', () => {
  const made = kernelCase('elf', kernelWith(STRINGS), { strings: LOST });

  it('catch an exception', async () => {
    expect(
      await caught(made, async () => {
        throw new TypeError('x');
      }),
    ).toBe('exception');
  });

  it('catch an error that is none of ours', async () => {
    const faulty: Judge = request =>
      judge({
        ...request,
        get images(): never {
          throw new TypeError('x');
        },
      });
    expect(await caught(made, faulty)).toBe('typed error');
  });

  it('catch a file that is read in another way than memory', async () => {
    const wrong: Judge = async request => {
      const report = await judge(request);
      return typeof request.images[0] === 'string' ? report : { ...report, images: [] };
    };
    expect(await caught(made, wrong)).toBe('file and memory');
  });

  it('catch an update that check does not pass', async () => {
    const sound = kernelCase('elf', kernelWith(STRINGS), { strings: STRINGS, update: true });
    const wrong: Judge = request => judge(request.mode === 'update' ? { ...request, dryRun: true } : request);
    expect(await caught(sound, judge)).toBe(null);
    expect(await caught(sound, wrong)).toBe('update then check');
  });

  it('catch a report that does not read back', async () => {
    const report = await judge(anyRequest({ images: ['nothing'] }));
    const images = [imageReport({ modules: -1 })];
    expect(() => checkReport({ ...report, images })).toThrow('modules is not a whole number');
    expect(() => checkReport({ ...report, description: 'x'.repeat(141) })).toThrow('141 characters');
  });

  it('catch what costs too much', () => {
    expect(isOver({ milliseconds: 2001, bytes: 0 }, BOUNDS)).toBe(true);
    expect(isOver({ milliseconds: 0, bytes: 301 << 20 }, BOUNDS)).toBe(true);
    expect(isOver({ milliseconds: 1999, bytes: 299 << 20 }, BOUNDS)).toBe(false);
  });

  it('hold for a case that was saved', () => {
    expect(decodeCase(encodeCase(made))).toEqual(made);
  });
});
