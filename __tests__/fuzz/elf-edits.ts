import type { Choices } from './choices.ts';
import { editBytes, editField, type Field, fieldsAt, putNumber } from './edits.ts';
import { type PlacedSection, sectionsOf } from './oracle.ts';

/** One edit of an ELF file, in the words of the format where that still is one. */
export function editElf(elf: Buffer, choices: Choices): Buffer {
  const sections = placed(elf);
  switch (sections.length === 0 ? 9 : choices.below(10)) {
    case 0:
      return editField(elf, headerFields(elf), choices);
    case 1:
    case 2:
      return editField(elf, rowFields(elf, choices.pick(sections, undefined)), choices);
    case 3:
      return editList(elf, sections, choices);
    case 4:
      return swapRows(elf, choices.pick(sections, undefined), choices.pick(sections, undefined));
    case 5:
      return copyOffset(elf, choices.pick(sections, undefined), choices.pick(sections, undefined));
    case 6:
      return editInside(elf, choices.pick(sections, undefined), choices);
    case 7:
      return editList(elf, sections, choices);
    default:
      return editBytes(elf, choices);
  }
}

/** An edit within one section. */
export function editInside(elf: Buffer, section: PlacedSection | undefined, choices: Choices): Buffer {
  if (section === undefined || section.size < 1 || section.offset + section.size > elf.length) return elf;
  const at = section.offset + choices.below(section.size);
  const width = choices.pick([1, 1, 2, 4, 8], 1);
  return editField(elf, [{ offset: at, size: width, littleEndian: elf[5] === 1 }], choices);
}

export function placed(elf: Buffer): PlacedSection[] {
  try {
    return sectionsOf(elf).filter(({ row }) => row + 40 <= elf.length);
  } catch {
    return [];
  }
}

function headerFields(elf: Buffer): Field[] {
  const little = elf[5] === 1;
  const sizes =
    elf[4] === 2 ? [2, 2, 4, 8, 8, 8, 4, 2, 2, 2, 2, 2, 2] : [2, 2, 4, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2];
  return [...fieldsAt(4, [1, 1, 1, 1], little), ...fieldsAt(16, sizes, little)];
}

function rowFields(elf: Buffer, section: PlacedSection | undefined): Field[] {
  if (section === undefined) return [];
  const sizes = elf[4] === 2 ? [4, 4, 8, 8, 8, 8, 4, 4, 8, 8] : [4, 4, 4, 4, 4, 4, 4, 4, 4, 4];
  return fieldsAt(section.row, sizes, elf[5] === 1);
}

/** Entries of the list: other text, no NUL, bytes behind it, another order, one twice, one gone. */
function editList(elf: Buffer, sections: readonly PlacedSection[], choices: Choices): Buffer {
  const section = sections.find(({ name }) => name === '.liveupdate_versions');
  if (section === undefined || section.size < 48 || section.offset + section.size > elf.length) return elf;
  const copy = Buffer.from(elf);
  const list = copy.subarray(section.offset + (section.size % 48), section.offset + section.size);
  const entry = (index: number): Buffer => list.subarray(48 * index, 48 * index + 48);
  const [one, other] = [entry(choices.below(list.length / 48)), entry(choices.below(list.length / 48))];
  switch (choices.below(8)) {
    case 0:
      one.set(Buffer.from(other));
      return copy;
    case 1:
      one[choices.below(48)] = choices.below(256);
      return copy;
    case 2:
      one.fill(0);
      return copy;
    case 3:
      one.fill(0x41);
      return copy;
    case 4:
      one[47] = 0x41;
      return copy;
    case 5:
      return editInside(elf, { ...section, size: Math.min(section.size, 8) }, choices);
    case 6:
      return withNumber(elf, rowFields(elf, section)[5], BigInt(section.size - 48));
    default:
      one.fill(0);
      one.write(choices.pick(OTHER_STRINGS, 'luo-v6'), 'latin1');
      return copy;
  }
}

/** What an entry may say instead. */
export const OTHER_STRINGS: readonly string[] = [
  'luo-v6',
  'memfd-v3',
  'memfd-v1',
  'memfd-v2 ',
  'memfd-v2;x-v1',
  'liveupdate-test-v1',
  '::error::x',
  '##[group]',
  '\x1b[31mred',
  '<b>`|',
  'a'.repeat(47),
  'caf\xe9-v1',
];

function swapRows(elf: Buffer, one: PlacedSection | undefined, other: PlacedSection | undefined): Buffer {
  if (one === undefined || other === undefined) return elf;
  const bytes = elf[4] === 2 ? 64 : 40;
  if (Math.max(one.row, other.row) + bytes > elf.length) return elf;
  const copy = Buffer.from(elf);
  copy.set(elf.subarray(one.row, one.row + bytes), other.row);
  copy.set(elf.subarray(other.row, other.row + bytes), one.row);
  return copy;
}

/** Two rows of the same bytes, or a list that starts a few bytes later. */
function copyOffset(elf: Buffer, one: PlacedSection | undefined, other: PlacedSection | undefined): Buffer {
  if (one === undefined || other === undefined) return elf;
  return withNumber(elf, rowFields(elf, one)[4], BigInt(Math.max(other.offset, 0)));
}

function withNumber(elf: Buffer, field: Field | undefined, value: bigint): Buffer {
  if (field === undefined || value < 0n || field.offset + field.size > elf.length) return elf;
  const copy = Buffer.from(elf);
  putNumber(copy, field, value);
  return copy;
}
