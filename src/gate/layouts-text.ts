import { LAYOUTS_FORMAT } from './format-names.ts';
import { abiText, type Layout, type LayoutAbi, type LayoutRow } from './layouts.ts';

/** The first line of a layouts file. */
export function headerLine(abi: LayoutAbi): string {
  return `${LAYOUTS_FORMAT}1 ${abiText(abi)}`;
}

/** `[memfd: memfd-v2]`, `[kexec_metadata: -]`. */
export function groupLine(family: string, strings: readonly string[]): string {
  return `[${word(family)}: ${strings.length === 0 ? '-' : strings.map(word).join(', ')}]`;
}

/** The lines of one layout. */
export function layoutLines(layout: Layout, isOptional = false): string[] {
  const head = `${layout.kind} ${layout.name} ${layout.size}${isOptional ? ' optional' : ''}`;
  return [head, ...layout.rows.flatMap(row => rowLines(row, 1))];
}

function rowLines(row: LayoutRow, depth: number): string[] {
  return [`${'  '.repeat(depth)}${rowText(row)}`, ...row.rows.flatMap(inner => rowLines(inner, depth + 1))];
}

/** A row without its indentation: `32    16    struct kho_vmalloc folios`, `1 = LUO_B`. */
export function rowText(row: LayoutRow): string {
  const name = row.name === '' ? '-' : row.name;
  if (row.size === '=') return `${row.position} = ${name}`;
  return `${row.position.padEnd(5)} ${row.size.padEnd(5)} ${row.type} ${name}`;
}

/** A word that the grammar would take apart stands as a JSON string. */
function word(text: string): string {
  return /^[^\s#[\]",:]+$/.test(text) && text !== '-' ? text : JSON.stringify(text);
}
