import type { Report } from '../gate/report.ts';

/** What JSON leaves as it is, and a terminal or a workflow log would act on. */
const ACTIVE =
  /[\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\udb40-\udb43](?=[\udc00-\udfff])|(?<=[\udb40-\udb43])[\udc00-\udfff]/g;

/** The report as JSON, with a line end; read back it is the same, printed it can do nothing. */
export function renderJson(report: Report): string {
  const text = JSON.stringify(report, null, 2);
  return `${text.replace(ACTIVE, escapeCharacter).replaceAll('##[', '#\\u0023[')}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
