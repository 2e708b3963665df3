/** What the first line of a baseline starts with; the number of the format follows. */
export const BASELINE_FORMAT = '# liveupdate-gate baseline ';
/** What the first line of a layouts file starts with; the number of the format and an ABI follow. */
export const LAYOUTS_FORMAT = '# liveupdate-gate layouts ';

/** Whether a file that starts with this line holds recorded layouts, in whatever format. */
export function isLayoutsLine(line: string): boolean {
  return line.startsWith(LAYOUTS_FORMAT);
}

/** Whether a file that starts with this line is committed beside the sources: a baseline or layouts, in whatever format. */
export function isCommittedLine(line: string): boolean {
  return line.startsWith(BASELINE_FORMAT) || isLayoutsLine(line);
}
