import {
  type BaselineErrorCode,
  type BaselineProblem,
  type Line,
  type OtherLine,
  parseLine,
  type StringLine,
} from './baseline-line.ts';
import { addProblem, noProblems, type Problems, toldProblems } from './problems.ts';

/** The profile of the strings before the first header. */
export const CURRENT = 'current';

/** A named set of strings. */
export interface Profile {
  readonly name: string;
  /** At least one, each string once, in the order of the file. */
  readonly strings: readonly StringLine[];
}

/** A baseline without an error. */
export interface Baseline {
  readonly lines: readonly Line[];
  /** In the order of the file; at least one. `current` comes first where it exists. */
  readonly profiles: readonly Profile[];
  /** How its lines end. */
  readonly eol: '\n' | '\r\n';
}

/** What comes of parsing: the whole baseline, or what is wrong with it. */
export type ParsedBaseline =
  | { readonly ok: true; readonly baseline: Baseline }
  | {
      readonly ok: false;
      /** By place; of very many the first, see {@link toldProblems}. */
      readonly problems: readonly BaselineProblem[];
      /** How many there are. */
      readonly count: number;
      /** The file where its only fault is that it lists nothing, so that update may fill it. */
      readonly unfilled: Baseline | null;
    };

/**
 * Parses a baseline; finds all errors, not only the first.
 *
 * The grammar: one string a line with its attributes, `#` starts a comment at the start of a line or after white
 * space, `[profile NAME]` starts another profile.
 *
 * @param text the whole file, LF or CRLF
 */
export function parseBaseline(text: string): ParsedBaseline {
  const problems = noProblems<BaselineProblem>();
  const lines = splitLines(text).map((line, index) => parseLine(line, index + 1, problems));
  const profiles = collectProfiles(lines, problems);
  const alone = problems.kept.find(({ code }) => ALONE.has(code));
  if (alone !== undefined) return { ok: false, problems: [alone], count: 1, unfilled: null };
  const baseline: Baseline = { lines, profiles, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  if (problems.count === 0) return { ok: true, baseline };
  const unfilled = problems.kept.every(({ code }) => code === 'baseline-empty') ? baseline : null;
  return { ok: false, problems: toldProblems(problems), count: problems.count, unfilled };
}

/** With one of them, what else is wrong is only what follows from it. */
const ALONE: ReadonlySet<BaselineErrorCode> = new Set(['baseline-newer', 'baseline-conflict']);

/** The lines of a text, each with its end; the last one may have none. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

const PROFILE_HEADER = /^\s*\[profile[ \t]+([^\]\s]*)\](?:[ \t]+#.*|[ \t]*)$/;
const PROFILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Whether a profile may have this name. */
export function isProfileName(name: string): boolean {
  return PROFILE_NAME.test(name) && name !== CURRENT;
}

interface OpenProfile {
  readonly name: string;
  readonly line: number;
  readonly strings: StringLine[];
  readonly seen: Map<string, number>;
}

function collectProfiles(lines: readonly Line[], problems: Problems<BaselineProblem>): Profile[] {
  const first: OpenProfile = { name: CURRENT, line: 1, strings: [], seen: new Map() };
  const headers = new Map<string, number>();
  const profiles = [first];
  let open = first;
  for (const line of lines) {
    if (line.kind === 'string') addString(open, line, problems);
    if (line.kind !== 'header') continue;
    open = { name: profileName(line, headers, problems), line: line.number, strings: [], seen: new Map() };
    profiles.push(open);
  }
  const [current, ...named] = profiles;
  const present = current !== undefined && current.strings.length > 0 ? profiles : named;
  for (const profile of present.filter(({ name, strings }) => name !== '' && strings.length === 0)) {
    addProblem(
      problems,
      problem(
        'baseline-profile-empty',
        profile.line,
        `profile ${profile.name} lists no string`,
        'List its strings, or take the header out.',
      ),
    );
  }
  if (present.length === 0 && problems.count === 0) {
    addProblem(
      problems,
      problem('baseline-empty', 1, 'the baseline lists no string', 'List what the kernel must understand.'),
    );
  }
  return present;
}

function addString(profile: OpenProfile, line: StringLine, problems: Problems<BaselineProblem>): void {
  const before = profile.seen.get(line.compatible);
  if (before !== undefined) {
    const message = `${line.compatible} already stands in profile ${profile.name}, line ${before}`;
    addProblem(problems, {
      ...problem('baseline-repeated', line.number, message, 'Take one of the lines out.'),
      column: line.text.search(/[^ \t]/) + 1,
    });
  }
  profile.seen.set(line.compatible, line.number);
  profile.strings.push(line);
}

/** @param headers the line of the first header of each name; this one's is added */
function profileName(
  line: OtherLine,
  headers: Map<string, number>,
  problems: Problems<BaselineProblem>,
): string {
  const name = PROFILE_HEADER.exec(line.text.trimEnd())?.[1];
  if (name === undefined) {
    addProblem(
      problems,
      problem('baseline-syntax', line.number, 'a header must read [profile NAME]', 'Correct the header.'),
    );
    return '';
  }
  if (name === CURRENT) {
    const remedy = 'Move its strings before the first header: there they are the profile current.';
    addProblem(
      problems,
      problem('baseline-profile-name', line.number, '[profile current] is not allowed', remedy),
    );
  } else if (!isProfileName(name)) {
    const remedy =
      'A name starts with a letter or digit and goes on with letters, digits, dots, hyphens, underscores.';
    addProblem(
      problems,
      problem('baseline-profile-name', line.number, `"${name}" is not a profile name`, remedy),
    );
  }
  const before = headers.get(name);
  if (before === undefined) headers.set(name, line.number);
  else if (isProfileName(name)) {
    const message = `profile ${name} already starts at line ${before}`;
    addProblem(
      problems,
      problem('baseline-profile-repeated', line.number, message, 'Join the two, or rename one.'),
    );
  }
  return name;
}

function problem(code: BaselineErrorCode, line: number, message: string, remedy: string): BaselineProblem {
  return { code, line, column: 1, message, remedy };
}
