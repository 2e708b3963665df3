import { spawnSync } from 'node:child_process';
import { openArtifact } from '../../src/action/artifact-files.ts';
import { ImageError } from '../../src/bytes/error.ts';
import type { FileRef } from '../../src/bytes/named-file.ts';
import type { FailOnKind } from '../../src/gate/finding.ts';
import { exitStatus, type Report } from '../../src/gate/report.ts';
import type { Request } from '../../src/judge/request.ts';
import { type Bench, carryOut, inMemory, LIMITS, put } from './bench.ts';
import { bufferOf, type Case, textOf, Violation } from './case.ts';
import { checkReport, mustBeSame } from './invariants.ts';
import { anyElfLists, hasListOf, isSubset, listedBy } from './oracle.ts';

/** What a case with an image says besides its bytes. */
export interface KernelFacts {
  /** What the baseline lists. */
  readonly strings: readonly string[];
  /** With `added`: a pass means that the two are the same, not only that nothing is lost. */
  readonly strict: boolean;
  readonly debugInfo: 'off' | 'require';
  readonly ifNoSection: Request['ifNoSection'];
  /** The format of a stream that was edited after it was packed: only its own tool knows what is in it now. */
  readonly editedStream: string | null;
  /** A tool is told apart from where the stream stands in the image. */
  readonly streamOffset: number;
  /** The image lies in a zip archive. */
  readonly isZip: boolean;
  readonly update: boolean;
}

const FACTS: KernelFacts = {
  strings: [],
  strict: true,
  debugInfo: 'off',
  ifNoSection: 'error',
  editedStream: null,
  streamOffset: 0,
  isZip: false,
  update: false,
};

/** The parts of a case; `payloads` are the plain bytes of all that was packed into the image. */
export function kernelCase(
  target: string,
  image: Uint8Array,
  facts: Partial<KernelFacts> & Pick<KernelFacts, 'strings'>,
  others: {
    readonly payloads?: readonly Uint8Array[];
    readonly module?: Uint8Array;
    readonly layouts?: string;
  } = {},
): Case {
  const payloads = (others.payloads ?? []).map((bytes, index) => [`payload ${index}`, bytes] as const);
  return {
    target,
    parts: {
      image,
      facts: Buffer.from(JSON.stringify({ ...FACTS, ...facts })),
      ...(others.module && { module: others.module }),
      ...(others.layouts !== undefined && { layouts: Buffer.from(others.layouts) }),
      ...Object.fromEntries(payloads),
    },
  };
}

/** Judges the image of a case through the use case, from a file and from memory. */
export async function checkKernel({ parts }: Case, bench: Bench): Promise<void> {
  const facts: KernelFacts = JSON.parse(textOf(parts['facts']));
  const path = put(bench, 'image', bufferOf(parts['image']));
  const baseline = put(bench, 'baseline.txt', baselineOf(facts.strings));
  const request = {
    ...requestOf(facts),
    baseline,
    layouts: parts['layouts'] === undefined ? null : put(bench, 'layouts.txt', textOf(parts['layouts'])),
    modules: parts['module'] === undefined ? [] : [put(bench, 'module.ko', bufferOf(parts['module']))],
  };
  const files = facts.isZip ? await filesInZip(path, bench) : [path];
  if (files.length === 0) return;
  const report = await carryOut(bench, { ...request, images: files });
  checkReport(report);
  if (isPass(report)) mustList(parts, facts, report);
  if (facts.isZip) return;
  const again = await carryOut(bench, { ...request, images: [inMemory(path, bufferOf(parts['image']))] });
  mustBeSame('file and memory', report, again);
  if (facts.update) await mustSettle(bench, { ...request, images: files });
}

/** Every kind that can fail does. */
function requestOf(facts: KernelFacts): Partial<Request> {
  const kinds: FailOnKind[] = ['removed', 'changed', 'accepted', 'moved', 'unhandled'];
  const { debugInfo, ifNoSection, strict } = facts;
  return { debugInfo, ifNoSection, failOn: new Set(strict ? [...kinds, 'added'] : kinds) };
}

function baselineOf(strings: readonly string[]): string {
  return `# liveupdate-gate baseline 1\n${strings.map(text => `${JSON.stringify(text)}\n`).join('')}`;
}

export function isPass(report: Report): boolean {
  return exitStatus(report) === 0 && report.result !== 'skipped';
}

async function filesInZip(path: string, bench: Bench): Promise<FileRef[]> {
  try {
    return [...(await bench.measured(() => openArtifact('kernel', path, LIMITS))).files];
  } catch (error) {
    if (error instanceof ImageError) return [];
    throw error;
  }
}

/**
 * Never a pass for an image that does not list what the baseline lists. Decided by the bytes that the harness put in;
 * of a stream that was edited after packing, by what the tool of its format makes of it.
 */
function mustList(parts: Case['parts'], facts: KernelFacts, report: Report): void {
  const provided = parts['module'] === undefined ? new Set<string>() : listedBy(bufferOf(parts['module']), 0);
  const wanted = new Set(facts.strings);
  const isRight = (listed: ReadonlySet<string>): boolean => {
    const all = new Set([...listed, ...provided]);
    const counted = new Set(
      [...all].filter(text => wanted.has(text) || !text.startsWith('liveupdate-test-')),
    );
    return isSubset(wanted, all) && (!facts.strict || isSubset(counted, wanted));
  };
  const found = new Set(report.images.map(image => image.found));
  const carriers = carriersOf(parts, facts);
  if (carriers.some(carrier => lists(carrier, found, isRight, wanted))) return;
  const verdict = `${report.result} for ${JSON.stringify(facts.strings)}`;
  throw new Violation('never pass', `${verdict}, but no bytes of the image list that (${[...found].join()})`);
}

/** Every run of plain bytes in which the list may stand. */
function carriersOf(parts: Case['parts'], facts: KernelFacts): (() => Buffer)[] {
  const payloads = Object.keys(parts).filter(role => role.startsWith('payload '));
  const image = bufferOf(parts['image']);
  const plain = [image, ...payloads.map(role => bufferOf(parts[role]))].map(bytes => () => bytes);
  const { editedStream, streamOffset } = facts;
  if (editedStream === null) return plain;
  return [...plain, () => unpackedByTool(editedStream, image.subarray(streamOffset))];
}

function lists(
  carrier: () => Buffer,
  found: ReadonlySet<string>,
  isRight: (listed: Set<string>) => boolean,
  wanted: ReadonlySet<string>,
): boolean {
  const bytes = carrier();
  if (found.has('scan') && hasListOf(bytes, wanted)) return true;
  if (found.has('debug-info') && [...wanted].every(text => bytes.includes(`${text}\0`, 0, 'latin1')))
    return true;
  if (!found.has('section')) return false;
  if (bytes.indexOf('\x7fELF', 0, 'latin1') === 0) {
    try {
      return isRight(listedBy(bytes));
    } catch {
      return false;
    }
  }
  return anyElfLists(bytes, isRight);
}

const TOOLS: Readonly<Record<string, readonly string[]>> = {
  gzip: ['gzip', '-dc'],
  xz: ['xz', '-dc'],
  lzma: ['xz', '--format=lzma', '-dc'],
  lz4: ['lz4', '-dc'],
  'lz4 legacy': ['lz4', '-dc'],
  lzop: ['lzop', '-dc'],
  zstd: ['zstd', '-dc', '--long=27'],
  bzip2: ['bzip2', '-dc'],
};

/** What the tool writes counts, not its exit status: it may dislike what stands behind the stream. */
export function unpackedByTool(format: string, stream: Uint8Array): Buffer {
  const [tool = '', ...args] = TOOLS[format] ?? [];
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin' };
  return spawnSync(tool, args, { input: stream, maxBuffer: 64 << 20, timeout: 20_000, env }).stdout;
}

/** A baseline that update writes is one that check passes and that a second update leaves alone. */
async function mustSettle(bench: Bench, request: Partial<Request>): Promise<void> {
  const baseline = `${bench.folder}/new.txt`;
  put(bench, 'new.txt', baselineOf(['luo-v1']));
  const failOn = new Set<FailOnKind>(['removed', 'changed', 'added']);
  const asked = { ...request, baseline, failOn, acceptScan: true, layouts: null };
  const written = await carryOut(bench, { ...asked, mode: 'update', snapshot: false });
  checkReport(written);
  if (written.errors.length > 0) return;
  const checked = await carryOut(bench, asked);
  if (!isPass(checked)) throw new Violation('update then check', checked.description);
  const again = await carryOut(bench, { ...asked, mode: 'update' });
  if (again.baselineChanged) throw new Violation('update twice', again.patch);
}
