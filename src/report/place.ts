import type { Finding } from '../gate/finding.ts';
import type { Problem } from '../gate/report.ts';

/** `FILE:LINE`, `FILE`, or `null` where a finding points to no file. */
export function placeOf({ file, line }: Finding): string | null {
  if (file === null) return null;
  return line === null ? file : `${file}:${line}`;
}

/** `WHERE: message`; a usage error whose message names the input does not name it twice. */
export function placedMessage({ code, where, message }: Problem): string {
  const isSaid = where === '' || (code === 'usage' && message.includes(where));
  return isSaid ? message : `${where}: ${message}`;
}
