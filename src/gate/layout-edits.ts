import type { Edit } from './diff.ts';

/** Replaces lines `[from, to)`, counted from 1; `from` equal to `to` inserts in front of `from`. Edits do not overlap. */
export interface LayoutEdit {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * The edited text, line by line; lines that are put in end as the others do.
 *
 * @param edits where there are any, a last line without a line end gets one
 */
export function editLines(text: string, edits: readonly LayoutEdit[]): Edit[] {
  const old = text.split(/(?<=\n)/);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (edits.length === 0) return old.map(line => ({ op: ' ', text: line }));
  const keep = (lines: readonly string[]): Edit[] => lines.flatMap(line => keepLine(line, eol));
  const parts: Edit[][] = [];
  let next = 0;
  for (const { from, to, lines } of edits.toSorted(byPlace)) {
    const own = lines.map(line => `${line}${eol}`);
    parts.push(keep(old.slice(next, from - 1)), replace(old.slice(from - 1, to - 1), own));
    next = Math.max(next, to - 1);
  }
  return [...parts, keep(old.slice(next))].flat();
}

function keepLine(line: string, eol: string): Edit[] {
  if (line.endsWith('\n')) return [{ op: ' ', text: line }];
  return [
    { op: '-', text: line },
    { op: '+', text: `${line}${eol}` },
  ];
}

/** Lines at the start and at the end that stay the same are no part of the change. */
function replace(old: readonly string[], own: readonly string[]): Edit[] {
  const shorter = Math.min(old.length, own.length);
  let before = 0;
  while (before < shorter && old[before] === own[before]) before++;
  let behind = 0;
  while (behind < shorter - before && old.at(-1 - behind) === own.at(-1 - behind)) behind++;
  const edits = (op: Edit['op'], lines: readonly string[]): Edit[] => lines.map(text => ({ op, text }));
  return [
    ...edits(' ', own.slice(0, before)),
    ...edits('-', old.slice(before, old.length - behind)),
    ...edits('+', own.slice(before, own.length - behind)),
    ...edits(' ', own.slice(own.length - behind)),
  ];
}

/** What is put in front of a line comes before what that line becomes. */
function byPlace(one: LayoutEdit, other: LayoutEdit): number {
  return one.from - other.from || one.to - other.to;
}
