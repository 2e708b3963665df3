// Why a change is left that no fast test notices. Kept by the text of the line: a line that is written anew is explained anew.
import { readFileSync } from 'node:fs';

/**
 * Reads the explanations: blocks of a line `# reason` and lines `file: text of the line`.
 *
 * @param path of the file
 * @returns the reasons by what `explanationOf` gives
 */
export function readExplained(path) {
  const reasons = new Map();
  let reason = null;
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line === '') continue;
    if (line.startsWith('# ')) reason = line.slice(2);
    else if (reason === null || !/^\S+\.ts: \S/.test(line))
      throw new Error(`${path}:${index + 1}: not a line "# reason" or "file: text of the line"`);
    else if (reasons.has(line)) throw new Error(`${path}:${index + 1}: stands twice`);
    else reasons.set(line, reason);
  }
  return reasons;
}

/** What a mutant is explained by: its file under src/, and the text of its line. */
export function explanationOf({ file, line }) {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1].trim();
  return `${file.replace(/^src\//, '')}: ${text}`;
}
