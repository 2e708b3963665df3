// Decides, without a line of the reader, what an image lists. It is short so that one can see that it is right, and
// it believes everything that the reader must check: it is only asked about images that passed.

/** A section, as the table of an ELF file places it; offset and size are in bytes. */
export interface PlacedSection {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  /** Where its row stands. */
  readonly row: number;
}

/** The sections of an ELF file; throws, or gives nonsense, where it is damaged. */
export function sectionsOf(elf: Buffer): PlacedSection[] {
  const [wide, little] = [elf[4] === 2, elf[5] === 1];
  const number = (at: number, size: number): number => {
    if (size < 8) return little ? elf.readUIntLE(at, size) : elf.readUIntBE(at, size);
    return Number(little ? elf.readBigUInt64LE(at) : elf.readBigUInt64BE(at));
  };
  const word = wide ? 8 : 4;
  const rowBytes = wide ? 64 : 40;
  const table = number(wide ? 40 : 32, word);
  const sizeOf = (row: number): number => number(row + (wide ? 32 : 20), word);
  const offsetOf = (row: number): number => number(row + (wide ? 24 : 16), word);
  const count = number(wide ? 60 : 48, 2) || sizeOf(table);
  const listed = number(wide ? 62 : 50, 2);
  const names = table + rowBytes * (listed === 0xffff ? number(table + (wide ? 40 : 24), 4) : listed);
  return Array.from({ length: Math.min(count, 4096) }, (_, index) => {
    const row = table + index * rowBytes;
    return {
      name: textAt(elf, offsetOf(names) + number(row, 4)),
      offset: offsetOf(row),
      size: sizeOf(row),
      row,
    };
  });
}

/** The strings in the section of a kernel; of a module, whose section has no header, with `headerBytes` 0. */
export function listedBy(elf: Buffer, headerBytes?: number): Set<string> {
  const [, ...sections] = sectionsOf(elf);
  const section = sections.find(({ name }) => name === '.liveupdate_versions');
  if (section === undefined) return new Set();
  const isRelocatable = (elf[5] === 1 ? elf.readUInt16LE(16) : elf.readUInt16BE(16)) === 1;
  const start = section.offset + (headerBytes ?? (isRelocatable ? 0 : 8));
  return entriesIn(elf.subarray(start, section.offset + section.size));
}

/** Strings of 48 bytes, each up to its first NUL. */
export function entriesIn(bytes: Buffer): Set<string> {
  const count = Math.floor(bytes.length / 48);
  return new Set(
    Array.from({ length: count }, (_, index) => textAt(bytes.subarray(0, 48 * (index + 1)), 48 * index)),
  );
}

/** Whether behind any header of a list there are all of these strings: what a scan may have found. */
export function hasListOf(bytes: Buffer, strings: ReadonlySet<string>): boolean {
  for (const magic of [Buffer.from('PUVL'), Buffer.from('LVUP')]) {
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
      const found = entriesIn(bytes.subarray(at + 8, at + 8 + 48 * 4096));
      if (isSubset(strings, found)) return true;
    }
  }
  return false;
}

/** Whether an ELF file that starts anywhere in these bytes lists what it should. */
export function anyElfLists(bytes: Buffer, isRight: (listed: Set<string>) => boolean): boolean {
  for (
    let at = bytes.indexOf('\x7fELF', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('\x7fELF', at + 1, 'latin1')
  ) {
    try {
      if (isRight(listedBy(bytes.subarray(at)))) return true;
    } catch {
      // Not an ELF file after all.
    }
  }
  return false;
}

export function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every(text => whole.has(text));
}

function textAt(bytes: Buffer, start: number): string {
  const end = bytes.indexOf(0, start);
  return bytes.toString('latin1', start, end < 0 ? bytes.length : end);
}
