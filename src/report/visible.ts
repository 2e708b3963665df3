/**
 * Controls of terminals, line ends, and characters that hide, reorder or are passed over in a comparison: the
 * runner may look for its commands in a way that ignores them (Unicode, Default_Ignorable_Code_Point).
 */
const INVISIBLE =
  /[\0-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\udb40-\udb43][\udc00-\udfff]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * One line of text, whatever stood in it: nothing of it is a control character, a line end, an escape sequence or
 * a workflow command, and a person still recognises what it was.
 *
 * The runner takes commands in two grammars out of stdout and stderr: `::name::` at the start of a line, also
 * behind white space, and `##[name]` anywhere in a line.
 */
export function visible(text: string): string {
  return text
    .replace(INVISIBLE, escapeCharacter)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return character.replace(/[^]/g, unit => {
    const code = unit.charCodeAt(0);
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** The lines of a text that has several, e.g. of a patch, each made visible. */
export function visibleLines(text: string): string[] {
  return text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map(line => visible(line.replace(/\r$/, '')));
}
