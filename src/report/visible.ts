/**
 * Controls of terminals, line ends, halves of characters, and characters that hide, reorder or are passed over in a
 * comparison: the runner may look for its commands in a way that ignores them (Unicode, Default_Ignorable_Code_Point).
 *
 * Without a flag `g`, so that nobody shares its position.
 */
export const INVISIBLE = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028-\u202e\ufff9-\ufffb]/u;

const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/**
 * One line of text, whatever stood in it: nothing of it is a control character, a line end, an escape sequence or
 * a workflow command, and a person still recognises what it was.
 *
 * The runner takes commands in two grammars out of stdout and stderr: `::name::` at the start of a line, also
 * behind white space, and `##[name]` anywhere in a line.
 */
export function visible(text: string): string {
  return isHarmless(text) ? text : neutralised(text);
}

/**
 * Plain words, the signs of our own texts, and arrows: most lines. Making the sets of Unicode properties costs 0.7 ms,
 * so these go without.
 */
function isHarmless(text: string): boolean {
  return /^[ -~\xb7\u2026\u2190-\u21ff]*$/.test(text) && !text.includes('##[') && !/^ *::/.test(text);
}

function neutralised(text: string): string {
  return text
    .replace(EVERY_INVISIBLE, escapeCharacter)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map(escapeUnit).join('');
}

function escapeUnit(unit: number): string {
  const digits = unit.toString(16);
  return unit < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** The lines of a text that has several, e.g. of a patch, each made visible; tabs stay, so that git takes the patch. */
export function visibleLines(text: string): string[] {
  return text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map(line => visibleLine(line.replace(/\r$/, '')));
}

/** The same for one line. */
export function visibleLine(line: string): string {
  return line.split('\t').map(visible).join('\t');
}

/** Whether what `visibleLines` shows of a patch is the patch, so that it can be pasted. */
export function isShownWhole(patch: string): boolean {
  return `${visibleLines(patch).join('\n')}\n` === patch;
}
