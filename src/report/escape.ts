import { visible, visibleLine } from './visible.ts';

/**
 * Text as HTML entities, so that neither HTML nor Markdown is left in it: no tag, no table cell, no link, no mention.
 *
 * Markdown takes an entity for the character it stands for, never for markup (CommonMark, "Entity and numeric
 * character references"). Mentions, issue numbers, mail and, by some, web addresses are looked for in the text that
 * comes out of Markdown, entities or not: an empty comment behind their sign keeps them apart. A hyphen or space counts as markup
 * only where a line starts with it.
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(/^[- ]|[!-+./:-@[-`{-~]/g, character => `&#${character.charCodeAt(0)};`)
    .replace(/&#(?:35|64);|&#58;(?=&#47;&#47;)|www(?=&#46;)/gi, '$&<!-- -->');
}

/** A word of an image, a baseline or a file system, set as code. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Lines as they are, in a block of their own. */
export function preformatted(lines: readonly string[], language = ''): string {
  const attribute = language === '' ? '' : ` lang="${language}"`;
  const text = lines.map(line => visibleLine(line).replace(/[<>&]/g, entity)).join('\n');
  return `<pre${attribute}>\n${text}\n</pre>`;
}

function entity(character: string): string {
  if (character === '<') return '&lt;';
  return character === '>' ? '&gt;' : '&amp;';
}

/** A table; the cells are Markdown already. Empty where there is no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => ':---')), ...rows.map(line)].join('\n');
}
