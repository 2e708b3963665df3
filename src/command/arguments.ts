import { parseArgs } from 'node:util';
import { MODES, type Mode } from '../gate/report.ts';
import {
  DEFAULT_FAIL_ON,
  oneOf,
  parseDebugInfo,
  parseExpect,
  parseFailOn,
  parseIfNoSection,
  parseReason,
  usage,
} from '../judge/options.ts';
import type { RequestError } from '../judge/problem.ts';
import { DEFAULT_BASELINE, type Request } from '../judge/request.ts';

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

const OPTIONS = {
  baseline: { type: 'string' },
  modules: { type: 'string', multiple: true },
  'baseline-modules': { type: 'string', multiple: true },
  'debug-info': { type: 'string' },
  layouts: { type: 'string' },
  'accept-layout': { type: 'string', multiple: true },
  both: { type: 'boolean' },
  running: { type: 'boolean' },
  profile: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  'if-no-section': { type: 'string' },
  name: { type: 'string' },
  expect: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  snapshot: { type: 'boolean' },
  reason: { type: 'string' },
  'accept-scan': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type Option = keyof typeof OPTIONS;

/** What each command takes besides `--json` and `--name`; the rest is an error, not a no-op. */
const TAKES: Readonly<Record<Mode, readonly Option[]>> = {
  merge: ['expect', 'strict'],
  list: ['modules', 'if-no-section', 'debug-info'],
  check: [
    'baseline',
    'baseline-modules',
    'both',
    'running',
    'modules',
    'profile',
    'fail-on',
    'if-no-section',
    'debug-info',
    'layouts',
    'strict',
  ],
  update: [
    'baseline',
    'modules',
    'profile',
    'if-no-section',
    'layouts',
    'accept-layout',
    'accept-scan',
    'snapshot',
    'reason',
    'dry-run',
    'strict',
  ],
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
  const foreign = (Object.keys(values) as Option[]).filter(name => !isTaken(mode, name));
  if (foreign.length > 0)
    throw usage('', `${mode} does not take --${foreign.join(', --')}`, seeHelp(program, mode));
  const layouts = values.layouts === undefined ? null : nonEmpty('layouts', values.layouts);
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
      failOn: parseFailOn(values['fail-on'] ?? DEFAULT_FAIL_ON),
      ifNoSection: parseIfNoSection(values['if-no-section'] ?? 'error', mode),
      name: values.name ?? null,
      debugInfo: parseDebugInfo(values['debug-info'] ?? 'off', layouts),
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
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw badFlag(error, words, program);
  }
}

/** Node says what is wrong in sentences of its own; each names the flag in quotes. */
function badFlag(error: unknown, words: readonly string[], program: string): RequestError {
  const message = error instanceof Error ? error.message : String(error);
  const flag = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  const mode = MODES.find(name => words.includes(name));
  if (flag === undefined) return usage('', message.replace(/\. .*$/s, ''), seeHelp(program, mode));
  if (message.startsWith('Unknown')) return usage('', `${flag} is not known`, seeHelp(program, mode));
  return message.includes('does not take')
    ? usage('', `${flag} takes no value`, seeHelp(program, mode))
    : usage('', `${flag} has no value`, `Write it as ${flag}=VALUE; see ${program} --help.`);
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
  const modules = values['baseline-modules'] ?? [];
  const baselineModules = modules.includes('none') ? 'none' : modules;
  if (modules.length > 1 && baselineModules === 'none') {
    throw usage(
      'baseline-modules',
      '--baseline-modules none stands beside a pattern',
      'Give one or the other.',
    );
  }
  if (values.running !== true) {
    const baseline = nonEmpty('baseline', values.baseline ?? DEFAULT_BASELINE);
    return { baseline, baselineModules, baselineBuildId: null };
  }
  if (values.baseline !== undefined)
    throw usage('running', '--running and --baseline exclude each other', 'Give one.');
  return { baseline: '', baselineModules, baselineBuildId: null };
}

function isTaken(mode: Mode, option: Option): boolean {
  return option === 'json' || option === 'name' || TAKES[mode].includes(option);
}

function nonEmpty(option: string, value: string): string {
  if (value !== '') return value;
  throw usage(option, `--${option} is empty`, 'Give it a value, or leave it out.');
}

function seeHelp(program: string, mode: Mode | undefined): string {
  if (mode === undefined) return `See ${program} --help.`;
  const flags = [...TAKES[mode], 'name', 'json'].map(name => `--${name}`);
  return `Flags of ${mode}: ${flags.join(', ')}; see ${program} --help.`;
}
