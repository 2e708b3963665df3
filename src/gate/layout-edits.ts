/** Replaces lines `[from, to)`, counted from 1; `from` equal to `to` inserts in front of `from`. Edits do not overlap. */
export interface LayoutEdit {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The text after the edits; lines that are put in end as the others do. */
export function applyEdits(text: string, edits: readonly LayoutEdit[]): string {
  const old = text.split(/\r?\n/);
  const lines: string[] = [];
  let next = 1;
  for (const { from, to, lines: own } of edits.toSorted(byPlace)) {
    for (; next < from; next++) lines.push(old[next - 1] ?? '');
    for (const line of own) lines.push(line);
    next = Math.max(next, to);
  }
  for (; next <= old.length; next++) lines.push(old[next - 1] ?? '');
  return lines.join(text.includes('\r\n') ? '\r\n' : '\n');
}

/** What is put in front of a line comes before what that line becomes. */
function byPlace(one: LayoutEdit, other: LayoutEdit): number {
  return one.from - other.from || one.to - other.to;
}
