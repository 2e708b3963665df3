import {
  changedKeys,
  checkLayouts,
  groupFor,
  groupState,
  type LayoutFinding,
  type LayoutImage,
  stringsNow,
  typedefRenames,
} from './layout-check.ts';
import { compareLayouts, consequenceOf } from './layout-difference.ts';
import {
  type ImageLayout,
  type LayoutGroup,
  type LayoutsFile,
  layoutKey,
  type RecordedLayout,
} from './layouts.ts';
import { groupLine, headerLine, layoutLines } from './layouts-text.ts';

/** What an update may write down although no string changed with it. */
export interface LayoutAcceptance {
  /** Families whose layouts are accepted as the image has them. */
  readonly families: readonly string[];
  /** Why; written as a comment above each layout. Required to accept anything. */
  readonly reason: string | null;
}

/** What comes of an update. */
export interface LayoutUpdate {
  /** The new text of the file; the old one where nothing is to be written. */
  readonly text: string;
  /** One phrase for each thing written: `struct luo_ser: changed`. */
  readonly written: readonly string[];
  /** What was not written, since it changed without a new version and was not accepted. */
  readonly refused: readonly LayoutFinding[];
}

/** The recorded file: what was read, and its text. */
export interface RecordedText {
  readonly file: LayoutsFile;
  readonly text: string;
}

/** Replaces lines `[from, to)`, counted from 1; `from` equal to `to` inserts in front of `from`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * Records the layouts of an image.
 *
 * New layouts and those of a group whose strings changed are written; one that changed while its strings did not, or
 * that no string governs, only when its family is accepted with a reason. Everything else, comments and order included,
 * stays as it is, and a second run changes nothing.
 *
 * @param recorded `null` where there is no file yet: everything is new
 * @param path names the file in what is refused
 */
export function updateLayouts(
  recorded: RecordedText | null,
  image: LayoutImage,
  path: string,
  acceptance: LayoutAcceptance = { families: [], reason: null },
): LayoutUpdate {
  if (recorded === null) return writeNew(image);
  const { file } = recorded;
  const text = recorded.text.endsWith('\n') ? recorded.text : `${recorded.text}\n`;
  const plan = planEdits(file, image, path, acceptance, text);
  const header = file.abi.page === null && image.abi.page !== null;
  const edits = header ? [...plan.edits, { from: 1, to: 2, lines: [headerLine(image.abi)] }] : plan.edits;
  return {
    text: edits.length === 0 ? recorded.text : applyEdits(text, edits),
    written: plan.written,
    refused: plan.refused,
  };
}

function writeNew(image: LayoutImage): LayoutUpdate {
  const groups = byFamily(image.layouts, layout => groupFor(layout, null, image));
  const parts = [...groups].sort(byFirst).map(([family, layouts]) => {
    const strings = stringsNow({ family, strings: [] }, image);
    return [groupLine(family, strings), ...sorted(layouts).flatMap(layout => layoutLines(layout))].join('\n');
  });
  return {
    text: [headerLine(image.abi), ...parts].join('\n\n').replace('\n\n', '\n').concat('\n'),
    written: image.layouts.map(layout => `${layoutKey(layout)}: new`),
    refused: [],
  };
}

interface Plan {
  readonly edits: Edit[];
  readonly written: string[];
  readonly refused: LayoutFinding[];
}

function planEdits(
  file: LayoutsFile,
  image: LayoutImage,
  path: string,
  acceptance: LayoutAcceptance,
  text: string,
): Plan {
  const plan: Plan = { edits: [], written: [], refused: [] };
  const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
  const renames = typedefRenames(file, image);
  const findings = checkLayouts(file, image, path);
  const lines = text.split(/\r?\n/);
  const mayChange = freeLayouts(file, image, now, acceptance);
  const context: Context = { image, now, renames, findings, acceptance, lines, mayChange };
  for (const group of file.groups) planGroup(plan, group, context);
  const known = new Set([...file.groups.flatMap(group => group.layouts.map(layoutKey)), ...renames.values()]);
  const fresh = image.layouts.filter(layout => !known.has(layoutKey(layout)));
  for (const [family, layouts] of byFamily(fresh, layout => groupFor(layout, file, image))) {
    planNew(plan, file, image, family, sorted(layouts), context.lines);
  }
  return plan;
}

interface Context {
  readonly image: LayoutImage;
  readonly now: ReadonlyMap<string, ImageLayout>;
  readonly renames: ReadonlyMap<string, string>;
  readonly findings: readonly LayoutFinding[];
  readonly acceptance: LayoutAcceptance;
  readonly lines: readonly string[];
  /** Layouts of stale and accepted groups, and those that only follow what they hold by value. */
  readonly mayChange: ReadonlySet<string>;
}

/** Whether the strings of a group changed, so that its layouts are recorded anew. */
function isStaleGroup(
  group: LayoutGroup,
  image: LayoutImage,
  now: ReadonlyMap<string, ImageLayout>,
): boolean {
  const state = groupState(group, image);
  const isPresent = group.layouts.some(layout => now.has(layoutKey(layout)));
  return state === 'differs' || (state === 'gone' && isPresent);
}

function isAcceptedGroup(group: LayoutGroup, acceptance: LayoutAcceptance): boolean {
  return acceptance.families.includes(group.family) && acceptance.reason !== null;
}

/** Layouts of groups that are written anew, and those that changed only since one of these stands by value in them. */
function freeLayouts(
  file: LayoutsFile,
  image: LayoutImage,
  now: ReadonlyMap<string, ImageLayout>,
  acceptance: LayoutAcceptance,
): ReadonlySet<string> {
  const free = file.groups.filter(
    group => isStaleGroup(group, image, now) || isAcceptedGroup(group, acceptance),
  );
  const written = new Set(free.flatMap(group => group.layouts.map(layoutKey)));
  const changed = changedKeys(file, image);
  const all = file.groups.flatMap(group => group.layouts);
  for (let before = -1; written.size > before; ) {
    before = written.size;
    for (const layout of all) {
      const found = now.get(layoutKey(layout));
      if (found === undefined || written.has(layoutKey(layout))) continue;
      const causes = consequenceOf(layout, found, changed);
      if (causes.length > 0 && causes.every(cause => written.has(cause))) written.add(layoutKey(layout));
    }
  }
  return written;
}

function planGroup(plan: Plan, group: LayoutGroup, context: Context): void {
  const { image, now, acceptance } = context;
  const state = groupState(group, image);
  const isStale = isStaleGroup(group, image, now);
  if (isStale) {
    const strings = stringsNow(group, image);
    const line = groupLine(group.family, strings) + commentOf(context.lines[group.line - 1]);
    plan.edits.push({ from: group.line, to: group.line + 1, lines: [line] });
    plan.written.push(`[${group.family}]: ${group.strings.join(', ') || '-'} → ${strings.join(', ') || '-'}`);
  }
  const isAccepted = isAcceptedGroup(group, acceptance);
  const reason = isStale || !isAccepted || acceptance.reason === null ? [] : reasonLines(acceptance.reason);
  for (const layout of group.layouts) {
    // A group whose strings are all gone keeps what is absent with them: it may come back with them.
    const mayDrop = state === 'differs' || isAccepted;
    planLayout(plan, layout, context, { mayDrop, reason });
  }
}

interface Permission {
  readonly mayDrop: boolean;
  /** Comment lines for what is accepted. */
  readonly reason: readonly string[];
}

function planLayout(plan: Plan, layout: RecordedLayout, context: Context, permission: Permission): void {
  const key = layoutKey(layout);
  const found = context.now.get(context.renames.get(key) ?? key);
  const own = (finding: LayoutFinding): boolean =>
    finding.message.startsWith(`${key} `) || finding.message.startsWith(`${key}:`);
  if (found === undefined) {
    const missing = context.findings.find(finding => finding.kind === 'layout-missing' && own(finding));
    if (layout.isOptional || (missing === undefined && !permission.mayDrop)) return;
    if (!permission.mayDrop) {
      if (missing !== undefined) plan.refused.push(missing);
      return;
    }
    plan.edits.push({ from: blockStart(context.lines, layout.line), to: layout.end, lines: [] });
    plan.written.push(`${key}: taken out`);
    return;
  }
  const difference = compareLayouts(layout, found);
  const isRenamed = difference.kind === 'renamed' || layoutKey(found) !== key;
  if (difference.kind === 'same' && !isRenamed) return;
  if (difference.kind === 'changed' && !context.mayChange.has(key)) {
    const refused = context.findings.find(finding => finding.kind === 'layout-changed' && own(finding));
    if (refused !== undefined) plan.refused.push(refused);
    return;
  }
  const reason = difference.kind === 'changed' ? permission.reason : [];
  plan.edits.push({
    from: layout.line,
    to: layout.end,
    lines: [...reason, ...rewritten(layout, found, context)],
  });
  plan.written.push(`${key}: ${difference.kind === 'changed' ? 'changed' : 'renamed'}`);
}

/** The new lines of a layout; comments within it stay: those behind a row with the row of that name. */
function rewritten(layout: RecordedLayout, found: ImageLayout, context: Context): string[] {
  const old = context.lines.slice(layout.line - 1, layout.end - 1);
  const comments = new Map<string, string>();
  for (const line of old) {
    const comment = commentOf(line);
    const name = line
      .slice(0, line.length - comment.length)
      .trim()
      .split(/\s+/)
      .at(-1);
    if (comment !== '' && name !== undefined && name !== '') comments.set(name, comment);
  }
  const alone = old.filter(line => line.trimStart().startsWith('#'));
  const [head = '', ...rows] = layoutLines(found, layout.isOptional);
  const withComments = rows.map(row => row + (comments.get(row.trim().split(/\s+/).at(-1) ?? '') ?? ''));
  return [head + commentOf(old[0]), ...alone, ...withComments];
}

/** The comment behind a line's words, with the white space in front of it; a line of its own has none. */
function commentOf(line: string | undefined): string {
  const match = /\S(\s+#.*)$/.exec(line ?? '');
  return match?.[1] ?? '';
}

function reasonLines(reason: string): string[] {
  const lines = reason.split(/\r?\n/).map(line => line.replace(/[^ -~]/g, '?').trim());
  return lines.filter(line => line !== '').map(line => `# ${line}`);
}

/** The first line of the comments directly above a layout: they belong to it. */
function blockStart(lines: readonly string[], line: number): number {
  let start = line;
  while (start > 1 && (lines[start - 2] ?? '').trimStart().startsWith('#')) start--;
  return start;
}

/** New layouts stand in front of the first of their group that comes behind them, or at the group's end. */
function planNew(
  plan: Plan,
  file: LayoutsFile,
  image: LayoutImage,
  family: string,
  layouts: readonly ImageLayout[],
  old: readonly string[],
): void {
  for (const layout of layouts) plan.written.push(`${layoutKey(layout)}: new`);
  const group = file.groups.find(other => other.family === family);
  if (group === undefined) {
    const strings = stringsNow({ family, strings: [] }, image);
    const lines = ['', groupLine(family, strings), ...layouts.flatMap(layout => layoutLines(layout))];
    plan.edits.push({ from: old.length, to: old.length, lines });
    return;
  }
  for (const layout of layouts) {
    const next = group.layouts.find(other => layoutKey(other) > layoutKey(layout));
    const last = group.layouts.at(-1)?.end ?? group.line + 1;
    const at = next === undefined ? last : blockStart(old, next.line);
    plan.edits.push({ from: at, to: at, lines: layoutLines(layout) });
  }
}

/** Applies edits from the last line to the first, so that the numbers of the lines stay right. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const inOrder = edits
    .map((edit, index) => ({ edit, index }))
    .sort((one, other) => {
      return other.edit.from - one.edit.from || other.edit.to - one.edit.to || other.index - one.index;
    });
  for (const { edit } of inOrder) {
    lines.splice(edit.from - 1, edit.to - edit.from, ...edit.lines);
  }
  return lines.join(newline);
}

function byFamily(
  layouts: readonly ImageLayout[],
  familyOf: (layout: ImageLayout) => string,
): Map<string, ImageLayout[]> {
  const groups = new Map<string, ImageLayout[]>();
  for (const layout of layouts) {
    const family = familyOf(layout);
    const before = groups.get(family);
    if (before === undefined) groups.set(family, [layout]);
    else before.push(layout);
  }
  return groups;
}

function sorted(layouts: readonly ImageLayout[]): ImageLayout[] {
  return [...layouts].sort((one, other) => (layoutKey(one) < layoutKey(other) ? -1 : 1));
}

function byFirst(one: readonly [string, unknown], other: readonly [string, unknown]): number {
  return one[0] < other[0] ? -1 : 1;
}
