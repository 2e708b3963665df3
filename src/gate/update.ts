import { type Baseline, CURRENT } from './baseline.ts';
import { FORMAT_LINE, type Line, type StringLine, spell } from './baseline-line.ts';
import { compareCompatible, inOrder, isTestOnly } from './compatible.ts';
import type { Edit } from './diff.ts';
import { moduleChange, type Plan, planProfile, type UpdateInput } from './plan.ts';
import { type Providers, providersOf } from './provider.ts';

/** What changes in one profile. */
export interface BaselineChange {
  readonly profile: string;
  readonly changed: readonly { readonly from: string; readonly to: readonly string[] }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Strings whose attribute `module` was set or taken out. */
  readonly moved: readonly string[];
}

/** The edited file, line by line, and what is different in it. */
export interface Update {
  readonly edits: readonly Edit[];
  /** One for each profile that was asked for, in that order. */
  readonly changes: readonly BaselineChange[];
  /** Profiles that would have no string left: such a baseline must not be written. */
  readonly emptied: readonly string[];
  /** Strings that the image has and a named profile, which only loses some, does not list. */
  readonly leftOut: readonly string[];
}

/**
 * Rewrites profiles so that they say what the image understands. Only what must change does; no line is moved.
 *
 * `current` follows the image. A named profile that is there only loses what the image lost; with `snapshot` it
 * follows the image too. A profile that is not there yet takes the image's whole list.
 *
 * @param baseline `null` where there is no file yet
 * @param profiles the profiles to write; `current` is the one without a header. At most one may be new.
 */
export function update(baseline: Baseline | null, profiles: readonly string[], input: UpdateInput): Update {
  const providers = providersOf(input.versions, input.imagePath);
  const known = new Set(baseline?.profiles.map(({ name }) => name));
  const fresh = profiles.find(name => !known.has(name));
  if (baseline === null || fresh !== undefined) return create(baseline, fresh ?? CURRENT, providers);
  const wanted = new Set(profiles);
  const plans = baseline.profiles
    .filter(({ name }) => wanted.has(name))
    .map(profile => planProfile(baseline, profile, input, providers));
  return {
    edits: applyPlans(baseline, plans),
    changes: plans.map(describe),
    emptied: plans.filter(({ after, added }) => after.size + added.length === 0).map(({ name }) => name),
    leftOut: inOrder(new Set(plans.flatMap(leftOutOf))),
  };
}

function leftOutOf({ name, after, added, providers }: Plan): string[] {
  const listed = new Set([...after.values(), ...added]);
  return name === CURRENT ? [] : [...providers.there].filter(text => !listed.has(text) && !isTestOnly(text));
}

function create(baseline: Baseline | null, profile: string, providers: Providers): Update {
  const added = inOrder([...providers.there].filter(text => !isTestOnly(text)));
  const eol = baseline?.eol ?? '\n';
  const body = added.map(text => newLine(text, providers, eol));
  return {
    edits: placeNew(baseline?.lines ?? [], body, profile, eol),
    changes: [{ profile, changed: [], added, removed: [], moved: [] }],
    emptied: added.length === 0 ? [profile] : [],
    leftOut: [],
  };
}

/** The strings of `current` go before the first header, those of a named profile to the end of the file. */
function placeNew(lines: readonly Line[], body: readonly string[], profile: string, eol: string): Edit[] {
  const header = profile === CURRENT ? [] : [`[profile ${profile}]${eol}`];
  if (lines.length === 0) return insertAll([`${FORMAT_LINE}${eol}`, ...header, ...body]);
  if (profile !== CURRENT)
    return [
      ...kept(lines.slice(0, -1)),
      ...endLine(lines.at(-1), eol),
      ...insertAll([eol, ...header, ...body]),
    ];
  const firstHeader = lines.findIndex(({ kind }) => kind === 'header');
  if (firstHeader < 0) return placeAtEnd(lines, body, eol);
  const place = blockStart(lines, firstHeader);
  return [...kept(lines.slice(0, place)), ...insertAll([...body, eol]), ...kept(lines.slice(place))];
}

/** A comment at the end of a file without strings belongs to the file, not to the first string. */
function placeAtEnd(lines: readonly Line[], body: readonly string[], eol: string): Edit[] {
  const blank = lines.at(-1)?.kind === 'comment' ? [eol] : [];
  return [...kept(lines.slice(0, -1)), ...endLine(lines.at(-1), eol), ...insertAll([...blank, ...body])];
}

function kept(lines: readonly Line[]): Edit[] {
  return lines.map(({ text }) => ({ op: ' ', text }));
}

/** A last line without a line end gets one before something is put behind it. */
function endLine(line: Line | undefined, eol: string): Edit[] {
  if (line === undefined) return [];
  if (line.text.endsWith('\n')) return kept([line]);
  return [
    { op: '-', text: line.text },
    { op: '+', text: `${line.text}${eol}` },
  ];
}

function applyPlans(baseline: Baseline, plans: readonly Plan[]): Edit[] {
  const edits = baseline.lines.map((line): Edit[] => [{ op: ' ', text: line.text }]);
  const before = baseline.lines.map((): Edit[] => []);
  let atEnd: Edit[] = [];
  for (const plan of plans) {
    const added = placeAdded(plan);
    for (const index of goneLines(plan)) edits[index] = removeLine(plan, index, added.has(index + 1));
    for (const { number } of plan.strings)
      if (plan.after.has(number)) edits[number - 1] = editLine(plan, number - 1);
    for (const [index, texts] of added) {
      if (index < before.length) before[index] = insertAll(texts);
      else atEnd = insertAll(texts);
    }
  }
  const body = edits.flatMap((own, index) => [...(before[index] ?? []), ...own]);
  if (atEnd.length > 0) endLastLine(body, baseline.eol);
  return [...body, ...atEnd];
}

function insertAll(texts: readonly string[]): Edit[] {
  return texts.map(text => ({ op: '+', text }));
}

/** A removed line takes the comment block directly above it along. */
function goneLines(plan: Plan): Set<number> {
  const gone = new Set<number>();
  for (const line of plan.strings) {
    if (plan.after.has(line.number)) continue;
    const index = line.number - 1;
    for (let above = blockStart(plan.lines, index); above <= index; above++) gone.add(above);
  }
  return gone;
}

/** The first line of the comment block that stands directly above line `index`; `index` where there is none. */
function blockStart(lines: readonly Line[], index: number): number {
  let start = index;
  while (start > 0 && lines[start - 1]?.kind === 'comment') start--;
  return start;
}

/** Where each added string goes: by index of the line that it is put before. */
function placeAdded(plan: Plan): Map<number, string[]> {
  const survivors = plan.strings.filter(({ number }) => plan.after.has(number));
  const behindLast = survivors.at(-1)?.number ?? plan.strings.at(-1)?.number ?? plan.lines.length;
  const byGreater = new Map<StringLine | undefined, string[]>();
  let next = 0;
  for (const text of plan.added) {
    // Added strings ascend: a line that is not greater than one of them is not greater than the next one.
    while (next < survivors.length && !isGreater(plan, survivors[next], text)) next++;
    const lines = byGreater.get(survivors[next]) ?? [];
    lines.push(newLine(text, plan.providers, plan.eol));
    byGreater.set(survivors[next], lines);
  }
  const place = (line: StringLine | undefined): number =>
    line === undefined ? behindLast : blockStart(plan.lines, line.number - 1);
  return new Map([...byGreater].map(([greater, lines]) => [place(greater), lines]));
}

function isGreater(plan: Plan, line: StringLine | undefined, text: string): boolean {
  return line !== undefined && compareCompatible(plan.after.get(line.number) ?? '', text) > 0;
}

function newLine(compatible: string, providers: Providers, eol: string): string {
  const attribute = providers.moduleOf(compatible) === undefined ? '' : '  module';
  return `${spell(compatible)}${attribute}${eol}`;
}

function editLine(plan: Plan, index: number): Edit[] {
  const line = plan.lines[index];
  const compatible = plan.after.get(index + 1);
  if (line?.kind !== 'string' || compatible === undefined) return [];
  const text = withModule(line, compatible, plan);
  if (text === line.text) return [{ op: ' ', text }];
  const { reason } = plan.input;
  const isExplained = compatible !== line.compatible && reason !== null;
  const comment = isExplained ? insertAll([`# ${reason}${plan.eol}`]) : [];
  return [{ op: '-', text: line.text }, ...comment, { op: '+', text }];
}

/** The line with its string replaced, and with the attribute `module` as the providers have it now. */
function withModule(line: StringLine, compatible: string, plan: Plan): string {
  const start = line.text.search(/[^ \t]/);
  const token = compatible === line.compatible ? line.text.slice(start, line.tokenEnd) : spell(compatible);
  const attributes = line.text.slice(line.tokenEnd, line.attributesEnd);
  const rest = line.text.slice(line.attributesEnd);
  return `${line.text.slice(0, start)}${token}${fixModule(attributes, line, compatible, plan)}${rest}`;
}

function fixModule(attributes: string, line: StringLine, compatible: string, plan: Plan): string {
  const change = moduleChange(line, compatible, plan);
  if (change === 'set') return `${attributes}  module`;
  if (change === 'clear') return attributes.replace(/(?<![ \t])[ \t]+module(?![^ \t])/, '');
  return attributes;
}

/** The reason of a removal stays behind as a comment of the file: a blank line keeps it off the next string. */
function removeLine(plan: Plan, index: number, isFollowed: boolean): Edit[] {
  const line = plan.lines[index];
  if (line === undefined) return [];
  const removal: Edit = { op: '-', text: line.text };
  const { reason } = plan.input;
  if (reason === null || line.kind !== 'string') return [removal];
  const next = plan.lines[index + 1];
  const isApart = !isFollowed && (next === undefined || next.kind === 'blank');
  const blank = isApart ? [] : [plan.eol];
  return [removal, ...insertAll([`# ${line.compatible} removed: ${reason}${plan.eol}`, ...blank])];
}

function endLastLine(edits: Edit[], eol: string): void {
  const last = edits.at(-1);
  if (last === undefined || last.text.endsWith('\n')) return;
  if (last.op === '+') edits[edits.length - 1] = { op: '+', text: `${last.text}${eol}` };
  if (last.op === ' ')
    edits.splice(-1, 1, { op: '-', text: last.text }, { op: '+', text: `${last.text}${eol}` });
}

function describe(plan: Plan): BaselineChange {
  const { strings, added, replaced, losses } = plan;
  const changed = strings
    .filter(({ number }) => replaced.has(number))
    .map(({ compatible, number }) => ({ from: compatible, to: losses.get(number)?.now ?? [] }));
  const instead = new Set(changed.flatMap(({ to }) => to));
  const lost = strings.filter(({ number }) => !plan.after.has(number));
  const moved = strings.filter(
    line =>
      plan.after.get(line.number) === line.compatible && moduleChange(line, line.compatible, plan) !== null,
  );
  return {
    profile: plan.name,
    changed,
    added: added.filter(text => !instead.has(text)),
    removed: lost.map(({ compatible }) => compatible),
    moved: moved.map(({ compatible }) => compatible),
  };
}
