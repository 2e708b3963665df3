import { parseArgs } from 'node:util';
import { MODES, type Mode } from '../gate/report.ts';
import {
  DEFAULT_FAIL_ON,
  oneOf,
  parseBaselineModules,
  parseDebugInfo,
  parseExpect,
  parseFailOn,
  parseIfNoSection,
  parseName,
  parseReason,
  usage,
} from '../judge/options.ts';
import { DEFAULT_BASELINE, type Request } from '../judge/request.ts';
import { refuseUnreachable } from '../judge/unreachable.ts';
import { badFlag, seeHelp } from './bad-flag.ts';
import { flagsOf, OPTIONS, type Option } from './options.ts';

/** What the command line asks for. */
export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'request';
      readonly request: Request;
      readonly json: boolean;
      readonly strict: boolean;
      /** Whether the kernel that runs is the baseline; `request` does not have it yet. */
      readonly running: boolean;
    };

/**
 * Parses the words behind the program's name.
 *
 * @param program how the program is called, for the commands that messages print
 * @throws RequestError `usage`
 */
export function parseArguments(words: readonly string[], program: string): Arguments {
  const { values, positionals } = split(words, program);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, ...images] = positionals;
  if (command === 'help') return { kind: 'help' };
  if (command === undefined)
    throw usage('', 'no command is given', `Say one of ${MODES.join(', ')}; see ${program} --help.`);
  const mode = oneOf('command', command, MODES);
  refuseMissing(mode, images, program);
  const foreign = (Object.keys(values) as Option[]).filter(name => !flagsOf(mode).includes(name));
  if (foreign.length > 0)
    throw usage('', `${mode} does not take --${foreign.join(', --')}`, seeHelp(program, mode));
  const layouts = values.layouts ?? null;
  const failOn = parseFailOn(values['fail-on'] ?? DEFAULT_FAIL_ON);
  const debugInfo = parseDebugInfo(values['debug-info'] ?? 'off', layouts);
  refuseUnreachable(failOn, debugInfo, false);
  return {
    kind: 'request',
    json: values.json === true,
    strict: values.strict === true,
    running: values.running === true,
    request: {
      mode,
      images: mode === 'merge' ? [] : images,
      reports: mode === 'merge' ? images : [],
      expect: expectOf(mode, values),
      program,
      modules: values.modules ?? [],
      ...baselineOf(values),
      baselineReport: null,
      both: values.both === true,
      base: null,
      profiles: values.profile ?? [],
      failOn,
      ifNoSection: parseIfNoSection(values['if-no-section'] ?? 'error', mode),
      name: parseName(values.name ?? ''),
      debugInfo,
      layouts,
      acceptLayouts: values['accept-layout'] ?? [],
      snapshot: values.snapshot === true,
      reason: parseReason(values.reason ?? ''),
      acceptScan: values['accept-scan'] === true,
      dryRun: values['dry-run'] === true,
    },
  };
}

/** Words alone go without `parseArgs`: loading it costs a millisecond, a tenth of what the gate adds to Node. */
function split(words: readonly string[], program: string): Split {
  return words.some(word => word.startsWith('-'))
    ? parse(words, program)
    : { values: {}, positionals: [...words] };
}

function parse(words: readonly string[], program: string) {
  const parsed = parseStrictly(words, program);
  refuseValues(parsed.tokens);
  return parsed;
}

/**
 * Of two values that exclude each other one would be passed over in silence: a baseline, say. An empty one is a
 * variable of a script that nobody set; only a reason may be left open so.
 */
function refuseValues(tokens: ReturnType<typeof parseStrictly>['tokens']): void {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    if (token.value.trim() === '' && token.name !== 'reason')
      throw usage('', `--${token.name} is empty`, 'Give it a value, or leave it out.');
    if ('multiple' in OPTIONS[token.name]) continue;
    if (seen.has(token.name)) throw usage('', `--${token.name} is given twice`, 'Give it once.');
    seen.add(token.name);
  }
}

function parseStrictly(words: readonly string[], program: string) {
  try {
    return parseArgs({
      args: [...words],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    throw badFlag(error, words, program);
  }
}

/** An empty word is a variable of a script that nobody set. */
function refuseMissing(mode: Mode, files: readonly string[], program: string): void {
  const noun = mode === 'merge' ? 'report' : 'image';
  if (files.length === 0)
    throw usage('', `${mode}: no ${noun} is given`, `Name its file; see ${program} --help.`);
  if (files.includes(''))
    throw usage(
      '',
      `${mode}: the name of ${noun} ${files.indexOf('') + 1} is empty`,
      'A variable may be unset: name its file.',
    );
}

function expectOf(mode: Mode, { expect = [] }: Values): Request['expect'] {
  const legs = parseExpect(expect.join('\n'));
  if (mode !== 'merge' || legs.length > 0) return legs;
  throw usage(
    '',
    'merge needs --expect',
    'Name all legs that must be there: --expect "x86_64 gcc,arm64 gcc".',
  );
}

type Split = Pick<ReturnType<typeof parse>, 'values' | 'positionals'>;
type Values = Split['values'];

/** `--running` stands for the kernel that runs: `run` puts it in, since only then it must be looked for. */
function baselineOf(values: Values): Pick<Request, 'baseline' | 'baselineModules' | 'baselineBuildId'> {
  const baselineModules = parseBaselineModules(values['baseline-modules'] ?? []);
  if (values.running !== true) {
    const { baseline = DEFAULT_BASELINE } = values;
    return { baseline, baselineModules, baselineBuildId: null };
  }
  if (values.baseline !== undefined)
    throw usage('running', '--running and --baseline exclude each other', 'Give one.');
  return { baseline: '', baselineModules, baselineBuildId: null };
}
