// docs/performance.md: text by hand, and tables of the bench between marks that name them.
import { readFileSync, writeFileSync } from 'node:fs';

export const DOCUMENT = 'docs/performance.md';

/** Puts a table between the marks of its name. */
export function writeInto(name, text) {
  const document = readFileSync(DOCUMENT, 'utf8');
  const open = `<!-- bench:${name} -->`;
  const close = `<!-- /bench:${name} -->`;
  const start = document.indexOf(open);
  const end = document.indexOf(close);
  if (start < 0 || end < start) throw new Error(`${DOCUMENT} has no place for ${name}`);
  writeFileSync(DOCUMENT, `${document.slice(0, start + open.length)}\n\n${text}\n\n${document.slice(end)}`);
}
