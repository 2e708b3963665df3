/** One line of an edited file: kept, taken out, or put in. The text has its line end, but for a last line without. */
export interface Edit {
  readonly op: ' ' | '-' | '+';
  readonly text: string;
}

const CONTEXT_LINES = 3;

/** The text after the edits. */
export function editedText(edits: readonly Edit[]): string {
  return edits
    .filter(({ op }) => op !== '-')
    .map(({ text }) => text)
    .join('');
}

/** Whether the edits change anything. */
export function changesText(edits: readonly Edit[]): boolean {
  return edits.some(({ op }) => op !== ' ');
}

/**
 * Renders edits as a unified diff that `git apply` and `patch -p1` take.
 *
 * @param path the file relative to where the patch is applied, with `/`
 * @param created whether the file does not exist yet
 * @returns the patch; empty where nothing changes
 */
export function unifiedDiff(path: string, edits: readonly Edit[], created: boolean): string {
  if (!changesText(edits)) return '';
  const from = created ? '/dev/null' : header(`a/${path}`);
  const to = header(`b/${path}`);
  return `--- ${from}\n+++ ${to}\n${hunks(edits).map(renderHunk).join('')}`;
}

/** Git quotes a name as in C where it holds anything else than plain characters. */
function header(path: string): string {
  if (/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(path)) return path;
  const bytes = new TextEncoder().encode(path);
  return `"${Array.from(bytes, quoteByte).join('')}"`;
}

function quoteByte(byte: number): string {
  if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  if (byte >= 0x20 && byte <= 0x7e) return String.fromCharCode(byte);
  return `\\${byte.toString(8).padStart(3, '0')}`;
}

interface Hunk {
  /** Lines before the hunk in the old and in the new text. */
  readonly oldBefore: number;
  readonly newBefore: number;
  readonly edits: readonly Edit[];
}

function hunks(edits: readonly Edit[]): Hunk[] {
  const ranges = changedRanges(edits);
  const result: Hunk[] = [];
  let [oldLines, newLines, index] = [0, 0, 0];
  for (const { start, end } of ranges) {
    for (; index < start; index++) {
      oldLines++;
      newLines++;
    }
    const slice = edits.slice(start, end);
    result.push({ oldBefore: oldLines, newBefore: newLines, edits: slice });
    oldLines += slice.filter(({ op }) => op !== '+').length;
    newLines += slice.filter(({ op }) => op !== '-').length;
    index = end;
  }
  return result;
}

/** Runs of changes with their context; runs whose contexts touch are one. */
function changedRanges(edits: readonly Edit[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  edits.forEach(({ op }, index) => {
    if (op === ' ') return;
    const start = Math.max(0, index - CONTEXT_LINES);
    const end = Math.min(edits.length, index + 1 + CONTEXT_LINES);
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else ranges.push({ start, end });
  });
  return ranges;
}

function renderHunk(hunk: Hunk): string {
  const oldCount = hunk.edits.filter(({ op }) => op !== '+').length;
  const newCount = hunk.edits.filter(({ op }) => op !== '-').length;
  const range = (before: number, count: number): string => `${count === 0 ? before : before + 1},${count}`;
  const lines = hunk.edits.map(({ op, text }) =>
    text.endsWith('\n') ? `${op}${text}` : `${op}${text}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range(hunk.oldBefore, oldCount)} +${range(hunk.newBefore, newCount)} @@\n${lines.join('')}`;
}
