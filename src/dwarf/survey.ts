import { ImageError } from '../bytes/error.ts';
import { memorySource } from '../bytes/memory.ts';
import type { ByteSource } from '../bytes/source.ts';
import type { StreamSource } from '../compression/stream.ts';
import type { SectionSource } from '../image/section-source.ts';
import { partsHolding } from './contributions.ts';
import type { Survey, Wanted } from './debug-info.ts';
import { tablesNaming } from './files.ts';
import { keyOf, type Probe, probeGroup, probeRun, searchRange } from './probes.ts';
import { bytesOf, inPlace, MOST_SINGLE_SEARCHES, offsetsOfName } from './scan.ts';
import type { Sections } from './sections.ts';
import { readUnit, type Unit, unitAt } from './units.ts';

// One pass over `.debug_info` for all that is known to be looked for. A section that is compressed is decompressed for
// it as it goes by: only the units that will be read stay in memory.

/** A kernel has some thousands. */
const MOST_UNITS = 1 << 20;
/** Units of a compressed section that stay in memory, all together; some ten of a kernel are read, of a megabyte each. */
const MOST_KEPT_BYTES = 64 << 20;
/** A larger unit, of link-time optimisation, refers to others anyway. */
const MOST_UNIT_BYTES = 16 << 20;

/**
 * Reads the header and the first entry of every unit, and looks for what is wanted.
 *
 * @throws ImageError those of `readUnit`; `debug-info-compression`
 */
export async function surveyUnits(sections: Sections, wanted: Wanted): Promise<Survey> {
  const { info } = sections;
  const search = searchFor(sections, wanted);
  const stream = await info.openForward?.();
  if (stream !== undefined) return surveyStream(sections, stream, wanted, search);
  const units: Unit[] = [];
  for await (const unit of unitsOf(sections)) units.push(unit);
  if (search.probes.length > 0) {
    await searchRange(info, 0, info.size, search.probes, (key, offset) => {
      const unit = unitAt(units, offset);
      if (unit === undefined) return offset + 1;
      search.finds.get(key)?.add(unit);
      return unit.end;
    });
  }
  return { units, info, finds: search.finds, named: null };
}

interface Search {
  readonly probes: readonly Probe[];
  readonly finds: ReadonlyMap<string, Set<Unit>>;
}

function searchFor(sections: Sections, wanted: Wanted): Search {
  const runs: Buffer[] = [];
  for (const name of wanted.names) {
    const offsets = offsetsOfName(sections.str, name);
    // More of them are looked for in a way of their own.
    if (offsets.length > MOST_SINGLE_SEARCHES) continue;
    runs.push(inPlace(name), ...offsets.map(offset => bytesOf(sections, offset)));
  }
  const group = wanted.addresses.length > 0 ? [probeGroup(wanted.addresses)] : [];
  const keys = [...runs, ...wanted.addresses].map(keyOf);
  return {
    probes: [...runs.map(probeRun), ...group],
    finds: new Map(keys.map(key => [key, new Set()])),
  };
}

async function* unitsOf(sections: Sections): AsyncGenerator<Unit> {
  const { info } = sections;
  let count = 0;
  for (let offset = 0; offset < info.size; ) {
    if (count++ === MOST_UNITS) throw tooMany(info.label);
    const unit = await readUnit(sections, offset);
    yield unit;
    offset = unit.end;
  }
}

async function surveyStream(
  sections: Sections,
  stream: StreamSource,
  wanted: Wanted,
  search: Search,
): Promise<Survey> {
  const { info } = sections;
  try {
    return await surveyPassing({ ...sections, info: { ...stream, size: info.size } }, info, wanted, search);
  } finally {
    // Bytes of a damaged stream are nonsense before its checksum says so: then the stream is what is wrong.
    await stream.finish().finally(() => stream.close());
  }
}

/** @param passing with `info` as a stream */
async function surveyPassing(
  passing: Sections,
  info: SectionSource,
  wanted: Wanted,
  search: Search,
): Promise<Survey> {
  const units: Unit[] = [];
  const kept = new Map<number, Uint8Array>();
  const named = wanted.path === null ? null : { path: wanted.path, units: new Set<Unit>() };
  const namesPath = named === null ? async () => false : tablesNaming(passing, named.path);
  const holdsIndex = indexesOf(passing, search);
  let left = MOST_KEPT_BYTES;
  for await (const unit of unitsOf(passing)) {
    units.push(unit);
    const size = unit.end - unit.offset;
    const bytes = size > MOST_UNIT_BYTES ? null : await passing.info.read(unit.offset, size);
    const isHeld = await searchUnit(bytes === null ? passing.info : at(unit.offset, bytes), unit, search);
    const isNamed = await namesPath(unit);
    if (isNamed) named?.units.add(unit);
    if (bytes === null || size > left || !(isHeld || isNamed || holdsIndex(unit))) continue;
    kept.set(unit.offset, bytes.slice());
    left -= size;
  }
  return { units, info: keptSource(info, kept), finds: search.finds, named };
}

/** Whether a unit has what is looked for by its index. */
function indexesOf(passing: Sections, { probes }: Search): (unit: Unit) => boolean {
  const { strOffsets, addr, littleEndian } = passing;
  const hasNames = partsHolding(strOffsets, probes, littleEndian);
  const hasAddresses = partsHolding(addr, probes, littleEndian);
  return unit => hasNames(unit.strOffsetsBase) || hasAddresses(unit.addrBase);
}

/** Notes what a unit holds; whether it holds any. */
async function searchUnit(source: ByteSource, unit: Unit, { probes, finds }: Search): Promise<boolean> {
  let isHeld = false;
  if (probes.length === 0) return isHeld;
  await searchRange(source, unit.offset, unit.end, probes, key => {
    finds.get(key)?.add(unit);
    isHeld = true;
    return unit.end;
  });
  return isHeld;
}

/** Bytes as a source whose offsets are those of their section. */
function at(start: number, bytes: Uint8Array): ByteSource {
  const source = memorySource(bytes, '');
  return { ...source, read: (offset, length) => source.read(offset - start, length) };
}

/** Units from memory. The first read of anything else brings the whole section there, and they are given up. */
function keptSource(info: SectionSource, kept: Map<number, Uint8Array>): SectionSource {
  return {
    label: info.label,
    size: info.size,
    async read(offset, length) {
      const unit = kept.get(offset);
      if (unit !== undefined && length <= unit.length) return unit.subarray(0, length);
      kept.clear();
      return info.read(offset, length);
    },
    close: () => info.close(),
  };
}

function tooMany(label: string): ImageError {
  return new ImageError('debug-info-limit', {
    message: `the debug info has more than ${MOST_UNITS} units`,
    where: label,
    remedy: 'The file is damaged: build it again, or download or copy it again.',
  });
}
