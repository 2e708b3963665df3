// The file of wire layouts: what structures, unions and enumerations looked like when their version was last changed.
//
//   # liveupdate-gate layouts 1 elf64-le page-4096
//   [memfd: memfd-v2]
//   struct memfd_luo_ser 48
//     0     8     u64 pos
//     32    16    struct kho_vmalloc folios
//
// A row is its offset in the outermost structure, its size, its type and its name. A bit-field has both numbers in bits,
// with a `b` behind them. `struct{}`, `union{}` and `enum{}` are types without a name, whose rows stand below, indented
// by two more. A row of an enumeration is `VALUE = NAME`. `-` stands for a member without a name.

/** One member, or one value of an enumeration. */
export interface LayoutRow {
  /** Bytes from the start of the outermost structure (`32`), bits for a bit-field (`52b`), or a value (`-1`). */
  readonly position: string;
  /** Bytes (`16`), bits (`12b`), or `=` for a value. */
  readonly size: string;
  /** `u64`, `struct kho_vmalloc`, `u8[48]`, `union{}`; empty for a value. */
  readonly type: string;
  /** Empty when it has none. */
  readonly name: string;
  /** The rows of a type without a name. */
  readonly rows: readonly LayoutRow[];
  /** In the source that declares it, or in the layouts file; `null` when that is not known. */
  readonly line: number | null;
}

/** What a layout can be of, in the words of C. */
export const LAYOUT_KINDS = ['struct', 'union', 'enum'] as const;

/** A structure, a union or an enumeration with a name. */
export interface Layout {
  readonly kind: (typeof LAYOUT_KINDS)[number];
  /** A tag; `(name)` for a type without a tag that a typedef names. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly rows: readonly LayoutRow[];
  /** The file that `line` and the lines of the rows count in; `null` when that is not known. */
  readonly file: string | null;
  readonly line: number | null;
}

/** A layout of an image, with the family that its header proposes. */
export interface ImageLayout extends Layout {
  /** From the header's name: `memfd`. */
  readonly family: string;
}

/** What the layouts of an image were built for. */
export interface LayoutAbi {
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;
  /** Bytes of a page; `null` when it is not known. */
  readonly page: number | null;
}

/** A layout as the file has it. */
export interface RecordedLayout extends Layout {
  readonly line: number;
  /** Its absence is not judged. */
  readonly isOptional: boolean;
  /** The line behind its last row. */
  readonly end: number;
}

/** The layouts that one family of compatible strings governs. */
export interface LayoutGroup {
  readonly family: string;
  /** The strings under which they were recorded; empty for `-`. */
  readonly strings: readonly string[];
  readonly line: number;
  readonly layouts: readonly RecordedLayout[];
}

/** A layouts file that was read. Lines count from 1. */
export interface LayoutsFile {
  readonly abi: LayoutAbi;
  readonly groups: readonly LayoutGroup[];
}

/** Something wrong in a layouts file. Line and column count from 1. */
export interface LayoutsProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What comes of reading a layouts file: the file, or everything that is wrong with it. */
export type LayoutsResult =
  | { readonly ok: true; readonly file: LayoutsFile }
  | { readonly ok: false; readonly problems: readonly LayoutsProblem[] };

/** `struct kho_vmalloc`: what a layout is known by. */
export function layoutKey(layout: { readonly kind: string; readonly name: string }): string {
  return `${layout.kind} ${layout.name}`;
}

/** A text that layouts have in common where size and rows are the same; the lines they stand on do not count. */
export function contentOf({ size, rows }: Pick<Layout, 'size' | 'rows'>): string {
  return JSON.stringify([size, rows.map(rowContent)]);
}

function rowContent({ position, size, type, name, rows }: LayoutRow): unknown {
  return [position, size, type, name, rows.map(rowContent)];
}

/** `elf64-le page-4096`, as the first line says it. */
export function abiText(abi: LayoutAbi): string {
  return `elf${abi.bits}-${abi.littleEndian ? 'le' : 'be'} page-${abi.page ?? '?'}`;
}

/** Whether layouts of one ABI say anything of another; a page size that is not known matches any. */
export function sameAbi(one: LayoutAbi, other: LayoutAbi): boolean {
  const samePage = one.page === null || other.page === null || one.page === other.page;
  return one.bits === other.bits && one.littleEndian === other.littleEndian && samePage;
}
