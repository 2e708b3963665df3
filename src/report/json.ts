import type { Report } from '../gate/report.ts';
import { INVISIBLE } from './visible.ts';

/** What JSON leaves as it is, and a terminal or a workflow log would act on; JSON's own line ends stay. */
const ACTIVE = new RegExp(`(?!\\n)${INVISIBLE.source}`, 'gu');

/** The report as JSON, with a line end; read back it is the same, printed it can do nothing. */
export function renderJson(report: Report): string {
  return `${harmlessJson(report, 2)}\n`;
}

/** A value as JSON that can do nothing where somebody prints it: a terminal, a step of a job. */
export function harmlessJson(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent);
  // Nearly all values are plain; the sets of Unicode properties cost 0.7 ms to make.
  const isPlain = /^[ -~\n]*$/.test(text);
  return (isPlain ? text : text.replace(ACTIVE, escapeCharacter)).replaceAll('##[', '#\\u0023[');
}

function escapeCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
