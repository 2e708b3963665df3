import { parseArgs } from 'node:util';
import { MODES, type Mode } from '../gate/report.ts';
import {
  DEFAULT_FAIL_ON,
  oneOf,
  parseFailOn,
  parseIfNoSection,
  parseReason,
  usage,
} from '../judge/options.ts';
import { DEFAULT_BASELINE, type Request } from '../judge/request.ts';

/** What the command line asks for. */
export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'request'; readonly request: Request; readonly json: boolean; readonly strict: boolean };

const OPTIONS = {
  baseline: { type: 'string' },
  modules: { type: 'string', multiple: true },
  profile: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  'if-no-section': { type: 'string' },
  name: { type: 'string' },
  strict: { type: 'boolean' },
  snapshot: { type: 'boolean' },
  reason: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type Option = keyof typeof OPTIONS;

/** What each command takes besides `--json` and `--name`; the rest is an error, not a no-op. */
const TAKES: Readonly<Record<Mode, readonly Option[]>> = {
  list: ['modules', 'if-no-section'],
  check: ['baseline', 'modules', 'profile', 'fail-on', 'if-no-section', 'strict'],
  update: ['baseline', 'modules', 'profile', 'snapshot', 'reason', 'dry-run', 'strict'],
};

/**
 * Parses the words behind the program's name.
 *
 * @param program how the program is called, for the commands that messages print
 * @throws RequestError `usage`
 */
export function parseArguments(words: readonly string[], program: string): Arguments {
  const { values, positionals } = split(words);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, ...images] = positionals;
  if (command === undefined) throw usage('command', 'no command is given', seeHelp(program));
  const mode = oneOf('command', command, MODES);
  if (images.length === 0)
    throw usage(mode, 'no image is given', `Name the kernel: ${program} ${mode} vmlinux`);
  const foreign = (Object.keys(values) as Option[]).filter(name => !isTaken(mode, name));
  if (foreign.length > 0) {
    throw usage(mode, `${mode} does not take --${foreign.join(', --')}`, seeHelp(program));
  }
  return {
    kind: 'request',
    json: values.json === true,
    strict: values.strict === true,
    request: {
      mode,
      images,
      program,
      modules: values.modules ?? [],
      baseline: nonEmpty('baseline', values.baseline ?? DEFAULT_BASELINE),
      profiles: values.profile ?? [],
      failOn: parseFailOn(values['fail-on'] ?? DEFAULT_FAIL_ON),
      ifNoSection: parseIfNoSection(values['if-no-section'] ?? 'error'),
      name: values.name ?? null,
      snapshot: values.snapshot === true,
      reason: parseReason(values.reason ?? ''),
      dryRun: values['dry-run'] === true,
    },
  };
}

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw usage('arguments', message.replace(/\. .*$/s, ''), 'See --help.');
  }
}

function isTaken(mode: Mode, option: Option): boolean {
  return option === 'json' || option === 'name' || TAKES[mode].includes(option);
}

function nonEmpty(option: string, value: string): string {
  if (value !== '') return value;
  throw usage(option, `--${option} is empty`, 'Give it a value, or leave it out.');
}

function seeHelp(program: string): string {
  return `See ${program} --help.`;
}
