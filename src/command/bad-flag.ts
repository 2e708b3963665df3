import { MODES, type Mode } from '../gate/report.ts';
import { usage } from '../judge/options.ts';
import type { RequestError } from '../judge/problem.ts';
import { flagsOf } from './options.ts';

/**
 * What is wrong with a flag, in our words. Node's are sentences that name the flag in quotes.
 *
 * @param error what `parseArgs` threw
 * @param program how the program is called
 */
export function badFlag(error: unknown, words: readonly string[], program: string): RequestError {
  const message = error instanceof Error ? error.message : String(error);
  const flag = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  const mode = MODES.find(name => words.includes(name));
  if (flag === undefined) return usage('', message.replace(/\. .*$/s, ''), seeHelp(program, mode));
  if (message.startsWith('Unknown')) return usage('', `${flag} is not known`, seeHelp(program, mode));
  return message.includes('does not take')
    ? usage('', `${flag} takes no value`, seeHelp(program, mode))
    : usage('', `${flag} has no value`, `Write it as ${flag}=VALUE; see ${program} --help.`);
}

/** Where to look: at the flags of the command, where it is known. */
export function seeHelp(program: string, mode: Mode | undefined): string {
  if (mode === undefined) return `See ${program} --help.`;
  const flags = flagsOf(mode).map(name => `--${name}`);
  return `Flags of ${mode}: ${flags.join(', ')}; see ${program} --help.`;
}
